"""Where what was opened ends: fences, formulas, tags; what no later line closes is remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recap_deck.source.dialects.model import Dialect
from recap_deck.source.lines.context import indent_of
from recap_deck.source.lines.found import Scan

_SHORTEST = 1 << 60


class Ends:
    """Looks for ends below a line, never twice for one that isn't there."""

    def __init__(self, lines: Sequence[str], dialect: Dialect, found: Scan) -> None:
        self._lines = lines
        self._separator = dialect.separator
        self._found = found
        self.reach = 0
        """The last line looked at since somebody set this to 0."""
        self._found_at: dict[str, tuple[int, int]] = {}  # by text: looked from, found at
        self._never_fences: dict[str, int] = {}  # by mark, the length from which none closes

    def of_fence(self, index: int, mark: str, column: int) -> int:
        """Find the last line of a fence, which ends with the list item at `column` at the latest.

        One that is never closed ends with its slide.
        """
        if not column and len(mark) >= self._never_fences.get(mark[0], _SHORTEST):
            return self.open_end("fence-unclosed", index)
        closing = re.compile(rf"[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        for below in range(index + 1, len(self._lines)):
            line = self._lines[below]
            if closing.match(line) and indent_of(line) - column <= 3:
                return self.look_to(below)
            if column and line.strip() and indent_of(line) < column:
                return self.look_to(below) - 1
        self._never_fences[mark[0]] = len(mark)
        return self.open_end("fence-unclosed", index)

    def of_quoted_fence(self, index: int, mark: str) -> int:
        """Find the last line of a fence in a quote."""
        below = index + 1
        while below < len(self._lines) and self._lines[below].lstrip().startswith(">"):
            below += 1
            if self._lines[below - 1].lstrip("> \t").startswith(mark):
                break
        return self.look_to(below) - 1

    def of_text(self, index: int, text: str, code: str) -> int:
        """Find the line below that has `text`; -1 and a remark where there is none."""
        below = self.find(index, text)
        if below < 0:
            self._found.open_ends.append((code, index))
        return below

    def find(self, index: int, text: str) -> int:
        """Find the line below that has `text` in any case; -1 where there is none."""
        from_line, found = self._found_at.get(text, (-1, -1))
        if from_line < 0 or from_line > index or 0 <= found <= index:
            lines = self._lines
            found = next((i for i in range(index + 1, len(lines)) if text in lines[i].lower()), -1)
            self._found_at[text] = (index, found)
        self.look_to(found if found >= 0 else len(self._lines))
        return found

    def open_end(self, code: str, index: int) -> int:
        """Note what is never closed; it ends with its slide, so that the others stay."""
        self._found.open_ends.append((code, index))
        below = self.separator_below(index, len(self._lines))
        self.look_to(len(self._lines))
        return below - 1

    def look_to(self, line: int) -> int:
        """Note that a line was looked at, and give it."""
        self.reach = max(self.reach, line)
        return line

    def separator_below(self, index: int, end: int) -> int:
        """Find the next line that looks like a separator, or `end`."""
        for below in range(index + 1, end):
            if self._separator.match(self._lines[below]):
                return below
        return end

    def slide_between(self, first: int, last: int) -> int:
        """Find a separator below an empty line between two lines; -1 where there is none."""
        below = self.separator_below(first, last)
        while below < last:
            if not self._lines[below - 1].strip():
                return below
            below = self.separator_below(below, last)
        return -1
