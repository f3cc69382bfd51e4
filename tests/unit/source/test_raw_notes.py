"""Notes of an evening: recognised, tidied, written out, and never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.model.deck import Deck
from recap_deck.source.event.raw_notes import split_title
from recap_deck.source.import_notes import import_notes, quoted
from recap_deck.source.load import load_deck, load_text
from recap_deck.source.yaml_text import read_entries

GOLDEN = Path(__file__).parents[2] / "golden/deck/raw_notes.deck"
NOTES = GOLDEN.read_text(encoding="utf-8").partition("===\n")[2].partition("=== expected")[0]


@pytest.mark.parametrize(
    ("heading", "title", "speaker"),
    [
        ("서비스 소개- 데이터 /모바일 /  /윤석찬", "서비스 소개 - 데이터 / 모바일", "윤석찬"),
        ("Computing관점에서 /정민영", "Computing관점에서", "정민영"),
        ("Storage /Jane Doe", "Storage", "Jane Doe"),
        ("TCP/IP", "TCP/IP", ""),
        ("Input / Output", "Input / Output", ""),
        ("Plan /2016", "Plan / 2016", ""),
        ("a - b", "a - b", ""),
    ],
)
def test_the_last_part_of_a_heading_is_the_speaker(heading: str, title: str, speaker: str) -> None:
    found, speakers = split_title(heading)
    assert found == title
    assert [each.name for each in speakers] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n---\n\n# B",
        "# A /Kim\n\ntext\n\n---\n\n# B",
        "# A\n- B\n- C\n\n---\n\n# B\n\n---\n\n# C",
        "## A\n### B\n\n---\n\n## C\n### D",
        "---\ntitle: x\n---\n# N\n- A\n- B\n\n---\n\n# A /K\n## x\n\n---\n\n# B\n## y",
        "# N\n- A\n- B\n\n---\n\n# A /K\n## x\n\n---\n\n# B\n## y\n<!-- note -->",
        "# A /Kim\n## one\n\n# B /Lee\n## two",
    ],
)
def test_anything_else_is_slides(text: str) -> None:
    assert not load_text(text, "a.md").is_event


@pytest.mark.parametrize(
    "text",
    [
        "# N\n- A\n- B\n\n---\n\n# A /Kim\n\n---\n\n# B",
        "# N\n- A\n- B\n\n---\n\n# A\n## x\n\n---\n\n# B\n## y",
        "# A /Kim\n## x\n\n---\n\n# B\n## y",
    ],
)
def test_two_signs_make_notes_of_it(text: str) -> None:
    assert load_text(text, "a.md").is_event


def shown(deck: Deck) -> list[str]:
    return [
        line.strip()
        for session in deck.sessions
        for slide in session.slides
        for line in slide.text.split("\n")
        if line.strip()
    ]


def test_every_line_of_the_notes_is_on_some_slide() -> None:
    written = [line.strip() for line in NOTES.split("\n") if line.strip() not in ("", "---")]
    assert shown(load_text(NOTES, "notes.md")) == written


@pytest.fixture
def imported(tmp_path: Path) -> Deck:
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    report = import_notes(tmp_path / "notes.md", tmp_path / "event")
    assert [path.name for path in report.files][-1] == "event.yaml"
    return load_deck(tmp_path / "event")


def test_imported_notes_are_the_same_event(imported: Deck) -> None:
    notes = load_text(NOTES, "notes.md")
    assert imported.diagnostics == ()
    assert (imported.event.title, imported.event.link) == (notes.event.title, notes.event.link)
    plan = [(item.kind, item.title, item.speakers) for item in notes.agenda]
    assert [(item.kind, item.title, item.speakers) for item in imported.agenda] == plan
    by_title = {session.title: session for session in imported.sessions}
    for session in notes.sessions:
        slides = by_title[session.title].slides
        assert [slide.title for slide in slides] == [slide.title for slide in session.slides]


def test_imported_notes_have_every_word(imported: Deck, tmp_path: Path) -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in (tmp_path / "event").iterdir())
    for word in NOTES.replace("소개-", "소개").split():
        assert word.strip("/") in written


def test_a_guess_is_marked_in_the_event_file(imported: Deck, tmp_path: Path) -> None:
    text = (tmp_path / "event/event.yaml").read_text(encoding="utf-8")
    assert text.count("# guessed from its place in the notes") == 1


def test_pictures_of_the_notes_come_along(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/a.png").write_bytes(b"picture")
    (tmp_path / "notes.md").write_text(NOTES + "\n![](images/a.png) ![](../b.png)\n", "utf-8")
    import_notes(tmp_path / "notes.md", tmp_path / "event")
    assert (tmp_path / "event/images/a.png").read_bytes() == b"picture"


def test_slides_are_imported_as_one_session(tmp_path: Path) -> None:
    (tmp_path / "My talk.md").write_text("# A\n\n---\n\n# B", encoding="utf-8")
    import_notes(tmp_path / "My talk.md", tmp_path / "event")
    deck = load_deck(tmp_path / "event")
    assert [session.file for session in deck.sessions] == ["01-my-talk.md"]
    assert len(deck.sessions[0].slides) == 2


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    with pytest.raises(DeckFileError) as refused:
        import_notes(tmp_path / "notes.md", tmp_path)
    assert str(refused.value) == (
        f"Can't write into “{tmp_path}”: it is not an empty folder. Name a new one"
    )


@pytest.mark.parametrize(
    "text", ["plain", "a: b", "true", "19:00", "# x", 'it\'s "so" \\ so', "- x", "re:Invent", ""]
)
def test_a_quoted_text_is_read_as_it_was(text: str) -> None:
    assert read_entries([f"title: {quoted(text)}"], ()).texts() == {"title": text}
