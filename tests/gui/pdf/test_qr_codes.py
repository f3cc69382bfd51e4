"""QR codes in the PDF: shapes and no pixels, and a link over them."""

from __future__ import annotations

import pikepdf

from tests.pdf_reading import links
from tests.pdf_writing import WritePdf

LINK = "https://example.org/recap"


def test_a_code_is_a_shape_and_no_picture(write: WritePdf) -> None:
    with pikepdf.open(write(f"# A\n\n![qr]({LINK})\n").path) as pdf:
        resources = pdf.pages[0].obj["/Resources"]
        assert not dict(resources.get("/XObject", {}))
        drawn = pdf.pages[0].Contents.read_bytes().split()
    assert len([each for each in drawn if each in (b"m", b"re")]) > 100


def test_the_address_of_a_code_can_be_clicked(write: WritePdf) -> None:
    with pikepdf.open(write(f"# A\n\n![qr]({LINK})\n").path) as pdf:
        ((address, (left, bottom, right, top)),) = links(pdf.pages[0])
    assert address == LINK
    assert right - left == top - bottom


def test_other_text_in_a_code_is_no_link(write: WritePdf) -> None:
    with pikepdf.open(write("# A\n\n![qr](WIFI:T:WPA;S:Guests;P:hello;;)\n").path) as pdf:
        assert list(links(pdf.pages[0])) == []
