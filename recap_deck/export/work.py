"""What one export writes, in any of the formats, of the slides asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import BY_NAME, Format, Takes
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.pdf import PdfContent, PdfReport, write_pdf
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.export.selection import Selection, SlideRange, by_session, selected
from recap_deck.export.selection.sessions import file_names
from recap_deck.files import make_folder, write_file
from recap_deck.values import dataclass, field

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; `width` is that of pictures, in pixels, `quality` goes from 1 to 100."""

    target: Path
    format: Format = BY_NAME["pdf"]
    selection: Selection = field(default_factory=Selection)
    by_step: bool = False
    with_notes: bool = False
    no_notes: bool = False
    per_session: bool = False
    width: int = 1920
    quality: int = 90
    handout: HandoutLook = field(default_factory=HandoutLook)


def wish_of(
    target: Path, kind: Format, values: Mapping[str, Any], ranges: tuple[SlideRange, ...] = ()
) -> Wish:
    """What was asked for by the values of the options, and the ranges that were read of them."""
    return Wish(
        target,
        kind,
        Selection(ranges, tuple(values["sessions"]), not values["no_backup"]),
        by_step=values["steps"],
        with_notes=values["notes"] == "annotations",
        no_notes=values["no_notes"],
        per_session=values["per_session"],
        width=values["width"],
        quality=values["quality"],
        handout=HandoutLook(
            values["paper"],
            int(values["per_page"]),
            values["beside"],
            values["tone"],
            values["quality"],
        ),
    )


def chosen_entries(builder: Builder, wish: Wish) -> tuple[int, ...]:
    """The entries that get pages; a RecapDeckError says what names nothing."""
    chosen = _selected(builder, wish)
    if not wish.per_session:
        return chosen
    parts = by_session(builder.entries, chosen)
    return tuple(sorted(i for indexes in parts.values() for i in indexes))


