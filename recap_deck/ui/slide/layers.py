"""What may lie over a slide's picture in a view, or stand in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from recap_deck.geometry import Rect
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.slide_place import SlidePlace


class Layer(Protocol):
    """Something over the slide of one view; one that `bleeds` goes on over the bars beside it."""

    bleeds: bool

    @property
    def hides(self) -> Sequence[Rect]:
        """What of the slide is not seen under it, ink too."""
        ...

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw what lies in `exposed`; the painter is in slide units."""
        ...


class ImageSource(Protocol):
    """Where pictures of whole slides come from."""

    def image(self, sight: Sight, pixels: QSize) -> QImage:
        """What is seen, at a size in device pixels."""
        ...


class Closeup(Protocol):
    """What fills the view in place of the plain slide: a part of it, or more than is on it."""

    part: Rect
    is_whole: bool
    """Whether all pictures were there when it was drawn."""

    def image(self, sight: Sight, pixels: QSize, whole: ImageSource) -> QImage:
        """The part of `sight`, drawn at a size in device pixels."""
        ...

    def rest(self) -> None:
        """Let go of its images until one is asked for."""
        ...


class Turner(Protocol):
    """What leads a view from one slide to the next."""

    @property
    def is_on(self) -> bool:
        """Say whether it does so now."""
        ...

    def leave(self, after: Sight | None) -> None:
        """The view is about to show `after` in place of what it shows."""
        ...

    def stay(self) -> None:
        """The view goes on to show what it shows."""
        ...

    def end(self) -> None:
        """Show the slide that was come to."""
        ...

    def paint(self, painter: QPainter, after: QImage, place: QRect) -> None:
        """Draw what is between the slides; the painter is in device pixels."""
        ...

    def rest(self) -> None:
        """End, and let what comes next come at once."""
        ...


def paint_layers(
    painter: QPainter, layers: Iterable[Layer], place: SlidePlace, exposed: QRect, bars: QRect
) -> None:
    """Draw what lies over a slide; what bleeds also over the bars beside it, if `bars` has any."""
    way = place.way()
    seen = way.inverted()[0].mapRect(QRectF(exposed))
    for layer in layers:
        painter.save()
        painter.setClipRect(bars if layer.bleeds and not bars.isEmpty() else place.rect())
        painter.setTransform(way, combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layer.paint(painter, Rect(seen.x(), seen.y(), seen.width(), seen.height()))
        painter.restore()


def put_image(painter: QPainter, image: QImage, place: SlidePlace, turner: Turner | None) -> None:
    """Put an image of device pixels where it belongs, without any scaling."""
    painter.save()
    painter.scale(1 / place.ratio, 1 / place.ratio)
    if turner is not None and turner.is_on:
        turner.paint(painter, image, place.device)
    else:
        painter.drawImage(QPointF(place.device.topLeft()), image)
    painter.restore()
