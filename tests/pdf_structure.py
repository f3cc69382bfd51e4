"""Reading a PDF the way a screen reader does: by its structure, with the text of marked content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from tests.pdf_reading import letters_shown


@dataclass
class Node:
    """An element; `kids` are elements and the texts of marked content, in the order of reading."""

    kind: str
    kids: list[Node | str] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    leads: int = 0

    @property
    def text(self) -> str:
        """All text in the element."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def find(self, kind: str) -> list[Node]:
        """All elements of a kind, in the order of reading."""
        below = [node for kid in self.kids if isinstance(kid, Node) for node in kid.find(kind)]
        return [self, *below] if self.kind == kind else below

    def outline(self, depth: int = 0) -> Iterator[str]:
        """The element and those in it, a line each."""
        words = "|".join(kid for kid in self.kids if isinstance(kid, str))
        notes = f" ({self.alt})" if self.alt else f" [{self.actual}]" if self.actual else ""
        yield f"{'  ' * depth}{self.kind}{notes}{f' {words}' if words else ''}"
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.outline(depth + 1)


@dataclass
class Structure:
    """The tree of a file, and what is wrong with it."""

    document: Node
    faults: list[str]


def read_structure(path: Path) -> Structure:
    """Read the tree; every mark and annotation is looked for on its page."""
    with pikepdf.open(path) as pdf:
        return _Reader(pdf).read()


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._texts = [dict(letters_shown(page)) for page in pdf.pages]
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._used: Counter[tuple[int, int]] = Counter()
        self._owners: dict[tuple[int, int], tuple[int, int]] = {}
        self._annotations: dict[tuple[int, int], tuple[int, int]] = {}
        self._faults: list[str] = []

    def read(self) -> Structure:
        root = self._pdf.Root.StructTreeRoot
        (document,) = root.K
        node = self._node(document, root)
        self._check_marks()
        self._check_parents(root)
        return Structure(node, self._faults)

    def _node(self, element: pikepdf.Object, parent: pikepdf.Object) -> Node:
        if element.P.objgen != parent.objgen:
            self._faults.append(f"{element.S} has another parent")
        node = Node(
            str(element.S)[1:], alt=_word(element, "/Alt"), actual=_word(element, "/ActualText")
        )
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._add(kid, element, node)
        return node

    def _add(self, kid: pikepdf.Object | int, element: pikepdf.Object, node: Node) -> None:
        if isinstance(kid, int):
            node.kids.append(self._text(element.Pg, kid, element))
        elif kid.get("/Type") == "/MCR":
            node.kids.append(self._text(kid.Pg, int(kid.MCID), element))
        elif kid.get("/Type") == "/OBJR":
            node.leads += 1
            self._annotations[kid.Obj.objgen] = element.objgen
        else:
            node.kids.append(self._node(kid, element))

    def _text(self, page: pikepdf.Object, mark: int, element: pikepdf.Object) -> str:
        place = (self._pages[page.objgen], mark)
        self._used[place] += 1
        self._owners[place] = element.objgen
        return self._texts[place[0]].get(mark, "\N{REPLACEMENT CHARACTER}")

    def _check_marks(self) -> None:
        there = {(page, mark) for page, texts in enumerate(self._texts) for mark in texts}
        self._faults += [f"{place} is in no element" for place in there if place not in self._used]
        self._faults += [f"{place} isn't on its page" for place in self._used if place not in there]
        self._faults += [f"{place} is there twice" for place, n in self._used.items() if n > 1]

    def _check_parents(self, root: pikepdf.Object) -> None:
        rows = pikepdf.NumberTree(root.ParentTree)
        for number, page in enumerate(self._pdf.pages):
            owners = rows[int(page.obj.StructParents)]
            for mark, owner in enumerate(owners):
                if self._owners.get((number, mark)) != owner.objgen:
                    self._faults.append(f"{(number, mark)} leads to another element")
            for each in page.obj.get("/Annots", []):
                owner = rows[int(each.StructParent)]
                if self._annotations.get(each.objgen) != owner.objgen:
                    self._faults.append("an annotation leads to another element")
                if not str(each.get("/Contents", "")):
                    self._faults.append("an annotation says nothing")


def _word(element: pikepdf.Object, key: str) -> str:
    return str(element.get(key, ""))


def heading_faults(document: Node) -> list[str]:
    """The headings that are more than one level below the one before."""
    levels = [0, *(int(node.kind[1]) for node in _headings(document))]
    pairs = zip(levels, levels[1:], strict=False)
    return [f"H{below} after H{above}" for above, below in pairs if below > above + 1]


def _headings(node: Node) -> Iterator[Node]:
    if node.kind[0] == "H" and node.kind[1:].isdigit():
        yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _headings(kid)
