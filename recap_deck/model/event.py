"""The evening and its plan: event, speakers, agenda."""

from __future__ import annotations

import enum
from datetime import date, time

from recap_deck.diagnostics import SourceSpan
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who tells; only the name is always there."""

    name: str
    title: str = ""
    org: str = ""
    photo: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What the evening is; empty or None where nothing was written."""

    title: str
    subtitle: str = ""
    date: date | None = None
    start: time | None = None
    venue: str = ""
    link: str = ""
    theme: str = ""
    lang: str = ""
    timezone: str = ""
    wifi: str = ""
    speakers: tuple[Speaker, ...] = ()
    words: tuple[str, ...] = ()
    """What spelling takes to be right."""


class ItemKind(enum.Enum):
    """What an agenda item is."""

    OPENING = "opening"
    SESSION = "session"
    TALK = "talk"
    BREAK = "break"
    QUESTIONS = "questions"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the plan; known by `id`, its kind and slug.

    `session` is the session's file for items that have one; `start` is set only where
    the author fixed it; `planned_start` follows from the plan where the event's start
    is known, in minutes after midnight of its first day.
    """

    id: str
    kind: ItemKind
    title: str
    minutes: float | None = None
    min_minutes: float | None = None
    start: time | None = None
    questions: float | None = None
    session: str = ""
    speakers: tuple[Speaker, ...] = ()
    planned_start: float | None = None
    span: SourceSpan | None = None
