"""The layer of what is drawn by hand: smooth lines through the points of strokes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from recap_deck.geometry import Point, Rect
from recap_deck.show.ink import WIDTHS, Nib, Stroke, extent
from recap_deck.ui.slide.ink_colors import InkColors

_MARKER_OPACITY = {True: 0.42, False: 0.45}
"""On a dark ground, on a light one."""

_NO_COLORS = InkColors("#ffffff", "#ffffff", is_on_dark=True)


class InkLayer:
    """Draws strokes; each is turned into a path once."""

    def __init__(self) -> None:
        self._drawn: list[tuple[Stroke, QPainterPath, Rect]] = []
        self._growing: Stroke | None = None
        self._colors = _NO_COLORS

    def show(self, strokes: Sequence[Stroke], growing: Stroke | None, colors: InkColors) -> None:
        """Draw these, and the one that the hand is at."""
        known = {id(stroke): (stroke, path, room) for stroke, path, room in self._drawn}
        self._drawn = [
            known.get(id(each)) or (each, path_of(each.points), extent(each)) for each in strokes
        ]
        self._growing = growing
        self._colors = colors

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw what touches `exposed`: a long stroke costs as much as a slide."""
        for stroke, path, room in self._drawn:
            if _touch(room, exposed):
                self._paint_stroke(painter, stroke, path)
        if self._growing is not None:
            self._paint_stroke(painter, self._growing, path_of(self._growing.points))

    def _paint_stroke(self, painter: QPainter, stroke: Stroke, path: QPainterPath) -> None:
        color = QColor(self._colors.second if stroke.is_second else self._colors.first)
        if stroke.nib is Nib.MARKER:
            color.setAlphaF(_MARKER_OPACITY[self._colors.is_on_dark])
            painter.setCompositionMode(_marker_mode(self._colors))
        round_ends = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(
            path, QPen(color, WIDTHS[stroke.nib], Qt.PenStyle.SolidLine, *round_ends)
        )
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def path_of(points: Sequence[Point]) -> QPainterPath:
    """A curve through the middles between the points: a hand's tremble is not seen."""
    path = QPainterPath(QPointF(points[0].x, points[0].y))
    for before, point in zip(points, points[1:], strict=False):
        middle = QPointF((before.x + point.x) / 2, (before.y + point.y) / 2)
        path.quadTo(QPointF(before.x, before.y), middle)
    # A single point is a line of no length, of which only the round ends are seen.
    path.lineTo(QPointF(points[-1].x + (0.01 if len(points) == 1 else 0), points[-1].y))
    return path


def _marker_mode(colors: InkColors) -> QPainter.CompositionMode:
    """Like ink on paper, or light on a dark wall: letters under a marker stay what they are."""
    if colors.is_on_dark:
        return QPainter.CompositionMode.CompositionMode_Screen
    return QPainter.CompositionMode.CompositionMode_Multiply


def _touch(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )
