"""The evening in one sentence: how late it is, what takes that up, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.messages import sentence
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.time_text import in_minutes
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Offset:
    """The event against its plan, in whole minutes; + is late.

    `now` is the lateness in which the running item ends, or the next one begins;
    `takes_up` names what is still to come and takes some of it up; `at_end` is how the
    evening ends.
    """

    now: int
    takes_up: tuple[tuple[str, int], ...]
    at_end: int


def offset_of(forecasts: Sequence[Forecast]) -> Offset | None:
    """Measure the offset; None where the plan has no times."""
    ahead = [each for each in forecasts if each.state is ItemState.AHEAD]
    running = [each for each in forecasts if each.state is ItemState.RUNNING]
    current = running[-1].late_out if running else (ahead[0].late_in if ahead else None)
    ends = [each.late_out for each in forecasts if each.state is not ItemState.SKIPPED]
    last = ends[-1] if ends else None
    if last is None:
        return None
    takes_up = tuple(
        (each.item.title, in_minutes(each.absorbed)) for each in ahead if in_minutes(each.absorbed)
    )
    return Offset(in_minutes(last if current is None else current), takes_up, in_minutes(last))


def offset_text(offset: Offset, language: str = "en") -> str:
    """Word an offset: “6 min late · Coffee takes up 6 · ends on time”."""
    parts = [_lateness("offset", offset.now, language)]
    for title, minutes in offset.takes_up:
        arguments = (("title", title), ("n", str(minutes)))
        parts.append(sentence("offset-takes-up", arguments, language))
    if offset.now or offset.at_end:
        parts.append(ends_text(offset, language))
    return " · ".join(parts)


def ends_text(offset: Offset, language: str = "en") -> str:
    """Word how the evening ends: “ends 8 min late”."""
    return _lateness("ends", offset.at_end, language)


def _lateness(what: str, minutes: int, language: str) -> str:
    how = "late" if minutes > 0 else "early" if minutes < 0 else "on-time"
    return sentence(f"{what}-{how}", (("n", str(abs(minutes))),), language)
