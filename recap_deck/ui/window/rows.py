"""The navigator's rows: a heading for each session and agenda item, and the slides under it."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.build.entries import Entry
from recap_deck.geometry import WIDE
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Speaker
from recap_deck.ui.live_show import group_of
from recap_deck.ui.words import minutes_text
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or the slide `index` of the running order.

    `number` stands before a heading's title or beside a slide; `detail` after a heading's
    title. `names` are the speakers, who are in a heading's title too. An `is_aside` heading is an
    item without slides of its own; an `is_extra` slide comes after its session's end.
    """

    index: int
    is_heading: bool
    title: str
    number: str = ""
    detail: str = ""
    is_aside: bool = False
    aspect: float = 9 / 16
    names: str = ""
    is_extra: bool = False


def rows_of(deck: Deck, entries: tuple[Entry, ...]) -> tuple[Row, ...]:
    """List the running order under headings; a single file needs no heading."""
    return tuple(_rows(deck, entries))


def _rows(deck: Deck, entries: tuple[Entry, ...]) -> Iterator[Row]:
    has_headings = deck.is_event or len(deck.sessions) > 1
    last = None
    for index, entry in enumerate(entries):
        # A card of no item goes with the slides before it.
        belongs = entry.session is not None or entry.item is not None
        if has_headings and belongs and group_of(entry) != last:
            last = group_of(entry)
            yield _heading(deck, entry, index)
        size = deck.sessions[entry.session].size if entry.session is not None else WIDE
        number = str(entry.number) if entry.number else ""
        is_extra = entry.slide is not None and entry.slide.directives.backup
        aspect = size.height / size.width
        yield Row(index, False, entry.title, number, aspect=aspect, is_extra=is_extra)


def _heading(deck: Deck, entry: Entry, index: int) -> Row:
    session = deck.sessions[entry.session] if entry.session is not None else None
    item = deck.agenda[entry.item] if entry.item is not None else None
    title = session.title if session else (item.title if item else entry.title)
    names = _names(session, item)
    minutes = _minutes(session, item)
    return Row(
        index,
        True,
        f"{title} — {names}" if names else title,
        str(entry.talk) if entry.talk else "",
        minutes,
        is_aside=session is None,
        names=names,
    )


def _names(session: Session | None, item: AgendaItem | None) -> str:
    speakers: tuple[Speaker, ...] = session.speakers if session else ()
    if item is not None and item.speakers:
        speakers = item.speakers
    return ", ".join(speaker.name for speaker in speakers)


def _minutes(session: Session | None, item: AgendaItem | None) -> str:
    """The agenda's minutes, else the session's own; with what a break may shrink to."""
    minutes = item.minutes if item and item.minutes else (session.minutes if session else None)
    text = minutes_text(minutes)
    if text and item is not None and item.min_minutes:
        text += f" ({item.min_minutes:g})"
    return text
