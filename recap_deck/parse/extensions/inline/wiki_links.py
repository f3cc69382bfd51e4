"""Obsidian's `[[note|words]]` and `![[picture.png|300]]`."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.patterns import expression
from recap_deck.source.titles import slug_of

WIKI_LINK = (
    r"(?<![\w\]\\])(?P<embed>!?)"
    r"\[\[(?P<target>(?![\d\s.]+\]\])[^\W_\s#][^\[\]|\n]*|#[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]*))?\]\]"
    r"(?!\()"
)
_FILE = expression(
    r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif|mp4|webm|mov|m4v|ogv|mp3|wav|m4a|ogg|flac)$",
    re.IGNORECASE,
)
_SIZE = expression(r"(\d{1,5})(?:x(\d{1,5}))?$")


def take_wiki_link(match: re.Match[str]) -> Taken:
    """A picture, a link to a heading of this session, or the words for a note elsewhere."""
    target, words = match["target"].strip(), (match["words"] or "").strip()
    if match["embed"] and _FILE.search(target):
        element = Element("img", {"src": target, "alt": _alt_of(words)})
    elif target.startswith("#"):
        element = Element("a", {"href": "#" + slug_of(target), "lines": "0"})
        element.text = words or target.lstrip("#").strip()
    else:
        element = Element("run", {"marks": ""})
        element.text = words or target
    return element, match.start(), match.end()


def _alt_of(words: str) -> str:
    """Words for people stay, numbers are sizes."""
    return " ".join(filter(None, (_word_of(part.strip()) for part in words.split("|"))))


def _word_of(part: str) -> str:
    size = _SIZE.match(part)
    if size is None:
        return part
    return f"w:{size[1]} h:{size[2]}" if size[2] else f"w:{size[1]}"
