"""Elements that hold others: HTML's, columns, and fenced containers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Align, Block, Column, Columns, Heading, Paragraph, Picture
from recap_deck.parse.html import classes_of, styles_of
from recap_deck.parse.read.children import attributes_of, read_children, read_columns
from recap_deck.parse.read.flat import flat_runs
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.patterns import expression
from recap_deck.values import replace

_COLUMNS_CLASS = expression(
    r"(?:columns?|cols|row|grid|flex|split|multi-?columns?|(?:two|three)-?col(?:umn)?s"
    r"|(?:grid-)?col(?:umn)?s-\d+)$"
)
_ALIGNS = {
    "center": Align.CENTER, "text-center": Align.CENTER, "right": Align.END,
    "text-right": Align.END, "left": Align.START, "text-left": Align.START,
}  # fmt: skip
_FRACTION = expression(r"(\d+(?:\.\d+)?)(?:fr|%)")


def read_container(reading: Reading, element: Element) -> Iterable[Block]:
    """Read what an HTML element holds, in columns where its class or style says so."""
    attributes = attributes_of(element)
    with reading.aligned(_align_of(element.tag, attributes)):
        parts = [child for child in element if child.tag != "nothing"]
        has_columns = _has_columns(attributes)
        if has_columns and len(parts) > 1 and any(part.tag == "html:div" for part in parts):
            columns = read_columns(reading, parts, _fractions(attributes, len(parts)))
            return (_with_pictures_widths(columns) if _is_flexible(attributes) else columns,)
        blocks = read_children(reading, element)
        return _side_by_side(blocks) if has_columns else blocks


def read_div(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a fenced container: its items or all of it may come with further steps."""
    incremental = {"yes": True, "no": False}.get(element.get("incremental", ""))
    step = reading.steps.take() if element.get("fragment") else 0
    align = _ALIGNS.get(element.get("align", ""))
    with reading.aligned(align), reading.revealing(incremental), reading.at_step(step):
        return read_children(reading, element)


def read_marked_columns(reading: Reading, element: Element) -> Iterator[Block]:
    """Read columns made by markers; what stands in them outside a column comes first."""
    yield from read_children(reading, (part for part in element if part.tag != "column"))
    columns = [part for part in element if part.tag == "column"]
    weights = [float(weight) for weight in element.get("weights", "").split()]
    if columns:
        usable = weights if len(weights) == len(columns) and all(weights) else ()
        yield read_columns(reading, columns, usable)


def read_html_heading(reading: Reading, element: Element) -> Iterator[Block]:
    """Read the text in `<h1>` as a heading; other blocks in it follow."""
    step, level = reading.steps.now, int(element.tag[-1])
    blocks = read_children(reading, element)
    texts = [block for block in blocks if isinstance(block, Paragraph | Heading)]
    if runs := flat_runs(texts):
        yield Heading(runs, level, line_of(element), step)
    yield from (block for block in blocks if not isinstance(block, Paragraph | Heading))


def read_revealed(reading: Reading, element: Element) -> Iterable[Block]:
    """Read what appears as a whole with a further step."""
    with reading.at_step(reading.steps.take()):
        return read_children(reading, element)


def read_revealed_items(reading: Reading, element: Element) -> Iterable[Block]:
    """Read lists whose items appear one by one."""
    with reading.revealing(True):
        return read_children(reading, element)


_SLIDE_WIDTH = 1280.0
_BESIDE = 2.0


def _is_flexible(attributes: dict[str, str]) -> bool:
    display = styles_of(attributes).get("display", "")
    return display.startswith("flex") or "flex" in classes_of(attributes)


def _with_pictures_widths(columns: Columns) -> Columns:
    """Make columns of a picture alone as wide as it is asked to be; the others share the rest."""
    widths = [_width_of(column) for column in columns.columns]
    weights = [column.weight for column in columns.columns]
    taken = sum(width or 0.0 for width in widths)
    count = widths.count(None)
    if len(set(weights)) > 1 or not taken or not count or taken > 100.0 - 10.0 * count:
        return columns
    rest = (100.0 - taken) / count
    return replace(
        columns,
        columns=tuple(
            replace(column, weight=rest if width is None else width)
            for column, width in zip(columns.columns, widths, strict=True)
        ),
    )


def _width_of(column: Column) -> float | None:
    """The share of the slide that a column's only picture asks for, with some room."""
    block = column.blocks[0] if len(column.blocks) == 1 else None
    if not isinstance(block, Picture) or block.width is None or block.width.unit != "px":
        return None
    return 100.0 * block.width.value / _SLIDE_WIDTH + _BESIDE


def _fractions(attributes: dict[str, str], count: int) -> list[float]:
    given = styles_of(attributes).get("grid-template-columns", "")
    fractions = [float(each) for each in _FRACTION.findall(given)]
    return fractions if len(fractions) == count and all(fractions) else []


def _side_by_side(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put several pictures that are all there is into columns."""
    if len(blocks) < 2 or not all(isinstance(block, Picture) for block in blocks):
        return blocks
    columns = tuple(Column((block,), 1.0, block.line, block.step) for block in blocks)
    return (Columns(columns, blocks[0].line, blocks[0].step),)


def _has_columns(attributes: dict[str, str]) -> bool:
    display = styles_of(attributes).get("display", "")
    has_class = any(_COLUMNS_CLASS.match(name) for name in classes_of(attributes))
    return has_class or display.startswith(("flex", "grid"))


def _align_of(tag: str, attributes: dict[str, str]) -> Align | None:
    if tag == "html:center":
        return Align.CENTER
    names = (attributes.get("align", ""), styles_of(attributes).get("text-align", ""))
    found = (_ALIGNS.get(name) for name in (*names, *sorted(classes_of(attributes))))
    return next((align for align in found if align), None)
