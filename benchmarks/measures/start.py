"""From starting the process to the first slide painted, beside the bare painter."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.decks import BenchDeck, write_deck
from benchmarks.display import Display, open_display
from benchmarks.figures import APP, BARE, Figure, Goal, compared
from benchmarks.measures.plan import APP_COMMAND, Plan, tell, user_environment
from benchmarks.timing import Program, python, run_in_turn, seconds_to_first_slide

_GOAL = Goal(1.3, beside=BARE)
_TRACED = {"RECAP_DECK_TRACE_START": "1", "RECAP_DECK_QUIT_AFTER_FIRST": "1"}


def measure_start(plan: Plan) -> Iterator[Figure]:
    """One figure for each size of event."""
    with open_display() as display:
        tell(f"start: windows are shown on {display.name}")
        for count in plan.sizes_or(10, 100, 1_000, 10_000):
            tell(f"start: {count} slides")
            programs = _programs(write_deck(count), display)
            samples = run_in_turn(programs, plan.rounds, seconds_to_first_slide)
            yield compared(f"first slide of {count:,}", "s", samples, _GOAL)


def _programs(deck: BenchDeck, display: Display) -> tuple[Program, Program]:
    bare = python("-m", "benchmarks.bare_qt", "show", str(deck.pages))
    environment = {**user_environment(), **_TRACED, **display.environment}
    return (
        Program(APP, (*APP_COMMAND, str(deck.event)), environment),
        Program(BARE, bare, display.environment),
    )
