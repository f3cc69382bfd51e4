"""Where a card differs from what it was a second ago, so that only that is painted again."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from recap_deck.build.card_texts import CLOCK_LAYOUTS
from recap_deck.geometry import Rect
from recap_deck.paint.slide import PictureSource
from recap_deck.paint.smooth import paint_on_screen
from recap_deck.place.boxes import Box
from recap_deck.ui.slide.pages import Sight

_OVERHANG = 0.25
"""How far letters may reach beyond their box, as a share of its height."""


def changed_rect(before: Sight, after: Sight) -> Rect | None:
    """The part of the slide that looks different; None where that is not known to be small."""
    layouts = (before.page.slide.layout, after.page.slide.layout)
    if layouts[0] != layouts[1] or layouts[0] not in CLOCK_LAYOUTS or before.size != after.size:
        return None
    old, new = _boxes(before), _boxes(after)
    if len(old) != len(new) or before.step != after.step:
        return None
    pairs = (pair for pair in zip(old, new, strict=True) if pair[0] != pair[1])
    return _around([box.rect for box in itertools.chain.from_iterable(pairs)])


def _boxes(sight: Sight) -> tuple[Box, ...]:
    return (*sight.page.slide.boxes, *sight.page.furniture)


def _around(rects: list[Rect]) -> Rect:
    """What holds all of `rects`, and their letters' overhang."""
    if not rects:
        return Rect(0.0, 0.0, 0.0, 0.0)
    over = _OVERHANG * max(rect.height for rect in rects)
    left, top = min(rect.x for rect in rects) - over, min(rect.y for rect in rects) - over
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right + over - left, bottom + over - top)


def paint_again(image: QImage, sight: Sight, where: Rect, pictures: PictureSource) -> None:
    """Paint a part of what is seen into its image of a second ago."""
    scale_x, scale_y = image.width() / sight.size.width, image.height() / sight.size.height
    area = QRectF(
        where.x * scale_x, where.y * scale_y, where.width * scale_x, where.height * scale_y
    )
    with QPainter(image) as painter:
        painter.setClipRect(area.toAlignedRect())
        painter.scale(scale_x, scale_y)
        paint_on_screen(painter, sight.page.slide, pictures, sight.step, sight.page.furniture)
