"""What changes between two texts, line by line, for somebody who is asked whether to write it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from recap_deck.values import dataclass

_AROUND = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `sign` is `-` for one that goes, `+` for one that comes, "" for one that stays.

    `line` counts from 1: in the old text for what goes, in the new one for all else. A row
    with line 0 stands for lines that stay and aren't shown.
    """

    line: int
    text: str
    sign: str = ""


GAP = Row(0, "")


def changed_rows(old: str, new: str) -> tuple[Row, ...]:
    """The lines that go and come, with one before and after; nothing for equal texts."""
    before, after = old.splitlines(), new.splitlines()
    matcher = difflib.SequenceMatcher(None, _placed(before), _placed(after), autojunk=False)
    groups = matcher.get_grouped_opcodes(_AROUND)
    rows: list[Row] = []
    for group in groups:
        rows += [GAP] * bool(rows)
        for opcode in group:
            rows += _rows(opcode, before, after)
    return tuple(rows)


def _placed(lines: list[str]) -> list[tuple[str, str]]:
    """Each line with the item that it is of: `minutes: 10` of another item is another line."""
    placed, item = [], ""
    for line in lines:
        item = line if line.lstrip().startswith("-") else item
        placed.append((item, line))
    return placed


def _rows(
    opcode: tuple[str, int, int, int, int], before: list[str], after: list[str]
) -> Iterator[Row]:
    what, start, end, new_start, new_end = opcode
    if what == "equal":
        yield from (Row(i + 1, after[i]) for i in range(new_start, new_end))
        return
    yield from (Row(i + 1, before[i], "-") for i in range(start, end))
    yield from (Row(i + 1, after[i], "+") for i in range(new_start, new_end))
