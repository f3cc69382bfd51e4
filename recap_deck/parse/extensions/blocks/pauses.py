"""`. . .` on a line of its own: what follows appears with the next step."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_DOTS = expression(r"\.[ ]\.[ ]\.[ ]*$")


def start_pause(scanner: Scanner, cursor: Cursor) -> bool:
    """Take three dots with blanks between them."""
    if not _DOTS.match(cursor.content):
        return False
    scanner.close_paragraph()
    scanner.keep_command("pause", cursor.number)
    cursor.finish()
    return True
