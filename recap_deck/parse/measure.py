"""How much work a slide's text is: the one predicate that says where it may be parsed."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.limits import SLIDE_LIMITS, CountLimit
from recap_deck.parse.code.extent import longest_gap, longest_line
from recap_deck.patterns import expression
from recap_deck.values import dataclass


class Where(enum.IntEnum):
    """Where a text is parsed; CARD is nowhere."""

    IN_PROCESS = 0
    WORKER = 1
    CARD = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """Where a text may be parsed, and the count that says so."""

    where: Where
    limit: CountLimit | None = None
    count: int = 0

    @property
    def diagnostic(self) -> Diagnostic:
        """What to tell the author of a text that is too much."""
        assert self.limit is not None, "an ordinary text has nothing to be told"
        name = self.limit.name
        code = _CODES.get(name, "slide-marks")
        arguments = {"count": f"{self.count:,}", "limit": f"{self.limit.worker:,}"}
        if code == "slide-marks":
            arguments["mark"] = name
        return remark(code, Severity.ERROR, SourceSpan(""), **arguments)


def measure_text(text: str) -> Measure:
    """Count everything that can make parsing slow; the worst count decides."""
    worst = Measure(Where.IN_PROCESS)
    for limit in SLIDE_LIMITS:
        count = _count(text, limit.name)
        where = Where((count > limit.in_process) + (count > limit.worker))
        if where > worst.where:
            worst = Measure(where, limit, count)
            if where is Where.CARD:
                break
    return worst


def _count(text: str, name: str) -> int:
    counter = _COUNTERS.get(name)
    return counter(text) if counter else text.count(name)


def _cells(text: str) -> int:
    rows = [line.count("|") + 1 for line in text.split("\n") if "|" in line]
    return max(rows, default=0) * len(rows)


def _code(text: str) -> int:
    return sum(map(len, _FENCED.findall(text)))


def _code_line(text: str) -> int:
    return max((longest_line(code) for code in _FENCED.findall(text)), default=0)


def _code_blanks(text: str) -> int:
    return max((longest_gap(code) for code in _FENCED.findall(text)), default=0)


def _lines(text: str) -> int:
    return text.count("\n") + 1


def _formulas(text: str) -> int:
    if "$" not in text and "math" not in text and "katex" not in text:
        return 0
    # Loaded with the first formula: most decks have none.
    from recap_deck.parse.formulas.shapes import weight_of_new

    return weight_of_new(text)


_FENCED = expression(r"(?:```|~~~)[^\n]+\n.*?(?:\n[ \t>]*(?:```|~~~)|\Z)", re.S)
_COUNTERS: Mapping[str, Callable[[str], int]] = {
    "characters": len,
    "line": longest_line,
    "lines": _lines,
    "cells": _cells,
    "code": _code,
    "code line": _code_line,
    "code blanks": _code_blanks,
    "formulas": _formulas,
}
_CODES = {
    "characters": "slide-length",
    "line": "slide-line-length",
    "lines": "slide-lines",
    "cells": "slide-cells",
    "code": "slide-length",
    "code line": "slide-line-length",
    "code blanks": "slide-lines",
}
