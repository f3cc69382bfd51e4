"""Reading a PDF the way a viewer does: its text by the fonts' own maps, its outline, its links."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")


def page_text(page: pikepdf.Page | pikepdf.Object) -> str:
    """The letters that a page or a form shows, in the order in which they are painted."""
    return "".join(letters for _, letters in _shown(page))


def letters_shown(page: pikepdf.Page) -> dict[int, str]:
    """The letters of each piece of marked content on a page, by its number."""
    found: dict[int, str] = {}
    for mark, letters in _shown(page):
        if mark is not None:
            found[mark] = found.get(mark, "") + letters
    return found


def _shown(page: pikepdf.Page | pikepdf.Object) -> Iterator[tuple[int | None, str]]:
    """Letters with the number of the marked content they are in; nothing where one begins."""
    resources = (page.obj if isinstance(page, pikepdf.Page) else page).Resources
    maps = {str(name): _to_unicode(font) for name, font in resources.Font.items()}
    letters: dict[int, str] = {}
    marks: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            marks.append(_mark(instruction.operands))
            yield marks[-1], ""
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            letters = maps[str(instruction.operands[0])]
        elif operator == "Tj":
            codes = bytes(instruction.operands[0])
            pairs = zip(codes[::2], codes[1::2], strict=True)
            text = "".join(letters.get(high << 8 | low, "\ufffd") for high, low in pairs)
            yield (marks[-1] if marks else None), text


def _mark(operands: Iterable[pikepdf.Object]) -> int | None:
    _, *properties = operands
    return int(properties[0].MCID) if properties and "/MCID" in properties[0] else None


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    source = font.ToUnicode.read_bytes()
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _PAIR.findall(source)
        if len(code) == 4
    }


def squeezed(text: str) -> str:
    """The text without blanks, its letters composed."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def outline_rows(path: Path) -> list[tuple[int, str, int]]:
    """Each line of the outline: its depth, its title, and the number of its page."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return list(_rows(outline.root, 0, pages))


def _rows(
    items: list[pikepdf.OutlineItem], depth: int, pages: dict[tuple[int, int], int]
) -> Iterator[tuple[int, str, int]]:
    for item in items:
        assert isinstance(item.destination, pikepdf.Array)
        yield depth, item.title, pages[item.destination[0].objgen]
        yield from _rows(item.children, depth + 1, pages)


def links(page: pikepdf.Page) -> list[tuple[str, tuple[float, ...]]]:
    """The address, or the name after a `→`, and the rectangle of each link on a page."""
    found = []
    for each in page.obj.get("/Annots", []):
        leads = str(each.A.URI) if "/A" in each else "→" + bytes(each.Dest).decode()
        found.append((leads, tuple(float(side) for side in each.Rect)))
    return found
