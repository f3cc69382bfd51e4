"""Text of blocks → inline elements; Markdown's inline stage is loaded when text needs it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from xml.etree.ElementTree import Element

from recap_deck.patterns import expression

_MARKED_UP = expression(r"[\\`*_<&\[$@]|~~|==|://|www\.|:[a-z0-9+_\-.]+:")
"""What text must have for the inline stage to find anything in it."""


class _Engine(Protocol):
    def parse_inline(
        self, elements: Sequence[Element], references: Mapping[str, tuple[str, str]]
    ) -> None: ...


_engines: list[_Engine] = []


def mark_up(elements: Iterable[Element], references: Mapping[str, tuple[str, str]]) -> None:
    """Turn the text of the elements into inline elements, where it has any markup."""
    leaves = [element for element in elements if element.text and _MARKED_UP.search(element.text)]
    if not leaves:
        return
    engine = _engines.pop() if _engines else _make_engine()
    engine.parse_inline(leaves, references)
    # Only an engine that didn't raise is used again: after an exception its results are wrong.
    _engines.append(engine)


def _make_engine() -> _Engine:
    # Importing `markdown` takes as long as showing a slide, and plain text does without it.
    module = importlib.import_module("recap_deck.parse.engine")
    engine: _Engine = module.Engine()
    return engine
