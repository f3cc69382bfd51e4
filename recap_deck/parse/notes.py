"""Presenter notes → blocks."""

from __future__ import annotations

from recap_deck.model.blocks import Block
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide


def parse_notes(text: str) -> tuple[Block, ...]:
    """Parse notes, which are Markdown; their lines stay lines."""
    return parse_slide(text, ParseSettings()).blocks
