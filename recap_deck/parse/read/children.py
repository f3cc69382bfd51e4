"""Elements in order → blocks; columns that stand side by side become one block."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Block, Column, Columns
from recap_deck.parse.fragments import is_fragment
from recap_deck.parse.html import classes_of, styles_of
from recap_deck.parse.read.commands import run_commands
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.patterns import expression

_COLUMN_CLASS = expression(r"(?:column|col|left|right|half|columns?-\w+|col-[\w-]+|cell)$")
_SHARE = expression(r"(\d+(?:\.\d+)?)\s*(?:%|fr)")


def read_children(reading: Reading, elements: Iterable[Element]) -> tuple[Block, ...]:
    """Read elements in order; a tag without a reader gives its content."""
    blocks: list[Block] = []
    for is_columns, group in itertools.groupby(elements, _is_column):
        siblings = list(group)
        if is_columns and len(siblings) > 1:
            blocks.append(read_columns(reading, siblings, ()))
        else:
            blocks.extend(itertools.chain.from_iterable(_read(reading, e) for e in siblings))
    return tuple(blocks)


def read_columns(
    reading: Reading, elements: Sequence[Element], weights: Sequence[float]
) -> Columns:
    """Read each element as a column; without `weights` the columns' own widths count."""
    step = reading.steps.now
    shares = list(weights) or _shares([share_of(element) for element in elements])
    shares += [1.0] * (len(elements) - len(shares))
    columns = tuple(
        _column(reading, element, share) for element, share in zip(elements, shares, strict=False)
    )
    return Columns(columns, line_of(elements[0]), step)


def attributes_of(element: Element) -> dict[str, str]:
    """The attributes of the tag that the element was made of."""
    prefix = "attribute:"
    return {
        name.removeprefix(prefix): value
        for name, value in element.attrib.items()
        if name.startswith(prefix)
    }


def share_of(element: Element) -> float | None:
    """A column's share of the width in per cent; None where it has none."""
    attributes = attributes_of(element)
    width = element.get("width") or attributes.get("width") or styles_of(attributes).get("width")
    match = _SHARE.match(width or "")
    return float(match[1]) if match and float(match[1]) > 0 else None


def _read(reading: Reading, element: Element) -> Iterator[Block]:
    run_commands(reading, element)
    read = reading.readers.get(element.tag, _read_content)
    if not is_revealed(element):
        yield from read(reading, element)
        return
    with reading.at_step(reading.steps.take()):
        yield from read(reading, element)


def is_revealed(element: Element) -> bool:
    """Say once whether an element comes with a step, by an attribute or a remark at it."""
    found = element.attrib.pop("revealed", "") == "yes"
    found = element.attrib.pop("attribute:v-click", None) is not None or found
    for comment in element.findall("comment"):
        if is_fragment(comment.get("text", "")):
            comment.set("text", "")
            found = True
    return found


def _read_content(reading: Reading, element: Element) -> Iterable[Block]:
    return read_children(reading, element)


def _column(reading: Reading, element: Element, share: float) -> Column:
    run_commands(reading, element)
    step = reading.steps.now
    if element.tag == "column" or element.tag == "html:div":
        blocks = read_children(reading, element)
    else:
        blocks = read_children(reading, [element])
    return Column(blocks, share, line_of(element), step)


def _shares(given: Sequence[float | None]) -> list[float]:
    """Columns without a width share what the others leave."""
    known = [share for share in given if share is not None]
    if not known:
        return [1.0] * len(given)
    unknown = len(given) - len(known)
    rest = max(100.0 - sum(known), 10.0 * unknown) / unknown if unknown else 0.0
    return [rest if share is None else share for share in given]


def _is_column(element: Element) -> bool:
    if element.tag == "column":
        return True
    if element.tag != "html:div":
        return False
    attributes = attributes_of(element)
    has_class = any(_COLUMN_CLASS.match(name) for name in classes_of(attributes))
    return has_class or "float" in styles_of(attributes)
