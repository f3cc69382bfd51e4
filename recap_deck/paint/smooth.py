"""Grounds on a screen whose colours run into each other: in 8 bits a dark one shows its steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from recap_deck.paint.slide import ALL_STEPS, PictureSource, paint_slide
from recap_deck.place.boxes import Box, FillBox, PlacedSlide, Role, is_shown
from recap_deck.theme.model import Gradient
from recap_deck.values import replace

_LEAST_SCALE = 0.5
"""On fewer pixels a unit, as in a thumbnail, no step is wide enough to be seen."""


def paint_on_screen(
    painter: QPainter,
    slide: PlacedSlide,
    pictures: PictureSource,
    step: int = ALL_STEPS,
    over: Sequence[Box] = (),
) -> None:
    """Draw as `paint_slide` does; where the ground is a gradient, its steps are dissolved."""
    ground = slide.boxes[0] if slide.boxes else None
    if isinstance(ground, FillBox) and is_shown(ground, step) and _has_steps(painter, ground):
        from recap_deck.paint.dissolved import paint_dissolved

        paint_dissolved(painter, ground)
        slide = replace(slide, boxes=slide.boxes[1:])
    paint_slide(painter, slide, pictures, step, over)


def _has_steps(painter: QPainter, box: FillBox) -> bool:
    if box.role is not Role.BACKGROUND or not isinstance(box.fill, Gradient):
        return False
    is_opaque = all(len(color) == 7 for _, color in box.fill.stops)
    return is_opaque and not box.radius and painter.worldTransform().m11() >= _LEAST_SCALE
