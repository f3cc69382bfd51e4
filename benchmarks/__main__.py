"""Measures the app beside a bare Qt program and Typst: `python -m benchmarks`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import click

from benchmarks.decks import BUILD
from benchmarks.figures import Figure, save_figures, table
from benchmarks.measures.keystroke import measure_keystroke
from benchmarks.measures.memory import measure_memory
from benchmarks.measures.opening import measure_opening
from benchmarks.measures.pdf import measure_pdf
from benchmarks.measures.pdf_photos import measure_photographs
from benchmarks.measures.plan import Plan, tell
from benchmarks.measures.start import measure_start
from benchmarks.measures.tools import measure_tools
from benchmarks.measures.turn import measure_turn

_MEASURES: Mapping[str, Callable[[Plan], Iterator[Figure]]] = {
    "start": measure_start,
    "pdf": measure_pdf,
    "pdf-photos": measure_photographs,
    "turn": measure_turn,
    "tools": measure_tools,
    "keystroke": measure_keystroke,
    "open": measure_opening,
    "memory": measure_memory,
}


def _read_sizes(_context: click.Context, _option: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        return tuple(int(size) for size in value.split(",") if size)
    except ValueError as error:
        raise click.BadParameter("numbers of slides are wanted, as 10,100,1000") from error


@click.command()
@click.argument("measures", nargs=-1, type=click.Choice(tuple(_MEASURES)))
@click.option("--sizes", default="", callback=_read_sizes, help="Slides in a deck: 10,100,1000.")
@click.option("--rounds", default=3, show_default=True, help="Runs of each program, in turn.")
def main(measures: tuple[str, ...], sizes: tuple[int, ...], rounds: int) -> None:
    """Measure what is named, or everything."""
    plan = Plan(sizes, rounds)
    figures = [figure for name in measures or _MEASURES for figure in _MEASURES[name](plan)]
    print(table(figures))
    print("\n(… ×) is recap-deck ÷ the other, the median of pairs that ran one after the other.")
    path = BUILD / "benchmarks.json"
    save_figures(path, figures)
    tell(f"every sample is in {path}")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
