"""Fixes of pictures, videos and code files that aren't where they are said to be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from recap_deck.values import replace
from recap_deck.writing.fixes.trouble import Asks, QuickFix, Trouble
from recap_deck.writing.paths import read_path, written_path
from recap_deck.writing.text_edit import TextEdit


def find_picture(trouble: Trouble) -> QuickFix | None:
    """Name the file that was perhaps meant; where none is like it, somebody has to choose."""
    place = _place_of(trouble, trouble.argument("path"))
    if place is None:
        return None
    near = nearest_file(trouble.argument("path"), trouble.known.pictures)
    return _written(trouble, place, near) if near else _asking(trouble, place, Asks.PICTURE)


def copy_picture(trouble: Trouble) -> QuickFix | None:
    """Copy a file from outside into the deck."""
    place = _place_of(trouble, trouble.argument("path"))
    return _asking(trouble, place, Asks.COPY) if place else None


def find_code(trouble: Trouble) -> QuickFix | None:
    """Name the file of code that was perhaps meant."""
    path = trouble.argument("path")
    near = nearest_file(path, trouble.known.code_files)
    pattern = rf"^[ ]*file:[ ]*(?P<old>{re.escape(path)})[ ]*(?=#|$)"
    match = next(trouble.in_slide(pattern), None) if near else None
    return trouble.replacing(match, near)


def _written(trouble: Trouble, place: tuple[int, int], path: str) -> QuickFix:
    edit = TextEdit(*place, written_path(path))
    return QuickFix("fix-write", trouble.path, (edit,), (("new", path),))


def _asking(trouble: Trouble, place: tuple[int, int], asks: Asks) -> QuickFix:
    edit = TextEdit(*place, trouble.text[place[0] : place[1]])
    says = "fix-choose" if asks is Asks.PICTURE else "fix-copy"
    return QuickFix(says, trouble.path, (edit,), asks=asks)


def with_path(fix: QuickFix, path: str) -> QuickFix:
    """A fix that asked for a file, with the path that it got."""
    edit = replace(fix.edits[0], new=written_path(path))
    return replace(fix, edits=(edit,), asks=Asks.NOTHING)


def _place_of(trouble: Trouble, path: str) -> tuple[int, int] | None:
    """Where a path is written: on the diagnostic's line, else somewhere on its slide."""
    pattern = rf"""(?<=[(<"'\s:])(?P<old>{_spellings(path)})(?=[)>"'\s]|$)"""
    match = trouble.in_line(pattern) or next(trouble.in_slide(pattern), None)
    return match.span("old") if match else None


def _spellings(path: str) -> str:
    every = (path, written_path(path), quote(path), quote(path, safe="/:"))
    return "|".join(re.escape(each) for each in dict.fromkeys(every))


def nearest_file(path: str, files: Sequence[str]) -> str:
    """The file with the same name elsewhere or in other letters, another ending, a name like it."""
    wanted = PurePosixPath(read_path(path).replace("\\", "/"))
    by_name = {PurePosixPath(each).name.casefold(): each for each in reversed(files)}
    by_stem = {PurePosixPath(each).stem.casefold(): each for each in reversed(files)}
    found = by_name.get(wanted.name.casefold()) or by_stem.get(wanted.stem.casefold())
    if found:
        return found
    near = difflib.get_close_matches(wanted.name.casefold(), by_name, 1, 0.75)
    return by_name[near[0]] if near else ""
