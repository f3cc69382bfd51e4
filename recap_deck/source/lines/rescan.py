"""From what was found in a file before an edit to what is found now; only what may differ is read.

After a separator nothing depends on what stands before it. So all down to the last separator that
was found without a look at a line that was edited stays, and all below the first one that is met
after the edit.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from operator import attrgetter

from recap_deck.source.dialects.model import Dialect
from recap_deck.source.lines.found import Comment, Heading, Scan
from recap_deck.source.lines.scan import Scanner
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class LineEdit:
    """The lines from `first` to before `old_end` became those to before `new_end`."""

    first: int
    old_end: int
    new_end: int

    @property
    def moved(self) -> int:
        """By how many lines everything below stands lower."""
        return self.new_end - self.old_end


_MANY = 256


def line_edit(old: Sequence[str], new: Sequence[str]) -> LineEdit:
    """Find the lines that differ, from the first to the last."""
    shorter = min(len(old), len(new))
    first = 0
    # Slices are compared much faster than lines one by one.
    while first < shorter and old[first : first + _MANY] == new[first : first + _MANY]:
        first += _MANY
    first = min(first, shorter)
    while first < shorter and old[first] == new[first]:
        first += 1
    left, last = shorter - first, 0
    while last + _MANY <= left and _ends(old, last) == _ends(new, last):
        last += _MANY
    while last < left and old[-1 - last] == new[-1 - last]:
        last += 1
    return LineEdit(first, len(old) - last, len(new) - last)


def _ends(lines: Sequence[str], below: int) -> Sequence[str]:
    return lines[len(lines) - below - _MANY : len(lines) - below]


@dataclass(frozen=True, slots=True)
class Known:
    """What is as it was: all before line `same_to`, and all from `same_from` on, but `moved`."""

    same_to: int
    same_from: int
    moved: int


def rescan(
    lines: Sequence[str], dialect: Dialect, first: int, before: Scan, edit: LineEdit
) -> tuple[Scan, Known]:
    """Read `lines` from `first` on; `before` was found in them when they were not edited yet."""
    start = _last_safe(before, edit.first)
    found = _until(before, start) if start >= 0 else Scan()
    known = frozenset(line + edit.moved for line in before.separators if line >= edit.old_end)
    begin = start + 1 if start >= 0 else first
    scanner = Scanner(lines, dialect, begin, found, known.__contains__)
    scanner.run(begin)
    last = found.separators[-1] if found.separators else -1
    if last < edit.new_end or last not in known:
        return found, Known(begin, len(lines), edit.moved)
    _go_on(found, before, last, edit.moved)
    return found, Known(begin, last + 1, edit.moved)


def _last_safe(before: Scan, edited: int) -> int:
    """The last separator found without a look at a line that was edited; -1 for none."""
    safe = -1
    for line, reach in zip(before.separators, before.reaches, strict=True):
        if reach >= edited:
            break
        safe = line
    return safe


_LINE = attrgetter("line")


def _until(before: Scan, last: int) -> Scan:
    """What was found down to a separator."""
    separators = bisect.bisect_right(before.separators, last)
    return Scan(
        before.separators[:separators],
        before.headings[: bisect.bisect_right(before.headings, last, key=_LINE)],
        before.comments[: bisect.bisect_right(before.comments, last, key=_LINE)],
        before.code[: bisect.bisect_right(before.code, (last,))],
        [each for each in before.open_ends if each[1] <= last],
        before.reaches[:separators],
    )


def _go_on(found: Scan, before: Scan, last: int, moved: int) -> None:
    """Add what stood below a separator, which is now at line `last`."""
    was = last - moved
    separators = bisect.bisect_right(before.separators, was)
    headings = before.headings[bisect.bisect_right(before.headings, was, key=_LINE) :]
    comments = before.comments[bisect.bisect_right(before.comments, was, key=_LINE) :]
    code = before.code[bisect.bisect_right(before.code, (was,)) :]
    found.separators.extend(line + moved for line in before.separators[separators:])
    found.reaches.extend(line + moved for line in before.reaches[separators:])
    found.headings.extend([_heading(each, moved) for each in headings] if moved else headings)
    found.comments.extend([_comment(each, moved) for each in comments] if moved else comments)
    found.code.extend((first + moved, end + moved) for first, end in code)
    found.open_ends.extend((code, line + moved) for code, line in before.open_ends if line > was)


def _heading(heading: Heading, moved: int) -> Heading:
    return replace(heading, line=heading.line + moved)


def _comment(comment: Comment, moved: int) -> Comment:
    return replace(comment, line=comment.line + moved, last_line=comment.last_line + moved)
