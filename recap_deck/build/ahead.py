"""Formulas drawn ahead in a process of their own, so that no window waits for it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable

from recap_deck.build.parse_client import import_path
from recap_deck.parse.formulas.shapes import new_formulas


class FormulasAhead:
    """Has the formulas of a deck drawn that never were; the user's cache has them then."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether there is something left to draw."""
        return self._process is not None and self._process.poll() is None

    def begin(self, texts: Iterable[str]) -> None:
        """Begin with the formulas in the texts of slides; what was going on ends."""
        self.stop()
        formulas = list(dict.fromkeys(each for text in texts for each in new_formulas(text)))
        if not formulas:
            return
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "recap_deck.parse.formulas.ahead"],
            env={**os.environ, "PYTHONPATH": import_path()},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # A pipe holds little, and it takes the process a while to begin reading.
        arguments = (self._process, json.dumps(formulas).encode())
        threading.Thread(target=_tell, args=arguments, name="formulas", daemon=True).start()

    def stop(self) -> None:
        """End the process; what it has drawn is kept."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def _tell(process: subprocess.Popen[bytes], message: bytes) -> None:
    assert process.stdin is not None
    # It may have been stopped.
    with contextlib.suppress(OSError):
        process.stdin.write(message)
    with contextlib.suppress(OSError):
        process.stdin.close()
