from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.model.deck import Deck
from recap_deck.source.load import load_deck
from recap_deck.ui.watch import Watcher, stamps_of, watched_folders
from tests.windows import ONE


@pytest.fixture
def watcher(qapp: QApplication, event: Path) -> Iterator[Watcher]:
    made = Watcher(event, load_deck(event), dict)
    made.start()
    yield made
    made.stop()


def titles(deck: Deck) -> list[str]:
    return [session.title for session in deck.sessions]


def test_a_saved_file_is_loaded(watcher: Watcher, event: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watcher.loaded, timeout=5000) as told:
        (event / "one.md").write_text(ONE.replace("First talk", "Changed"), encoding="utf-8")
    assert told.args is not None
    assert titles(told.args[0]) == ["Changed", "Second talk"]


def test_a_file_that_is_emptied_and_then_written_is_loaded_once(
    watcher: Watcher, event: Path, qtbot: QtBot
) -> None:
    decks: list[Deck] = []
    watcher.loaded.connect(lambda deck, _: decks.append(deck))
    with (event / "one.md").open("w", encoding="utf-8") as file:
        qtbot.wait(250)
        file.write(ONE.replace("First talk", "Slowly"))
    qtbot.waitUntil(lambda: bool(decks), timeout=5000)
    qtbot.wait(300)
    assert [titles(deck)[0] for deck in decks] == ["Slowly"]


def test_a_folder_that_went_away_is_told(watcher: Watcher, event: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watcher.failed, timeout=5000) as told:
        event.rename(event.with_name("gone"))
    assert told.args is not None
    assert str(told.args[0]) == f"There is no “{event}”"


def test_after_stop_nothing_is_told(event: Path, qapp: QApplication, qtbot: QtBot) -> None:
    watcher = Watcher(event, load_deck(event), dict)
    watcher.start()
    told: list[object] = []
    watcher.loaded.connect(lambda deck, _: told.append(deck))
    started = time.monotonic()
    watcher.stop()
    assert time.monotonic() - started < 2
    (event / "one.md").write_text("# Later\n", encoding="utf-8")
    qtbot.wait(300)
    assert told == []


def test_folders_of_sessions_and_pictures_are_watched(event: Path) -> None:
    (event / "images").mkdir()
    (event / ".git").mkdir()
    assert watched_folders(event, load_deck(event)) == (event, event / "images")


def test_files_that_are_none_of_the_decks_do_not_count(event: Path) -> None:
    before = stamps_of([event], [])
    (event / ".one.md.swp").write_text("x")
    (event / "one.md~").write_text("x")
    (event / "sheet.ods").write_text("x")
    assert stamps_of([event], []) == before
    (event / "new.md").write_text("x")
    assert stamps_of([event], []) != before


def test_a_file_in_a_new_folder_is_followed(watcher: Watcher, event: Path, qtbot: QtBot) -> None:
    session = event / "three" / "session.md"
    session.parent.mkdir()
    with qtbot.waitSignal(watcher.loaded, timeout=5000):
        session.write_text("# Third\n", encoding="utf-8")
    with qtbot.waitSignal(watcher.loaded, timeout=5000) as told:
        session.write_text("# Changed\n", encoding="utf-8")
    assert told.args is not None
    assert titles(told.args[0])[-1] == "Changed"
