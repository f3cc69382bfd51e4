"""What one export writes: a PDF, one for each session, or pictures, of the slides asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.pdf import PdfContent, write_pdf
from recap_deck.export.png import write_png
from recap_deck.export.selection import Selection, by_session, selected
from recap_deck.export.selection.sessions import file_names
from recap_deck.files import make_folder
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; `width` is that of pictures, in pixels."""

    target: Path
    selection: Selection = field(default_factory=Selection)
    by_step: bool = False
    with_notes: bool = False
    per_session: bool = False
    width: int = 1920

    @property
    def is_pictures(self) -> bool:
        """Say whether pictures are written and no PDF."""
        is_picture = self.target.suffix.lower() == ".png" or self.target.is_dir()
        return is_picture and not self.per_session


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written: the session it is of, if of one, and the names of its pages."""

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
    chosen = selected(builder.entries, builder.deck.sessions, wish.selection)
    if wish.is_pictures:
        return _write_pictures(builder, wish, chosen, progress)
    if not wish.per_session:
        return _write_pdfs(builder, wish, {wish.target: chosen}, progress)
    parts = by_session(builder.entries, chosen)
    if not parts:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    make_folder(wish.target)
    names = list(file_names(builder.deck.sessions))
    targets = {wish.target / f"{names[each]}.pdf": indexes for each, indexes in parts.items()}
    return _write_pdfs(builder, wish, targets, progress)


def _write_pictures(
    builder: Builder, wish: Wish, chosen: Sequence[int], progress: Progress
) -> ExportReport:
    pages = write_png(builder, wish.target, wish.width, progress, chosen, by_step=wish.by_step)
    files = (
        WrittenFile(each.path, builder.entries[each.entry].session, 1, (each.label,), each.size)
        for each in pages
    )
    return ExportReport("png", tuple(files))


def _write_pdfs(
    builder: Builder, wish: Wish, targets: dict[Path, tuple[int, ...]], progress: Progress
) -> ExportReport:
    total, before = sum(map(len, targets.values())), 0
    files: list[WrittenFile] = []
    families: dict[str, None] = {}
    for target, indexes in targets.items():

        def further(done: int, _: int, title: str, before: int = before) -> None:
            progress(before + done, total, title)

        content = PdfContent(indexes, by_step=wish.by_step, with_notes=wish.with_notes)
        report = write_pdf(builder, target, further, content)
        sessions = {builder.entries[i].session for i in indexes}
        session = sessions.pop() if len(sessions) == 1 else None
        files.append(WrittenFile(target, session, report.slides, report.labels, report.size))
        families |= dict.fromkeys(report.families)
        before += len(indexes)
    return ExportReport("pdf", tuple(files), tuple(families))


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
