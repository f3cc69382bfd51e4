"""A diagnostic with the text it is about, and the edits that would mend it."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator

from recap_deck.diagnostics import Diagnostic
from recap_deck.values import dataclass
from recap_deck.writing.completion.known import Known
from recap_deck.writing.text_edit import TextEdit


class Asks(enum.Enum):
    """What somebody has to give before a fix can be made."""

    NOTHING = "nothing"
    PICTURE = "picture"
    """Which file it shall be; its path takes the place of the fix's one edit."""
    COPY = "copy"
    """Nothing, but a file is copied into the deck; its path takes the place of the edit."""


@dataclass(frozen=True, slots=True)
class QuickFix:
    """Edits of one file that mend something; `says` is the code of what they do.

    `path` is the file, from the deck's root.
    """

    says: str
    path: str
    edits: tuple[TextEdit, ...]
    arguments: tuple[tuple[str, str], ...] = ()
    asks: Asks = Asks.NOTHING


@dataclass(frozen=True, slots=True)
class Trouble:
    """A diagnostic and what is needed to mend it.

    `slide` are the first and last line of its slide, from 1. `text_of` gives the text of another
    file of the deck, None where there is none.
    """

    diagnostic: Diagnostic
    text: str
    known: Known
    slide: tuple[int, int] | None = None
    text_of: Callable[[str], str | None] = lambda _path: None

    def argument(self, name: str) -> str:
        """An argument of the diagnostic, empty where it has none of that name."""
        return dict(self.diagnostic.arguments).get(name, "")

    @property
    def path(self) -> str:
        """The file that the diagnostic is about."""
        return self.diagnostic.span.path

    @property
    def line_range(self) -> tuple[int, int]:
        """Where the diagnostic's line begins and ends in the text."""
        return self.range_of(self.diagnostic.span.first_line)

    @property
    def line(self) -> str:
        """The diagnostic's line."""
        start, end = self.line_range
        return self.text[start:end]

    def range_of(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, counted from 1; the end of the text behind the last."""
        start = 0
        for _ in range(line - 1):
            at = self.text.find("\n", start)
            if at < 0:
                return len(self.text), len(self.text)
            start = at + 1
        end = self.text.find("\n", start)
        return start, len(self.text) if end < 0 else end

    @property
    def slide_range(self) -> tuple[int, int]:
        """Where its slide begins and ends in the text; from the line on where that isn't known."""
        first = self.diagnostic.span.first_line
        if self.slide is None:
            return self.range_of(first)[0], len(self.text)
        return self.range_of(self.slide[0])[0], self.range_of(self.slide[1])[1]

    def in_line(self, pattern: str) -> re.Match[str] | None:
        """Find a pattern in the diagnostic's line."""
        start, end = self.line_range
        return re.compile(pattern, re.MULTILINE).search(self.text, start, end)

    def in_slide(self, pattern: str) -> Iterator[re.Match[str]]:
        """Find a pattern everywhere in the slide."""
        start, end = self.slide_range
        return re.compile(pattern, re.MULTILINE).finditer(self.text, start, end)

    def replacing(
        self, match: re.Match[str] | None, new: str, group: str = "old"
    ) -> QuickFix | None:
        """The fix that writes `new` in place of what a group of a pattern matched."""
        return self.all_replaced([match] if match else [], new, group)

    def all_replaced(
        self, matches: list[re.Match[str]], new: str, group: str = "old"
    ) -> QuickFix | None:
        """The fix that writes `new` in place of all that a group matched."""
        edits = tuple(TextEdit(*match.span(group), new) for match in matches)
        if not edits:
            return None
        return QuickFix("fix-write", self.path, edits, (("new", new),))
