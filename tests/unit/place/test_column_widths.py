from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.place.column_widths import column_widths

WIDTHS = st.lists(st.floats(1, 5_000), min_size=1, max_size=12)


def test_columns_with_room_get_half_as_much_again_at_most() -> None:
    assert column_widths([100, 50], [10, 10], 1_000) == [150, 75]
    assert column_widths([100, 50], [10, 10], 180) == [120, 60]


def test_a_table_that_needs_over_half_of_the_room_takes_all_of_it() -> None:
    assert column_widths([100, 60], [10, 10], 310) == [193.75, 116.25]
    assert column_widths([100, 60], [10, 10], 330) == [150, 90]


def test_narrow_columns_keep_their_width_and_wide_ones_share_the_rest() -> None:
    assert column_widths([30, 400, 200], [10, 10, 10], 330) == [30, 200, 100]


def test_no_column_gets_less_than_its_least_width() -> None:
    widths = column_widths([1_000, 100], [50, 80], 150)
    assert widths[1] >= 80
    assert widths[0] >= 50


def test_a_table_of_nothing_is_narrow() -> None:
    assert column_widths([0, 0], [0, 0], 100) == [0, 0]


@given(natural=WIDTHS, room=st.floats(1, 3_000))
def test_columns_fill_the_room_they_may_not_leave(natural: list[float], room: float) -> None:
    widths = column_widths(natural, [0.0] * len(natural), room)
    assert sum(widths) <= room * 1.000001
    assert all(width >= 0 for width in widths)
