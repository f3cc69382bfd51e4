"""A show on two displays: fake ones of Qt's, and monitors of an X server where there is one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.windows import write_event

ROOT = Path(__file__).resolve().parents[2]
HAS_X11 = all(map(shutil.which, ("xvfb-run", "xrandr")))
HAS_WM = shutil.which("openbox") is not None
X11 = ("xvfb-run", "-a", "-s", "-screen 0 3200x1080x24 -noreset")
LAPTOP, BEAMER = [0, 0, 1280, 720], [1280, 0, 1920, 1080]


def present(folder: Path, *steps: str, before: tuple[str, ...] = (), **extra: str) -> Any:
    result = subprocess.run(
        [*before, sys.executable, "-m", "tests.two_displays", str(write_event(folder)), *steps],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8", **extra},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def fake_displays(folder: Path, *displays: tuple[list[int], float]) -> str:
    """Qt's platform without a display, with several. The last one listed is the primary."""
    screens = [
        {
            "name": f"Display {number}",
            "x": left,
            "y": top,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": ratio,
        }
        for number, ((left, top, width, height), ratio) in enumerate(displays)
    ]
    path = folder / "displays.json"
    path.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={path}"


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_slides_and_notes_go_to_displays_of_their_own_and_swap(
    tmp_path: Path, ratio: float
) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, ratio))
    steps = ("begin", "enter", *["swap"] * 10)
    asked, begun, *swapped = present(tmp_path / "event", *steps, QT_QPA_PLATFORM=platform)
    assert asked["panel"] == "Slides on “Display 0”, notes on “Display 1”."
    assert (asked["audience"], asked["console"]) == (None, None)
    assert (begun["audience"], begun["console"], begun["workspace"]) == (BEAMER, LAPTOP, None)
    for number, told in enumerate(swapped, 1):
        places = (told["audience"], told["console"])
        assert places == ((LAPTOP, BEAMER) if number % 2 else (BEAMER, LAPTOP))
        assert "The slides are not" not in told["line"]


def test_a_show_can_begin_without_the_window(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 1.0))
    (told,) = present(tmp_path / "event", "present", QT_QPA_PLATFORM=platform)
    assert (told["audience"], told["console"], told["workspace"]) == (BEAMER, LAPTOP, None)


def test_displays_that_were_presented_on_are_not_asked_about_again(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 1.0))
    steps = ("begin", "enter", "swap", "leave", "begin")
    *_, left, again = present(tmp_path / "event", *steps, QT_QPA_PLATFORM=platform)
    assert (left["audience"], left["console"]) == (None, None)
    assert (again["audience"], again["console"], again["panel"]) == (LAPTOP, BEAMER, None)
    (begun,) = present(tmp_path / "event", "begin", QT_QPA_PLATFORM=platform)
    assert (begun["audience"], begun["console"], begun["panel"]) == (LAPTOP, BEAMER, None)


def test_identify_names_each_display_on_itself(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 2.0))
    *_, told = present(tmp_path / "event", "begin", "identify", QT_QPA_PLATFORM=platform)
    laptop, beamer = told["signs"]
    assert is_within(laptop, LAPTOP)
    assert is_within(beamer, BEAMER)


def test_what_is_chosen_in_the_panel_is_what_happens(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 1.0))
    steps = ("begin", "next", "enter")
    _, chosen, begun = present(tmp_path / "event", *steps, QT_QPA_PLATFORM=platform)
    assert chosen["panel"] == "Slides on “Display 1”, notes on “Display 0”."
    assert (begun["audience"], begun["console"]) == (LAPTOP, BEAMER)


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_the_panel_follows_displays_that_come_and_go(tmp_path: Path) -> None:
    steps = ("unplug", "choose", "plug", "unplug", "plug", "enter")
    told = present(tmp_path / "event", *steps, before=X11, QT_QPA_PLATFORM="xcb")
    alone, both = "There is one display", "Slides on “Beamer”, notes on “Laptop”."
    said = [each["panel"] for each in told[1:5]]
    assert [each if each == both else each[:20] for each in said] == [alone, both, alone, both]
    assert (told[-1]["audience"], told[-1]["console"]) == (BEAMER, LAPTOP)


def test_on_mirrored_displays_there_are_slides_only(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (LAPTOP, 1.0), (LAPTOP, 1.0))
    (begun,) = present(tmp_path / "event", "begin", QT_QPA_PLATFORM=platform)
    assert (begun["audience"], begun["console"]) == (LAPTOP, None)


def test_slides_that_were_hidden_come_back_on_their_display(tmp_path: Path) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 1.5))
    steps = ("present", "hide", "hide", "hide", "begin", "hide", "full")
    begun, *others = present(tmp_path / "event", *steps, QT_QPA_PLATFORM=platform)
    assert (begun["audience"], begun["console"]) == (BEAMER, LAPTOP)
    for number, told in enumerate(others):
        is_hidden = number % 2 == 0
        assert (told["audience"], told["console"]) == (None if is_hidden else BEAMER, LAPTOP)
        assert ("Hidden" in told["line"]) is is_hidden


