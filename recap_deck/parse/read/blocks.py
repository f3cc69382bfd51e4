"""The element tree → blocks: a reader for each tag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Block, Rule
from recap_deck.parse.read.children import read_children
from recap_deck.parse.read.code_blocks import read_code, read_formula
from recap_deck.parse.read.containers import (
    read_container,
    read_div,
    read_html_heading,
    read_marked_columns,
    read_revealed,
    read_revealed_items,
)
from recap_deck.parse.read.footnotes import read_footnotes
from recap_deck.parse.read.lists import read_definitions, read_list
from recap_deck.parse.read.quotes import read_aside, read_callout, read_details, read_quote
from recap_deck.parse.read.reading import Reader, Reading, line_of
from recap_deck.parse.read.tables import read_html_table, read_table
from recap_deck.parse.read.text_blocks import read_heading, read_paragraph


def read_tree(reading: Reading, root: Element, footnotes: Iterable[str]) -> tuple[Block, ...]:
    """Read a whole slide, the footnotes last; those named are its own."""
    blocks = read_children(reading, root)
    return (*blocks, *read_footnotes(reading, footnotes))


def _read_rule(reading: Reading, element: Element) -> Iterable[Block]:
    return (Rule(line_of(element), reading.steps.now),)


def _read_nothing(_reading: Reading, _element: Element) -> Iterable[Block]:
    return ()


_HTML_CONTAINERS = (
    "address article body center div fieldset figcaption figure footer header hgroup main "
    "nav p search section"
)

READERS: Mapping[str, Reader] = {
    **{f"h{level}": read_heading for level in range(1, 7)},
    **{f"html:h{level}": read_html_heading for level in range(1, 7)},
    **{f"html:{name}": read_container for name in _HTML_CONTAINERS.split()},
    "blockquote": read_quote,
    "callout": read_callout,
    "columns": read_marked_columns,
    "div": read_div,
    "dl": read_definitions,
    "formula": read_formula,
    "hr": _read_rule,
    "html:aside": read_aside,
    "html:blockquote": read_quote,
    "html:details": read_details,
    "html:dl": read_definitions,
    "html:menu": read_list,
    "html:ol": read_list,
    "html:table": read_html_table,
    "html:ul": read_list,
    "html:v-click": read_revealed,
    "html:v-clicks": read_revealed_items,
    "nothing": _read_nothing,
    "ol": read_list,
    "p": read_paragraph,
    "pre": read_code,
    "table": read_table,
    "ul": read_list,
}
"""By tag; `html:` stands before those that HTML tags make. Any other gives its content."""
