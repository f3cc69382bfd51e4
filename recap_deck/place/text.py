"""Headings, paragraphs and other lines of text: a strip a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align, Heading, Paragraph
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strip, Strips, Tie, tied_as_heading
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import TextStyle

_LARGEST_FIT = 4.0
"""How much larger than its style a heading that asks for the full width may become."""


@lru_cache(maxsize=512)
def aligned(style: TextStyle, align: Align) -> TextStyle:
    """The same style with lines aligned otherwise."""
    return style if style.align is align else replace(style, align=align)


@lru_cache(maxsize=512)
def sized(style: TextStyle, size: float) -> TextStyle:
    """The same style at another size."""
    return style if style.size == size else replace(style, size=size)


def lines_box(
    paragraph: SetParagraph,
    first: int,
    last: int,
    x: float,
    y: float = 0.0,
    *,
    scale: float = 1.0,
    role: Role = Role.BODY,
    level: int = 0,
    step: int = 0,
    path: Path = (),
) -> TextBox:
    """Lines `first` to `last` (exclusive) of a paragraph whose left edge is at `x`."""
    lines = paragraph.lines[first:last]
    width = max(line.x + line.width for line in lines)
    height = lines[-1].bottom - lines[0].top
    rect = Rect(x, y, width * scale, height * scale)
    return TextBox(rect, paragraph, first, last, scale, role, level, step, path)


def whole_box(
    paragraph: SetParagraph,
    x: float,
    y: float = 0.0,
    *,
    role: Role = Role.BODY,
    step: int = 0,
    path: Path = (),
) -> TextBox:
    """All lines of a paragraph."""
    return lines_box(paragraph, 0, len(paragraph.lines), x, y, role=role, step=step, path=path)


def paragraph_height(paragraph: SetParagraph) -> float:
    """The height of all lines."""
    return paragraph.lines[-1].bottom - paragraph.lines[0].top


def text_strips(
    paragraph: SetParagraph,
    x: float,
    *,
    scale: float = 1.0,
    role: Role = Role.BODY,
    level: int = 0,
    step: int = 0,
    path: Path = (),
) -> Strips:
    """A strip for each line; the first two and the last two lines like to stay together."""
    last = len(paragraph.lines) - 1
    return tuple(
        Strip(
            (line.bottom - line.top) * scale,
            (
                lines_box(
                    paragraph,
                    i,
                    i + 1,
                    x,
                    scale=scale,
                    role=role,
                    level=level,
                    step=step,
                    path=path,
                ),
            ),
            tie=Tie.ORPHAN if i != last and i in (0, last - 1) else Tie.FREE,
        )
        for i, line in enumerate(paragraph.lines)
    )


def paragraph_strips(block: Paragraph, path: Path, room: Room, placing: Placing) -> Strips:
    """Running text in the room's own style."""
    align = room.style.align if block.align is Align.START else block.align
    paragraph = placing.paragraphs.set(block.runs, aligned(room.style, align), room.width)
    level = max(0, room.level - 1)
    return text_strips(paragraph, room.x, role=room.role, level=level, step=room.step, path=path)


def heading_strips(block: Heading, path: Path, room: Room, placing: Placing) -> Strips:
    """A heading inside a placeholder; it stays with what comes below it."""
    style = placing.theme.heading_style(block.level)
    if room.style.align is not Align.START:
        style = aligned(style, room.style.align)
    scale = 1.0
    paragraph = placing.paragraphs.set(block.runs, style, room.width)
    if block.fit:
        scale, paragraph = _fitted(block.runs, style, room, placing)
    strips = text_strips(
        paragraph,
        room.x,
        scale=scale,
        role=Role.HEADING,
        level=block.level,
        step=room.step,
        path=path,
    )
    return tied_as_heading(strips)


def _fitted(
    runs: Sequence[Run], style: TextStyle, room: Room, placing: Placing
) -> tuple[float, SetParagraph]:
    """Set `runs` so that their one line is as wide as the room."""
    whole = placing.paragraphs.set_whole(runs, aligned(style, Align.START))
    natural = whole.size.width or room.width
    scale = min(_LARGEST_FIT, room.width / natural)
    return (scale, whole) if scale >= 1 else (1.0, placing.paragraphs.set(runs, style, room.width))
