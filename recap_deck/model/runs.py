"""Stretches of text in one style, as they stand inside blocks."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from recap_deck.model.drawings import Drawing
from recap_deck.values import dataclass


class Mark(enum.Flag):
    """What sets a run apart from the text around it."""

    NONE = 0
    STRONG = enum.auto()
    EMPHASIS = enum.auto()
    STRIKE = enum.auto()
    CODE = enum.auto()
    HIGHLIGHT = enum.auto()
    SUB = enum.auto()
    SUP = enum.auto()
    UNDERLINE = enum.auto()
    SMALL = enum.auto()
    KEY = enum.auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; a line break in `text` is a line break on the slide.

    `link` is an address or empty; `token` is a code colour's class, as `keyword`, in code only.
    Where there is a `drawing` it is shown, and `text` is what it is in words.
    """

    text: str
    marks: Mark = Mark.NONE
    link: str = ""
    token: str = ""
    drawing: Drawing | None = None

    def __hash__(self) -> int:
        # A string remembers its hash; runs of equal text are rarely kept side by side.
        return hash(self.text)


def plain_text(runs: Iterable[Run]) -> str:
    """Join the text of `runs`, without markup."""
    return "".join(run.text for run in runs)
