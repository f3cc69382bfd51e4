"""What a slide is before it has its name and number, and what the slides of a file share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from recap_deck.diagnostics import Diagnostic
from recap_deck.model.slide import ParseSettings, SlideDirectives
from recap_deck.patterns import expression
from recap_deck.source.check import Value
from recap_deck.source.comments import Meaning
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.includes import Include
from recap_deck.source.lines.found import Scan
from recap_deck.source.lines.split import Piece
from recap_deck.source.slide_text import SlideText
from recap_deck.values import dataclass


class FindIncluded(Protocol):
    """Finds the slides of other files."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The files asked for so far, as paths from the root."""

    def __call__(self, include: Include, context: SlideContext) -> Included | Unread:
        """Find the slides of a file, or say why there are none."""


@dataclass(frozen=True, slots=True)
class SlideContext:
    """What all slides of a file share.

    `start` are the values in force before the first slide, `first` those of the first
    slide only, `session` what else its front matter says of all. Without `included` no other
    file is read. `chain` has the files that led here.
    """

    file: str
    lines: Sequence[str]
    scan: Scan
    meanings: Sequence[Meaning]
    dialect: Dialect
    settings: ParseSettings
    start: tuple[Value, ...] = ()
    first: tuple[Value, ...] = ()
    session: tuple[Value, ...] = ()
    included: FindIncluded | None = None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Included:
    """Another file, cut into pieces, and what is wrong with it as a whole."""

    context: SlideContext
    pieces: tuple[Piece, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file's slides can't stand here, and Markdown that says so on a slide."""

    diagnostic: Diagnostic
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before it is named and numbered; `spots` are the values given for it alone."""

    file: str
    piece: Piece
    text: SlideText
    title: str
    directives: SlideDirectives
    settings: ParseSettings
    spots: tuple[Value, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """The name that the author gave it."""
        return next((v.value for v in self.spots if v.name == "id" and v.value), "")

    @property
    def shows(self) -> bool:
        """Say whether there is anything beside comments."""
        return bool(_COMMENTS.sub("", self.text.text).strip())


_COMMENTS = expression(r"<!--.*?-->", re.DOTALL)
