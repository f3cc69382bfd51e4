"""The notes of the slide, under it: painted paragraphs that scroll."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from recap_deck.build.note_lines import NoteLine
from recap_deck.model.runs import Run, plain_text
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.look import GAP, SMALL, color, font, look, scroll_style
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_INDENT = 22
_BETWEEN = 10
_TIGHT = 3
_WIDEST = 860
_NARROW = 300


@dataclass(frozen=True, slots=True)
class _Placed:
    """A set paragraph and where its top left is, counted from the first line's."""

    paragraph: QtParagraph
    x: float
    y: float


class NotesView(QAbstractScrollArea):
    """Shows notes in a column as wide as the slide above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filled = False
        self._lines: tuple[NoteLine, ...] = ()
        self._placed: tuple[_Placed, ...] = ()
        self._left, self._width = 2 * GAP, 400
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say("ui-notes"))
        self.setMinimumHeight(48)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def lines(self) -> tuple[NoteLine, ...]:
        """The notes, a paragraph each."""
        return self._lines

    @property
    def text(self) -> str:
        """The notes as plain text."""
        return "\n".join(plain_text(line.runs) for line in self._lines)

    def show_lines(self, lines: tuple[NoteLine, ...]) -> None:
        """Show other notes, from their beginning."""
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleDescription(self.text)
            self._place()
            self.verticalScrollBar().setValue(0)

    def align_with(self, left: int, width: int) -> None:
        """Begin at `left`, and be no wider than `width`."""
        if (left, width) != (self._left, self._width):
            self._left, self._width = left, width
            self._place()

    def apply_look(self) -> None:
        """Take the colours of the moment; there is nothing to be seen before."""
        if not self._is_filled:
            self._is_filled = True
            self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setStyleSheet(scroll_style(look()))
        self._place()

    def _place(self) -> None:
        """Set the paragraphs one under the other."""
        # Asking Qt for a widget for the first time takes 20 ms: not before the first slide.
        if not self._is_filled:
            return
        width = min(_WIDEST, self._width, self._room())
        placed: list[_Placed] = []
        y = 0.0
        for line in self._lines:
            y += (_TIGHT if line.is_tight else _BETWEEN) if placed else 0
            placed += _placed_line(line, y, width)
            y += placed[-1].paragraph.size.height
        self._placed = tuple(placed)
        self._set_range(y)
        self.viewport().update()

    def _x(self) -> int:
        """Under the slide's left edge, or where there is more room."""
        roomy = self.viewport().width() - self._left >= _NARROW
        return self._left if roomy else 2 * GAP

    def _room(self) -> int:
        return self.viewport().width() - self._x() - GAP

    def _set_range(self, height: float) -> None:
        room = self.viewport().height() - _HEADING - 2 * GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(height - room)))
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(24)

    def _paint(self, painter: QPainter) -> None:
        tones = look()
        painter.fillRect(self.viewport().rect(), color(tones.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = QPointF(self._x(), _HEADING - self.verticalScrollBar().value())
        if not self._lines:
            style = reading_style(tones, tone=tones.quiet)
            empty = set_text((Run(say("ui-no-notes")),), style, self._room())
            paint_paragraph(painter, empty, origin)
        for each in self._placed:
            paint_paragraph(painter, each.paragraph, origin + QPointF(each.x, each.y))
        self._paint_heading(painter)

    def _paint_heading(self, painter: QPainter) -> None:
        """Over the text, which scrolls under it."""
        tones = look()
        width = self.viewport().width()
        painter.fillRect(0, 0, width, _HEADING - 4, color(tones.surface))
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(color(tones.quiet))
        rect = QRectF(self._x(), 0, width, _HEADING)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, say("ui-notes"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_filled:
            with QPainter(self.viewport()) as painter:
                self._paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()


_HEADING = 36


def _placed_line(line: NoteLine, y: float, width: float) -> list[_Placed]:
    """The paragraph, and before it its marker."""
    style = reading_style(look())
    x = line.level * _INDENT
    text = _Placed(set_text(line.runs, style, width - x), x, y)
    if not line.marker:
        return [text]
    marker = set_text((Run(line.marker),), reading_style(look(), tone=look().accent), 60)
    return [_Placed(marker, x - _INDENT + 2, y), text]
