"""A file is looked at again before it replaces another."""

from __future__ import annotations

from io import BytesIO

import pytest

from recap_deck.export.pdf_file.file_check import page_count
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import PdfObject


def file_of(pages: int) -> bytes:
    file = BytesIO()
    writer = FileWriter(file)
    numbers = [writer.add(PdfObject(b"<</Type/Page/Nr %d>>" % i)) for i in range(pages)]
    writer.finish(writer.add(PdfObject(b"<</Type/Catalog>>")), numbers[0])
    return file.getvalue()


@pytest.mark.parametrize("pages", [1, 500])
def test_pages_are_counted_from_the_end_of_the_file(pages: int) -> None:
    assert page_count(BytesIO(file_of(pages))) == pages


@pytest.mark.parametrize("end", [-1, -7, -30])
def test_a_file_that_was_cut_off_is_noticed(end: int) -> None:
    with pytest.raises(ValueError, match="the PDF has no end"):
        page_count(BytesIO(file_of(3)[:end]))


def test_a_file_that_lost_something_in_the_middle_is_noticed() -> None:
    data = file_of(3)
    with pytest.raises(ValueError, match=r"^the (PDF has no stream|stream) at \d+"):
        page_count(BytesIO(data[:20] + data[25:]))
