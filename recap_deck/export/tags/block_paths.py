"""A slide's blocks and list items by the way to them, as boxes name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from recap_deck.model.blocks import Block, Callout, Columns, Item, List, Quote

Path = tuple[int, ...]


def block_paths(blocks: Iterable[Block]) -> Mapping[Path, Block | Item]:
    """All blocks and items, those within others too."""
    return dict(_listed(blocks, ()))


def _listed(blocks: Iterable[Block], above: Path) -> Iterator[tuple[Path, Block | Item]]:
    for index, block in enumerate(blocks):
        path = (*above, index)
        yield path, block
        match block:
            case List():
                for place, item in enumerate(block.items):
                    yield (*path, place), item
                    yield from _listed(item.blocks, (*path, place))
            case Quote() | Callout():
                yield from _listed(block.blocks, path)
            case Columns():
                for place, column in enumerate(block.columns):
                    yield from _listed(column.blocks, (*path, place))
