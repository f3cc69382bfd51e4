"""Dates, times and labels as an audience reads them."""

from __future__ import annotations

from datetime import date

import pytest

from recap_deck.build.words import (
    clock_text,
    date_text,
    item_detail,
    session_label,
    span_text,
)
from recap_deck.model.event import AgendaItem, ItemKind


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(None, ""), (0, "0:00"), (1150, "19:10"), (1445, "0:05"), (1150.5, "19:10")],
)
def test_minutes_after_midnight_read_as_a_clock(minutes: float | None, text: str) -> None:
    assert clock_text(minutes) == text


def test_a_date_is_said_in_the_events_language() -> None:
    day = date(2015, 11, 5)
    assert date_text(day, "en") == "5 November 2015"
    assert date_text(day, "ko") == "2015년 11월 5일"
    assert date_text(None, "ko") == ""


def item(kind: ItemKind, start: float | None, minutes: float | None) -> AgendaItem:
    return AgendaItem("x", kind, "x", minutes=minutes, planned_start=start)


def test_a_span_needs_a_start_and_shows_an_end_where_it_is_known() -> None:
    assert span_text(None) == ""
    assert span_text(item(ItemKind.SESSION, None, 25)) == ""
    assert span_text(item(ItemKind.SESSION, 1150, None)) == "19:10"
    assert span_text(item(ItemKind.SESSION, 1150, 25)) == "19:10 – 19:35"


def test_a_session_is_labelled_by_number_and_time() -> None:
    planned = item(ItemKind.SESSION, 1150, 25)
    assert session_label(1, planned, "ko") == "세션 1 · 19:10 – 19:35"
    assert session_label(2, None, "en") == "Session 2"


def test_a_break_says_when_it_goes_on() -> None:
    pause = item(ItemKind.BREAK, 1200, 15)
    assert item_detail(pause, "ko") == "20:15에 다시 시작합니다"
    assert item_detail(pause, "en") == "back at 20:15"
    assert item_detail(item(ItemKind.BREAK, None, 15), "en") == ""
