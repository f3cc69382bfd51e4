"""Slides that a copy of this process parses while Qt is being loaded, where a copy is safe."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from recap_deck.build.parse_client import is_ordinary
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.deck import Deck
from recap_deck.model.slide import ParseSettings, SlideSource
from recap_deck.parse.slide import parse_slide

_MOST_SLIDES = 400
"""More than are parsed before Qt is there, and fewer than a builder keeps."""

Parsed = Mapping[tuple[str, ParseSettings], ParsedSlide]


def can_copy() -> bool:
    """Say whether a copy of this process works: on Linux, with another core, and one thread.

    A copy has only the thread that made it, and locks that others held stay locked.
    """
    if not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) < 2:
        return False
    return threading.active_count() == 1 and len(list(Path("/proc/self/task").iterdir())) == 1


class ParsedAhead:
    """What the copy has parsed so far; without a copy that is nothing."""

    def __init__(self, process: int = 0, results: int = -1) -> None:
        self._process = process
        self._results = results

    def take(self) -> Parsed:
        """End the copy, and give what it has done by now."""
        if not self._process:
            return {}
        self.end()
        os.lseek(self._results, 0, os.SEEK_SET)
        found = {}
        # The last one was most likely not yet written whole.
        ends = suppress(EOFError, pickle.UnpicklingError)
        with ends, open(self._results, "rb", closefd=False) as file:
            while True:
                key, parsed = pickle.load(file)
                found[key] = parsed
        return found

    def end(self) -> None:
        """End the copy."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0


@contextmanager
def parsing_ahead(deck: Deck) -> Iterator[ParsedAhead]:
    """Let a copy of this process parse the first slides of `deck`, until the block ends."""
    if not can_copy():
        yield ParsedAhead()
        return
    results = os.memfd_create("recap-deck")
    process = os.fork()
    if not process:
        _run_copy(deck, results)
    ahead = ParsedAhead(process, results)
    try:
        yield ahead
    finally:
        ahead.end()
        os.close(results)


def _run_copy(deck: Deck, results: int) -> NoReturn:
    """What the copy does; it ends without a word, and without cleaning up after its origin."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for slide in _first_slides(deck):
            # What could take long is left to the worker, which has limits.
            if is_ordinary(slide.text, slide.settings):
                parsed = parse_slide(slide.text, slide.settings)
                os.write(results, pickle.dumps(((slide.text, slide.settings), parsed)))
    finally:
        os._exit(0)


def _first_slides(deck: Deck) -> Iterator[SlideSource]:
    slides = (slide for session in deck.sessions for slide in session.slides)
    return (slide for slide, _ in zip(slides, range(_MOST_SLIDES), strict=False))
