"""Cards as parsed slides: they are placed like slides that somebody wrote."""

from __future__ import annotations

from recap_deck.build.words import item_detail
from recap_deck.model.blocks import Block, Heading, Paragraph, ParsedSlide
from recap_deck.model.card import Card, CardKind
from recap_deck.model.event import ItemKind
from recap_deck.model.runs import Run

_ITEM_LAYOUTS = {
    ItemKind.TALK: "session",
    ItemKind.SESSION: "session",
    ItemKind.OPENING: "section",
    ItemKind.BREAK: "section",
    ItemKind.QUESTIONS: "section",
    ItemKind.CLOSING: "end",
}


def card_layout(card: Card) -> str:
    """The layout that a card is placed with."""
    if card.item is not None and card.kind is CardKind.ITEM:
        return _ITEM_LAYOUTS[card.item.kind]
    return "agenda" if card.kind is CardKind.AGENDA else "session"


def parsed_card(card: Card, language: str) -> ParsedSlide:
    """The card's blocks: its title, and a line of detail where there is something to say."""
    blocks: list[Block] = [Heading((Run(card.title),), 1)]
    if card.item is not None and card_layout(card) != "session":
        detail = item_detail(card.item, language)
        if detail:
            blocks.append(Paragraph((Run(detail),)))
    return ParsedSlide(tuple(blocks))
