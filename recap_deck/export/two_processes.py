"""Numbered tasks done by this process and a copy of it, where a copy is safe and pays."""

from __future__ import annotations

import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NoReturn, TypeVar

Result = TypeVar("Result")
Done = Callable[[int], None]
Work = Callable[[int, Done], Result]
"""Does the task with this number, and calls back with numbers of what is done."""

_NUMBER = struct.Struct("=I")
_MAX_TASKS = 8_000
"""Their numbers fit into a pipe that nobody reads yet."""


def results_of(tasks: Sequence[int], work: Work[Result], done: Done) -> list[Result]:
    """Do `tasks` one after the other."""
    return [work(task, done) for task in tasks]


def shared_results_of(tasks: Sequence[int], work: Work[Result], done: Done) -> list[Result]:
    """Do `tasks` with the help of a copy; what the copy fails to do is done here."""
    if len(tasks) > _MAX_TASKS:
        return results_of(tasks, work, done)
    found: dict[int, Result] = {}
    with _filled_pipe(tasks) as queue, _copy(queue, work) as copy:

        def both_done(number: int) -> None:
            done(number)
            copy.tell(done)

        for task in _taken(queue):
            found[task] = work(task, both_done)
        copy.wait(done)
        found |= copy.results()
    return [found[task] if task in found else work(task, done) for task in tasks]


class _Copy:
    """The other process, seen from this one: what it says is done, and what it made."""

    def __init__(self, news: int, results: int) -> None:
        self._news = news
        self._results = results

    def tell(self, done: Done) -> None:
        """Pass on what it has done since, without waiting."""
        with suppress(BlockingIOError):
            self._pass_on(done)

    def wait(self, done: Done) -> None:
        """Pass on what it does until it ends."""
        os.set_blocking(self._news, True)
        while self._pass_on(done):
            pass

    def _pass_on(self, done: Done) -> bool:
        numbers = os.read(self._news, 1_024 * _NUMBER.size)
        for (number,) in _NUMBER.iter_unpack(numbers):
            done(number)
        return bool(numbers)

    def results(self) -> dict[int, Result]:
        """What it made; the last may be missing where it was killed."""
        os.lseek(self._results, 0, os.SEEK_SET)
        found = {}
        ends = suppress(EOFError, pickle.UnpicklingError)
        with ends, open(self._results, "rb", closefd=False) as file:
            while True:
                task, result = pickle.load(file)
                found[task] = result
        return found


@contextmanager
def _filled_pipe(tasks: Sequence[int]) -> Iterator[int]:
    """A pipe that holds the numbers of `tasks` and then ends; two processes may take from it."""
    reading, writing = os.pipe()
    try:
        os.write(writing, b"".join(map(_NUMBER.pack, tasks)))
        os.close(writing)
        yield reading
    finally:
        os.close(reading)


def _taken(queue: int) -> Iterator[int]:
    while number := os.read(queue, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]


@contextmanager
def _copy(queue: int, work: Work[Result]) -> Iterator[_Copy]:
    results = os.memfd_create("recap-deck")
    news, tell = os.pipe()
    os.set_blocking(news, False)
    child = os.fork()
    if not child:
        _run_copy(queue, work, tell, results)
    os.close(tell)
    try:
        yield _Copy(news, results)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(news)
        os.close(results)


def _run_copy(queue: int, work: Work[Result], tell: int, results: int) -> NoReturn:
    """What the copy does; it ends without a word, and without cleaning up after its origin."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for task in _taken(queue):
            result = work(task, lambda number: _write(tell, _NUMBER.pack(number)))
            _write(results, pickle.dumps((task, result)))
    finally:
        os._exit(0)


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
