"""Mouse, tablet and finger on a slide, as one kind of value in slide units."""

from __future__ import annotations

import enum
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTabletEvent, QTouchEvent, QWheelEvent

from recap_deck.commands.swipe import swipe_of
from recap_deck.geometry import Point
from recap_deck.ui.slide.view import SlideView
from recap_deck.values import dataclass


class Phase(enum.Enum):
    """What a hand does: pass over the slide, press, move, let go, leave, turn a wheel."""

    HOVER = "hover"
    PRESS = "press"
    MOVE = "move"
    RELEASE = "release"
    LEAVE = "leave"
    WHEEL = "wheel"


@dataclass(frozen=True, slots=True)
class Hand:
    """One move of a hand; `at` may lie beside the slide, `units` are a wheel's."""

    phase: Phase
    at: Point
    has_shift: bool = False
    units: int = 0


Taker = Callable[[SlideView, Hand], bool]
_MOUSE = {
    QEvent.Type.MouseButtonPress: Phase.PRESS,
    QEvent.Type.MouseButtonDblClick: Phase.PRESS,
    QEvent.Type.MouseButtonRelease: Phase.RELEASE,
}
_TABLET = {
    QEvent.Type.TabletPress: Phase.PRESS,
    QEvent.Type.TabletMove: Phase.MOVE,
    QEvent.Type.TabletRelease: Phase.RELEASE,
}
_TOUCH = {
    QEvent.Type.TouchBegin: Phase.PRESS,
    QEvent.Type.TouchUpdate: Phase.MOVE,
    QEvent.Type.TouchEnd: Phase.RELEASE,
    QEvent.Type.TouchCancel: Phase.LEAVE,
}


class Hands(QObject):
    """Listens to one view; what `takes` doesn't want goes on to the view.

    Signals:
        swiped: a finger went over the slide; 1 to turn on, -1 to turn back.
    """

    swiped = Signal(int)

    def __init__(self, view: SlideView, takes: Taker) -> None:
        super().__init__(view)
        self._view = view
        self._takes = takes
        self._is_down = False
        self._start: QPointF | None = None
        view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._takes_mouse(event)
        if isinstance(event, QTabletEvent):
            return self._takes_tablet(event)
        if isinstance(event, QTouchEvent):
            return self._takes_touch(event)
        if isinstance(event, QWheelEvent):
            at, units = self._view.point_at(event.position()), event.angleDelta().y()
            return self._takes(self._view, Hand(Phase.WHEEL, at, units=units))
        if event.type() is QEvent.Type.Leave:
            self._takes(self._view, Hand(Phase.LEAVE, Point(0, 0)))
        return False

    def _takes_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            phase = Phase.MOVE if self._is_down else Phase.HOVER
            # The view goes on to follow the mouse: links are told, the cursor comes back.
            self._gives(phase, event.position(), event.modifiers())
            return False
        if kind not in _MOUSE or event.button() is not Qt.MouseButton.LeftButton:
            return False
        phase = _MOUSE[kind]
        is_taken = self._gives(phase, event.position(), event.modifiers())
        self._is_down = phase is Phase.PRESS
        return is_taken

    def _takes_tablet(self, event: QTabletEvent) -> bool:
        """What isn't taken becomes an event of the mouse, passing over the slide too."""
        phase = _TABLET.get(event.type())
        if phase is None or (phase is not Phase.PRESS and not self._is_down):
            return False
        is_taken = self._gives(phase, event.position(), event.modifiers())
        self._is_down = is_taken and phase is not Phase.RELEASE
        if is_taken:
            event.accept()
        return is_taken

    def _takes_touch(self, event: QTouchEvent) -> bool:
        phase = _TOUCH.get(event.type())
        is_screen = event.device().type() is QInputDevice.DeviceType.TouchScreen
        if phase is None or not is_screen or not event.points():
            return False
        place = event.points()[0].position()
        is_taken = self._gives(phase, place, event.modifiers())
        self._follow_finger(phase, place, is_taken=is_taken)
        event.accept()
        return True

    def _follow_finger(self, phase: Phase, place: QPointF, *, is_taken: bool) -> None:
        if phase is Phase.PRESS:
            self._start = None if is_taken else place
        elif phase is Phase.LEAVE:
            self._start = None
        elif phase is Phase.RELEASE and self._start is not None:
            way, self._start = place - self._start, None
            step = swipe_of(way.x(), way.y(), self._view.width())
            if step:
                self.swiped.emit(step)
            elif step is not None:
                link = self._view.link_under(place)
                self._view.pressed.emit(link, Qt.KeyboardModifier.NoModifier)

    def _gives(self, phase: Phase, place: QPointF, held: Qt.KeyboardModifier) -> bool:
        has_shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        return self._takes(self._view, Hand(phase, self._view.point_at(place), has_shift))
