"""Lists, tasks, definition lists; from Markdown and from HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Block, Item, List, Paragraph
from recap_deck.model.runs import Mark
from recap_deck.parse.read.children import attributes_of, is_revealed, read_children
from recap_deck.parse.read.commands import run_commands
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.text_blocks import read_runs
from recap_deck.values import replace

_REVEALED = frozenset({"*", ")"})


def read_list(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a list; its items take a step each where the settings or a container say so."""
    step = reading.steps.now
    is_ordered = element.tag.endswith("ol")
    marker = element.get("marker", "." if is_ordered else "-")
    by_marker = reading.settings.steps_by_marker and marker in _REVEALED
    items = tuple(_read_item(reading, item, by_marker) for item in element if item.tag != "nothing")
    if items:
        yield List(
            items,
            is_ordered,
            _start_of(element),
            marker,
            line_of(element),
            step,
            reading.size,
            reading.item_gap,
        )


def read_definitions(reading: Reading, element: Element) -> Iterator[Block]:
    """Read terms as strong paragraphs, with their definitions as lists below."""
    items: list[Item] = []
    for child in element:
        if child.tag in {"dt", "html:dt"}:
            yield from _definitions(items)
            items = []
            yield from _term(reading, child)
        elif child.tag != "nothing":
            items.append(_read_item(reading, child))
    yield from _definitions(items)


def _read_item(reading: Reading, element: Element, by_marker: bool = False) -> Item:
    run_commands(reading, element)
    # Every one is asked, so that none of them takes a step of its own.
    asked = [is_revealed(element), *(is_revealed(text) for text in element.findall("p")[:1])]
    comes_later = reading.incremental or by_marker or any(asked)
    step = reading.steps.take() if comes_later else reading.steps.now
    checked = {None: None, "": False}.get(element.get("checked"), True)
    is_item = element.tag in {"li", "dd", "html:li", "html:dd"}
    with reading.at_step(step):
        # What stands in an HTML list and is no item becomes one, so that it isn't lost.
        blocks = read_children(reading, element if is_item else [element])
    return Item(blocks, line_of(element), step, checked)


def _start_of(element: Element) -> int:
    start = element.get("start") or attributes_of(element).get("start", "1")
    return int(start[:9]) if start.isascii() and start.isdigit() else 1


def _definitions(items: list[Item]) -> Iterator[Block]:
    if items:
        yield List(
            tuple(items), marker=":", line=items[0].line, step=min(item.step for item in items)
        )


def _term(reading: Reading, element: Element) -> Iterator[Block]:
    run_commands(reading, element)
    if element.tag == "html:dt":
        yield from map(_strong, read_children(reading, element))
    elif runs := read_runs(reading, element):
        yield _strong(Paragraph(runs, line_of(element), reading.steps.now, reading.align))


def _strong(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    runs = tuple(replace(run, marks=run.marks | Mark.STRONG) for run in block.runs)
    return replace(block, runs=runs)