def _selected(builder: Builder, wish: Wish) -> tuple[int, ...]:
    """What was selected; cards have no place on a handout, which says the same elsewhere."""
    chosen = selected(builder.entries, builder.deck.sessions, wish.selection)
    if not wish.format.takes & Takes.PAPER:
        return chosen
    return tuple(i for i in chosen if builder.entries[i].slide is not None)


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written: the session it is of, if of one, and the names of its pages.

    What is no slides but a text about them has no pages.
    """

    path: Path
    session: int | None
    slides: int
    labels: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """All files that were written; `families` are the fonts really used in PDFs."""

    kind: str
    files: tuple[WrittenFile, ...]
    families: tuple[str, ...] = ()


def write_files(builder: Builder, wish: Wish, progress: Progress) -> ExportReport:
    """Write what is asked for; `progress` is told slides done, all, and a title.

    A RecapDeckError says what names nothing, before anything is written.
    """
    chosen = _selected(builder, wish)
    if wish.format.is_pictures:
        return _write_pictures(builder, wish, chosen, progress)
    targets = _targets(builder, wish, chosen)
    _refuse_sources(builder, targets)
    if wish.format.name in ("pdf", "handout"):
        return _write_pdfs(builder, wish, targets, progress)
    if wish.format.name == "web":
        return _write_web(builder, wish, targets, progress)
    if wish.format.name == "pptx":
        return _write_slides(builder, wish, targets, progress)
    return _write_texts(builder, wish, targets, progress)


def _targets(builder: Builder, wish: Wish, chosen: tuple[int, ...]) -> dict[Path, tuple[int, ...]]:
    """Each file with the entries that it is made of."""
    if not wish.per_session:
        return {wish.target: chosen}
    parts = by_session(builder.entries, chosen)
    if not parts:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    make_folder(wish.target)
    names = list(file_names(builder.deck.sessions))
    suffix = wish.format.suffixes[0]
    return {wish.target / f"{names[each]}{suffix}": indexes for each, indexes in parts.items()}


def _refuse_sources(builder: Builder, targets: Mapping[Path, tuple[int, ...]]) -> None:
    """Notes in Markdown end as decks do: what was written by hand is never written over."""
    sources = {file.resolve() for file in builder.deck.files}
    for target in targets:
        if target.resolve() in sources:
            raise RecapDeckError("export-over-source", path=target)


def _write_pictures(
    builder: Builder, wish: Wish, chosen: Sequence[int], progress: Progress
) -> ExportReport:
    suffix = wish.target.suffix.lower()
    suffix = suffix if suffix in wish.format.suffixes else wish.format.suffixes[0]
    look = PictureLook(wish.width, suffix, wish.quality)
    pages = write_pictures(builder, wish.target, look, progress, chosen, by_step=wish.by_step)
    files = (
        WrittenFile(each.path, builder.entries[each.entry].session, 1, (each.label,), each.size)
        for each in pages
    )
    return ExportReport(wish.format.name, tuple(files))


def _write_pdfs(
    builder: Builder, wish: Wish, targets: Mapping[Path, tuple[int, ...]], progress: Progress
) -> ExportReport:
    total, before = sum(map(len, targets.values())), 0
    files: list[WrittenFile] = []
    families: dict[str, None] = {}
    for target, indexes in targets.items():

        def further(done: int, _: int, title: str, before: int = before) -> None:
            progress(before + done, total, title)

        report = _write_pdf(builder, wish, target, indexes, further)
        session = _only_session(builder, indexes)
        files.append(WrittenFile(target, session, report.slides, report.labels, report.size))
        families |= dict.fromkeys(report.families)
        before += len(indexes)
    return ExportReport(wish.format.name, tuple(files), tuple(families))


def _write_pdf(
    builder: Builder, wish: Wish, target: Path, indexes: tuple[int, ...], progress: Progress
) -> PdfReport:
    """One file with slides as pages, or with pages for slides."""
    if wish.format.name == "pdf":
        content = PdfContent(
            indexes, by_step=wish.by_step, with_notes=wish.with_notes, quality=wish.quality
        )
        return write_pdf(builder, target, progress, content)
    # Loaded with the first handout: a PDF needs none of it.
    from recap_deck.export.handout.write import write_handout

    return write_handout(builder, target, wish.handout, progress, indexes)


def _write_web(
    builder: Builder, wish: Wish, targets: Mapping[Path, tuple[int, ...]], progress: Progress
) -> ExportReport:
    # Loaded with the first web page: a PDF needs none of it.
    from recap_deck.export.web.page import web_page

    files = []
    for target, indexes in targets.items():
        page = web_page(
            builder,
            indexes,
            progress,
            by_step=wish.by_step,
            with_notes=not wish.no_notes,
        )
        data = page.html.encode()
        write_file(target, data)
        session = _only_session(builder, indexes)
        files.append(WrittenFile(target, session, len(indexes), page.labels, len(data)))
    return ExportReport(wish.format.name, tuple(files))


def _write_slides(
    builder: Builder, wish: Wish, targets: Mapping[Path, tuple[int, ...]], progress: Progress
) -> ExportReport:
    # Loaded with the first such file: a PDF needs none of it.
    from recap_deck.export.pptx.write import write_pptx

    files = []
    for target, indexes in targets.items():
        report = write_pptx(builder, target, indexes, progress)
        session = _only_session(builder, indexes)
        files.append(WrittenFile(target, session, len(indexes), report.labels, report.size))
    return ExportReport(wish.format.name, tuple(files))


def _write_texts(
    builder: Builder, wish: Wish, targets: Mapping[Path, tuple[int, ...]], progress: Progress
) -> ExportReport:
    # Loaded with the first text: a PDF needs none of it.
    from recap_deck.export.text.writing import text_of_format

    files = []
    for done, (target, indexes) in enumerate(targets.items(), 1):
        name, by_step = wish.format.name, wish.by_step
        data = text_of_format(builder, name, target, indexes, by_step=by_step).encode()
        write_file(target, data)
        session = _only_session(builder, indexes)
        files.append(WrittenFile(target, session, len(indexes), (), len(data)))
        progress(done, len(targets), target.name)
    return ExportReport(wish.format.name, tuple(files))


def _only_session(builder: Builder, indexes: Sequence[int]) -> int | None:
    sessions = {builder.entries[i].session for i in indexes}
    return sessions.pop() if len(sessions) == 1 else None


def report_values(report: ExportReport, builder: Builder) -> dict[str, object]:
    """The report as plain JSON values: the documented shape that `export --json` prints."""
    return {
        "version": 1,
        "format": report.kind,
        "files": [_file_values(each, builder) for each in report.files],
        "fonts": list(report.families),
    }


def _file_values(file: WrittenFile, builder: Builder) -> dict[str, object]:
    sessions = builder.deck.sessions
    return {
        "path": str(file.path),
        "session": None if file.session is None else sessions[file.session].file,
        "slides": file.slides,
        "pages": len(file.labels),
        "labels": list(file.labels),
        "bytes": file.size,
    }
