"""From a path to a deck: a folder, one Markdown file, or raw notes."""

from __future__ import annotations

from pathlib import Path

from recap_deck.errors import DeckFileError
from recap_deck.files import read_file
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, Event, ItemKind
from recap_deck.source.event.folder import load_folder
from recap_deck.source.event.places import EVENT_NAMES, root_of_file
from recap_deck.source.event.raw_notes import deck_of, read_raw_notes
from recap_deck.source.room import Room
from recap_deck.source.session import ReadSession, scan_text, session_of
from recap_deck.source.text_file import SourceText, clean_text, decode_text
from recap_deck.source.titles import slug_of


def load_deck(path: Path) -> Deck:
    """Read everything that `path` holds; `RecapDeckError` only where nothing can be shown."""
    try:
        return _load(path)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in a name
        reason = getattr(error, "strerror", None) or str(error)
        raise DeckFileError("file-unreadable", path, reason=reason) from error


def _load(path: Path) -> Deck:
    if path.name in EVENT_NAMES and path.is_file():
        path = path.parent
    if path.is_dir():
        return load_folder(path)
    root = root_of_file(path)
    data = read_file(path)
    file = path.resolve().relative_to(root).as_posix()
    return _single(path, root, decode_text(data, file))


def load_text(text: str, file: str = "talk.md", root: Path | None = None) -> Deck:
    """Make a deck of one file's text without reading it."""
    root = root or Path.cwd()
    return _single(root / file, root, clean_text(text, file))


def _single(path: Path, root: Path, source: SourceText) -> Deck:
    scanned = scan_text(source)
    notes = read_raw_notes(scanned)
    if notes is not None:
        return deck_of(notes, path, root)
    return _one_session(path, root, Room().fit(session_of(scanned)))


def _one_session(path: Path, root: Path, read: ReadSession) -> Deck:
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
    event = Event(
        title=session.title, theme=session.theme, lang=session.lang, speakers=session.speakers
    )
    return Deck(
        path=path,
        root=root,
        event=event,
        agenda=(item,),
        sessions=(session,),
        diagnostics=read.diagnostics,
        is_event=False,
        files=(path,),
    )
