"""The evening afterwards: planned against actual, for every item and slide, from a journal."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from recap_deck.model.deck import Deck, Session
from recap_deck.show.clock import EventClock
from recap_deck.show.forecast import Forecast, ItemState, forecast
from recap_deck.show.journal.lines import Kept
from recap_deck.show.off_plan import planned_from_begin
from recap_deck.show.offset import Offset, offset_of
from recap_deck.show.pace import PaceSlide, slide_seconds
from recap_deck.show.rundown import MINUTE, PlanItem
from recap_deck.values import dataclass, replace

_LONGEST_GAP = 12 * 60 * MINUTE
_CARD = "card:"


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A slide: how long it was meant to be shown, and was; `number` is 0 where it has none."""

    id: str
    title: str
    number: int = 0
    planned: float | None = None
    shown: float = 0.0


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of the agenda, when it was meant to be and was, and its slides.

    `began` and `ended` are None where it never ran; `paused` is part of the time between.
    """

    item: PlanItem
    began: float | None = None
    ended: float | None = None
    paused: float = 0.0
    slides: tuple[SlideRow, ...] = ()

    @property
    def took(self) -> float | None:
        """How long it went on."""
        return None if self.began is None or self.ended is None else self.ended - self.began


@dataclass(frozen=True, slots=True)
class Report:
    """A whole evening; `others` are slides that were shown and belong to no item."""

    title: str
    clock: EventClock
    items: tuple[ItemRow, ...]
    others: tuple[SlideRow, ...] = ()
    offset: Offset | None = None


def make_report(deck: Deck, moments: Sequence[Kept]) -> Report:
    """Report on an evening from all that its journal says; there is at least one moment."""
    last = moments[-1]
    rundown = last.evening.rundown
    forecasts = forecast(rundown, last.seconds)
    counted = forecast(planned_from_begin(rundown, None, last.seconds), last.seconds)
    shown = shown_seconds(moments)
    sessions = {session.file: session for session in deck.sessions}
    rows = tuple(
        _item_row(each, last, _slides_of(each.item, sessions, shown)) for each in forecasts
    )
    listed = {slide.id for row in rows for slide in row.slides}
    titles = {slide.id: slide.title for session in deck.sessions for slide in session.slides}
    others = tuple(
        SlideRow(name, titles.get(name, ""), shown=seconds)
        for name, seconds in shown.items()
        if name not in listed
    )
    return Report(deck.event.title, last.clock, rows, others, offset_of(counted))


def _item_row(each: Forecast, last: Kept, slides: tuple[SlideRow, ...]) -> ItemRow:
    actual = last.evening.rundown.actual(each.item.id)
    if actual is None:
        return ItemRow(each.item, slides=slides)
    ended = last.seconds if each.state is ItemState.RUNNING else each.end
    return ItemRow(each.item, each.start, ended, actual.paused_until(ended), slides)


def _slides_of(
    item: PlanItem, sessions: Mapping[str, Session], shown: Mapping[str, float]
) -> tuple[SlideRow, ...]:
    """An item's card, if it was shown, and its session's slides."""
    card = f"{_CARD}{item.id}"
    cards = (SlideRow(card, item.title, shown=shown[card]),) if card in shown else ()
    session = sessions.get(item.session)
    if session is None:
        return cards
    slides = planned_slides(session, item.planned_seconds - item.questions_seconds)
    return (*cards, *(replace(slide, shown=shown.get(slide.id, 0.0)) for slide in slides))


def shown_seconds(moments: Iterable[Kept]) -> dict[str, float]:
    """How long every slide was shown, by its id, in the order in which they came."""
    shown: dict[str, float] = defaultdict(float)
    for before, after in itertools.pairwise(moments):
        evening = before.evening
        if evening.show.has_begun and not evening.is_over and not evening.is_covered:
            shown[before.slide] += _gap(before, after)
    return dict(shown)


def _gap(before: Kept, after: Kept) -> float:
    """The time between two moments; a night between two shows is none."""
    is_same = bool(before.boot) and before.boot == after.boot
    gap = after.at.monotonic - before.at.monotonic if is_same else after.at.wall - before.at.wall
    return gap if 0 < gap <= _LONGEST_GAP else 0.0


def planned_slides(session: Session, length: float) -> tuple[SlideRow, ...]:
    """The slides of a session, with the time that each should take of `length` seconds."""
    slides = [slide for slide in session.slides if not slide.directives.hide]
    weights = [
        PaceSlide(slide.directives.minutes, len(slide.notes), counts=not slide.directives.backup)
        for slide in slides
    ]
    shares = slide_seconds(weights, length)
    return tuple(
        SlideRow(slide.id, slide.title, slide.number, share or None)
        for slide, share in zip(slides, shares, strict=True)
    )
