"""A slide that can't be parsed, as a card: its text as it is, and why."""

from __future__ import annotations

from recap_deck.diagnostics import Diagnostic
from recap_deck.model.blocks import Code, ParsedSlide
from recap_deck.parse.clean import clean_text
from recap_deck.parse.code.tokens import plain_lines

MAX_LINES = 40
MAX_LINE = 160


def plain_slide(text: str, diagnostic: Diagnostic) -> ParsedSlide:
    """Show the text, or its beginning where it is long, without markup."""
    lines = clean_text(text[: 2 * MAX_LINES * MAX_LINE]).expandtabs(4).strip("\n").split("\n")
    kept = [_shortened(line) for line in lines[:MAX_LINES]]
    if len(lines) > MAX_LINES:
        kept.append("…")
    return ParsedSlide((Code(plain_lines("\n".join(kept))),), diagnostics=(diagnostic,))


def _shortened(line: str) -> str:
    return line if len(line) <= MAX_LINE else line[: MAX_LINE - 1] + "…"
