"""An export that is cancelled or shared between processes: how it ends, and what is there then."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recap_deck.export.formats import FORMATS
from tests.e2e.test_cli import run

SLIDES = 150
DECK = "\n---\n".join(f"# Slide {i}\n\n- one `code`\n\n<!-- note -->" for i in range(SLIDES))
MOST_SLIDES = 2
"""As many may be told after the signal: what was being done, by each of two processes."""

ENDED = [(kind.name, signal.SIGINT) for kind in FORMATS if not kind.is_text]
ENDED += [("pdf", signal.SIGTERM), ("png", signal.SIGTERM)]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "deck.md"
    path.write_text(DECK, encoding="utf-8")
    return path


def files_in(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="this system can't wait for a stop")
@pytest.mark.parametrize(("name", "number"), ENDED)
def test_who_cancels_waits_for_a_slide_at_most(
    deck: Path, tmp_path: Path, name: str, number: signal.Signals
) -> None:
    kind = next(kind for kind in FORMATS if kind.name == name)
    target = "out/" if kind.is_pictures else "out"
    with exporting(deck, "-o", target, "--format", name, "--progress-lines") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        out = process.stdout.fileno()
        told = b""
        while told.count(b"\n") < 5 and (more := os.read(out, 4_096)):
            told += more
        process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, process.pid, os.WSTOPPED)
        told += waiting(out)
        process.send_signal(number)
        process.send_signal(signal.SIGCONT)
        after = process.stdout.read().count(b"\n")
        said = process.stderr.read().decode()
    assert told.count(b"\n") < SLIDES, "it was done before it could be cancelled"
    assert after <= MOST_SLIDES
    assert process.returncode == 128 + number
    assert said == (
        "The export was cancelled: nothing is written, what was there before still is\n"
    )
    assert {each.name for each in tmp_path.iterdir()} <= {"deck.md", "cache"}


@contextmanager
def exporting(deck: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """An export under way; what is left of it at the end is killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "recap_deck", "export", deck.name, *arguments],
        cwd=deck.parent,
        env={**os.environ, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(deck.parent / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    with process:
        try:
            yield process
            process.wait(60)
        finally:
            process.kill()


def waiting(pipe: int) -> bytes:
    """What is in a pipe by now."""
    data = b""
    while select.select([pipe], [], [], 0)[0] and (more := os.read(pipe, 4_096)):
        data += more
    return data


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="cores can't be chosen here")
@pytest.mark.parametrize("name", ["png", "svg"])
def test_a_second_process_changes_no_byte_of_a_picture(
    deck: Path, tmp_path: Path, name: str
) -> None:
    program = (
        "import os, sys, runpy\n"
        "count = int(sys.argv.pop(1))\n"
        "os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:count])\n"
        "runpy.run_module('recap_deck', run_name='__main__')\n"
    )
    data = []
    for cores in ("1", "2"):
        folder = tmp_path / f"on-{cores}"
        options = ["--format", name, "--slides", "1-30"]
        subprocess.run(
            [sys.executable, "-c", program, cores, "export", str(deck), "-o", f"{folder}/"]
            + options,
            check=True,
            capture_output=True,
        )
        data.append(files_in(folder))
    assert len(data[0]) == 30
    assert data[0] == data[1]


def test_scripts_are_told_each_slide_as_json(deck: Path, tmp_path: Path) -> None:
    result = run("export", "deck.md", "--slides", "2-3", "--json", cwd=tmp_path)
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert lines == [
        {"done": 1, "total": 2, "title": "Slide 1"},
        {"done": 2, "total": 2, "title": "Slide 2"},
    ]
    assert json.loads(result.stdout)["files"][0]["pages"] == 2


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_another_process_makes_the_same_bytes_at_the_same_moment(
    tmp_path: Path, kind: object
) -> None:
    name = getattr(kind, "name", "")
    (tmp_path / "event.yaml").write_text(
        "title: E\ndate: 2015-11-05\nstart: '19:00'\nagenda:\n  - session: 01.md\n    minutes: 9\n"
    )
    (tmp_path / "01.md").write_text("# One 하나 😀\n\n- **a** `b` $x^2$\n\n---\n\n# Two\n")
    data = []
    for seed in ("1", "2"):
        out = tmp_path / f"out{seed}"
        out.mkdir()
        target = out if kind in [each for each in FORMATS if each.is_pictures] else out / "some"
        result = run(
            *("export", tmp_path, "-o", target, "--format", name),
            cwd=tmp_path,
            PYTHONHASHSEED=seed,
            SOURCE_DATE_EPOCH="1446750000",
            XDG_CACHE_HOME=str(tmp_path / f"cache{seed}"),
            TZ=("UTC", "Asia/Seoul")[int(seed) - 1],
        )
        assert result.returncode == 0, result.stderr
        data.append(files_in(out))
    assert data[0]
    assert data[0] == data[1]
