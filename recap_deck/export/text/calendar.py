"""The agenda as iCalendar: an entry for each item, for calendars of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from recap_deck import __version__
from recap_deck.errors import RecapDeckError
from recap_deck.export.moment import asked_moment
from recap_deck.export.text.headings import with_speakers
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.source.titles import slug_of

_SEQUENCE_START = datetime(2020, 1, 1, tzinfo=UTC)
"""Changes are counted in minutes from here on: a number that only grows needs no memory."""


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


def _name_of(item: AgendaItem, title: str, day: date) -> str:
    """The same for the same item of the same evening, whenever it begins; all of it ASCII."""
    said = f"{item.id}.{day:%Y%m%d}.{slug_of(title)}"
    return f"{sha256(said.encode()).hexdigest()[:24]}@recap-deck"


def _changed(deck: Deck, day: date) -> datetime:
    """When what is told was last written; the same files give the same calendar."""
    moment = asked_moment()
    if moment is not None:
        return moment
    times = [file.stat().st_mtime for file in deck.files if file.is_file()]
    if not times:
        return datetime.combine(day, time(), UTC)
    return datetime.fromtimestamp(int(max(times)), UTC)


def _events(deck: Deck) -> Iterator[Event]:
    for item in deck.agenda:
        if item.planned_start is not None:
            yield _event(deck, item, item.planned_start)


def _event(deck: Deck, item: AgendaItem, minutes: float) -> Event:
    about = deck.event
    assert about.date is not None
    zone: tzinfo | None = ZoneInfo(about.timezone) if about.timezone else None
    start = datetime.combine(about.date, time(), zone) + timedelta(minutes=minutes)
    changed = _changed(deck, about.date)
    event = Event()
    event.add("uid", _name_of(item, about.title, about.date))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    # A calendar that has the item takes a file with a higher number for news of it.
    event.add("sequence", max(0, int((changed - _SEQUENCE_START) / timedelta(minutes=1))))
    event.add("dtstart", start)
    if item.minutes:
        event.add("dtend", start + timedelta(minutes=item.minutes))
    event.add("summary", with_speakers(item.title, item.speakers))
    if about.venue:
        event.add("location", about.venue)
    if about.link:
        event.add("url", about.link)
    description = "\n".join(part for part in (about.title, about.link) if part)
    if description:
        event.add("description", description)
    if item.kind is ItemKind.BREAK:
        event.add("transp", "TRANSPARENT")
    return event
