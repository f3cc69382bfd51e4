from __future__ import annotations

import os
import signal

import pytest

from recap_deck.export.svg.unbroken import unbroken


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no such masks")
def test_who_asks_for_the_end_waits_until_the_block_is_done() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), unbroken():  # noqa: PT012
        os.kill(os.getpid(), signal.SIGINT)
        done.append("all of it")
    assert done == ["all of it"]
