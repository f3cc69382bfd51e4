"""`:rocket:`: an emoji by its name."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from recap_deck.parse.extensions.inline.pattern import Taken

EMOJI = r"(?<![A-Za-z0-9:]):[a-z0-9_+\-]+:(?!:)"


def take_emoji(match: re.Match[str]) -> Taken:
    """Put the character in the name's place."""
    character = _characters().get(match[0])
    if character is None:
        # The closing colon may open the next name.
        return None, match.start(), match.end() - 1
    return character, match.start(), match.end()


@functools.cache
def _characters() -> Mapping[str, str]:
    # A table of 200 KB: loaded when the first name is met.
    from pymdownx import gemoji_db

    known = {name: _text_of(row) for name, row in gemoji_db.emoji.items() if "unicode" in row}
    aliases = {alias: known[name] for alias, name in gemoji_db.aliases.items() if name in known}
    return known | aliases


def _text_of(row: Mapping[str, str]) -> str:
    codes = row.get("unicode_alt") or row["unicode"]
    return "".join(chr(int(code, 16)) for code in codes.split("-"))
