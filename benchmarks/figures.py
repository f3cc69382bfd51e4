"""Measured figures beside their goals: a table to read, JSON to keep."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.timing import Samples, median_ratio

APP, BARE, TYPST = "recap-deck", "bare Qt", "Typst"


@dataclass(frozen=True, slots=True)
class Goal:
    """At most `limit`; `beside` names the program of which it is a multiple."""

    limit: float
    unit: str = ""
    beside: str = ""

    def __str__(self) -> str:
        return f"≤ {self.limit:g} {f'× {self.beside}' if self.beside else self.unit}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was measured for each program, and the goal."""

    name: str
    unit: str
    values: Mapping[str, float]
    ratios: Mapping[str, float] = field(default_factory=dict)
    goal: Goal | None = None
    samples: Samples = field(default_factory=dict)

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is reached; None where there is none, or its program didn't run."""
        if self.goal is None:
            return None
        held = self.ratios.get(self.goal.beside) if self.goal.beside else self.values[APP]
        return None if held is None else held <= self.goal.limit


def compared(name: str, unit: str, samples: Samples, goal: Goal | None = None) -> Figure:
    """A figure from programs that ran in turn."""
    values = {program: statistics.median(found) for program, found in samples.items()}
    ratios = {other: median_ratio(samples, APP, other) for other in samples if other != APP}
    return Figure(name, unit, values, ratios, goal, samples)


def own(
    name: str, unit: str, value: float, samples: Sequence[float], goal: Goal | None = None
) -> Figure:
    """A figure of the app alone, and what it was made from."""
    return Figure(name, unit, {APP: value}, {}, goal, {APP: samples})


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table, its columns aligned."""
    rows = [("what", APP, BARE, TYPST, "goal", "met"), *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], _line(["-" * width for width in widths], widths), *lines[1:]])


def _row(figure: Figure) -> tuple[str, ...]:
    cells = (_cell(figure, program) for program in (APP, BARE, TYPST))
    met = {True: "yes", False: "no", None: ""}[figure.is_met]
    return (figure.name, *cells, str(figure.goal or ""), met)


def _cell(figure: Figure, program: str) -> str:
    if program not in figure.values:
        return ""
    value = f"{_rounded(figure.values[program])} {figure.unit}"
    ratio = figure.ratios.get(program)
    return value if ratio is None else f"{value} ({ratio:.2f} ×)"


def _rounded(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(map(str.ljust, cells, widths)) + " |"


def save_figures(path: Path, figures: Sequence[Figure]) -> None:
    """Write the figures with every sample, and the machine, as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    report = {"machine": dict(_machine()), "figures": [_plain(figure) for figure in figures]}
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _plain(figure: Figure) -> dict[str, object]:
    return {**asdict(figure), "met": figure.is_met}


def _machine() -> Iterator[tuple[str, object]]:
    yield "system", platform.platform()
    yield "python", platform.python_version()
    yield "processors", os.cpu_count()
    if hasattr(os, "getloadavg"):
        yield "load", os.getloadavg()[0]
