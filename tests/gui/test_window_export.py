from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.export.formats import BY_NAME
from recap_deck.export.options import export_arguments
from recap_deck.settings.exports import load_choices
from recap_deck.ui.export_dialog.window import ExportDialog
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG_MS = 60_000


def notice_of(workspace: Workspace) -> Notice:
    notice = workspace.window.message_bar.notice
    assert notice is not None
    return notice


def test_the_pdf_is_written_beside_the_show(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    shares: list[float] = []
    workspace.exporting.told.connect(lambda: shares.append(notice_of(workspace).share or 0.0))
    workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    workspace.run("go.next_step")
    assert where(workspace)[0] == "Three things"
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert notice_of(workspace).text == "“out.pdf” is written"
    assert [choice.text for choice in notice_of(workspace).choices] == ["Open", "Show in folder"]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_cancelled_export_leaves_no_file(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    notice_of(workspace).choices[0].run()
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert notice_of(workspace).text == "The export was cancelled"
    assert [path.name for path in tmp_path.iterdir()] == ["evening"]


def test_an_export_that_fails_says_why(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "none" / "out.pdf"
    workspace.exporting.start(workspace.deck.path, target)
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert notice_of(workspace).is_problem
    assert notice_of(workspace).text.startswith(f"Nothing is written. Can't write “{target}”")


def test_closing_the_window_ends_an_export(qapp: QApplication, event: Path, tmp_path: Path) -> None:
    with opened(event, FakeClock()) as workspace:
        workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    assert not workspace.exporting.is_running
    assert not (tmp_path / "out.pdf").exists()


@pytest.fixture
def dialog(workspace: Workspace) -> ExportDialog:
    workspace.run("deck.export")
    made = workspace.exporting.dialog
    assert isinstance(made, ExportDialog)
    return made


def counted(dialog: ExportDialog, qtbot: QtBot) -> str:
    """What is said when all pages are known."""
    with qtbot.waitSignal(
        dialog.preview.counted, timeout=LONG_MS, check_params_cb=lambda _, is_all: bool(is_all)
    ):
        pass
    return dialog.count.text


def pick_format(dialog: ExportDialog, name: str) -> None:
    dialog.pane.format.pick(name)
    dialog.pane.format.picked.emit(name)


def type_slides(dialog: ExportDialog, text: str) -> None:
    dialog.pane.range._buttons["slides"].click()
    dialog.pane.slides.editor.setText(text)
    dialog.pane.slides.editor.textEdited.emit(text)


def test_the_dialog_shows_the_pages_as_they_will_be(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert counted(dialog, qtbot) == "6 pages"
    assert dialog.preview.pages.labels == ("S1-1", "S1-2", "S1-3", "", "S2-1", "S2-2")
    dialog.pane.ticks["steps"].click()
    assert counted(dialog, qtbot) == "8 pages"


def test_pages_follow_the_range(dialog: ExportDialog, qtbot: QtBot) -> None:
    type_slides(dialog, "2-3")
    assert counted(dialog, qtbot) == "2 pages"
    assert dialog.preview.pages.labels == ("S1-2", "S1-3")
    dialog.pane.range._buttons["session"].click()
    assert counted(dialog, qtbot) == "3 pages"


def test_a_range_that_names_nothing_is_told_and_not_exported(dialog: ExportDialog) -> None:
    asked: list[object] = []
    dialog.asked.connect(lambda choices, _target: asked.append(choices))
    type_slides(dialog, "77")
    said = dialog.pane.slides.problem.text
    assert said == "“77” names no slide: the last number is 5"
    assert not dialog.export_button.isEnabled()
    dialog.export()
    type_slides(dialog, "")
    dialog.export()
    assert dialog.pane.slides.problem.text == "Write which slides, as 1,6-8"
    assert asked == []


def test_what_a_format_doesnt_know_is_not_offered(dialog: ExportDialog) -> None:
    assert not dialog.pane.ticks["notes"].isHidden()
    assert dialog.pane.numbers["width"].isHidden()
    pick_format(dialog, "png")
    assert dialog.pane.ticks["notes"].isHidden()
    assert not dialog.pane.numbers["width"].isHidden()


def test_the_quality_of_photographs_is_asked_where_there_are_any(dialog: ExportDialog) -> None:
    quality = dialog.pane.numbers["quality"]
    assert (quality.isHidden(), quality.text()) == (False, "Photographs in quality 90")
    quality.pick("60")
    arguments = list(export_arguments(dialog.choices.values, BY_NAME["pdf"]))
    assert "--quality=60" in arguments
    pick_format(dialog, "png")
    assert quality.isHidden()


def test_a_file_that_is_text_is_shown_as_text(dialog: ExportDialog, event: Path) -> None:
    pick_format(dialog, "notes")
    assert "Say hello." in dialog.text.toPlainText()
    assert dialog.preview.isHidden()
    assert dialog.target.text == str(event.parent / "evening-notes.md")


@pytest.mark.parametrize("name", list(BY_NAME))
def test_every_format_has_something_to_see_before_it_is_written(
    dialog: ExportDialog, name: str
) -> None:
    pick_format(dialog, name)
    seen = dialog.choices.has_pages or bool(dialog.text.toPlainText())
    assert seen == (name != "calendar")  # this event has no date
    assert dialog.export_button.isEnabled() == seen
    if not seen:
        assert dialog.problem.text.startswith("There is no calendar without a date")


def test_the_target_follows_the_format(dialog: ExportDialog, event: Path) -> None:
    assert dialog.target.text == str(event.parent / "evening.pdf")
    pick_format(dialog, "png")
    assert dialog.target.text == str(event.parent / "evening-png")
    pick_format(dialog, "pdf")
    dialog.pane.ticks["per_session"].click()
    assert dialog.target.text == str(event.parent / "evening-pdf")


def test_what_is_chosen_is_written_and_chosen_again_the_next_time(
    workspace: Workspace, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    pick_format(dialog, "png")
    type_slides(dialog, "1,2")
    dialog.pane.numbers["width"].pick("1280")
    dialog.target.show_value(str(tmp_path / "out"))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert notice_of(workspace).text == "“out” is written"
    assert [choice.text for choice in notice_of(workspace).choices] == ["Open"]
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["001-S1-1.png", "002-S1-2.png"]
    stored = load_choices(str(workspace.deck.path))
    assert (stored["format"], stored["slides"], stored["width"]) == ("png", "1,2", 1280)
    qtbot.waitUntil(lambda: workspace.exporting.dialog is None)
    workspace.run("deck.export")
    again = workspace.exporting.dialog
    assert isinstance(again, ExportDialog)
    assert again.choices.slides == "1,2"
    assert again.target.text == str(tmp_path / "out")


def test_what_is_not_saved_is_exported_too(
    workspace: Workspace, event: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    unsaved = {event / "one.md": "# Never saved\n"}
    target = tmp_path / "out.pdf"
    workspace.exporting.start(event, target, ["-o", str(target), "--slides=1"], unsaved)
    titles: list[str] = []
    job = workspace.exporting._job
    assert job is not None
    job.progressed.connect(lambda _done, _total, title: titles.append(title))
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert titles == ["Never saved"]


def test_a_handout_is_asked_for_with_what_is_beside_its_slides(
    dialog: ExportDialog, event: Path
) -> None:
    assert dialog.pane.pickers["beside"].isHidden()
    pick_format(dialog, "handout")
    assert not dialog.pane.pickers["beside"].isHidden()
    assert dialog.pane.pickers["per_page"].text() == "3 slides on a page"
    assert dialog.target.text == str(event.parent / "evening-handout.pdf")
    dialog.pane.pickers["per_page"].pick("6")
    arguments = dialog.choices.arguments("out.pdf")
    assert arguments == ["-o", "out.pdf", "--format", "handout", "--per-page=6"]


def test_a_web_page_is_shown_by_its_pages(dialog: ExportDialog) -> None:
    pick_format(dialog, "web")
    assert not dialog.preview.isHidden()


def test_the_dialog_is_as_large_as_it_was_left(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.run("deck.export")
    first = workspace.exporting.dialog
    assert first is not None
    first.resize(780, 580)
    with qtbot.waitSignal(first.destroyed):
        first.close()
    workspace.run("deck.export")
    second = workspace.exporting.dialog
    assert second is not None
    assert (second.width(), second.height()) == (780, 580)


def test_a_handout_is_shown_as_the_sheets_that_it_will_have(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    pick_format(dialog, "handout")
    assert counted(dialog, qtbot) == "4 pages"
    widths = {rect.width() / rect.height() for rect in dialog.preview.pages._rects(600)}
    assert all(abs(each - 210 / 297) < 0.02 for each in widths)
    dialog.pane.pickers["per_page"].pick("1")
    dialog.pane.pickers["per_page"].picked.emit("1")
    assert counted(dialog, qtbot) == "7 pages"
