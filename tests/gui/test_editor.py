from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from recap_deck.commands.writing_keys import WRITING_COMMANDS
from recap_deck.settings.desk import Desk
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.editor.highlighter import Highlighter
from recap_deck.ui.editor.menu import make_menu
from recap_deck.ui.window.help import HelpOverlay
from recap_deck.ui.workspace import Workspace
from recap_deck.ui.writing import Writing
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def writing(workspace: Workspace) -> Writing:
    """The editor with the first session open, and the focus in it."""
    made = workspace.rest.writing
    workspace.window.activateWindow()
    # Displays of tests are narrow, and leave the room to the slide.
    workspace.run("view.editor")
    return made


def put_cursor(editor: Editor, before: str) -> None:
    """Put the cursor behind the first place where a text stands."""
    place = editor.toPlainText().index(before) + len(before)
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def compose(editor: Editor, preedit: str, commit: str = "") -> None:
    """What an input method sends while a syllable is composed."""
    whole = QInputMethodEvent.Attribute(
        QInputMethodEvent.AttributeType.TextFormat, 0, len(preedit), QTextCharFormat()
    )
    event = QInputMethodEvent(preedit, [whole] if preedit else [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def preedit(editor: Editor) -> str:
    return editor.textCursor().block().layout().preeditAreaText()


def line(editor: Editor) -> str:
    return editor.textCursor().block().text()


def test_the_file_of_the_slide_that_is_shown_is_open(writing: Writing, event: Path) -> None:
    assert writing.file == event.resolve() / "one.md"
    assert writing.pane.files.button.text() == "one.md"


def test_letters_are_written_and_f5_presents(workspace: Workspace, writing: Writing) -> None:
    put_cursor(writing.editor, "# Opening words")
    QTest.keyClicks(writing.editor, " here")
    assert line(writing.editor) == "# Opening words here"
    assert where(workspace) == ("Opening words", 0)
    press(workspace, Qt.Key.Key_F5, at=writing.editor)
    assert workspace.presenting.is_on


def test_what_is_written_is_on_its_slide(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "# Opening words")
    compose(writing.editor, "", " 안녕")
    qtbot.waitUntil(lambda: where(workspace)[0] == "Opening words 안녕")


def test_enter_goes_on_with_a_list_and_tab_makes_a_child(writing: Writing) -> None:
    put_cursor(writing.editor, "- three")
    press_keys = (Qt.Key.Key_Return, Qt.Key.Key_Tab)
    for key in press_keys:
        QTest.keyClick(writing.editor, key)
    QTest.keyClicks(writing.editor, "four")
    assert line(writing.editor) == "  - four"


def test_a_command_is_undone_apart_from_what_was_typed(writing: Writing) -> None:
    put_cursor(writing.editor, "- three")
    QTest.keyClicks(writing.editor, "s")
    QTest.keyClick(writing.editor, Qt.Key.Key_B, CTRL)
    assert line(writing.editor) == "- **threes**"
    QTest.keyClick(writing.editor, Qt.Key.Key_Z, CTRL)
    assert line(writing.editor) == "- threes"
    QTest.keyClick(writing.editor, Qt.Key.Key_Z, CTRL)
    assert line(writing.editor) == "- three"
    QTest.keyClick(writing.editor, Qt.Key.Key_Z, CTRL | SHIFT)
    assert line(writing.editor) == "- threes"


def test_undo_reaches_back_over_saving(workspace: Workspace, writing: Writing) -> None:
    put_cursor(writing.editor, "- three")
    QTest.keyClicks(writing.editor, "!")
    press(workspace, Qt.Key.Key_S, CTRL, at=writing.editor)
    assert not workspace.rest.saving.documents.unsaved
    QTest.keyClick(writing.editor, Qt.Key.Key_Z, CTRL)
    assert line(writing.editor) == "- three"


def test_letters_beyond_the_first_plane_count_as_one(writing: Writing) -> None:
    put_cursor(writing.editor, "- three")
    writing.editor.insertPlainText(" 🎉 bold")
    QTest.keyClick(writing.editor, Qt.Key.Key_B, CTRL)
    assert line(writing.editor) == "- three 🎉 **bold**"


def test_an_address_pasted_over_words_makes_a_link(writing: Writing) -> None:
    put_cursor(writing.editor, "# Three things\n\n- ")
    cursor = writing.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    writing.editor.setTextCursor(cursor)
    data = QMimeData()
    data.setText("https://example.org")
    writing.editor.insertFromMimeData(data)
    assert line(writing.editor) == "- [one](https://example.org)"


def test_the_slide_follows_the_cursor(workspace: Workspace, writing: Writing) -> None:
    put_cursor(writing.editor, "See [the site]")
    assert where(workspace)[0] == "Last of one"
    put_cursor(writing.editor, "- two")
    assert where(workspace)[0] == "Three things"


def test_a_chosen_slide_is_scrolled_to_and_the_cursor_stays(
    workspace: Workspace, writing: Writing
) -> None:
    workspace.window.resize(1200, 380)
    QTest.qWait(20)
    put_cursor(writing.editor, "title")
    before = writing.editor.textCursor().position()
    workspace.window.setFocus()
    workspace.rest.going.choose(2)
    assert writing.editor.textCursor().position() == before
    numbers = [each.block.text() for each in writing.editor.seen()]
    assert "# Last of one" in numbers
    assert writing.editor.shown == 2


def test_a_slide_of_another_file_opens_that_and_each_file_keeps_its_place(
    workspace: Workspace, writing: Writing
) -> None:
    put_cursor(writing.editor, "- two")
    workspace.window.setFocus()
    workspace.rest.going.choose(5)
    assert writing.pane.files.button.text() == "two.md"
    workspace.rest.going.choose(1)
    assert writing.pane.files.button.text() == "one.md"
    assert line(writing.editor) == "- two"


def test_a_slide_on_stage_doesnt_follow_the_cursor(workspace: Workspace, writing: Writing) -> None:
    put_cursor(writing.editor, "- two")
    press(workspace, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier, at=writing.editor)
    assert workspace.presenting.is_on
    put_cursor(writing.editor, "See [the site]")
    writing.following.lead()
    assert where(workspace)[0] == "Three things"


def test_a_syllable_that_is_composed_survives_saving_and_what_the_deck_does(
    workspace: Workspace, writing: Writing, event: Path, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "- three")
    for syllable in ("ㅎ", "하", "한"):
        compose(writing.editor, syllable)
    workspace.run("deck.save")
    assert preedit(writing.editor) == "한"
    text = (event / "one.md").read_text(encoding="utf-8")
    (event / "one.md").write_text(text.replace("Say hello.", "Say hello to all."), "utf-8")
    workspace.rest.saving.documents.look_at_disk()
    assert "Say hello to all." in writing.editor.toPlainText()
    workspace.deck.reload()
    workspace.show.go_to(4)
    writing.editor.do("bold")
    assert preedit(writing.editor) == "한"
    compose(writing.editor, "", "한")
    assert "- three한" in writing.editor.toPlainText()


def test_what_is_found_is_selected_and_replaced_as_one_step(writing: Writing) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_H, CTRL)
    bar = writing.pane.find_bar
    before = writing.editor.toPlainText()
    bar.field.setText("T(h|w)")
    bar.switches["expression"].setChecked(True)
    assert bar.count.text != ""
    bar.new.setText("D$1")
    bar.replaced.emit(True)
    assert "- Dhree" in writing.editor.toPlainText()
    writing.pane.do("undo")
    assert writing.editor.toPlainText() == before


def test_a_faulty_expression_is_told_in_the_bar(writing: Writing) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_F, CTRL)
    bar = writing.pane.find_bar
    bar.switches["expression"].setChecked(True)
    bar.field.setText("(")
    assert bar.count.text == "Not valid"
    assert bar.field.toolTip().startswith("This is no regular expression")
    bar.field.setText("(a)")
    assert bar.field.toolTip() == ""


