from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.show.ink import Drawn
from recap_deck.ui.workspace import Workspace
from tests.windows import press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


@pytest.fixture
def presented(workspace: Workspace) -> Workspace:
    press(workspace, Qt.Key.Key_F5)
    QTest.qWait(30)
    return workspace


def swipe(workspace: Workspace, screen: QPointingDevice, *shares: float) -> None:
    """Touch the slide at these shares of its width, one after the other."""
    view = workspace.presenting.audience.view
    places = [QPoint(round(view.width() * share), view.height() // 2) for share in shares]
    QTest.touchEvent(view, screen).press(0, places[0], view).commit()
    for place in places[1:]:
        QTest.touchEvent(view, screen).move(0, place, view).commit()
    QTest.touchEvent(view, screen).release(0, places[-1], view).commit()
    clock = workspace.clock
    clock.now += 1.0  # type: ignore[attr-defined]  # a test's clock


def test_a_tap_and_a_swipe_turn_slides(presented: Workspace, screen: QPointingDevice) -> None:
    seen = []
    for shares in ((0.5,), (0.8, 0.5, 0.2), (0.2, 0.5, 0.8), (0.5, 0.47)):
        swipe(presented, screen, *shares)
        seen.append(where(presented))
    start, on = ("Three things", 0), ("Three things", 1)
    assert seen == [start, on, start, start]


def test_a_finger_draws_while_the_pen_is_in_hand(
    presented: Workspace, screen: QPointingDevice
) -> None:
    before = where(presented)
    press(presented, Qt.Key.Key_D)
    swipe(presented, screen, 0.8, 0.5, 0.2)
    assert where(presented) == before
    (act,) = presented.rest.tooling.live.ink.acts
    assert isinstance(act, Drawn)
    assert len(act.stroke.points) == 3


def test_a_tablets_pen_draws(presented: Workspace) -> None:
    press(presented, Qt.Key.Key_D)
    view = presented.presenting.audience.view
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for kind, x in zip(kinds, (200, 260, 300), strict=True):
        at = view.on_slide().map(QPointF(x, 500))
        QApplication.sendEvent(view, tablet_event(kind, at))
    (act,) = presented.rest.tooling.live.ink.acts
    assert isinstance(act, Drawn)
    assert [round(point.x) for point in act.stroke.points] == [200, 260]


def tablet_event(kind: QEvent.Type, at: QPointF) -> QTabletEvent:
    device = QPointingDevice.primaryPointingDevice()
    held, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    return QTabletEvent(kind, device, at, at, 0.5, 0, 0, 0, 0, 0, held, buttons, buttons)
