"""A show that is killed, and what its journal is good for, with processes of their own."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recap_deck.show import evening as moves
from recap_deck.show.clock import Instant, event_clock
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.journal.lines import Kept, last_moment
from recap_deck.show.journal.places import JournalPlaces, find_journal, journal_places
from recap_deck.show.journal.resume import resume
from recap_deck.show.journal.writer import JournalWriter
from recap_deck.show.position import Route
from recap_deck.show.rundown import Rundown, plan_of
from recap_deck.show.system_clock import SystemClock, boot_id
from recap_deck.show.timer import Mode, timer_of
from recap_deck.source.load import load_deck

ROOT = Path(__file__).resolve().parents[2]
PRESENTER = ROOT / "tests/e2e/presenter.py"
KILLS = int(os.environ.get("RECAP_DECK_KILLS", "10"))


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recap_deck", *map(str, arguments)],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "night"
    folder.mkdir()
    (folder / "event.yaml").write_text(
        "title: Night\nstart: 19:00\nagenda:\n  - session: a.md\n    minutes: 10\n"
    )
    (folder / "a.md").write_text("# One\n\n---\n\n# Two\n")
    return folder


def show_for_a_minute(folder: Path) -> None:
    """Record a show of one item that went on for a minute on its first slide."""
    deck = load_deck(folder)
    items = tuple(deck.agenda[0].id for _ in deck.sessions[0].slides)
    programme = Programme(Route(items, lambda _: 0), items)
    now = SystemClock().now()
    clock = event_clock(deck.event, now)
    begun = moves.begin(Evening(rundown=Rundown(plan_of(deck.agenda))), programme, from_here=False)
    running = moves.toggle(begun, clock.seconds(now))
    slide = deck.sessions[0].slides[0].id
    later = Instant(now.monotonic + 60, now.wall + 60)
    writer = JournalWriter(journal_places(deck))
    writer.record(Kept(now, clock, boot_id(), slide, running))
    ended = moves.end_show(running, clock.seconds(later))
    writer.record(Kept(later, clock, boot_id(), slide, ended))
    writer.close()


def test_without_a_journal_there_is_no_report(event: Path) -> None:
    result = run("report", "night", cwd=event.parent)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "There is no record of a show of “night”: present it first\n"


def test_the_report_is_printed_or_written(event: Path) -> None:
    show_for_a_minute(event)
    printed = run("report", "night", cwd=event.parent)
    assert printed.returncode == 0, printed.stderr
    assert "| 1 | One | 5:00 | 1:00 | −4:00 |\n" in printed.stdout
    written = run("report", "night", "-o", "times.csv", cwd=event.parent)
    assert (written.returncode, written.stdout) == (0, "")
    assert "slide,One,1,One,,,,300,60,-240," in (event.parent / "times.csv").read_text()


def test_report_loads_no_qt(event: Path) -> None:
    show_for_a_minute(event)
    code = (
        "import sys; sys.argv = ['x', 'report', 'night']\n"
        "from recap_deck.cli import cli\n"
        "cli(standalone_mode=False)\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=event.parent, check=True, timeout=60)


def lived(folder: Path, chance: random.Random, seed: int) -> list[tuple[bytes, Kept | None]]:
    """What a show said before it was killed: `will` or `done`, and what it recorded.

    Most are killed at a moment after their first word, some before they may have said any.
    """
    process = subprocess.Popen(
        [sys.executable, PRESENTER, folder / "journals", folder / "mirror", str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        pipe = process.stdout.fileno()
        said = b"" if seed % 5 == 4 else heard(pipe, 30.0, until_first=True)
        said += heard(pipe, chance.uniform(0.0, 0.2), until_first=False)
        process.kill()
        said += process.stdout.read()
    assert process.returncode == -signal.SIGKILL, "it ended by itself"
    assert said or seed % 5 == 4, "it never began"
    # Only the end counts: what was recorded last.
    return [(line[:4], last_moment(line[5:])) for line in said.split(b"\n")[:-1][-2:]]


def heard(pipe: int, seconds: float, *, until_first: bool) -> bytes:
    """What comes from a pipe within a time, or until anything came."""
    said, until = b"", time.monotonic() + seconds
    while not (until_first and said) and (rest := until - time.monotonic()) > 0:
        if select.select([pipe], [], [], rest)[0]:
            new = os.read(pipe, 1 << 16)
            if not new:
                break
            said += new
    return said


def timer_seconds(kept: Kept) -> tuple[bool, float] | None:
    """Whether the timer runs, and what it shows."""
    timer = timer_of(kept.evening.rundown, kept.evening.armed, kept.seconds)
    return None if timer is None else (timer.mode is Mode.RUNNING, timer.elapsed)


@pytest.mark.skipif(os.name != "posix", reason="nothing kills like that here")
def test_a_show_that_is_killed_at_any_moment_goes_on_where_it_was(tmp_path: Path) -> None:
    chance = random.Random(3)
    places = JournalPlaces(tmp_path / "journals", tmp_path / "mirror")
    recorded: Kept | None = None
    for seed in range(KILLS):
        said = lived(tmp_path, chance, seed)
        done = [kept for what, kept in said if what == b"done"]
        # What it was about to record when it died may be in the journal or not.
        possible = [*(done[-1:] or [recorded]), *(kept for _, kept in said[-1:])]
        found = find_journal(places)
        assert (found and found.last) in possible
        if found is None:
            continue
        recorded = found.last
        assert_timer_counted_on(found.last)


def assert_timer_counted_on(kept: Kept) -> None:
    now = SystemClock().now()
    before, after = timer_seconds(kept), timer_seconds(resume(kept, now, boot_id()).kept)
    if before is None or after is None:
        assert before is after
        return
    passed = now.monotonic - kept.at.monotonic if before[0] else 0.0
    assert after[0] == before[0]
    assert after[1] == pytest.approx(before[1] + passed, abs=1.0)
