"""Slides that nobody wrote: the agenda, a session's card, a break."""

from __future__ import annotations

import enum

from recap_deck.model.event import AgendaItem
from recap_deck.values import dataclass


class CardKind(enum.Enum):
    """What a card is made for."""

    AGENDA = "agenda"
    SESSION = "session"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Card:
    """A slide made for the agenda, without a number; `item` is None for the agenda itself."""

    kind: CardKind
    title: str
    item: AgendaItem | None = None
