from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_deck
from recap_deck.writing.agenda_order import move_item, new_session, rename_session
from recap_deck.writing.deck_slides import DeckSlides
from recap_deck.writing.text_edit import Change, applied

EVENT = (
    "title: E\nagenda:\n  # first\n  - session: 01-a.md\n    minutes: 5\n"
    "  - break: Coffee\n  - session: 02-b.md\n"
)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def made(tmp_path: Path) -> Callable[[dict[str, str]], Deck]:
    def make(files: dict[str, str]) -> Deck:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load_deck(tmp_path)

    return make


def after(change: Change, name: str) -> str:
    found = [each for each in change.files if each.path.name == name]
    return applied(read(found[0].path), found[0].edits) if found else ""


def test_an_item_moves_with_its_keys_and_remarks(made: Callable[[dict[str, str]], Deck]) -> None:
    deck = made({"event.yaml": EVENT, "01-a.md": "# A\n", "02-b.md": "# B\n"})
    change = move_item(deck, 0, 3, read)
    assert after(change, "event.yaml") == (
        "title: E\nagenda:\n  - break: Coffee\n  - session: 02-b.md\n"
        "  # first\n  - session: 01-a.md\n    minutes: 5\n"
    )


def test_a_folder_without_an_agenda_gets_one(made: Callable[[dict[str, str]], Deck]) -> None:
    deck = made({"01-a.md": "# A\n", "02-b.md": "# B\n"})
    change = move_item(deck, 1, 0, read)
    assert change.files[0].path.name == "event.yaml"
    assert after(change, "event.yaml") == ("agenda:\n  - session: 02-b.md\n  - session: 01-a.md\n")


def test_a_new_session_has_the_next_number(made: Callable[[dict[str, str]], Deck]) -> None:
    deck = made({"event.yaml": EVENT, "01-a.md": "# A\n", "02-b.md": "# B\n"})
    change, name = new_session(deck, 1, "새 세션", read)
    assert name == "03-새-세션.md"
    assert after(change, name) == "---\ntitle: 새 세션\n---\n\n# 새 세션\n"
    assert "    minutes: 5\n  - session: 03-새-세션.md\n  - break" in after(change, "event.yaml")


@pytest.mark.parametrize(
    ("written", "renamed"),
    [
        (
            "---\ntitle: Old  # mine\nspeaker: K\n---\n# A\n",
            "---\ntitle: New: one\nspeaker: K\n---\n# A\n",
        ),
        ("---\nspeaker: K\n---\n# A\n", "---\nspeaker: K\n---\n# New: one\n"),
        ("# A\n", "# New: one\n"),
        ("# **A**\n", "---\ntitle: 'New: one'\n---\n\n# **A**\n"),
        ("<!-- layout: cover -->\n\n## A ##\n\ntext A\n",
         "<!-- layout: cover -->\n\n## New: one ##\n\ntext A\n"),
        ("---\ntitle: Old\n---\n\n# Old\n\n---\n\n# Old\n",
         "---\ntitle: New: one\n---\n\n# New: one\n\n---\n\n# Old\n"),
        ("---\ntitle: Old\n---\n\ntext\n\n---\n\n# Old\n",
         "---\ntitle: New: one\n---\n\ntext\n\n---\n\n# Old\n"),
        ("---\ntitle: \"Old\"\n---\n# A\n", "---\ntitle: \"New: one\"\n---\n# A\n"),
        ("% Old\n% Kim\n\n# A\n\ntext\n", "% New: one\n% Kim\n\n# A\n\ntext\n"),
    ],
)  # fmt: skip
def test_a_session_gets_its_name_where_it_is_written(
    made: Callable[[dict[str, str]], Deck], written: str, renamed: str
) -> None:
    deck = made({"event.yaml": EVENT, "01-a.md": written, "02-b.md": "# B\n"})
    change = rename_session(deck, deck.sessions[0], "New: one", read)
    new = after(change, "01-a.md")
    assert load_deck(deck.path).sessions[0].title != "New: one"
    (deck.path / "01-a.md").write_text(new, encoding="utf-8")
    assert load_deck(deck.path).sessions[0].title == "New: one"
    assert new == renamed or new.replace("'New: one'", "New: one") == renamed


def test_the_agenda_is_renamed_too_where_it_has_a_title(
    made: Callable[[dict[str, str]], Deck],
) -> None:
    event = EVENT.replace("01-a.md\n", "01-a.md\n    title: On the agenda\n")
    deck = made({"event.yaml": event, "01-a.md": "# A\n", "02-b.md": "# B\n"})
    change = rename_session(deck, deck.sessions[0], "New", read)
    assert "    title: New\n" in after(change, "event.yaml")


def test_slides_that_are_included_are_changed_where_they_are(
    made: Callable[[dict[str, str]], Deck],
) -> None:
    one = "# One\n\n---\n\n<!-- include: parts/x.md -->\n\n---\n\n# Last\n"
    deck = made({"01-a.md": one, "parts/x.md": "# X1\n\n---\n\n# X2\n"})
    slides = DeckSlides(deck, read)
    session = deck.sessions[0]
    assert [slide.title for slide in session.slides] == ["One", "X1", "X2", "Last"]
    assert slides.place(session, session.slides[3]).index == 2
    with pytest.raises(RecapDeckError, match="is written in “parts/x.md”"):
        slides.place(session, session.slides[1])


def test_a_deck_of_one_file_has_no_agenda_and_says_how_to_get_one(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("# A\n", encoding="utf-8")
    deck = load_deck(tmp_path / "talk.md")
    with pytest.raises(RecapDeckError) as refused:
        new_session(deck, 0, "B", read)
    error = refused.value
    assert sentence(error.code, error.arguments) == (
        "There is no event.yaml to write into: “New event…” makes one, or put one that says "
        "“title: …” beside the sessions and open their folder"
    )
