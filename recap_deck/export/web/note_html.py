"""The notes of a slide as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from recap_deck.build.note_lines import NoteLine
from recap_deck.export.web.words import leads_out, opens
from recap_deck.model.runs import Mark, Run

_TAGS = (
    *((Mark.CODE, "code"), (Mark.KEY, "kbd"), (Mark.STRONG, "strong"), (Mark.EMPHASIS, "em")),
    *((Mark.STRIKE, "s"), (Mark.UNDERLINE, "u"), (Mark.HIGHLIGHT, "mark"), (Mark.SMALL, "small")),
    *((Mark.SUB, "sub"), (Mark.SUP, "sup")),
)


def notes_html(lines: Iterable[NoteLine]) -> str:
    """A paragraph for each line, as far inwards as its level says."""
    return "".join(map(_line, lines))


def _line(line: NoteLine) -> str:
    kinds = [*(["tight"] if line.is_tight else []), *([f"in{line.level}"] if line.level else [])]
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    marker = f"<b>{escape(line.marker)}</b> " if line.marker else ""
    return f"<p{kind}>{marker}{_inline(line.runs)}</p>"


def _inline(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    html = escape(run.text).replace("\n", "<br>")
    for mark, tag in _TAGS:
        if mark in run.marks:
            html = f"<{tag}>{html}</{tag}>"
    if leads_out(run.link):
        html = f'<a href="{escape(run.link)}"{opens(run.link)}>{html}</a>'
    return html
