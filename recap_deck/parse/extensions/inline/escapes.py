"""A backslash before punctuation makes it text; at a line's end it breaks the line."""

from __future__ import annotations

import re
import string
from xml.etree.ElementTree import Element

from recap_deck.parse.escapes import escaped
from recap_deck.parse.extensions.inline.pattern import Taken

HARD_BREAK = r"\\\n"
ESCAPE = rf"\\([{re.escape(string.punctuation)}])"


def take_escape(match: re.Match[str]) -> Taken:
    """Put the character's number between marks."""
    return escaped(match[1]), match.start(), match.end()


def take_hard_break(match: re.Match[str]) -> Taken:
    """Make a break that stands for the line's end."""
    return Element("br", {"lines": "1"}), match.start(), match.end()
