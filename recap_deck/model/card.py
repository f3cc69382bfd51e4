"""Slides that nobody wrote: the agenda, a session's card, a break, who is next."""

from __future__ import annotations

import enum

from recap_deck.model.event import AgendaItem
from recap_deck.values import dataclass


class CardKind(enum.Enum):
    """What a card is made for; the last two are in no running order."""

    AGENDA = "agenda"
    SESSION = "session"
    ITEM = "item"
    NEXT_UP = "next-up"
    COUNTDOWN = "countdown"


@dataclass(frozen=True, slots=True)
class Card:
    """A slide made for the agenda, without a number; `item` is None for the agenda itself.

    `detail` is a line under the title, `link` an address that is shown with its QR code.
    """

    kind: CardKind
    title: str
    item: AgendaItem | None = None
    detail: str = ""
    link: str = ""
