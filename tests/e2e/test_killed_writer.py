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

import pytest

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("RECAP_DECK_KILLS", "4"))
START = "# Counting\n\n0"
MOST_SECONDS_LOST = 2.0


def text_up_to(number: int) -> str:
    return " ".join([START, *map(str, range(1, number + 1))])


def last_number(text: str) -> int:
    return int(text.split()[-1])


def written(
    folder: Path, seed: int, seconds: float, number: signal.Signals = signal.SIGKILL
) -> tuple[str, list[tuple[int, float]], int]:
    """The text at the start, what was typed and how long before the end, and the exit code."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.killed_writer", folder, str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert select.select([process.stdout], [], [], 60)[0], "it never began"
        time.sleep(seconds)
        process.send_signal(number)
        ended = time.monotonic()
        lines = process.stdout.read().splitlines(keepends=True)
    start, *typed = [json.loads(line) for line in lines if line.endswith(b"\n")]
    return start, [(each, ended - at) for each, at in typed], process.returncode


def test_what_was_typed_is_there_again_after_a_kill(tmp_path: Path) -> None:
    file, chance = tmp_path / "01.md", random.Random(1)
    file.write_text(START, encoding="utf-8")
    needed = 0
    for seed in range(KILLS):
        seconds = chance.choice((0.1, 0.4, 1.2, 2.6))
        start, typed, code = written(tmp_path, seed, seconds)
        assert code == -signal.SIGKILL, "it ended by itself"
        assert start == text_up_to(last_number(start)), "something is torn or lost in between"
        assert last_number(start) >= needed
        saved = file.read_text(encoding="utf-8")
        assert saved == text_up_to(last_number(saved))
        early = [number for number, ago in typed if ago > MOST_SECONDS_LOST]
        needed = max([last_number(start), last_number(saved), *early])
    assert needed > 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_all_that_was_typed_is_kept_when_the_system_ends_the_program(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "01.md").write_text(START, encoding="utf-8")
    _, typed, code = written(tmp_path, 0, 0.3, number)
    assert code == 0
    start, _, _ = written(tmp_path, 1, 0.0)
    assert start == text_up_to(max(number for number, _ in typed))
