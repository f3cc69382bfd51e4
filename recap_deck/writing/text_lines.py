"""A text as lines with their offsets, and other lines as edits of the text."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Mapping

from recap_deck.writing.selection import Selection
from recap_deck.writing.text_edit import TextEdit, single_edit


class TextLines:
    """The lines of a text, counted from 0, without their ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0, *itertools.accumulate(len(line) + 1 for line in self.lines)][:-1]

    def index_at(self, offset: int) -> int:
        """The line that an offset is on."""
        return bisect.bisect_right(self.starts, offset) - 1

    def end(self, index: int) -> int:
        """The offset at which a line ends."""
        return self.starts[index] + len(self.lines[index])

    def touched(self, selection: Selection) -> range:
        """The lines of a selection; one of which nothing but the start is selected isn't."""
        first, last = self.index_at(selection.start), self.index_at(selection.end)
        if last > first and selection.end == self.starts[last]:
            last -= 1
        return range(first, last + 1)

    def edits(self, changed: Mapping[int, str]) -> tuple[TextEdit, ...]:
        """The smallest edits that give some lines another text."""
        return tuple(
            TextEdit(edit.start + self.starts[index], edit.end + self.starts[index], edit.new)
            for index in sorted(changed)
            for edit in single_edit(self.lines[index], changed[index])
        )
