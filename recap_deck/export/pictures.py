"""A deck written as pictures, a file a page: PNG, JPEG, WebP or SVG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.pages import part_label, printed_entries
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.files import write_file
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A picture that was written: its file, the entry, the page's name, bytes."""

    path: Path
    entry: int
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class PictureLook:
    """How pictures are written: pixels across, the ending that names the format, 1–100.

    The quality is JPEG's and WebP's; at 100 WebP loses nothing. PNG never does, and what is
    drawn in shapes, SVG, has no pixels to count.
    """

    width: int = 1920
    suffix: str = ".png"
    quality: int = 90


_PNG = PictureLook()


def write_pictures(
    builder: Builder,
    target: Path,
    look: PictureLook = _PNG,
    progress: Progress | None = None,
    chosen: Sequence[int] | None = None,
    *,
    by_step: bool = False,
) -> tuple[PicturePage, ...]:
    """Write every page of the chosen entries, None for all; give the files.

    In a folder they are called `001-S1-1.png` and so on; where `target` is the name of a
    file, they are numbered after it, unless there is one page only. Wants a QGuiApplication.
    """
    entries = printed_entries(builder.entries) if chosen is None else chosen
    if not entries:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    is_single = len(entries) == 1 and len(_labelled(builder, entries[0], by_step)) == 1
    pictures = PictureStore()
    written: list[PicturePage] = []
    for done, entry in enumerate(entries, 1):
        for sheet, label in _labelled(builder, entry, by_step):
            number = f"{len(written) + 1:03d}"
            name = _name(number, label, look)
            path = target if is_single and not target.is_dir() else _path(target, name)
            data = _page_bytes(builder, entry, sheet, look, pictures)
            write_file(path, data)
            written.append(PicturePage(path, entry, label, len(data)))
        if progress is not None:
            progress(done, len(entries), builder.entries[entry].title)
    return tuple(written)


def _labelled(builder: Builder, entry: int, by_step: bool) -> list[tuple[Sheet, str]]:
    label = builder.entries[entry].label
    sheets = sheets_of(builder, entry, by_step=by_step)
    return [(sheet, part_label(label, sheet.page.slide.part)) for sheet in sheets]


def _page_bytes(
    builder: Builder, entry: int, sheet: Sheet, look: PictureLook, pictures: PictureStore
) -> bytes:
    page = sheet.page
    if look.suffix != ".svg":
        image = slide_image(page.slide, pictures, look.width, sheet.step, page.furniture)
        return encoded(image, look)
    # Loaded with the first drawing: other pictures need none of it.
    from recap_deck.export.svg.page import svg_page

    return svg_page(sheet, builder.entries[entry].title, builder.language).encode()


def _name(number: str, label: str, look: PictureLook) -> str:
    return f"{number}-{label}{look.suffix}" if label else f"{number}{look.suffix}"


def _path(target: Path, name: str) -> Path:
    return target / name if target.is_dir() else target.with_name(f"{target.stem}-{name}")


def encoded(image: QImage, look: PictureLook) -> bytes:
    """A picture as the bytes of a file."""
    kind = look.suffix.removeprefix(".").upper()
    quality = -1 if kind == "PNG" else look.quality
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
