from __future__ import annotations

import pytest

from recap_deck.build.preflight import Preflight
from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.start_panel.desk import Stand
from recap_deck.ui.start_panel.telling import (
    checks_text,
    detail_text,
    name_text,
    role_text,
    seats_text,
)

LAPTOP = Display("eDP-1", "", "", "", (0, 0, 1280, 720), (340, 190), 2.0)
BEAMER = Display("HDMI-1", "Acme", "P1", "7", (1280, 0, 1920, 1080))
MIRROR = Display("HDMI-1", "Acme", "P1", "7", (0, 0, 1280, 720))
PLACE = (0.0, 0.0, 1.0, 1.0)
SEATS = Seats(BEAMER.identity, LAPTOP.identity)
ERROR = remark("slide-unreadable", Severity.ERROR, SourceSpan("a.md"))
WARNING = remark("text-continued", Severity.WARNING, SourceSpan("a.md"), pages=2, units=3)


def test_a_display_is_called_by_its_maker_and_model_and_measured() -> None:
    assert name_text(Stand(BEAMER, PLACE), (LAPTOP, BEAMER)) == "Acme P1"
    assert name_text(Stand(LAPTOP, PLACE, (MIRROR,)), (LAPTOP, MIRROR)) == "eDP-1 + Acme P1"
    assert detail_text(LAPTOP) == "15″ · 2560 × 1440 · 200%"
    assert detail_text(BEAMER) == "1920 × 1080"


def test_two_displays_of_one_make_are_told_apart_by_their_plugs() -> None:
    twin = Display("DP-2", "Acme", "P1", "8", (3200, 0, 1920, 1080))
    seats = Seats(BEAMER.identity, twin.identity)
    assert name_text(Stand(twin, PLACE), (LAPTOP, BEAMER, twin)) == "Acme P1 (DP-2)"
    assert seats_text((LAPTOP, BEAMER, twin), seats) == (
        "Slides on “Acme P1 (HDMI-1)”, notes on “Acme P1 (DP-2)”."
    )


def test_who_gets_which_display_is_a_sentence() -> None:
    assert seats_text((LAPTOP, BEAMER), SEATS) == "Slides on “Acme P1”, notes on “eDP-1”."
    assert role_text(BEAMER.identity, SEATS) == "Slides"
    assert role_text(LAPTOP.identity, SEATS) == "Notes"
    assert role_text("another", SEATS) == ""


def test_one_display_and_mirrors_say_why_there_are_no_notes() -> None:
    alone = Seats(LAPTOP.identity)
    assert seats_text((LAPTOP,), alone) == (
        "There is one display: slides fill it, and notes are shown nowhere. Alt+F5 rehearses with"
        " notes, Ctrl+Shift+F5 presents in windows."
    )
    assert seats_text((LAPTOP, MIRROR), alone) == (
        "The displays show the same picture, so notes are shown nowhere. To have them on this one,"
        " let the system extend the desktop."
    )


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Preflight(), "Checking…"),
        (Preflight(is_complete=True), "Nothing to mend"),
        (Preflight(((ERROR, 0),), is_complete=True), "Errors: 1"),
        (Preflight(((WARNING, 0),), is_complete=True), "Warnings: 1"),
        (Preflight(((ERROR, 0), (WARNING, 0)), is_complete=True), "Errors: 1 · warnings: 1"),
    ],
)
def test_how_much_is_to_be_mended_is_counted(found: Preflight, text: str) -> None:
    assert checks_text(found) == text
