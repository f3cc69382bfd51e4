"""Parses slides without ever hanging: in the process, in a worker that may be killed, or not."""

from __future__ import annotations

import contextlib
import pickle
import queue
import subprocess
import sys
import threading
from typing import IO

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.limits import WORKER_SECONDS
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.measure import Where, measure_text
from recap_deck.parse.plain import plain_slide
from recap_deck.parse.slide import parse_slide
from recap_deck.parse.worker import read_message, write_message

_START_SECONDS = 10.0


class ParseClient:
    """Parses texts; owns the worker, which starts when the first odd text comes."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._refused: set[tuple[str, ParseSettings]] = set()

    def parse_slide(self, text: str, settings: ParseSettings) -> ParsedSlide:
        """Parse a slide within about a second, or show its text and say why."""
        measure = measure_text(text)
        if measure.where is Where.IN_PROCESS:
            return parse_slide(text, settings)
        if measure.where is Where.CARD:
            return plain_slide(text, measure.diagnostic)
        if (text, settings) not in self._refused:
            parsed = self._ask(text, settings)
            if parsed is not None:
                return parsed
            self._refused.add((text, settings))
        return plain_slide(text, _too_slow())

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _ask(self, text: str, settings: ParseSettings) -> ParsedSlide | None:
        if self._worker is None:
            self._worker = _Worker()
        parsed = self._worker.parse(text, settings)
        if parsed is None:
            self.close()
        return parsed


class _Worker:
    """A worker process; answers come through a thread, so that waiting has an end."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "recap_deck.parse.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="parse worker", daemon=True)
        self._reader.start()
        self._is_ready = self._answer(_START_SECONDS) is not None

    def parse(self, text: str, settings: ParseSettings) -> ParsedSlide | None:
        """Ask for a slide; None where the worker dies or isn't done in time."""
        if not self._is_ready or not self._send(pickle.dumps((text, settings))):
            return None
        answer = self._answer(WORKER_SECONDS)
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


def _close(stream: IO[bytes]) -> None:
    # Closing flushes what the dead process never read.
    with contextlib.suppress(OSError):
        stream.close()


def _too_slow() -> Diagnostic:
    seconds = f"{WORKER_SECONDS:g}"
    return remark("slide-slow", Severity.ERROR, SourceSpan(""), seconds=seconds)
