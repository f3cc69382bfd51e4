"""The start panel's sentences: what the displays are called, and who gets which."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.preflight import Preflight
from recap_deck.diagnostics import Severity
from recap_deck.ui.displays import Display, Seats, apart, find_display, labels_of
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.start_panel.desk import Stand
from recap_deck.ui.words import say


def name_text(stand: Stand, displays: Sequence[Display]) -> str:
    """What a display is called among others, with those that show the same."""
    labels = labels_of(displays)
    return " + ".join(labels[each.identity] for each in (stand.display, *stand.mirrored))


def detail_text(display: Display) -> str:
    """Its size, and how many pixels it has."""
    width, height = display.pixels
    parts = [f"{display.inches}″"] if display.inches else []
    parts.append(f"{width} × {height}")
    if display.ratio != 1:
        parts.append(f"{display.ratio:.0%}")
    return " · ".join(parts)


def role_text(identity: str, seats: Seats) -> str:
    """What a display is for; "" where it has nothing to show."""
    if identity == seats.audience:
        return say("ui-seat-slides")
    return say("ui-seat-notes") if identity == seats.presenter else ""


def seats_text(displays: Sequence[Display], seats: Seats) -> str:
    """Who gets which display, in a sentence; why nobody gets notes where it is so."""
    audience = find_display(displays, seats.audience)
    presenter = find_display(displays, seats.presenter)
    if audience is not None and presenter is not None:
        labels = labels_of(displays)
        named = {"audience": labels[seats.audience], "presenter": labels[seats.presenter]}
        return say("ui-seats-two", **named)
    if len(displays) > 1 and len(apart(displays)) == 1:
        return say("ui-seats-mirrored")
    keys = {"rehearse": key_or_title("show.rehearse"), "windows": key_or_title("show.windows")}
    return say("ui-seats-one", **keys)


def checks_text(found: Preflight) -> str:
    """How much there is to mend."""
    errors, warnings = found.count(Severity.ERROR), found.count(Severity.WARNING)
    if not found.is_complete:
        return say("ui-checking")
    if errors and warnings:
        return say("ui-checks-both", errors=errors, warnings=warnings)
    if errors:
        return say("ui-checks-errors", errors=errors)
    if warnings:
        return say("ui-checks-warnings", warnings=warnings)
    return say("ui-checks-none")
