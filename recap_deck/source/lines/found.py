"""What the scanner finds in the lines of a file; lines count from 0."""

from __future__ import annotations

from recap_deck.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at the top level of the text, by its first line, without its marks."""

    line: int
    level: int
    text: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from line and column to line and column, the last one not included."""

    line: int
    column: int
    last_line: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found, each in order of lines.

    `code` holds the first and last lines in which nothing is looked for, `open_ends` a
    message's code and the line of what is never closed. `reaches` has for each separator the
    last line that was looked at to find it and what stands before it, from the one above on.
    """

    separators: list[int] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    open_ends: list[tuple[str, int]] = field(default_factory=list)
    reaches: list[int] = field(default_factory=list)

    @property
    def slide_start(self) -> int:
        """The line after the last separator so far."""
        return self.separators[-1] + 1 if self.separators else 0
