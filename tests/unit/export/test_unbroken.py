from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from recap_deck.export.svg.unbroken import unbroken


@pytest.fixture(params=[0, 3])
def threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """Others that wait meanwhile: the system may give any of them the signal."""
    is_over = threading.Event()
    waiting = [threading.Thread(target=is_over.wait) for _ in range(request.param)]
    for each in waiting:
        each.start()
    yield
    is_over.set()
    for each in waiting:
        each.join()


@pytest.mark.usefixtures("threads")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_asks_for_the_end_waits_until_the_block_is_done(number: signal.Signals) -> None:
    done = []
    before = signal.signal(number, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):  # noqa: PT012
            with unbroken():
                os.kill(os.getpid(), number)
                done.append("all of it")
            done.append("and never this")
    finally:
        signal.signal(number, before)
    assert done == ["all of it"]
