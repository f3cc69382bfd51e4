"""Which addresses a link may have."""

from __future__ import annotations

import re

from recap_deck.diagnostics import Severity
from recap_deck.model.links import leads_within
from recap_deck.parse.read.reading import Reading
from recap_deck.patterns import expression

_OPENED = expression(r"(?:https?://[^/\s]|mailto:\S)", re.IGNORECASE)


def address_of(address: str, reading: Reading, line: int) -> str:
    """Keep what a click may follow; of any other link only the text is left, and a remark."""
    address = address.strip()
    if not address or _OPENED.match(address) or leads_within(address):
        return address
    reading.report("link-not-opened", Severity.INFO, line, address=address)
    return ""
