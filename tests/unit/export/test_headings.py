"""Levels of headings over a whole file: sessions, sections, slides, and none left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.export.tags.headings import Headings

Slide = tuple[int | None, str, list[int]]
LAYOUTS = st.sampled_from(("cover", "session", "section", "title-body"))
SLIDES = st.tuples(st.none() | st.integers(0, 2), LAYOUTS, st.lists(st.integers(0, 5), max_size=4))


def levels(*slides: Slide) -> list[int]:
    headings, found = Headings(), []
    for session, layout, within in slides:
        headings.begin(session, layout)
        found += [headings.level(each) for each in within]
    return found


def test_slides_are_below_what_opens_their_session() -> None:
    assert levels((0, "session", [0]), (0, "title-body", [0, 1]), (1, "cover", [0])) == [1, 2, 3, 1]


def test_slides_of_a_section_are_below_it_until_the_next_session() -> None:
    one = [(0, "cover", [0]), (0, "section", [0]), (0, "title-body", [0]), (0, "section", [0])]
    assert levels(*one, (1, "title-body", [0])) == [1, 2, 3, 2, 1]


def test_a_session_that_nothing_opens_begins_with_its_slides() -> None:
    assert levels((0, "title-body", [0]), (0, "title-body", [0, 2, 2])) == [1, 1, 2, 3]


def test_a_card_between_sessions_leaves_the_session_open() -> None:
    card: Slide = (None, "agenda", [0])
    assert levels((0, "cover", [0]), card, (0, "title-body", [0])) == [1, 1, 2]


@given(st.lists(SLIDES))
def test_no_level_is_left_out_on_the_way_down(slides: list[Slide]) -> None:
    found = [0, *levels(*slides)]
    assert all(below <= above + 1 for above, below in zip(found, found[1:], strict=False))
