"""Notes as Markdown that every reader of it understands: lists, stress, code, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from recap_deck.build.note_lines import NoteLine
from recap_deck.model.runs import Mark, Run

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")
_LIKE_A_LIST = re.compile(r"^(\d+|(?=[-+=]))([.)+=-])(?=\s|$)", re.MULTILINE)
_EDGES = re.compile(r"(\s*)(.*?)(\s*)\Z", re.DOTALL)
_SIGNS = ((Mark.STRONG, "**"), (Mark.KEY, "**"), (Mark.EMPHASIS, "*"), (Mark.STRIKE, "~~"))
_BREAK = "  \n"
_INDENT = "    "


def note_markdown(lines: Iterable[NoteLine]) -> str:
    """The lines of notes, those of lists with their markers."""
    parts: list[str] = []
    depth, before = 0, NoteLine(())
    for line in lines:
        # What goes on in an item is close to it; what stands apart is a quote.
        further = min(depth, line.level) if line.is_tight else 0
        depth = line.level if line.marker else further
        if parts:
            parts.append(_between(before, line))
        parts.append(_written(line, is_in_list=depth > 0))
        before = line
    return "".join(parts)


def _between(before: NoteLine, line: NoteLine) -> str:
    """What parts two lines: a gap, the end of an item, or of a line only."""
    if not line.is_tight:
        return "\n\n"
    return "\n" if line.marker or before.marker and line.level == 0 else _BREAK


def _written(line: NoteLine, *, is_in_list: bool) -> str:
    words = _inline(line.runs)
    if line.marker:
        sign = line.marker if line.marker[:1].isdigit() else "-"
        start, further = _INDENT * (line.level - 1) + f"{sign} ", _INDENT * line.level
    elif is_in_list:
        start = further = _INDENT * line.level
    else:
        start = further = "> " * line.level
    return start + words.replace("\n", _BREAK + further)


def _inline(runs: Sequence[Run]) -> str:
    return _LIKE_A_LIST.sub(r"\1\\\2", "".join(map(_run, runs)))


def _run(run: Run) -> str:
    """One run; blanks at its edges stand outside of what stresses it, or it would be none."""
    found = _EDGES.match(run.text)
    assert found is not None, "every text has edges"
    left, text, right = found.groups()
    if not text:
        return run.text
    words = f"`{text}`" if Mark.CODE in run.marks else _SPECIAL.sub(r"\\\1", text)
    for mark, sign in _SIGNS:
        if mark in run.marks:
            words = f"{sign}{words}{sign}"
    if run.link:
        words = f"[{words}]({_target(run.link)})"
    return f"{left}{words}{right}"


def _target(address: str) -> str:
    """An address that ends where it ends, whatever brackets are in it."""
    return f"<{address}>" if set(address) & set(" ()") else address
