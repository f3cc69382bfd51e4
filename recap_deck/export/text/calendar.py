"""The agenda as iCalendar: an entry for each item, for calendars of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from recap_deck import __version__
from recap_deck.errors import RecapDeckError
from recap_deck.export.moment import asked_moment
from recap_deck.export.text.headings import with_speakers
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.source.titles import slug_of


def calendar_text(deck: Deck) -> str:
    """All items with a time; a RecapDeckError says what the agenda lacks for that.

    Times are of the event's time zone, and without one of wherever they are read.
    """
    if deck.event.date is None:
        raise RecapDeckError("calendar-no-date", path=deck.path)
    calendar = Calendar()
    calendar.add("prodid", f"-//Recap Deck//{__version__}//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", deck.event.title)
    for event in _events(deck):
        calendar.add_component(event)
    if not calendar.subcomponents:
        raise RecapDeckError("calendar-no-times", path=deck.path)
    if deck.event.timezone:
        calendar.add_missing_timezones()
    data: bytes = calendar.to_ical()
    return data.decode()


def _events(deck: Deck) -> Iterator[Event]:
    for item in deck.agenda:
        if item.planned_start is not None:
            yield _event(deck, item, item.planned_start)


def _event(deck: Deck, item: AgendaItem, minutes: float) -> Event:
    about = deck.event
    assert about.date is not None
    zone: tzinfo | None = ZoneInfo(about.timezone) if about.timezone else None
    start = datetime.combine(about.date, time(), zone) + timedelta(minutes=minutes)
    event = Event()
    event.add("uid", f"{item.id}.{about.date:%Y%m%d}.{slug_of(about.title) or 'event'}@recap-deck")
    # The same agenda gives the same file: a file without a moment of its own has the evening's.
    event.add("dtstamp", asked_moment() or datetime.combine(about.date, time(), UTC))
    event.add("dtstart", start)
    if item.minutes:
        event.add("dtend", start + timedelta(minutes=item.minutes))
    event.add("summary", with_speakers(item.title, item.speakers))
    if about.venue:
        event.add("location", about.venue)
    description = "\n".join(part for part in (about.title, about.link) if part)
    if description:
        event.add("description", description)
    if item.kind is ItemKind.BREAK:
        event.add("transp", "TRANSPARENT")
    return event
