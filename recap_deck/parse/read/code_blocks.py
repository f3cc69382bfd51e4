"""Code blocks, and formulas that stand alone."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Block, Code, Formula
from recap_deck.model.runs import Run
from recap_deck.parse.code.extent import can_be_coloured
from recap_deck.parse.code.info import FORMULA_LANGUAGES, CodeInfo, read_info
from recap_deck.parse.code.tokens import coloured_lines, has_colours, plain_lines
from recap_deck.parse.read.reading import Reading, line_of


def read_code(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a code block; the sets of lines after its first take a step each."""
    text = element.get("text", "")
    info = _info_of(reading, element.get("info", ""), text.count("\n") + 1)
    if info.language in FORMULA_LANGUAGES:
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
        info.first_number,
    )


def _info_of(reading: Reading, text: str, line_count: int) -> CodeInfo:
    """What the first line says, with the sets of lines that stood above it."""
    given, reading.code_highlights = reading.code_highlights, []
    return read_info(f"{text} {{{'|'.join(given)}}}" if given else text, line_count)


def read_formula(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a formula that stands alone; one that can't be drawn is code."""
    # Loaded with the first formula: most decks have none.
    from recap_deck.parse.read.drawings import formula_run

    line, tex = line_of(element), element.get("text", "")
    run = formula_run(reading, tex, Run(""), line, is_display=True)
    if run.drawing:
        yield Formula((run,), line, reading.steps.now)
    else:
        yield Code(plain_lines(tex), "math", line=line, step=reading.steps.now)
