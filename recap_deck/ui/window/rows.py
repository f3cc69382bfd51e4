"""The navigator's rows: a heading for each session and agenda item, and the slides under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    item without slides of its own; an `is_extra` slide comes after its session's end. One that
    `is_hidden` has no place in the running order, and index -1. `id` is the slide's, `session`
    and `item` are places in the deck, `file` is that of a heading's session.
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
    is_hidden: bool = False
    id: str = ""
    session: int | None = None
    item: int | None = None
    file: str = ""


class KeptRows:
    """The rows of slides; that of an entry which is the same value as before is the same, too."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Entry, float, Row]] = {}

    def row(self, index: int, entry: Entry, aspect: float) -> Row:
        """The row of a slide."""
        known = self._kept.get(index)
        if known is None or known[0] is not entry or known[1] != aspect:
            known = self._kept[index] = (entry, aspect, _slide_row(index, entry, aspect))
        return known[2]


def rows_of(
    deck: Deck,
    entries: tuple[Entry, ...],
    *,
    with_hidden: bool = False,
    kept: KeptRows | None = None,
) -> tuple[Row, ...]:
    """List the running order under headings; a single file needs no heading."""
    rows = _rows(deck, entries, kept or KeptRows())
    return tuple(_with_hidden(deck, rows) if with_hidden else rows)


def _with_hidden(deck: Deck, rows: Iterable[Row]) -> Iterator[Row]:
    """Put the slides that are never shown where they are written."""
    before, after = _hidden_slides(deck)
    if not before and not after:
        yield from rows
        return
    last: int | None = None
    for row in rows:
        if last is not None and row.session != last:
            yield from after.pop(last, ())
        last = row.session
        yield from before.pop(row.id, ())
        yield row
    if last is not None:
        yield from after.pop(last, ())


def _hidden_slides(deck: Deck) -> tuple[dict[str, list[Row]], dict[int, list[Row]]]:
    """The hidden slides before a slide by its id, and those at the end of a session."""
    before: dict[str, list[Row]] = {}
    after: dict[int, list[Row]] = {}
    for place, session in enumerate(deck.sessions):
        waiting: list[Row] = []
        for slide in session.slides:
            if slide.directives.hide:
                row = Row(-1, False, slide.title, is_hidden=True, id=slide.id, session=place)
                waiting.append(row)
            elif waiting:
                before[slide.id], waiting = waiting, []
        if waiting:
            after[place] = waiting
    return before, after


def _rows(deck: Deck, entries: tuple[Entry, ...], kept: KeptRows) -> Iterator[Row]:
    has_headings = deck.is_event or len(deck.sessions) > 1
    last = None
    for index, entry in enumerate(entries):
        # A card of no item goes with the slides before it.
        belongs = entry.session is not None or entry.item is not None
        if has_headings and belongs and group_of(entry) != last:
            last = group_of(entry)
            yield _heading(deck, entry, index)
        size = deck.sessions[entry.session].size if entry.session is not None else WIDE
        yield kept.row(index, entry, size.height / size.width)


def _slide_row(index: int, entry: Entry, aspect: float) -> Row:
    return Row(
        index,
        False,
        entry.title,
        str(entry.number) if entry.number else "",
        aspect=aspect,
        is_extra=entry.slide is not None and entry.slide.directives.backup,
        id=entry.id,
        session=entry.session,
        item=entry.item,
    )


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
        session=entry.session,
        item=entry.item,
        file=session.file if session else "",
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
