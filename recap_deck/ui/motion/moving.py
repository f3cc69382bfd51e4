"""Animated pictures, painted over the slide of one view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from recap_deck.geometry import Rect, touch
from recap_deck.paint.shapes import qrect
from recap_deck.paint.slide import PictureSource, paint_box
from recap_deck.place.boxes import Box, PictureBox, is_shown
from recap_deck.ui.motion.player import AnimationPlayer, affordable
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.surroundings import HINTS, boxes_around, device_pixels, drawn_boxes
from recap_deck.ui.slide.view import SlideView
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class _Around:
    """What lies below and above a picture, None where there is nothing to be drawn again."""

    sight: Sight
    pixels: QSize
    below: QImage | None
    above: QImage | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Gives the painter a frame in place of its picture's first one."""

    image: QImage
    missed = 0

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw a part of the frame."""
        way = QTransform.fromScale(self.image.width(), self.image.height())
        painter.drawImage(target, self.image, way.mapRect(source))


class MovingLayer(QObject):
    """Plays what is animated from when its slide is seen to when it is left.

    `wants_motion` says whether anything may move here. Until it does, the slide's own picture
    shows each first frame.
    """

    bleeds = False

    def __init__(
        self, view: SlideView, pictures: PictureSource, wants_motion: Callable[[], bool]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._pictures = pictures
        self._wants_motion = wants_motion
        self._sight: Sight | None = None
        self._players: dict[str, AnimationPlayer] = {}
        self._around: dict[int, _Around] = {}
        view.painted.connect(self.look)
        # Under all other layers: ink and pointers go over it.
        view.layers.insert(0, self)

    @property
    def hides(self) -> list[Rect]:
        """Where pictures play: their frames lie over what is drawn there."""
        return [box.rect for box in self._boxes()]

    @property
    def players(self) -> dict[str, AnimationPlayer]:
        """What plays, by its picture's key."""
        return dict(self._players)

    def look(self) -> None:
        """Play what is seen now, and nothing else."""
        view = self._view
        if view.turner is not None and view.turner.is_on:
            return
        wanted = view.sight if self._wants_motion() else None
        if wanted is not self._sight:
            self._take(wanted)
        for player in self._players.values():
            player.hold(not view.shows_slide)

    def close(self) -> None:
        """Stop everything."""
        self._view.painted.disconnect(self.look)
        self._take(None)

    def update(self) -> None:
        """Paint all of it again."""
        self._view.update()

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw the frames of the moment; the painter is in slide units."""
        for box in self._boxes():
            if touch(box.rect, exposed):
                self._paint_box(painter, box)

    def _take(self, sight: Sight | None) -> None:
        """Begin what another sight has; what is on both goes on."""
        self._sight = sight
        self._around.clear()
        boxes = _pictures(sight) if sight is not None else ()
        wanted = set(affordable(box.key for box in boxes))
        for key in self._players.keys() - wanted:
            self._players.pop(key).close()
        for key in wanted - self._players.keys():
            player = self._players[key] = AnimationPlayer(key, self)
            player.framed.connect(self._on_framed)

    def _boxes(self) -> Iterator[PictureBox]:
        """The pictures on the slide that is shown that play already."""
        sight = self._view.sight
        if self._players and sight is not None:
            yield from (box for box in _pictures(sight) if box.key in self._players)

    def _paint_box(self, painter: QPainter, box: PictureBox) -> None:
        frame, sight = self._players[box.key].frame, self._view.sight
        if frame.isNull() or sight is None:
            return
        around = self._around_of(painter, sight, box, frame)
        target = qrect(box.rect)
        painter.save()
        painter.setRenderHints(HINTS)
        if around.below is not None:
            painter.drawImage(target, around.below)
        paint_box(painter, box, _Frame(frame))
        if around.above is not None:
            painter.drawImage(target, around.above)
        painter.restore()

    def _around_of(
        self, painter: QPainter, sight: Sight, box: PictureBox, frame: QImage
    ) -> _Around:
        """Drawn once. Through a frame with holes the first one would be seen below."""
        pixels = device_pixels(painter, box.rect)
        known = self._around.get(id(box))
        if known is not None and known.sight is sight and known.pixels == pixels:
            return known
        below, above = boxes_around(sight, box)
        lower = below if frame.hasAlphaChannel() else []

        def drawn(boxes: list[Box]) -> QImage | None:
            return drawn_boxes(boxes, box.rect, pixels, self._pictures) if boxes else None

        made = self._around[id(box)] = _Around(sight, pixels, drawn(lower), drawn(above))
        return made

    def _on_framed(self, key: str) -> None:
        if not self._view.shows_slide or self._view.sight is not self._sight:
            self.look()
            return
        for box in self._boxes():
            if box.key == key:
                self._view.update_slide(box.rect)


def _pictures(sight: Sight) -> Iterator[PictureBox]:
    for box in sight.page.slide.boxes:
        if isinstance(box, PictureBox) and is_shown(box, sight.step):
            yield box
