"""How much is read, and how; one table for every limit."""

from __future__ import annotations

from dataclasses import dataclass

MAX_FILE_BYTES = 8_000_000
MAX_EVENT_SLIDES = 20_000
WORKER_SECONDS = 1.0
WORKER_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class CountLimit:
    """How many of something a slide may have to be parsed in the process, or in the worker."""

    name: str
    in_process: int
    worker: int


MAX_OPEN_BLOCKS = 40
"""How deep containers are nested before the rest is text; a list and its item are two."""

SLIDE_LIMITS = (
    CountLimit("characters", 8_000, 32_000),
    CountLimit("line", 2_000, 8_000),
    CountLimit("lines", 400, 2_000),
    CountLimit("cells", 600, 2_000),
    CountLimit("code", 4_000, 32_000),
    CountLimit("[", 100, 300),
    CountLimit("<", 100, 300),
    CountLimit("`", 200, 1_000),
    CountLimit("{", 400, 2_000),
    CountLimit("\\", 400, 1_000),
    CountLimit("*", 400, 2_000),
    CountLimit("_", 400, 2_000),
    CountLimit("&", 200, 1_000),
    CountLimit("$", 100, 300),
)
"""Counts over a slide's text: `characters`, `lines`, the longest `line`, table
`cells`, characters within `code`; one character is its own count."""

MAX_PICTURE_BYTES = 32_000_000
MAX_PICTURE_PIXELS = 24_000_000
MAX_PICTURE_SIDE = 16_384
