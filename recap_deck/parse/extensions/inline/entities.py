"""`&amp;`, `&#38;`, `&nbsp;`: the character they name, as text."""

from __future__ import annotations

import html
import re

from recap_deck.parse.clean import clean_text
from recap_deck.parse.escapes import escaped
from recap_deck.parse.extensions.inline.pattern import Taken

ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"


def take_entity(match: re.Match[str]) -> Taken:
    """Hide the character from the patterns that come later."""
    text = html.unescape(match[0])
    if text == match[0]:
        return None, match.start(), match.end()
    return escaped(clean_text(text)), match.start(), match.end()
