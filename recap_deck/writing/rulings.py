"""Where colours of single lines would be wrong: what the scanner that cuts slides says of them.

Colours look at one line and at the state before it. A fence that is never closed, a comment half
written or a list's end need a look at the whole file, which only the scanner has.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from recap_deck.source.dialects.table import decide_dialect
from recap_deck.source.front_matter import find_front_matter
from recap_deck.source.lines.found import Scan
from recap_deck.source.lines.scan import scan_lines
from recap_deck.values import dataclass
from recap_deck.writing.coloring import START, TEXT, Mode, State, color_line

_RULE_MARKS = " \t-*_"
_INSIDE = frozenset({Mode.FENCE, Mode.NOTE, Mode.FORMULA})
_LOOKED_AT = frozenset({Mode.FRONT, Mode.FRONT_OF_SLIDE, Mode.START, Mode.YAML})


class Ruling(enum.IntFlag):
    """What a line is against its looks."""

    NONE = 0
    ENDS = 1
    """What was open above it ends before it."""
    INERT = 2
    """It opens, closes and separates nothing."""


def state_before(state: State, ruling: Ruling) -> State:
    """What a line begins in, where the line above it ended in `state`."""
    return TEXT if ruling & Ruling.ENDS else state


def state_after(line: str, state: State, ruling: Ruling) -> State:
    """What the line below begins in, where this one begins in `state`."""
    return taken(color_line(line, state)[1], state, ruling)


def taken(after: State, state: State, ruling: Ruling) -> State:
    """What the line below begins in, where by its looks it would be `after`."""
    return _still(state) if ruling & Ruling.INERT else after


def has_marks(line: str) -> bool:
    """Say whether a line could open, close or separate anything."""
    # A loop over the marks takes five times as long, for every line of a file.
    return (
        "```" in line
        or "~~~" in line
        or "<!--" in line
        or "-->" in line
        or "$$" in line
        or (bool(line) and not line.strip(_RULE_MARKS))
    )


def rulings_of(text: str) -> Mapping[int, Ruling]:
    """The lines, counted from 0, that aren't what they look like."""
    lines = text.split("\n")
    front = find_front_matter(lines)
    first = front.last + 1
    scan = scan_lines(lines, decide_dialect(text, front.entries.texts()), first)
    truth = _Truth(_lines_inside(scan), frozenset(scan.separators))
    found: dict[int, Ruling] = {}
    state = START
    for number, line in enumerate(lines):
        if truth.goes_on(number, state) and not has_marks(line):
            state = _still(state)
            continue
        ruling = truth.ruling(number, line, state) if number >= first else Ruling.NONE
        # What the file's first lines are, only the scanner knows.
        if number == first and state.mode is Mode.FRONT:
            ruling |= Ruling.ENDS
        state = state_after(line, state_before(state, ruling), ruling)
        if ruling and number + 1 < len(lines):
            found[number] = ruling
    return found


@dataclass(frozen=True, slots=True)
class _Truth:
    """The lines that begin inside of something, and those that separate slides."""

    inside: frozenset[int]
    separators: frozenset[int]

    def ruling(self, number: int, line: str, state: State) -> Ruling:
        """How a line that follows on `state` is to be taken."""
        ends = state.mode in _INSIDE and number not in self.inside
        ruling = Ruling.ENDS if ends else Ruling.NONE
        state = state_before(state, ruling)
        after = color_line(line, state)[1]
        return ruling | Ruling.INERT if self._is_wrong(number, state, after) else ruling

    def goes_on(self, number: int, state: State) -> bool:
        """Say whether a line without marks is what the one above it led to."""
        is_inside = state.mode in _INSIDE
        return number in self.inside if is_inside else state.mode not in _LOOKED_AT

    def _is_wrong(self, number: int, state: State, after: State) -> bool:
        was_inside, is_inside = state.mode in _INSIDE, after.mode in _INSIDE
        if was_inside != is_inside:
            return is_inside != (number + 1 in self.inside)
        begins_front = state.mode is Mode.START and after.mode is Mode.FRONT
        begins_slide = after.mode is Mode.FRONT_OF_SLIDE
        return begins_front or (begins_slide and number not in self.separators)


def _still(state: State) -> State:
    return state if state.mode in _INSIDE else TEXT


def _lines_inside(scan: Scan) -> frozenset[int]:
    ranges = (*scan.code, *((each.line, each.last_line) for each in scan.comments))
    return frozenset(line for first, last in ranges for line in range(first + 1, last + 1))
