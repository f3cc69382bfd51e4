"""The first sheet of a handout: what the evening is, and when who says what."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.build.builder import Builder
from recap_deck.build.entries import talk_numbers
from recap_deck.build.words import date_text, span_text
from recap_deck.export.handout.flow import Strip, filled
from recap_deck.export.handout.lettering import (
    INK,
    QUIET,
    RULE,
    Lettering,
    block_of,
    box_at,
)
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.sheet import HandoutPage
from recap_deck.export.text.headings import spoken_by
from recap_deck.geometry import Rect
from recap_deck.messages import sentence
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.place.boxes import Box, FillBox
from recap_deck.place.text import paragraph_height

_TITLE, _SUBTITLE, _FACT, _ROW, _SPEAKER = 56.0, 28.0, 20.0, 25.0, 20.0
_TIMES = 200.0
_PADDING = 16.0
_TALKS = (ItemKind.SESSION, ItemKind.TALK)


def agenda_pages(builder: Builder, look: HandoutLook, letters: Lettering) -> Iterator[HandoutPage]:
    """The agenda; none where the deck has no plan."""
    if not builder.deck.is_event or not builder.deck.agenda:
        return
    title = opens = sentence("card-agenda", (), builder.language)
    width = look.area.width
    rest = (*_heading(builder, width, letters), *_rows(builder, width, letters))
    while rest:
        boxes, rest = filled(rest, look.area)
        yield HandoutPage(title, boxes, opens=opens)
        opens = ""


def _heading(builder: Builder, width: float, letters: Lettering) -> Iterator[Strip]:
    event = builder.deck.event
    yield block_of(letters.set(event.title, _TITLE, width, weight=700), tied=True)
    if event.subtitle:
        yield block_of(letters.set(event.subtitle, _SUBTITLE, width), tied=True)
    yield Strip(_PADDING, tied=True)
    facts = " · ".join(
        fact for fact in (date_text(event.date, builder.language), event.venue) if fact
    )
    if facts:
        yield block_of(letters.set(facts, _FACT, width, color=QUIET), tied=True)
    if event.link:
        line = letters.cut(event.link, _FACT, width, color=QUIET, link=event.link)
        yield block_of(line, tied=True)
    yield Strip(3 * _PADDING, tied=True)


def _rows(builder: Builder, width: float, letters: Lettering) -> Iterator[Strip]:
    talks = talk_numbers(builder.deck)
    by_file = {session.file: session for session in builder.deck.sessions}
    for place, item in enumerate(builder.deck.agenda):
        session = by_file.get(item.session)
        speakers = spoken_by(item.speakers or (session.speakers if session else ()))
        yield _row(item, talks.get(place, 0), speakers, width, letters)


def _row(item: AgendaItem, number: int, speakers: str, width: float, letters: Lettering) -> Strip:
    is_talk = item.kind in _TALKS
    room = width - _TIMES
    color, weight = (INK, 600) if is_talk else (QUIET, 400)
    title = " · ".join(part for part in (str(number or ""), item.title) if part)
    words = letters.set(title, _ROW, room, color=color, weight=weight)
    boxes: list[Box] = [FillBox(Rect(0, 0, width, 1.0), RULE)]
    boxes.append(box_at(letters.set(span_text(item), _ROW, color=QUIET), 0.0, _PADDING))
    boxes.append(box_at(words, _TIMES, _PADDING))
    bottom = _PADDING + paragraph_height(words)
    if speakers:
        names = letters.set(speakers, _SPEAKER, room, color=QUIET)
        boxes.append(box_at(names, _TIMES, bottom))
        bottom += paragraph_height(names)
    return Strip(bottom + _PADDING, tuple(boxes))
