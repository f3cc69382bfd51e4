"""What the window says about the slide of the moment, in a few words."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.geometry import Size
from recap_deck.model.deck import Deck
from recap_deck.show.position import Position
from recap_deck.ui.words import minutes_text, say

_ASPECTS = {1.778: "16:9", 1.333: "4:3", 1.6: "16:10", 1.0: "1:1"}


def slide_text(builder: Builder, position: Position, *, shows_all: bool = False) -> str:
    """Which slide this is, and which of its steps is shown, or how many there are."""
    entry = builder.entries[position.slide]
    pieces = [_number_text(builder, entry)]
    stops = builder.stops(position.slide)
    stop, last = stops[min(position.step, len(stops) - 1)], stops[-1]
    if last.part > 1:
        pieces.append(say("ui-part", part=stop.part, parts=last.part))
    if last.step and shows_all:
        code = "ui-steps" if last.step > 1 else "ui-steps-single"
        pieces.append(say(code, steps=last.step))
    elif last.step:
        pieces.append(say("ui-step", step=stop.step, steps=last.step))
    return " · ".join(pieces)


def _number_text(builder: Builder, entry: Entry) -> str:
    if entry.card is not None:
        return say("ui-card")
    if not entry.number or entry.session is None:
        return say("ui-unnumbered")
    total = builder.deck.sessions[entry.session].counted
    return say("ui-slide", number=entry.number, total=total)


def theme_text(builder: Builder, position: Position, size: Size) -> str:
    """The slide's theme, whether it is dark, and its aspect."""
    theme = builder.theme_of(position.slide)
    tone = say("ui-dark" if theme.dark else "ui-light")
    ratio = round(size.width / size.height, 3)
    return f"{theme.title or theme.name} · {tone} · {_ASPECTS.get(ratio, f'{ratio:g}:1')}"


def standing_text(builder: Builder, entry: Entry | None) -> str:
    """Where the slide's session stands among all, how many slides there are, and how long it is."""
    slides = len(builder.entries)
    if entry is None or not entry.talk:
        text = say("ui-standing-one", slides=slides)
    else:
        talks = max(each.talk for each in builder.entries)
        text = say("ui-standing", session=entry.talk, sessions=talks, slides=slides)
    planned = minutes_text(planned_minutes(builder.deck))
    return f"{text} · {planned}" if planned else text


def planned_minutes(deck: Deck) -> float:
    """How long the whole deck is planned to take; 0 where that isn't known."""
    items = deck.agenda if deck.is_event else deck.sessions
    return sum(item.minutes or 0.0 for item in items)
