"""What was drawn on the slides in an evening: acts in their order, and the strokes they leave."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from math import hypot

from recap_deck.geometry import Point, Rect
from recap_deck.values import dataclass, replace

NEAREST = 2.0
"""Slide units between two points of a stroke: a hand can't draw finer, and a mouse tells more."""


class Nib(enum.Enum):
    """What draws: a pen, or a marker that lets through what is below."""

    PEN = "pen"
    MARKER = "marker"


WIDTHS: Mapping[Nib, float] = {Nib.PEN: 8.0, Nib.MARKER: 46.0}
"""How wide they draw, in slide units."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line in slide units, in the theme's accent or `is_second` in the other colour."""

    points: tuple[Point, ...]
    nib: Nib = Nib.PEN
    is_second: bool = False


COVER = 0
"""In place of a page: the card that is shown instead of the slide."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn on: a slide by its id, and which of its pages, or the card that covers it."""

    slide: str
    part: int = 1


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stroke was drawn, when the rundown had had `changes` changes."""

    sheet: Sheet
    stroke: Stroke
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Cleared:
    """A sheet was cleared."""

    sheet: Sheet
    changes: int = 0


Act = Drawn | Cleared


@dataclass(frozen=True, slots=True)
class Ink:
    """All that was drawn and cleared in an evening, the newest last."""

    acts: tuple[Act, ...] = ()


def draw(ink: Ink, sheet: Sheet, stroke: Stroke, changes: int = 0) -> Ink:
    """Add a stroke to a sheet."""
    return Ink((*ink.acts, Drawn(sheet, stroke, changes)))


def clear(ink: Ink, sheet: Sheet, changes: int = 0) -> Ink:
    """Clear a sheet; where nothing is on it, nothing happens that could be undone."""
    return Ink((*ink.acts, Cleared(sheet, changes))) if strokes_on(ink, sheet) else ink


def undo(ink: Ink) -> Ink:
    """Take the newest act back."""
    return Ink(ink.acts[:-1])


def strokes_on(ink: Ink, sheet: Sheet) -> tuple[Stroke, ...]:
    """The strokes to be seen on a sheet, in the order they were drawn."""
    strokes: list[Stroke] = []
    for act in ink.acts:
        if act.sheet == sheet:
            if isinstance(act, Drawn):
                strokes.append(act.stroke)
            else:
                strokes.clear()
    return tuple(strokes)


def is_newest(ink: Ink, changes: int) -> bool:
    """Say whether the newest act came after the newest of the rundown's `changes`."""
    return bool(ink.acts) and ink.acts[-1].changes >= changes


def follow(ink: Ink, new_ids: Mapping[str, str]) -> Ink:
    """Stay with the slides after an edit: `new_ids` has, by its old id, each that is still there.

    What was drawn on a slide that is gone waits for it, unless another has taken its id.
    """
    taken = set(new_ids.values())
    acts = []
    for act in ink.acts:
        slide = act.sheet.slide
        if slide in new_ids:
            acts.append(replace(act, sheet=Sheet(new_ids[slide], act.sheet.part)))
        elif slide not in taken:
            acts.append(act)
    return Ink(tuple(acts))


def extended(stroke: Stroke, point: Point) -> Stroke:
    """Go on with a stroke; a point too near to the last one adds nothing."""
    last = stroke.points[-1]
    if hypot(point.x - last.x, point.y - last.y) < NEAREST:
        return stroke
    return replace(stroke, points=(*stroke.points, point))


def extent(stroke: Stroke, first: int = 0) -> Rect:
    """The room that a stroke takes from its point `first` on, with its width."""
    points, margin = stroke.points[first:], WIDTHS[stroke.nib]
    left, right = min(point.x for point in points), max(point.x for point in points)
    top, bottom = min(point.y for point in points), max(point.y for point in points)
    return Rect(left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin)
