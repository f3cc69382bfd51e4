"""`*[HTML]: …`: what an abbreviation means; for the time being it is text."""

from __future__ import annotations

import re

from recap_deck.diagnostics import Severity
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.scanner import Scanner

_OPENING = re.compile(r"\*\[[^\]]+\]:")


def start_abbreviation(scanner: Scanner, cursor: Cursor) -> bool:
    """Report the line and leave it to the paragraph."""
    if _OPENING.match(cursor.content):
        scanner.findings.report("abbreviation-later", Severity.INFO, cursor.number)
    return False
