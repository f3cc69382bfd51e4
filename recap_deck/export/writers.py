"""One file of an export, in a format that isn't pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import PdfContent, PdfReport, write_pdf
from recap_deck.export.pictures import PictureLook
from recap_deck.export.wish import Progress, Wish
from recap_deck.files import write_file
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be written: its entries, what it will be called, and where it is written first.

    Links in a file lead from where it will be.
    """

    entries: tuple[int, ...]
    target: Path
    place: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: slides, the names of pages, bytes, the fonts really used in a PDF.

    What is no slides but a text about them has no pages.
    """

    slides: int
    labels: tuple[str, ...]
    size: int
    families: tuple[str, ...] = ()


Writer = Callable[[Builder, Wish, Task, Progress], Made]


def write_one(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    """Write a file; `progress` is told slides done, all, and a title."""
    writer = WRITERS.get(wish.format.name, _write_text)
    return writer(builder, wish, task, progress)


def _write_pdf(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    content = PdfContent(
        task.entries, by_step=wish.by_step, with_notes=wish.with_notes, quality=wish.quality
    )
    return _of_pdf(write_pdf(builder, task.target, progress, content, place=task.place))


def _write_handout(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    # Loaded with the first handout: a PDF needs none of it.
    from recap_deck.export.handout.write import write_handout

    entries, look = task.entries, wish.handout
    return _of_pdf(write_handout(builder, task.target, look, progress, entries, place=task.place))


def _of_pdf(report: PdfReport) -> Made:
    return Made(report.slides, report.labels, report.size, report.families)


def _write_web(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    # Loaded with the first web page: a PDF needs none of it.
    from recap_deck.export.web.page import web_page

    page = web_page(
        builder, task.entries, progress, by_step=wish.by_step, with_notes=not wish.no_notes
    )
    return Made(len(task.entries), page.labels, _written(task.place, page.html))


def _write_pptx(builder: Builder, _wish: Wish, task: Task, progress: Progress) -> Made:
    # Loaded with the first such file: a PDF needs none of it.
    from recap_deck.export.pptx.write import write_pptx

    report = write_pptx(builder, task.target, task.entries, progress, place=task.place)
    return Made(len(task.entries), report.labels, report.size)


def _write_thumbnails(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    # Loaded with the first such sheet: a PDF needs none of it.
    from recap_deck.export.thumbnails.write import write_thumbnails

    suffix = task.target.suffix.lower()
    suffix = suffix if suffix in wish.format.suffixes else wish.format.suffixes[0]
    look = PictureLook(wish.width, suffix, wish.quality)
    report = write_thumbnails(builder, task.place, look, progress, task.entries, wish.columns)
    return Made(len(task.entries), report.labels, report.size)


def _write_text(builder: Builder, wish: Wish, task: Task, progress: Progress) -> Made:
    # Loaded with the first text: a PDF needs none of it.
    from recap_deck.export.text.writing import text_of_format

    name, target, count = wish.format.name, task.target, len(task.entries)
    text = text_of_format(builder, name, target, task.entries, by_step=wish.by_step)
    size = _written(task.place, text)
    title = builder.entries[task.entries[-1]].title if task.entries else target.name
    progress(count, count, title)
    return Made(count, (), size)


def _written(place: Path, text: str) -> int:
    data = text.encode()
    write_file(place, data)
    return len(data)


WRITERS: Mapping[str, Writer] = {
    "pdf": _write_pdf,
    "handout": _write_handout,
    "web": _write_web,
    "pptx": _write_pptx,
    "thumbnails": _write_thumbnails,
}
