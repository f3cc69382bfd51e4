"""Slides parsed by a copy of the process; each test in a process of its own, with one thread."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAD = """\
import os, sys, time
from recap_deck.build import parsed_ahead
from recap_deck.build.parsed_ahead import can_copy, parsing_ahead
from recap_deck.parse.slide import parse_slide
from recap_deck.source.load import load_text
if not can_copy():
    sys.exit("cannot copy")

def children():
    return open(f"/proc/self/task/{os.getpid()}/children").read().split()

def until_done(ahead):
    while os.waitid(os.P_PID, ahead._process, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        time.sleep(0.01)
"""


def run(body: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", HEAD + body], capture_output=True, text=True, check=False, timeout=60
    )
    if "cannot copy" in done.stderr:
        pytest.skip("this machine has one core, or can't copy a process")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_what_the_copy_parsed_is_what_is_parsed_here() -> None:
    printed = run("""
deck = load_text("# One\\n\\n- `a` **b**\\n\\n---\\n\\n# 둘\\n\\n```python\\nx = 1\\n```\\n")
with parsing_ahead(deck) as ahead:
    until_done(ahead)
    found = ahead.take()
slides = deck.sessions[0].slides
print(len(found) == len(slides) == 2)
print(all(found[s.text, s.settings] == parse_slide(s.text, s.settings) for s in slides))
""")
    assert printed == ["True", "True"]


def test_a_copy_that_is_not_done_is_ended_and_nothing_half_done_is_taken() -> None:
    printed = run("""
deck = load_text("\\n---\\n".join(f"# {i}\\n\\n- `a` **b** {i}\\n" for i in range(400)))
counts = []
for rest in (0, 0.05, 0.1, 0.2):
    with parsing_ahead(deck) as ahead:
        time.sleep(rest)
        found = ahead.take()
        counts.append(len(found))
    slides = deck.sessions[0].slides[:len(found)]
    assert all(found[s.text, s.settings] == parse_slide(s.text, s.settings) for s in slides)
print(counts[0] < 400)
print(children())
""")
    assert printed == ["True", "[]"]


def test_what_could_take_long_is_left_to_the_worker() -> None:
    printed = run("""
deck = load_text("# One\\n\\n---\\n\\n" + "*a" * 20_000)
with parsing_ahead(deck) as ahead:
    until_done(ahead)
    print([text.strip() for text, _ in ahead.take()])
""")
    assert printed == ["['#", "One']"]


def test_a_refusal_in_the_block_leaves_no_copy_behind() -> None:
    printed = run("""
deck = load_text("\\n---\\n".join(f"# {i}\\n" for i in range(400)))
try:
    with parsing_ahead(deck):
        print(len(children()))
        raise RuntimeError
except RuntimeError:
    print(children())
""")
    assert printed == ["1", "[]"]


def test_with_a_second_thread_nothing_is_parsed_ahead() -> None:
    printed = run("""
import threading
threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
with parsing_ahead(load_text("# One")) as ahead:
    print(children(), ahead.take())
""")
    assert printed == ["[]", "{}"]
