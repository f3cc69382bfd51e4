"""Leads a view from one slide to the next, a picture at a time."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QObject, QPointF, QRect, QVariantAnimation
from PySide6.QtGui import QImage, QPainter

from recap_deck.build.card_texts import CLOCK_LAYOUTS
from recap_deck.show.transition import Turn, TurnFrame, frame_at
from recap_deck.show.zoom import whole
from recap_deck.ui.motion.moving import MovingLayer
from recap_deck.ui.motion.turns import Turns
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.view import SlideView

_MS = 1000


class Turner(QObject):
    """Plays a transition when the view gets another slide.

    Whatever comes while it plays is shown at once: the next press never waits.
    """

    def __init__(self, view: SlideView, turns: Turns, moving: MovingLayer) -> None:
        super().__init__(view)
        self._view = view
        self._moving = moving
        self._turns = turns
        self._turn: Turn | None = None
        self._before = QImage()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._on_moved)
        self._animation.finished.connect(self.end)
        view.turner = self

    @property
    def is_on(self) -> bool:
        """Say whether two slides are seen."""
        return self._turn is not None

    def leave(self, after: Sight | None) -> None:
        """The view is about to show `after` in place of what it shows now."""
        turn, was_on = self._turns.next(), self.is_on
        self.end()
        if turn is None or was_on or after is None or not self._can_turn(after):
            return
        self._turn, self._before = turn, self._picture()
        self._animation.setDuration(round(turn.transition.seconds * _MS))
        self._animation.start()

    def stay(self) -> None:
        """The view goes on to show what it shows."""
        self._turns.next()

    def end(self) -> None:
        """Show the slide that was come to."""
        if self._turn is not None:
            self._turn, self._before = None, QImage()
            self._animation.stop()
            self._view.update()
            self._view.prepare_soon()

    def rest(self) -> None:
        """End, and let what comes next come at once."""
        self.end()
        self._turns.forget()

    def stand_at(self, progress: float) -> None:
        """Stop the time at a share of the whole, from 0 to 1."""
        if self._animation.state() is QAbstractAnimation.State.Running:
            self._animation.pause()
        self._animation.setCurrentTime(round(progress * self._animation.duration()))

    def paint(self, painter: QPainter, after: QImage, place: QRect) -> None:
        """Draw both slides in device pixels; `place` is where a whole one is."""
        if self._turn is not None:
            paint_turn(painter, self._frame(self._turn), (self._before, after), place)

    def _frame(self, turn: Turn) -> TurnFrame:
        return frame_at(turn, float(self._animation.currentValue()))

    def _can_turn(self, after: Sight) -> bool:
        """Say whether nothing but two slides would be seen: no clock, no film, no closeup."""
        view, before = self._view, self._view.sight
        if before is None or not view.is_plain or before.size != after.size:
            return False
        is_timed = any(each.page.slide.layout in CLOCK_LAYOUTS for each in (before, after))
        films = (each for each in view.layers if each is not self._moving)
        return not (is_timed or any(film.hides for film in films))

    def _picture(self) -> QImage:
        """The slide that is left, with the frames that its animated pictures have reached."""
        image = self._view.picture()
        sight = self._view.sight
        if not self._moving.hides or sight is None:
            return image
        image = image.copy()
        with QPainter(image) as painter:
            painter.scale(image.width() / sight.size.width, image.height() / sight.size.height)
            self._moving.paint(painter, whole(sight.size))
        return image

    def _on_moved(self, _: object) -> None:
        self._view.update(self._view.slide_rect())


def paint_turn(
    painter: QPainter, frame: TurnFrame, images: tuple[QImage, QImage], place: QRect
) -> None:
    """Copy two images; of the lower one only what the upper one leaves."""
    shifts = (round(frame.before_x * place.width()), round(frame.after_x * place.width()))
    lower, upper = (0, 1) if frame.is_after_above else (1, 0)
    rooms = [place.translated(shift, 0) & place for shift in shifts]
    painter.save()
    painter.setClipRect(place)
    left = rooms[lower]
    if frame.opacity >= 1:
        left = _beside(left, rooms[upper])
    _copy(painter, images[lower], place, shifts[lower], left)
    painter.setOpacity(frame.opacity)
    _copy(painter, images[upper], place, shifts[upper], rooms[upper])
    painter.restore()


def _copy(painter: QPainter, image: QImage, place: QRect, shift: int, room: QRect) -> None:
    """Copy what of an image at `place`, moved by `shift`, lies in `room`."""
    if not room.isEmpty():
        part = room.translated(-place.x() - shift, -place.y())
        painter.drawImage(QPointF(room.topLeft()), image, part)


def _beside(room: QRect, cover: QRect) -> QRect:
    """What a cover of the same height, at one end, leaves of a room."""
    left = QRect(room)
    if cover.isEmpty() or not room.intersects(cover):
        return left
    if cover.x() <= room.x():
        left.setLeft(cover.x() + cover.width())
    else:
        left.setRight(cover.x() - 1)
    return left
