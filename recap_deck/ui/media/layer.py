"""What plays, painted over the slide of one view."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from recap_deck.geometry import Rect, touch
from recap_deck.paint.shapes import qcolor, qrect
from recap_deck.paint.slide import PictureSource, paint_box
from recap_deck.place.boxes import MediaBox, PictureBox
from recap_deck.show.media import Played, Spot
from recap_deck.ui.media.playing import Playing
from recap_deck.ui.media.progress import paint_progress
from recap_deck.ui.media.spots import spots_at
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.surroundings import HINTS, boxes_around, device_pixels, drawn_boxes
from recap_deck.ui.slide.view import SlideView
from recap_deck.values import dataclass

_SLACK = 12.0
"""So many units a frame may be stretched to the shape of its poster."""

_BESIDE = "#000000"


class MediaLayer:
    """Frames where their clips stand; `has_progress` adds how far they are, for who presents."""

    bleeds = False

    def __init__(
        self,
        playing: Playing,
        view: SlideView,
        pictures: PictureSource,
        *,
        has_progress: bool,
    ) -> None:
        self._playing = playing
        self._view = view
        self._pictures = pictures
        self.has_progress = has_progress
        self._above: _Above | None = None

    @property
    def hides(self) -> list[Rect]:
        """Where clips have begun: their frames lie over what is drawn there."""
        sight = self._view.sight
        return [] if sight is None else [box.rect for _, box in self._begun(sight)]

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw the clips that have begun; the painter is in slide units."""
        sight = self._view.sight
        if sight is None:
            return
        begun = list(self._begun(sight))
        if not begun:
            self._above = None
        for played, box in begun:
            if touch(box.rect, exposed):
                self._paint_clip(painter, sight, played, box)

    def update(self, spot: Spot | None = None) -> None:
        """Paint again where clips stand, or one of them."""
        sight = self._view.sight
        if sight is None or not self._view.isVisible():
            return
        for each, box in spots_at(sight, self._playing.slide).items():
            if spot is None or each == spot:
                self._view.update_slide(box.rect)

    def _begun(self, sight: Sight) -> Iterator[tuple[Played, MediaBox]]:
        boxes = spots_at(sight, self._playing.slide)
        for played in self._playing.playback.clips:
            if played.is_begun and played.spot in boxes:
                yield played, boxes[played.spot]

    def _paint_clip(self, painter: QPainter, sight: Sight, played: Played, box: MediaBox) -> None:
        player = self._playing.player_of(played.spot)
        frame = player.frame if player is not None else QImage()
        painter.save()
        painter.setRenderHints(HINTS)
        if not frame.isNull():
            _paint_frame(painter, frame, box)
            self._paint_above(painter, sight, box)
        elif box.clip.is_video:
            self._paint_poster(painter, sight, box)
        if self.has_progress:
            paint_progress(painter, played, box)
        painter.restore()

    def _paint_poster(self, painter: QPainter, sight: Sight, box: MediaBox) -> None:
        """Until the first frame is there, its poster without the mark that asks to be pressed."""
        for each in sight.page.slide.boxes:
            if isinstance(each, PictureBox) and each.rect == box.rect:
                paint_box(painter, each, self._pictures)

    def _paint_above(self, painter: QPainter, sight: Sight, box: MediaBox) -> None:
        """Text over a video behind it: drawn once, and copied over every frame."""
        _, boxes = boxes_around(sight, box)
        if boxes:
            pixels = device_pixels(painter, box.rect)
            known = self._above
            if known is None or known.sight is not sight or known.is_other(box, pixels):
                drawn = drawn_boxes(boxes, box.rect, pixels, self._pictures)
                known = self._above = _Above(sight, box, drawn)
            painter.drawImage(qrect(box.rect), known.image)


@dataclass(frozen=True, slots=True)
class _Above:
    """What lies over a clip, as a picture."""

    sight: Sight
    box: MediaBox
    image: QImage

    def is_other(self, box: MediaBox, pixels: QSize) -> bool:
        return self.box is not box or self.image.size() != pixels


def _paint_frame(painter: QPainter, frame: QImage, box: MediaBox) -> None:
    """Draw a frame in the place of the poster: cut as that was, else whole."""
    target, whole = qrect(box.rect), QRectF(frame.rect())
    painter.save()
    if box.radius:
        path = QPainterPath()
        path.addRoundedRect(target, box.radius, box.radius)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if box.crop.width < 1 or box.crop.height < 1:
        painter.drawImage(target, frame, _with_shape_of(target, whole))
    else:
        place = _with_shape_of(whole, target)
        if abs(place.width() - target.width()) + abs(place.height() - target.height()) > _SLACK:
            painter.fillRect(target, qcolor(_BESIDE))
            target = place
        painter.drawImage(target, frame, whole)
    painter.restore()


def _with_shape_of(shape: QRectF, room: QRectF) -> QRectF:
    """The largest rectangle of a shape in the middle of a room."""
    scale = min(room.width() / shape.width(), room.height() / shape.height())
    place = QRectF(0, 0, shape.width() * scale, shape.height() * scale)
    place.moveCenter(room.center())
    return place
