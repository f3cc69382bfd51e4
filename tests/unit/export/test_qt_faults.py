"""What Qt writes wrongly into a PDF is put right, and nothing else is touched."""

from __future__ import annotations

from recap_deck.export.pdf_file.qt_faults import repair, without_outlines_of_nothing
from recap_deck.export.pdf_file.qt_file import QtFile, QtPage
from recap_deck.export.pdf_file.syntax import PdfObject, content_of

CONTENT = (
    b"0.5 0 0 -0.5 0 540 cm\nq\n2 0 0 2 10 0 cm\nq\nQ\n/PCSp cs\n/Pat4 scn\n/GState5 gs\nf\nQ\n"
)


def masked() -> QtFile:
    objects = {
        1: PdfObject(b"<<>>", CONTENT),
        4: PdfObject(b"<<\n/Type /Pattern\n/Matrix [100 0 0 -50 15 440 ]\n>>"),
        5: PdfObject(b"<< /SMask << /S /Alpha /G 6 0 R >> >>"),
        6: PdfObject(
            b"<<\n/BBox [0 0 1920 1080 ]\n/Group <</S /Transparency >>\n>>", b"/Shader3 sh\n"
        ),
    }
    return QtFile(objects, (QtPage(1, 2, 540.0),))


def test_a_mask_takes_its_gray_and_lies_where_the_gradient_lies() -> None:
    file = masked()
    repair(file)
    assert b"/S /Luminosity" in file.objects[5].body
    assert b"/CS /DeviceGray" in file.objects[6].body
    # The gradient's own place, seen from the place in force where the mask is set.
    a, b, c, d, e, f = map(float, content_of(file.objects[6]).split()[:6])
    assert (a, b, c, d, e, f) == (100, 0, 0, 50, 10, 100)


def test_a_file_without_masks_stays_as_it_is() -> None:
    file = masked()
    file.objects[5] = PdfObject(b"<< /SMask /None >>")
    before = dict(file.objects)
    repair(file)
    assert file.objects == before


def test_an_outline_in_no_colour_goes_and_one_in_a_colour_stays() -> None:
    filled = b"/CSp cs\n1 0 0 scn\n/GSa gs\n0 0 m\n1 0 l\nh\nf\n"
    nothing = b"q\n0 0 m\n1 0 l\n1 1 2 2 3 3 c\nh f\nQ\n"
    coloured = b"q\n/CSp cs\n0 0 1 scn\n/GSa gs\n0 0 m\n1 0 l\nh f\nQ\n"
    content = PdfObject(b"<<>>", filled + nothing + coloured)
    assert content_of(without_outlines_of_nothing(content)) == filled + coloured
