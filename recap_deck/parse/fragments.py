"""reveal.js's remarks on elements, `<!-- .element: class="fragment" -->`: steps and sizes."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.parse.attributes import read_pairs
from recap_deck.patterns import expression

_ELEMENT = expression(r"\.element\b:?\s*")
_FRAGMENT = expression(r"""class=(?:"[^"]*|'[^']*)?\bfragment\b""")


def is_fragment(text: str) -> bool:
    """Say whether a comment lets the element before it come with a step."""
    return bool(_ELEMENT.match(text)) and _FRAGMENT.search(text) is not None


def attributes_in(text: str) -> Mapping[str, str]:
    """What a comment says of the element before it; nothing where it says nothing."""
    match = _ELEMENT.match(text)
    return read_pairs(text[match.end() :]) if match else {}
