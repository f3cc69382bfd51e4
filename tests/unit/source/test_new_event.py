"""A new event: what is written of it, and that it is read as it was meant."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.model.event import ItemKind
from recap_deck.source.load import load_deck
from recap_deck.source.new_event import (
    NewEvent,
    NewSession,
    event_files,
    folder_name,
    refusal_of,
    write_new_event,
)

EVENT = NewEvent(
    title="re:Invent: the recap #3",
    date="2026-12-01",
    start="7pm",
    venue="Seoul",
    theme="paper",
    lang="en",
    sessions=(
        NewSession("Serverless", "Kim", "25"),
        NewSession("Serverless", "윤석찬"),
        NewSession("데이터 이야기"),
    ),
)


def test_a_new_event_is_read_as_it_was_typed(tmp_path: Path) -> None:
    write_new_event(EVENT, tmp_path / "new")
    deck = load_deck(tmp_path / "new")
    assert deck.diagnostics == ()
    assert deck.event.title == "re:Invent: the recap #3"
    assert (deck.event.date, deck.event.start) == (date(2026, 12, 1), time(19))
    assert (deck.event.venue, deck.event.theme, deck.event.lang) == ("Seoul", "paper", "en")
    assert [(item.kind, item.title, item.minutes) for item in deck.agenda] == [
        (ItemKind.OPENING, "Opening", 5),
        (ItemKind.SESSION, "Serverless", 25),
        (ItemKind.SESSION, "Serverless", None),
        (ItemKind.SESSION, "데이터 이야기", None),
    ]
    speakers = [each.name for session in deck.sessions for each in session.speakers]
    assert speakers == ["Kim", "윤석찬"]


def test_each_session_has_a_cover_and_a_first_slide(tmp_path: Path) -> None:
    write_new_event(EVENT, tmp_path / "new")
    opening, first, *_ = load_deck(tmp_path / "new").sessions
    assert [slide.directives.layout for slide in opening.slides] == ["cover"]
    assert [slide.title for slide in first.slides] == ["Serverless", "The first point"]
    assert first.slides[0].directives.layout == "session"


def test_files_are_named_by_their_place_and_title_and_never_the_same() -> None:
    assert list(event_files(EVENT)) == [
        *("event.yaml", "01-opening.md", "02-serverless.md"),
        *("03-serverless-2.md", "04-데이터-이야기.md"),
    ]


def test_a_korean_event_begins_in_korean() -> None:
    files = event_files(NewEvent("저녁", lang="ko", sessions=(NewSession("하나"),)))
    assert "여는 말" in files["event.yaml"].decode()
    assert "# 첫 번째 이야기" in files["02-하나.md"].decode()


def test_what_is_left_empty_is_not_written() -> None:
    assert event_files(NewEvent("Bare"))["event.yaml"].decode().split("\n") == [
        *("title: Bare", "theme: recap", "lang: en", "agenda:"),
        *("  - opening: Opening", "    slides: 01-opening.md", "    minutes: 5", ""),
    ]


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(DeckFileError, match="it is not an empty folder"):
        write_new_event(EVENT, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("title", " ", "A title is needed"),
        ("title", "x", ""),
        ("date", "", ""),
        ("date", "tomorrow", "“date” can't be “tomorrow”; write a date as 2015-11-05"),
        ("start", "19:00", ""),
        ("minutes", "20m", ""),
    ],
)
def test_a_value_is_checked_as_the_file_is(key: str, text: str, said: str) -> None:
    assert refusal_of(key, text, "en") == said


@pytest.mark.parametrize("key", ["date", "start", "minutes"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_no_value_is_told_with_the_value(key: str, language: str) -> None:
    assert "Date" in refusal_of(key, "soon", language, "Date")
    assert "soon" in refusal_of(key, "soon", language)


def test_a_title_without_letters_gets_a_folder_all_the_same() -> None:
    assert folder_name("!!!") == "event"
    assert folder_name("re:Invent 2026 리캡") == "reinvent-2026-리캡"
