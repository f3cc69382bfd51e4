from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.window.help_columns import Piece, flow

PIECES = st.lists(
    st.builds(Piece, st.text("abc"), st.sampled_from((30.0, 49.0)), st.booleans()), max_size=40
)


def places(pieces: list[Piece], columns: int) -> list[tuple[str, int, float]]:
    return [(each.piece.what, each.column, each.top) for each in flow(pieces, columns, 10.0)[0]]


def test_what_fits_beside_each_other_makes_low_columns() -> None:
    pieces = [Piece("Go", 10, is_heading=True), Piece("a", 10), Piece("b", 10), Piece("c", 10)]
    assert places(pieces, 2) == [("Go", 0, 0), ("a", 0, 10), ("b", 1, 0), ("c", 1, 10)]


def test_a_heading_goes_with_its_first_row_and_has_room_above() -> None:
    pieces = [Piece("a", 10), Piece("b", 10), Piece("Show", 10, is_heading=True), Piece("c", 10)]
    assert places(pieces, 2)[2:] == [("Show", 1, 0), ("c", 1, 10)]
    assert places(pieces, 1)[2:] == [("Show", 0, 30), ("c", 0, 40)]


@given(PIECES, st.integers(1, 5))
def test_nothing_is_lost_nothing_overlaps_and_no_column_is_too_many(
    pieces: list[Piece], columns: int
) -> None:
    stood, height = flow(pieces, columns, 10.0)
    assert [each.piece for each in stood] == pieces
    for before, after in zip(stood, stood[1:], strict=False):
        bottom = before.top + before.piece.height
        assert after.top >= bottom or (after.column == before.column + 1 and after.top == 0)
    assert all(each.top + each.piece.height <= height for each in stood)
    assert all(0 <= each.column < columns for each in stood)
