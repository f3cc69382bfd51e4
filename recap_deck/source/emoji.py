"""Emoji by their names, as `:rocket:`."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping

from recap_deck.patterns import expression

EMOJI = r"(?<![A-Za-z0-9:])(?::[a-z0-9_+\-]+:)+(?!:)"
"""Names that may be emoji, one directly after the other."""

_NAME = expression(r":[a-z0-9_+\-]+:")


def read_emoji(match: re.Match[str]) -> tuple[str, int]:
    """The characters that a match of `EMOJI` begins with, and where their names end."""
    names = _NAME.findall(match[0])
    known = list(itertools.takewhile(emoji_characters().get, names))
    characters = "".join(emoji_characters()[name] for name in known)
    return characters, match.start() + sum(map(len, known))


@functools.cache
def emoji_characters() -> Mapping[str, str]:
    """The characters of every name, which has its colons."""
    # A table of 200 KB: loaded when the first name is met.
    from pymdownx import gemoji_db

    known = {name: _text_of(row) for name, row in gemoji_db.emoji.items() if "unicode" in row}
    aliases = {alias: known[name] for alias, name in gemoji_db.aliases.items() if name in known}
    return known | aliases


def _text_of(row: Mapping[str, str]) -> str:
    codes = row.get("unicode_alt") or row["unicode"]
    return "".join(chr(int(code, 16)) for code in codes.split("-"))
