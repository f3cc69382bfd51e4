"""Footnotes: small, under a short rule, as low on the slide as there is room."""

from __future__ import annotations

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align, Footnote
from recap_deck.model.runs import Run
from recap_deck.place.boxes import FillBox, Role
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strip, Strips, Tie, with_gap
from recap_deck.place.text import Label, aligned, text_strips, whole_box
from recap_deck.values import replace

_GAP = 0.5
"""Room between a number and its note, as a share of the note's size."""

_RULE = 96.0
_RULE_HEIGHT = 2.0
_UNDER_RULE = 16.0
BETWEEN = 6.0
"""Room between two notes."""


def footnote_strips(block: Footnote, path: Path, room: Room, placing: Placing) -> Strips:
    """A note with its number hung at its left."""
    style = aligned(placing.theme.style(placing.theme.footnote_style), Align.START)
    label = Label(Role.FOOTNOTE, path, room.step)
    if not block.mark:
        text = placing.paragraphs.set(block.runs, style, room.width)
        return _at_foot(text_strips(text, room.x, label))
    mark = placing.paragraphs.set_whole((Run(block.mark),), style)
    inner = room.inset(mark.size.width + _GAP * style.size)
    text = placing.paragraphs.set(block.runs, style, inner.width)
    first, *others = _at_foot(text_strips(text, inner.x, label))
    number = whole_box(mark, Point(room.x, 0.0), Label(Role.MARKER, path, room.step))
    return (replace(first, boxes=(number, *first.boxes)), *others)


def ruled(strips: Strips, room: Room) -> Strips:
    """Put a short rule above the first note."""
    color = room.style.color
    rule = FillBox(Rect(room.x, 0.0, _RULE, _RULE_HEIGHT), f"{color[:7]}59", step=room.step)
    line = Strip(_RULE_HEIGHT, (rule,), tie=Tie.HEADING, is_foot=True)
    return (line, *with_gap(strips, _UNDER_RULE))


def _at_foot(strips: Strips) -> Strips:
    return tuple(replace(strip, is_foot=True) for strip in strips)
