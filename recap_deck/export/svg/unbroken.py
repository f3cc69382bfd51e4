"""Painting that nobody breaks off."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_ENDS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def unbroken() -> Iterator[None]:
    """Keep whoever asks the program to end waiting until the block is done.

    An exception that begins in what Qt calls while it paints can crash the program.
    """
    # Python runs handlers in its main thread, whichever thread got the signal: no mask helps.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []
    ours = [each for each in _ENDS if signal.getsignal(each) is not None]
    before = {each: signal.signal(each, lambda number, _: asked.append(number)) for each in ours}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for each_asked in asked:
            os.kill(os.getpid(), each_asked)
