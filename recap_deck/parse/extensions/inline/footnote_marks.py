"""`[^1]`: where a footnote belongs."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.extensions.inline.pattern import Taken

FOOTNOTE_MARK = r"\[\^(?P<label>[^\]\s]+)\]"


def take_footnote_mark(match: re.Match[str]) -> Taken:
    """Make an element with the footnote's label."""
    mark = Element("footnote", {"label": match["label"]})
    mark.text = AtomicString(match[0])
    return mark, match.start(), match.end()
