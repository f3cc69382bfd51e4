"""A text annotation: an icon in a page's corner that opens to plain text."""

from __future__ import annotations

from recap_deck.export.pdf_file.elements import Corners
from recap_deck.export.pdf_file.syntax import PdfObject, array, text

_ICON = 24
_INSET = 10
# Neither zoomed nor turned with the page, and not printed.
_FLAGS = 8 + 16


def note_annotation(page: Corners, heading: str, note: str, key: int) -> PdfObject:
    """A note in the top right corner of a page whose box is `page`; closed at first.

    `key` leads to the element that it has in the file's structure.
    """
    _, _, right, top = page
    corner = (right - _INSET - _ICON, top - _INSET - _ICON, right - _INSET, top - _INSET)
    look = b"/Name/Note/C[1 0.82 0.3]/F %d/Open false/StructParent %d" % (_FLAGS, key)
    words = b"/T%s/Contents%s" % (text(heading), text(note))
    return PdfObject(b"<</Type/Annot/Subtype/Text/Rect%s%s%s>>" % (array(corner), look, words))
