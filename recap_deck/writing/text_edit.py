"""What an author did, as edits of texts: each step of writing is worked out to these values.

Offsets count code points of a text whose lines end in a line feed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Replaces `text[start:end]` by `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class FileEdits:
    """The edits of one file, in the order of its text and apart from each other."""

    path: Path
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the author did, over one file or more: it is undone in one step."""

    name: str
    """The code of the sentence that names it for undo."""
    files: tuple[FileEdits, ...]


def applied(text: str, edits: Sequence[TextEdit]) -> str:
    """Make the text that has the edits in it; all offsets are those of `text`."""
    pieces, at = [], 0
    for edit in _in_order(edits, len(text)):
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join((*pieces, text[at:]))


def inverse_of(text: str, edits: Sequence[TextEdit]) -> tuple[TextEdit, ...]:
    """The edits that lead from the edited text back to `text`."""
    back, shift = [], 0
    for edit in _in_order(edits, len(text)):
        start = edit.start + shift
        back.append(TextEdit(start, start + len(edit.new), text[edit.start : edit.end]))
        shift += len(edit.new) - (edit.end - edit.start)
    return tuple(back)


def moved(offset: int, edits: Sequence[TextEdit]) -> int:
    """Where the place `offset` is after the edits; one in replaced text goes to its end.

    What is put in exactly at the place comes before it, as with typing at a cursor.
    """
    shift = 0
    for edit in edits:
        if edit.start > offset:
            break
        if edit.end > offset:
            return edit.start + shift + len(edit.new)
        shift += len(edit.new) - (edit.end - edit.start)
    return offset + shift


def single_edit(old: str, new: str) -> tuple[TextEdit, ...]:
    """The one shortest edit that leads from `old` to `new`; none where they are equal."""
    if old == new:
        return ()
    start = _common_start(old, new)
    end = _common_end(old, new, min(len(old), len(new)) - start)
    return (TextEdit(start, len(old) - end, new[start : len(new) - end]),)


def _common_start(old: str, new: str) -> int:
    """How many characters both begin with, by halving: slices compare in next to no time."""
    same, at_most = 0, min(len(old), len(new))
    while same < at_most:
        middle = (same + at_most + 1) // 2
        if old[same:middle] == new[same:middle]:
            same = middle
        else:
            at_most = middle - 1
    return same


def _common_end(old: str, new: str, at_most: int) -> int:
    """How many characters both end with, at most `at_most`."""
    same = 0
    while same < at_most:
        middle = (same + at_most + 1) // 2
        if old[len(old) - middle : len(old) - same] == new[len(new) - middle : len(new) - same]:
            same = middle
        else:
            at_most = middle - 1
    return same


def _in_order(edits: Iterable[TextEdit], length: int) -> tuple[TextEdit, ...]:
    every = tuple(edits)
    places = [0, *itertools.chain(*((edit.start, edit.end) for edit in every)), length]
    assert places == sorted(places), f"edits in order, apart and in the text needed; got {every}"
    return every
