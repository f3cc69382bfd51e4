from __future__ import annotations

import pytest

from recap_deck.show.position import Position, Route, advance
from recap_deck.show.state import Blank, ShowState, begun, blanked, moved, placed_at

ROUTE = Route(("a", "a", "b"), lambda _: 0)


@pytest.mark.parametrize("blank", [Blank.BLACK, Blank.WHITE])
def test_while_the_picture_is_blank_next_only_brings_it_back(blank: Blank) -> None:
    dark = blanked(ShowState(Position(1)), blank)
    back = moved(dark, advance, ROUTE)
    assert back == ShowState(Position(1))
    assert moved(back, advance, ROUTE).position == Position(2)


def test_the_same_key_brings_the_picture_back_and_the_other_changes_it() -> None:
    dark = blanked(ShowState(), Blank.BLACK)
    assert blanked(dark, Blank.BLACK).blank is Blank.NONE
    assert blanked(dark, Blank.WHITE).blank is Blank.WHITE


def test_a_slide_asked_for_by_number_is_seen() -> None:
    dark = blanked(ShowState(), Blank.BLACK)
    assert placed_at(dark, Position(2)) == ShowState(Position(2))


def test_a_show_begins_at_the_first_slide_and_goes_on_where_it_is() -> None:
    show = begun(ShowState(Position(2)), from_here=False)
    assert show == ShowState(Position(0), has_begun=True)
    later = placed_at(show, Position(1))
    assert begun(later, from_here=False).position == Position(1)


def test_a_show_can_begin_here() -> None:
    assert begun(ShowState(Position(2)), from_here=True).position == Position(2)
