"""Limits that a process sets itself before it works on what an author wrote."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

resource: ModuleType | None
try:
    import resource
except ImportError:
    # There is none on Windows; there the time is the only limit.
    resource = None

_STATUS = Path("/proc/self/statm")


def limit_memory(extra: int) -> None:
    """Let the process grow by `extra` bytes and no more, where the system can."""
    if resource is None or not _STATUS.exists():
        return
    pages = int(_STATUS.read_text(encoding="ascii").split()[0])
    total = pages * resource.getpagesize() + extra
    resource.setrlimit(resource.RLIMIT_AS, (total, total))


def limit_time(seconds: int) -> None:
    """Let the process reckon for so long and no longer, where the system can."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
