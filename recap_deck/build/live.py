"""What a moment of a show puts in place of the plan's words on a slide or card."""

from __future__ import annotations

from recap_deck.build.card_texts import Texts
from recap_deck.build.cards import card_layout
from recap_deck.build.entries import Entry
from recap_deck.place.frame import AgendaRow, SlideFrame
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class LiveTexts:
    """Words of one moment; empty ones leave those of the plan, as does None for `detail`.

    `values` go before those of the layout's templates, `foot` is shown where a number would be.
    """

    values: Texts = ()
    title: str = ""
    detail: str | None = None
    agenda: tuple[AgendaRow, ...] = ()
    foot: str = ""


def asked_layout(entry: Entry) -> str:
    """The layout that a slide or card asks for; empty where it is chosen by content."""
    if entry.card is not None:
        return card_layout(entry.card)
    return entry.slide.directives.layout if entry.slide else ""


def entry_now(entry: Entry, live: LiveTexts) -> Entry:
    """The entry with the words of the moment; a slide that somebody wrote keeps its text."""
    card = entry.card
    if card is None:
        return entry
    detail = card.detail if live.detail is None else live.detail
    return replace(entry, card=replace(card, title=live.title or card.title, detail=detail))


def frame_now(frame: SlideFrame, live: LiveTexts) -> SlideFrame:
    """The frame with the values and rows of the moment."""
    values = (*frame.values, *live.values)
    return replace(frame, values=values, agenda=live.agenda or frame.agenda)
