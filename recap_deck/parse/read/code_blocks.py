"""Code blocks, and formulas as long as they are shown as their source."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Block, Code
from recap_deck.parse.code.extent import can_be_coloured
from recap_deck.parse.code.info import read_info
from recap_deck.parse.code.tokens import coloured_lines, has_colours, plain_lines
from recap_deck.parse.read.reading import Reading, line_of

_FORMULAS = frozenset({"math", "katex", "latex-math"})


def read_code(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a code block; the sets of lines after its first take a step each."""
    text = element.get("text", "")
    info = read_info(element.get("info", ""), text.count("\n") + 1)
    if info.language in _FORMULAS:
        yield from read_formula(reading, element)
        return
    if not can_be_coloured(text) and has_colours(info.language):
        reading.report("code-not-coloured", Severity.INFO, line_of(element))
    step = reading.steps.now
    further = len(info.highlights) - 1
    yield Code(
        coloured_lines(text, info.language),
        info.language,
        info.title,
        info.highlights,
        info.numbered,
        reading.steps.take(further) if further > 0 else 0,
        line_of(element),
        step,
    )


def read_formula(reading: Reading, element: Element) -> Iterable[Block]:
    """Show a formula's source."""
    line = line_of(element)
    reading.report("math-later", Severity.INFO, line)
    lines = plain_lines(element.get("text", ""))
    yield Code(lines, "math", line=line, step=reading.steps.now)
