"""How far a clip is, for who presents: a sign, two times, and a line at its foot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF

from recap_deck.paint.shapes import qcolor, qrect
from recap_deck.place.boxes import MediaBox
from recap_deck.place.media import is_bar
from recap_deck.show.media import Phase, Played
from recap_deck.show.time_text import elapsed_text
from recap_deck.ui.look import font

_HEIGHT = 26.0
_LETTERS = 13
_LINE = 3.0
_SIGN = 9.0
_PADDING = 10.0
_GROUND = "#10141cd8"
_INK = "#ffffff"
_TRACK = "#ffffff48"
_DONE = "#ffb454"


def paint_progress(painter: QPainter, played: Played, box: MediaBox) -> None:
    """Draw it over the clip's own rectangle, in pixels, whatever the size of the slide."""
    way = painter.worldTransform()
    whole = way.mapRect(qrect(box.rect))
    typeface = QFont(font(_LETTERS))
    typeface.setFeature(QFont.Tag("tnum"), 1)
    text = times_text(played)
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(_rounded(whole, box.radius * way.m11()), Qt.ClipOperation.IntersectClip)
    foot = _foot(whole, QFontMetricsF(typeface).horizontalAdvance(text), is_bar(box))
    painter.fillRect(foot, qcolor(_GROUND))
    _paint_sign(painter, QPointF(foot.x() + _PADDING, foot.center().y()), played.phase)
    painter.setFont(typeface)
    painter.setPen(qcolor(_INK))
    left = foot.adjusted(2 * _PADDING + _SIGN, 0, 0, 0)
    painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    _paint_line(painter, QRectF(whole.x(), whole.bottom() - _LINE, whole.width(), _LINE), played)
    painter.restore()


def times_text(played: Played) -> str:
    """`0:12 / 1:40`, counted within the part that is played; the first alone if it has no end."""
    start = played.spot.clip.start
    gone = elapsed_text(played.position - start)
    return f"{gone} / {elapsed_text(played.end - start)}" if played.end else gone


def _foot(whole: QRectF, text_width: float, beside_name: bool) -> QRectF:
    """Over a picture all along its foot; on a bar only at the right, so that its name is read."""
    if not beside_name:
        return QRectF(whole.x(), whole.bottom() - _HEIGHT, whole.width(), _HEIGHT)
    width = text_width + 3 * _PADDING + _SIGN
    return QRectF(whole.right() - width, whole.y(), width, whole.height())


def _paint_sign(painter: QPainter, left: QPointF, phase: Phase) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(_INK))
    square = QRectF(left.x(), left.y() - _SIGN / 2, _SIGN, _SIGN)
    if phase is Phase.PLAYING:
        tip = QPointF(square.right(), square.center().y())
        painter.drawPolygon(QPolygonF([square.topLeft(), tip, square.bottomLeft()]))
    elif phase is Phase.PAUSED:
        third = _SIGN / 3
        painter.drawRect(square.adjusted(0, 0, -2 * third, 0))
        painter.drawRect(square.adjusted(2 * third, 0, 0, 0))
    else:
        painter.drawRect(square)


def _paint_line(painter: QPainter, line: QRectF, played: Played) -> None:
    painter.fillRect(line, qcolor(_TRACK))
    start = played.spot.clip.start
    if played.end > start:
        share = min(1.0, max(0.0, (played.position - start) / (played.end - start)))
        done = QRectF(line.x(), line.y(), line.width() * share, line.height())
        painter.fillRect(done, qcolor(_DONE))


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
