"""Fixes of the agenda: sessions that it doesn't name, items that don't say what they are."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.event.agenda import KINDS
from recap_deck.source.event.places import EVENT_NAMES
from recap_deck.writing.fixes.trouble import QuickFix, Trouble
from recap_deck.writing.text_edit import TextEdit

_AGENDA = expression(r"^agenda[ \t]*:[ \t]*(?:#.*)?\n", re.MULTILINE)
_ITEM = expression(r"(?P<indent>[ \t]*)-[ \t]")


def list_session(trouble: Trouble) -> QuickFix | None:
    """Put a session at the end of the agenda."""
    path = trouble.argument("event")
    text = trouble.text_of(path) if path in EVENT_NAMES else None
    found = _AGENDA.search(text) if text else None
    first = _ITEM.match(text, found.end()) if text and found else None
    if text is None or found is None or first is None:
        return None
    end = _end_of_block(text, found.end(), len(first["indent"]))
    name = trouble.argument("name").removesuffix("/session.md")
    gap = "" if text[:end].endswith("\n") else "\n"
    edit = TextEdit(end, end, f"{gap}{first['indent']}- session: {name}\n")
    return QuickFix("fix-add", path, (edit,), (("new", f"session: {name}"),))


def _end_of_block(text: str, start: int, indent: int) -> int:
    """Where the list ends: behind its last line that isn't blank or a remark at the margin."""
    at = end = start
    for line in text[start:].splitlines(keepends=True):
        bare = line.strip()
        depth = len(line) - len(line.lstrip(" \t"))
        is_item = line[depth : depth + 1] == "-" and depth >= indent
        if bare and not bare.startswith("#") and depth <= indent and not is_item:
            break
        at += len(line)
        if bare and not (bare.startswith("#") and depth == 0):
            end = at
    return end


def say_kind(trouble: Trouble) -> QuickFix | None:
    """Say what an item is: a session where it names a file, else a talk."""
    match = trouble.in_line(r"^[ \t]*-[ \t]+(?P<old>)(?P<text>[^:{}\[\]]+?)[ \t]*$")
    if match is None:
        return None
    text = match["text"]
    is_file = text.lower().endswith(".md") or text in trouble.known.sessions
    return trouble.replacing(match, "session: " if is_file else "talk: ")


def rename_kind(trouble: Trouble) -> QuickFix | None:
    """Write the kind of item that was meant."""
    name, near = trouble.argument("name"), trouble.argument("near")
    match = trouble.in_line(rf"(?<![\w.-])(?P<old>{re.escape(name)})(?=[ \t]*:)")
    return trouble.replacing(match, near) if near in KINDS else None
