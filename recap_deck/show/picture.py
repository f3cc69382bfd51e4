"""What the audience sees at a moment in place of the slide, or with times on it."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.model.event import ItemKind
from recap_deck.show.evening import Evening
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.rundown import PlanItem
from recap_deck.values import dataclass

LIVE_LAYOUTS = ("agenda", "break", "countdown")
"""Layouts of slides and cards that tell the time while they are presented."""


@dataclass(frozen=True, slots=True)
class NextUpSeen:
    """Who is next, and when; `is_on` where what has no slides runs already."""

    item: PlanItem
    start: float
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class BreakSeen:
    """A break, how long it takes, when it is over and what comes after it.

    `remaining` seconds are left of it, 0 when it is over; None while it hasn't begun.
    """

    item: PlanItem
    length: float
    end: float
    remaining: float | None
    following: PlanItem | None

    @property
    def is_over(self) -> bool:
        """Tell whether the break's time is up."""
        return self.remaining == 0


@dataclass(frozen=True, slots=True)
class CountdownSeen:
    """The evening's beginning, in `remaining` seconds, 0 when it is time."""

    start: float
    remaining: float


@dataclass(frozen=True, slots=True)
class AgendaSeen:
    """Every item that takes place, with its times now."""

    rows: tuple[Forecast, ...]


Picture = NextUpSeen | BreakSeen | CountdownSeen | AgendaSeen


def picture_of(
    evening: Evening, here: str, layout: str, forecasts: Sequence[Forecast], now: float
) -> Picture | None:
    """What the audience sees while the show stands on a slide of item `here` and of `layout`.

    None where that is the slide as it is.
    """
    if evening.shows_next_up:
        return _next_up(evening.current, forecasts, now)
    if evening.shows_countdown or layout == "countdown":
        return _countdown(forecasts, now)
    if layout == "agenda":
        return _agenda(forecasts)
    return _break(here, forecasts, now) if layout == "break" else None


def _next_up(current: str | None, forecasts: Sequence[Forecast], now: float) -> Picture | None:
    found = next((each for each in forecasts if each.item.id == current), None)
    if found is None:
        return None
    if found.item.kind is ItemKind.BREAK:
        return _break(found.item.id, forecasts, now)
    return NextUpSeen(found.item, found.start, found.state is ItemState.RUNNING)


def _countdown(forecasts: Sequence[Forecast], now: float) -> CountdownSeen | None:
    """Until the first item that was planned; what happened since doesn't move it."""
    starts = [each.item.planned_start for each in forecasts if each.item.planned_start is not None]
    return CountdownSeen(min(starts), max(0.0, min(starts) - now)) if starts else None


def _agenda(forecasts: Sequence[Forecast]) -> AgendaSeen | None:
    rows = tuple(each for each in forecasts if each.state is not ItemState.SKIPPED)
    return AgendaSeen(rows) if rows else None


def _break(here: str, forecasts: Sequence[Forecast], now: float) -> BreakSeen | None:
    """The slide's own break; on any other slide the one that is on."""
    breaks = [each for each in forecasts if each.item.kind is ItemKind.BREAK]
    own = [each for each in breaks if each.item.id == here]
    running = [each for each in breaks if each.state is ItemState.RUNNING]
    for each in (*own, *running):
        following = _after(each, forecasts)
        length = each.end - each.start
        return BreakSeen(each.item, length, each.end, _remaining(each, now), following)
    return None


def _remaining(forecast: Forecast, now: float) -> float | None:
    if forecast.state is ItemState.RUNNING:
        return max(0.0, forecast.end - now)
    return 0.0 if forecast.state is ItemState.DONE else None


def _after(forecast: Forecast, forecasts: Sequence[Forecast]) -> PlanItem | None:
    rest = forecasts[list(forecasts).index(forecast) + 1 :]
    return next((each.item for each in rest if each.state is not ItemState.SKIPPED), None)
