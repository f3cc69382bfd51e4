"""The element tree → blocks: a reader for each tag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Align, Block, Callout, Code, Item, List, Quote, Row, Rule, Table
from recap_deck.model.runs import Run
from recap_deck.parse.code.info import read_info
from recap_deck.parse.code.tokens import coloured_lines
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.text_blocks import read_heading, read_paragraph, read_runs

Reader = Callable[[Reading, Element], Iterable[Block]]


def read_blocks(reading: Reading, elements: Iterable[Element]) -> tuple[Block, ...]:
    """Read elements in order; a tag without a reader gives its content."""
    return tuple(block for element in elements for block in read_element(reading, element))


def read_element(reading: Reading, element: Element) -> Iterator[Block]:
    """Read one element, after the commands that stand before it."""
    for _ in range(int(element.get("pause", "0"))):
        reading.steps.pause()
    yield from READERS.get(element.tag, _read_content)(reading, element)


def _read_content(reading: Reading, element: Element) -> Iterable[Block]:
    return read_blocks(reading, element)


def _read_nothing(_reading: Reading, _element: Element) -> Iterable[Block]:
    return ()


def _read_list(reading: Reading, element: Element) -> Iterable[Block]:
    step = reading.steps.now
    marker = element.get("marker", "-")
    is_revealed = reading.incremental or (reading.settings.steps_by_marker and marker in {"*", ")"})
    items = tuple(_read_item(reading, item, is_revealed) for item in element if item.tag == "li")
    start = int(element.get("start", "1"))
    if items:
        yield List(items, element.tag == "ol", start, marker, line_of(element), step)


def _read_item(reading: Reading, element: Element, is_revealed: bool) -> Item:
    for _ in range(int(element.get("pause", "0"))):
        reading.steps.pause()
    step = reading.steps.reveal() if is_revealed else reading.steps.now
    checked = {None: None, "": False}.get(element.get("checked"), True)
    with reading.at_step(step):
        return Item(read_blocks(reading, element), line_of(element), step, checked)


def _read_code(reading: Reading, element: Element) -> Iterable[Block]:
    text = element.get("text", "")
    info = read_info(element.get("info", ""), text.count("\n") + 1)
    step = reading.steps.now
    reading.steps.extend(step, max(0, len(info.highlights) - 1))
    yield Code(
        coloured_lines(text, info.language),
        info.language,
        info.title,
        info.highlights,
        info.numbered,
        line_of(element),
        step,
    )


def _read_quote(reading: Reading, element: Element) -> Iterable[Block]:
    step = reading.steps.now
    authors = [child for child in element if child.tag == "author"]
    blocks = read_blocks(reading, (child for child in element if child.tag != "author"))
    author = read_runs(reading, authors[0]) if authors else ()
    if blocks or author:
        yield Quote(blocks, author, line_of(element), step)


def _read_callout(reading: Reading, element: Element) -> Iterable[Block]:
    step = reading.steps.now
    kind = element.get("kind", "note")
    titles = [child for child in element if child.tag == "title"]
    title = read_runs(reading, titles[0]) if titles else ()
    blocks = read_blocks(reading, (child for child in element if child.tag != "title"))
    yield Callout(kind, title or (Run(kind.capitalize()),), blocks, line_of(element), step)


def _read_table(reading: Reading, element: Element) -> Iterable[Block]:
    step = reading.steps.now
    rows = [_read_row(reading, row) for row in element if row.tag == "tr"]
    if not rows:
        return
    width = len(rows[0].cells)
    given = [Align(name) for name in element.get("aligns", "").split()]
    aligns = tuple((given + [Align.START] * width)[:width])
    yield Table(rows[0], tuple(rows[1:]), aligns, line_of(element), step)


def _read_row(reading: Reading, element: Element) -> Row:
    cells = tuple(read_runs(reading, cell) for cell in element)
    return Row(cells, line_of(element), reading.steps.now)


def _read_rule(reading: Reading, element: Element) -> Iterable[Block]:
    yield Rule(line_of(element), reading.steps.now)


READERS: Mapping[str, Reader] = {
    **{f"h{level}": read_heading for level in range(1, 7)},
    "p": read_paragraph,
    "ul": _read_list,
    "ol": _read_list,
    "pre": _read_code,
    "blockquote": _read_quote,
    "callout": _read_callout,
    "table": _read_table,
    "hr": _read_rule,
    "nothing": _read_nothing,
}
