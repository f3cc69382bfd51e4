"""Parses slides without ever hanging: in the process, in a worker that may be killed, or not."""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
from pathlib import Path
from typing import IO

import recap_deck
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.limits import FORMULA_SECONDS, WORKER_SECONDS
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.measure import Measure, Where, measure_text
from recap_deck.parse.plain import plain_slide
from recap_deck.parse.slide import parse_slide
from recap_deck.parse.worker import read_message, write_message

_START_SECONDS = 10.0


def is_ordinary(text: str, settings: ParseSettings) -> bool:
    """Say whether a slide is parsed in next to no time, whatever stands in it."""
    return _measure(text, settings).where is Where.IN_PROCESS


def _measure(text: str, settings: ParseSettings) -> Measure:
    return measure_text(f"{text}\n{settings.definitions}" if settings.definitions else text)


class ParseClient:
    """Parses texts; owns the worker, which starts when the first odd text comes.

    The worker is killed when it isn't done with a text within `seconds`.
    """

    def __init__(self, seconds: float = WORKER_SECONDS) -> None:
        self._seconds = seconds
        self._worker: _Worker | None = None
        self._refused: set[tuple[str, ParseSettings]] = set()

    def parse_slide(self, text: str, settings: ParseSettings) -> ParsedSlide:
        """Parse a slide within about a second, or show its text and say why."""
        measure = _measure(text, settings)
        if measure.where is Where.IN_PROCESS:
            return parse_slide(text, settings)
        if measure.where is Where.CARD:
            return plain_slide(text, measure.diagnostic)
        if (text, settings) not in self._refused:
            parsed = self._ask(text, settings, self._time_for(measure))
            if parsed is not None:
                return parsed
            self._refused.add((text, settings))
        return plain_slide(text, self._too_slow())

    @property
    def worker_pid(self) -> int | None:
        """The worker's process; None while there is none."""
        return None if self._worker is None else self._worker.pid

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _time_for(self, measure: Measure) -> float:
        has_formulas = measure.limit is not None and measure.limit.name == "formulas"
        return self._seconds + (FORMULA_SECONDS if has_formulas else 0.0)

    def _ask(self, text: str, settings: ParseSettings, seconds: float) -> ParsedSlide | None:
        if self._worker is not None and not self._worker.is_alive:
            self.close()
        if self._worker is None:
            self._worker = _Worker()
        parsed = self._worker.parse(text, settings, seconds)
        if parsed is None:
            self.close()
        return parsed

    def _too_slow(self) -> Diagnostic:
        seconds = f"{self._seconds:g}"
        return remark("slide-slow", Severity.ERROR, SourceSpan(""), seconds=seconds)


class _Worker:
    """A worker process; answers come through a thread, so that waiting has an end."""

    def __init__(self) -> None:
        import subprocess

        # Without -P, Python would look for modules in the folder we are in: the deck's.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "recap_deck.parse.worker"],
            env={**os.environ, "PYTHONPATH": import_path()},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="parse worker", daemon=True)
        self._reader.start()
        self._is_ready = self._answer(_START_SECONDS) is not None
        self.pid = self._process.pid

    @property
    def is_alive(self) -> bool:
        """Say whether the process runs."""
        return self._process.poll() is None

    def parse(self, text: str, settings: ParseSettings, seconds: float) -> ParsedSlide | None:
        """Ask for a slide; None where the worker dies or isn't done in time."""
        import pickle

        if not self._is_ready or not self._send(pickle.dumps((text, settings))):
            return None
        answer = self._answer(seconds)
        if answer is None:
            return None
        parsed: ParsedSlide = pickle.loads(answer)
        return parsed

    def stop(self) -> None:
        """Kill the process and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)

    def _read(self) -> None:
        assert self._process.stdout is not None
        while True:
            message = read_message(self._process.stdout)
            self._answers.put(message)
            if message is None:
                return

    def _send(self, message: bytes) -> bool:
        assert self._process.stdin is not None
        try:
            write_message(self._process.stdin, message)
        except OSError:
            return False
        return True

    def _answer(self, seconds: float) -> bytes | None:
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None


def import_path() -> str:
    """Where a process of ours finds our modules."""
    ours = str(Path(recap_deck.__file__).resolve().parent.parent)
    return os.pathsep.join(filter(None, [ours, os.environ.get("PYTHONPATH", "")]))


def _close(stream: IO[bytes]) -> None:
    # Closing flushes what the dead process never read.
    with contextlib.suppress(OSError):
        stream.close()
