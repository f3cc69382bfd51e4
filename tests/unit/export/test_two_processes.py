"""Tasks shared with a copy of the process; each test in a process of its own, with one thread."""

from __future__ import annotations

import subprocess
import sys

import pytest

from recap_deck.export.two_processes import results_of

HEAD = """\
import os, signal, sys, time
from recap_deck.build.parsed_ahead import can_copy
from recap_deck.export.two_processes import shared_results_of
if not can_copy():
    sys.exit("cannot copy")
first, told = os.getpid(), []
"""


def run(body: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", HEAD + body], capture_output=True, text=True, check=False
    )
    if "cannot copy" in done.stderr:
        pytest.skip("this machine has one core, or can't copy a process")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_tasks_are_done_in_order_where_there_is_one_process() -> None:
    told: list[int] = []

    def work(task: int, done: object) -> int:
        told.append(task)
        return 2 * task

    assert results_of([1, 2, 3], work, told.append) == [2, 4, 6]
    assert told == [1, 2, 3]


def test_both_processes_work_and_results_come_in_order() -> None:
    printed = run("""
def work(task, done):
    time.sleep(0.02)
    done(task)
    return task, os.getpid() == first
results = shared_results_of(range(12), work, told.append)
print([task for task, _ in results] == list(range(12)))
print(len({here for _, here in results}))
print(sorted(told) == list(range(12)))
""")
    assert printed == ["True", "2", "True"]


def test_what_a_dying_copy_leaves_undone_is_done_here() -> None:
    printed = run("""
def work(task, done):
    time.sleep(0.02)
    if os.getpid() != first and task > 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return task
print(shared_results_of(range(8), work, told.append) == list(range(8)))
""")
    assert printed == ["True"]


def test_an_exception_ends_the_copy() -> None:
    printed = run("""
def work(task, done):
    if os.getpid() == first:
        raise KeyboardInterrupt
    time.sleep(60)
try:
    shared_results_of(range(8), work, told.append)
except KeyboardInterrupt:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("gone")
""")
    assert printed == ["gone"]
