"""What cards say beside their title and text: the label over it, large digits, what comes next."""

from __future__ import annotations

import math

from recap_deck.build.words import clock_text, date_text, span_text
from recap_deck.messages import sentence
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.place.frame import joined_names

Texts = tuple[tuple[str, str], ...]
"""Values for the templates of a layout, by name."""

CLOCK_LAYOUTS = ("countdown", "break")
"""Layouts with large digits, which tell the time that is left while they are presented."""


def planned_texts(layout: str, deck: Deck, place: int | None, language: str) -> Texts:
    """What the plan says, for a slide of the agenda's item `place`; live values go before these."""
    item = deck.agenda[place] if place is not None else None
    event = deck.event
    if layout == "countdown":
        digits = clock_text(event.start.hour * 60 + event.start.minute) if event.start else ""
        label = date_text(event.date, language)
        return (("label", label), ("digits", digits), ("next", event.wifi))
    if layout == "break":
        following = following_item(deck, place)
        digits = minutes_text(item, language)
        return (
            ("label", event.title),
            ("digits", digits),
            ("next", next_text(following, language)),
        )
    if layout == "next-up":
        start = clock_text(item.planned_start) if item else ""
        return (("label", next_up_label(start, language)),)
    return (("label", event.title),) if layout == "questions" else ()


def card_detail(item: AgendaItem, language: str) -> str:
    """The planned times of an item without slides; of a break, when it is over."""
    if item.planned_start is None or not item.minutes:
        return ""
    end = clock_text(item.planned_start + item.minutes)
    return until_text(end, language) if item.kind is ItemKind.BREAK else span_text(item)


def until_text(end: str, language: str) -> str:
    """When a break is over."""
    return sentence("card-until", (("time", end),), language)


def minutes_text(item: AgendaItem | None, language: str) -> str:
    """How long a break is meant to be, as `15 min`; empty for anything else."""
    if item is None or item.kind is not ItemKind.BREAK or not item.minutes:
        return ""
    return length_text(item.minutes, language)


def length_text(minutes: float, language: str) -> str:
    """Whole minutes as `15 min`, rounded up."""
    return sentence("card-minutes", (("n", str(math.ceil(minutes))),), language)


def following_item(deck: Deck, place: int | None) -> AgendaItem | None:
    """The item after a break; a break's slide in a session says nothing of what comes."""
    if place is None or deck.agenda[place].kind is not ItemKind.BREAK:
        return None
    return deck.agenda[place + 1] if place + 1 < len(deck.agenda) else None


def next_text(item: AgendaItem | None, language: str) -> str:
    """Who or what comes next, in a line; empty at the end of the evening."""
    if item is None:
        return ""
    what = " — ".join(part for part in (item.title, joined_names(item.speakers)) if part)
    return next_line(what, language)


def next_line(what: str, language: str) -> str:
    """The quiet line under a break; empty where nothing comes."""
    return sentence("card-next", (("what", what),), language) if what else ""


def next_up_label(start: str, language: str) -> str:
    """The line over who is next, with the time where it is known."""
    name = sentence("card-next-up", (), language)
    return " · ".join(part for part in (name, start) if part)
