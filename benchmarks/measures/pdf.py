"""PDF export as whole processes, beside the bare painter and Typst: cold, and after a change."""

from __future__ import annotations

import importlib.util
import itertools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.decks import FOLDER, BenchDeck, write_deck
from benchmarks.figures import APP, BARE, TYPST, Figure, Goal, compared
from benchmarks.measures.plan import (
    APP_COMMAND,
    Plan,
    clear_cache,
    fresh,
    tell,
    user_environment,
)
from benchmarks.timing import Program, python, run_in_turn, seconds_to_end

_GOALS = {100: Goal(1.1, beside=TYPST), 1_000: Goal(0.8, beside=TYPST)}
_GOALS_CHANGED = {1_000: Goal(0.5, beside=TYPST)}
_COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def measure_pdf(plan: Plan) -> Iterator[Figure]:
    """For each size: nothing cached, again after one slide changed, and the files' sizes."""
    has_typst = importlib.util.find_spec("typst") is not None
    if not has_typst:
        tell("pdf: the package typst is not installed, so there is nothing beside but Qt")
    for count in plan.sizes_or(10, 100, 1_000):
        yield from _measure_deck(write_deck(count), plan.rounds, has_typst=has_typst)


def _measure_deck(deck: BenchDeck, rounds: int, *, has_typst: bool) -> Iterator[Figure]:
    count = deck.count
    tell(f"pdf: {count} slides")
    programs = _programs(deck, clear_cache, has_typst=has_typst)
    samples = run_in_turn(programs, rounds, seconds_to_end)
    yield compared(f"PDF of {count:,} slides", "s", samples, _GOALS.get(count))
    yield _sizes(count, tuple(samples))
    tell(f"pdf: {count} slides, one of them changed")
    programs = _programs(deck, _changer(deck), has_typst=has_typst)
    samples = run_in_turn(programs, rounds, seconds_to_end)
    name = f"PDF of {count:,} slides, one changed"
    yield compared(name, "s", samples, _GOALS_CHANGED.get(count))


def _programs(
    deck: BenchDeck, prepare: Callable[[], object], *, has_typst: bool
) -> tuple[Program, ...]:
    commands = {
        APP: (*APP_COMMAND, "export", str(deck.marp), "-o"),
        BARE: python("-m", "benchmarks.bare_qt", "pdf", str(deck.pages)),
        TYPST: python("-c", _COMPILE, str(deck.typst)),
    }
    environment = {**user_environment(), "QT_QPA_PLATFORM": "offscreen"}
    return tuple(
        Program(name, (*command, str(fresh(_target(deck.count, name)))), environment, prepare)
        for name, command in commands.items()
        if has_typst or name != TYPST
    )


def _target(count: int, name: str) -> Path:
    return FOLDER / "pdf" / f"{count}-{name.replace(' ', '-').lower()}.pdf"


def _changer(deck: BenchDeck) -> Callable[[], object]:
    """Writes the deck with one word changed in its middle slide, another one each time."""
    numbers = itertools.count()

    def change() -> None:
        for path, text in texts.items():
            path.write_text(text.replace(middle, f"{middle} {next(numbers)}"), encoding="utf-8")

    middle = f"Slide {deck.count // 2}:"
    texts = {path: path.read_text(encoding="utf-8") for path in (deck.marp, deck.typst)}
    return change


def _sizes(count: int, names: tuple[str, ...]) -> Figure:
    sizes: Mapping[str, tuple[float, ...]] = {
        name: (_target(count, name).stat().st_size / 1e6,) for name in names
    }
    return compared(f"size of the PDF of {count:,}", "MB", sizes)
