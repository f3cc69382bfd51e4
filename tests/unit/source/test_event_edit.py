from __future__ import annotations

import pytest

from recap_deck.source.event_edit.difference import Row, changed_rows
from recap_deck.source.event_edit.edit import edit_event
from recap_deck.source.event_edit.wanted import EventEdit, EventEditError, KeptItem, NewItem

EVENT = """\
# Spring
title: Recap #3
date: 2015-11-05   # a Thursday
agenda:
  # before the food
  - session: 01-data
    minutes: 25
    questions: 5                # 25분 안에서

  - break: 휴식
    minutes: 15
    min: 8                      # 늦어지면 8분까지
  # after it
  - 02-computing.md
"""


def kept(*lines: int) -> tuple[KeptItem, ...]:
    return tuple(map(KeptItem, lines))


def new_lines(text: str, edit: EventEdit) -> list[str]:
    before = text.split("\n")
    return [line for line in edit_event(text, edit).split("\n") if line not in before]


def changed(line: int, *values: tuple[str, str | None]) -> EventEdit:
    items = [KeptItem(each, values if each == line else ()) for each in (6, 10, 14)]
    return EventEdit(items=tuple(items))


def test_a_remark_stays_in_its_column() -> None:
    assert new_lines(EVENT, changed(6, ("questions", "10"))) == [
        "    questions: 10               # 25분 안에서"
    ]


def test_a_new_key_stands_where_it_usually_does() -> None:
    edited = edit_event(EVENT, changed(10, ("start", "20:10"), ("title", "Coffee")))
    assert edited.split("\n")[9:15] == [
        "  - break: 휴식",
        "    title: Coffee",
        "    minutes: 15",
        "    min: 8                      # 늦어지면 8분까지",
        "    start: 20:10",
        "  # after it",
    ]


def test_a_key_is_taken_away_with_its_line() -> None:
    gone = "    min: 8                      # 늦어지면 8분까지\n"
    assert edit_event(EVENT, changed(10, ("min", None))) == EVENT.replace(gone, "")


def test_a_bare_file_name_is_written_out_when_it_gets_a_key() -> None:
    assert new_lines(EVENT, changed(14, ("minutes", "20"))) == [
        "  - session: 02-computing.md",
        "    minutes: 20",
    ]


def test_a_moved_item_takes_along_what_is_remarked_right_above_it() -> None:
    edited = edit_event(EVENT, EventEdit(items=kept(14, 10, 6)))
    assert edited.split("\n")[4:] == [
        "  # after it",
        "  - 02-computing.md",
        "",
        "  - break: 휴식",
        "    minutes: 15",
        "    min: 8                      # 늦어지면 8분까지",
        "  # before the food",
        "  - session: 01-data",
        "    minutes: 25",
        "    questions: 5                # 25분 안에서",
        "",
    ]


def test_a_new_item_is_indented_as_the_others() -> None:
    new = NewItem("talk", "Games: an aside", (("minutes", "15"),))
    edited = edit_event(EVENT, EventEdit(items=(*kept(6, 10), new, *kept(14))))
    assert "  - talk: 'Games: an aside'\n    minutes: 15\n  # after it\n" in edited


def test_between_items_apart_a_new_one_stands_apart() -> None:
    text = "agenda:\n- talk: A\n\n- talk: B\n"
    edited = edit_event(text, EventEdit(items=(*kept(2), NewItem("talk", "C"), *kept(4))))
    assert edited == "agenda:\n- talk: A\n\n- talk: C\n\n- talk: B\n"


def test_a_file_without_an_agenda_gets_one() -> None:
    new = (NewItem("session", "one.md", (("minutes", "20"),)),)
    assert edit_event("title: A", EventEdit(items=new)) == (
        "title: A\nagenda:\n  - session: one.md\n    minutes: 20"
    )


def test_the_events_own_values_change_or_come_or_go() -> None:
    values = (("date", "2026-03-05"), ("title", "Recap #4"), ("start", "19:30"))
    assert edit_event(EVENT, EventEdit(values)).split("\n")[1:4] == [
        "title: 'Recap #4'",
        "date: 2026-03-05   # a Thursday",
        "start: 19:30",
    ]
    assert "date" not in edit_event(EVENT, EventEdit((("date", None),)))


def test_quotes_stay_as_they_were() -> None:
    text = "title: \"one\"\nvenue: 'two'  # here\n"
    values = (("title", 'say "hi"'), ("venue", "it's"))
    assert edit_event(text, EventEdit(values)) == (
        "title: \"say \\\"hi\\\"\"\nvenue: 'it''s' # here\n"
    )


REFUSED = [
    ("agenda:\n  - {talk: A, minutes: 5}\n", 2, "it is written in brackets"),
    ("agenda: [{talk: A, minutes: 5}]\n", 1, "it is written in brackets"),
    ("agenda:\n  - talk: A\n    minutes: |\n      5\n", 3, "its value is longer than the line"),
    ("agenda:\n  - talk: A\n    minutes:\n      5\n", 3, "its value is longer than the line"),
    ("agenda:\n  - talk: A\n    minutes: &m 5\n", 3, "its value is longer than the line"),
    ("agenda:\n  - talk: A\n    minutes: 5\n    minutes: 6\n", 2, "keep the rest as it is"),
]


@pytest.mark.parametrize(("text", "line", "why"), REFUSED)
def test_what_cannot_be_changed_safely_is_refused(text: str, line: int, why: str) -> None:
    first = 2 if text.count("\n") > 1 else 1
    edit = EventEdit(items=(KeptItem(first, (("minutes", "7"),)),))
    with pytest.raises(EventEditError, match=why) as refused:
        edit_event(text, edit)
    assert refused.value.line == line


def test_an_agenda_with_an_item_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(EventEditError) as refused:
        edit_event("agenda:\n  - talk: A\n  - &x\n    talk: B\n", EventEdit(items=kept(2)))
    assert str(refused.value) == (
        "Can't change the agenda: line 4 of event.yaml can't be read. Mend it first"
    )


def test_an_item_that_is_not_where_it_was_is_refused() -> None:
    with pytest.raises(EventEditError, match="keep the rest as it is"):
        edit_event(EVENT, EventEdit(items=kept(7)))


def test_a_text_that_would_be_read_otherwise_is_refused() -> None:
    with pytest.raises(EventEditError, match="keep the rest as it is"):
        edit_event(EVENT, EventEdit((("title", "a <!-- b --> c"),)))


def test_the_difference_is_told_line_by_line() -> None:
    edited = edit_event(EVENT, changed(10, ("minutes", "10")))
    assert changed_rows(EVENT, edited) == (
        Row(10, "  - break: 휴식"),
        Row(11, "    minutes: 15", "-"),
        Row(11, "    minutes: 10", "+"),
        Row(12, "    min: 8                      # 늦어지면 8분까지"),
    )
    assert changed_rows(EVENT, EVENT) == ()
