"""The agenda of event.yaml as the lines of its items, to be put in another order."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.source.event.event_file import begins_item
from recap_deck.source.event_edit.lines import RawLine
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class ItemLines:
    """An item's own lines, the remarks right above it, and what separates it from the one before.

    `line` counts from 1 in the file.
    """

    line: int
    own: tuple[RawLine, ...]
    lead: tuple[RawLine, ...] = ()
    gap: tuple[RawLine, ...] = ()


def item_lines(
    raw: Sequence[RawLine], below: Sequence[str], first_line: int
) -> tuple[list[RawLine], list[ItemLines]]:
    """Cut the lines below `agenda:` into what stands before the items, and the items.

    `below` are the same lines as the reader sees them, without their remarks in `<!-- -->`.
    """
    starts = [i for i, line in enumerate(below) if begins_item(line, below)]
    if not starts:
        return list(raw), []
    column = _indent(below[starts[0]])
    items: list[ItemLines] = []
    before, gap, lead = _cut_lead(raw, below, 0, starts[0], column, is_first=True)
    for start, end in zip(starts, (*starts[1:], len(below)), strict=True):
        content = max(i for i in range(start, end) if i == start or _is_content(below[i]))
        own_end = content + 1
        while own_end < end and _is_remark(below[own_end]) and _indent(below[own_end]) > column:
            own_end += 1
        items.append(ItemLines(first_line + start, tuple(raw[start:own_end]), lead, gap))
        if end < len(below):
            _, gap, lead = _cut_lead(raw, below, own_end, end, column)
        else:
            gap, lead = tuple(raw[own_end:end]), ()
    if gap:
        items[-1] = replace(items[-1], own=(*items[-1].own, *gap))
    return before, items


def _cut_lead(
    raw: Sequence[RawLine],
    below: Sequence[str],
    start: int,
    end: int,
    column: int,
    *,
    is_first: bool = False,
) -> tuple[list[RawLine], tuple[RawLine, ...], tuple[RawLine, ...]]:
    """Cut what stands between two items: remarks right above an item belong to it."""
    at = end
    while at > start and _is_remark(below[at - 1]) and _indent(below[at - 1]) <= column:
        at -= 1
    between = raw[start:at]
    if is_first:
        return list(between), (), tuple(raw[at:end])
    return [], tuple(between), tuple(raw[at:end])


def arranged(old: Sequence[ItemLines], new: Sequence[ItemLines]) -> list[RawLine]:
    """Put items into another order; the empty lines between them stay where they were.

    What was remarked between items is kept, even where the item below is gone.
    """
    kept = {item.line for item in new if item.line}
    gaps = _gaps(old, kept)
    usual = _usual_gap(old)
    lines: list[RawLine] = []
    for place, item in enumerate(new):
        if item.line:
            lines += gaps.pop(0)
        elif place:
            lines += usual
        lines += (*item.lead, *item.own)
    return [*lines, *(line for gap in gaps for line in gap)]


def _gaps(old: Sequence[ItemLines], kept: set[int]) -> list[tuple[RawLine, ...]]:
    """What separates the items that stay, and the remarks about those that go."""
    gaps: list[tuple[RawLine, ...]] = []
    carried: tuple[RawLine, ...] = ()
    for item in old:
        if item.line in kept:
            gaps.append((*carried, *item.gap))
            carried = ()
        else:
            carried = (*carried, *(line for line in item.gap if line.body.strip()), *item.lead)
    return [*gaps, carried]


def _usual_gap(old: Sequence[ItemLines]) -> tuple[RawLine, ...]:
    """The empty line that stands between all items, if one does."""
    gaps = [item.gap for item in old[1:]]
    if gaps and all(gap and not any(line.body.strip() for line in gap) for gap in gaps):
        return gaps[0][:1]
    return ()


def _is_remark(line: str) -> bool:
    return line.lstrip().startswith("#")


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not _is_remark(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
