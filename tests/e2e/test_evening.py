"""A whole evening in fast motion: delays, a break cut short, faults; the report agrees."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from recap_deck.source.load import load_deck

ROOT = Path(__file__).resolve().parents[2]
HAS_X11 = all(map(shutil.which, ("xvfb-run", "xrandr")))
XVFB = ("xvfb-run", "-a", "-s", "-screen 0 3200x1080x24 -noreset")
PICTURES = os.environ.get("RECAP_DECK_EVENING_PICTURES", "")


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of the evening, with folders of its own for all that it writes."""
    kinds = ("CONFIG", "STATE", "CACHE", "DATA")
    homes = {f"XDG_{kind}_HOME": str(folder.parent / kind.lower()) for kind in kinds}
    return {**os.environ, **homes, "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8"}


def said(folder: Path, *arguments: str) -> tuple[int, list[list[Any]]]:
    """What a part of the evening said, and how it ended; on two monitors where there is X11."""
    before, platform = (XVFB, "xcb") if HAS_X11 else ((), "offscreen")
    result = subprocess.run(
        [*before, sys.executable, "-m", "tests.fast_evening", folder, PICTURES, *arguments],
        cwd=ROOT,
        env={
            **os.environ,
            "TZ": "Asia/Seoul",
            "QT_QPA_PLATFORM": "xcb" if HAS_X11 else "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines, result.stderr
    return result.returncode, lines


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[list[Any]]]:
    """The sample event's folder after the evening, and all that the script did."""
    folder = tmp_path_factory.mktemp("night") / "slides"
    shutil.copytree(ROOT / "slides", folder, ignore=shutil.ignore_patterns(".*"))
    status, first = said(folder, "first")
    assert status in (-signal.SIGKILL, 128 + signal.SIGKILL), "it wasn't killed"
    status, second = said(folder, "second", str(first[-1][1]))
    assert status == 0
    return folder, first[:-1] + second


@pytest.fixture(scope="module")
def report(evening: tuple[Path, list[list[Any]]]) -> list[dict[str, str]]:
    """The report's rows."""
    result = subprocess.run(
        [sys.executable, "-m", "recap_deck", "report", "--csv", evening[0]],
        cwd=ROOT,
        env=surroundings(evening[0]),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return list(csv.DictReader(io.StringIO(result.stdout)))


def minute(seconds: float) -> str:
    """A moment of the evening as the report writes it."""
    whole = int(seconds + 0.001)
    return f"{19 + whole // 3600}:{whole // 60 % 60:02d}"


def done(evening: tuple[Path, list[list[Any]]], what: str) -> dict[str, float]:
    """When each item began, or ended, by what the script did."""
    return {line[1]: line[2] for line in evening[1] if line[0] == what}


def test_the_report_has_every_beginning_and_end(
    evening: tuple[Path, list[list[Any]]], report: list[dict[str, str]]
) -> None:
    items = {item.id: item.title for item in load_deck(evening[0]).agenda}
    began, ended = done(evening, "began"), done(evening, "ended")
    expected = [
        (items[name], minute(began[name]), minute(ended[name]), round(ended[name] - began[name]))
        for name in items
    ]
    rows = [row for row in report if row["kind"] != "slide"]
    assert [
        (row["item"], row["start"], row["end"], int(row["seconds"])) for row in rows
    ] == expected


def test_the_report_has_every_slides_time(
    evening: tuple[Path, list[list[Any]]], report: list[dict[str, str]]
) -> None:
    deck = load_deck(evening[0])
    titles = {slide.id: slide.title or slide.id for each in deck.sessions for slide in each.slides}
    titles |= {f"card:{item.id}": item.title for item in deck.agenda}
    shown: defaultdict[str, float] = defaultdict(float)
    for what, *more in evening[1]:
        if what == "shown":
            shown[titles.get(more[0], more[0])] += more[1]
    told: defaultdict[str, float] = defaultdict(float)
    for row in report:
        if row["kind"] == "slide" and row["seconds"] != "0":
            told[row["title"]] += float(row["seconds"])
    assert set(told) == set(shown)
    assert told == pytest.approx(shown, abs=1.01)


def seen(evening: tuple[Path, list[list[Any]]], name: str) -> Sequence[str]:
    """What the console said at a stage: of the evening, and in its last line."""
    (found,) = [line[2:] for line in evening[1] if line[:2] == ["seen", name]]
    return found


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("02-waiting", "2 min late · 휴식 takes up 2 · ends on time"),
        ("03-overtime", "7 min late · 휴식 takes up 7 · ends on time"),
        ("04-next", "8 min late · 휴식 takes up 7 · ends 1 min late"),
        ("06-break", "on time"),
        ("12-over", "on time"),
    ],
)
def test_the_console_tells_the_evening_in_words(
    evening: tuple[Path, list[list[Any]]], stage: str, words: str
) -> None:
    assert seen(evening, stage)[0] == words


def test_a_broken_file_is_told_with_its_line(evening: tuple[Path, list[list[Any]]]) -> None:
    said = seen(evening, "05-broken")[1].partition("|")[2]
    assert said.startswith("Showing the last good state. 07-partner.md:")


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_a_projector_that_goes_is_told(evening: tuple[Path, list[list[Any]]]) -> None:
    assert seen(evening, "08-pulled")[1].startswith("Projector gone. Waiting for it.")
