"""Where in a file its slides begin: what is drawn between them, and which one is shown."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass

_RULE = frozenset("-*_ \t")


@dataclass(frozen=True, slots=True)
class SlideMark:
    """A slide in its file, by lines counted from 0; `rule` is the line that separates it.

    Without such a line it begins with its heading, and `rule` is -1.
    """

    first: int
    last: int
    label: str
    rule: int = -1


@dataclass(frozen=True, slots=True)
class SlideMarks:
    """The slides of a file in its order."""

    marks: tuple[SlideMark, ...] = ()

    def index_at(self, line: int) -> int:
        """The slide that a line is part of, with the separator above it; -1 before the first."""
        starts = [mark.rule if mark.rule >= 0 else mark.first for mark in self.marks]
        return bisect.bisect_right(starts, line) - 1

    def lines_of(self, index: int) -> range:
        """The lines of a slide; none of one that there isn't."""
        if not 0 <= index < len(self.marks):
            return range(0)
        return range(self.marks[index].first, self.marks[index].last + 1)

    def shifted(self, line: int, by: int) -> SlideMarks:
        """Where the slides are when lines were put in or taken out after a line.

        It holds until the file is read again, which takes a moment longer.
        """
        if not by:
            return self
        return SlideMarks(tuple(_shifted(mark, line, by) for mark in self.marks))


def _shifted(mark: SlideMark, line: int, by: int) -> SlideMark:
    def _moved(place: int) -> int:
        return max(line, place + by) if place > line else place

    last = max(line, mark.last + by) if mark.last >= line else mark.last
    return SlideMark(_moved(mark.first), last, mark.label, _moved(mark.rule))


def slide_marks(slides: Sequence[SlideSource], file: str, lines: Sequence[str]) -> SlideMarks:
    """Find where the slides of a file stand in it."""
    own = sorted(
        (slide for slide in slides if slide.span.path == file),
        key=lambda slide: slide.span.first_line,
    )
    return SlideMarks(tuple(_mark(slide, lines, is_first=not i) for i, slide in enumerate(own)))


def _mark(slide: SlideSource, lines: Sequence[str], *, is_first: bool) -> SlideMark:
    first, last = slide.span.first_line - 1, max(slide.span.first_line, slide.span.last_line) - 1
    label = str(slide.number) if slide.number else ""
    above = first - 1
    is_rule = 0 <= above < len(lines) and _is_rule(lines[above]) and not is_first
    return SlideMark(first, last, label, above if is_rule else -1)


def _is_rule(line: str) -> bool:
    return len(line.strip()) >= 3 and not set(line) - _RULE
