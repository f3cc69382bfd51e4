"""From an event's folder to its deck: event file, sessions in order, agenda."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.errors import DeckFileError
from recap_deck.messages import sentence
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import Event, ItemKind
from recap_deck.source.check import Value
from recap_deck.source.code_files import code_files
from recap_deck.source.event.agenda import WrittenAgenda, WrittenItem, plan_agenda, read_agenda
from recap_deck.source.event.event_file import EventFile, read_event_file
from recap_deck.source.included_files import IncludedFiles
from recap_deck.source.rereading import read_session
from recap_deck.source.room import Room
from recap_deck.source.session import ReadSession, name_of
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.text_file import SourceText
from recap_deck.source.titles import title_from_name
from recap_deck.values import replace


def load_folder(folder: Path, files: SourceFiles, enough_slides: int | None = None) -> Deck:
    """Read an event; a folder that has neither Markdown nor an agenda is a `DeckFileError`.

    Of the sessions that come after `enough_slides` only the names are there.
    """
    path = files.event_file_in(folder)
    event_file = load_event(path, files)
    agenda = _agenda(event_file, folder, path, files)
    there = files.session_files(folder)
    listed = list(dict.fromkeys(item.file for item in agenda.items if item.file))
    unlisted = [file for file in there if file not in (*listed, *agenda.left_out)]
    if not (listed or unlisted or agenda.items):
        raise DeckFileError("folder-empty", folder)
    reads = _load_sessions(folder, (*listed, *unlisted), event_file, files, enough_slides)
    parts = _parts_of_others(read.session for read in reads).difference(listed)
    reads = [read for read in reads if read.session.file not in parts]
    unlisted = [file for file in unlisted if file not in parts]
    written = (*agenda.items, *_items_for(unlisted))
    sessions = {read.session.file: read.session for read in reads}
    plan = plan_agenda(written, sessions, event_file.event.start)
    told = [
        *event_file.diagnostics,
        *agenda.diagnostics,
        *(_unlisted(file, path) for file in unlisted if event_file.items is not None),
        *plan.diagnostics,
        *(diagnostic for read in reads for diagnostic in read.diagnostics),
    ]
    found = tuple(read.session for read in reads)
    included = (folder / file for session in found for file in session.includes)
    named = (*(folder / file for file in sessions), *included, *code_files(found, folder))
    return Deck(
        path=folder,
        root=files.real_path(folder),
        event=_event(event_file.event, folder, files),
        agenda=plan.items,
        sessions=found,
        diagnostics=tuple(told),
        files=tuple(filter(None, (path, *named))),
    )


def _parts_of_others(sessions: Iterable[Session]) -> set[str]:
    """Find the files whose slides stand in other sessions, so that they are none themselves."""
    includes = {session.file: session.includes for session in sessions}
    return {
        file
        for session, files in includes.items()
        for file in files
        if file in includes and session not in includes[file]
    }


def load_event(path: Path | None, files: SourceFiles) -> EventFile:
    """Read an event file; an empty event where there is none or it can't be read."""
    if path is None:
        return EventFile(Event(""))
    try:
        return read_event_file(files.source(path, path.name))
    except DeckFileError as error:
        return EventFile(Event(""), diagnostics=(_told(error, path.name),))


def _told(error: DeckFileError, file: str) -> Diagnostic:
    arguments = {**dict(error.arguments), "path": file}
    return remark(error.code, Severity.ERROR, SourceSpan(file, 1, 1), **arguments)


def _event(event: Event, folder: Path, files: SourceFiles) -> Event:
    if event.title:
        return event
    return replace(event, title=title_from_name(files.real_path(folder).name))


def _agenda(
    event_file: EventFile, folder: Path, path: Path | None, files: SourceFiles
) -> WrittenAgenda:
    if event_file.items is None or path is None:
        return WrittenAgenda()
    return read_agenda(event_file.items, folder, path.name, files)


def _items_for(files: Iterable[str]) -> list[WrittenItem]:
    return [WrittenItem(ItemKind.SESSION, file, SourceSpan(file, 1, 1), {}, file) for file in files]


def _unlisted(file: str, path: Path | None) -> Diagnostic:
    name = path.name if path else ""
    return remark(
        "agenda-session-unlisted", Severity.WARNING, SourceSpan(file, 1, 1), name=file, event=name
    )


def _load_sessions(
    folder: Path,
    names: Iterable[str],
    event: EventFile,
    files: SourceFiles,
    enough_slides: int | None,
) -> list[ReadSession]:
    room, count = Room(), 0
    reads: list[ReadSession] = []
    for file in names:
        if enough_slides is not None and count >= enough_slides:
            reads.append(_unread(file))
        else:
            reads.append(room.fit(_load_session(folder, file, event, files)))
            count += len(reads[-1].session.slides)
    return reads


def _unread(file: str) -> ReadSession:
    return ReadSession(Session(file, name_of(file), (), SourceSpan(file, 1, 1)))


def _load_session(folder: Path, file: str, event: EventFile, files: SourceFiles) -> ReadSession:
    path = folder / file
    try:
        if not files.real_path(path).is_relative_to(files.real_path(folder)):
            raise DeckFileError("file-outside", path)
        source = files.source(path, file)
    except DeckFileError as error:
        return _unreadable(error, file, event.event.lang, event.defaults)
    return read_session(source, event.defaults, IncludedFiles(folder, files, event.event.lang))


def _unreadable(
    error: DeckFileError, file: str, lang: str, defaults: Sequence[Value]
) -> ReadSession:
    """Make a session of one slide that says why its file isn't shown."""
    told = _told(error, file)
    text = f"# {file}\n\n{sentence(told.code, told.arguments, lang)}\n"
    read = read_session(SourceText(file, text), defaults)
    return replace(read, diagnostics=(told,))
