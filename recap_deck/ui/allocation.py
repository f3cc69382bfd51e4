"""Gives the memory of pictures back to the system as soon as they are dropped."""

from __future__ import annotations

import ctypes
import gc
import sys

_M_MMAP_THRESHOLD = -3
_PICTURE_BYTES = 256 * 2**10
_SELDOM = 10_000


def return_freed_pictures() -> None:
    """Keep glibc from raising its threshold with the first large picture that is freed.

    It would then cut pictures from a heap that never shrinks; a fifth of our memory.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _PICTURE_BYTES)
    except (OSError, AttributeError):
        # Another C library; it has its own ways.
        return


def resume_collecting() -> None:
    """Look for garbage again, but not among what the start has made: most of it stays.

    It is looked for seldom: a letter in a large event makes so many values that it would be done
    for each, and each time takes as long as placing a slide.
    """
    gc.freeze()
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
    gc.enable()
