"""Shows in windows that are killed at any moment, and gone on with."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from recap_deck.show.journal.places import find_journal, journal_places, read_history
from recap_deck.source.load import load_deck
from tests.killed_show import standing
from tests.windows import write_event

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("RECAP_DECK_KILLS", "4"))
SECOND = 1.0


def shown(folder: Path, seed: int, seconds: float, *options: str) -> list[Any]:
    """What a show said until it was killed, some time after its first word."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.killed_show", folder, str(seed), *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert select.select([process.stdout], [], [], 60)[0], "it never began"
        time.sleep(seconds)
        process.kill()
        lines = process.stdout.read().splitlines(keepends=True)
    assert process.returncode == -signal.SIGKILL, "it ended by itself"
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def recorded(folder: Path) -> list[dict[str, object]]:
    """What the journal has kept of the last two moments, the older one first."""
    found = find_journal(journal_places(load_deck(folder)))
    assert found is not None
    moments = read_history(found).moments[-2:]
    return [json.loads(json.dumps(standing(each.slide, each.evening))) for each in moments]


def test_a_killed_show_comes_back_on_the_same_slide_with_the_same_time(tmp_path: Path) -> None:
    folder, chance = write_event(tmp_path / "evening"), random.Random(1)
    before = shown(folder, 0, 0.3)
    for seed in range(1, KILLS + 1):
        kept = recorded(folder)
        # Between a record and its word there is a moment to be killed in.
        assert before[-1]["standing"] in kept
        after = shown(folder, seed, chance.uniform(0.0, 0.4), "--resume")
        assert after[0]["standing"] == kept[-1]
        (then, boot_then), (now, boot_now) = before[-1]["clocks"], after[0]["clocks"]
        assert abs((now - then) - (boot_now - boot_then)) < SECOND
        before = after
