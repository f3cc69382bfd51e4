"""How a reader finds its way in a PDF: outline, page labels, named places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.labels import LabelRange
from recap_deck.export.pdf_file.syntax import PdfObject, byte_string, text
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A line of the outline, with the index of the page it leads to."""

    title: str
    page: int
    children: tuple[OutlineItem, ...] = ()


def add_outline(writer: FileWriter, items: Sequence[OutlineItem], pages: Sequence[int]) -> int:
    """Add an outline whose first level is open; `pages` are the pages' numbers."""
    root = writer.reserve()
    first, last = _add_items(writer, items, root, pages)
    body = b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first, last, len(items))
    writer.put(root, PdfObject(body))
    return root


def _add_items(
    writer: FileWriter, items: Sequence[OutlineItem], parent: int, pages: Sequence[int]
) -> tuple[int, int]:
    numbers = [writer.reserve() for _ in items]
    for i, item in enumerate(items):
        keys = [
            b"/Title%s/Parent %d 0 R" % (text(item.title), parent),
            b"/Dest%s" % _place(pages[item.page]),
        ]
        if i:
            keys.append(b"/Prev %d 0 R" % numbers[i - 1])
        if i + 1 < len(items):
            keys.append(b"/Next %d 0 R" % numbers[i + 1])
        if item.children:
            first, last = _add_items(writer, item.children, numbers[i], pages)
            # A negative count: closed until the reader opens it.
            counts = (first, last, len(item.children))
            keys.append(b"/First %d 0 R/Last %d 0 R/Count -%d" % counts)
        writer.put(numbers[i], PdfObject(b"<<%s>>" % b"".join(keys)))
    return numbers[0], numbers[-1]


def _place(page: int) -> bytes:
    return b"[%d 0 R/Fit]" % page


def label_tree(ranges: Iterable[LabelRange]) -> bytes:
    """The labels of all pages."""
    rows = []
    for each in ranges:
        prefix = b"/P%s" % text(each.prefix) if each.prefix else b""
        style = b"/S/%s/St %d" % (each.style.encode(), each.start) if each.style else b""
        rows.append(b"%d<<%s%s>>" % (each.first, prefix, style))
    return b"<</Nums[%s]>>" % b"".join(rows)


def name_tree(targets: Mapping[str, int], pages: Sequence[int]) -> bytes:
    """Named places; links inside the file, and links to it from outside, lead to names."""
    rows = sorted((name.encode(), page) for name, page in targets.items())
    pairs = (b"%s%s" % (byte_string(name), _place(pages[page])) for name, page in rows)
    return b"<</Dests<</Names[%s]>>>>" % b"".join(pairs)
