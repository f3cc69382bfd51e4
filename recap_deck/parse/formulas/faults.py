"""What is wrong with a formula, in plain words, before and after ziamath has seen it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recap_deck.limits import MAX_FORMULA_WEIGHT
from recap_deck.parse.formulas.weight import TOKEN, formula_weight
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_ENVIRONMENT = expression(r"\\(begin|end)\s*\{([^{}]*)\}")
_COMMENT = expression(r"(?<!\\)%[^\n]*")
_MACROS = frozenset({"\\def", "\\newcommand", "\\newenvironment", "\\renewcommand", "\\let"})
_SHOWN = 24

ENVIRONMENTS = frozenset(
    (
        "align", "align*", "aligned", "alignat", "alignat*", "alignedat", "array", "cases",
        "equation", "equation*", "gather", "gather*", "gathered", "split", "substack",
        "matrix", "matrix*", "pmatrix", "pmatrix*", "bmatrix", "bmatrix*", "Bmatrix", "Bmatrix*",
        "vmatrix", "vmatrix*", "Vmatrix", "Vmatrix*", "smallmatrix",
    )
)  # fmt: skip
"""The environments that are understood."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a formula can't be drawn: the code of a sentence, and what it names."""

    code: str
    arguments: Mapping[str, str]


def fault_of(code: str, tex: str, **arguments: str) -> Fault:
    """A fault with the beginning of its formula."""
    start = " ".join(tex.split())
    shown = start if len(start) <= _SHOWN else start[: _SHOWN - 1] + "…"
    return Fault(code, {"formula": shown, **arguments})


def find_fault(tex: str) -> Fault | None:
    """Look for what can be told without setting the formula."""
    return next(_faults(tex), None)


def without_comments(tex: str) -> str:
    """Leave out what TeX doesn't read."""
    return _COMMENT.sub("", tex).strip()


def _faults(tex: str) -> Iterator[Fault]:
    tokens = TOKEN.findall(tex)
    if not tokens:
        yield fault_of("formula-empty", tex)
    for macro in _MACROS.intersection(tokens):
        yield fault_of("formula-macro", tex, name=macro)
    yield from _brace_faults(tex, tokens)
    yield from _pair_faults(tex, tokens)
    yield from _environment_faults(tex)
    if formula_weight(tex) > MAX_FORMULA_WEIGHT:
        yield fault_of("formula-too-much", tex)


def _brace_faults(tex: str, tokens: list[str]) -> Iterator[Fault]:
    depth = 0
    for token in tokens:
        depth += (token == "{") - (token == "}")
        if depth < 0:
            yield fault_of("formula-unpaired", tex, this="}", other="{")
            return
    if depth:
        yield fault_of("formula-unpaired", tex, this="{", other="}")


def _pair_faults(tex: str, tokens: list[str]) -> Iterator[Fault]:
    count = tokens.count("\\left") - tokens.count("\\right")
    if count:
        pair = ("\\left", "\\right") if count > 0 else ("\\right", "\\left")
        yield fault_of("formula-unpaired", tex, this=pair[0], other=pair[1])


def _environment_faults(tex: str) -> Iterator[Fault]:
    opened: list[str] = []
    for kind, name in _ENVIRONMENT.findall(tex):
        if name not in ENVIRONMENTS:
            yield fault_of("formula-environment", tex, name=name)
        if kind == "begin":
            opened.append(name)
        elif not opened or opened.pop() != name:
            yield _unpaired(tex, "end", name, "begin")
    for name in opened:
        yield _unpaired(tex, "begin", name, "end")


def _unpaired(tex: str, kind: str, name: str, other: str) -> Fault:
    this, missing = f"\\{kind}{{{name}}}", f"\\{other}{{{name}}}"
    return fault_of("formula-unpaired", tex, this=this, other=missing)
