"""Where a slide stands in a widget: in device pixels, in logical ones, and in slide units."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QTransform

from recap_deck.geometry import Rect, Size
from recap_deck.ui.slide.pages import fitted
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class SlidePlace:
    """A slide's place in device pixels, how many of them a logical one has, and what is seen.

    The pixels are whole ones, so that nothing is resampled; `part` is in slide units.
    """

    device: QRect
    ratio: float
    part: Rect

    def rect(self) -> QRect:
        """In logical pixels."""
        exact = self.exact_rect()
        return QRect(
            round(exact.x()), round(exact.y()), round(exact.width()), round(exact.height())
        )

    def exact_rect(self) -> QRectF:
        """In fractions of logical pixels."""
        device, ratio = self.device, self.ratio
        return QRectF(
            device.x() / ratio,
            device.y() / ratio,
            device.width() / ratio,
            device.height() / ratio,
        )

    def way(self) -> QTransform:
        """From slide units to the widget."""
        exact, part = self.exact_rect(), self.part
        way = QTransform.fromTranslate(exact.x(), exact.y())
        way.scale(exact.width() / part.width, exact.height() / part.height)
        return way.translate(-part.x, -part.y)


def device_rect(room: QSize, ratio: float, margins: QMargins, slide: Size) -> QRect:
    """As large as it can be in the middle of a widget of `room`, within margins."""
    whole = QRect(0, 0, round(room.width() * ratio), round(room.height() * ratio))
    inner = whole.marginsRemoved(margins * ratio)
    place = QRect(QPoint(0, 0), fitted(slide, max(1, inner.width()), max(1, inner.height())))
    place.moveCenter(inner.center())
    return place