def test_the_keys_of_finding_do_so_in_the_bar_too(workspace: Workspace, writing: Writing) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_F, CTRL)
    bar = writing.pane.find_bar
    bar.field.setText("T")
    press(workspace, Qt.Key.Key_F3, at=bar.field)
    first = writing.editor.textCursor().position()
    press(workspace, Qt.Key.Key_F3, at=bar.field)
    assert writing.editor.textCursor().position() > first
    press(workspace, Qt.Key.Key_H, CTRL, at=bar.field)
    assert bar.new.hasFocus()
    assert bar.field.text() == "T"
    press(workspace, Qt.Key.Key_F, CTRL, at=bar.new)
    assert bar.field.hasFocus()
    assert not bar.new.isVisible()


def test_esc_closes_the_bar_and_then_leaves_the_editor(
    workspace: Workspace, writing: Writing
) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_F, CTRL)
    assert writing.pane.find_bar.isVisible()
    QTest.keyClick(writing.pane.find_bar.field, Qt.Key.Key_Escape)
    assert not writing.pane.find_bar.isVisible()
    assert writing.editor.hasFocus()
    press(workspace, Qt.Key.Key_Escape, at=writing.editor)
    assert not writing.editor.hasFocus()


def test_a_line_is_gone_to_by_its_number(writing: Writing) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_G, CTRL)
    QTest.keyClicks(writing.pane.line_bar.field, "6:3")
    QTest.keyClick(writing.pane.line_bar.field, Qt.Key.Key_Return)
    assert writing.editor.line == 5
    assert writing.editor.textCursor().positionInBlock() == 2


