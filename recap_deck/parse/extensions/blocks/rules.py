"""`---`, `***`, `___`: a line across the slide."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

RULE = expression(r"([-*_])(?:[ ]*\1){2,}[ ]*$")


def start_rule(scanner: Scanner, cursor: Cursor) -> bool:
    """Take a line of three or more of one mark."""
    if not RULE.match(cursor.content):
        return False
    scanner.append(element_at(cursor.number, "hr"))
    cursor.finish()
    return True
