"""Pieces of text → runs: blanks put in order, line ends kept or joined, equal neighbours merged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from recap_deck.model.runs import Mark, Run
from recap_deck.parse.read.pieces import Text
from recap_deck.parse.scripts import is_unspaced
from recap_deck.patterns import expression
from recap_deck.values import replace

# A break that stays whatever the settings say; no text has this character any more.
_HARD = "\v"
_LINE_END = expression(r"(?P<blanks>[ ]*)\n[\n ]*")
_BLANKS = expression(r"[ ]{2,}")


def runs_of(texts: Iterable[Text], line_breaks: bool) -> tuple[Run, ...]:
    """Make the runs of a paragraph; `line_breaks` keeps the ends of lines."""
    runs = merged_runs(_ordered(texts))
    if not line_breaks:
        runs = _joined(runs)
    return tuple(_with_text(run, run.text.replace(_HARD, "\n")) for run in _trimmed(runs))


def _ordered(texts: Iterable[Text]) -> Iterable[Run]:
    before = "\n"
    for text in texts:
        run = text.run
        if text.is_break:
            content = _HARD
        elif Mark.CODE in run.marks or run.drawing:
            content = run.text.replace("\n", " ")
        else:
            content = _BLANKS.sub(" ", _LINE_END.sub(_line_end, run.text))
            content = _continued(before, content)
        if content:
            before = content[-1]
            yield _with_text(run, content)


def _continued(before: str, content: str) -> str:
    """Blanks at a joint count once; `<br>` at a line's end is one break, not two."""
    if before in "\n" + _HARD:
        return content.lstrip(" \n")
    return content.lstrip(" ") if before == " " else content


def _line_end(match: re.Match[str]) -> str:
    return _HARD if len(match["blanks"]) > 1 else "\n"


def merged_runs(runs: Iterable[Run]) -> list[Run]:
    """Make one of neighbours in the same style."""
    merged: list[Run] = []
    for run in runs:
        if merged and _is_alike(merged[-1], run):
            merged[-1] = _with_text(run, merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged


def _is_alike(one: Run, other: Run) -> bool:
    is_text = not (one.drawing or other.drawing)
    return is_text and _style_of(one) == _style_of(other)


def _style_of(run: Run) -> tuple[Mark, str, str]:
    return run.marks, run.link, run.token


def _joined(runs: Sequence[Run]) -> list[Run]:
    joined: list[Run] = []
    texts = [run.text for run in runs]
    for index, run in enumerate(runs):
        before = texts[index - 1][-1:] if index else ""
        after = texts[index + 1][:1] if index + 1 < len(texts) else ""
        whole = before + run.text + after
        parts = [_joint(whole, match) for match in re.finditer(r"[^\n]+|\n", whole)]
        text = "".join(parts)[len(before) :]
        joined.append(_with_text(run, text[: len(text) - len(after)] if after else text))
    return joined


def _joint(text: str, match: re.Match[str]) -> str:
    if match[0] != "\n":
        return match[0]
    sides = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return "" if all(side and is_unspaced(side) for side in sides) else " "


def _trimmed(runs: Sequence[Run]) -> list[Run]:
    trimmed = list(runs)
    while trimmed and not (text := trimmed[0].text.lstrip(" \n" + _HARD)):
        trimmed.pop(0)
    if trimmed:
        trimmed[0] = _with_text(trimmed[0], text)
    while trimmed and not (text := trimmed[-1].text.rstrip(" \n" + _HARD)):
        trimmed.pop()
    if trimmed:
        trimmed[-1] = _with_text(trimmed[-1], text)
    return trimmed


def _with_text(run: Run, text: str) -> Run:
    return run if text == run.text else replace(run, text=text)
