"""Evenings for the tests of the show, and what may happen in them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.position import (
    Position,
    Route,
    advance,
    next_session,
    previous_session,
    retreat,
)
from recap_deck.show.rundown import (
    Added,
    Change,
    Fixed,
    Inserted,
    Moved,
    PlanItem,
    Rundown,
    Skipped,
    Titled,
    Together,
    change,
    end_running,
    pause_running,
    plan_of,
    resume_running,
    start_item,
)
from recap_deck.show.state import Blank
from recap_deck.show.timer import reset_timer, started_ago, take_out

ITEMS = ("opening", "A", "B", "break", "C", "closing")
IDS = st.sampled_from(ITEMS)
EXTRA = PlanItem("extra", ItemKind.TALK, "Extra", 300, 300)
ROWS = (
    (ItemKind.OPENING, "opening", 10),
    (ItemKind.SESSION, "A", 25),
    (ItemKind.SESSION, "B", 25),
    (ItemKind.BREAK, "break", 15),
    (ItemKind.SESSION, "C", 25),
    (ItemKind.CLOSING, "closing", 5),
)


def at(clock: str) -> float:
    """`19:05` or `19:05:30` in seconds."""
    parts = [int(part) for part in clock.split(":")]
    return float(sum(part * 60 ** (2 - place) for place, part in enumerate(parts)))


def evening() -> Rundown:
    """From 19:00: opening 10, A 25 (questions 5), B 25, break 15 (min 8), C 25, closing 5."""
    start, items = 19 * 60.0, []
    for kind, name, minutes in ROWS:
        least = 8 if kind is ItemKind.BREAK else None
        questions = 5 if name == "A" else None
        items.append(
            AgendaItem(name, kind, name, minutes, least, questions=questions, planned_start=start)
        )
        start += minutes
    return Rundown(plan_of(items))


SINGLE: st.SearchStrategy[Change] = st.one_of(
    st.builds(Added, IDS, st.integers(-1800, 1800).map(float)),
    st.builds(Skipped, IDS, st.booleans()),
    st.builds(Fixed, IDS, st.none() | st.integers(66_000, 76_000).map(float)),
    st.builds(Titled, IDS, st.just("Other")),
    st.builds(Moved, IDS, st.none() | IDS),
    st.just(Inserted(EXTRA, "B")),
)
CHANGES = SINGLE | st.builds(Together, st.lists(SINGLE, max_size=3).map(tuple), st.just("drop"))


@dataclass(frozen=True)
class Happening:
    """Something that a person does to the rundown, so many seconds after the one before."""

    what: str
    name: str
    passed: int
    ago: int
    new: Change


WHAT = ("start", "began", "change", "sleep", "end", "pause", "resume", "reset")
ONE = st.builds(
    Happening, st.sampled_from(WHAT), IDS, st.integers(0, 1500), st.integers(0, 900), CHANGES
)
HAPPENINGS = st.lists(ONE, max_size=10)


def happened(rundown: Rundown, it: Happening, now: float) -> Rundown:
    match it.what:
        case "start":
            return start_item(rundown, it.name, now)
        case "began":
            return started_ago(rundown, it.name, now, it.ago)
        case "change":
            return change(rundown, it.new)
        case "sleep":
            return take_out(rundown, it.ago)
        case "end":
            return end_running(rundown, now)
        case "pause":
            return pause_running(rundown, now)
        case "resume":
            return resume_running(rundown, now)
    return reset_timer(rundown)


@st.composite
def rundowns(draw: st.DrawFn) -> tuple[Rundown, float]:
    """A rundown after some happenings, and the moment it is looked at."""
    rundown, now = evening(), at("18:55")
    for it in draw(HAPPENINGS):
        now += it.passed
        rundown = happened(rundown, it, now)
    return rundown, now + draw(st.integers(0, 900))


SLIDES = (
    *("opening", "opening", "card", "A", "A", "A", "B", "B", "break"),
    *("C", "C", "C", "closing"),
)
PROGRAMME = Programme(
    Route(SLIDES, lambda slide: slide % 3 if slide < len(SLIDES) - 1 else 0),
    tuple("" if name == "card" else name for name in SLIDES),
)
TURNS = (advance, advance, advance, retreat, next_session, previous_session)
COMMANDS = (
    *("turn", "turn", "turn", "turn", "go", "hand over", "toggle", "ago", "more", "reset"),
    *("sleep", "change", "undo", "black", "clock", "begin", "countdown"),
)


def done(tonight: Evening, command: str, it: Happening, now: float) -> Evening:
    """An evening after somebody did something."""
    match command:
        case "turn":
            return moves.go(tonight, TURNS[it.ago % len(TURNS)], PROGRAMME, now)
        case "go":
            return moves.go_to(tonight, Position(it.ago % len(SLIDES)), PROGRAMME)
        case "hand over":
            return moves.hand_over(tonight, PROGRAMME, now)
        case "toggle":
            return moves.toggle(tonight, now)
        case "ago":
            return moves.began_ago(tonight, now, it.ago)
        case "more":
            return moves.lengthen(tonight, 60.0 if it.ago % 2 else -60.0)
        case "reset":
            return moves.reset(tonight)
        case "sleep":
            return moves.take_out_sleep(tonight, it.ago)
        case "change":
            return moves.lay(tonight, it.new)
        case "undo":
            return moves.undo(tonight)
        case "black":
            return moves.blank(tonight, Blank.BLACK if it.ago % 2 else Blank.WHITE)
        case "clock":
            return moves.follow_clock(tonight, it.ago)
        case "countdown":
            return moves.count_down(tonight)
    return moves.begin(tonight, PROGRAMME, from_here=bool(it.ago % 2))


def histories() -> st.SearchStrategy[list[tuple[Evening, float]]]:
    """An evening from its first value on, each with the moment it came about."""
    return st.lists(st.tuples(st.sampled_from(COMMANDS), ONE), max_size=10).map(_history)


def evenings() -> st.SearchStrategy[tuple[Evening, float]]:
    """An evening somewhere, and the moment."""
    return histories().map(lambda history: history[-1])


def _history(commands: list[tuple[str, Happening]]) -> list[tuple[Evening, float]]:
    now = at("18:55")
    tonight = moves.begin(Evening(rundown=evening()), PROGRAMME, from_here=False)
    history = [(tonight, now)]
    for command, it in commands:
        now += it.passed
        tonight = done(tonight, command, it, now)
        history.append((tonight, now))
    return history
