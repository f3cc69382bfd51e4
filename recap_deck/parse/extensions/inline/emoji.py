"""`:rocket:`: an emoji by its name."""

from __future__ import annotations

import re

from recap_deck.parse.extensions.inline.pattern import Taken
from recap_deck.source.emoji import EMOJI, read_emoji

__all__ = ["EMOJI", "take_emoji"]


def take_emoji(match: re.Match[str]) -> Taken:
    """Put characters in the place of names."""
    characters, end = read_emoji(match)
    if not characters:
        # The closing colon may open the next name.
        return None, match.start(), match.string.index(":", match.start() + 1)
    return characters, match.start(), end
