"""What is drawn within a line → runs: icons by their name, formulas as their shape."""

from __future__ import annotations

from recap_deck.diagnostics import Severity
from recap_deck.limits import MAX_SLIDE_FORMULAS_WEIGHT
from recap_deck.model.drawings import Icon, Shape
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.formulas.faults import Fault, fault_of
from recap_deck.parse.formulas.shapes import shape_of
from recap_deck.parse.formulas.weight import formula_weight
from recap_deck.parse.icon_names import find_icon, nearest_icon
from recap_deck.parse.read.reading import Reading
from recap_deck.values import replace


def icon_run(reading: Reading, name: str, style: Run, line: int) -> Run:
    """An icon in the style of a run; one that there isn't is its name as code."""
    if find_icon(name):
        return replace(style, text=name, drawing=Icon(name))
    near = nearest_icon(name)
    code = "icon-unknown-near" if near else "icon-unknown"
    reading.report(code, Severity.ERROR, line, name=name, **({"near": near} if near else {}))
    return replace(style, text=f":{name}:", marks=style.marks | Mark.CODE)


def formula_run(reading: Reading, tex: str, style: Run, line: int, *, is_display: bool) -> Run:
    """A formula in the style of a run; one that can't be drawn is its source as code."""
    tex = tex.strip()
    made = _shape(reading, tex, is_display)
    if isinstance(made, Shape):
        return replace(style, text=tex, drawing=made)
    reading.report(made.code, Severity.ERROR, line, **made.arguments)
    return replace(style, text=tex, marks=style.marks | Mark.CODE)


def _shape(reading: Reading, tex: str, is_display: bool) -> Shape | Fault:
    reading.formulas_weight += formula_weight(tex)
    if reading.formulas_weight > MAX_SLIDE_FORMULAS_WEIGHT:
        return fault_of("formula-one-too-many", tex)
    return shape_of(tex, is_display)
