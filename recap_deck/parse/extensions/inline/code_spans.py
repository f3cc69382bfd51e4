"""`` `code` ``: kept letter by letter."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.escapes import escaped
from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.patterns import expression

_TICKS = expression(r"`+")

# pandoc's `` `x`{.python} ``: nothing of it is shown.
_CLASSES = expression(r"\{\.[\w-]+(?: \.[\w-]+)*\}")

CODE_SPAN = r"(?<!\\)(?:\\\\)*(?P<ticks>`+)"


def take_code_span(match: re.Match[str]) -> Taken:
    """Find the row that ends the code; without one the backticks are text."""
    start, begin = match.span("ticks")
    for end in _TICKS.finditer(match.string, begin):
        if end.end() - end.start() == begin - start:
            code = Element("code")
            code.text = AtomicString(_trimmed(match.string[begin : end.start()]))
            attributes = _CLASSES.match(match.string, end.end())
            return code, start, attributes.end() if attributes else end.end()
    return escaped(match["ticks"]), start, begin


def _trimmed(text: str) -> str:
    inner = text.replace("\n", " ")
    if inner.startswith(" ") and inner.endswith(" ") and inner.strip():
        return text[1:-1]
    return text
