"""Quotes with their authors, callouts with their titles; `<details>` is a callout."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Block, Callout, Quote
from recap_deck.model.runs import Run
from recap_deck.parse.read.children import read_children
from recap_deck.parse.read.flat import flat_runs
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.text_blocks import read_runs
from recap_deck.values import replace


def read_quote(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a quote; the scanner has found the author."""
    step = reading.steps.now
    author, rest = _parted(element, "author")
    footer, rest = _parted_of(rest, "html:footer") if author is None else (None, rest)
    blocks = read_children(reading, rest)
    runs = read_runs(reading, author) if author is not None else ()
    if footer is not None:
        runs = _without_dash(flat_runs(read_children(reading, footer)))
    if blocks or runs:
        yield Quote(blocks, runs, line_of(element), step)


def read_callout(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a callout; without a title it bears its kind's name."""
    step = reading.steps.now
    kind = element.get("kind", "note")
    title, rest = _parted(element, "title")
    runs = read_runs(reading, title) if title is not None else ()
    blocks = read_children(reading, rest)
    yield Callout(kind, runs or (Run(kind.capitalize()),), blocks, line_of(element), step)


def read_details(reading: Reading, element: Element) -> Iterable[Block]:
    """Read `<details>` with all of its content shown."""
    step = reading.steps.now
    summary, rest = _parted(element, "html:summary")
    title = flat_runs(read_children(reading, summary)) if summary is not None else ()
    blocks = read_children(reading, rest)
    yield Callout("details", title, blocks, line_of(element), step)


def read_aside(reading: Reading, element: Element) -> Iterable[Block]:
    """Read `<aside>`, which Notion writes for its callouts; it has no title."""
    step = reading.steps.now
    if blocks := read_children(reading, element):
        yield Callout("note", (), blocks, line_of(element), step)


def _without_dash(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The theme puts a dash before an author."""
    if not runs:
        return ()
    return (replace(runs[0], text=runs[0].text.lstrip("-–— ")), *runs[1:])


def _parted(element: Element, tag: str) -> tuple[Element | None, list[Element]]:
    """Take the first child of a kind out of the others."""
    return _parted_of(element, tag)


def _parted_of(elements: Iterable[Element], tag: str) -> tuple[Element | None, list[Element]]:
    rest = list(elements)
    found = next((child for child in rest if child.tag == tag), None)
    if found is not None:
        rest.remove(found)
    return found, rest
