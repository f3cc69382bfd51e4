"""Texts in the window: saving them, and what is told about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.ui.documents.compare.window import CompareWindow
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.documents.draft_folder import new_draft
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.rows import Row, rows_of
from recap_deck.ui.workspace import Workspace
from recap_deck.writing.drafts import Draft
from tests.windows import ONE, TWO, EveningClock, FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
MINE = ONE.replace("First talk", "Mine")
THEIRS = ONE.replace("First talk", "Theirs")


@pytest.fixture
def workspace(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock(), time=EveningClock()) as made:
        yield made


def documents_of(workspace: Workspace) -> Documents:
    return workspace.rest.saving.documents


def write(workspace: Workspace, path: Path, text: str) -> None:
    """Write a text over another one, as somebody who types."""
    cursor = QTextCursor(documents_of(workspace).open(path).text_document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)


def titles(workspace: Workspace) -> list[str]:
    return [session.title for session in workspace.deck.deck.sessions]


def told(workspace: Workspace) -> str:
    notice = workspace.window.message_bar.notice
    return notice.text if notice else ""


def choose(workspace: Workspace, text: str) -> None:
    notice = workspace.window.message_bar.notice
    assert notice is not None
    next(each for each in notice.choices if each.text == text).run()


def test_typed_text_is_shown_before_it_is_saved(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        write(workspace, event / "one.md", MINE)
    assert titles(workspace)[0] == "Mine"
    assert workspace.window.isWindowModified()
    assert (event / "one.md").read_text(encoding="utf-8") == ONE


def test_the_key_saves_everything(workspace: Workspace, event: Path, qtbot: QtBot) -> None:
    write(workspace, event / "one.md", MINE)
    write(workspace, event / "two.md", TWO.replace("Second talk", "Also mine"))
    press(workspace, Qt.Key.Key_S, CTRL)
    assert (event / "one.md").read_text(encoding="utf-8") == MINE
    assert "Also mine" in (event / "two.md").read_text(encoding="utf-8")
    assert not workspace.window.isWindowModified()
    assert workspace.window.status.passing == "Saved: one.md, two.md"
    press(workspace, Qt.Key.Key_S, CTRL)
    assert workspace.window.status.passing == "Everything is saved"


def test_a_saved_text_stays_on_the_screen(workspace: Workspace, event: Path, qtbot: QtBot) -> None:
    shown: list[str] = []
    workspace.deck.changed.connect(lambda _: shown.append(titles(workspace)[0]))
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        press(workspace, Qt.Key.Key_S, CTRL)
    qtbot.wait(400)
    assert set(shown) == {"Mine"}


def test_what_differs_is_told_and_settled_in_a_window(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(documents_of(workspace).differs, timeout=5000):
        (event / "one.md").write_text(THEIRS, encoding="utf-8")
    assert told(workspace) == (
        "“one.md” was changed elsewhere in lines that you changed too. Nothing is overwritten"
    )
    choose(workspace, "Compare")
    (compare,) = workspace.window.findChildren(CompareWindow)
    assert not compare.done_button.isEnabled()
    compare.places[0].mine.click()
    assert compare.count.text == "1 of 1 chosen"
    compare.done_button.click()
    assert told(workspace) == ""
    press(workspace, Qt.Key.Key_S, CTRL)
    assert (event / "one.md").read_text(encoding="utf-8") == MINE


def test_what_differs_no_more_is_told_no_more(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(documents_of(workspace).differs, timeout=5000):
        (event / "one.md").write_text(THEIRS, encoding="utf-8")
    (event / "one.md").write_text(ONE, encoding="utf-8")
    press(workspace, Qt.Key.Key_R)
    assert told(workspace) == ""
    assert documents_of(workspace).text(event / "one.md") == MINE


def test_saving_what_differs_leads_to_the_comparison(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    write(workspace, event / "one.md", MINE)
    (event / "one.md").write_text(THEIRS, encoding="utf-8")
    press(workspace, Qt.Key.Key_S, CTRL)
    assert told(workspace).endswith("Compare both first")
    assert (event / "one.md").read_text(encoding="utf-8") == THEIRS


def test_both_sides_can_be_taken(workspace: Workspace, event: Path, qtbot: QtBot) -> None:
    write(workspace, event / "one.md", ONE.replace("- one", "- one mine"))
    (event / "one.md").write_text(ONE.replace("- one", "- one theirs"), encoding="utf-8")
    documents_of(workspace).look_at_disk()
    workspace.run("deck.compare")
    (compare,) = workspace.window.findChildren(CompareWindow)
    compare.places[0].choose(mine=True, theirs=True)
    compare.settle()
    assert documents_of(workspace).text(event / "one.md") == ONE.replace(
        "- one", "- one mine\n- one theirs"
    )


def test_what_was_merged_is_told(workspace: Workspace, event: Path, qtbot: QtBot) -> None:
    write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(documents_of(workspace).merged, timeout=5000):
        (event / "one.md").write_text(ONE + "\nMore\n", encoding="utf-8")
    assert told(workspace) == (
        "“one.md” was changed elsewhere too. What you wrote and what was changed are merged"
    )
    assert documents_of(workspace).text(event / "one.md") == MINE + "\nMore\n"


def test_a_file_that_is_gone_can_be_written_again(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(documents_of(workspace).gone, timeout=5000):
        (event / "one.md").unlink()
    assert told(workspace) == "“one.md” isn't on the disk any more. Its text is still here"
    qtbot.waitUntil(lambda: titles(workspace)[0] == "Mine", timeout=5000)
    choose(workspace, "Write it again")
    assert (event / "one.md").read_text(encoding="utf-8") == MINE


def test_one_goes_on_in_a_file_that_gets_another_name(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    writing = workspace.rest.writing
    assert writing.file == event / "one.md"
    write(workspace, event / "one.md", MINE)
    with qtbot.waitSignal(documents_of(workspace).moved, timeout=5000):
        (event / "one.md").rename(event / "first.md")
    assert told(workspace) == "“one.md” is called “first.md” now, and its text goes on there"
    write(workspace, event / "first.md", MINE + "\nmore\n")
    write(workspace, event / "first.md", MINE)
    choose(workspace, "Change the agenda, too")
    assert "- session: first.md" in documents_of(workspace).text(event / "event.yaml")
    assert told(workspace) == ""
    qtbot.waitUntil(lambda: titles(workspace) == ["Mine", "Second talk"], timeout=5000)
    assert writing.file == event / "first.md"
    assert writing.editor.toPlainText() == MINE
    press(workspace, Qt.Key.Key_S, CTRL)
    assert (event / "first.md").read_text(encoding="utf-8") == MINE
    assert not (event / "one.md").exists()


def test_unsaved_text_is_kept_for_the_new_name_of_its_file(
    qapp: QApplication, event: Path, qtbot: QtBot
) -> None:
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        write(workspace, event / "one.md", MINE)
        workspace.rest.saving.drafts.write_through()
        with qtbot.waitSignal(documents_of(workspace).moved, timeout=5000):
            (event / "one.md").rename(event / "first.md")
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        assert dict(documents_of(workspace).unsaved) == {event / "first.md": MINE}


def test_the_key_writes_the_open_file_again_that_is_gone(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    documents_of(workspace).open(event / "one.md")
    documents_of(workspace).focused = event / "one.md"
    with qtbot.waitSignal(documents_of(workspace).gone, timeout=5000):
        (event / "one.md").unlink()
    press(workspace, Qt.Key.Key_S, CTRL)
    assert (event / "one.md").read_text(encoding="utf-8") == ONE
    assert told(workspace) == ""


def test_a_file_that_may_only_be_read_can_be_saved_elsewhere(
    workspace: Workspace, event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(workspace, event / "one.md", MINE)
    (event / "one.md").chmod(0o444)
    press(workspace, Qt.Key.Key_S, CTRL)
    assert told(workspace).endswith("one.md”: it may only be read")
    target = event.parent / "elsewhere.md"
    monkeypatch.setattr("recap_deck.ui.documents.saving.ask_target", lambda *_: target)
    choose(workspace, "Save as")
    assert target.read_text(encoding="utf-8") == MINE
    assert dict(documents_of(workspace).unsaved) == {(event / "one.md").resolve(): MINE}


def test_a_single_file_saved_elsewhere_is_the_deck_from_then_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    file, target = tmp_path.resolve() / "talk.md", tmp_path.resolve() / "other.md"
    file.write_text(ONE, encoding="utf-8")
    with opened(file, FakeClock(), time=EveningClock()) as workspace:
        write(workspace, file, MINE)
        workspace.rest.saving.save_to(file, target)
        assert workspace.deck.path == target
        assert titles(workspace) == ["Mine"]
        assert not workspace.window.isWindowModified()
    assert file.read_text(encoding="utf-8") == ONE


def test_unsaved_text_is_there_again_at_the_next_start(
    qapp: QApplication, event: Path, qtbot: QtBot
) -> None:
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        write(workspace, event / "one.md", MINE)
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        qtbot.waitUntil(lambda: titles(workspace)[0] == "Mine", timeout=5000)
        assert told(workspace).startswith("Unsaved text from ")
        assert told(workspace).endswith(" is here again: one.md")
        assert workspace.window.isWindowModified()
    assert (event / "one.md").read_text(encoding="utf-8") == ONE


def test_text_that_is_there_again_can_be_thrown_away_and_brought_back(
    qapp: QApplication, event: Path, qtbot: QtBot
) -> None:
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        write(workspace, event / "one.md", MINE)
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        choose(workspace, "Throw it away")
        assert told(workspace) == ""
        assert not workspace.window.isWindowModified()
        documents_of(workspace).undo()
        assert documents_of(workspace).text(event / "one.md") == MINE


def test_the_file_whose_text_came_back_is_open_where_it_was_written(
    qapp: QApplication, event: Path, qtbot: QtBot
) -> None:
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        assert workspace.rest.writing.file == event / "one.md"
    # As a kill leaves it: the draft is there, and the desk knows the first file only.
    held = new_draft(event / "two.md")
    held.write(Draft(event / "two.md", TWO.encode(), TWO.replace("# Second", "# Here")))
    held.release()
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        assert workspace.rest.writing.file == event / "two.md"
        lines = workspace.rest.writing.editor.toPlainText().split("\n")
        assert "Here" in lines[workspace.rest.writing.editor.line]
        assert told(workspace).endswith(" is here again: two.md")
        write(workspace, event / "one.md", MINE)
        assert told(workspace) == ""


def test_what_was_saved_is_told_no_more_when_one_writes_on(
    workspace: Workspace, event: Path
) -> None:
    write(workspace, event / "one.md", MINE)
    press(workspace, Qt.Key.Key_S, CTRL)
    assert workspace.window.status.passing == "Saved: one.md"
    write(workspace, event / "one.md", THEIRS)
    assert workspace.window.status.passing == ""


def test_unsaved_text_of_another_deck_stays_where_it_is(
    qapp: QApplication, event: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    held = new_draft(other)
    held.write(Draft(other, b"", "# Other\n"))
    held.release()
    with opened(event, FakeClock(), time=EveningClock()) as workspace:
        assert not documents_of(workspace).unsaved
    assert held.file.exists()


def test_the_slide_on_the_screen_waits_for_its_change_while_it_is_presented(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    press(workspace, Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier)
    while where(workspace)[0] != "Three things":
        press(workspace, Qt.Key.Key_Right)
    before = workspace.show.sight()
    with qtbot.waitSignal(workspace.deck.held, timeout=5000):
        write(workspace, event / "one.md", ONE.replace("- one", "- uno"))
    after = workspace.show.sight()
    assert before is not None
    assert after is not None
    assert after.is_same_as(before)
    press(workspace, Qt.Key.Key_R)
    assert "uno" in workspace.deck.builder.entries[workspace.show.position.slide].slide.text  # type: ignore[union-attr]


def test_a_notice_that_stands_comes_back_after_another_one(workspace: Workspace) -> None:
    bar = workspace.window.message_bar
    standing = Notice("standing")
    bar.stand(standing)
    bar.tell(Notice("passing"))
    newer = Notice("newer")
    bar.stand(newer)
    assert told(workspace) == "passing"
    bar.close_notice()
    assert told(workspace) == "newer"
    bar.withdraw(newer)
    assert told(workspace) == "standing"
    bar.stand(newer)
    assert told(workspace) == "newer"
    problem = Notice("problem", is_problem=True)
    bar.stand(problem)
    bar.stand(Notice("newest"))
    assert told(workspace) == "problem"
    bar.withdraw(standing)
    bar.withdraw(problem)
    bar.close_notice()
    bar.withdraw(newer)
    assert told(workspace) == ""


def test_a_full_disk_keeps_the_old_file_and_the_text(
    workspace: Workspace, event: Path, little_room: Callable[[], None], qtbot: QtBot
) -> None:
    more = ONE + "\nmore" * 2000
    with qtbot.waitSignal(workspace.rest.saving.drafts.failed, timeout=5000):
        write(workspace, event / "one.md", more)
    assert told(workspace).startswith("A crash would lose what isn't saved. Can't write “")
    press(workspace, Qt.Key.Key_S, CTRL)
    assert told(workspace).endswith(
        "one.md”: the disk is full. What was there before is still there"
    )
    assert (event / "one.md").read_text(encoding="utf-8") == ONE
    assert documents_of(workspace).text(event / "one.md") == more
    little_room()
    press(workspace, Qt.Key.Key_S, CTRL)
    assert (event / "one.md").read_text(encoding="utf-8") == more
    assert "full" not in told(workspace)


def test_the_window_stays_open_where_closing_would_lose_text(
    workspace: Workspace, event: Path, little_room: Callable[[], None]
) -> None:
    write(workspace, event / "one.md", ONE + "\nmore" * 2000)
    workspace.window.close()
    assert workspace.window.isVisible()
    assert told(workspace).startswith("Closing would lose what isn't saved in one.md. Can't write")
    choose(workspace, "Close anyway")
    assert not workspace.window.isVisible()


def test_the_window_closes_without_a_question_where_text_is_kept(
    workspace: Workspace, event: Path
) -> None:
    write(workspace, event / "one.md", MINE)
    workspace.window.close()
    assert not workspace.window.isVisible()


def test_a_file_that_is_not_utf8_is_made_so_when_asked(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    path = (event / "one.md").resolve()
    editor = workspace.rest.writing.editor
    with qtbot.waitSignal(documents_of(workspace).refused, timeout=5000):
        path.write_bytes("# 한글 제목\r\n".encode("cp949"))
    assert told(workspace) == (
        "“one.md” is not UTF-8 text (line 1, byte 3): it is open for reading only"
    )
    assert editor.isReadOnly()
    choose(workspace, "Make it UTF-8")
    assert path.read_bytes() == "# 한글 제목\r\n".encode()
    assert documents_of(workspace).text(path) == "# 한글 제목\n"
    assert not editor.isReadOnly()
    assert told(workspace) == ""
    assert workspace.window.status.passing == "“one.md” was CP949 and is UTF-8 now"


def test_a_file_that_is_too_large_says_that_it_can_only_be_read(
    workspace: Workspace, event: Path
) -> None:
    (event / "three.md").write_bytes(b"x\n" * 1_000_001)
    documents_of(workspace).open(event / "three.md")
    assert told(workspace) == "“three.md” has 2.0 MB: more than 2 MB are open for reading only"


def shows_rows(workspace: Workspace, rows: tuple[Row, ...]) -> bool:
    """Say whether the list has these rows; it waits for the slide to be painted."""
    return workspace.window.navigator.rows == rows


def test_the_list_of_slides_follows_what_is_typed(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    for text in (ONE.replace("# Three", "# New\n\n---\n\n# Three"), ONE, MINE):
        with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
            write(workspace, event / "one.md", text)
        fresh = rows_of(workspace.deck.deck, workspace.deck.builder.entries, with_hidden=True)
        qtbot.waitUntil(partial(shows_rows, workspace, fresh))
