"""Dates, times and labels as an audience reads them, in the event's language."""

from __future__ import annotations

from datetime import date

from recap_deck.messages import sentence
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def deck_language(deck: Deck) -> str:
    """The event's language; where none is given, Korean if its titles are written in Hangul."""
    if deck.event.lang:
        return deck.event.lang
    titles = deck.event.title + "".join(session.title for session in deck.sessions)
    return "ko" if any("가" <= char <= "힣" for char in titles) else "en"


def date_text(day: date | None, language: str) -> str:
    """A date as it is said: `5 November 2015`, `2015년 11월 5일`; empty for none."""
    if day is None:
        return ""
    if language.startswith("ko"):
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def clock_text(minutes: float | None) -> str:
    """Minutes after midnight as `19:05`, around midnight and on; empty for None."""
    if minutes is None:
        return ""
    whole = int(minutes)
    return f"{whole // 60 % 24}:{whole % 60:02d}"


def span_text(item: AgendaItem | None) -> str:
    """When an item is planned, as `19:10 – 19:35`; its start alone where it has no length."""
    if item is None or item.planned_start is None:
        return ""
    start = clock_text(item.planned_start)
    if not item.minutes:
        return start
    return f"{start} – {clock_text(item.planned_start + item.minutes)}"


def session_label(number: int, item: AgendaItem | None, language: str) -> str:
    """The line under a speaker's name: `Session 1 · 19:10 – 19:35`."""
    name = sentence("card-session", (("n", str(number)),), language)
    return " · ".join(part for part in (name, span_text(item)) if part)


def item_detail(item: AgendaItem, language: str) -> str:
    """What a card says under the title of an item that has no slides."""
    if item.planned_start is None or not item.minutes:
        return ""
    end = clock_text(item.planned_start + item.minutes)
    if item.kind is ItemKind.BREAK:
        return sentence("card-back-at", (("time", end),), language)
    return span_text(item)
