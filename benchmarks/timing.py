"""Runs whole programs in turn, A B A B, and compares them pair by pair."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

FIRST_SLIDE = "first-slide"
_PATIENCE_SECONDS = 300
_NO_BYTE_CODE = "PYTHONDONTWRITEBYTECODE"

Samples = Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Program:
    """A command to be timed; `prepare` is called before each run and is not timed."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], object] = lambda: None


def python(*arguments: str) -> tuple[str, ...]:
    """A command for the Python that runs this."""
    return (sys.executable, *arguments)


def run_in_turn(
    programs: Sequence[Program], rounds: int, seconds_of: Callable[[Program], float]
) -> Samples:
    """Time every program `rounds` times, in turn, after a first round that doesn't count."""
    samples: dict[str, list[float]] = {program.name: [] for program in programs}
    for turn in range(rounds + 1):
        for program in programs:
            program.prepare()
            seconds = seconds_of(program)
            if turn:
                samples[program.name].append(seconds)
    return samples


def seconds_to_end(program: Program) -> float:
    """From starting the process to its end."""
    started = time.monotonic()
    output_of(program)
    return time.monotonic() - started


def output_of(program: Program) -> str:
    """What a program prints; ends the benchmark where it fails."""
    done = subprocess.run(
        program.command,
        env=program_environment(program.environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_SECONDS,
    )
    if done.returncode:
        sys.exit(f"{program.name} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def program_environment(own: Mapping[str, str]) -> dict[str, str]:
    """A program's own variables among all others; byte code is kept, as an installed one has it.

    The first round writes it.
    """
    kept = {name: value for name, value in os.environ.items() if name != _NO_BYTE_CODE}
    return {**kept, **own}


def seconds_to_first_slide(program: Program) -> float:
    """From starting the process to its line `first-slide …` on stderr, after which it ends."""
    started = time.monotonic()
    with subprocess.Popen(
        program.command,
        env=program_environment(program.environment),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stderr is not None, "it was asked for"
        said = []
        for line in process.stderr:
            if line.startswith(FIRST_SLIDE):
                seconds = time.monotonic() - started
                process.wait(_PATIENCE_SECONDS)
                return seconds
            said.append(line)
    sys.exit(f"{program.name} showed no slide:\n{''.join(said)}")


def median_ratio(samples: Samples, name: str, other: str) -> float:
    """The median of `name` ÷ `other` over the pairs that ran one after the other."""
    pairs = zip(samples[name], samples[other], strict=True)
    return statistics.median(mine / theirs for mine, theirs in pairs)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)]