def test_the_editor_goes_and_comes_back_and_the_event_remembers_it(
    workspace: Workspace, event: Path
) -> None:
    for shown in (True, False):
        workspace.run("view.editor")
        assert workspace.window.panes.shows_editor is shown
        workspace.rest.writing.close()
        with opened(event, FakeClock()) as again:
            assert again.window.panes.shows_editor is shown


def test_a_wide_window_shows_the_editor_until_it_is_closed(workspace: Workspace) -> None:
    for width, shown in ((1440, True), (900, False)):
        workspace.window.resize(width, 700)
        workspace.window.take_desk(Desk())
        assert workspace.window.panes.shows_editor is shown


def test_the_file_and_the_place_in_it_are_found_again(
    workspace: Workspace, writing: Writing, event: Path
) -> None:
    put_cursor(writing.editor, "- two")
    writing.close()
    with opened(event, FakeClock()) as again:
        assert line(again.rest.writing.editor) == "- two"


def test_the_status_line_tells_where_one_writes(workspace: Workspace, writing: Writing) -> None:
    put_cursor(writing.editor, "- two")
    assert workspace.window.status.writing == "Saved · Ln 18, Col 6"
    QTest.keyClicks(writing.editor, "!")
    assert workspace.window.status.writing == "Not saved · Ln 18, Col 7"


