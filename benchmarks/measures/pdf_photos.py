"""Memory and time of a PDF with few and with many photographs, and what it weighs."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import APP, Figure, Goal, own
from benchmarks.measures.plan import APP_COMMAND, Plan, clear_cache, tell, user_environment
from benchmarks.photographs import draw_photographs, write_photo_deck
from benchmarks.process_tree import can_be_read, tree_mebibytes
from benchmarks.timing import program_environment

_PHOTOGRAPHS = (10, 50, 100)
_PAUSE_SECONDS = 0.03
_GOAL = Goal(1.2, "×")


@dataclass(frozen=True, slots=True)
class _Export:
    """One export: the most memory that its processes took together, seconds, the file's MB."""

    mebibytes: float
    seconds: float
    megabytes: float


def measure_photographs(plan: Plan) -> Iterator[Figure]:
    """For 10, 50 and 100 photographs on the same slides; then the most against the fewest."""
    if not can_be_read():
        tell("pdf-photos: this system doesn't tell how much a process tree takes")
        return
    (slides,) = plan.sizes_or(1_000)[:1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tell(f"pdf-photos: drawing {_PHOTOGRAPHS[-1]} photographs")
        files = draw_photographs(folder, _PHOTOGRAPHS[-1])
        found = {count: _measure(folder, slides, files[:count], plan) for count in _PHOTOGRAPHS}
    for count, exports in found.items():
        yield from _figures(f"PDF of {slides:,} slides, {count} photographs", exports)
    ratios = [
        many.mebibytes / few.mebibytes
        for few, many in zip(found[_PHOTOGRAPHS[0]], found[_PHOTOGRAPHS[-1]], strict=True)
    ]
    name = f"memory with {_PHOTOGRAPHS[-1]} ÷ with {_PHOTOGRAPHS[0]} photographs"
    yield own(name, "×", statistics.median(ratios), ratios, _GOAL)


def _figures(name: str, exports: list[_Export]) -> Iterator[Figure]:
    rows = (
        ("memory", "MiB", [each.mebibytes for each in exports]),
        ("time", "s", [each.seconds for each in exports]),
        ("size", "MB", [each.megabytes for each in exports]),
    )
    for what, unit, values in rows:
        yield own(f"{name}: {what}", unit, statistics.median(values), values)


def _measure(folder: Path, slides: int, files: tuple[str, ...], plan: Plan) -> list[_Export]:
    tell(f"pdf-photos: {slides} slides, {len(files)} photographs")
    deck = folder / f"{len(files)}.md"
    write_photo_deck(deck, slides, files)
    exports = [_export(deck) for _ in range(plan.rounds)]
    found = deck.with_suffix(".pdf").read_bytes().count(b"/DCTDecode")
    assert found == len(files), f"{found} of {len(files)} photographs are in the PDF"
    return exports


def _export(deck: Path) -> _Export:
    clear_cache()
    target, most, started = deck.with_suffix(".pdf"), 0.0, time.monotonic()
    environment = program_environment({**user_environment(), "QT_QPA_PLATFORM": "offscreen"})
    command = (*APP_COMMAND, "export", str(deck), "-o", str(target))
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, tree_mebibytes(process.pid))
            time.sleep(_PAUSE_SECONDS)
    assert process.returncode == 0, f"{APP} ended with {process.returncode}"
    return _Export(most, time.monotonic() - started, target.stat().st_size / 1e6)
