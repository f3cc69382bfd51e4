"""How the console draws text: sizes follow the window, tones follow the look."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, font, look
from recap_deck.ui.presenter.telling import Said, Tone

_WIDTH, _HEIGHT = 1280, 720
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def unit_of(window: QWidget) -> float:
    """One unit in logical pixels: a console is 1280 × 720 of them, or more of them one way."""
    return max(0.4, min(window.width() / _WIDTH, window.height() / _HEIGHT))


def sized(units: float, unit: float, *, bold: bool = False) -> QFont:
    """The interface's font in units."""
    return font(max(6, round(units * unit)), bold=bold)


def digits(units: float, unit: float, *, bold: bool = True) -> QFont:
    """The same with figures of one width, so that a clock doesn't tremble."""
    made = QFont(sized(units, unit, bold=bold))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def tone_of(tone: Tone) -> QColor:
    """The colour of a tone."""
    tones = look()
    return color(
        {
            Tone.PLAIN: tones.text,
            Tone.SECONDARY: tones.secondary,
            Tone.QUIET: tones.quiet,
            Tone.GOOD: tones.second,
            Tone.LATE: tones.late,
            Tone.DANGER: tones.error,
        }[tone]
    )


def draw_text(
    painter: QPainter,
    room: QRectF,
    said: Said,
    typeface: QFont,
    flags: Qt.AlignmentFlag = LEFT,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Draw one line, cut with an ellipsis where it doesn't fit; its width."""
    metrics = QFontMetricsF(typeface)
    text = said.text
    if metrics.horizontalAdvance(text) > room.width():
        text = metrics.elidedText(text, cut, max(0.0, room.width()))
    painter.setFont(typeface)
    painter.setPen(tone_of(said.tone))
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, text)
    return metrics.horizontalAdvance(text)


def width_of(text: str, typeface: QFont) -> float:
    """How wide a text is."""
    return QFontMetricsF(typeface).horizontalAdvance(text)
