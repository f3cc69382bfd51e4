from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.window.help_columns import Piece, flow

PIECES = st.lists(
    st.builds(Piece, st.text("abc"), st.sampled_from((30.0, 49.0)), st.booleans()), max_size=40
)


def places(pieces: list[Piece], columns: int) -> list[tuple[str, int, float]]:
    return [(each.piece.what, each.column, each.top) for each in flow(pieces, columns, 10.0)[0]]


def written(text: str) -> list[Piece]:
    """Pieces ten high, a letter each; capitals are headings."""
    return [Piece(each, 10, is_heading=each.isupper()) for each in text]


def test_what_fits_beside_each_other_makes_low_columns() -> None:
    assert places(written("Gabcd"), 2) == [
        *(("G", 0, 0), ("a", 0, 10), ("b", 0, 20)),
        *(("c", 1, 0), ("d", 1, 10)),
    ]


def test_a_heading_goes_with_its_first_rows_and_has_room_above() -> None:
    assert places(written("abcSde"), 2)[3:] == [("S", 1, 0), ("d", 1, 10), ("e", 1, 20)]
    assert places(written("abSc"), 1)[2:] == [("S", 0, 30), ("c", 0, 40)]


def test_no_row_of_a_group_stands_alone_in_a_column() -> None:
    columns = {what: column for what, column, _ in places(written("GabcdeSfghi"), 3)}
    assert columns["d"] == columns["e"]
    assert columns["h"] == columns["i"]


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
