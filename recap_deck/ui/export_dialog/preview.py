"""The pages that an export will have, counted a little at a time; the first ones are drawn."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from recap_deck.ui.export_dialog.plans import Plan, Planned
from recap_deck.ui.look import GAP, SMALL, color, font, look, scroll_style
from recap_deck.ui.words import say

_SLICE_SECONDS = 0.008
_PAUSE_MS = 4
_SHOWN = 24
_LEAST = 176
_GAP = 2 * GAP
_CAPTION = 22


class Pages(QWidget):
    """The first pages as pictures, in as many columns as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._planned: list[Planned] = []
        self._images: list[QImage] = []
        self.rest = 0
        """How many more pages there are than are shown."""

    def forget(self) -> None:
        """Show nothing any more."""
        self._planned, self._images, self.rest = [], [], 0
        self.arrange(self.width())

    def add(self, planned: Planned) -> None:
        """Show one more page, or count it where enough are shown."""
        if len(self._planned) < _SHOWN:
            self._planned.append(planned)
            self.arrange(self.width())
        else:
            self.rest += 1

    @property
    def labels(self) -> tuple[str, ...]:
        """What the shown pages are called."""
        return tuple(each.label for each in self._planned)

    def draws_next(self) -> bool:
        """Draw the next page that has no picture; False where there is none."""
        if len(self._images) >= len(self._planned):
            return False
        planned = self._planned[len(self._images)]
        self._images.append(planned.draw(round(2 * _LEAST * self.devicePixelRatioF())))
        self.update()
        return True

    def arrange(self, width: int) -> None:
        """Take as much room as the pages need at a width."""
        rects = self._rects(width)
        bottom = max((rect.bottom() + _CAPTION for rect in rects), default=0)
        self.resize(width, round(bottom) + GAP)
        self.update()

    def _rects(self, width: int) -> Sequence[QRectF]:
        columns = max(1, (width + _GAP) // (_LEAST + _GAP))
        cell = (width - (columns - 1) * _GAP) / columns
        rects: list[QRectF] = []
        for place, planned in enumerate(self._planned):
            row, column = divmod(place, columns)
            height = cell * planned.size.height / planned.size.width
            top = row * (height + _CAPTION + GAP)
            rects.append(QRectF(column * (cell + _GAP), top, cell, height).adjusted(1, 1, -1, -1))
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            hints = QPainter.RenderHint
            painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
            painter.setFont(font(SMALL))
            for place, rect in enumerate(self._rects(self.width())):
                painter.fillRect(rect, color(tones.hover))
                if place < len(self._images):
                    painter.drawImage(rect, self._images[place])
                painter.setPen(QPen(color(tones.line), 1))
                painter.drawRect(rect)
                painter.setPen(color(tones.secondary))
                below = QRectF(rect.x(), rect.bottom() + 3, rect.width(), _CAPTION - 3)
                label = self._planned[place].label or str(place + 1)
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, label)


class Preview(QScrollArea):
    """Works out the pages of what is chosen.

    Signals:
        counted: more pages are known; carries how many, and whether that is all.
    """

    counted = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages = Pages(self)
        self._plan: Plan = iter(())
        self.count = 0
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._work)
        self.setAccessibleName(say("export-preview"))
        self.setWidget(self.pages)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QScrollArea { background: transparent; }" + scroll_style(look()))
        self.viewport().setAutoFillBackground(False)
        self.pages.setAutoFillBackground(False)

    def show_plan(self, plan: Plan) -> None:
        """Show these pages."""
        self._plan = plan
        self.count = 0
        self.pages.forget()
        self._timer.start()

    def stop(self) -> None:
        """Work no more."""
        self._plan = iter(())
        self._timer.stop()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def _work(self) -> None:
        until = time.monotonic() + _SLICE_SECONDS
        while time.monotonic() < until:
            if self.pages.draws_next():
                continue
            planned = next(self._plan, None)
            if planned is None:
                self._timer.stop()
                break
            self._add(planned)
        self.counted.emit(self.count, not self._timer.isActive())

    def _add(self, planned: Sequence[Planned]) -> None:
        for each in planned:
            self.count += 1
            self.pages.add(each)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pages.arrange(self.viewport().width())
