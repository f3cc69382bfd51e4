"""What one export writes, in any of the formats, of the slides asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.errors import DeckFileError, RecapDeckError
from recap_deck.export.pictures import PictureLook, write_pictures
from recap_deck.export.selection import by_session
from recap_deck.export.selection.sessions import file_names
from recap_deck.export.wish import Progress, Wish, selected_entries
from recap_deck.export.writers import Made, Task, write_one
from recap_deck.staging import staged
from recap_deck.values import dataclass


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
    """All files that were written; `families` are the fonts really used in PDFs.

    `others` are files in the same folder that are called as pictures of an export are, and were
    not written now: they stay.
    """

    kind: str
    files: tuple[WrittenFile, ...]
    families: tuple[str, ...] = ()
    others: tuple[Path, ...] = ()


def write_files(builder: Builder, wish: Wish, progress: Progress) -> ExportReport:
    """Write what is asked for, all of it or nothing; `progress` is told slides done, all, a title.

    A RecapDeckError says what names nothing, before anything is written.
    """
    chosen = selected_entries(builder, wish)
    if wish.format.is_pictures:
        return _write_pictures(builder, wish, chosen, progress)
    targets = _targets(builder, wish, chosen)
    _refuse_early(builder, wish, targets)
    with _places(wish, targets) as places:
        tasks = [
            Task(indexes, *place) for place, indexes in zip(places, targets.values(), strict=True)
        ]
        made = list(_made(builder, wish, tasks, progress))
    families = dict.fromkeys(name for each in made for name in each.families)
    files = (_written_file(builder, *pair) for pair in zip(tasks, made, strict=True))
    return ExportReport(wish.format.name, tuple(files), tuple(families))


def _targets(builder: Builder, wish: Wish, chosen: tuple[int, ...]) -> dict[Path, tuple[int, ...]]:
    """Each file with the entries that it is made of."""
    if not wish.per_session:
        return {wish.target: chosen}
    parts = by_session(builder.entries, chosen)
    if not parts:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    names = list(file_names(builder.deck.sessions))
    suffix = wish.format.suffixes[0]
    return {wish.target / f"{names[each]}{suffix}": indexes for each, indexes in parts.items()}


def _refuse_early(builder: Builder, wish: Wish, targets: Iterable[Path]) -> None:
    """Say at once what would be known only after all the work.

    Notes in Markdown end as decks do: what was written by hand is never written over.
    """
    sources = {file.resolve() for file in builder.deck.files}
    if wish.is_folder and not wish.per_session:
        raise DeckFileError("pdf-target-folder", wish.target)
    for target in targets:
        if target.resolve() in sources:
            raise RecapDeckError("export-over-source", path=target)
        if target.is_dir():
            raise DeckFileError("pdf-target-folder", target)
    if not wish.per_session and not wish.target.parent.is_dir():
        raise DeckFileError("pdf-folder-missing", wish.target, folder=wish.target.parent)


@contextmanager
def _places(wish: Wish, targets: Iterable[Path]) -> Iterator[list[tuple[Path, Path]]]:
    """Each file, and where it is written first; several come into place together."""
    if not wish.per_session:
        yield [(target, target) for target in targets]
        return
    with staged(wish.target) as staging:
        yield [(target, staging / target.name) for target in targets]


def _made(
    builder: Builder, wish: Wish, tasks: Sequence[Task], progress: Progress
) -> Iterator[Made]:
    """Write one file after the other, and count the slides of all."""
    total, before = sum(len(task.entries) for task in tasks), 0
    for task in tasks:

        def further(done: int, _: int, title: str, before: int = before) -> None:
            progress(before + done, total, title)

        yield write_one(builder, wish, task, further if len(tasks) > 1 else progress)
        before += len(task.entries)


def _written_file(builder: Builder, task: Task, made: Made) -> WrittenFile:
    session = _only_session(builder, task.entries)
    return WrittenFile(task.target, session, made.slides, made.labels, made.size)


def _write_pictures(
    builder: Builder, wish: Wish, chosen: Sequence[int], progress: Progress
) -> ExportReport:
    suffix = wish.target.suffix.lower()
    suffix = suffix if suffix in wish.format.suffixes else wish.format.suffixes[0]
    look = PictureLook(wish.width, suffix, wish.quality, wish.scale)
    report = write_pictures(
        builder,
        wish.target,
        look,
        progress,
        chosen,
        by_step=wish.by_step,
        is_folder=wish.is_folder,
    )
    files = (
        WrittenFile(each.path, builder.entries[each.entry].session, 1, (each.label,), each.size)
        for each in report.pages
    )
    return ExportReport(wish.format.name, tuple(files), others=report.others)


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
        "others": [str(path) for path in report.others],
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
