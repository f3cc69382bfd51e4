"""A list that is painted by itself and glides: what panel and painters of both lists share."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from recap_deck.ui.look import color, look, scroll_style

_GLIDE_MS = 140
_NOTCH = 120
AROUND = 8
"""Room for the ring around a selected row."""


class GlidingList(QAbstractScrollArea):
    """Scrolls by pixels; those who inherit know what lies where.

    Signals:
        chosen: a row was clicked; carries its place.
        seen: other rows came into sight.
        told: another row is selected; carries what a screen reader says of it.
    """

    chosen = Signal(int)
    seen = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.unit = 1.0
        self.hovered = -1
        self._pressed = -1
        self._pressed_at = QPointF()
        self._dragged_from: int | None = None
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._on_glide)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        colors = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colors.setColor(role, color(look().ground))
        self.setPalette(colors)
        self.setStyleSheet(scroll_style(look()))

    def row_at(self, place: QPointF) -> int | None:
        """The row under a point of the whole list."""
        raise NotImplementedError

    def place_of_row(self, row: int) -> QRectF:
        """Where a row lies in the whole list."""
        raise NotImplementedError

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what lies between two heights of the whole list."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Place everything anew for another width."""
        raise NotImplementedError

    @property
    def top(self) -> int:
        """How far it is scrolled, in logical pixels."""
        return self.verticalScrollBar().value()

    def set_height(self, height: float) -> None:
        """Say how high the whole list is."""
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(height) - room))
        bar.setPageStep(room)
        bar.setSingleStep(round(40 * self.unit))

    def bring(self, top: float, bottom: float, *, glides: bool) -> None:
        """Scroll as little as shows what lies between two heights."""
        room = self.viewport().height()
        wanted = min(max(self._goal(), round(bottom) - room), round(top))
        self._go_to(wanted, glides=glides)

    def center(self, y: float) -> None:
        """Scroll to where a height of the whole list is in the middle."""
        self._go_to(round(y - self.viewport().height() / 2), glides=False)

    def _goal(self) -> int:
        is_gliding = self._glide.state() is QVariantAnimation.State.Running
        return int(self._glide.endValue()) if is_gliding else self.top

    def _go_to(self, top: int, *, glides: bool) -> None:
        bar = self.verticalScrollBar()
        top = min(max(bar.minimum(), top), bar.maximum())
        self._glide.stop()
        # A long way would only flicker by.
        if glides and abs(top - self.top) <= 2 * self.viewport().height():
            self._glide.setStartValue(self.top)
            self._glide.setEndValue(top)
            self._glide.start()
        else:
            bar.setValue(top)

    def _on_glide(self, value: object) -> None:
        if isinstance(value, int):
            self.verticalScrollBar().setValue(value)

    def redraw(self, *rows: int) -> None:
        """Paint rows again, with what is around them; -1 is none."""
        edge = round(AROUND * self.unit)
        for row in rows:
            if row >= 0:
                rect = self.place_of_row(row).translated(0, -self.top).toAlignedRect()
                self.viewport().update(rect.adjusted(-edge, -edge, edge, edge))

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self.redraw(before, row)
            shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def _under(self, event: QMouseEvent) -> int:
        place = self.row_at(event.position() + QPointF(0, self.top))
        return -1 if place is None else place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each piece by itself: between a new picture and what scrolled in lies much that stays."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.top)
            for piece in event.region():  # type: ignore[attr-defined]  # the stubs forget __iter__
                rect = piece.translated(0, self.top)
                painter.setClipRect(rect)
                painter.fillRect(rect, color(look().ground))
                self.draw(painter, rect.top(), rect.bottom() + 1)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # What is drawn already is moved; only what comes into sight is painted.
        self.viewport().scroll(dx, dy)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        self.seen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._pressed_at = self._under(event), event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button held the list is dragged: that is how a finger scrolls."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self._under(event))
            return
        way = self._pressed_at.y() - event.position().y()
        if self._dragged_from is None and abs(way) >= QApplication.startDragDistance():
            self._dragged_from = self.top
        if self._dragged_from is not None:
            self._go_to(self._dragged_from + round(way), glides=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row, is_drag = self._under(event), self._dragged_from is not None
        pressed, self._pressed, self._dragged_from = self._pressed, -1, None
        if row >= 0 and row == pressed and not is_drag:
            self.chosen.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        if pixels:
            self._go_to(self.top - pixels, glides=False)
        else:
            step = event.angleDelta().y() / _NOTCH * 3 * self.verticalScrollBar().singleStep()
            self._go_to(self._goal() - round(step), glides=True)
        event.accept()