def test_in_windows_slides_stand_on_the_other_display_and_go_from_there_to_all_of_it(
    tmp_path: Path,
) -> None:
    platform = fake_displays(tmp_path, (BEAMER, 1.0), (LAPTOP, 1.0))
    steps = ("windows", "begin", "windows")
    begun, full, again = present(tmp_path / "event", *steps, QT_QPA_PLATFORM=platform)
    assert is_within(begun["audience"], BEAMER)
    assert is_within(begun["console"], LAPTOP)
    assert (full["audience"], full["console"]) == (BEAMER, LAPTOP)
    assert (again["audience"], again["console"]) == (begun["audience"], begun["console"])


@pytest.mark.skipif(not HAS_X11 or not HAS_WM, reason="wants Xvfb, xrandr and openbox")
def test_a_window_manager_puts_no_window_back_where_it_was(tmp_path: Path) -> None:
    steps = ("present", "windows", "hide", "hide", "full", "unplug", "windows")
    with_manager = (*X11, "sh", "-c", 'openbox >/dev/null 2>&1 & sleep 1; "$@"; kill $!', "sh")
    begun, windows, hidden, shown, full, _, alone = present(
        tmp_path / "event", *steps, before=with_manager, QT_QPA_PLATFORM="xcb"
    )
    assert (begun["audience"], begun["console"]) == (BEAMER, LAPTOP)
    for told in (windows, shown):
        assert is_within(told["audience"], BEAMER)
        assert is_within(told["console"], LAPTOP)
    assert hidden["audience"] is None
    assert (full["audience"], full["console"]) == (BEAMER, LAPTOP)
    assert is_within(alone["audience"], LAPTOP)
    assert is_within(alone["console"], LAPTOP)
    assert alone["console"][0] + alone["console"][2] <= alone["audience"][0]


def is_within(place: list[int], display: list[int]) -> bool:
    left, top, width, height = place
    return (
        place != display
        and display[0] <= left
        and display[1] <= top
        and left + width <= display[0] + display[2]
        and top + height <= display[1] + display[3]
    )


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
@pytest.mark.parametrize("factors", ["", "Laptop=2;Beamer=1"])
def test_a_projector_that_goes_comes_back_and_notes_never_show_on_it(
    tmp_path: Path, factors: str
) -> None:
    steps = ("begin", "enter", "unplug", "plug", "mirror", "unplug", "plug")
    _, begun, gone, back, mirrored, gone_again, back_again = present(
        tmp_path / "event",
        *steps,
        before=X11,
        QT_QPA_PLATFORM="xcb",
        QT_SCREEN_SCALE_FACTORS=factors,
    )
    laptop = [0, 0, 640, 360] if factors else LAPTOP
    assert (begun["audience"], begun["console"]) == (BEAMER, laptop)
    for told in (gone, gone_again):
        assert (told["audience"], told["console"]) == (None, laptop)
        assert told["line"] == "Projector gone. Waiting for it."
    assert mirrored["console"] is None
    assert mirrored["audience"][:2] == [0, 0]
    for told in (back, back_again):
        assert (told["audience"], told["console"]) == (BEAMER, laptop)


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_hidden_slides_stay_hidden_when_their_projector_goes_and_comes(
    tmp_path: Path,
) -> None:
    steps = ("present", "hide", "unplug", "plug", "hide")
    *_, gone, back, shown = present(tmp_path / "event", *steps, before=X11, QT_QPA_PLATFORM="xcb")
    for told in (gone, back):
        assert (told["audience"], told["console"]) == (None, LAPTOP)
        assert told["line"] == "Hidden: H brings the slides back"
    assert (shown["audience"], shown["console"]) == (BEAMER, LAPTOP)


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_a_frozen_picture_comes_back_with_its_projector(tmp_path: Path) -> None:
    steps = ("present", "freeze", "turn", "unplug", "plug", "freeze")
    told = present(tmp_path / "event", *steps, before=X11, QT_QPA_PLATFORM="xcb")
    shown, kept = [each["slide"] for each in told], "Opening words"
    assert shown == [kept, kept, kept, None, kept, "Three things"]


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_a_projector_that_comes_back_with_another_size_is_filled(tmp_path: Path) -> None:
    steps = ("present", "unplug", "shrink")
    *_, small = present(tmp_path / "event", *steps, before=X11, QT_QPA_PLATFORM="xcb")
    assert (small["audience"], small["console"]) == ([1280, 0, 1024, 768], LAPTOP)


@pytest.mark.skipif(not HAS_X11, reason="wants Xvfb and xrandr")
def test_f5_takes_up_a_projector_that_was_plugged_in_after_the_start(tmp_path: Path) -> None:
    steps = ("unplug", "begin", "plug", "begin")
    _, alone, plugged, begun = present(
        tmp_path / "event", *steps, before=X11, QT_QPA_PLATFORM="xcb"
    )
    for told in (alone, plugged):
        assert (told["audience"], told["console"]) == (LAPTOP, None)
    assert (begun["audience"], begun["console"], begun["workspace"]) == (BEAMER, LAPTOP, None)
