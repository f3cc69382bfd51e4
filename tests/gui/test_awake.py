from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.awake.caffeinate import Caffeinate
from recap_deck.ui.awake.keeping import KeepAwake, Wakefulness
from recap_deck.ui.awake.windows_state import WindowsState
from recap_deck.ui.workspace import Workspace
from tests.private_bus import HAS_BUS, Desktop, private_bus
from tests.windows import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CALL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
wants_bus = pytest.mark.skipif(not HAS_BUS, reason="wants dbus-daemon")


@pytest.fixture
def bus(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    made = Desktop(bus)
    yield made
    made.close()


def wait_until(is_so: object, seconds: float = 5) -> None:
    assert callable(is_so)
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        QTest.qWait(10)
    assert is_so()


def settled(awake: KeepAwake) -> Wakefulness:
    wait_until(lambda: awake.state is not Wakefulness.ASKED)
    return awake.state


@wants_bus
def test_the_desktop_keeps_the_display_on_from_hold_to_release(desktop: Desktop) -> None:
    awake = KeepAwake()
    for _ in range(2):
        awake.hold()
        assert settled(awake) is Wakefulness.KEPT
        assert len(desktop.holders) == 1
        awake.release()
        wait_until(lambda: not desktop.holders)
        assert awake.state is Wakefulness.OFF
    assert desktop.asked == [("Recap Deck", "Slides are being presented")] * 2


@wants_bus
def test_holding_twice_asks_once(desktop: Desktop) -> None:
    awake = KeepAwake()
    awake.hold()
    awake.hold()
    assert settled(awake) is Wakefulness.KEPT
    awake.hold()
    QTest.qWait(50)
    assert len(desktop.asked) == 1
    awake.release()


@wants_bus
def test_giving_up_before_the_answer_leaves_nothing_held(desktop: Desktop) -> None:
    awake = KeepAwake()
    awake.hold()
    awake.release()
    QTest.qWait(200)
    assert awake.state is Wakefulness.OFF
    assert not desktop.holders


@wants_bus
@pytest.mark.parametrize("signal", ["terminate", "kill"])
def test_a_process_that_dies_holds_nothing(desktop: Desktop, signal: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.private_bus"], stdout=subprocess.PIPE, text=True
    ) as other:
        wait_until(lambda: desktop.asked, 20)
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        getattr(other, signal)()
        wait_until(lambda: not desktop.holders)


@wants_bus
def test_a_bus_without_a_desktop_is_told(bus: str) -> None:
    awake = KeepAwake()
    awake.hold()
    assert settled(awake) is Wakefulness.REFUSED
    awake.release()


@wants_bus
def test_what_was_refused_can_be_asked_again(bus: str) -> None:
    awake = KeepAwake()
    awake.hold()
    assert settled(awake) is Wakefulness.REFUSED
    desktop = Desktop(bus)
    awake.hold()
    assert settled(awake) is Wakefulness.KEPT
    awake.release()
    desktop.close()


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost"])
def test_without_a_bus_it_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    awake = KeepAwake()
    awake.hold()
    assert settled(awake) is Wakefulness.REFUSED


def test_a_bus_that_hangs_holds_nobody_up(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as dumb:
        dumb.bind(str(tmp_path / "bus"))
        dumb.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        awake = KeepAwake()
        awake.hold()
        assert awake.state is Wakefulness.ASKED
        assert settled(awake) is Wakefulness.REFUSED


def test_a_tool_that_is_not_there_is_told(qapp: QApplication) -> None:
    told: list[bool] = []
    parent = QObject()
    tool = Caffeinate(told.append, parent, "no-such-program")
    tool.hold()
    wait_until(lambda: told == [False])
    tool.release()


def test_the_tool_runs_until_the_release(qapp: QApplication, tmp_path: Path) -> None:
    told: list[bool] = []
    said = tmp_path / "said"
    script = tmp_path / "caffeinate"
    script.write_text(f'#!/bin/sh\necho "$@" > {said}\nexec sleep 60\n', encoding="utf-8")
    script.chmod(0o755)
    parent = QObject()
    tool = Caffeinate(told.append, parent, str(script))
    tool.hold()
    wait_until(lambda: said.exists() and said.read_text().endswith("\n"))
    assert said.read_text() == f"-d -i -w {os.getpid()}\n"
    wait_until(lambda: told == [True])
    tool.release()
    assert not tool.is_running


class Kernel:
    """The system's library, as far as it is asked."""

    def __init__(self, before: int) -> None:
        self.states: list[int] = []
        self._before = before

    def SetThreadExecutionState(self, state: object) -> int:  # the system's name
        self.states.append(getattr(state, "value", 0))
        return self._before


@pytest.mark.parametrize("before", [0, 0x80000000])
def test_a_thread_needs_the_display_and_gives_it_back(before: int) -> None:
    told: list[bool] = []
    kernel = Kernel(before)
    state = WindowsState(told.append, kernel)
    state.hold()
    state.release()
    assert told == [bool(before)]
    assert kernel.states == [0x80000003, 0x80000000]


@wants_bus
def test_a_show_holds_the_display_on_and_gives_it_back(
    workspace: Workspace, desktop: Desktop
) -> None:
    press(workspace, Qt.Key.Key_F5)
    wait_until(lambda: desktop.holders)
    press(workspace, Qt.Key.Key_F11)
    wait_until(lambda: not desktop.holders)
    press(workspace, Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: len(desktop.asked) == 2)
    workspace.close()
    wait_until(lambda: not desktop.holders)


def test_the_console_says_that_the_display_may_go_off(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    press(workspace, Qt.Key.Key_F5, CALL)
    line = workspace.presenting.console.line
    wait_until(lambda: line.text.startswith("The system may turn the display off"))
