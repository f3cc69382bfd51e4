"""`*[HTML]: …`: what an abbreviation means; it stands at the slide's end, where it is used."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_WHOLE = expression(r"\*\[(?P<label>[^\]]+)\]:[ ]*(?P<meaning>\S.*)")


def start_abbreviation(scanner: Scanner, cursor: Cursor) -> bool:
    """Keep the meaning; the first of a label counts."""
    match = _WHOLE.match(cursor.content)
    if not match:
        return False
    scanner.close_to(scanner.matched)
    scanner.close_paragraph()
    element = element_at(cursor.number, "abbreviation")
    element.text = match["meaning"].rstrip()
    scanner.findings.abbreviations.setdefault(match["label"].strip(), element)
    cursor.finish()
    return True
