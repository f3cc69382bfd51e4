"""The running order: every slide as written and every card, in the order of the agenda."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from recap_deck.build.card_texts import card_detail
from recap_deck.messages import sentence
from recap_deck.model.card import Card, CardKind
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One slide of the running order: a slide as written, or a card made for the agenda.

    `session` and `item` are indexes into the deck's sessions and agenda; `talk` is the
    session's number as the audience counts and `number` the slide's within it, both from 1,
    0 where there is none; `label` is the page label, as `S1-7`.
    """

    id: str
    title: str
    session: int | None = None
    item: int | None = None
    slide: SlideSource | None = None
    card: Card | None = None
    talk: int = 0
    number: int = 0
    label: str = ""


class KeptSlides:
    """The entries of sessions; a slide that is the same value as before has the same entry."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], tuple[Session, tuple[Entry, ...]]] = {}

    def entries(
        self, session: Session, index: int, place: int | None, talk: int, with_hidden: bool
    ) -> tuple[Entry, ...]:
        """The slides of a session, backup slides last."""
        key = (session.file, index, place, talk, with_hidden)
        known = self._kept.get(key)
        if known is None or known[0] is not session:
            before = {id(entry.slide): entry for entry in known[1]} if known else {}
            slides = _slides(session, index, place, talk, with_hidden, before)
            known = self._kept[key] = (session, tuple(slides))
        return known[1]


def running_order(
    deck: Deck,
    language: str,
    opens_itself: Callable[[Session], bool],
    *,
    with_hidden: bool = False,
    kept: KeptSlides | None = None,
) -> tuple[Entry, ...]:
    """List the deck's slides; `opens_itself` says whether a session's first slide is its card.

    Hidden slides are left out unless asked for, and have no number; backup slides come after
    the end of their session's others.
    """
    kept = kept or KeptSlides()
    if deck.is_event:
        runs = _event_entries(deck, language, opens_itself, with_hidden, kept)
        return tuple(itertools.chain.from_iterable(runs))
    several = len(deck.sessions) > 1
    return tuple(
        entry
        for i, each in enumerate(deck.sessions)
        for entry in kept.entries(each, i, None, i + 1 if several else 0, with_hidden)
    )


def talk_numbers(deck: Deck) -> dict[int, int]:
    """Number the talks of an agenda, by their place on it; what opens or closes is none.

    A session without speakers at either end of the agenda is no talk, and a single session
    needs no number.
    """
    if len(deck.sessions) < 2:
        return {}
    ends = (0, len(deck.agenda) - 1)
    talks = [
        place
        for place, item in enumerate(deck.agenda)
        if item.kind is ItemKind.TALK
        or (item.kind is ItemKind.SESSION and (item.speakers or place not in ends))
    ]
    return {place: number for number, place in enumerate(talks, 1)}


def _event_entries(
    deck: Deck,
    language: str,
    opens_itself: Callable[[Session], bool],
    with_hidden: bool,
    kept: KeptSlides,
) -> Iterator[Sequence[Entry]]:
    by_file = {session.file: i for i, session in enumerate(deck.sessions)}
    talks = talk_numbers(deck)
    agenda_is_due = bool(deck.agenda) and not _shows_agenda(deck)
    for place, item in enumerate(deck.agenda):
        index, talk = by_file.get(item.session), talks.get(place, 0)
        if index is None:
            card = _item_card(deck, item, language)
            yield (Entry(f"card:{item.id}", item.title, None, place, None, card, talk),)
        else:
            session = deck.sessions[index]
            if talk and not opens_itself(session):
                card = Card(CardKind.SESSION, session.title, item)
                name = f"card:{item.id}"
                yield (Entry(name, session.title, index, place, None, card, talk),)
            yield kept.entries(session, index, place, talk, with_hidden)
        if agenda_is_due:
            agenda_is_due = False
            title = sentence("card-agenda", (), language)
            yield (Entry("card:agenda", title, None, None, None, Card(CardKind.AGENDA, title)),)


def _item_card(deck: Deck, item: AgendaItem, language: str) -> Card:
    """Thanks come with the event's address; a talk's times stand beside its speakers."""
    if item.kind is ItemKind.CLOSING:
        return Card(CardKind.ITEM, item.title, item, link=deck.event.link)
    is_talk = item.kind in (ItemKind.TALK, ItemKind.SESSION)
    detail = "" if is_talk else card_detail(item, language)
    return Card(CardKind.ITEM, item.title, item, detail)


def _shows_agenda(deck: Deck) -> bool:
    return any(
        slide.directives.layout == "agenda" for session in deck.sessions for slide in session.slides
    )


def _slides(
    session: Session,
    index: int,
    place: int | None,
    talk: int,
    with_hidden: bool,
    before: Mapping[int, Entry],
) -> Iterator[Entry]:
    shown = [slide for slide in session.slides if with_hidden or not slide.directives.hide]
    for slide in sorted(shown, key=lambda each: each.directives.backup):
        known = before.get(id(slide))
        if known is not None and known.slide is slide:
            yield known
            continue
        label = page_label(talk, slide.number)
        yield Entry(slide.id, slide.title, index, place, slide, None, talk, slide.number, label)


def page_label(talk: int, number: int) -> str:
    """`S1-7`; the number alone outside talks, nothing for slides without one."""
    if not number:
        return ""
    return f"S{talk}-{number}" if talk else str(number)
