from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from recap_deck.errors import RecapDeckError
from recap_deck.limits import START_SLIDES
from recap_deck.source.load import load_deck
from recap_deck.ui.workspace import Workspace
from tests.windows import ONE, FakeClock, opened, where, write_event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def replaced(path: Path, text: str) -> None:
    """Save as editors do: a new file in the place of the old one."""
    part = path.with_suffix(".new")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def titles(workspace: Workspace) -> list[str]:
    return [entry.title for entry in workspace.deck.builder.entries]


def test_a_saved_file_is_on_the_screen_and_the_slide_is_the_same(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    workspace.show.go_to(1, 2)
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        replaced(
            event / "one.md", ONE.replace("# Opening words", "# New\n\n---\n\n# Opening words")
        )
    assert titles(workspace)[:2] == ["New", "Opening words"]
    assert where(workspace) == ("Three things", 2)
    assert workspace.window.status.passing.startswith("Updated ")


def test_a_new_session_comes_without_a_restart(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        (event / "three.md").write_text("# A third one\n", encoding="utf-8")
    assert "A third one" in titles(workspace)


def test_a_picture_that_appears_is_shown(workspace: Workspace, event: Path, qtbot: QtBot) -> None:
    workspace.show.go_to(6)
    before = workspace.show.sight()
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        (event / "missing.png").write_bytes(_png())
    after = workspace.show.sight()
    assert before is not None
    assert after is not None
    assert not after.is_same_as(before)


def test_steps_that_are_gone_bring_the_last_one_left(workspace: Workspace, event: Path) -> None:
    workspace.show.go_to(1, 2)
    replaced(event / "one.md", ONE.replace("<!-- pause -->\n", "", 1))
    workspace.run("deck.reload")
    assert where(workspace) == ("Three things", 1)


def test_a_deck_that_breaks_keeps_its_last_good_state(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    moved = event.rename(event.with_name("elsewhere"))
    workspace.run("deck.reload")
    assert isinstance(workspace.deck.failure, RecapDeckError)
    assert where(workspace) == ("Opening words", 0)
    assert workspace.window.status.passing == (
        f"Showing the last good state. There is no “{event}”"
    )
    moved.rename(event)
    workspace.run("deck.reload")
    assert workspace.deck.failure is None


def test_another_deck_opens_in_the_same_window(workspace: Workspace, tmp_path: Path) -> None:
    workspace.show.go_to(2)
    (tmp_path / "talk.md").write_text("# One talk only\n", encoding="utf-8")
    workspace.opening.open(tmp_path / "talk.md")
    assert where(workspace) == ("One talk only", 0)
    assert workspace.window.windowTitle().endswith("Recap Deck")


def test_an_event_file_stands_for_its_folder(workspace: Workspace, tmp_path: Path) -> None:
    other = write_event(tmp_path / "other")
    workspace.opening.open(other / "event.yaml")
    assert workspace.deck.path == other


def test_what_cannot_be_opened_is_told_and_the_deck_stays(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.opening.open(tmp_path / "nowhere.md")
    notice = workspace.window.message_bar.notice
    assert notice is not None
    assert notice.text == f"There is no “{tmp_path / 'nowhere.md'}”"
    assert notice.is_problem
    assert where(workspace) == ("Opening words", 0)


def _png() -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF3366)
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())


def test_a_large_event_is_there_whole_when_its_window_is_ready(tmp_path: Path) -> None:
    slides = "\n\n---\n\n".join(["# One"] * START_SLIDES)
    for name in ("01-first.md", "02-second.md"):
        (tmp_path / name).write_text(slides, encoding="utf-8")
    with opened(tmp_path, FakeClock()) as workspace:
        assert workspace.deck.deck == load_deck(tmp_path)
        assert where(workspace) == ("One", 0)
        assert not workspace.window.status.passing


def test_only_a_changed_slide_has_its_thumbnail_drawn_again(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    thumbnails = workspace.window.thumbnails
    qtbot.waitUntil(lambda: None not in map(thumbnails.image, (0, 1, 2)), timeout=5000)
    made: list[int] = []
    thumbnails.made.connect(made.append)
    ready = {index for index in range(len(titles(workspace))) if thumbnails.image(index)}
    with qtbot.waitSignal(workspace.deck.changed, timeout=5000):
        replaced(event / "one.md", ONE.replace("# Three things", "# Four things"))
    changed = titles(workspace).index("Four things")
    qtbot.waitUntil(lambda: changed in made, timeout=5000)
    qtbot.wait(100)
    assert ready & set(made) == {changed}
