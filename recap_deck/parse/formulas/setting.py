"""One formula's TeX → its shape, or what is wrong with it; imported with the first formula.

ziamath and what reads the TeX raise whatever they run into.
"""

from __future__ import annotations

import difflib
import logging
import re
from collections.abc import Iterator, Mapping
from functools import cache

from latex2mathml import commands
from latex2mathml.symbols_parser import SYMBOLS
from ziamath.config import config
from ziamath.tex import tex2mml
from ziamath.zmath import Math

from recap_deck.model.drawings import Shape
from recap_deck.parse.formulas.faults import Fault, fault_of, find_fault, without_comments
from recap_deck.parse.formulas.font import NAME, register_font
from recap_deck.parse.formulas.outlines import letters_of, path_of
from recap_deck.patterns import expression

_log = logging.getLogger(__name__)
_EM = 1000.0
_BEARING = 50.0
"""Room at both sides, as letters have it."""

_NEAR = 0.82
_NOTHING = -5.0
"""Lower than any formula: what ziamath says where there is nothing."""

_UNKNOWN = expression(r">\s*(\\[A-Za-z]+)")
_LABEL = expression(r"\\label\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])")
_TAG = expression(r"\\tag\*?\s*\{([^{}]*)\}")
_ENDING = expression(r"(?:\\\\\s*)+$")
_BARE = expression(r"\\(?:begin|end)\{(?:equation|gather)\*?\}")
_ALIGNED = expression(r"\\(begin|end)\{(?:align|alignat\*?|alignedat)\}(?:\{\d*\}(?=.))?")
_REASONS: Mapping[str, str] = {
    "DoubleSubscriptsError": "formula-two-scripts",
    "DoubleSuperscriptsError": "formula-two-scripts",
}
"""What the reader of TeX raises, where there is more to say than that it is incomplete."""

_INCOMPLETE = frozenset(
    {
        "AssertionError",
        "DenominatorNotFoundError",
        "MissingSuperScriptOrSubscriptError",
        "NoAvailableTokensError",
        "NumeratorNotFoundError",
    }
)


def set_formula(tex: str, is_display: bool) -> Shape | Fault:
    """Set a formula in display style, or as low as a line wants it."""
    plain = without_comments(tex)
    fault = find_fault(plain)
    if fault is not None:
        return fault
    try:
        return _set(_prepared(plain), tex, is_display)
    except Exception as error:  # noqa: BLE001  (behind this, any formula must be safe)
        _log.debug("a formula can't be set", exc_info=True)
        name = type(error).__name__
        code = "formula-incomplete" if name in _INCOMPLETE else "formula-unreadable"
        return fault_of(_REASONS.get(name, code), tex)


def _set(prepared: str, tex: str, is_display: bool) -> Shape | Fault:
    mathml = tex2mml(prepared, inline=not is_display)
    if unknown := _UNKNOWN.search(mathml):
        return _unknown_command(unknown[1], tex)
    register_font()
    config.svg2 = False
    made = Math(mathml, size=_EM, font=NAME, margin=0)
    shape = _shape(made)
    return shape if shape.path or shape.letters else fault_of("formula-empty", tex)


def _shape(made: Math) -> Shape:
    svg, box = made.svgxml(), made.node.bbox
    left = box.xmin - _BEARING
    return Shape(
        path_of(svg, left),
        _ems(box.xmax + _BEARING - left),
        _ems(box.ymax),
        _ems(-box.ymin),
        letters_of(svg, left),
    )


def _ems(length: float) -> float:
    ems = round(length / _EM, 3)
    return ems if ems > _NOTHING else 0.0


def _prepared(tex: str) -> str:
    """Say in the words that are understood what has other words for it."""
    tex = _BARE.sub("", _LABEL.sub("", tex)).strip()
    tex = _ENDING.sub("", tex)
    tex = _TAG.sub(r"\\qquad\\text{(\1)}", tex)
    tex = _ALIGNED.sub(r"\\\1{align*}", tex)
    has_columns = "&" in re.sub(r"\\&", "", tex)
    if has_columns and "\\begin" not in tex:
        return f"\\begin{{align*}}{tex}\\end{{align*}}"
    return tex


def _unknown_command(name: str, tex: str) -> Fault:
    near = difflib.get_close_matches(name, _commands(), 1, _NEAR)
    if near:
        return fault_of("formula-command-near", tex, name=name, near=near[0])
    return fault_of("formula-command", tex, name=name)


@cache
def _commands() -> tuple[str, ...]:
    """All commands that are understood, short ones first."""
    return tuple(sorted({*SYMBOLS, *_named_commands()}, key=lambda name: (len(name), name)))


def _named_commands() -> Iterator[str]:
    for value in vars(commands).values():
        names = value if isinstance(value, tuple | dict) else (value,)
        yield from (name for name in names if isinstance(name, str) and name.startswith("\\"))
