"""The table of settings: each with its default and the check that a stored value must pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recap_deck.values import dataclass

Value = int | bool | str


@dataclass(frozen=True, slots=True)
class Option:
    """One setting; `accepts` says whether a stored value can be used."""

    name: str
    default: Value
    accepts: Callable[[object], bool]


def between(low: int, high: int) -> Callable[[object], bool]:
    """A whole number from `low` to `high`."""

    def accepts(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    return accepts


def is_switch(value: object) -> bool:
    """On or off."""
    return isinstance(value, bool)


def is_text(value: object) -> bool:
    """A short text."""
    return isinstance(value, str) and len(value) <= 500


def one_of(*values: str) -> Callable[[object], bool]:
    """One of a few words."""

    def accepts(value: object) -> bool:
        return value in values

    return accepts


OPTIONS: Mapping[str, Option] = {
    option.name: option
    for option in (
        Option("window.width", 1440, between(480, 20_000)),
        Option("window.height", 900, between(320, 20_000)),
        Option("window.is_maximized", False, is_switch),
        Option("window.navigator_width", 248, between(120, 2_000)),
        Option("window.notes_height", 176, between(0, 4_000)),
        Option("window.problems_width", 480, between(200, 4_000)),
        Option("editor.font_size", 15, between(9, 40)),
        Option("editor.spelling", True, is_switch),
        # The language that no dictionary was found for, when that was last said.
        Option("editor.told_dictionary", "", is_text),
        Option("agenda.width", 1180, between(480, 20_000)),
        Option("agenda.height", 680, between(320, 20_000)),
        Option("event.width", 1240, between(480, 20_000)),
        Option("event.height", 720, between(320, 20_000)),
        Option("start.width", 1120, between(480, 20_000)),
        Option("start.height", 720, between(320, 20_000)),
        Option("export.width", 1120, between(480, 20_000)),
        Option("export.height", 720, between(320, 20_000)),
        Option("show.audience_display", "", is_text),
        # No transitions, and animated pictures stand still.
        Option("show.reduced_motion", False, is_switch),
        # The name of a sound output; the system's own where it is empty.
        Option("media.sound_output", "", is_text),
        Option("console.time", "remaining", one_of("remaining", "elapsed", "clock")),
        # Of each combination of displays those that had slides and notes.
        Option("show.known_displays", "", is_text),
        # Left, top, width and height where slides and console are ordinary windows.
        Option("windows.audience", "", is_text),
        Option("windows.console", "", is_text),
        # Shares of the room in thousandths: the console fills displays of any size.
        Option("console.left", 530, between(200, 800)),
        Option("console.slide", 725, between(200, 900)),
        Option("console.next", 410, between(150, 850)),
        Option("console.notes_percent", 100, between(50, 300)),
    )
}
