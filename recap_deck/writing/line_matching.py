"""Which lines two texts share, and the edits that lead from one to the other line by line."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Sequence

from recap_deck.writing.text_edit import TextEdit

Matched = tuple[str, int, int, int, int]
"""`equal`, `replace`, `insert` or `delete`, from which to which old line, and new line."""


def matched_lines(old: Sequence[str], new: Sequence[str]) -> list[Matched]:
    """Say which lines are in both, and what is between; of too many all count as changed."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    last_old, last_new = len(old) - end, len(new) - end
    found: list[Matched] = [("equal", 0, start, 0, start)]
    middle_old, middle_new = old[start:last_old], new[start:last_new]
    if len(middle_old) * len(middle_new) > _MOST_COMPARED:
        found.append(("replace", start, last_old, start, last_new))
    else:
        matcher = difflib.SequenceMatcher(None, middle_old, middle_new)
        for tag, a, b, c, d in matcher.get_opcodes():
            found.append((tag, start + a, start + b, start + c, start + d))
    found.append(("equal", last_old, len(old), last_new, len(new)))
    return [each for each in found if each[2] > each[1] or each[4] > each[3]]


_MOST_COMPARED = 25_000_000
"""Old lines times new lines: what can take a second."""


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def edits_between(old: str, new: str) -> tuple[TextEdit, ...]:
    """Edits that lead from `old` to `new` and leave all lines alone that are in both."""
    lines, others = old.split("\n"), new.split("\n")
    starts = [0, *itertools.accumulate(len(line) + 1 for line in lines)]
    return tuple(
        _edit(starts, len(lines), first, last, others[c:d])
        for tag, first, last, c, d in matched_lines(lines, others)
        if tag != "equal"
    )


def last_changed_line(old: str, new: str) -> int:
    """The last line of `new` that isn't one of `old`, counted from 1; 1 where there is none."""
    found = matched_lines(old.split("\n"), new.split("\n"))
    return max([max(c + 1, d) for tag, _, _, c, d in found if tag != "equal"], default=1)


def _edit(starts: Sequence[int], count: int, first: int, last: int, new: Sequence[str]) -> TextEdit:
    """Replace the lines from `first` to before `last`; a line end goes or comes along."""
    text = "\n".join(new)
    if first < last and new:
        return TextEdit(starts[first], starts[last] - 1, text)
    if last < count:
        return TextEdit(starts[first], starts[last], text + "\n" if new else "")
    # At the end of the text the line end that is before it.
    return TextEdit(starts[first] - 1, starts[last] - 1, "\n" + text if new else "")
