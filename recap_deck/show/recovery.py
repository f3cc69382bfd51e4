"""What can be done about lateness: offers, each with how the evening would end."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence

from recap_deck.messages import sentence
from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import Forecast, ItemState, forecast
from recap_deck.show.offset import Offset, ends_text, offset_of
from recap_deck.show.rundown import (
    MINUTE,
    Added,
    Change,
    Line,
    Rundown,
    Skipped,
    Together,
    change,
    lines_of,
)
from recap_deck.values import dataclass

_MOST_SHORTENED = 0.5
_NEWS_MINUTES = 3
_DROPPABLE = frozenset({ItemKind.SESSION, ItemKind.TALK, ItemKind.QUESTIONS, ItemKind.BREAK})


class OfferKind(enum.Enum):
    """What kind of help an offer is."""

    CUT_BREAK = "cut-break"
    SHORTEN = "shorten"
    DROP = "drop"
    END_LATER = "end-later"


@dataclass(frozen=True, slots=True)
class Offer:
    """Changes to the rundown, and the offset that they lead to.

    `title` is the item's that is cut or dropped, `minutes` what a break has left or the
    others lose.
    """

    kind: OfferKind
    changes: tuple[Change, ...]
    result: Offset
    title: str = ""
    minutes: int = 0


def offers(rundown: Rundown, now: float) -> tuple[Offer, ...]:
    """What helps a late evening, the best of each kind; nothing while it ends on time."""
    late = offset_of(forecast(rundown, now))
    if late is None or late.at_end <= 0:
        return ()
    later = Offer(OfferKind.END_LATER, (), late, minutes=late.at_end)
    best = (
        cut_offers(rundown, now)[:1],
        shorten_offers(rundown, now),
        drop_offers(rundown, now)[:1],
    )
    return (*(offer for found in best for offer in found), later)


def cut_offers(rundown: Rundown, now: float) -> tuple[Offer, ...]:
    """Cut a break to its minimum, an offer for each that has more; the best first."""
    found = []
    for line in _ahead(rundown, now):
        item, cut = line.item, line.item.least_seconds - line.seconds
        if item.kind is ItemKind.BREAK and cut < 0:
            left = round(item.least_seconds / MINUTE)
            changes = (Added(item.id, cut),)
            found.append((OfferKind.CUT_BREAK, changes, item.title, left))
    return _helpful(rundown, now, found)


def shorten_offers(rundown: Rundown, now: float) -> tuple[Offer, ...]:
    """Shorten all that remains in proportion, by whole minutes, no item by more than half."""
    late = offset_of(forecast(rundown, now))
    lines = [line for line in _ahead(rundown, now) if line.item.kind is not ItemKind.BREAK]
    if late is None:
        return ()
    shares = _shares(late.at_end, [line.seconds / MINUTE for line in lines])
    changes = tuple(
        Added(line.item.id, -share * MINUTE)
        for line, share in zip(lines, shares, strict=True)
        if share
    )
    return _helpful(rundown, now, [(OfferKind.SHORTEN, changes, "", sum(shares))])


def drop_offers(rundown: Rundown, now: float) -> tuple[Offer, ...]:
    """Leave an item out, an offer for each that helps; nearest to the plan first."""
    return _helpful(
        rundown,
        now,
        [
            (OfferKind.DROP, (Skipped(line.item.id),), line.item.title, 0)
            for line in _ahead(rundown, now)
            if line.item.kind in _DROPPABLE
        ],
    )


def is_worth_telling(told: int, at_end: int) -> bool:
    """Say whether ending so many minutes late is news after what was told before."""
    return at_end >= told + _NEWS_MINUTES


def choose(rundown: Rundown, offer: Offer) -> Rundown:
    """Make an offer's changes, to be taken back as one."""
    if not offer.changes:
        return rundown
    return change(rundown, Together(offer.changes, offer.kind.value))


def offer_text(offer: Offer, language: str = "en") -> str:
    """Word an offer and its result: “Cut Coffee to 8 min · ends 1 min late”."""
    arguments = (("title", offer.title), ("n", str(offer.minutes)))
    what = sentence(f"offer-{offer.kind.value}", arguments, language)
    return f"{what} · {ends_text(offer.result, language)}"


def _helpful(
    rundown: Rundown,
    now: float,
    found: Iterable[tuple[OfferKind, tuple[Change, ...], str, int]],
) -> tuple[Offer, ...]:
    """Offers with their results, those that make the end less late, nearest to the plan first."""
    before = offset_of(forecast(rundown, now))
    made = []
    for kind, changes, title, minutes in found:
        result = offset_of(forecast(change(rundown, Together(changes, kind.value)), now))
        if before and result and result.at_end < before.at_end:
            made.append(Offer(kind, changes, result, title, minutes))
    return tuple(sorted(made, key=lambda offer: abs(offer.result.at_end)))


def _ahead(rundown: Rundown, now: float) -> list[Line]:
    """The items to come whose length still moves the end: those after the last wait."""
    coming: list[Forecast] = []
    cursor = None
    for each in forecast(rundown, now):
        if cursor is not None and cursor < each.start == each.item.fixed_start:
            coming = []
        if each.state is ItemState.AHEAD:
            coming.append(each)
        cursor = each.end
    names = {each.item.id for each in coming}
    return [line for line in lines_of(rundown) if line.item.id in names]


def _shares(total: int, lengths: Sequence[float]) -> list[int]:
    """Share whole minutes out in proportion to lengths, none more than half of its own."""
    most = [int(length * _MOST_SHORTENED) for length in lengths]
    whole = sum(lengths)
    if total <= 0 or not whole:
        return [0] * len(lengths)
    exact = [min(total, sum(most)) * length / whole for length in lengths]
    shares = [min(int(each), limit) for each, limit in zip(exact, most, strict=True)]
    by_rest = sorted(range(len(shares)), key=lambda i: shares[i] - exact[i])
    while sum(shares) < min(total, sum(most)):
        i = next(i for i in by_rest if shares[i] < most[i])
        shares[i] += 1
        by_rest.remove(i)
        by_rest.append(i)
    return shares
