"""event.yaml as a form: every change leaves all other lines as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.writing.forms.event import (
    read_event_form,
    with_event_value,
    with_item_value,
    with_moved_item,
    with_new_item,
    without_item,
)

TEXT = """\
# Our meetup
title: re:Invent 2015 RECAP   # never changes
date: 2015-11-05
speakers: [Kim, Lee]
agenda:
  # the first one
  - session: 01-opening.md
    minutes: 10

  - break: 휴식
    minutes: 15
    min: 8                      # if it gets late

  - 02-data.md
"""


def test_the_form_shows_what_is_written() -> None:
    form = read_event_form(TEXT)
    assert form.values == {
        "title": "re:Invent 2015 RECAP   # never changes",
        "date": "2015-11-05",
        "speakers": None,
    }
    assert [(item.kind, item.text, dict(item.values)) for item in form.items] == [
        ("session", "01-opening.md", {"minutes": "10"}),
        ("break", "휴식", {"minutes": "15", "min": "8"}),
        ("session", "02-data.md", {}),
    ]


def changed_lines(new: str, old: str = TEXT) -> list[str]:
    before, after = old.split("\n"), new.split("\n")
    gone = [f"-{line}" for line in before if line not in after]
    return gone + [f"+{line}" for line in after if line not in before]


@pytest.mark.parametrize(
    ("key", "value", "lines"),
    [
        ("date", "2015-11-06", ["-date: 2015-11-05", "+date: 2015-11-06"]),
        ("date", "", ["-date: 2015-11-05"]),
        ("venue", "Seoul: 2호선", ["+venue: 'Seoul: 2호선'"]),
        ("start", "19:00", ["+start: 19:00"]),
    ],
)
def test_a_value_of_the_event_is_changed_in_its_line(
    key: str, value: str, lines: list[str]
) -> None:
    assert changed_lines(with_event_value(TEXT, key, value)) == lines


@pytest.mark.parametrize(
    ("place", "key", "value", "lines"),
    [
        (0, "minutes", "12", ["-    minutes: 10", "+    minutes: 12"]),
        (0, "questions", "5", ["+    questions: 5"]),
        (1, "min", "", ["-    min: 8                      # if it gets late"]),
        (1, "min", "5", ["+    min: 5                      # if it gets late"]),
        (1, "break", "Coffee", ["-  - break: 휴식", "+  - break: Coffee"]),
        (2, "speaker", "Kim", ["-  - 02-data.md", "+  - session: 02-data.md", "+    speaker: Kim"]),
    ],
)
def test_a_value_of_an_item_is_changed_in_its_line(
    place: int, key: str, value: str, lines: list[str]
) -> None:
    found = changed_lines(with_item_value(TEXT, place, key, value))
    assert [line for line in found if line in lines] == lines
    assert len(found) in (len(lines), len(lines) + 1)


def test_an_item_moves_with_its_remark() -> None:
    moved = with_moved_item(TEXT, 0, 1)
    assert [item.text for item in read_event_form(moved).items] == [
        *("휴식", "01-opening.md", "02-data.md")
    ]
    assert "  # the first one\n  - session: 01-opening.md" in moved


def test_an_item_is_taken_out_and_a_new_one_put_in() -> None:
    out = without_item(TEXT, 1)
    assert [item.kind for item in read_event_form(out).items] == ["session", "session"]
    new = with_new_item(out, 1, "talk", "A word: from us", [("minutes", "5")])
    assert read_event_form(new).items[1].text == "A word: from us"


def test_what_cant_be_changed_in_a_line_is_refused() -> None:
    with pytest.raises(EventEditError):
        with_event_value("title:\n  - a\n", "title", "b")


def test_a_file_without_an_agenda_gets_one() -> None:
    new = with_new_item("title: A\n", 0, "break", "Coffee", [])
    assert read_event_form(new).items[0].text == "Coffee"


@given(st.text(max_size=80))
def test_any_text_can_be_shown(text: str) -> None:
    read_event_form(text)
