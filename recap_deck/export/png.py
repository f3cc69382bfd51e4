"""A deck written as pictures, a PNG file a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.build.page import Page
from recap_deck.errors import RecapDeckError
from recap_deck.export.pages import part_label, printed_entries
from recap_deck.files import write_file
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image

Progress = Callable[[int, int, str], None]


def write_png(
    builder: Builder, target: Path, width: int = 1920, progress: Progress | None = None
) -> tuple[Path, ...]:
    """Write every page `width` pixels wide; give the files.

    In a folder they are called `001-S1-1.png` and so on; where `target` is the name of a
    file, they are numbered after it, unless there is one page only. Wants a QGuiApplication.
    """
    entries = printed_entries(builder.entries)
    if not entries:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    is_single = len(entries) == 1 and len(builder.pages(entries[0])) == 1
    pictures = PictureStore()
    written: list[Path] = []
    for done, entry in enumerate(entries, 1):
        for page, label in _labelled(builder, entry):
            number = f"{len(written) + 1:03d}"
            path = target if is_single and not target.is_dir() else _path(target, number, label)
            image = slide_image(page.slide, pictures, width, over=page.furniture)
            write_file(path, _png(image))
            written.append(path)
        if progress is not None:
            progress(done, len(entries), builder.entries[entry].title)
    return tuple(written)


def _labelled(builder: Builder, entry: int) -> Iterator[tuple[Page, str]]:
    label = builder.entries[entry].label
    for part, page in enumerate(builder.pages(entry), 1):
        yield page, part_label(label, part)


def _path(target: Path, number: str, label: str) -> Path:
    name = f"{number}-{label}.png" if label else f"{number}.png"
    return target / name if target.is_dir() else target.with_name(f"{target.stem}-{name}")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
