"""What is read on the pages of one slide, with its marked content, by the way to its block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recap_deck.export.pdf_file.elements import Content, Corners, Kid
from recap_deck.export.tags.block_paths import Path
from recap_deck.export.tags.marks import Marked
from recap_deck.place.boxes import Box, Role
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """A box that is read, on which of its slide's pages, with what is marked of it.

    `links` are the numbers of its links among those of its page.
    """

    page: int
    box: Box
    marked: Marked
    links: range
    corners: Corners | None = None

    def contents(self, stretch: int | None = None) -> list[Kid]:
        """The marked content in the order of the text; of one stretch, or all of it."""
        marks = self.marked.marks
        if stretch is None:
            return [Content(self.page, number) for _, number in sorted(marks)]
        return [Content(self.page, number) for at, number in marks if at == stretch]


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
