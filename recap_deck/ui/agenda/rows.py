"""What the agenda says of every item, as values: times, length, and a note in words."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.rearranging import is_new
from recap_deck.show.rundown import Line, Rundown, lines_of
from recap_deck.show.time_text import in_minutes, remaining_text, time_of_day_text
from recap_deck.show.timer import Mode, Timer
from recap_deck.ui.presenter.telling import Said, Tone, lateness_said
from recap_deck.ui.words import say
from recap_deck.values import dataclass

_JOIN = " · "
_TOLD = (ItemKind.SESSION, ItemKind.TALK)


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item: planned time, times as they are or will be, how long, and what is to be said.

    `least` is how short a break may get, "" for what can't shrink. `is_fixed` says that it
    doesn't begin before a set time, `is_new` that it is not in the plan.
    """

    id: str
    planned: str
    when: str
    title: str
    speakers: str
    length: Said
    least: str
    note: Said
    state: ItemState
    is_current: bool = False
    is_fixed: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class AgendaTotal:
    """The whole evening: how long it is, how it ends, and from when to when it is."""

    length: str = ""
    end: Said = Said()
    is_planning: bool = False
    span: str = ""


Shown = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Telling:
    """What the agenda is told from; before the show it `is_planning`, and nothing is late.

    `shown` says what a clock on the wall shows at a moment.
    """

    rundown: Rundown
    forecasts: tuple[Forecast, ...]
    timer: Timer | None
    shown: Shown
    is_planning: bool = False


def agenda_lines(telling: Telling) -> tuple[AgendaLine, ...]:
    """Every item, what is left out too."""
    lines = {line.item.id: line for line in lines_of(telling.rundown)}
    return tuple(_line(each, lines[each.item.id], telling) for each in telling.forecasts)


def _line(each: Forecast, line: Line, telling: Telling) -> AgendaLine:
    item, timer, shown = each.item, telling.timer, telling.shown
    is_current = timer is not None and timer.item.id == item.id and not telling.is_planning
    planned = "" if item.planned_start is None else _clock(shown(item.planned_start))
    has_times = planned or each.start or each.state in (ItemState.DONE, ItemState.RUNNING)
    is_out = each.state is ItemState.SKIPPED or not has_times
    return AgendaLine(
        item.id,
        planned,
        "" if is_out else _span(each.start, each.end, shown),
        item.title,
        item.speakers if item.kind in _TOLD else "",
        _length(each, line),
        _least(each, line),
        _planning_note(each) if telling.is_planning else _note(each, timer if is_current else None),
        each.state,
        is_current,
        item.fixed_start is not None,
        is_new(telling.rundown, item.id),
    )


def _clock(seconds: float) -> str:
    return time_of_day_text(seconds)


def _span(start: float, end: float, shown: Shown) -> str:
    return f"{_clock(shown(start))} – {_clock(shown(end))}"


def _length(each: Forecast, line: Line) -> Said:
    """How long it takes, and how long it was planned where that is another number."""
    planned = in_minutes(each.item.planned_seconds)
    takes = in_minutes(line.seconds if each.state is ItemState.SKIPPED else each.end - each.start)
    if takes == planned or each.state is ItemState.SKIPPED:
        return Said(say("ui-minutes", minutes=takes))
    tone = Tone.LATE if takes > planned else Tone.GOOD
    return Said(say("ui-minutes-changed", planned=planned, minutes=takes), tone)


def _least(each: Forecast, line: Line) -> str:
    is_ahead = each.state is ItemState.AHEAD and each.item.kind is ItemKind.BREAK
    least = in_minutes(each.item.least_seconds)
    return say("ui-least", minutes=least) if is_ahead and least < in_minutes(line.seconds) else ""


def _planning_note(each: Forecast) -> Said:
    """How much later than in the file it begins."""
    if each.state is ItemState.SKIPPED:
        return Said(say("ui-left-out"), Tone.QUIET)
    return _moved(each.late_in)


def _moved(late: float | None) -> Said:
    minutes = in_minutes(late or 0.0)
    if not minutes:
        return Said()
    code = "ui-later" if minutes > 0 else "ui-earlier"
    return Said(say(code, n=abs(minutes)), Tone.SECONDARY)


def _note(each: Forecast, timer: Timer | None) -> Said:
    if each.state is ItemState.SKIPPED:
        return Said(say("ui-left-out"), Tone.QUIET)
    if each.state is ItemState.DONE:
        return Said(_JOIN.join((say("ui-done"), *_difference(each))), Tone.QUIET)
    late = lateness_said(each.late_out if each.state is ItemState.RUNNING else each.late_in)
    if timer is not None and timer.mode is not Mode.ARMED and timer.length:
        code = "ui-over" if timer.remaining < 0 else "ui-left"
        left = say(code, time=remaining_text(timer.remaining))
        is_even = late.text in ("", say("offset-on-time"))
        text = left if is_even else _JOIN.join((left, late.text))
        return Said(text, Tone.DANGER if timer.remaining < 0 else late.tone)
    if in_minutes(each.absorbed) > 0 and each.state is ItemState.AHEAD:
        return Said(say("ui-takes-up", n=in_minutes(each.absorbed)), Tone.GOOD)
    return late


def _difference(each: Forecast) -> tuple[str, ...]:
    """How much longer or shorter than planned it was."""
    minutes = in_minutes(each.end - each.start) - in_minutes(each.item.planned_seconds)
    if not minutes:
        return ()
    return (say("ui-longer" if minutes > 0 else "ui-shorter", n=abs(minutes)),)


def agenda_total(telling: Telling) -> AgendaTotal:
    """How long all of it is, and how it ends."""
    there = [each for each in telling.forecasts if each.state is not ItemState.SKIPPED]
    if not there:
        return AgendaTotal(is_planning=telling.is_planning)
    minutes = in_minutes(there[-1].end - there[0].start)
    length = say("ui-hours", hours=minutes // 60, minutes=f"{minutes % 60:02d}")
    late = there[-1].late_out
    if late is None:
        return AgendaTotal(length, is_planning=telling.is_planning)
    how = _moved(late) if telling.is_planning else lateness_said(late)
    words = (say("ui-ends-at", time=_clock(telling.shown(there[-1].end))), how.text)
    tone = Tone.LATE if how.tone is Tone.LATE else Tone.SECONDARY
    span = _span(there[0].start, there[-1].end, telling.shown)
    end = Said(_JOIN.join(filter(None, words)), tone)
    return AgendaTotal(length, end, telling.is_planning, span)
