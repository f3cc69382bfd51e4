"""What rows of the list carry when they are dragged: for the list, and for other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMetaType, QMimeData, QUrl

from recap_deck.files import read_file

SLIDES, ITEM = "application/x-recap-deck-rows", "application/x-recap-deck-item"
_FILES, _PICTURE = "text/uri-list", "image/png"


class SlidesMime(QMimeData):
    """Slides that are dragged: `draw` makes files of them when another program asks."""

    def __init__(self, draw: Callable[[], Sequence[Path]]) -> None:
        super().__init__()
        self._draw = draw
        self._files: Sequence[Path] | None = None

    def formats(self) -> list[str]:
        return [SLIDES, _FILES, _PICTURE]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, kind: QMetaType | QMetaType.Type) -> object:
        if mimetype == SLIDES:
            return QByteArray(b"selected")
        if mimetype not in (_FILES, _PICTURE):
            return None
        if self._files is None:
            self._files = self._draw()
        return self._picture() if mimetype == _PICTURE else self._addresses(QMetaType(kind))

    def _picture(self) -> QByteArray:
        return QByteArray(read_file(self._files[0]) if self._files else b"")

    def _addresses(self, kind: QMetaType) -> object:
        """The files as a list, or as programs hand them to each other: a line each."""
        urls = [QUrl.fromLocalFile(str(file)) for file in self._files or ()]
        if kind.id() != QMetaType.Type.QByteArray.value:
            return urls
        return QByteArray(b"".join(bytes(url.toEncoded().data()) + b"\r\n" for url in urls))


def is_of_list(data: QMimeData) -> bool:
    """Say whether rows of our list are dragged."""
    return data.hasFormat(SLIDES) or data.hasFormat(ITEM)
