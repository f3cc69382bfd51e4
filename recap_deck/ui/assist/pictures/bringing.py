"""Takes pictures that are pasted or dropped: keeps them in the deck and writes them down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QImageWriter

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.ui.assist.desk import Desk
from recap_deck.ui.assist.fixing import Fixing
from recap_deck.ui.editor.places import Places
from recap_deck.ui.words import language, say
from recap_deck.writing.pictures import (
    insertion,
    keep_picture,
    local_picture,
    path_from,
    remote_picture,
    several,
)
from recap_deck.writing.selection import Edited, at
from recap_deck.writing.text_edit import TextEdit

_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
_MEDIA = frozenset({".mp4", ".webm", ".mov", ".m4v", ".mp3", ".m4a", ".wav", ".ogg"})


class Bringing(QObject):
    """Brings pictures into the file that is written in; `tell` says what came of it."""

    def __init__(
        self,
        desk: Desk,
        fixing: Fixing,
        title: Callable[[], str],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._fixing = fixing
        self._title = title
        self._tell = tell
        desk.editor.paste_takers.append(self.takes)

    def takes(self, source: QMimeData) -> bool:
        """Take what is a picture; text and other files are others'."""
        if self._desk.editor.isReadOnly() or not self._desk.file or self._desk.is_event:
            return False
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if self.are_pictures(files):
            return self.bring_files(files)
        if source.hasImage() and not source.hasText():
            return self.bring_image(QImage(source.imageData()))
        return self._takes_text(source.text()) if source.hasText() else False

    def _takes_text(self, text: str) -> bool:
        if remote := remote_picture(text):
            self._write(insertion(*self._selected(), remote))
            self._tell(say("ui-picture-remote"))
            return True
        local = local_picture(text)
        path = Path(local).expanduser() if local else None
        return self.bring_files([path]) if path is not None and path.is_file() else False

    def are_pictures(self, files: Sequence[Path]) -> bool:
        """Say whether files, of which there is one at least, are all pictures, videos or sounds."""
        return bool(files) and all(each.suffix.lower() in _ENDINGS | _MEDIA for each in files)

    def bring_below(self, files: Sequence[Path], line: int) -> None:
        """Bring files to the end of a slide, whose last line is `line`, counted from 0."""
        document = self._desk.editor.document()
        block = document.findBlockByNumber(line)
        while block.blockNumber() > 0 and not block.text().strip():
            block = block.previous()
        end = Places(document).offset_of(block.position() + block.length() - 1)
        if paths := self._kept(files):
            written = several("", 0, 0, paths, names_of(files)).new
            self._write(TextEdit(end, end, f"\n\n{written}"))

    def bring_files(self, files: Sequence[Path]) -> bool:
        """Keep files in the deck and write them down."""
        if paths := self._kept(files):
            self._write(several(*self._selected(), paths, names_of(files)))
        return True

    def _kept(self, files: Iterable[Path]) -> list[str]:
        """Files as they are named now; none where the disk refuses, which is told."""
        folder = self._folder()
        try:
            paths = [self._fixing.path_in_deck(each, folder) for each in files]
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
            return []
        self._tell_kept(paths)
        return paths

    def bring_image(self, image: QImage) -> bool:
        """Keep a picture of the clipboard as PNG, called like its slide."""
        data = png_of(image)
        if not data:
            return False
        folder, title = self._folder(), self._title()
        try:
            kept = keep_picture(data, folder, title, "png")
        except RecapDeckError as error:
            self._tell(sentence(error.code, error.arguments, language()))
            return True
        path = path_from(folder, kept)
        self._write(insertion(*self._selected(), path))
        self._tell_kept([path])
        return True

    def _folder(self) -> Path:
        path = self._desk.path
        assert path is not None, "pictures are brought into a file"
        return path.parent

    def _selected(self) -> tuple[str, int, int]:
        editor = self._desk.editor
        places = Places(editor.document())
        chosen = places.selection_of(editor.textCursor())
        return places.text, min(chosen.anchor, chosen.cursor), max(chosen.anchor, chosen.cursor)

    def _write(self, edit: TextEdit) -> None:
        self._desk.editor.apply(Edited((edit,), at(edit.start + len(edit.new))))
        self._desk.forget()

    def _tell_kept(self, paths: list[str]) -> None:
        self._tell(say("ui-picture-kept", path=", ".join(paths)))


def names_of(files: Iterable[Path]) -> list[str]:
    """What files are called, which says more than the names that they get."""
    return [file.name for file in files]


def png_of(image: QImage) -> bytes:
    """A picture's PNG; nothing of one that is none."""
    if image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())
