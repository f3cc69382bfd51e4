"""Letters that paint nothing: text that stands for a picture, blanks where a line ends."""

from __future__ import annotations

from recap_deck.export.pdf_file.invisible_font import invisible_font
from recap_deck.export.pdf_file.syntax import PdfObject

_FONT = b"Blank"


class BlankLetters:
    """One font for a piece, whose letters stand for any text; it becomes an object of it."""

    def __init__(self, objects: dict[int, PdfObject]) -> None:
        self._objects = objects
        self._codes: dict[str, int] = {}
        self._pages: set[int] = set()
        self._font = 0

    def operators(self, resources: int, text: str, size: float, x: float, y: float) -> bytes:
        """What puts `text` on the page with these resources, its baseline's start at a place."""
        if resources not in self._pages:
            self._pages.add(resources)
            self._add_to(resources)
        code = self._codes.setdefault(text, len(self._codes) + 1)
        return b"BT /%s %.4f Tf 1 0 0 -1 %.4f %.4f Tm <%04X> Tj ET\n" % (_FONT, size, x, y, code)

    def _add_to(self, resources: int) -> None:
        if not self._font:
            self._font = max(self._objects) + 1
        name = b"/Font <<\n/%s %d 0 R\n" % (_FONT, self._font)
        self._objects[self._font] = PdfObject(b"null")
        body = self._objects[resources].body
        self._objects[resources] = PdfObject(body.replace(b"/Font <<\n", name, 1))

    def finish(self) -> None:
        """Make the font, now that all its letters are known."""
        if self._font:
            self._objects |= invisible_font(self._font, max(self._objects) + 1, self._codes)
