from __future__ import annotations

from pathlib import Path

from recap_deck.source.load import load_deck
from recap_deck.ui.editor.files import deck_files

EVENT = "title: An evening\nagenda:\n  - session: two.md\n  - session: one.md\n"
NOTES = """# Meetup

- First talk
- Second talk

---

# First talk /Kim

## One

- a

## Two

---

# Second talk /Lee

## Three

- b
"""


def names(path: Path) -> list[tuple[str, str]]:
    return [(file.name, file.title) for file in deck_files(load_deck(path))]


def test_an_events_files_come_in_the_order_of_its_agenda(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text(EVENT)
    (tmp_path / "one.md").write_text("---\ntitle: First talk\n---\n# One\n")
    (tmp_path / "two.md").write_text("---\ntitle: Second talk\n---\n# Two\n")
    assert names(tmp_path) == [
        ("event.yaml", "An evening"),
        ("two.md", "Second talk"),
        ("one.md", "First talk"),
    ]


def test_a_single_file_is_the_only_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Talk\n---\n# One\n")
    assert names(tmp_path / "a.md") == [("a.md", "Talk")]


def test_raw_notes_are_one_file_with_many_sessions(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(NOTES)
    deck = load_deck(tmp_path / "notes.md")
    assert len(deck.sessions) > 1
    assert [name for name, _ in names(tmp_path / "notes.md")] == ["notes.md"]
