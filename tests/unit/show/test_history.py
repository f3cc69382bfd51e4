from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.history import (
    MOST,
    History,
    Place,
    found_next,
    jumped,
    renamed,
    went_back,
    went_forward,
)

SLIDES = "abcdefgh"
slides = st.sampled_from(SLIDES)
places = st.builds(Place, slides, st.integers(0, 3))


def history_of(visited: list[Place]) -> History:
    """A jump away from each place."""
    history = History()
    for place in visited:
        history = jumped(history, place)
    return history


def test_after_a_jump_back_leads_to_the_slide_and_the_step_before_it() -> None:
    history = jumped(History(), Place("a", 2))
    assert went_back(history, Place("f"), SLIDES) == (
        History((), (Place("f"),)),
        Place("a", 2),
    )


@given(st.lists(places, max_size=8), places)
def test_back_and_then_forward_is_where_one_was(visited: list[Place], here: Place) -> None:
    history, place = went_back(history_of(visited), here, SLIDES)
    if place is not None:
        after, again = went_forward(history, place, SLIDES)
        assert again == here
        assert went_back(after, here, SLIDES) == (history, place)


@given(st.lists(places, max_size=8), places)
def test_back_leads_through_all_places_in_turn(visited: list[Place], here: Place) -> None:
    history, seen = history_of(visited), []
    place: Place | None = here
    while place is not None:
        seen.append(place)
        history, place = went_back(history, place, SLIDES)
    kept = [here]
    for each in reversed(visited):
        if each.slide != kept[-1].slide:
            kept.append(each)
    assert seen == kept


@given(st.lists(places, max_size=8), places, st.sets(slides))
def test_back_never_leads_to_a_slide_that_is_gone(
    visited: list[Place], here: Place, known: set[str]
) -> None:
    _, place = went_back(history_of(visited), here, known)
    assert place is None or place.slide in known


@given(st.lists(places, max_size=8), places)
def test_slides_with_new_names_are_found_again(visited: list[Place], here: Place) -> None:
    names = {slide: slide.upper() for slide in SLIDES}
    _, before = went_back(history_of(visited), here, SLIDES)
    _, after = went_back(
        renamed(history_of(visited), names), Place(names[here.slide]), SLIDES.upper()
    )
    assert (before and names[before.slide]) == (after and after.slide)


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    history, _ = went_back(jumped(History(), Place("a")), Place("b"), SLIDES)
    history = jumped(history, Place("c"))
    assert went_forward(history, Place("d"), SLIDES)[1] is None


def test_from_find_to_find_is_one_jump() -> None:
    history = found_next(History(), Place("a", 1), "c")
    history = found_next(history, Place("c"), "e")
    assert history.behind == (Place("a", 1),)
    history = found_next(history, Place("b"), "g")
    assert history.behind == (Place("a", 1), Place("b"))


def test_where_nothing_is_remembered_back_and_forward_lead_nowhere() -> None:
    assert went_back(History(), Place("a"), SLIDES) == (History(), None)
    assert went_forward(History(), Place("a"), SLIDES) == (History(), None)


def test_the_oldest_places_are_forgotten() -> None:
    history = history_of([Place(str(number)) for number in range(MOST + 5)])
    assert len(history.behind) == MOST
    assert history.behind[-1] == Place(str(MOST + 4))
