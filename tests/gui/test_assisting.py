"""What helps while one writes: offered words, hovers, marks, fixes, pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from recap_deck.ui.assist.assisting import Assisting, words_file
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace_writing(workspace: Workspace) -> Workspace:
    """The event with its editor open and in focus."""
    workspace.window.activateWindow()
    workspace.run("view.editor")
    workspace.rest.writing.editor.setFocus()
    return workspace


@pytest.fixture
def editor(workspace_writing: Workspace) -> Editor:
    return workspace_writing.rest.writing.editor


@pytest.fixture
def assisting(workspace_writing: Workspace) -> Assisting:
    return workspace_writing.rest.assisting


def at_end(editor: Editor) -> None:
    """Begin a line of its own at the end."""
    cursor = QTextCursor(editor.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    cursor.insertText("\n\n")
    editor.ensureCursorVisible()


def write(editor: Editor, text: str) -> None:
    QTest.keyClicks(editor, text)
    QApplication.processEvents()


def last_line(editor: Editor) -> str:
    return editor.toPlainText().split("\n")[-1]


def labels(assisting: Assisting) -> list[str]:
    return [item.label for item in assisting.completing.items]


def wait_for(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=15_000)


def test_words_are_offered_while_they_are_typed(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, "<!-- lay")
    assert labels(assisting)[0] == "layout"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert last_line(editor) == "<!-- layout: "
    assert "quote" in labels(assisting)


def test_arrows_choose_and_tab_takes(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, ":mdi6.cloud")
    second = labels(assisting)[1]
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert last_line(editor) == second


def test_esc_closes_the_list_and_nothing_else(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace
) -> None:
    at_end(editor)
    write(editor, ":rocke")
    assert labels(assisting)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert labels(assisting) == []
    assert editor.hasFocus()


def test_enter_behind_a_word_in_full_begins_a_line(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, "```python")
    assert labels(assisting)[0] == "python"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    write(editor, "x = 1")
    assert editor.toPlainText().endswith("```python\nx = 1")


def test_enter_right_after_a_letter_takes_no_old_offer(
    editor: Editor, assisting: Assisting
) -> None:
    at_end(editor)
    write(editor, ":rocke")
    assert labels(assisting)
    QTest.keyClicks(editor, "t: and on")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText().endswith(":rocket: and on\n")


def test_who_closes_the_problems_goes_on_writing(
    editor: Editor, workspace_writing: Workspace
) -> None:
    workspace_writing.run("view.problems")
    workspace_writing.run("view.problems")
    assert editor.hasFocus()


def test_prose_is_written_without_being_asked(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, "Layout and more, at 12:30")
    assert not assisting.completing.is_open


def test_an_offer_is_taken_back_in_one_step(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace
) -> None:
    at_end(editor)
    write(editor, ":rocke")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert last_line(editor).startswith(":rocket")
    workspace_writing.rest.saving.documents.undo()
    assert last_line(editor) == ":rocke"


def test_a_composed_syllable_is_left_alone(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, ":rocke")
    event = QInputMethodEvent(
        "ㅎ",
        [QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.TextFormat, 0, 1, QTextCharFormat()
        )],
    )  # fmt: skip
    QApplication.sendEvent(editor, event)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.textCursor().block().layout().preeditAreaText() in ("ㅎ", "")
    assert ":rocket:" not in editor.toPlainText()


def test_a_word_is_told_where_the_pointer_rests(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    editor.insertPlainText("<!-- layout: quote -->")
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().rindex("layout") + 2)
    assert assisting.hovering.tell_at(cursor)
    assert assisting.hovering.is_open
    QTest.keyClick(editor, Qt.Key.Key_Right)
    assert not assisting.hovering.is_open


def test_the_pointer_at_rest_asks_and_moving_on_ends_it(
    editor: Editor, assisting: Assisting, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("<!-- layout: quote -->")
    editor.ensureCursorVisible()
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().rindex("layout") + 2)
    place = editor.cursorRect(cursor).center()
    QTest.mouseMove(editor.viewport(), place + QPoint(-4, 0))
    QTest.mouseMove(editor.viewport(), place)
    wait_for(qtbot, lambda: assisting.hovering.is_open)
    QTest.qWait(50)
    assert assisting.hovering.is_open
    QTest.mouseMove(editor.viewport(), QPoint(5, 5))
    wait_for(qtbot, lambda: not assisting.hovering.is_open)


def test_wrong_words_are_marked_and_can_be_taken_to_be_right(
    editor: Editor, assisting: Assisting, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("a senntence here ")
    wait_for(qtbot, lambda: [mark.word for mark in assisting.marking.marks] == ["senntence"])
    assisting._add_word("senntence", False)
    wait_for(qtbot, lambda: assisting.marking.marks == ())
    assert words_file().read_text() == "senntence\n"


def test_the_menu_offers_what_was_meant(editor: Editor, assisting: Assisting, qtbot: QtBot) -> None:
    at_end(editor)
    editor.insertPlainText("hello wrold here ")
    wait_for(qtbot, lambda: bool(assisting.marking.marks))
    menu = QMenu(editor)
    menu.addAction("other")
    cursor = editor.textCursor()
    cursor.setPosition(assisting.marking.marks[0].start + 1)
    assisting.menu.fill(menu, cursor)
    wait_for(qtbot, lambda: "world" in [action.text() for action in menu.actions()])
    next(action for action in menu.actions() if action.text() == "world").trigger()
    assert last_line(editor) == "hello world here "


def test_a_word_of_the_event_is_right_for_everybody(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    assisting._add_word("Firehose", True)
    wait_for(qtbot, lambda: workspace_writing.deck.deck.event.words == ("Firehose",))
    path = workspace_writing.deck.deck.root / "event.yaml"
    assert "words: Firehose\n" in workspace_writing.rest.saving.documents.text(path)


def test_a_language_without_a_dictionary_is_told_once(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    told: list[str] = []
    assisting._tell = told.append
    path = workspace_writing.deck.deck.root / "event.yaml"
    path.write_text(path.read_text() + "lang: tlh\n")
    workspace_writing.run("deck.reload")
    with qtbot.waitSignal(assisting.marking.marked, timeout=15_000):
        at_end(editor)
    with qtbot.waitSignal(assisting.marking.marked, timeout=15_000):
        at_end(editor)
    assert len(told) == 1
    assert "“tlh”" in told[0]


def test_a_session_is_checked_in_its_own_language(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    assert assisting.desk.language == "en"
    cursor = QTextCursor(editor.document())
    cursor.insertText("---\nlang: ko\n---\n\n")
    wait_for(qtbot, lambda: assisting.desk.language == "ko")
    wait_for(qtbot, lambda: assisting.speller.lacks == "ko" or "ko" in assisting.speller.languages)


def test_the_list_goes_when_the_window_changes(editor: Editor, assisting: Assisting) -> None:
    at_end(editor)
    write(editor, ":rocke")
    assert assisting.completing.is_open
    editor.resize(editor.width() - 40, editor.height())
    assert labels(assisting) == []


def test_dictionaries_are_put_away_while_slides_are_presented(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("a senntence here ")
    wait_for(qtbot, lambda: bool(assisting.marking.marks))
    assert assisting.speller.is_running
    workspace_writing.run("show.start")
    assert not assisting.speller.is_running


def test_spelling_can_be_switched_off(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("a senntence here ")
    wait_for(qtbot, lambda: bool(assisting.marking.marks))
    workspace_writing.run("view.spelling")
    wait_for(qtbot, lambda: assisting.marking.marks == ())


def test_a_problem_is_mended_from_its_line(
    editor: Editor, assisting: Assisting, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("<!-- _clas: lead -->")
    wait_for(qtbot, lambda: any(mark.diagnostic for mark in assisting.marking.marks))
    QTest.keyClick(editor, Qt.Key.Key_Period, CTRL)
    assert last_line(editor) == "<!-- _class: lead -->"


def test_a_problem_is_mended_from_the_list(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, qtbot: QtBot
) -> None:
    at_end(editor)
    editor.insertPlainText("![a](images/nothing.png) :mdi6.clouud:")
    problems = workspace_writing.window.problems.list
    workspace_writing.window.show_problems(True)
    wait_for(
        qtbot, lambda: any(p.diagnostic.code == "icon-unknown-near" for p in problems.problems)
    )
    row = [p.diagnostic.code for p in problems.problems].index("icon-unknown-near")
    rect = problems.visualRect(problems.model().index(row, 0))
    place = QPointF(rect.right() - 30, rect.top() + 16).toPoint()
    QTest.mouseClick(problems.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert last_line(editor).endswith(":mdi6.cloud:")


def test_a_missing_picture_is_chosen(
    editor: Editor,
    assisting: Assisting,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outside = tmp_path / "elsewhere" / "Chosen One.png"
    outside.parent.mkdir()
    assert picture().save(str(outside))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(outside), ""))
    at_end(editor)
    editor.insertPlainText("![a](images/zebra.png)")
    wait_for(qtbot, lambda: any(mark.diagnostic for mark in assisting.marking.marks))
    assisting.fix_here()
    assert last_line(editor) == "![a](images/chosen-one.png)"


def picture() -> QImage:
    made = QImage(12, 8, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    return made


def test_a_picture_is_pasted_under_the_slides_name(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace
) -> None:
    at_end(editor)
    source = QMimeData()
    source.setImageData(picture())
    editor.insertFromMimeData(source)
    written = last_line(editor)
    assert written.startswith("![")
    path = written.rpartition("(")[2].rstrip(")")
    assert path.startswith("images/")
    sheet = editor.sheet
    assert sheet is not None
    assert (sheet.path.parent / path).is_file()
    editor.insertFromMimeData(source)
    assert len(list((sheet.path.parent / "images").glob("*.png"))) == 1


def test_a_file_that_is_dropped_is_copied_into_the_deck(editor: Editor, tmp_path: Path) -> None:
    outside = tmp_path / "My Photo.png"
    assert picture().save(str(outside))
    at_end(editor)
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(outside))])
    editor.insertFromMimeData(source)
    assert last_line(editor) == "![My Photo](images/my-photo.png)"


def test_an_address_of_a_picture_is_written_and_not_fetched(editor: Editor) -> None:
    at_end(editor)
    source = QMimeData()
    source.setText("https://example.org/cloud-map.png")
    editor.insertFromMimeData(source)
    assert last_line(editor) == "![cloud map](https://example.org/cloud-map.png)"


def test_a_picture_dropped_on_the_slide_lands_in_its_text(
    editor: Editor, assisting: Assisting, workspace_writing: Workspace, tmp_path: Path
) -> None:
    outside = tmp_path / "photo.png"
    assert picture().save(str(outside))
    assert any(take([outside]) for take in workspace_writing.window.drop_takers)
    assert "![photo](images/photo.png)" in editor.toPlainText()
    assert not any(take([tmp_path]) for take in workspace_writing.window.drop_takers)


def test_unused_pictures_go_to_the_trash_and_come_back(
    assisting: Assisting,
    workspace_writing: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = workspace_writing.deck.deck.root / "images"
    folder.mkdir(exist_ok=True)
    assert picture().save(str(folder / "nobody.png"))
    assert "images/nobody.png" in assisting.unused.find()
    workspace_writing.run("deck.unused_pictures")
    notice = workspace_writing.window.message_bar.notice
    assert notice is not None
    notice.choices[0].run()
    assert not (folder / "nobody.png").exists()
    after = workspace_writing.window.message_bar.notice
    assert after is not None
    if after.choices:
        after.choices[0].run()
        assert (folder / "nobody.png").exists()


def test_how_far_one_scrolled_is_no_time_to_wait(editor: Editor, assisting: Assisting) -> None:
    rest = assisting.marking.findChild(QTimer)
    assert rest is not None
    before = rest.interval()
    editor.verticalScrollBar().setRange(0, 9)
    editor.verticalScrollBar().setValue(7)
    assert rest.interval() == before
