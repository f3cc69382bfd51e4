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


MAX_PICTURE_BYTES = 32_000_000
MAX_PICTURE_PIXELS = 24_000_000
MAX_PICTURE_SIDE = 16_384
