"""What the console says about time and agenda, as values: texts, and a tone for each."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence

from recap_deck.model.event import ItemKind
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.offset import ends_text, offset_of, offset_text
from recap_deck.show.time_text import (
    elapsed_text,
    in_minutes,
    remaining_text,
    time_of_day_text,
)
from recap_deck.show.timer import Mode, Phase, Shows, Timer
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass

_JOIN = " · "


class Tone(enum.Enum):
    """What a text wants to be seen as; the look has a colour for each."""

    PLAIN = "plain"
    SECONDARY = "secondary"
    QUIET = "quiet"
    GOOD = "good"
    LATE = "late"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Said:
    """A text and how it looks."""

    text: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class TimeFacts:
    """What is said about the running item; `big` is what is read from two metres.

    `share` is how much of its time is used up, `questions_at` where its questions begin;
    None where no time is planned, or none is for questions.
    """

    title: str
    label: Said
    big: Said
    elapsed: str
    share: float | None = None
    questions_at: float | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether the item's time is used up."""
        return self.big.text.startswith("+")


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of the agenda; `planned` is a time, `when` times as they are or will be."""

    planned: str
    title: str
    when: str
    note: Said
    is_current: bool = False
    is_over: bool = False
    speakers: str = ""


@dataclass(frozen=True, slots=True)
class ShownTimes:
    """The large time under its label, and the smaller ones: a name and a time each."""

    label: Said
    big: Said
    others: tuple[tuple[str, Said], ...]


_PHASES = {
    Phase.CALM: ("ui-time-left", Tone.PLAIN),
    Phase.WARNING: ("ui-time-soon", Tone.LATE),
    Phase.DANGER: ("ui-time-last", Tone.DANGER),
    Phase.OVER: ("ui-time-over", Tone.DANGER),
}


def time_facts(timer: Timer | None, forecasts: Sequence[Forecast] = ()) -> TimeFacts:
    """Say how the running item stands; where no time is planned, how long it has run."""
    if timer is None:
        return _over_facts(forecasts) if is_all_over(forecasts) else _no_time()
    elapsed = elapsed_text(timer.elapsed)
    title = timer.item.title
    if not timer.length:
        return TimeFacts(title, _unplanned_label(timer), Said(elapsed), elapsed)
    big = Said(remaining_text(timer.remaining), _tone(timer))
    share = min(1.0, timer.elapsed / timer.length)
    at = 1 - timer.questions / timer.length if timer.questions else None
    return TimeFacts(title, _label(timer), big, elapsed, share, at)


def _no_time() -> TimeFacts:
    return TimeFacts("", Said(say("ui-time-none"), Tone.QUIET), Said("–:––", Tone.QUIET), "0:00")


def is_all_over(forecasts: Sequence[Forecast]) -> bool:
    """Tell whether every item has been, or was left out."""
    states = {each.state for each in forecasts}
    return ItemState.DONE in states and states <= {ItemState.DONE, ItemState.SKIPPED}


def _over_facts(forecasts: Sequence[Forecast]) -> TimeFacts:
    """How long the whole evening was."""
    done = [each for each in forecasts if each.state is ItemState.DONE]
    whole = elapsed_text(max(each.end for each in done) - min(each.start for each in done))
    return TimeFacts("", Said(say("ui-evening-over"), Tone.GOOD), Said(whole), whole)


def shown_times(facts: TimeFacts, clock: str, shows: Shows) -> ShownTimes:
    """Choose which time is the large one; how the item stands is said in words beside any."""
    wall = (say("ui-clock"), Said(clock))
    if facts.share is None:
        if shows is Shows.CLOCK:
            label = Said(say("ui-clock"), Tone.SECONDARY)
            return ShownTimes(label, Said(clock), ((facts.label.text, facts.big),))
        return ShownTimes(facts.label, facts.big, (wall,))
    gone = (say("ui-elapsed"), Said(facts.elapsed))
    left = (say("ui-time-over" if facts.is_over else "ui-time-left"), facts.big)
    match shows:
        case Shows.ELAPSED:
            big = Said(facts.elapsed, facts.big.tone)
            return ShownTimes(_labelled(facts, gone[0]), big, (wall, left))
        case Shows.CLOCK:
            return ShownTimes(_labelled(facts, wall[0]), Said(clock), (left, gone))
    return ShownTimes(facts.label, facts.big, (wall, gone))


def _labelled(facts: TimeFacts, name: str) -> Said:
    """The name of a time, and after it how the item stands unless that goes without saying."""
    is_plain = facts.label.text == say("ui-time-left")
    return Said(name if is_plain else _JOIN.join((name, facts.label.text)), facts.label.tone)


def _unplanned_label(timer: Timer) -> Said:
    return Said(say("ui-elapsed"), Tone.SECONDARY) if timer.mode is Mode.RUNNING else _label(timer)


def _tone(timer: Timer) -> Tone:
    return Tone.PLAIN if timer.mode is Mode.ARMED else _PHASES[_phase(timer)][1]


def _phase(timer: Timer) -> Phase:
    """Past its whole time an item is over, whatever part of it was for questions."""
    return Phase.OVER if timer.remaining < 0 else timer.phase


def _label(timer: Timer) -> Said:
    """What the large time means, in words too: colour alone says nothing to some."""
    if timer.mode is Mode.ARMED:
        key = key_of("timer.toggle")
        words = say("ui-time-ready", key=key) if key else say("ui-time-ready-bare")
        return Said(words, Tone.SECONDARY)
    if timer.mode is Mode.PAUSED:
        return Said(say("ui-time-paused"), Tone.LATE)
    code, tone = _PHASES[_phase(timer)]
    words = say(code)
    if timer.phase is Phase.DANGER and timer.questions and not timer.is_questions:
        words = say("ui-time-last-talk")
    if timer.is_questions and timer.remaining >= 0:
        words = say("ui-time-questions") + (_JOIN + words if tone is not Tone.PLAIN else "")
    return Said(words, Tone.SECONDARY if tone is Tone.PLAIN else tone)


def evening_pieces(forecasts: Sequence[Forecast]) -> tuple[Said, ...]:
    """The evening in one sentence: how late, what takes it up, how it ends."""
    offset = offset_of(forecasts)
    if offset is None:
        return (Said(say("ui-no-times"), Tone.QUIET),) if len(forecasts) > 1 else ()
    text, ends = offset_text(offset, language()), ends_text(offset, language())
    has_end = text.endswith(_JOIN + ends)
    first, _, middle = text.removesuffix(_JOIN + ends).partition(_JOIN)
    pieces = [Said(first, Tone.LATE if offset.now > 0 else Tone.GOOD)]
    if middle:
        pieces.append(Said(middle, Tone.SECONDARY))
    if has_end:
        pieces.append(Said(ends, Tone.LATE if offset.at_end > 0 else Tone.GOOD))
    return tuple(pieces)


def agenda_rows(
    forecasts: Sequence[Forecast], timer: Timer | None, shown: Callable[[float], float]
) -> tuple[AgendaRow, ...]:
    """Every item that is not left out; `shown` says what a wall clock shows at a moment."""
    current = timer.item.id if timer is not None else None
    return tuple(
        _row(each, timer, current, shown)
        for each in forecasts
        if each.state is not ItemState.SKIPPED
    )


def _row(
    each: Forecast, timer: Timer | None, current: str | None, shown: Callable[[float], float]
) -> AgendaRow:
    def at(moment: float) -> str:
        return time_of_day_text(shown(moment))

    is_current = each.item.id == current
    planned = "" if each.item.planned_start is None else at(each.item.planned_start)
    has_times = each.item.planned_start is not None or each.state is not ItemState.AHEAD
    when = at(each.start)
    if each.state is ItemState.DONE or (is_current and each.item.planned_seconds):
        when = f"{when} – {at(each.end)}"
    over = each.state is ItemState.DONE
    note = _note(each, timer if is_current else None)
    is_told = each.item.kind in (ItemKind.SESSION, ItemKind.TALK)
    speakers = each.item.speakers if is_told else ""
    return AgendaRow(
        planned, _title(each), when if has_times else "", note, is_current, over, speakers
    )


def _title(each: Forecast) -> str:
    item = each.item
    shrunk = each.state is ItemState.AHEAD and in_minutes(each.absorbed) > 0
    if shrunk:
        numbers = {
            "from_n": in_minutes(item.planned_seconds),
            "to_n": in_minutes(each.end - each.start),
        }
        return say("ui-shrinks", title=item.title, **numbers)
    return item.title


def _note(each: Forecast, timer: Timer | None) -> Said:
    """What there is to say of an item at the end of its row."""
    if each.state is ItemState.DONE:
        return Said(say("ui-done"), Tone.QUIET)
    if timer is not None and timer.mode is not Mode.ARMED and timer.length:
        code = "ui-over" if timer.remaining < 0 else "ui-left"
        tone = _tone(timer)
        return Said(say(code, time=remaining_text(timer.remaining)), tone)
    if in_minutes(each.absorbed) > 0:
        return Said(say("ui-takes-up", n=in_minutes(each.absorbed)), Tone.GOOD)
    return lateness_said(each.late_in)


def lateness_said(late: float | None) -> Said:
    """How late it is in minutes; nothing where no time was planned."""
    if late is None:
        return Said()
    minutes = in_minutes(late)
    if minutes > 0:
        return Said(say("offset-late", n=minutes), Tone.LATE)
    if minutes < 0:
        return Said(say("offset-early", n=-minutes), Tone.SECONDARY)
    return Said(say("offset-on-time"), Tone.QUIET)


def rows_around(rows: Sequence[AgendaRow], count: int) -> tuple[AgendaRow, ...]:
    """`count` rows about the current one: one before it where there is room, the rest after."""
    here = next((i for i, row in enumerate(rows) if row.is_current), None)
    if here is None:
        here = next((i for i, row in enumerate(rows) if not row.is_over), len(rows) - 1)
    before = 2 if count >= 5 else 1 if count >= 3 else 0
    first = max(0, min(here - before, len(rows) - count))
    return tuple(rows[first : first + count])


def end_text(forecasts: Sequence[Forecast], shown: Callable[[float], float]) -> str:
    """When the evening ends."""
    if not forecasts or all(each.item.planned_start is None for each in forecasts):
        return ""
    return say("ui-ends-at", time=time_of_day_text(shown(forecasts[-1].end)))
