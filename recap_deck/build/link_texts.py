"""The links of slides with the words that they stand under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from recap_deck.model.links import leads_within
from recap_deck.model.runs import Run
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words and the address that they lead to."""

    text: str
    address: str


def outside_links(blocks: Iterable[Any]) -> tuple[Link, ...]:
    """The links that lead out of the deck, in the order of the blocks, each address once."""
    found: dict[str, Link] = {}
    for link in _links(tuple(blocks)):
        if not leads_within(link.address):
            found.setdefault(link.address, link)
    return tuple(found.values())


def link_names(blocks: Iterable[Any]) -> dict[str, str]:
    """The words of all links by their addresses, those within the deck, too."""
    return {link.address: link.text for link in _links(tuple(blocks)) if link.text}


def _links(value: object) -> Iterator[Link]:
    """Links in whatever holds runs, however deep: a new kind of block needs no row here."""
    if isinstance(value, tuple):
        yield from _joined(value)
        return
    if not is_dataclass(value) or isinstance(value, Run | type):
        return
    for field in fields(value):
        yield from _links(getattr(value, field.name))


def _joined(values: tuple[object, ...]) -> Iterator[Link]:
    """Runs beside each other with one address are one link: its words may differ in style."""
    text, address = "", ""
    for value in values:
        run_address = value.link if isinstance(value, Run) else ""
        if address and run_address != address:
            yield Link(text.strip(), address)
            text = ""
        address = run_address
        if isinstance(value, Run):
            text = text + value.text if address else ""
        else:
            yield from _links(value)
    if address:
        yield Link(text.strip(), address)
