"""The start screen: recent decks, and the ways to another one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from recap_deck.settings.recent import Recent, cover_file, load_recents, recent_file, save_recents
from recap_deck.ui.memory import Memory
from recap_deck.ui.new_event.window import NewEventWindow
from recap_deck.ui.start_screen.screen import StartScreen
from recap_deck.ui.start_screen.welcome import Welcome
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def welcome(qapp: QApplication) -> Iterator[Welcome]:
    made = Welcome(str)
    made.show()
    yield made
    if made.workspace is not None:
        for _ in range(1_000):
            if not made.workspace.is_ready:
                QTest.qWait(10)
        made.workspace.window.close()
    made.close()
    made.screen.deleteLater()
    QTest.qWait(1)


def notice_text(welcome: Welcome) -> str:
    notice = welcome.screen.message_bar.notice
    assert notice is not None
    return notice.text


def type_text(field: QLineEdit, text: str) -> None:
    """As if it was typed, in any script."""
    field.setText(text)
    field.setModified(True)
    field.textEdited.emit(text)


def test_what_is_open_is_remembered_with_its_cover(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock()):
        pass
    assert load_recents() == (Recent(str(event), "An evening"),)
    assert cover_file(str(event)).read_bytes().startswith(b"\x89PNG")


def test_a_recent_deck_is_opened_by_enter(event: Path, qapp: QApplication, qtbot: QtBot) -> None:
    save_recents((Recent(str(event), "An evening"),))
    made = Welcome(str)
    made.show()
    card = made.screen.cards.cards[0]
    assert card.accessibleName() == f"An evening, {event}"
    QTest.keyClick(card, Qt.Key.Key_Return)
    workspace = made.workspace
    assert workspace is not None
    assert not made.screen.isVisible()
    qtbot.waitUntil(lambda: workspace.is_ready, timeout=10_000)
    assert workspace.deck.deck.event.title == "An evening"
    workspace.window.close()
    made.close()


def test_a_deck_that_is_gone_is_shown_as_such_and_can_be_removed(
    tmp_path: Path, qapp: QApplication
) -> None:
    gone = str(tmp_path / "gone")
    save_recents((Recent(gone, "Last month"), Recent(str(tmp_path), "Here")))
    screen = StartScreen(Memory())
    screen.show()
    first = screen.cards.cards[0]
    assert first.accessibleName() == f"Last month, Not found, {gone}"
    first.click()
    notice = screen.message_bar.notice
    assert notice is not None
    assert notice.text == f"“{gone}” is not there any more"
    assert notice.choices[0].text == "Remove from the list"
    notice.choices[0].run()
    assert [card.text() for card in screen.cards.cards] == ["Here"]
    assert [recent["title"] for recent in json.loads(recent_file().read_text())] == ["Here"]
    screen.close()


def test_arrow_keys_go_between_cards_and_delete_removes_one(
    tmp_path: Path, qapp: QApplication
) -> None:
    save_recents(tuple(Recent(str(tmp_path / f"{i}"), f"Deck {i}") for i in range(6)))
    screen = StartScreen(Memory())
    screen.resize(1120, 720)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    assert screen.cards.columns == 3
    for key, title in (
        (Qt.Key.Key_Right, "Deck 1"),
        (Qt.Key.Key_Down, "Deck 4"),
        (Qt.Key.Key_Left, "Deck 3"),
        (Qt.Key.Key_Up, "Deck 0"),
        (Qt.Key.Key_Up, "Deck 0"),
    ):
        QTest.keyClick(focused_card(screen), key)
        assert focused_card(screen).accessibleName().startswith(title)
    QTest.keyClick(focused_card(screen), Qt.Key.Key_Delete)
    assert [recent.title for recent in load_recents()][0] == "Deck 1"
    assert focused_card(screen).accessibleName().startswith("Deck 1")
    screen.close()


def focused_card(screen: StartScreen) -> QWidget:
    card = screen.focusWidget()
    assert card is not None
    return card


def test_a_folder_that_is_dropped_is_opened(welcome: Welcome, event: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(event))])
    nothing = Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    welcome.screen.dropEvent(QDropEvent(QPoint(9, 9).toPointF(), copy, data, left, nothing))
    assert welcome.workspace is not None


def test_what_is_no_deck_is_told_and_the_screen_stays(welcome: Welcome, tmp_path: Path) -> None:
    welcome.open(tmp_path)
    assert notice_text(welcome) == f"There is no Markdown file in “{tmp_path}”"
    assert welcome.workspace is None
    assert welcome.screen.isVisible()


def test_raw_notes_become_an_event_beside_them(welcome: Welcome, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# A talk\n\n- one\n")
    welcome.ways.make_event(tmp_path / "notes.md")
    assert (tmp_path / "notes" / "event.yaml").is_file()
    assert welcome.workspace is not None


def test_notes_that_cant_be_read_are_told(welcome: Welcome, tmp_path: Path) -> None:
    welcome.ways.make_event(tmp_path / "none.md")
    assert notice_text(welcome) == f"There is no “{tmp_path / 'none.md'}”"


@pytest.fixture
def form(welcome: Welcome) -> NewEventWindow:
    made = welcome.ways.ask_new()
    assert isinstance(made, NewEventWindow)
    return made


def test_a_new_event_is_written_and_opened(
    welcome: Welcome, form: NewEventWindow, tmp_path: Path
) -> None:
    type_text(form.title.editor, "리캡 2026")
    type_text(form.date.editor, "2026.11.30")
    type_text(form.start.editor, "7pm")
    type_text(form.sessions.rows[0].title.editor, "Serverless")
    form.sessions.adder.click()
    type_text(form.sessions.rows[1].title.editor, "Data")
    type_text(form.folder.editor, str(tmp_path / "made" / "here"))
    form.themes.cards[1].click()
    form.create_button.click()
    text = (tmp_path / "made" / "here" / "event.yaml").read_text()
    assert "title: 리캡 2026\ndate: 2026-11-30\nstart: 19:00\ntheme: paper" in text
    opening = (tmp_path / "made" / "here" / "01-opening.md").read_text()
    assert "\n30 November 2026 · 7pm\n" in opening
    assert "02-serverless.md" in text
    assert "03-data.md" in text
    assert welcome.workspace is not None
    assert welcome.workspace.deck.deck.event.title == "리캡 2026"


def test_what_cant_stand_is_told_as_it_is_typed_and_nothing_is_written(
    form: NewEventWindow, tmp_path: Path
) -> None:
    type_text(form.folder.editor, str(tmp_path / "made"))
    type_text(form.date.editor, "tomorrow")
    assert form.date.problem.text == "“Date” can't be “tomorrow”; write a date as 2015-11-05"
    type_text(form.sessions.rows[0].minutes.editor, "soon")
    assert "soon" in form.sessions.rows[0].problem.text
    form.create_event()
    assert form.title.problem.text == "A title is needed"
    assert form.focusWidget() is form.title.editor
    assert not (tmp_path / "made").exists()
    type_text(form.date.editor, "2026-12-01")
    assert form.date.problem.text == ""


def test_a_folder_with_files_in_it_is_refused(form: NewEventWindow, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    type_text(form.title.editor, "x")
    type_text(form.folder.editor, str(tmp_path))
    said = f"Can't write into “{tmp_path}”: it is not an empty folder. Name a new one"
    assert form.folder.problem.text == said
    form.create_event()
    assert form.isVisible()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["mine.txt"]


def test_the_folder_is_named_after_the_title_until_it_is_chosen(form: NewEventWindow) -> None:
    type_text(form.title.editor, "Spring Meetup")
    assert Path(form.folder.text).name == "spring-meetup"
    type_text(form.folder.editor, "/elsewhere")
    type_text(form.title.editor, "Autumn")
    assert form.folder.text == "/elsewhere"


def test_a_removed_session_is_not_written(form: NewEventWindow) -> None:
    type_text(form.title.editor, "x")
    type_text(form.sessions.rows[0].title.editor, "One")
    form.sessions.add()
    type_text(form.sessions.rows[1].title.editor, "Two")
    form.sessions.rows[0].remover.click()
    assert [session.title for session in form.value.sessions] == ["Two"]


def test_the_window_of_a_deck_shows_recent_ones_too(workspace: Workspace, tmp_path: Path) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(workspace, Qt.Key.Key_E, held)
    screen = workspace.deck_ways.screen
    assert screen is not None
    assert [card.text() for card in screen.cards.cards] == ["An evening"]
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert workspace.deck_ways.screen is None


def test_another_deck_is_opened_in_the_same_window(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("# Another\n")
    save_recents((Recent(str(tmp_path / "talk.md"), "Another"),))
    workspace.run("deck.open_recent")
    screen = workspace.deck_ways.screen
    assert screen is not None
    screen.cards.cards[1].click()
    assert workspace.deck_ways.screen is None
    assert workspace.deck.path == tmp_path / "talk.md"


def test_the_start_screen_is_as_large_as_it_was_left(qapp: QApplication, tmp_path: Path) -> None:
    first = Welcome(str)
    first.show()
    first.screen.resize(760, 520)
    QTest.qWait(1)
    first.screen.close()
    first.close()
    second = Welcome(str)
    assert (second.screen.width(), second.screen.height()) == (760, 520)
    second.close()
