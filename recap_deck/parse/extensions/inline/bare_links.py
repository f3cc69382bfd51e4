"""Addresses in angle brackets, and bare ones, which end before punctuation and particles."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from recap_deck.parse.escapes import unescaped
from recap_deck.parse.extensions.inline.pattern import Taken

# Hangul and other CJK letters belong to an address only where a part of it starts with
# them, as in `/wiki/한국`; in `…/page에서` they are the sentence's.
_CJK = r"\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_PLAIN = r"[A-Za-z0-9\-._~!$&'()+,;=:@%/?#\u00c0-\u024f]"
BARE_LINK = (
    r"(?<![A-Za-z0-9/])(?:https?://|www\.(?=[A-Za-z0-9]))"
    r"(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9.\-_\u00c0-\u024f]*[A-Za-z0-9\u00c0-\u024f])?)"
    rf"(?::\d+)?(?:[/?#](?:{_PLAIN}|\*(?!\*)(?=[A-Za-z0-9])|(?<=[/=#?&_\-])[{_CJK}]+)*)?"
)
_CLOSERS = ".,:;!?'~"
# `<mdi:arrow/>` is a component, no address.
ANGLE_LINK = (
    r"<(?![a-z][\w.-]*:[\w-]+/>)([A-Za-z][A-Za-z0-9+.\-]+:[^\s<>]*|[^\s<>@()\[\]/:]+@[\w.\-]+\w)>"
)


def take_angle_link(match: re.Match[str]) -> Taken:
    """Make a link of what is in the brackets."""
    text = unescaped(match[1])
    scheme = "" if ":" in text else "mailto:"
    return _link(text, scheme + text), match.start(), match.end()


def take_bare_link(match: re.Match[str]) -> Taken:
    """Make a link, leaving punctuation at its end to the sentence."""
    text = _without_end(match[0])
    scheme = "http://" if text.startswith("www.") else ""
    link = _link(text, scheme + text)
    link.set("bare", "yes")
    return link, match.start(), match.start() + len(text)


def _without_end(text: str) -> str:
    while text[-1] in _CLOSERS or (text[-1] == ")" and text.count(")") > text.count("(")):
        text = text[:-1]
    return text


def _link(text: str, address: str) -> Element:
    link = Element("a", {"href": address, "lines": "0"})
    link.text = AtomicString(text)
    return link
