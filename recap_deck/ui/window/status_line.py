"""The quiet line at the window's foot: where we are, and how many problems there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from recap_deck.diagnostics import Severity
from recap_deck.ui.look import GAP, SMALL, STATUS_HEIGHT, color, font, look
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_PASSING_MS = 6_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How many remarks of each severity there are; `is_complete` once every slide was looked at."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0
    is_complete: bool = False

    @property
    def total(self) -> int:
        """All remarks."""
        return self.errors + self.warnings + self.infos

    @property
    def worst(self) -> Severity | None:
        """The worst severity there is."""
        if self.errors:
            return Severity.ERROR
        if self.warnings:
            return Severity.WARNING
        return Severity.INFO if self.infos else None


def severity_tone(severity: Severity) -> str:
    """The colour of a severity."""
    tones = look()
    return {Severity.ERROR: tones.error, Severity.WARNING: tones.warning}.get(severity, tones.info)


class ProblemsButton(QAbstractButton):
    """The count of problems; a click opens their list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = Counts()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_counts(self._counts)

    def show_counts(self, counts: Counts) -> None:
        """Tell how many there are."""
        self._counts = counts
        text = say("ui-problems-count", count=counts.total)
        if not counts.total:
            text = say("ui-no-problems") if counts.is_complete else say("ui-checking")
        self.setText(text)
        self.setAccessibleName(text)
        width = QFontMetricsF(font(SMALL)).horizontalAdvance(text)
        self.setFixedSize(round(width) + 14 + 2 * GAP, STATUS_HEIGHT - 6)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.underMouse() or self.hasFocus():
                painter.setBrush(color(tones.hover))
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            worst = self._counts.worst
            if worst is not None:
                tone = severity_tone(worst)
            else:
                tone = tones.second if self._counts.is_complete else tones.line
            painter.setBrush(color(tone))
            painter.drawEllipse(QRectF(GAP, self.height() / 2 - 4, 8, 8))
            painter.setFont(font(SMALL))
            painter.setPen(color(tones.secondary))
            rect = QRectF(self.rect()).adjusted(GAP + 14, 0, 0, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())


class StatusLine(QWidget):
    """A text on the left that passes, what is always true on the right.

    Signals:
        problems_asked: the list of problems is to open or close.
    """

    problems_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passing = ""
        self._standing = ""
        self._writing = ""
        self._timer = QTimer(self, interval=_PASSING_MS, singleShot=True)
        self._timer.timeout.connect(self._forget_passing)
        self.setFixedHeight(STATUS_HEIGHT)
        self.problems = ProblemsButton(self)
        self.problems.clicked.connect(self.problems_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, 2 * GAP, 0)
        row.addWidget(self.problems)
        row.addStretch(1)

    @property
    def passing(self) -> str:
        """The text that passes."""
        return self._passing

    @property
    def standing(self) -> str:
        """What is true until the next change."""
        return self._standing

    @property
    def writing(self) -> str:
        """What is said of the text that is written."""
        return self._writing

    def show_writing(self, text: str) -> None:
        """Say whether what is written is saved, and where one writes."""
        if text != self._writing:
            self._writing = text
            self.update()

    def show_passing(self, text: str, *, stays: bool = False) -> None:
        """Show a text for the moment, or until the next one; "" takes it away."""
        self._timer.stop()
        if text and not stays:
            self._timer.start()
        if text != self._passing:
            self._passing = text
            self.update()

    def _forget_passing(self) -> None:
        self.show_passing("")

    def show_standing(self, text: str) -> None:
        """Show what is true until the next change."""
        if text != self._standing:
            self._standing = text
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, 0, self.width(), 1, color(tones.line))
            painter.setFont(font(SMALL))
            metrics = QFontMetricsF(font(SMALL))
            right = self.width() - 2.0 * GAP
            standing = metrics.horizontalAdvance(self._standing)
            left = self.problems.geometry().right() + 2.0 * GAP
            painter.setPen(color(tones.quiet))
            painter.drawText(
                QRectF(max(left, right - standing - 1), 0, standing + 2, self.height()),
                Qt.AlignmentFlag.AlignVCenter,
                self._standing,
            )
            left += self._paint_writing(painter, left, metrics)
            room = right - standing - 3 * GAP - left
            painter.setPen(color(tones.secondary))
            painter.drawText(
                QRectF(left, 0, max(0.0, room), self.height()),
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(self._passing, Qt.TextElideMode.ElideMiddle, room),
            )

    def _paint_writing(self, painter: QPainter, left: float, metrics: QFontMetricsF) -> float:
        """Paint what is said of the text; how much room it takes."""
        if not self._writing:
            return 0.0
        width = metrics.horizontalAdvance(self._writing)
        painter.setPen(color(look().secondary))
        rect = QRectF(left, 0, width + 2, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._writing)
        return width + 3.0 * GAP
