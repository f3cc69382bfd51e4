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


def tree_mebibytes(root: int = 0) -> float:
    """The process `root`, or this one, and its descendants; what they share counts once.

    Shares of shared pages (PSS) would depend on what else runs on Qt at the time.
    """
    parents = dict(_parents())
    family = {root or os.getpid()}
    while grown := {child for child, parent in parents.items() if parent in family} - family:
        family |= grown
    sizes = [_kibibytes(process) for process in family]
    return (sum(own for own, _ in sizes) + max(shared for _, shared in sizes)) / 1024


def _parents() -> Iterator[tuple[int, int]]:
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                after_name = (folder / "stat").read_text(encoding="ascii").rpartition(")")[2]
            except OSError:  # it has just ended
                continue
            yield int(folder.name), int(after_name.split()[1])


def _kibibytes(process: int) -> tuple[int, int]:
    """The pages that only this process has, and those that others may have too."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0, 0
    found = {"Private": 0, "Shared": 0}
    for line in lines:
        kind, _, rest = line.partition("_")
        if kind in found and rest.startswith(("Clean:", "Dirty:")):
            found[kind] += int(rest.split()[1])
    return found["Private"], found["Shared"]
