"""A widget that shows one slide as large as it can; window and audience use it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from recap_deck.geometry import Point, Rect
from recap_deck.paint.shapes import qcolor, qrect
from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import look
from recap_deck.ui.slide.around import paint_ground, round_corners
from recap_deck.ui.slide.cursor import SlideCursor
from recap_deck.ui.slide.layers import Closeup, Layer, Turner, paint_layers, put_image
from recap_deck.ui.slide.links import link_at
from recap_deck.ui.slide.live_pictures import follow
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.prepared import Prepared
from recap_deck.ui.slide.preparing import Ahead, Preparing
from recap_deck.ui.slide.shadow import paint_shadow
from recap_deck.ui.slide.slide_place import SlidePlace, device_rect

NO_MARGINS = QMargins()


class SlideView(QWidget):
    """Shows what is seen at a position, and keeps what comes next ready.

    `layers` are painted over the slide, in their order. Where it `has_bars` what is beside the
    slide belongs to the picture.

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
        self._cover = ""
        self._ground = ""
        self.mouse = SlideCursor(self)
        self.layers: list[Layer] = []
        self.has_bars = False
        self.turner: Turner | None = None
        self._closeup: Closeup | None = None
        self._still: QPixmap | None = None
        self._preparing = Preparing(self._prepared, self._pixels_ahead, self)
        follow(pictures, self._on_pictures)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)

    def show_sight(self, sight: Sight | None, ahead: Ahead = tuple) -> None:
        """Show `sight` from the next repaint on; when there is time, ask for what comes `ahead`."""
        self._preparing.follow(sight, ahead)
        if sight is None or self._sight is None or not sight.is_same_as(self._sight):
            moves = sight is None or self._sight is None or sight.size != self._sight.size
            if self.turner is not None:
                self.turner.leave(sight)
            self._sight = sight
            self.update()
            if moves:
                self.resized.emit()
        elif self.turner is not None:
            self.turner.stay()
        self.prepare_soon()

    def prepare_soon(self) -> None:
        """Draw what comes next when there is time: not between two slides."""
        self._preparing.soon()

    def cover(self, color: str) -> None:
        """Show a plain colour in place of the slide; the slide again for ""."""
        if color != self._cover:
            self._stop_turning()
            self._cover = color
            self.update()

    def rest(self) -> None:
        """Let go of all images until the next slide is shown."""
        if self.turner is not None:
            self.turner.rest()
        self._preparing.stop()
        self._prepared.keep_only(())
        if self._closeup is not None:
            self._closeup.rest()

    def keep_still(self, is_kept: bool) -> None:
        """Go on to show what is seen now, whatever else is asked for; but for a cover."""
        self._stop_turning()
        self._still = self.grab() if is_kept else None
        self.update()

    def set_ground(self, color: str) -> None:
        """The colour around the slide; the window's own for ""."""
        if color != self._ground:
            self._ground = color
            self.update()

    def slide_rect(self) -> QRect:
        """Where the slide is in the widget, in logical pixels."""
        return self._place().rect()

    def show_closeup(self, closeup: Closeup | None) -> None:
        """Show this from the next repaint on; None shows the plain slide again."""
        self._closeup = closeup

    def on_slide(self) -> QTransform:
        """The way from slide units to the widget, through the closeup where there is one."""
        return self._place().way() if self._sight is not None else QTransform()

    def point_at(self, place: QPointF) -> Point:
        """The point in slide units under a place in the widget; it may lie off the slide."""
        point = self.on_slide().inverted()[0].map(place)
        return Point(point.x(), point.y())

    def update_slide(self, rect: Rect) -> None:
        """Paint a part of the slide again, and its layers."""
        area = self.on_slide().mapRect(qrect(rect))
        self.update(area.toAlignedRect().adjusted(-1, -1, 1, 1))

    @property
    def sight(self) -> Sight | None:
        """What is shown."""
        return self._sight

    @property
    def image_count(self) -> int:
        """How many images are kept."""
        return len(self._prepared)

    @property
    def is_plain(self) -> bool:
        """Say whether a whole slide is seen, and nothing in its place."""
        if self._sight is None or not self.shows_slide:
            return False
        return self._part(self._sight).width >= self._sight.size.width

    @property
    def shows_slide(self) -> bool:
        """Say whether the slide itself is seen, whole or in part."""
        is_hidden = self._sight is None or self._cover or self._still is not None
        return not is_hidden and self.isVisible()

    def picture(self) -> QImage:
        """What is seen of the slide, in device pixels, without the layers over it."""
        if self._sight is None:
            return QImage()
        return self._image(self._sight, self._place().device.size())

    @property
    def _is_turning(self) -> bool:
        return self.turner is not None and self.turner.is_on

    def _stop_turning(self) -> None:
        if self.turner is not None:
            self.turner.end()

    def is_ready(self, sight: Sight) -> bool:
        """Say whether showing `sight` would be a copy of pixels."""
        return self._prepared.is_ready(sight)

    def _place(self) -> SlidePlace:
        ratio, sight = self.devicePixelRatioF(), self._sight
        if sight is None:
            return SlidePlace(QRect(), ratio, Rect(0, 0, 1, 1))
        return SlidePlace(
            device_rect(self.size(), ratio, self._margins, sight.size), ratio, self._part(sight)
        )

    def _part(self, sight: Sight) -> Rect:
        """What of the slide is seen, in slide units."""
        if self._closeup is not None:
            return self._closeup.part
        return Rect(0, 0, sight.size.width, sight.size.height)

    def _tone(self) -> QColor:
        return qcolor(self._ground or look().ground)

    def _paint(self, painter: QPainter, exposed: QRect) -> None:
        if self._still is not None and not self._cover and _fills(self, self._still):
            painter.drawPixmap(0, 0, self._still)
            return
        paint_ground(painter, self.rect(), self.slide_rect(), self._tone())
        if self._sight is None:
            return
        if not self._margins.isNull():
            paint_shadow(painter, self.slide_rect(), look().shadow)
        if self._cover:
            whole = self._margins.isNull()
            painter.fillRect(self.rect() if whole else self.slide_rect(), qcolor(self._cover))
            return
        place = self._place()
        image = self._image(self._sight, place.device.size())
        put_image(painter, image, place, self.turner)
        if self.layers:
            bars = self.rect() if self.has_bars else QRect()
            paint_layers(painter, self._seen_layers(), place, exposed, bars)
        if not self._margins.isNull():
            round_corners(painter, place.exact_rect(), self._tone())

    def _image(self, sight: Sight, pixels: QSize) -> QImage:
        if self._closeup is None:
            return self._prepared.image(sight, pixels)
        return self._closeup.image(sight, pixels, self._prepared)

    def _seen_layers(self) -> Iterable[Layer]:
        # What lies on a slide itself is in its picture while it is turned.
        return (each for each in self.layers if each.bleeds or not self._is_turning)

    def _pixels_ahead(self) -> QSize | None:
        has_time = self.isVisible() and not self._is_turning
        return self._place().device.size() if has_time else None

    def _on_pictures(self) -> None:
        """Draw again what lacked pictures."""
        has_halves = self._prepared.drop_halves()
        if self._closeup is not None and (has_halves or not self._closeup.is_whole):
            self._closeup.rest()
            has_halves = True
        if has_halves and self.isVisible():
            self.update()
            self.prepare_soon()

    def link_under(self, place: QPointF) -> str:
        """The link at a place in the widget, or ""."""
        rect = self.slide_rect()
        if self._sight is None or self._cover or not rect.contains(place.toPoint()):
            return ""
        point = self.point_at(place)
        return link_at(self._sight, point.x, point.y)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, event.rect())
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stop_turning()
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self.link_under(event.position()), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.moved.emit()
        link = self.link_under(event.position())
        if self.mouse.come_to(link):
            self.pointed.emit(link)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheeled.emit(event.angleDelta().y())
        event.accept()


def _fills(view: QWidget, still: QPixmap) -> bool:
    """Say whether a picture is of this size; on another display the slide is drawn again."""
    return still.size() == (view.size() * view.devicePixelRatioF())
