"""One slide's text → its blocks, backgrounds and steps."""

from __future__ import annotations

import copy
import functools
import logging
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.clean import clean_lines
from recap_deck.parse.extensions.blocks.registry import RULES
from recap_deck.parse.list_slips import report_list_slips
from recap_deck.parse.marking_up import mark_up
from recap_deck.parse.plain import plain_slide
from recap_deck.parse.read.blocks import READERS, read_tree
from recap_deck.parse.read.footnotes import read_abbreviations
from recap_deck.parse.read.reading import Reading
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.scanner import Scanner

_log = logging.getLogger(__name__)


def parse_slide(text: str, settings: ParseSettings) -> ParsedSlide:
    """Parse a slide; whatever the text is, something of it is shown.

    This may take long on odd text: `build.parse_client` keeps it within bounds.
    """
    try:
        return _parse(text, settings)
    except Exception:  # noqa: BLE001  (the boundary behind which any text must be safe)
        _log.exception("a slide can't be parsed")
        failed = remark("slide-unreadable", Severity.ERROR, SourceSpan(""))
        return plain_slide(text, failed)


def _parse(text: str, settings: ParseSettings) -> ParsedSlide:
    scanner = Scanner(RULES, settings)
    scanner.scan(clean_lines(text))
    report_list_slips(scanner.root, scanner.findings)
    findings = _with_definitions(scanner.findings, settings.definitions)
    mark_up(_elements(scanner.root, findings), findings.references)
    reading = Reading(settings, READERS, findings.footnotes, incremental=settings.incremental)
    blocks = read_tree(reading, scanner.root, scanner.findings.footnotes)
    blocks = (*blocks, *read_abbreviations(reading, blocks, findings.abbreviations))
    return ParsedSlide(
        blocks,
        tuple(reading.backgrounds),
        reading.steps.last,
        _in_order((*findings.diagnostics, *reading.diagnostics)),
        reading.middle_line,
        reading.color,
    )


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda each: each.span.first_line))


def _with_definitions(findings: Findings, definitions: str) -> Findings:
    shared = findings_of(definitions)
    # Marking up changes the elements, so every slide gets its own.
    return Findings(
        {**shared.references, **findings.references},
        {**copy.deepcopy(shared.footnotes), **findings.footnotes},
        {**copy.deepcopy(shared.abbreviations), **findings.abbreviations},
        findings.diagnostics,
    )


def _elements(root: Element, findings: Findings) -> Iterator[Element]:
    yield from root.iter()
    for note in (*findings.footnotes.values(), *findings.abbreviations.values()):
        yield from note.iter()


@functools.lru_cache(maxsize=8)
def findings_of(definitions: str) -> Findings:
    """The references, footnotes and abbreviations that a session's slides share."""
    scanner = Scanner(RULES, ParseSettings())
    scanner.scan(clean_lines(definitions) if definitions else [])
    return scanner.findings
