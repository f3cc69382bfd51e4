"""Every control has a name for screen readers, and can be reached with Tab."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from recap_deck.settings.recent import Recent, save_recents
from recap_deck.ui.forms.theme_cards import ThemeCard
from recap_deck.ui.forms.ticks import Segment
from recap_deck.ui.memory import Memory
from recap_deck.ui.start_screen.screen import StartScreen
from recap_deck.ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_MOST_IDLE = 200
_ONE_OF_SEVERAL = (Segment, ThemeCard)
"""Tab goes to the chosen one, arrow keys to the others."""


def _open_main(workspace: Workspace) -> QWidget:
    workspace.run("view.problems")
    return workspace.window


def _open_writing(workspace: Workspace) -> QWidget:
    workspace.run("view.editor")
    return workspace.window


def _open_recent(workspace: Workspace) -> QWidget:
    workspace.run("deck.open_recent")
    screen = workspace.deck_ways.screen
    assert screen is not None
    return screen


def _open_new(workspace: Workspace) -> QWidget:
    workspace.run("deck.new")
    return _newest(workspace)


def _open_export(workspace: Workspace) -> QWidget:
    workspace.run("deck.export")
    dialog = workspace.exporting.dialog
    assert dialog is not None
    return dialog


def _open_event(workspace: Workspace) -> QWidget:
    workspace.run("deck.event")
    settings = workspace.deck_ways.event_settings
    assert settings is not None
    return settings


def _open_keys(workspace: Workspace) -> QWidget:
    workspace.run("help.change_keys")
    shown = workspace.helping.keys_window
    assert shown is not None
    return shown


def _open_overview(workspace: Workspace) -> QWidget:
    workspace.run("go.overview")
    return workspace.window


def _open_find(workspace: Workspace) -> QWidget:
    workspace.run("go.find")
    return workspace.window


def _newest(workspace: Workspace) -> QWidget:
    mine = workspace.window
    others = [each for each in QApplication.topLevelWidgets() if each.parent() is mine]
    return next(each for each in reversed(others) if each.isVisible())


OPENERS: dict[str, Callable[[Workspace], QWidget]] = {
    "window": _open_main,
    "writing": _open_writing,
    "recent": _open_recent,
    "new event": _open_new,
    "export": _open_export,
    "event": _open_event,
    "keys": _open_keys,
    "overview": _open_overview,
    "find": _open_find,
}


@pytest.fixture(params=OPENERS)
def shown(workspace: Workspace, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    window = OPENERS[request.param](workspace)
    window.resize(1280, 720)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    if window is not workspace.window:
        window.close()


def controls(window: QWidget) -> list[QWidget]:
    """What can take the focus now."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def described(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()} “{control.accessibleName()}”"


def name_of(control: QWidget) -> str:
    """What a screen reader says."""
    found = QAccessible.queryAccessibleInterface(control)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def test_every_control_has_a_name_for_screen_readers(shown: QWidget) -> None:
    unnamed = [described(each) for each in controls(shown) if not name_of(each)]
    assert controls(shown)
    assert unnamed == []


def reached_by(window: QWidget, go_on: Callable[[], bool]) -> set[QWidget]:
    """What has had the focus when nothing new gets it any more."""
    found: set[QWidget] = set()
    idle = 0
    while idle < _MOST_IDLE:
        focused = window.focusWidget()
        idle = idle + 1 if focused is None or focused in found else 0
        found |= {focused} if focused is not None else set()
        go_on()
    return found


def test_every_control_is_reached_with_tab(shown: QWidget) -> None:
    reached = reached_by(shown, shown.focusNextChild)
    # An editor of text takes Tab for itself; what is behind it is reached from the other end.
    shown.setFocus()
    reached |= reached_by(shown, shown.focusPreviousChild)
    missed = [
        described(each)
        for each in controls(shown)
        if each not in reached and not isinstance(each, _ONE_OF_SEVERAL)
    ]
    assert missed == []


def test_the_start_screen_alone_is_named_and_reached(qapp: QApplication, tmp_path: Path) -> None:
    save_recents((Recent(str(tmp_path), "Here"), Recent(str(tmp_path / "gone"), "Gone")))
    screen = StartScreen(Memory())
    screen.show()
    QTest.qWaitForWindowActive(screen)
    test_every_control_has_a_name_for_screen_readers(screen)
    test_every_control_is_reached_with_tab(screen)
    screen.close()


def test_buttons_without_focus_have_names_too(workspace: Workspace) -> None:
    # In the console keys do it all, and a click takes no focus.
    workspace.run("view.agenda")
    workspace.run("show.rehearse")
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert workspace.presenting.console in windows
    buttons = [each for window in windows for each in window.findChildren(QAbstractButton)]
    assert [described(each) for each in buttons if not name_of(each)] == []


def test_a_press_of_tab_goes_on(workspace: Workspace) -> None:
    window = _open_event(workspace)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    names = []
    for _ in range(4):
        focused = window.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Title", "Subtitle", "Date", "Start"]
