"""Slides of other files that stand among a session's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from recap_deck.messages import text_of
from recap_deck.model.deck import Deck
from recap_deck.model.slide import SlideSource
from recap_deck.source.load import load_deck, load_text

OTHER = "# One\n\n---\n\n# Two\n\n---\n\n# Three\n\n---\n\n# Four\n"


def opened(folder: Path, main: str, files: Mapping[str, str] | None = None) -> Deck:
    for name, text in {"main.md": main, **(files or {"other.md": OTHER})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_deck(folder / "main.md")


def slides(deck: Deck) -> tuple[SlideSource, ...]:
    return deck.sessions[0].slides


def titles(deck: Deck) -> list[str]:
    return [slide.title for slide in slides(deck)]


def told(deck: Deck) -> list[str]:
    return [f"{d.span.path}:{d.span.first_line}: {text_of(d)}" for d in deck.diagnostics]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("other.md", ["One", "Two", "Three", "Four"]),
        ("other.md#2", ["Two"]),
        ("other.md#2,4", ["Two", "Four"]),
        ("other.md#3-", ["Three", "Four"]),
        ("other.md#4,1-2", ["Four", "One", "Two"]),
        ("./other.md#2-3", ["Two", "Three"]),
    ],
)
def test_the_slides_asked_for_stand_where_the_comment_is(
    tmp_path: Path, asked: str, expected: list[str]
) -> None:
    deck = opened(tmp_path, f"# Mine\n\n---\n\n<!-- include: {asked} -->\n\n---\n\n# End\n")
    assert titles(deck) == ["Mine", *expected, "End"]
    assert [slide.number for slide in slides(deck)] == list(range(1, len(expected) + 3))
    assert not deck.diagnostics


def test_text_around_the_comment_is_on_slides_of_its_own(tmp_path: Path) -> None:
    deck = opened(tmp_path, "# Mine\n\nabove\n\n<!-- include: other.md#1 -->\n\nbelow\n")
    assert [slide.text.split() for slide in slides(deck)] == [
        ["#", "Mine", "above"],
        ["#", "One"],
        ["below"],
    ]


def test_a_slides_front_matter_may_name_the_file(tmp_path: Path) -> None:
    deck = opened(tmp_path, "# A\n\n---\ninclude: other.md#2\n---\n\n---\n\n# B\n")
    assert titles(deck) == ["A", "Two", "B"]


def test_slidev_names_it_src(tmp_path: Path) -> None:
    main = (
        "---\ntheme: seriph\n---\n\n# A\n\n---\nsrc: ./pages/x.md\nclass: lead\n---\n\n---\n\n# B\n"
    )
    deck = opened(tmp_path, main, {"pages/x.md": "# X\n\n---\nlayout: center\n---\n\n# Y\n"})
    assert titles(deck) == ["A", "X", "Y", "B"]
    assert [slide.directives.classes for slide in slides(deck)] == [(), ("lead",), ("lead",), ()]
    assert slides(deck)[2].directives.layout == "statement"


def test_lines_and_paths_are_those_of_the_file_that_has_them(tmp_path: Path) -> None:
    deck = opened(tmp_path, "<!-- include: parts/a.md -->\n", {"parts/a.md": "# A\n\n---\n\n# B\n"})
    assert [(s.span.path, s.span.first_line) for s in slides(deck)] == [
        ("parts/a.md", 1),
        ("parts/a.md", 4),
    ]
    assert [slide.id for slide in slides(deck)] == ["main.md#a", "main.md#b"]


def test_a_file_may_include_others_from_where_it_lies(tmp_path: Path) -> None:
    files = {"parts/a.md": "# A\n<!-- include: b.md -->\n", "parts/b.md": "# B\n"}
    deck = opened(tmp_path, "<!-- include: parts/a.md -->\n", files)
    assert titles(deck) == ["A", "B"]
    assert deck.sessions[0].includes == ("parts/a.md", "parts/b.md")
    assert tmp_path / "parts/b.md" in deck.files


def test_what_is_in_force_holds_for_included_slides_and_not_the_other_way_round(
    tmp_path: Path,
) -> None:
    main = "<!-- footer: mine -->\n# A\n\n---\n\n<!-- include: other.md -->\n\n---\n\n# B\n"
    other = "# One\n\n---\n\n<!-- header: theirs -->\n\n# Two\n"
    deck = opened(tmp_path, main, {"other.md": other})
    assert [(s.directives.header, s.directives.footer) for s in slides(deck)] == [
        (None, "mine"),
        (None, "mine"),
        ("theirs", "mine"),
        (None, "mine"),
    ]


def test_what_the_including_slide_says_of_itself_holds_for_what_it_includes(tmp_path: Path) -> None:
    main = "---\nlayout: section\nminutes: 3\nid: theirs\ninclude: other.md#1-2\n---\n"
    deck = opened(tmp_path, f"# A\n\n{main}")
    assert [s.directives.layout for s in slides(deck)] == ["", "section", "section"]
    assert [s.directives.minutes for s in slides(deck)] == [None, 3, None]
    assert [s.id for s in slides(deck)] == ["main.md#a", "main.md#theirs", "main.md#two"]


def test_notes_beside_the_comment_are_kept(tmp_path: Path) -> None:
    deck = opened(tmp_path, "<!-- before -->\n<!-- include: other.md#1-2 -->\n<!-- after -->\n")
    assert [slide.notes for slide in slides(deck)] == ["before", "after"]


def test_footnotes_and_links_are_shared_with_the_session(tmp_path: Path) -> None:
    main = "# A\n\n[site]\n\n---\n\n<!-- include: other.md -->\n"
    deck = opened(tmp_path, main, {"other.md": "# B\n\n[site]: https://example.org\n"})
    assert "https://example.org" in slides(deck)[0].settings.definitions


def test_a_fragment_is_read_in_the_dialect_of_the_session(tmp_path: Path) -> None:
    deck = opened(
        tmp_path,
        "---\nmarp: true\n---\n\n<!-- include: other.md -->\n",
        {"other.md": "Title\n---\ntext\n\n***\n\n# B\n"},
    )
    assert titles(deck) == ["Title", "B"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("gone.md", "There is no “gone.md”"),
        ("../out.md", "“../out.md” is outside the event's folder and is not read"),
        (
            "main.md",
            "“main.md” includes itself, perhaps by way of another file; it can't stand here",
        ),
    ],
)
def test_what_cant_be_included_is_said_on_a_slide_and_told(
    tmp_path: Path, asked: str, sentence: str
) -> None:
    (tmp_path / "out.md").write_text("# Out\n", encoding="utf-8")
    deck = opened(tmp_path / "deck", f"# A\n\n---\n\n<!-- include: {asked} -->\n")
    assert told(deck) == [f"main.md:5: {sentence}"]
    assert [slide.text.strip() for slide in slides(deck)] == ["# A", f"# {asked}\n\n{sentence}"]


def test_a_circle_by_way_of_another_file_ends(tmp_path: Path) -> None:
    deck = opened(
        tmp_path,
        "# A\n<!-- include: other.md -->\n",
        {"other.md": "# B\n<!-- include: main.md -->\n"},
    )
    assert titles(deck) == ["A", "B", "main.md"]
    assert told(deck)[0].startswith("other.md:2: “main.md” includes itself")


def test_files_that_include_each_other_many_times_come_to_an_end(tmp_path: Path) -> None:
    twice = "<!-- include: {0}.md -->\n<!-- include: {0}.md -->\n"
    files = {f"{i}.md": twice.format(i + 1) for i in range(12)}
    deck = opened(tmp_path, twice.format(0), {**files, "12.md": "# End\n"})
    assert (
        "7.md:1: “8.md” isn't included: a session may include 200 files, 8 deep, with 20,000 slides"
        in told(deck)
    )


def test_a_slide_that_isnt_there_is_told(tmp_path: Path) -> None:
    deck = opened(tmp_path, "# A\n\n<!-- include: other.md#3-6 -->\n")
    assert titles(deck) == ["A", "Three", "Four"]
    assert told(deck) == ["main.md:3: “other.md” has 4 slides; there is no slide 6"]


def test_words_after_include_are_a_note(tmp_path: Path) -> None:
    deck = opened(tmp_path, "# A\n\n<!-- include: the story of the bridge -->\n")
    assert slides(deck)[0].notes == "include: the story of the bridge"


def test_a_text_without_a_folder_includes_nothing() -> None:
    deck = load_text("# A\n\n<!-- include: other.md -->\n")
    assert (titles(deck), deck.diagnostics) == (["A"], ())


def test_a_file_that_stands_in_a_session_is_none_itself(tmp_path: Path) -> None:
    opened(tmp_path, "# A\n\n<!-- include: about.md -->\n", {"about.md": "# Us\n"})
    deck = load_deck(tmp_path)
    assert [session.file for session in deck.sessions] == ["main.md"]
    assert [item.session for item in deck.agenda] == ["main.md"]


def test_an_included_file_that_changed_is_read_again(tmp_path: Path) -> None:
    opened(tmp_path, "# A\n\n<!-- include: about.md -->\n", {"about.md": "# Us\n"})
    load_deck(tmp_path)
    (tmp_path / "about.md").write_text("# Them\n", encoding="utf-8")
    assert titles(load_deck(tmp_path)) == ["A", "Them"]


def test_an_included_text_that_isnt_saved_yet_stands_in_its_place(tmp_path: Path) -> None:
    opened(tmp_path, "# A\n\n<!-- include: about.md -->\n", {"about.md": "# Us\n"})
    deck = load_deck(tmp_path, {tmp_path.resolve() / "about.md": "# You\n"})
    assert titles(deck) == ["A", "You"]
