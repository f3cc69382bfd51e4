"""What a path holds: folders, files, and what is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.limits import MAX_FILE_BYTES, START_SLIDES
from recap_deck.messages import text_of
from recap_deck.model.deck import Deck
from recap_deck.model.event import ItemKind
from recap_deck.source.load import load_deck, load_start, load_text
from recap_deck.source.source_files import SourceFiles


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def refusal(path: Path) -> str:
    with pytest.raises(DeckFileError) as refused:
        load_deck(path)
    return str(refused.value)


def titles(deck: Deck) -> list[str]:
    return [slide.title for session in deck.sessions for slide in session.slides]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone") == f"There is no “{tmp_path}/gone”"


def test_a_folder_without_markdown_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"README.md": "# no", "a.txt": "no"})
    assert refusal(tmp_path) == f"There is no Markdown file in “{tmp_path}”"


def test_a_single_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * (MAX_FILE_BYTES + 300_000))
    assert refusal(path) == (
        f"Can't read “{path}”: it has 8.3 MB, more than the 8 MB that are read"
    )


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert refusal(Path("a\0b")).startswith("Can't read “a")


def test_an_agenda_alone_is_an_event(tmp_path: Path) -> None:
    deck = load_deck(write(tmp_path, {"event.yaml": "agenda:\n  - talk: Something\n"}))
    assert (deck.sessions, [item.title for item in deck.agenda]) == ((), ["Something"])


def test_a_folder_without_an_event_file_is_named_by_itself(tmp_path: Path) -> None:
    folder = write(tmp_path / "03-cloud_night", {"10-b.md": "# B", "2-a.md": "# A"})
    deck = load_deck(folder)
    assert deck.event.title == "cloud night"
    assert titles(deck) == ["A", "B"]
    assert deck.is_event


def test_the_event_file_opens_its_folder(tmp_path: Path) -> None:
    write(tmp_path, {"event.yaml": "title: Night", "a.md": "# A"})
    assert load_deck(tmp_path / "event.yaml") == load_deck(tmp_path)


def test_a_session_that_cant_be_read_leaves_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"event.yaml": "lang: ko", "a.md": "# A"})
    (tmp_path / "b.md").write_bytes(b"x" * (MAX_FILE_BYTES + 300_000))
    deck = load_deck(tmp_path)
    assert titles(deck) == ["A", "b.md"]
    assert "“b.md”을(를) 읽을 수 없습니다: 8.3 MB로, 한도 8 MB를 넘습니다" in (
        deck.sessions[1].slides[0].text
    )
    assert [text_of(each) for each in deck.diagnostics] == [
        "Can't read “b.md”: it has 8.3 MB, more than the 8 MB that are read"
    ]


def test_a_session_that_leads_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"secret.md": "# Secret", "event/a.md": "# A"})
    (tmp_path / "event/b.md").symlink_to(tmp_path / "secret.md")
    deck = load_deck(tmp_path / "event")
    assert titles(deck) == ["A", "b.md"]
    assert [text_of(each) for each in deck.diagnostics] == [
        "Can't read “b.md”: it leads out of the event's folder. Copy it into the folder"
    ]


def test_an_agenda_may_name_files_deeper_down(tmp_path: Path) -> None:
    files = {
        "event.yaml": "agenda:\n  - session: talks/one.md\n  - session: talks/two\n",
        "talks/one.md": "# One",
        "talks/two/session.md": "# Two",
    }
    assert titles(load_deck(write(tmp_path, files))) == ["One", "Two"]


def test_values_of_the_event_hold_for_all_sessions_that_say_nothing_else(tmp_path: Path) -> None:
    files = {
        "event.yaml": "footer: '{event}'\npaginate: false\nsize: 4:3\nbreaks: no\n",
        "a.md": "# A",
        "b.md": "---\nfooter:\nsize: 16:9\nbreaks: yes\n---\n# B",
    }
    first, second = load_deck(write(tmp_path, files)).sessions
    assert first.slides[0].directives.footer == "{event}"
    assert (first.size.height, first.slides[0].settings.line_breaks) == (1440, False)
    assert second.slides[0].directives.footer == ""
    assert (second.size.height, second.slides[0].settings.line_breaks) == (1080, True)


def test_nothing_passes_from_one_session_to_the_next(tmp_path: Path) -> None:
    files = {"a.md": "<!-- class: lead -->\n# A", "b.md": "# B"}
    deck = load_deck(write(tmp_path, files))
    assert [session.slides[0].directives.classes for session in deck.sessions] == [("lead",), ()]


def test_what_is_skipped_is_left_out_with_its_slides(tmp_path: Path) -> None:
    agenda = "agenda:\n  - session: a.md\n    skip: true\n  - session: b.md\n"
    deck = load_deck(write(tmp_path, {"event.yaml": agenda, "a.md": "# A\n", "b.md": "# B\n"}))
    assert [item.title for item in deck.agenda] == ["B"]
    assert [session.title for session in deck.sessions] == ["B"]
    assert not deck.diagnostics


def test_a_remark_at_the_margin_does_not_end_the_agenda(tmp_path: Path) -> None:
    agenda = "agenda:\n  - talk: A\n# - talk: B\n  - talk: C\n# the end\nvenue: Hall\n"
    deck = load_deck(write(tmp_path, {"event.yaml": agenda}))
    assert ([item.title for item in deck.agenda], deck.event.venue) == (["A", "C"], "Hall")
    assert not deck.diagnostics


def test_the_agenda_goes_past_midnight(tmp_path: Path) -> None:
    agenda = "\n".join(
        ("start: 23:30", "agenda:", "  - talk: A", "    minutes: 20", "  - talk: B",
         "    start: 0:10", "    minutes: 5", "  - closing: C")
    )  # fmt: skip
    deck = load_deck(write(tmp_path, {"event.yaml": agenda}))
    assert [item.planned_start for item in deck.agenda] == [1410, 1450, 1455]
    assert deck.agenda[1].start == time(0, 10)


def test_items_of_one_name_are_told_apart(tmp_path: Path) -> None:
    agenda = "agenda:\n  - break: Coffee\n  - break: Coffee\n  - questions:\n"
    deck = load_deck(write(tmp_path, {"event.yaml": agenda}))
    assert [item.id for item in deck.agenda] == ["break-coffee", "break-coffee-2", "questions"]


def test_an_opening_may_have_slides(tmp_path: Path) -> None:
    files = {"event.yaml": "agenda:\n  - opening: Welcome\n    slides: a.md\n", "a.md": "# A"}
    item = load_deck(write(tmp_path, files)).agenda[0]
    assert (item.kind, item.title, item.session) == (ItemKind.OPENING, "Welcome", "a.md")


def test_a_single_file_is_no_event(tmp_path: Path) -> None:
    write(tmp_path, {"talk.md": "---\nspeaker: Kim\nminutes: 20\n---\n# A talk"})
    deck = load_deck(tmp_path / "talk.md")
    assert not deck.is_event
    assert (deck.event.title, deck.agenda[0].minutes) == ("A talk", 20)
    assert deck.files == (tmp_path / "talk.md",)


def test_a_session_alone_looks_as_in_its_event(tmp_path: Path) -> None:
    files = {
        "event.yaml": "title: Night\ntheme: paper\nfooter: '{event}'\n",
        "a/session.md": "# A",
    }
    deck = load_deck(write(tmp_path, files) / "a/session.md")
    assert (deck.is_event, deck.event.title, deck.event.theme) == (False, "Night", "paper")
    assert deck.sessions[0].slides[0].directives.footer == "{event}"
    assert deck.files == (tmp_path / "a/session.md", tmp_path / "event.yaml")


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert refusal(tmp_path / "a.md").startswith(f"Can't read “{tmp_path}/a.md”: ")


@pytest.mark.parametrize("marker", ["event.yaml", ".git/config"])
def test_a_single_file_may_read_what_its_event_or_repository_holds(
    tmp_path: Path, marker: str
) -> None:
    write(tmp_path, {marker: "", "talks/a/talk.md": "# A"})
    deck = load_deck(tmp_path / "talks/a/talk.md")
    assert deck.root == tmp_path.resolve()
    assert deck.sessions[0].file == "talks/a/talk.md"
    assert deck.sessions[0].slides[0].id == "talks/a/talk.md#a"


def test_the_home_folder_is_nobodys_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {".git/config": "", "talks/talk.md": "# A"})
    monkeypatch.setenv("HOME", str(tmp_path))
    assert load_deck(tmp_path / "talks/talk.md").root == tmp_path.resolve() / "talks"


def test_a_title_falls_back_to_the_heading_then_to_the_file() -> None:
    assert load_text("---\ntitle: T\n---\n# H", "03-x.md").event.title == "T"
    assert load_text("text\n\n# H *i*", "03-x.md").event.title == "H i"
    assert load_text("text", "03-my-talk.md").event.title == "my talk"
    assert load_text("text", "04-other_talk/session.md").event.title == "other talk"


def test_a_slide_without_a_heading_keeps_its_name_when_others_come_before_it() -> None:
    before = load_text("# A\n\n---\n\nSome words here", "a.md").sessions[0].slides[1]
    after = load_text("# A\n\n---\n\n# B\n\n---\n\nSome words here", "a.md").sessions[0].slides[2]
    assert before.id == after.id == "a.md#some-words-here"


def test_a_change_of_one_slide_leaves_the_others_equal() -> None:
    text = "# A\n\n[a] {}\n\n---\n\n# B\n\n[b]\n\n---\n\n[a]: http://a\n[b]: http://b\n"
    one = load_text(text.format("old"), "a.md").sessions[0].slides
    two = load_text(text.format("new"), "a.md").sessions[0].slides
    assert one[0] != two[0]
    assert one[1:] == two[1:]


def test_u_2028_is_no_end_of_a_line() -> None:
    slides = load_text("# A\u2028---\u2028b\n\n---\n\n# B\x85c", "a.md").sessions[0].slides
    assert [slide.span.first_line for slide in slides] == [1, 4]


def test_an_edit_reads_one_file_of_an_event_again(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    first_before, second_before = load_deck(tmp_path).sessions
    (tmp_path / "b.md").write_text("# other\n", encoding="utf-8")
    first, second = load_deck(tmp_path).sessions
    assert first is first_before
    assert second != second_before


def test_a_default_of_the_event_that_changes_reads_its_files_again(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n", encoding="utf-8")
    for footer in ("one", "two"):
        (tmp_path / "event.yaml").write_text(f"title: E\nfooter: {footer}\n", encoding="utf-8")
        (session,) = load_deck(tmp_path).sessions
        assert session.slides[0].directives.footer == footer


def test_the_start_of_a_small_deck_is_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# One\n", encoding="utf-8")
    assert load_start(tmp_path, SourceFiles()) == (load_deck(tmp_path), True)
    assert load_start(tmp_path / "one.md", SourceFiles()) == (load_deck(tmp_path / "one.md"), True)


def test_the_start_of_a_large_event_names_its_later_sessions(tmp_path: Path) -> None:
    slides = "\n\n---\n\n".join(["# One"] * START_SLIDES)
    for name in ("01-first.md", "02-second.md"):
        (tmp_path / name).write_text(slides, encoding="utf-8")
    deck, is_whole = load_start(tmp_path, SourceFiles())
    assert not is_whole
    assert deck.sessions[0] == load_deck(tmp_path).sessions[0]
    assert (deck.sessions[1].title, deck.sessions[1].slides) == ("second", ())
    assert deck.files == load_deck(tmp_path).files
