"""Commands in comments that change how what follows is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Align
from recap_deck.parse.commands import read_command
from recap_deck.parse.read.reading import Reading

_ALIGNS = {
    "left": Align.START, "start": Align.START, "center": Align.CENTER, "centre": Align.CENTER,
    "right": Align.END, "end": Align.END,
}  # fmt: skip

_SIZES = {str(size): 1 + (size - 1) / 2 for size in range(1, 8)}
"""presenterm counts in letters of a terminal; half as much more is seen as well here."""

_MOST_LINES = 20


def run_command(reading: Reading, text: str, line: int) -> None:
    """Run a command; any other comment is nothing."""
    command = read_command(text)
    if command is not None and command.name in COMMANDS:
        COMMANDS[command.name](reading, command.value, line)


def _pause(reading: Reading, _value: str, _line: int) -> None:
    reading.steps.pause()


def _align(reading: Reading, value: str, line: int) -> None:
    if value.lower() in _ALIGNS:
        reading.align = _ALIGNS[value.lower()]
    else:
        reading.report("command-value", Severity.WARNING, line, name="alignment", value=value)


def _incremental(reading: Reading, value: str, _line: int) -> None:
    reading.incremental = value.lower() not in {"false", "no", "off"}


def _size(reading: Reading, value: str, line: int) -> None:
    if value in _SIZES:
        reading.size = _SIZES[value]
    else:
        reading.report("command-value", Severity.WARNING, line, name="font_size", value=value)


def _item_lines(reading: Reading, value: str, line: int) -> None:
    if value.isascii() and value.isdigit() and 0 < int(value[:4]) <= _MOST_LINES:
        reading.item_gap = int(value) - 1
    else:
        name = "list_item_newlines"
        reading.report("command-value", Severity.WARNING, line, name=name, value=value)


def _middle(reading: Reading, _value: str, line: int) -> None:
    reading.middle_line = line


def _code_highlight(reading: Reading, value: str, _line: int) -> None:
    reading.code_highlights.append(value)


COMMANDS: Mapping[str, Callable[[Reading, str, int], None]] = {
    "pause": _pause,
    "alignment": _align,
    "incremental": _incremental,
    "incremental_lists": _incremental,
    "font_size": _size,
    "jump_to_middle": _middle,
    "list_item_newlines": _item_lines,
    "code_highlight": _code_highlight,
}
"""What changes the reading of all that follows; layout commands are the scanner's."""


def is_known(text: str) -> bool:
    """Say whether a comment is a command for what follows."""
    command = read_command(text)
    return command is not None and command.name in COMMANDS


def run_commands(reading: Reading, element: Element) -> None:
    """Run the commands that stand before an element."""
    for command in filter(None, element.get("commands", "").split("\n")):
        line, _, text = command.partition(" ")
        run_command(reading, text, int(line))