def test_every_file_of_the_event_can_be_chosen(writing: Writing) -> None:
    assert [row.name for row in writing.pane.files.rows] == ["event.yaml", "one.md", "two.md"]
    QTest.keyClick(writing.editor, Qt.Key.Key_Tab, CTRL)
    assert writing.pane.files.button.text() == "two.md"
    QTest.keyClick(writing.editor, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert writing.pane.files.button.text() == "one.md"
    writing.pane.files.chosen.emit(0)
    assert writing.editor.toPlainText().startswith("title: An evening")


def test_a_file_that_may_only_be_read_lets_keys_turn_slides(
    qapp: QApplication, event: Path
) -> None:
    (event / "one.md").write_bytes(b"# Caf\xe9\n\n---\n\n# Two\n")
    with opened(event, FakeClock()) as workspace:
        editor = workspace.rest.writing.editor
        assert editor.isReadOnly()
        editor.setFocus()
        QTest.keyClicks(editor, "x")
        assert "x" not in editor.toPlainText()


def test_a_file_that_can_be_written_again_is_open_for_writing(
    qapp: QApplication, event: Path
) -> None:
    (event / "one.md").write_bytes(b"# Caf\xe9\n")
    with opened(event, FakeClock()) as workspace:
        assert workspace.rest.writing.editor.isReadOnly()
        (event / "one.md").write_text("# Café\n", encoding="utf-8")
        workspace.rest.saving.documents.look_at_disk()
        assert not workspace.rest.writing.editor.isReadOnly()


def test_a_list_in_a_note_goes_on(writing: Writing) -> None:
    put_cursor(writing.editor, "<!-- Say hello.")
    compose(writing.editor, "", "\n- first")
    QTest.keyClick(writing.editor, Qt.Key.Key_Return)
    assert line(writing.editor) == "- -->"


def test_copying_works_without_the_slides_command(writing: Writing) -> None:
    put_cursor(writing.editor, "# Opening")
    cursor = writing.editor.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    writing.editor.setTextCursor(cursor)
    QTest.keyClick(writing.editor, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Opening"


def test_a_new_slide_comes_below_the_one_where_one_writes(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "# Opening words")
    QTest.keyClick(writing.editor, Qt.Key.Key_Return, CTRL | SHIFT)
    titles = [entry.title for entry in workspace.deck.builder.entries]
    qtbot.waitUntil(lambda: len(workspace.deck.builder.entries) == len(titles) + 1)
    assert workspace.deck.builder.entries[0].title == "Opening words"
    assert workspace.deck.builder.entries[2].title == "Three things"
    qtbot.waitUntil(lambda: workspace.show.position.slide == 1)
    assert writing.editor.hasFocus()
    QTest.keyClicks(writing.editor, "Mine")
    assert line(writing.editor) == "# Mine"


def test_undo_in_the_editor_is_that_of_its_file(workspace: Workspace, writing: Writing) -> None:
    documents = workspace.rest.saving.documents
    assert documents.focused == writing.file
    workspace.window.setFocus()
    assert documents.focused is None


def test_a_slide_that_holds_too_much_says_by_how_much(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "- three")
    compose(writing.editor, "", "\n".join(["", *("- one more point to make",) * 40]))
    qtbot.waitUntil(lambda: workspace.window.stage.badge.isVisible())
    overflow = workspace.window.stage.badge.overflow
    assert overflow is not None
    assert overflow.units > 100
    qtbot.waitUntil(lambda: 1 in workspace.window.navigator.painter.overflows)
    assert workspace.window.navigator.painter.overflows[1] == overflow


def test_panes_keep_the_sizes_that_an_event_was_given(
    workspace: Workspace, writing: Writing, event: Path
) -> None:
    panes = workspace.window.panes
    wanted = [150, 300, panes.across.width() - 450]
    panes.across.setSizes(wanted)
    panes.across.splitterMoved.emit(0, 1)
    before = panes.sizes()["across"]
    writing.close()
    with opened(event, FakeClock()) as again:
        assert again.window.panes.sizes()["across"] == before


def test_what_was_found_leads_the_slide(workspace: Workspace, writing: Writing) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_F, CTRL)
    writing.pane.find_bar.field.setText("the site")
    assert where(workspace)[0] == "Last of one"


def test_code_in_a_fence_has_the_colours_of_its_language(writing: Writing) -> None:
    put_cursor(writing.editor, "- three")
    compose(writing.editor, "", '\n\n```python\nx = """\nnot 1\n"""\n```\n')
    block = writing.editor.document().find("not 1").block()
    (quoted,) = {each.format.foreground().color().name() for each in block.layout().formats()}
    cursor = writing.editor.document().find('x = """')
    cursor.setPosition(cursor.selectionEnd())
    for _ in range(3):
        cursor.deletePreviousChar()
    QTest.qWait(1)
    colors = {each.format.foreground().color().name() for each in block.layout().formats()}
    assert colors != {quoted}


def test_a_slide_that_is_begun_is_shown_at_once(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "# Opening words")
    compose(writing.editor, "", "\n\n---\n\n# Between")
    qtbot.waitUntil(lambda: where(workspace)[0] == "Between")


def test_the_menu_has_every_command(writing: Writing) -> None:
    done: list[str] = []
    menu = make_menu(writing.editor, done.append, read_only=False)
    for each in (menu, *menu.findChildren(QMenu)):
        for action in each.actions():
            action.trigger()
    assert set(WRITING_COMMANDS) - set(done) == set()


def test_what_changes_text_is_not_offered_where_it_may_only_be_read(writing: Writing) -> None:
    menu = make_menu(writing.editor, writing.editor.do, read_only=True)
    enabled = [each.title() for each in menu.findChildren(QMenu) if each.isEnabled()]
    assert enabled == ["Find", "Files and size"]


def test_a_hidden_slide_is_divided_from_the_others_and_never_shown(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "# Three things")
    compose(writing.editor, "", "\n\n<!-- hide: true -->")
    qtbot.waitUntil(lambda: len(workspace.deck.builder.entries) == 6)
    assert [mark.label for mark in writing.editor.marks.marks] == ["1", "", "2"]
    put_cursor(writing.editor, "See [the site]")
    assert where(workspace)[0] == "Last of one"
    put_cursor(writing.editor, "- two")
    assert where(workspace)[0] == "Last of one"


def test_the_list_of_slides_and_the_preview_can_be_put_away(
    workspace: Workspace, writing: Writing, event: Path
) -> None:
    window = workspace.window
    workspace.run("view.navigator")
    workspace.run("view.preview")
    assert (window.navigator.isVisible(), window.panes.middle.isVisible()) == (False, False)
    writing.close()
    with opened(event, FakeClock()) as again:
        assert not again.window.navigator.isVisible()
    workspace.run("view.editor")
    assert window.panes.middle.isVisible()
    workspace.run("view.navigator")
    assert window.navigator.isVisible()


def test_a_held_key_selects_no_second_slide_in_the_list(
    workspace: Workspace, writing: Writing
) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_End, CTRL)
    assert where(workspace)[0] == "Last of one"
    assert len(workspace.window.navigator.selectedIndexes()) == 1


