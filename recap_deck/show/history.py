"""Where one was before each jump: back there, and forward again; slides by id, whatever comes."""

from __future__ import annotations

from collections.abc import Container, Mapping

from recap_deck.values import dataclass, replace

MOST = 60
"""Places that are remembered; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Place:
    """A slide by its id, and the step that it was at."""

    slide: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """Where jumps led away from, and where one came back from; the nearest is last in both.

    `found` is the slide that a search landed on last, "" where the last jump was another.
    """

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()
    found: str = ""


Way = tuple[History, Place | None]


def jumped(history: History, here: Place) -> History:
    """Remember where a jump leads away from; what lay ahead is forgotten."""
    return History((*history.behind, here)[-MOST:])


def found_next(history: History, here: Place, there: str) -> History:
    """Remember a jump to a find; from one find on to the next is the same jump."""
    if history.found and history.found == here.slide:
        return replace(history, ahead=(), found=there)
    return replace(jumped(history, here), found=there)


def went_back(history: History, here: Place, known: Container[str]) -> Way:
    """Go back to before the last jump; None where there is nothing, or only slides that are gone.

    A place on the slide where one is leads nowhere and is passed over.
    """
    behind, place = _last(history.behind, here, known)
    if place is None:
        return replace(history, behind=()), None
    return History(behind, (*history.ahead, here)), place


def went_forward(history: History, here: Place, known: Container[str]) -> Way:
    """Go to where one came back from last."""
    ahead, place = _last(history.ahead, here, known)
    if place is None:
        return replace(history, ahead=()), None
    return History((*history.behind, here), ahead), place


def renamed(history: History, names: Mapping[str, str]) -> History:
    """Follow slides whose ids have changed with their titles."""
    return History(
        tuple(_renamed(place, names) for place in history.behind),
        tuple(_renamed(place, names) for place in history.ahead),
        names.get(history.found, history.found),
    )


def _renamed(place: Place, names: Mapping[str, str]) -> Place:
    return replace(place, slide=names.get(place.slide, place.slide))


def _last(
    places: tuple[Place, ...], here: Place, known: Container[str]
) -> tuple[tuple[Place, ...], Place | None]:
    """The nearest place that leads somewhere, and those beyond it."""
    for count in range(len(places), 0, -1):
        place = places[count - 1]
        if place.slide in known and place.slide != here.slide:
            return places[: count - 1], place
    return (), None
