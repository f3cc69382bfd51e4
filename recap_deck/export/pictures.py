"""A deck written as pictures, a file a page: PNG, JPEG, WebP or SVG."""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.build.parsed_ahead import can_copy
from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.export.pages import part_label, printed_entries
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.export.two_processes import results_of, shared_results_of
from recap_deck.files import write_file
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.staging import staged
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]
_ENCODERS = 2
_SHARED_SLIDES = 6
"""Fewer slides are done before a second process would be of any help."""


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A picture that was written: its file, the entry, the page's name, bytes."""

    path: Path
    entry: int
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class PicturesReport:
    """What was written, and what of the same kind stands beside it and was not."""

    pages: tuple[PicturePage, ...]
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureLook:
    """How pictures are written: pixels across, the ending that names the format, 1–100.

    A `scale` that isn't 0 is pixels a slide unit, and goes before the width.

    The quality is JPEG's and WebP's; at 100 WebP loses nothing. PNG never does, and what is
    drawn in shapes, SVG, has no pixels to count.
    """

    width: int = 1920
    suffix: str = ".png"
    quality: int = 90
    scale: float = 0.0


_PNG = PictureLook()


def write_pictures(
    builder: Builder,
    target: Path,
    look: PictureLook = _PNG,
    progress: Progress | None = None,
    chosen: Sequence[int] | None = None,
    *,
    by_step: bool = False,
    is_folder: bool = False,
) -> PicturesReport:
    """Write every page of the chosen entries, None for all, or nothing; give the files.

    In a folder they are called `001-S1-1.png` and so on; where `target` is the name of a
    file, they are numbered after it, unless there is one page only. Wants a QGuiApplication.
    """
    entries = tuple(printed_entries(builder.entries) if chosen is None else chosen)
    if not entries:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    is_folder = is_folder or target.is_dir()
    if not is_folder and not target.parent.is_dir():
        raise DeckFileError("pdf-folder-missing", target, folder=target.parent)
    drawing = _Drawing(builder, look, by_step=by_step)
    done = _counted(builder, entries, progress)
    if not is_folder and len(entries) == 1 and drawing.count(entries[0]) == 1:
        ((label, size),) = drawing.write(entries[0], lambda _: target)
        done(entries[0])
        return PicturesReport((PicturePage(target, entries[0], label, size),))
    folder, before = (target, "") if is_folder else (target.parent, f"{target.stem}-")
    with staged(folder) as staging:
        draw_all = _draw_shapes if drawing.is_shapes else _draw_pixels
        drawn = draw_all(drawing, entries, staging, done)
        pages = tuple(_named(folder, before, look.suffix, entries, drawn))
        for page, place in zip(pages, _places(staging, drawn), strict=True):
            place.replace(staging / page.path.name)
    return PicturesReport(pages, _others(folder, before, look.suffix, pages))


Drawn = tuple[tuple[str, int], ...]
"""The pages of an entry: the name of each, and how many bytes it takes."""


class _Drawing:
    """Draws pages of a deck, with the pictures in memory that they share."""

    def __init__(self, builder: Builder, look: PictureLook, *, by_step: bool) -> None:
        self._builder = builder
        self._look = look
        self._by_step = by_step
        self._pictures = PictureStore()

    @property
    def is_shapes(self) -> bool:
        """Say whether pages are drawn as shapes, not as pixels."""
        return self._look.suffix == ".svg"

    def count(self, entry: int) -> int:
        """How many pages an entry has."""
        return len(sheets_of(self._builder, entry, by_step=self._by_step))

    def write(self, entry: int, place: Callable[[int], Path]) -> Drawn:
        """Write the pages of an entry, each to the `place` of its number."""
        drawn = []
        for n, (label, sheet) in enumerate(self.sheets(entry)):
            data = self.shapes(entry, sheet) if self.is_shapes else self.encoded(self.image(sheet))
            write_file(place(n), data)
            drawn.append((label, len(data)))
        return tuple(drawn)

    def sheets(self, entry: int) -> list[tuple[str, Sheet]]:
        """The pages of an entry with their names."""
        label = self._builder.entries[entry].label
        sheets = sheets_of(self._builder, entry, by_step=self._by_step)
        return [(part_label(label, sheet.page.slide.part), sheet) for sheet in sheets]

    def image(self, sheet: Sheet) -> QImage:
        """A page in pixels."""
        page = sheet.page
        look = self._look
        width = max(1, round(page.slide.size.width * look.scale)) if look.scale else look.width
        return slide_image(page.slide, self._pictures, width, sheet.step, page.furniture)

    def encoded(self, image: QImage) -> bytes:
        """A page in pixels as the bytes of a file."""
        return encoded(image, self._look)

    def shapes(self, entry: int, sheet: Sheet) -> bytes:
        """A page in shapes."""
        # Loaded with the first drawing: other pictures need none of it.
        from recap_deck.export.svg.page import svg_page

        return svg_page(sheet, self._builder.entries[entry].title, self._builder.language).encode()


