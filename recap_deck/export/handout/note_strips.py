"""A slide's notes on paper: paragraphs, and items that hang beside their markers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.export.handout.flow import Strip
from recap_deck.export.handout.lettering import Lettering, box_at, strips_of
from recap_deck.values import replace

_SIZE = 20.0
_INDENT = 10.0
"""What a blank before a marker is worth."""

_BETWEEN = 10.0
_ITEM = re.compile(r"( *)(•|\d{1,3}\.) +(?=\S)")
_CLICK = re.compile(r"\[click\] *")
"""Where the speaker presses a key is nothing to those who take the paper home."""


def note_strips(text: str, width: float, letters: Lettering) -> tuple[Strip, ...]:
    """The lines of a note, `width` wide."""
    return tuple(_strips(_CLICK.sub("", text).strip(), width, letters))


def _strips(text: str, width: float, letters: Lettering) -> Iterator[Strip]:
    for line in text.split("\n"):
        if not line.strip():
            yield Strip(_BETWEEN)
        elif item := _ITEM.match(line):
            yield from _item(item[2], line[item.end() :], len(item[1]) * _INDENT, width, letters)
        else:
            inwards = min(width / 3, (len(line) - len(line.lstrip())) * _INDENT)
            yield from strips_of(letters.set(line.strip(), _SIZE, width - inwards), inwards)


def _item(
    marker: str, words: str, inwards: float, width: float, letters: Lettering
) -> Iterator[Strip]:
    inwards = min(inwards, width / 3)
    sign = letters.set(marker, _SIZE)
    left = inwards + max(_INDENT, sign.lines[0].width) + _INDENT
    first, *others = strips_of(letters.set(words, _SIZE, width - left), left)
    yield replace(first, boxes=(box_at(sign, inwards, 0.0), *first.boxes))
    yield from others
