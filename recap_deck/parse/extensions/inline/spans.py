"""`[text]{.mark style="…"}`: words with attributes, as pandoc and Slidev write them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from recap_deck.parse.attributes import ATTRIBUTES, read_attributes
from recap_deck.parse.extensions.inline.pattern import Taken

SPAN = r"(?<!!)\[(?P<text>[^\[\]]+)\](?=\{)"

_MARKS = {
    "mark": "highlight", "highlight": "highlight", "strike": "strike", "ul": "underline",
    "underline": "underline", "small": "small", "kbd": "key",
}  # fmt: skip


def take_span(match: re.Match[str]) -> Taken:
    """Keep the words, and of what is said about them the marks that there are."""
    attributes = ATTRIBUTES.match(match.string, match.end())
    if attributes is None:
        return None, match.start(), match.start() + 1
    classes = read_attributes(attributes[0]).get("class", "").split()
    marks = " ".join(_MARKS[name] for name in classes if name in _MARKS)
    element = Element("run", {"marks": marks})
    element.text = match["text"]
    return element, match.start(), attributes.end()
