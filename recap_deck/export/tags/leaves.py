"""What is read on the pages of one slide, with its marked content, by the way to its block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recap_deck.export.pdf_file.elements import Content, Corners
from recap_deck.export.tags.block_paths import Path
from recap_deck.export.tags.stretches import Stretch, stretches_of
from recap_deck.place.boxes import Box, Role, TextBox
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """A box that is read: its stretches, each with its content; and which links are its own.

    `links` are the numbers of its links among those of its page.
    """

    page: int
    box: Box
    contents: tuple[tuple[int, Content], ...]
    stretches: tuple[Stretch, ...]
    links: range
    corners: Corners


def leaf_of(
    page: int, box: Box, contents: Sequence[tuple[int, Content]], links: range, corners: Corners
) -> Leaf:
    """A box that is read as a leaf of the tree; `contents` go with the indexes of stretches."""
    stretches = stretches_of(box) if isinstance(box, TextBox) else ()
    in_order = tuple(sorted(contents, key=lambda each: each[0]))
    return Leaf(page, box, in_order, stretches, links, corners)


class Leaves:
    """The leaves of one slide, taken one after the other until none is left."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._by_path: defaultdict[Path, list[Leaf]] = defaultdict(list)
        self._others: list[Leaf] = []
        for leaf in leaves:
            # Rows of the agenda are counted as blocks are, which they aren't.
            if leaf.box.path and leaf.box.role is not Role.AGENDA:
                self._by_path[leaf.box.path].append(leaf)
            else:
                self._others.append(leaf)

    def take(self, path: Path, *roles: Role) -> list[Leaf]:
        """Take the leaves of a block; only those with certain roles, where any are named."""
        leaves = self._by_path.pop(path, [])
        if not roles:
            return leaves
        self._by_path[path] = [leaf for leaf in leaves if leaf.box.role not in roles]
        return [leaf for leaf in leaves if leaf.box.role in roles]

    def take_titles(self) -> list[Leaf]:
        """Take the titles that no block of the slide says."""
        leaves = self._others
        self._others = [leaf for leaf in leaves if leaf.box.role is not Role.TITLE]
        return [leaf for leaf in leaves if leaf.box.role is Role.TITLE]

    def rest(self) -> list[Leaf]:
        """What is left: first of blocks, then of the layout."""
        return [*(leaf for each in self._by_path.values() for leaf in each), *self._others]
