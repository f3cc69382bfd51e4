"""From where a view stood to where the show is: how what it shows next comes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import partial

from recap_deck.build.entries import Entry
from recap_deck.model.motion import Transition
from recap_deck.show.state import Blank
from recap_deck.show.transition import Turn, turn_between
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a view stood: in which running order, on which slide, and whether that was seen."""

    entries: Sequence[Entry]
    slide: int
    is_seen: bool


class Turns:
    """Follows one view; `wants_motion` says whether anything may move."""

    def __init__(
        self, live_deck: LiveDeck, show: LiveShow, wants_motion: Callable[[], bool]
    ) -> None:
        self._deck = live_deck
        self._show = show
        self._wants_motion = wants_motion
        self._stand: _Stand | None = None

    def next(self) -> Turn | None:
        """How the view comes to where the show is now; None for at once."""
        before, now = self._stand, self._now()
        self._stand = now
        if before is None or before.entries is not now.entries or not self._wants_motion():
            return None
        if not (before.is_seen and now.is_seen):
            return None
        return turn_between(before.slide, now.slide, partial(transition_from, now.entries))

    def forget(self) -> None:
        """Begin anew: the view didn't follow the show for a while."""
        self._stand = None

    def _now(self) -> _Stand:
        is_seen = self._show.state.blank is Blank.NONE and not self._show.evening.is_covered
        return _Stand(self._deck.builder.entries, self._show.position.slide, is_seen)


def transition_from(entries: Sequence[Entry], index: int) -> Transition | None:
    """The transition that leads on from a slide; a card has that of the slide after it."""
    following = itertools.islice(entries, index, None)
    slide = next((each.slide for each in following if each.slide is not None), None)
    return None if slide is None else slide.directives.transition
