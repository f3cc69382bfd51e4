"""A formula's TeX → its shape: kept from before, or set now."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.model.drawings import Shape
from recap_deck.parse.formulas.faults import Fault, find_fault, without_comments
from recap_deck.parse.formulas.found import find_formulas
from recap_deck.parse.formulas.kept import KeptShapes
from recap_deck.parse.formulas.weight import formula_weight

_kept = KeptShapes()


def shape_of(tex: str, is_display: bool) -> Shape | Fault:
    """The shape of a formula, or what is wrong with it."""
    kept = _kept.find(tex, is_display)
    if kept is not None:
        return kept
    # A fifth of a second, once.
    from recap_deck.parse.formulas.setting import set_formula

    made = set_formula(tex, is_display)
    if isinstance(made, Shape):
        _kept.keep(tex, is_display, made)
    return made


def new_formulas(text: str) -> Iterator[tuple[str, bool]]:
    """The formulas in a slide's text that are still to be set, and whether they stand alone."""
    for written, is_display in find_formulas(text):
        tex = written.strip()
        if _kept.find(tex, is_display) is None and find_fault(without_comments(tex)) is None:
            yield tex, is_display


def weight_of_new(text: str) -> int:
    """How much work the formulas in a slide's text are that aren't kept."""
    return sum(formula_weight(tex) for tex, _ in new_formulas(text))
