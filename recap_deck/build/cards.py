"""Cards as parsed slides: they are placed like slides that somebody wrote."""

from __future__ import annotations

from recap_deck.model.blocks import Block, Heading, Paragraph, ParsedSlide, Picture
from recap_deck.model.card import Card, CardKind
from recap_deck.model.event import ItemKind
from recap_deck.model.runs import Run

_ITEM_LAYOUTS = {
    ItemKind.TALK: "session",
    ItemKind.SESSION: "session",
    ItemKind.OPENING: "section",
    ItemKind.BREAK: "break",
    ItemKind.QUESTIONS: "questions",
    ItemKind.CLOSING: "end",
}
_LAYOUTS = {
    CardKind.AGENDA: "agenda",
    CardKind.NEXT_UP: "next-up",
    CardKind.COUNTDOWN: "countdown",
}


def card_layout(card: Card) -> str:
    """The layout that a card is placed with."""
    if card.item is not None and card.kind is CardKind.ITEM:
        return _ITEM_LAYOUTS[card.item.kind]
    return _LAYOUTS.get(card.kind, "session")


def parsed_card(card: Card) -> ParsedSlide:
    """The card's blocks: title, a line of detail, an address and its QR code."""
    blocks: list[Block] = [Heading((Run(card.title),), 1)]
    if card.detail:
        blocks.append(Paragraph((Run(card.detail),)))
    if card.link:
        shown = card.link.partition("://")[2].rstrip("/") or card.link
        blocks.append(Paragraph((Run(shown, link=card.link),)))
        blocks.append(Picture(f"qr:{card.link}", card.link, link=card.link))
    return ParsedSlide(tuple(blocks))
