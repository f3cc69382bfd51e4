"""Numbers of ordered lists: what comes after an item goes on from its number."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence

from recap_deck.writing.list_lines import ListLine, column_of, read_list_line


def number_after(lines: MutableSequence[str], index: int, *, throughout: bool = False) -> None:
    """Let the items after the one on line `index` go on from its number.

    It ends at the first one that does, unless it is to go through the whole list: what an
    author numbered otherwise further down is left alone.
    """
    item = read_list_line(lines[index])
    if item is None or item.number is None:
        return
    following = next_sibling(lines, index)
    while following is not None:
        after = read_list_line(lines[following])
        assert after is not None, "a sibling is an item"
        if after.number == item.number + 1 and not throughout:
            return
        item = after.numbered(item.number + 1)
        lines[following] = item.line
        following = next_sibling(lines, following)


def is_same_throughout(lines: Sequence[str], index: int) -> bool:
    """Tell whether the list of an item gives all its items one number, as `1. 1. 1.`."""
    first = first_sibling(lines, index)
    numbers = []
    place: int | None = first
    while place is not None:
        item = read_list_line(lines[place])
        assert item is not None, "a sibling is an item"
        numbers.append(item.number)
        place = next_sibling(lines, place)
    return len(numbers) > 1 and len(set(numbers)) == 1


def first_sibling(lines: Sequence[str], index: int) -> int:
    """The line of the first item in the list of the item on line `index`."""
    before = previous_sibling(lines, index)
    while before is not None:
        index, before = before, previous_sibling(lines, before)
    return index


def next_sibling(lines: Sequence[str], index: int) -> int | None:
    """The line of the item after this one in the same list; None at its end."""
    return _sibling(lines, index, range(index + 1, len(lines)))


def previous_sibling(lines: Sequence[str], index: int) -> int | None:
    """The line of the item before this one in the same list; None at its start."""
    return _sibling(lines, index, range(index - 1, -1, -1))


def _sibling(lines: Sequence[str], index: int, others: range) -> int | None:
    own = read_list_line(lines[index])
    assert own is not None, "only items have siblings"
    blanks = 0
    for other in others:
        item = read_list_line(lines[other])
        if item is not None and item.column <= own.column:
            return other if _is_alike(own, item) else None
        bare = lines[other].strip("> \t")
        blanks = 0 if bare else blanks + 1
        if blanks > 1 or (bare and item is None and column_of(lines[other]) <= own.column):
            return None
    return None


def _is_alike(one: ListLine, other: ListLine) -> bool:
    is_ordered = one.number is not None, other.number is not None
    return one.column == other.column and one.kind == other.kind and is_ordered[0] == is_ordered[1]
