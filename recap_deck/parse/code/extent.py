"""How far code extends in ways that make colouring it slow."""

from __future__ import annotations

from recap_deck.limits import MAX_COLOURED_BLANKS, MAX_COLOURED_CODE, MAX_COLOURED_LINE
from recap_deck.patterns import expression

_GAP = expression(r"\n(?:[ \t]*\n)+")


def longest_line(text: str) -> int:
    """Count the characters of the longest line."""
    return max(map(len, text.split("\n")))


def longest_gap(text: str) -> int:
    """Count the blank lines of the longest run of them."""
    return max((gap.count("\n") - 1 for gap in _GAP.findall(f"\n{text}\n")), default=0)


def can_be_coloured(text: str) -> bool:
    """Say whether a lexer is sure to be done with the text soon."""
    return (
        len(text) <= MAX_COLOURED_CODE
        and longest_line(text) <= MAX_COLOURED_LINE
        and longest_gap(text) <= MAX_COLOURED_BLANKS
    )
