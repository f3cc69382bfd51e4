"""A display to start on: the machine's own, else Xvfb, else Qt's offscreen platform."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Display:
    """Where windows are shown: what to call it, and the environment that leads there."""

    name: str
    environment: Mapping[str, str]


OFFSCREEN = Display("Qt's offscreen platform", {"QT_QPA_PLATFORM": "offscreen"})


@contextmanager
def open_display() -> Iterator[Display]:
    """The display to measure starting on, for as long as it is needed."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield Display("this display", {})
    elif shutil.which("Xvfb") is None:
        yield OFFSCREEN
    else:
        with _xvfb() as number:
            yield Display("Xvfb", {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"})


@contextmanager
def _xvfb() -> Iterator[str]:
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None, "it was asked for"
        try:
            yield server.stdout.readline().strip()  # it comes when the server is ready
        finally:
            server.terminate()
