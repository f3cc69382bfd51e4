"""How much memory a process and all that it started take together; Linux only."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")


def can_be_read() -> bool:
    """Say whether this system tells a process's share of memory."""
    return sys.platform == "linux" and (PROC / "self" / "smaps_rollup").exists()


def tree_mebibytes() -> float:
    """This process and its descendants; pages shared with others count by share (PSS)."""
    parents = dict(_parents())
    family = {os.getpid()}
    while grown := {child for child, parent in parents.items() if parent in family} - family:
        family |= grown
    return sum(map(_kibibytes, family)) / 1024


def _parents() -> Iterator[tuple[int, int]]:
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                after_name = (folder / "stat").read_text(encoding="ascii").rpartition(")")[2]
            except OSError:  # it has just ended
                continue
            yield int(folder.name), int(after_name.split()[1])


def _kibibytes(process: int) -> int:
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
