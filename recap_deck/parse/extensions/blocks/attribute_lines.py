"""`{: .class}` on a line of its own: says something about a block; nothing of it is shown."""

from __future__ import annotations

from recap_deck.parse.attributes import ATTRIBUTES
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.scanner import Scanner


def start_attributes(_scanner: Scanner, cursor: Cursor) -> bool:
    """Take a line that is an attribute list and nothing else."""
    if not ATTRIBUTES.fullmatch(cursor.content.rstrip()):
        return False
    cursor.finish()
    return True
