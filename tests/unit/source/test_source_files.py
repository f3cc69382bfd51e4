"""What is unsaved stands for the files, and one look at the disk serves many letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_deck, load_from
from recap_deck.source.source_files import SourceFiles


def titles(deck: Deck) -> list[str]:
    return [slide.title for session in deck.sessions for slide in session.slides]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "01-one.md").write_text("# One\n", encoding="utf-8")
    (tmp_path / "02-two.md").write_text("# Two\n", encoding="utf-8")
    return tmp_path.resolve()


def test_unsaved_text_stands_for_its_file(folder: Path) -> None:
    assert titles(load_deck(folder, {folder / "02-two.md": "# Three\n"})) == ["One", "Three"]


def test_unsaved_text_of_a_single_file_stands_for_it(folder: Path) -> None:
    file = folder / "01-one.md"
    assert titles(load_deck(file, {file: "# Mine\n\n---\n\n# More\n"})) == ["Mine", "More"]


def test_unsaved_text_of_the_event_file_stands_for_it(folder: Path) -> None:
    written = "title: Unsaved\nagenda:\n  - session: 02-two.md\n  - session: 01-one.md\n"
    deck = load_deck(folder, {folder / "event.yaml": written})
    assert (deck.event.title, titles(deck)) == ("Unsaved", ["Two", "One"])


def test_a_file_that_was_never_written_is_a_session(folder: Path) -> None:
    deck = load_deck(folder, {folder / "01-new" / "session.md": "# New\n"})
    assert titles(deck) == ["New", "One", "Two"]


def test_a_file_that_is_gone_stays_while_its_text_is_unsaved(folder: Path) -> None:
    (folder / "01-one.md").unlink()
    assert titles(load_deck(folder, {folder / "01-one.md": "# Kept\n"})) == ["Kept", "Two"]


@pytest.mark.parametrize("name", ["README.md", ".hidden.md", "notes.txt", "deep/er/session.md"])
def test_an_unsaved_file_that_is_no_session_by_its_name_is_none(folder: Path, name: str) -> None:
    assert titles(load_deck(folder, {folder / name: "# No\n"})) == ["One", "Two"]


def test_unsaved_text_is_found_by_another_name_of_its_file(folder: Path) -> None:
    (folder / "03-link.md").symlink_to("02-two.md")
    deck = load_deck(folder, {folder / "02-two.md": "# Both\n"})
    assert titles(deck) == ["One", "Both", "Both"]


def test_other_unsaved_texts_are_read_without_looking_at_the_disk_again(folder: Path) -> None:
    files = SourceFiles()
    load_from(folder, files)
    (folder / "01-one.md").write_text("# Changed\n", encoding="utf-8")
    (folder / "03-three.md").write_text("# Three\n", encoding="utf-8")
    typed = files.with_unsaved({folder / "02-two.md": "# Typed\n"})
    assert titles(load_from(folder, typed)) == ["One", "Typed"]
    assert titles(load_from(folder, SourceFiles())) == ["Changed", "Two", "Three"]


def test_what_is_saved_is_read_from_the_disk_again_when_it_is_unsaved_no_more(
    folder: Path,
) -> None:
    files = SourceFiles({folder / "02-two.md": "# Typed\n"})
    assert titles(load_from(folder, files)) == ["One", "Typed"]
    assert titles(load_from(folder, files.with_unsaved({}))) == ["One", "Two"]


def test_a_file_that_can_not_be_read_is_asked_again(folder: Path) -> None:
    files = SourceFiles()
    with pytest.raises(DeckFileError):
        files.source(folder / "03-three.md", "03-three.md")
    (folder / "03-three.md").write_text("# Three\n", encoding="utf-8")
    assert files.source(folder / "03-three.md", "03-three.md").text == "# Three\n"
