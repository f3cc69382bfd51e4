"""The structure of one slide: its blocks as elements, in the order in which they are written."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from recap_deck.export.pdf_file.elements import Element, Kid
from recap_deck.export.tags.block_paths import Path
from recap_deck.export.tags.leaf_elements import (
    figure,
    lettering,
    paragraph,
    row_of_agenda,
)
from recap_deck.export.tags.leaves import Leaf, Leaves
from recap_deck.model.blocks import (
    Block,
    Callout,
    Code,
    Columns,
    Footnote,
    Heading,
    Item,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
)
from recap_deck.place.boxes import MediaBox, PictureBox, Role

_CHECKED = {True: "☑", False: "☐"}


def slide_elements(blocks: Sequence[Block], leaves: Sequence[Leaf]) -> list[Kid]:
    """What stands in the slide's element; all `leaves` are in it, each once."""
    return _Slide(blocks, leaves).kids()


class _Slide:
    """Takes leaves while it walks through the blocks."""

    def __init__(self, blocks: Sequence[Block], leaves: Sequence[Leaf]) -> None:
        self._blocks = blocks
        self._leaves = Leaves(leaves)
        self._top = 0

    def kids(self) -> list[Kid]:
        titles = self._leaves.take_titles()
        kids: list[Kid] = [Element("H", lettering([leaf])) for leaf in titles]
        self._top = 1 if titles else 0
        kids += self._all(self._blocks, ())
        kids += self._rest()
        return kids

    def _all(self, blocks: Iterable[Block], above: Path) -> Iterator[Kid]:
        for index, block in enumerate(blocks):
            yield from self._block(block, (*above, index))

    def _block(self, block: Block, path: Path) -> Iterator[Kid]:
        match block:
            case Heading():
                yield from self._text(path, "H", block.level)
            case Footnote():
                yield from self._note(path)
            case List():
                numbering = "Decimal" if block.ordered else ""
                items = tuple(self._items(block, path))
                yield from _filled(Element("L", items, numbering=numbering))
            case Code():
                yield from self._code(path)
            case Quote():
                yield from self._quote(block, path)
            case Table():
                yield from _filled(Element("Table", tuple(self._rows(block, path))))
            case Picture():
                yield from self._picture(path)
            case Callout():
                title = self._text(path, "P")
                yield from _filled(Element("Div", (*title, *self._all(block.blocks, path))))
            case Columns():
                for place, column in enumerate(block.columns):
                    yield from self._all(column.blocks, (*path, place))
            case Rule():
                return
            case _:
                yield from self._text(path, "P")

    def _text(self, path: Path, kind: str, level: int = 0) -> Iterator[Element]:
        leaves = self._leaves.take(path)
        if not leaves:
            return
        if kind == "P" and any(leaf.box.role is Role.TITLE for leaf in leaves):
            kind, level = "H", 1
        if kind == "H":
            self._top = self._top or level
            yield Element("H", lettering(leaves), level=max(0, level - self._top))
        else:
            yield paragraph(leaves)

    def _note(self, path: Path) -> Iterator[Element]:
        marks = self._leaves.take(path, Role.MARKER)
        words = lettering(self._leaves.take(path))
        label = (Element("Lbl", lettering(marks)),) if marks else ()
        yield from _filled(Element("Note", (*label, *words)))

    def _items(self, block: List, path: Path) -> Iterator[Element]:
        for place, item in enumerate(block.items):
            yield from self._item(item, (*path, place))

    def _item(self, item: Item, path: Path) -> Iterator[Element]:
        marks = self._leaves.take(path, Role.MARKER)
        is_task = item.checked is not None
        actual = _CHECKED[bool(item.checked)] if is_task else ""
        label = (Element("Lbl", lettering(marks), actual=actual),) if marks else ()
        body = Element("LBody", tuple(self._item_kids(item, path)))
        kids = (*label, *_filled(body))
        if kids:
            yield Element("LI", kids)

    def _item_kids(self, item: Item, path: Path) -> Iterator[Kid]:
        """What stands in an item; its one paragraph needs no element of its own."""
        texts = [block for block in item.blocks if isinstance(block, Paragraph)]
        for kid in self._all(item.blocks, path):
            is_lone = len(texts) == 1 and isinstance(kid, Element) and kid.kind == "P"
            if is_lone and isinstance(kid, Element):
                yield from kid.kids
            else:
                yield kid

    def _code(self, path: Path) -> Iterator[Element]:
        titles = self._leaves.take(path, Role.CODE_TITLE)
        if titles:
            yield paragraph(titles)
        code = self._leaves.take(path)
        if code:
            yield Element("P", (Element("Code", lettering(code)),))

    def _quote(self, block: Quote, path: Path) -> Iterator[Element]:
        words = tuple(self._all(block.blocks, path))
        author = tuple(self._text((*path, len(block.blocks)), "P"))
        yield from _filled(Element("BlockQuote", (*words, *author)))

    def _rows(self, block: Table, path: Path) -> Iterator[Element]:
        """The rows seen, each with a cell for every column; the header is row 0."""
        for row in range(len(block.rows) + 1):
            kind = "TD" if row else "TH"
            cells = [self._leaves.take((*path, row, each)) for each in range(len(block.aligns))]
            if any(cells):
                yield Element("TR", tuple(Element(kind, lettering(cell)) for cell in cells))

    def _picture(self, path: Path) -> Iterator[Element]:
        leaves = self._leaves.take(path)
        shown = [leaf for leaf in leaves if isinstance(leaf.box, PictureBox | MediaBox)]
        words = [leaf for leaf in leaves if leaf not in shown]
        if shown:
            yield figure(shown)
        if words:
            yield Element("Caption" if shown else "P", lettering(words))

    def _rest(self) -> Iterator[Element]:
        """What no block says: rows of the agenda, backgrounds, texts of the theme."""
        rest = self._leaves.rest()
        rows = [leaf for leaf in rest if leaf.box.role is Role.AGENDA]
        by_row = itertools.groupby(rows, key=lambda leaf: leaf.box.path)
        yield from _filled(Element("L", tuple(row_of_agenda(list(row)) for _, row in by_row)))
        for leaf in rest:
            if isinstance(leaf.box, PictureBox | MediaBox):
                yield figure([leaf])
            elif leaf.box.role is not Role.AGENDA:
                yield paragraph([leaf])


def _filled(element: Element) -> tuple[Element, ...]:
    """The element, if there is anything in it."""
    return (element,) if element.kids else ()
