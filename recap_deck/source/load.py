"""From a path to a deck: a folder, one Markdown file, or raw notes."""

from __future__ import annotations

from pathlib import Path

from recap_deck.limits import START_SLIDES
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Event, ItemKind
from recap_deck.source.code_files import code_files
from recap_deck.source.event.folder import load_event, load_folder
from recap_deck.source.event.places import EVENT_NAMES
from recap_deck.source.event.raw_notes import deck_of, read_raw_notes
from recap_deck.source.included_files import IncludedFiles
from recap_deck.source.rereading import read_file_again
from recap_deck.source.room import Room
from recap_deck.source.session import ReadSession, scan_text
from recap_deck.source.source_files import NOTHING_UNSAVED, SourceFiles, Unsaved
from recap_deck.source.text_file import SourceText, clean_text
from recap_deck.source.titles import slug_of
from recap_deck.values import replace


def load_deck(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> Deck:
    """Read everything that `path` holds; `RecapDeckError` only where nothing can be shown.

    The texts in `unsaved` stand for those of their files.
    """
    return load_from(path, SourceFiles(unsaved))


def load_from(path: Path, files: SourceFiles) -> Deck:
    """Read everything that `path` holds from files of which some are known already."""
    folder = _event_folder(path, files)
    if folder is not None:
        return load_folder(folder, files)
    root = files.root_of_file(path)
    source = files.source(path, files.real_path(path).relative_to(root).as_posix())
    return _single(path, root, source, files.event_file_in(root), files)


def load_start(path: Path, files: SourceFiles) -> tuple[Deck, bool]:
    """Read what the first slide needs, and say whether that was everything.

    A large event has only the names of its later sessions then; one file is always read whole.
    """
    folder = _event_folder(path, files)
    if folder is None:
        return load_from(path, files), True
    deck = load_folder(folder, files, START_SLIDES)
    return deck, sum(len(session.slides) for session in deck.sessions) < START_SLIDES


def _event_folder(path: Path, files: SourceFiles) -> Path | None:
    """The folder of the event that `path` stands for; None where it is a single file."""
    if path.name in EVENT_NAMES and files.is_file(path):
        return path.parent
    return path if files.is_folder(path) else None


def load_text(text: str, file: str = "talk.md", root: Path | None = None) -> Deck:
    """Make a deck of one file's text without reading it; other files are read only in `root`."""
    files, source = SourceFiles(), clean_text(text, file)
    if root is None:
        return _single(Path.cwd() / file, Path.cwd(), source, None, files, may_include=False)
    return _single(root / file, root, source, files.event_file_in(root), files)


def _single(
    path: Path,
    root: Path,
    source: SourceText,
    event_path: Path | None,
    files: SourceFiles,
    *,
    may_include: bool = True,
) -> Deck:
    # A session alone looks as it will among the others of its event.
    event_file = load_event(event_path, files)
    included = IncludedFiles(root, files, event_file.event.lang) if may_include else None
    is_named = any(value.name == "dialect" for value in event_file.defaults)
    read = read_file_again(source, event_file.defaults, included)
    notes = read_raw_notes(read.scanned if not is_named else scan_text(source))
    if notes is not None:
        return deck_of(notes, path, root)
    given = tuple(filter(None, (path, event_path)))
    return _one_session(path, root, Room().fit(read.session), event_file.event, given)


def _one_session(
    path: Path, root: Path, read: ReadSession, event: Event, files: tuple[Path, ...]
) -> Deck:
    session = read.session
    item = AgendaItem(
        id=f"session-{slug_of(session.title) or 'session'}",
        kind=ItemKind.SESSION,
        title=session.title,
        minutes=session.minutes,
        questions=session.questions,
        session=session.file,
        speakers=session.speakers,
        span=session.span,
    )
    return Deck(
        path=path,
        root=root,
        event=_event_of(session, event),
        agenda=(item,),
        sessions=(session,),
        diagnostics=read.diagnostics,
        is_event=False,
        files=(*files, *(root / each for each in session.includes), *code_files((session,), root)),
    )


def _event_of(session: Session, event: Event) -> Event:
    """Fill in from its only session what nobody says of the event."""
    return replace(
        event,
        title=event.title or session.title,
        theme=event.theme or session.theme,
        lang=event.lang or session.lang,
        speakers=event.speakers or session.speakers,
    )
