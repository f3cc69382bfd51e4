"""Unsaved text that is there again at the next start."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.documents.draft_folder import drafts_folder, found_drafts, new_draft
from recap_deck.ui.documents.draft_keeping import DraftKeeping
from recap_deck.writing.drafts import Draft

TEXT = "# Title\n\n- one\n- two\n\n---\n\n# Next\n"
MINE = TEXT.replace("- one", "- one mine")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path.resolve() / "deck" / "01.md"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


class Run:
    """One run of the program, as far as texts are concerned."""

    def __init__(self) -> None:
        self.documents = Documents()
        self.keeping = DraftKeeping(self.documents)

    def type(self, path: Path, text: str) -> None:
        document = self.documents.open_new(path)
        cursor = QTextCursor(document.text_document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def bring_back(self) -> list[str]:
        return [each.draft.text for each in self.keeping.bring_back(lambda _: True)]


@pytest.fixture
def run(qapp: QApplication) -> Iterator[Run]:
    made = Run()
    yield made
    made.keeping.close()


def left(path: Path, text: str, before: str = TEXT) -> None:
    """Leave a draft as a run that is over."""
    held = new_draft(path)
    held.write(Draft(path, before.encode(), text))
    held.release()


def files() -> list[str]:
    return sorted(each.name for each in drafts_folder().glob("*") if each.name[0] != ".")


def test_typed_text_is_kept_a_moment_later(run: Run, file: Path, qtbot: QtBot) -> None:
    run.type(file, MINE)
    qtbot.waitUntil(lambda: len(files()) == 2, timeout=5000)
    assert files()[0].startswith("01-")
    assert file.read_text(encoding="utf-8") == TEXT


def test_text_that_was_left_is_there_again_and_can_be_undone(run: Run, file: Path) -> None:
    left(file, MINE)
    assert run.bring_back() == [MINE]
    assert dict(run.documents.unsaved) == {file: MINE}
    assert run.documents.undo() == "undo-draft"
    assert run.documents.text(file) == TEXT


def test_closing_keeps_what_is_unsaved(run: Run, file: Path) -> None:
    run.type(file, MINE)
    run.keeping.close()
    following = Run()
    assert following.bring_back() == [MINE]
    following.keeping.close()


def test_saving_forgets_the_draft(run: Run, file: Path, qtbot: QtBot) -> None:
    left(file, MINE)
    run.bring_back()
    run.documents.save(file)
    qtbot.waitUntil(lambda: files() == [], timeout=5000)


def test_a_draft_that_was_saved_after_all_is_forgotten(run: Run, file: Path, qtbot: QtBot) -> None:
    left(file, MINE)
    file.write_text(MINE, encoding="utf-8")
    assert run.bring_back() == []
    assert not run.documents.unsaved
    qtbot.waitUntil(lambda: files() == [], timeout=5000)


def test_a_draft_is_merged_with_what_the_file_has_now(run: Run, file: Path) -> None:
    left(file, MINE)
    file.write_text(TEXT.replace("# Next", "# Last"), encoding="utf-8")
    run.bring_back()
    assert run.documents.text(file) == MINE.replace("# Next", "# Last")


def test_a_draft_that_differs_from_the_file_overwrites_nothing(run: Run, file: Path) -> None:
    differs: list[object] = []
    run.documents.differs.connect(differs.append)
    left(file, MINE)
    theirs = TEXT.replace("- one", "- one theirs")
    file.write_text(theirs, encoding="utf-8")
    run.bring_back()
    assert differs == [file]
    assert run.documents.text(file) == MINE
    assert file.read_text(encoding="utf-8") == theirs


def test_a_draft_of_a_file_that_is_gone_is_there_again(run: Run, file: Path) -> None:
    left(file, MINE)
    file.unlink()
    run.bring_back()
    run.documents.save(file)
    assert file.read_text(encoding="utf-8") == MINE


def test_a_draft_that_another_process_holds_is_left_alone(run: Run, file: Path) -> None:
    other = Run()
    other.type(file, MINE)
    other.keeping.write()
    other.keeping._jobs.put(None)
    other.keeping._thread.join()
    assert run.bring_back() == []
    other.keeping.close()
    assert run.bring_back() == [MINE]


def test_of_two_drafts_the_newest_is_there_and_the_older_one_below_it(run: Run, file: Path) -> None:
    left(file, TEXT.replace("- two", "- two older"))
    left(file, MINE)
    run.bring_back()
    assert run.documents.text(file) == MINE
    run.documents.undo()
    assert run.documents.text(file) == TEXT.replace("- two", "- two older")


def test_a_broken_draft_is_left_where_it_is(run: Run, file: Path) -> None:
    left(file, MINE)
    (draft,) = drafts_folder().glob("*.draft")
    draft.write_bytes(draft.read_bytes()[:-5])
    assert run.bring_back() == []
    assert draft.exists()


def test_a_folder_that_can_not_be_written_is_told_and_the_text_stays(
    run: Run, file: Path, state: Path, qtbot: QtBot
) -> None:
    state.write_text("a file where the folder should be", encoding="utf-8")
    with qtbot.waitSignal(run.keeping.failed, timeout=5000):
        run.type(file, MINE)
    state.unlink()
    with qtbot.waitSignal(run.keeping.kept, timeout=5000):
        run.keeping.write()
    assert [each.draft.text for each in found_drafts(lambda _: True)] == []
    run.keeping.close()
    assert [each.draft.text for each in found_drafts(lambda _: True)] == [MINE]


def test_a_draft_that_is_there_again_keeps_its_time(run: Run, file: Path) -> None:
    left(file, MINE)
    (draft,) = drafts_folder().glob("*.draft")
    os.utime(draft, (1_000_000, 1_000_000))
    run.bring_back()
    assert run.documents.unsaved
    run.keeping.close()
    assert draft.stat().st_mtime == 1_000_000


def test_what_changes_after_the_end_is_not_written_and_harms_nothing(run: Run, file: Path) -> None:
    run.type(file, MINE)
    run.keeping.close()
    before = files()
    run.type(file, TEXT + "more\n")
    run.keeping.write()
    assert run.keeping.write_through() is None
    assert files() == before
    run.keeping.close()
