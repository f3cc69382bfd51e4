"""Somebody who writes, killed at any moment, and writing on."""

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

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("RECAP_DECK_KILLS", "4"))
START = "# Counting\n\n0"
MOST_SECONDS_LOST = 2.0


def text_up_to(number: int) -> str:
    return " ".join([START, *map(str, range(1, number + 1))])


def last_number(text: str) -> int:
    return int(text.split()[-1])


def written(folder: Path, seed: int, seconds: float) -> tuple[str, int]:
    """What was there at the start, and the last number typed early enough before the kill."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.killed_writer", folder, str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert select.select([process.stdout], [], [], 60)[0], "it never began"
        time.sleep(seconds)
        process.kill()
        killed = time.monotonic()
        lines = process.stdout.read().splitlines(keepends=True)
    assert process.returncode == -signal.SIGKILL, "it ended by itself"
    start, *typed = [json.loads(line) for line in lines if line.endswith(b"\n")]
    early = [number for number, at in typed if at < killed - MOST_SECONDS_LOST]
    return start, max(early, default=last_number(start))


def test_what_was_typed_is_there_again_after_a_kill(tmp_path: Path) -> None:
    file, chance = tmp_path / "01.md", random.Random(1)
    file.write_text(START, encoding="utf-8")
    needed = 0
    for seed in range(KILLS):
        # Now and then there is a pause, in which all that was typed is kept.
        start, early = written(tmp_path, seed, chance.choice((0.1, 0.4, 1.2, 2.6)))
        assert start == text_up_to(last_number(start)), "something is torn or lost in between"
        assert last_number(start) >= needed
        saved = file.read_text(encoding="utf-8")
        assert saved == text_up_to(last_number(saved))
        needed = max(early, last_number(saved))
    assert needed > 0 or KILLS < 4
