"""The deck over texts that aren't saved yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.ui.live_deck import LiveDeck
from tests.windows import ONE, TWO


@pytest.fixture
def unsaved() -> dict[Path, str]:
    return {}


@pytest.fixture
def deck(qapp: QApplication, event: Path, unsaved: dict[Path, str]) -> Iterator[LiveDeck]:
    made = LiveDeck(event)
    made.unsaved = lambda: dict(unsaved)
    yield made
    made.close()


def titles(deck: LiveDeck) -> list[str]:
    return [session.title for session in deck.deck.sessions]


def test_typed_text_is_in_the_deck_when_the_keys_are_done(
    deck: LiveDeck, event: Path, unsaved: dict[Path, str], qtbot: QtBot
) -> None:
    unsaved[(event / "one.md").resolve()] = ONE.replace("First talk", "Typed")
    changes: list[object] = []
    deck.changed.connect(changes.append)
    with qtbot.waitSignal(deck.changed, timeout=5000):
        deck.read_texts_soon()
        deck.read_texts_soon()
    assert titles(deck) == ["Typed", "Second talk"]
    qtbot.wait(20)
    assert len(changes) == 1


def test_a_change_on_the_disk_leaves_typed_text_in_the_deck(
    deck: LiveDeck, event: Path, unsaved: dict[Path, str], qtbot: QtBot
) -> None:
    deck.watch()
    unsaved[(event / "one.md").resolve()] = ONE.replace("First talk", "Typed")
    with qtbot.waitSignal(deck.changed, timeout=5000):
        (event / "two.md").write_text(TWO.replace("Second talk", "Saved"), encoding="utf-8")
    assert titles(deck) == ["Typed", "Saved"]


def test_what_was_typed_while_the_files_were_read_is_not_lost(
    deck: LiveDeck, event: Path, unsaved: dict[Path, str], qtbot: QtBot
) -> None:
    deck.watch()

    def type_now() -> None:
        unsaved[(event / "one.md").resolve()] = ONE.replace("First talk", "Typed")

    deck.disk_changed.connect(type_now)
    with qtbot.waitSignal(deck.changed, timeout=5000):
        (event / "two.md").write_text(TWO.replace("Second talk", "Saved"), encoding="utf-8")
    assert titles(deck) == ["Typed", "Saved"]


def test_a_reload_keeps_typed_text(deck: LiveDeck, event: Path, unsaved: dict[Path, str]) -> None:
    unsaved[(event / "one.md").resolve()] = ONE.replace("First talk", "Typed")
    deck.reload()
    assert titles(deck) == ["Typed", "Second talk"]


def test_text_that_is_back_as_it_was_changes_the_deck_back(
    deck: LiveDeck, event: Path, unsaved: dict[Path, str], qtbot: QtBot
) -> None:
    unsaved[(event / "one.md").resolve()] = ONE.replace("First talk", "Typed")
    deck.reload()
    unsaved.clear()
    with qtbot.waitSignal(deck.changed, timeout=5000):
        deck.read_texts_soon()
    assert titles(deck) == ["First talk", "Second talk"]
