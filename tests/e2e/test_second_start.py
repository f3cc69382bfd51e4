"""Two starts with one deck, as processes of their own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recap_deck.show.journal.places import find_journal, journal_places
from recap_deck.source.load import load_deck
from tests.windows import write_event

pytestmark = pytest.mark.skipif(os.name != "posix", reason="looks at the place as a file")
FOLDER = Path(os.environ["XDG_RUNTIME_DIR"]) / "recap-deck"


@pytest.fixture
def event(tmp_path: Path) -> Path:
    return write_event(tmp_path / "evening")


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "recap_deck", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def places() -> set[Path]:
    return set(FOLDER.iterdir()) if FOLDER.is_dir() else set()


@contextmanager
def shown(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A program that shows a deck and listens, and where it does."""
    before = places()
    process = start(*arguments)
    try:
        wait_until(lambda: bool(places() - before) or process.poll() is not None)
        assert process.poll() is None, process.communicate()
        yield process, (places() - before).pop()
    finally:
        process.kill()
        process.communicate()
        for left in places() - before:
            left.unlink()


def wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < until, "it never came about"
        time.sleep(0.02)


def is_answered(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(place)) == 0


def presented(event: Path) -> bool:
    found = find_journal(journal_places(load_deck(event)))
    return found is not None and found.last.evening.show.has_begun


def test_a_second_start_lets_the_first_present(event: Path) -> None:
    with shown(event) as (first, _):
        second = start("present", event / "event.yaml")
        said, trouble = second.communicate(timeout=60)
        assert (second.returncode, trouble) == (0, "")
        assert said == f"“{event / 'event.yaml'}” is open already; its window comes forward\n"
        wait_until(lambda: presented(event))
        assert first.poll() is None


def test_opened_again_it_comes_forward_and_presents_nothing(event: Path) -> None:
    with shown(event) as (first, _):
        second = start(event)
        second.communicate(timeout=60)
        assert second.returncode == 0
        assert first.poll() is None
        assert not presented(event)


def test_another_deck_starts_by_itself(event: Path, tmp_path: Path) -> None:
    other = write_event(tmp_path / "other")
    with shown(event) as (_, place), shown(other) as (second, another):
        assert place != another
        assert second.poll() is None


def test_a_place_that_a_killed_program_left_is_taken_over(event: Path) -> None:
    with shown(event) as (first, place):
        first.kill()
        first.wait(timeout=60)
        assert place.exists()
        process = start(event)
        try:
            wait_until(lambda: is_answered(place))
            second = start(event)
            second.communicate(timeout=60)
            assert second.returncode == 0
            assert process.poll() is None
        finally:
            process.kill()
            process.communicate()
