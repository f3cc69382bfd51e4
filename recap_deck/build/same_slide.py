"""Which slide is the same one after an edit: by its text, its id, its words, then its place."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence

from recap_deck.build.entries import Entry


def same_slides(old: Sequence[Entry], new: Sequence[Entry]) -> tuple[int, ...]:
    """For each old entry the index of the same one now; the nearest one where it is gone."""
    start, end = _same_ends(old, new)
    last, shift = len(old) - end, len(new) - len(old)
    found = _found_from(old, new, start, end)
    # All that is needed of what stays is what stands beside the edit.
    found |= {start - 1: start - 1} if start else {}
    found |= {last: last + shift} if end else {}
    middle = (_neighbour(i, found, len(new)) for i in range(start, last))
    return (*range(start), *middle, *range(last + shift, len(new)))


def same_ids(old: Sequence[Entry], new: Sequence[Entry]) -> dict[str, str]:
    """The new id of each old one whose slide is still there."""
    start, end = _same_ends(old, new)
    shift = len(new) - len(old)
    above = {i: i for i in range(start)}
    below = {i: i + shift for i in range(len(old) - end, len(old))}
    found = above | _found_from(old, new, start, end) | below
    return {old[i].id: new[j].id for i, j in found.items()}


def _same_ends(old: Sequence[Entry], new: Sequence[Entry]) -> tuple[int, int]:
    """How many entries before and after what was edited are the same."""
    start = _same_run(old, new)
    return start, _same_run(old[start:][::-1], new[start:][::-1])


def _found_from(old: Sequence[Entry], new: Sequence[Entry], start: int, end: int) -> dict[int, int]:
    """Pair what is in between the entries that are the same."""
    middle = _found_between(old[start : len(old) - end], new[start : len(new) - end])
    return {start + i: start + j for i, j in middle.items()}


_MANY = 64


def _same_run(old: Sequence[Entry], new: Sequence[Entry]) -> int:
    """How many entries are the same one, with the same text and the same id, from the first."""
    shorter = min(len(old), len(new))
    for first in range(0, shorter, _MANY):
        last = min(first + _MANY, shorter)
        # At each letter nearly all are the same value: many are compared faster than one by one.
        if old[first:last] != new[first:last]:
            others = (i for i in range(first, last) if not _is_same(old[i], new[i]))
            differing = next(others, last)
            if differing < last:
                return differing
    return shorter


def _is_same(one: Entry, other: Entry) -> bool:
    return one is other or (one.id == other.id and _by_text(one) == _by_text(other))


def _found_between(old: Sequence[Entry], new: Sequence[Entry]) -> dict[int, int]:
    found: dict[int, int] = {}
    taken: set[int] = set()
    for key in (_by_text, _by_id, _by_words):
        _match(old, new, key, found, taken)
    return found


def _match(
    old: Sequence[Entry],
    new: Sequence[Entry],
    key: Callable[[Entry], Hashable],
    found: dict[int, int],
    taken: set[int],
) -> None:
    """Pair what has equal keys, in order."""
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for j, entry in enumerate(new):
        if j not in taken:
            waiting[key(entry)].append(j)
    for i, entry in enumerate(old):
        if i not in found and waiting[key(entry)]:
            found[i] = waiting[key(entry)].popleft()
            taken.add(found[i])


def _by_text(entry: Entry) -> Hashable:
    if entry.slide is None:
        return entry.id
    return (entry.id.partition("#")[0], entry.slide.text, entry.slide.directives)


def _by_id(entry: Entry) -> Hashable:
    return entry.id


def _by_words(entry: Entry) -> Hashable:
    """A slide that went to another session has another file; one that is empty is any."""
    text = entry.slide.text.strip() if entry.slide is not None else ""
    return text or entry.id


def _neighbour(i: int, found: dict[int, int], count: int) -> int:
    """Where `i` is now, or just after where the last one before it that is left went.

    It goes no further than the next one that is left: of several that are gone none is after it.
    """
    if i in found:
        return found[i]
    before = max((j for j in found if j < i), default=None)
    if before is None:
        return 0
    after = min((j for j in found if j > i), default=None)
    last = found[after] if after is not None and found[after] > found[before] else count - 1
    return max(0, min(last, found[before] + (i - before)))