def _draw_shapes(
    drawing: _Drawing, entries: Sequence[int], staging: Path, done: Callable[[int], None]
) -> list[Drawn]:
    """Draw all pages, by two processes where that helps; they have their names only then."""

    def draw(number: int, done: Callable[[int], None]) -> Drawn:
        drawn = drawing.write(entries[number], lambda n: _place(staging, number, n))
        done(entries[number])
        return drawn

    is_shared = len(entries) >= _SHARED_SLIDES and can_copy()
    work = shared_results_of if is_shared else results_of
    return work(range(len(entries)), draw, done)


def _draw_pixels(
    drawing: _Drawing, entries: Sequence[int], staging: Path, done: Callable[[int], None]
) -> list[Drawn]:
    """Draw all pages by one process, while two threads encode, which takes most of the time.

    Qt smooths letters above 64 pixels a shade differently, after others of that size: what has
    pixels depends on what the process has drawn before.
    """
    drawn: list[list[tuple[str, int]]] = [[] for _ in entries]
    waiting: deque[tuple[int, str, bool, Future[int]]] = deque()

    def finish() -> None:
        number, label, is_last, size = waiting.popleft()
        drawn[number].append((label, size.result()))
        if is_last:
            done(entries[number])

    def keep(image: QImage, place: Path) -> int:
        data = drawing.encoded(image)
        write_file(place, data)
        return len(data)

    with ThreadPoolExecutor(max_workers=_ENCODERS) as pool:
        try:
            for number, entry in enumerate(entries):
                sheets = drawing.sheets(entry)
                for n, (label, sheet) in enumerate(sheets, 1):
                    place = _place(staging, number, n - 1)
                    size = pool.submit(keep, drawing.image(sheet), place)
                    waiting.append((number, label, n == len(sheets), size))
                    if len(waiting) > _ENCODERS:
                        finish()
            while waiting:
                finish()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [tuple(pages) for pages in drawn]


def _place(staging: Path, number: int, n: int) -> Path:
    return staging / f"page-{number}-{n}"


def _places(staging: Path, drawn: Sequence[Drawn]) -> Iterator[Path]:
    for number, pages in enumerate(drawn):
        for n in range(len(pages)):
            yield _place(staging, number, n)


def _named(
    folder: Path, before: str, suffix: str, entries: Sequence[int], drawn: Sequence[Drawn]
) -> Iterator[PicturePage]:
    numbers = itertools.count(1)
    for entry, pages in zip(entries, drawn, strict=True):
        for label, size in pages:
            name = f"{before}{next(numbers):03d}" + (f"-{label}" if label else "")
            yield PicturePage(folder / f"{name}{suffix}", entry, label, size)


def _others(
    folder: Path, before: str, suffix: str, pages: Sequence[PicturePage]
) -> tuple[Path, ...]:
    """Files that are called as pages of an earlier export, and aren't pages of this one."""
    numbered = re.compile(rf"{re.escape(before)}\d{{3,}}(-.*)?{re.escape(suffix)}")
    names = {page.path.name for page in pages}
    found = (each for each in folder.iterdir() if numbered.fullmatch(each.name))
    return tuple(sorted(each for each in found if each.name not in names))


def _counted(
    builder: Builder, entries: Sequence[int], progress: Progress | None
) -> Callable[[int], None]:
    numbers = itertools.count(1)

    def done(entry: int) -> None:
        if progress is not None:
            # What a second process had begun when it died is done, and told, again.
            number = min(next(numbers), len(entries))
            progress(number, len(entries), builder.entries[entry].title)

    return done


def encoded(image: QImage, look: PictureLook) -> bytes:
    """A picture as the bytes of a file."""
    kind = look.suffix.removeprefix(".").upper()
    quality = -1 if kind == "PNG" else look.quality
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
