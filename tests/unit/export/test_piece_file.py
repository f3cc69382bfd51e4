"""Pieces as files: what is written is read again, and anything else is refused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.export.pdf.piece import Piece, PiecePage
from recap_deck.export.pdf.piece_file import piece_bytes, read_piece
from recap_deck.export.pdf_file.elements import Content, Element, Lead
from recap_deck.export.pdf_file.syntax import PdfObject
from recap_deck.export.pdf_file.written_elements import written

READ = written(
    (
        Element("H", (Content(0, 0), Content(1, 0)), level=1),
        Element("Link", (Content(0, 1), Lead(0, 3))),
        Element("Figure", (Content(0, 2),), alt="가", box=(1.0, 2.0, 3.5, 4.0)),
    ),
    pages=2,
)
LINK = ((1.0, 2.0, 3.0, 4.5), "#가", "words")
PIECE = Piece(
    counts=(1, 2),
    pages=(PiecePage(1, 2, (0.0, -0.25, 960.0, 540.0), (LINK,), 2, "cover", READ),),
    objects=(PdfObject(b"<<>>", b"data"), PdfObject(b"<</A 1 0 R>>"), PdfObject(b"<<>>", b"")),
    pictures={3: "/a/b.png|1|2"},
    printed={"/a/b.png|1|2": 1200},
    families=("Noto Sans CJK KR",),
    asked=((1, "b.png", "FoundPicture(…)"),),
)


def test_what_is_written_is_read_again() -> None:
    assert read_piece(piece_bytes(PIECE)) == PIECE


@given(st.integers(0, len(piece_bytes(PIECE)) - 1), st.integers(1, 255))
def test_a_piece_with_a_wrong_byte_is_refused(place: int, change: int) -> None:
    data = bytearray(piece_bytes(PIECE))
    data[place] ^= change
    assert read_piece(bytes(data)) is None


@given(st.binary(max_size=40))
def test_anything_else_is_refused(data: bytes) -> None:
    assert read_piece(data) is None
