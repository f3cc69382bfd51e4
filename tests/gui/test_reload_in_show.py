"""Files that are edited while slides are presented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.ui.workspace import Workspace
from tests.windows import EVENT, ONE, TWO, EveningClock, FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shown(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    """The event as it is presented, on "Three things"."""
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        press(workspace, Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier)
        while where(workspace)[0] != "Three things":
            press(workspace, Qt.Key.Key_Right)
        yield workspace


def problems(workspace: Workspace) -> str:
    QTest.qWait(40)  # the console is drawn a moment later
    return workspace.presenting.console.line.problems


def edit(path: Path, text: str, workspace: Workspace, qtbot: QtBot, *, waits: bool) -> None:
    signal = workspace.deck.held if waits else workspace.deck.changed
    with qtbot.waitSignal(signal, timeout=5000):
        path.write_text(text, encoding="utf-8")


def test_the_slide_on_the_screen_changes_only_when_asked(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    before = shown.show.sight()
    edit(event / "one.md", ONE.replace("- one", "- uno"), shown, qtbot, waits=True)
    after = shown.show.sight()
    assert before is not None
    assert after is not None
    assert after.is_same_as(before)
    assert problems(shown) == "This slide was changed in its file · R shows it"
    press(shown, Qt.Key.Key_R)
    assert "uno" in shown.deck.builder.entries[shown.show.position.slide].slide.text  # type: ignore[union-attr]
    assert "R shows it" not in problems(shown)


def test_a_slide_that_waits_comes_when_another_one_is_shown(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    edit(event / "one.md", ONE.replace("- one", "- uno"), shown, qtbot, waits=True)
    press(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert where(shown)[0] == "Last of one"
    assert shown.deck.waiting is None
    press(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert "uno" in shown.deck.builder.entries[shown.show.position.slide].slide.text  # type: ignore[union-attr]


def test_other_slides_change_at_once_even_if_they_move_this_one(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    before = shown.show.position.slide
    text = ONE.replace("# Opening words", "# New\n\n---\n\n# Opening words")
    edit(event / "one.md", text, shown, qtbot, waits=False)
    assert (where(shown)[0], shown.show.position.slide) == ("Three things", before + 1)


def test_a_broken_file_keeps_the_last_good_slides_until_it_is_mended(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    titles = [entry.title for entry in shown.deck.builder.entries]
    broken = TWO.replace("speaker: Lee", "speaker: [Lee\n  what is this")
    edit(event / "two.md", broken, shown, qtbot, waits=True)
    assert [entry.title for entry in shown.deck.builder.entries] == titles
    assert problems(shown).startswith("Showing the last good state. two.md:")
    edit(event / "two.md", TWO.replace("Second opening", "Mended"), shown, qtbot, waits=False)
    assert "Mended" in [entry.title for entry in shown.deck.builder.entries]
    assert "last good" not in problems(shown)


def test_a_session_that_is_deleted_stays_until_that_is_asked_for(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.deck.held, timeout=5000):
        (event / "two.md").unlink()
    assert "Second opening" in [entry.title for entry in shown.deck.builder.entries]
    assert problems(shown).startswith("Showing the last good state.")
    press(shown, Qt.Key.Key_R)
    assert "Second opening" not in [entry.title for entry in shown.deck.builder.entries]


def test_a_changed_agenda_is_taken_at_once(shown: Workspace, event: Path, qtbot: QtBot) -> None:
    edit(event / "event.yaml", EVENT.replace("25", "30"), shown, qtbot, waits=False)
    assert shown.evening.plan.items[2].planned_seconds == 30 * 60


def test_under_a_black_screen_the_slide_may_change(
    shown: Workspace, event: Path, qtbot: QtBot
) -> None:
    press(shown, Qt.Key.Key_B)
    edit(event / "one.md", ONE.replace("- one", "- uno"), shown, qtbot, waits=False)
