"""Elements written before their file is known, and put into it."""

from __future__ import annotations

import io

import pikepdf

from recap_deck.export.pdf_file.elements import Content, Element, Lead
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.structure import StructureTree, TaggedPage
from recap_deck.export.pdf_file.syntax import PdfObject, references
from recap_deck.export.pdf_file.written_elements import written

LINK = Element("Link", (Content(0, 1), Lead(0, 3)))
KIDS = (
    Element("H", (Content(0, 0),), level=1),
    Element("P", (LINK, Content(1, 0)), actual="100 %"),
    Element("Note", (Content(1, 1),)),
)


def tree_of(leads: dict[int, tuple[int, int]]) -> pikepdf.Pdf:
    """A file of two pages without anything but what is read of them."""
    file = io.BytesIO()
    writer = FileWriter(file)
    all_pages = writer.reserve()
    page = PdfObject(b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>" % all_pages)
    numbers = [writer.add(page) for _ in range(2)]
    kids = references(numbers)
    writer.put(all_pages, PdfObject(b"<</Type/Pages/Count 2/Kids%s>>" % kids))
    if leads:
        leads = {3: (writer.add(PdfObject(b"<</Subtype/Link>>")), 7)}
    pages = [TaggedPage(numbers[0], 0, leads), TaggedPage(numbers[1], 1, {})]
    tree = StructureTree(writer, lambda within: within + 2)
    document = tree.reserve()
    tree.put_group(document, b"Document", tree.root, tree.add(written(KIDS, 2), document, pages))
    tree.finish(document)
    keys = b"/Pages %d 0 R/StructTreeRoot %d 0 R" % (all_pages, tree.root)
    root = writer.add(PdfObject(b"<</Type/Catalog%s>>" % keys))
    writer.finish(root, root)
    return pikepdf.open(io.BytesIO(file.getvalue()))


def test_what_was_open_is_filled_in() -> None:
    with tree_of({3: (0, 0)}) as pdf:
        heading, paragraph, note = pdf.Root.StructTreeRoot.K[0].K
        assert (str(heading.S), int(heading.K[0])) == ("/H3", 0)
        assert str(paragraph.ActualText) == "100 %"
        link, content = paragraph.K
        assert str(link.S) == "/Link"
        assert str(link.K[1].Obj.Subtype) == "/Link"
        assert int(content) == 0
        assert paragraph.Pg.objgen != heading.Pg.objgen
        assert str(note.ID) == str(pdf.Root.StructTreeRoot.IDTree.Names[0])


def test_a_link_that_leads_nowhere_in_the_file_is_text() -> None:
    with tree_of({}) as pdf:
        link = pdf.Root.StructTreeRoot.K[0].K[1].K[0]
        assert str(link.S) == "/Span"
        assert len(link.K) == 1


def test_marks_and_annotations_lead_back_to_their_elements() -> None:
    with tree_of({3: (0, 0)}) as pdf:
        rows = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert [str(each.S) for each in rows[0]] == ["/H3", "/Link"]
        assert [str(each.S) for each in rows[1]] == ["/P", "/Note"]
        assert str(rows[7].S) == "/Link"