def test_what_is_typed_here_is_no_news(
    workspace: Workspace, writing: Writing, qtbot: QtBot
) -> None:
    put_cursor(writing.editor, "# Opening words")
    QTest.keyClicks(writing.editor, "!")
    qtbot.waitUntil(lambda: where(workspace)[0] == "Opening words!")
    assert workspace.window.status.passing == ""


def test_who_writes_is_shown_the_keys_of_the_editor(workspace: Workspace, writing: Writing) -> None:
    press(workspace, Qt.Key.Key_F1, at=writing.editor)
    shown = workspace.helping.shown
    assert isinstance(shown, HelpOverlay)
    assert "text.bold" in shown.listed
    assert "show.start" not in shown.listed
    shown.grab()
    press(workspace, Qt.Key.Key_Escape, at=writing.editor)
    workspace.window.setFocus()
    press(workspace, Qt.Key.Key_F1)
    shown = workspace.helping.shown
    assert isinstance(shown, HelpOverlay)
    assert "show.start" in shown.listed


def test_a_fence_that_is_never_closed_colours_its_own_slide_only(qapp: QApplication) -> None:
    document = QTextDocument("# A\n\n```\ncode\n\n---\n\n# B\n\n*x*\n")
    highlighter = Highlighter(document)
    QTest.qWait(1)
    highlighter.look_at_whole()

    def is_code(line: int) -> bool:
        return highlighter.is_code(document.findBlockByNumber(line))

    assert [is_code(line) for line in (3, 5, 7)] == [True, False, False]
    cursor = QTextCursor(document.findBlockByNumber(0))
    cursor.insertText("above\n")
    assert [is_code(line) for line in (4, 6, 8)] == [True, False, False]
    cursor = QTextCursor(document.findBlockByNumber(9))
    cursor.insertText("```\n")
    highlighter.look_at_whole()
    assert [is_code(line) for line in (4, 6, 8, 11)] == [True, True, True, False]
