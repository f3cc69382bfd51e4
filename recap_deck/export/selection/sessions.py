"""Sessions as a person names them: the beginning of the file's name, the number, the title."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from recap_deck.build.entries import Entry
from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Session
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_TALK = expression(r"s?0*([1-9]\d*)\Z")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a session goes by: its file's name without an ending, its number, its title."""

    index: int
    stem: str
    talk: int
    title: str


def find_session(sessions: Sequence[Session], entries: Sequence[Entry], name: str) -> int:
    """The index of the session that `name` means; the first rule that finds any decides."""
    talks = {entry.session: entry.talk for entry in entries if entry.slide is not None}
    named = [
        _Named(i, _plain(file_stem(session)), talks.get(i, 0), _plain(session.title))
        for i, session in enumerate(sessions)
    ]
    wanted = _plain(PurePosixPath(name).stem if name.endswith(".md") else name.rstrip("/"))
    for rule in _RULES:
        found = [each.index for each in named if wanted and rule(each, wanted)]
        if len(found) > 1:
            raise RecapDeckError("session-several", name=name, names=_names(sessions, found))
        if found:
            return found[0]
    everything = range(len(sessions))
    raise RecapDeckError("session-unknown", name=name, names=_names(sessions, everything))


def file_stem(session: Session) -> str:
    """A session's file without its ending, or its folder; its title where it has no own file."""
    file, _, title = session.file.partition("#")
    if title:
        return title
    path = PurePosixPath(file)
    return path.parent.name if path.name == "session.md" and path.parent.name else path.stem


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _begins(text: str, start: str) -> bool:
    """Say whether `text` begins with all of `start`: `1` doesn't begin `10-brakes`."""
    rest = text.removeprefix(start)
    return rest != text and not (start[-1:].isdigit() and rest[:1].isdigit())


def _has_number(each: _Named, wanted: str) -> bool:
    match = _TALK.match(wanted)
    return match is not None and each.talk == int(match[1])


_RULES: tuple[Callable[[_Named, str], bool], ...] = (
    lambda each, wanted: each.stem == wanted,
    lambda each, wanted: each.title == wanted,
    lambda each, wanted: _begins(each.stem, wanted),
    _has_number,
    lambda each, wanted: not wanted.isdigit() and _begins(each.title, wanted),
    lambda each, wanted: not wanted.isdigit() and wanted in each.title,
)


def _names(sessions: Sequence[Session], indexes: Sequence[int]) -> str:
    return ", ".join(f"“{file_stem(sessions[i])}”" for i in indexes)


def file_names(sessions: Sequence[Session]) -> Iterator[str]:
    """A name for a file of each session, no two the same whatever a disk takes for the same."""
    taken: set[str] = set()
    for session in sessions:
        stem = name = file_stem(session)
        count = 1
        while _plain(name) in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(_plain(name))
        yield name
