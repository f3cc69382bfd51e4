"""Values in the syntax of PDF, and a whole small file."""

from __future__ import annotations

import io

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.export.pdf_file.adopted import Adopted, Library
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import (
    PdfObject,
    array,
    compressed,
    content_of,
    number,
    renumbered,
    text,
)


def test_numbers_have_no_more_figures_than_are_seen() -> None:
    written = [number(each) for each in (2.0, -0.5, 1 / 3, 0.00001, -0.00001)]
    assert written == [b"2", b"-0.5", b"0.3333", b"0", b"0"]


def test_an_array_of_numbers() -> None:
    assert array((0, 0.25, 960.0)) == b"[0 0.25 960]"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_string_that_readers_understand(value: str) -> None:
    assert str(pikepdf.Object.parse(text(value))) == value or "\r" in value or "\0" in value


def test_references_get_new_numbers_and_nothing_else_does() -> None:
    body = b"<</A 1 0 R/B[12 0 R 1 0 R]/C[1 0 0 1 2 3]>>"
    assert renumbered(body, {1: 7, 12: 3}) == b"<</A 7 0 R/B[3 0 R 7 0 R]/C[1 0 0 1 2 3]>>"


def test_what_is_compressed_comes_back() -> None:
    assert content_of(compressed(b"abc", b"/K 1")) == b"abc"
    assert content_of(PdfObject(b"<<>>", b"abc")) == b"abc"


def small_file(pages: int) -> bytes:
    file = io.BytesIO()
    writer = FileWriter(file)
    tree = writer.reserve()
    kids = [
        writer.add(PdfObject(b"<</Type/Page/Parent %d 0 R/Resources<<>>>>" % tree))
        for _ in range(pages)
    ]
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    head = b"<</Type/Pages/MediaBox[0 0 9 9]/Kids[%s]/Count %d>>" % (listed, pages)
    writer.put(tree, PdfObject(head))
    root = writer.add(PdfObject(b"<</Type/Catalog/Pages %d 0 R>>" % tree))
    writer.finish(root, writer.add(PdfObject(b"<</Title(T)>>")))
    return file.getvalue()


def test_a_file_of_many_objects_can_be_read() -> None:
    with pikepdf.open(io.BytesIO(small_file(1_000))) as pdf:
        assert len(pdf.pages) == 1_000
        assert str(pdf.docinfo["/Title"]) == "T"
        assert not pdf.check_pdf_syntax()


def test_a_file_is_named_by_its_content() -> None:
    names = []
    for pages in (1, 1, 2):
        with pikepdf.open(io.BytesIO(small_file(pages))) as pdf:
            names.append(bytes(pdf.trailer.ID[0]))
    assert names[0] == names[1] != names[2]


def test_equal_objects_of_other_files_are_taken_over_once() -> None:
    library = Library(FileWriter(io.BytesIO()))
    one = {1: PdfObject(b"<</A 2 0 R>>"), 2: PdfObject(b"<<>>", b"data")}
    other = {5: PdfObject(b"<</A 9 0 R>>"), 9: PdfObject(b"<<>>", b"data")}
    assert Adopted(library, one, {}).number(1) == Adopted(library, other, {}).number(5)
