"""`<!-- … -->` at the start of a line: commands wait for what follows, all else is nothing."""

from __future__ import annotations

from recap_deck.parse.commands import read_command
from recap_deck.parse.extensions.blocks.columns import LAYOUT_COMMANDS
from recap_deck.parse.extensions.blocks.spaces import ROOM_COMMANDS, make_room
from recap_deck.parse.fragments import is_fragment
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.scanner import Scanner

_START, _END = "<!--", "-->"


def start_comment(scanner: Scanner, cursor: Cursor) -> bool:
    """Take a comment, and leave all containers open; one that never ends is text."""
    if not cursor.content.startswith(_START):
        return False
    start = cursor.first + len(_START)
    end = cursor.text.find(_END, start)
    if end >= 0:
        scanner.close_paragraph()
        cursor.move_to(end + len(_END))
        _run(scanner, cursor.text[start:end], cursor.number)
        return True
    for line in scanner.lines_from(cursor.number + 1):
        end = line.text.find(_END)
        if end >= 0:
            scanner.close_paragraph()
            scanner.skip_to(line.number, end + len(_END))
            cursor.finish()
            return True
    return False


def _reveal(scanner: Scanner, text: str) -> None:
    """Let what stands above come with a step where reveal.js's remark says so."""
    above = next(block for block in reversed(scanner.open) if not block.is_leaf).element
    if not is_fragment(text) or not len(above):
        return
    (above if above.tag == "li" else above[-1]).set("revealed", "yes")


def _run(scanner: Scanner, text: str, line: int) -> None:
    command = read_command(text)
    if command is None:
        _reveal(scanner, text.strip())
        return
    if command.name in LAYOUT_COMMANDS:
        LAYOUT_COMMANDS[command.name](scanner, command.value, line)
    elif command.name in ROOM_COMMANDS:
        make_room(scanner, command.value, line)
    else:
        scanner.keep_command(text.strip(), line)
