"""Which boxes of a page are read, and which only decorate it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from recap_deck.export.tags.block_paths import Path, block_paths
from recap_deck.model.blocks import Block, Footnote, Item
from recap_deck.place.boxes import Box, FillBox, MediaBox, PictureBox, Role, TextBox
from recap_deck.values import dataclass


class Subjects:
    """Tells the boxes of one slide apart, page by page; what a page repeats is read once."""

    def __init__(self, blocks: Mapping[Path, Block | Item]) -> None:
        self._blocks = blocks
        self._seen: set[Hashable] = set()

    def read_on(self, boxes: Sequence[Box]) -> list[bool]:
        """Say of each box of the next page whether it is to be read."""
        shown: set[Hashable] = set()
        read = [self._is_new(box, shown) for box in boxes]
        self._seen |= shown
        return read

    def _is_new(self, box: Box, shown: set[Hashable]) -> bool:
        """Say whether a box has words that were on no page before; tiles are one picture."""
        if not self._has_words(box):
            return False
        sign = _sign(box)
        is_tile = sign in shown and box.role is Role.BACKGROUND
        shown.add(sign)
        return sign not in self._seen and not is_tile

    def _has_words(self, box: Box) -> bool:
        match box:
            case FillBox():
                return box.role is Role.MARKER and self._is_task(box.path)
            case TextBox():
                return self._is_text(box)
            case PictureBox():
                return box.role is not Role.DECORATION and bool(box.alt.strip() or box.link)
        return True

    def _is_task(self, path: Path) -> bool:
        item = self._blocks.get(path)
        return isinstance(item, Item) and item.checked is not None

    def _is_text(self, box: TextBox) -> bool:
        words = box.text.strip()
        match box.role:
            case Role.FURNITURE:
                return False
            case Role.MARKER:
                # Of numbers, those of items and notes; those of code's lines are none of it.
                owner = self._blocks.get(box.path)
                return bool(words) and isinstance(owner, Item | Footnote)
            case Role.DECORATION:
                # One letter is a quotation mark, or an initial beside the name.
                return len(words) > 1
        return bool(words)


def _sign(box: Box) -> Hashable:
    """What two boxes have in common of which one repeats the other."""
    match box:
        case TextBox():
            # What has no way to a block, or several in one, is told apart by its place.
            is_placed = not box.path or box.role in (Role.SOURCE, Role.AGENDA)
            at = (box.rect.x, box.rect.y) if is_placed else None
            return (box.role, box.path, box.first, box.last, box.text, at)
        case PictureBox():
            return (box.role, box.path, box.key, box.alt)
        case MediaBox():
            return (box.path, box.key, box.link)
    return (box.path, box.rect)


@dataclass(frozen=True, slots=True)
class Reading:
    """Pages that are read as one: the blocks they show, and which of their boxes are read."""

    blocks: tuple[Block, ...]
    subjects: Subjects


def reading_of(blocks: tuple[Block, ...]) -> Reading:
    """A reading of pages that show `blocks`, none of which was read yet."""
    return Reading(blocks, Subjects(block_paths(blocks)))
