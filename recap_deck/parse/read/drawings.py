"""What is drawn within a line → runs: icons by their name."""

from __future__ import annotations

from recap_deck.diagnostics import Severity
from recap_deck.model.drawings import Icon
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.icon_names import find_icon, nearest_icon
from recap_deck.parse.read.reading import Reading
from recap_deck.values import replace


def icon_run(reading: Reading, name: str, style: Run, line: int) -> Run:
    """An icon in the style of a run; one that there isn't is its name as code."""
    if find_icon(name):
        return replace(style, text=name, drawing=Icon(name))
    near = nearest_icon(name)
    code = "icon-unknown-near" if near else "icon-unknown"
    reading.report(code, Severity.WARNING, line, name=name, **({"near": near} if near else {}))
    return replace(style, text=f":{name}:", marks=style.marks | Mark.CODE)
