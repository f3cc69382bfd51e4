"""A widget that shows one slide as large as it can; window and audience use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from recap_deck.paint.shapes import qcolor
from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import look
from recap_deck.ui.slide.links import link_at
from recap_deck.ui.slide.pages import Sight, fitted
from recap_deck.ui.slide.prepared import Prepared
from recap_deck.ui.slide.shadow import paint_shadow

Ahead = Callable[[], Sequence[Sight]]
NO_MARGINS = QMargins()
_PREPARE_AFTER_MS = 40
_CORNER = 8


class SlideView(QWidget):
    """Shows what is seen at a position, and keeps what comes next ready.

    Signals:
        pressed: the slide was clicked; carries the link under the pointer, or "".
        wheeled: the wheel turned by so many units.
        pointed: the pointer came to a link, or to "" when it left.
        moved: the mouse moved over the view.
        painted: what there is to be seen was painted.
        resized: the slide has another place in the widget.
    """

    pressed = Signal(str, object)
    wheeled = Signal(int)
    pointed = Signal(str)
    moved = Signal()
    painted = Signal()
    resized = Signal()

    def __init__(
        self,
        pictures: PictureSource,
        parent: QWidget | None = None,
        *,
        margins: QMargins = NO_MARGINS,
    ) -> None:
        super().__init__(parent)
        self._margins = margins
        self._prepared = Prepared(pictures)
        self._sight: Sight | None = None
        self._ask_ahead: Ahead = tuple
        self._cover = ""
        self._ground = ""
        self._link = ""
        self._timer = QTimer(self, interval=_PREPARE_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._prepare_one)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)

    def show_sight(self, sight: Sight | None, ahead: Ahead = tuple) -> None:
        """Show `sight` from the next repaint on; when there is time, ask for what comes `ahead`."""
        self._ask_ahead = ahead
        if sight is None or self._sight is None or not sight.is_same_as(self._sight):
            moves = sight is None or self._sight is None or sight.size != self._sight.size
            self._sight = sight
            self.update()
            if moves:
                self.resized.emit()
        if self.isVisible():
            self._timer.start()

    def cover(self, color: str) -> None:
        """Show a plain colour in place of the slide; the slide again for ""."""
        if color != self._cover:
            self._cover = color
            self.update()

    def rest(self) -> None:
        """Let go of all images until the next slide is shown."""
        self._timer.stop()
        self._prepared.keep_only(())

    def set_ground(self, color: str) -> None:
        """The colour around the slide; the window's own for ""."""
        if color != self._ground:
            self._ground = color
            self.update()

    def slide_rect(self) -> QRect:
        """Where the slide is in the widget, in logical pixels."""
        rect = self._device_rect()
        ratio = self.devicePixelRatioF()
        return QRect(
            round(rect.x() / ratio),
            round(rect.y() / ratio),
            round(rect.width() / ratio),
            round(rect.height() / ratio),
        )

    @property
    def image_count(self) -> int:
        """How many images are kept."""
        return len(self._prepared)

    def is_ready(self, sight: Sight) -> bool:
        """Say whether showing `sight` would be a copy of pixels."""
        return self._prepared.is_ready(sight)

    def _device_rect(self) -> QRect:
        """Where the slide is in device pixels; whole ones, so that nothing is resampled."""
        ratio = self.devicePixelRatioF()
        if self._sight is None:
            return QRect()
        whole = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        room = whole.marginsRemoved(self._margins * ratio)
        size = fitted(self._sight.size, max(1, room.width()), max(1, room.height()))
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        return place

    def _paint(self, painter: QPainter) -> None:
        self._paint_ground(painter)
        if self._sight is None:
            return
        if not self._margins.isNull():
            paint_shadow(painter, self.slide_rect(), look().shadow)
        if self._cover:
            whole = self._margins.isNull()
            painter.fillRect(self.rect() if whole else self.slide_rect(), qcolor(self._cover))
            return
        place = self._device_rect()
        self._copy(painter, self._prepared.image(self._sight, place.size()), place)
        if not self._margins.isNull():
            self._round_corners(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        """Around the slide only: at 4K a second layer of pixels costs as much as the first."""
        tone = qcolor(self._ground or look().ground)
        slide = self.slide_rect()
        outside = QRegion(self.rect())
        if not slide.isEmpty():
            outside -= QRegion(slide.adjusted(1, 1, -1, -1))
        for rect in outside:  # type: ignore[attr-defined]  # the stubs forget __iter__
            painter.fillRect(rect, tone)

    def _round_corners(self, painter: QPainter) -> None:
        """Draw ground and shadow again over the corners: cheaper than a copy with a mask."""
        slide = self.slide_rect()
        whole, round_one = QPainterPath(), QPainterPath()
        whole.addRect(slide)
        round_one.addRoundedRect(slide, _CORNER, _CORNER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(whole.subtracted(round_one))
        painter.fillRect(slide, qcolor(self._ground or look().ground))
        paint_shadow(painter, slide, look().shadow)

    def _copy(self, painter: QPainter, image: QImage, place: QRect) -> None:
        """Put an image of device pixels where it belongs, without any scaling."""
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawImage(QPointF(place.topLeft()), image)
        painter.restore()

    def _prepare_one(self) -> None:
        """Draw one of the slides that may come next; one at a time, so that keys come between."""
        if self._sight is None or not self.isVisible():
            return
        ahead = self._ask_ahead()
        self._prepared.keep_only([self._sight, *ahead])
        for sight in ahead:
            if not self._prepared.is_ready(sight):
                self._prepared.image(sight, self._device_rect().size())
                self._timer.start()
                return

    def _link_under(self, place: QPointF) -> str:
        rect = self.slide_rect()
        if self._sight is None or self._cover or not rect.contains(place.toPoint()):
            return ""
        scale = self._sight.size.width / rect.width()
        return link_at(self._sight, (place.x() - rect.x()) * scale, (place.y() - rect.y()) * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._link_under(event.position()), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.moved.emit()
        link = self._link_under(event.position())
        if link != self._link:
            self._link = link
            shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.pointed.emit(link)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheeled.emit(event.angleDelta().y())
        event.accept()
