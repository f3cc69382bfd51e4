"""Strokes as Qt draws them: smooth lines through the points, of a pen or of a marker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from recap_deck.geometry import Point, Rect, touch, widened
from recap_deck.paint.shapes import qrect
from recap_deck.show.ink import WIDTHS, Nib, Stroke, extent
from recap_deck.ui.slide.ink_colors import InkColors

_MARKER_OPACITY = {True: 0.42, False: 0.45}
"""On a dark ground, on a light one."""

NO_COLORS = InkColors("#ffffff", "#ffffff", is_on_dark=True)


class InkLayer:
    """The layer of the one stroke that the hand is at; the others are in the picture.

    They are drawn here too where another layer, a video's, hides that picture.
    """

    bleeds = False
    hides = ()

    def __init__(self, hidden: Callable[[], Iterable[Rect]]) -> None:
        self._hidden = hidden
        self._strokes: Sequence[Stroke] = ()
        self._growing: Stroke | None = None
        self._colors = NO_COLORS

    def show(self, strokes: Sequence[Stroke], growing: Stroke | None, colors: InkColors) -> None:
        """Draw these, and the one that the hand is at."""
        self._strokes, self._growing, self._colors = strokes, growing, colors

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw a marker's stroke as a whole: it would be darker where pieces meet."""
        for room in self._hidden() if self._strokes else ():
            if touch(room, exposed):
                painter.save()
                painter.setClipRect(qrect(room), Qt.ClipOperation.IntersectClip)
                paint_strokes(painter, self._strokes, self._colors, room)
                painter.restore()
        if self._growing is not None:
            paint_strokes(painter, (self._growing,), self._colors, exposed)


def paint_strokes(
    painter: QPainter, strokes: Sequence[Stroke], colors: InkColors, exposed: Rect
) -> None:
    """Draw what touches `exposed`: a long stroke costs as much as a slide."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in strokes:
        if touch(extent(stroke), exposed):
            _paint_stroke(painter, stroke, colors, exposed)


def _paint_stroke(painter: QPainter, stroke: Stroke, colors: InkColors, exposed: Rect) -> None:
    color = QColor(colors.second if stroke.is_second else colors.first)
    if stroke.nib is Nib.MARKER:
        color.setAlphaF(_MARKER_OPACITY[colors.is_on_dark])
        painter.setCompositionMode(_marker_mode(colors))
    width = WIDTHS[stroke.nib]
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    # A piece that is left out ends outside of what is exposed, with its round end.
    painter.strokePath(path_of(stroke.points, widened(exposed, 2 * width)), pen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def path_of(points: Sequence[Point], near: Rect) -> QPainterPath:
    """A curve through the middles between the points: a hand's tremble is not seen.

    Only the pieces that touch `near` are in it; Qt would work on all of them, seen or not.
    """
    path, end, is_on = QPainterPath(), points[0], False
    for before, point in zip(points, points[1:], strict=False):
        start, end = end, Point((before.x + point.x) / 2, (before.y + point.y) / 2)
        is_near = _lies_near(start, before, end, near)
        if is_near and not is_on:
            path.moveTo(start.x, start.y)
        if is_near:
            path.quadTo(before.x, before.y, end.x, end.y)
        is_on = is_near
    if not is_on:
        path.moveTo(end.x, end.y)
    # A single point is a line of no length, of which only the round ends are seen.
    path.lineTo(points[-1].x + (0.01 if len(points) == 1 else 0), points[-1].y)
    return path


def _lies_near(start: Point, middle: Point, end: Point, near: Rect) -> bool:
    return (
        min(start.x, middle.x, end.x) < near.right
        and near.x < max(start.x, middle.x, end.x)
        and min(start.y, middle.y, end.y) < near.bottom
        and near.y < max(start.y, middle.y, end.y)
    )


def _marker_mode(colors: InkColors) -> QPainter.CompositionMode:
    """Like ink on paper, or light on a dark wall: letters under a marker stay what they are."""
    if colors.is_on_dark:
        return QPainter.CompositionMode.CompositionMode_Screen
    return QPainter.CompositionMode.CompositionMode_Multiply
