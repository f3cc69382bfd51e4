"""Slides and cards that tell the time: what is seen of them at a moment of the evening."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.live import asked_layout
from recap_deck.build.live_cards import LiveCards
from recap_deck.build.page import Stop
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import forecast
from recap_deck.show.picture import picture_of
from recap_deck.show.time_text import time_of_day_text
from recap_deck.ui.live_clock import LiveClock
from recap_deck.ui.slide.pages import Sight


def sight_now(
    builder: Builder, evening: Evening, clock: LiveClock, here: str, entry: Entry
) -> Sight | None:
    """What is seen of a slide of item `here`, or of the card that covers it.

    None where that is what was planned. The same moment gives the same sight.
    """
    now = clock.now
    picture = picture_of(evening, here, asked_layout(entry), forecast(evening.rundown, now), now)
    if picture is None:
        return None

    def shown(seconds: float) -> str:
        return time_of_day_text(clock.shown_time(seconds))

    cards = LiveCards(builder.deck, builder.language, shown)
    made = cards.card(picture, None if evening.is_covered else entry)
    if made is None:
        return None
    pages = builder.pages_now(*made)
    stop = _stop(builder, evening, len(pages))
    return Sight(pages[stop.part - 1], stop.step)


def _stop(builder: Builder, evening: Evening, parts: int) -> Stop:
    """The part and step that the show stands on; with other times there may be fewer parts."""
    if evening.is_covered:
        return Stop(1, 0)
    stops = builder.stops(evening.show.position.slide)
    stop = stops[min(evening.show.position.step, len(stops) - 1)]
    return Stop(min(stop.part, parts), stop.step)
