"""What there is to be named in a file of a deck, for completion and hovers."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from recap_deck.build.builder import Builder
from recap_deck.model.deck import Deck
from recap_deck.parse.read.media import SOUND_ENDINGS, VIDEO_ENDINGS
from recap_deck.place.layouts import LAYOUT_NAMES
from recap_deck.source.event.places import natural_key
from recap_deck.theme.load import built_in_themes
from recap_deck.theme.model import Theme
from recap_deck.writing.completion.known import Known

PICTURE_ENDINGS = ("png", "jpg", "jpeg", "gif", "webp", "svg")
_SHOWN = frozenset((*PICTURE_ENDINGS, *VIDEO_ENDINGS.split("|"), *SOUND_ENDINGS.split("|")))
_NO_CODE = frozenset({"md", "markdown", "pdf", "zip", "ttf", "otf", "woff", "woff2", "pptx"})
_MOST_FILES = 4_000
_DEEPEST = 5


def known_in(builder: Builder, file: str) -> Known:
    """The names that the file called `file`, relative to the deck's root, can use."""
    deck = builder.deck
    folder = posixpath.dirname(file)
    files = sorted(files_below(deck.root), key=lambda each: _nearness(each, folder))
    theme = _theme_of(builder, file)
    return Known(
        layouts=tuple(dict.fromkeys((*LAYOUT_NAMES, *(theme.layouts if theme else ())))),
        themes=(*built_in_themes(), *_themes_beside(files)),
        classes=theme.variants if theme else (),
        colors=tuple(theme.palette.items()) if theme else (),
        pictures=tuple(_seen_from(folder, each) for each in files if _ending(each) in _SHOWN),
        code_files=tuple(_seen_from(folder, each) for each in files if _may_be_code(each)),
        sessions=tuple(_sessions(deck)),
        speakers=tuple(dict.fromkeys(_speakers(deck))),
        links=tuple(_links(deck, file)),
    )


def _theme_of(builder: Builder, file: str) -> Theme | None:
    """The theme of a session's slides; of the first slide for a file that is none."""
    sessions = [session.file for session in builder.deck.sessions]
    wanted = sessions.index(file) if file in sessions else 0
    indexes = [i for i, entry in enumerate(builder.entries) if entry.session == wanted]
    return builder.theme_of(indexes[0]) if indexes else None


def files_below(root: Path) -> Iterator[str]:
    """Every file of a deck that may be named in it, as a path from its root."""
    count = 0
    for place, folders, names in os.walk(root):
        inner = Path(place).relative_to(root)
        folders[:] = sorted(each for each in folders if not _is_hidden(each))
        if len(inner.parts) >= _DEEPEST:
            folders.clear()
        for name in sorted(names, key=natural_key):
            if not _is_hidden(name):
                yield (inner / name).as_posix()
                count += 1
            if count >= _MOST_FILES:
                return


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~")) or name in ("node_modules", "__pycache__")


def _nearness(path: str, folder: str) -> tuple[bool, int, str, tuple[tuple[int, int, str], ...]]:
    """What lies in or below a file's own folder comes first, and what lies less deep."""
    is_near = not folder or path.startswith(f"{folder}/")
    here = posixpath.dirname(path)
    return not is_near, here.count("/"), here, natural_key(posixpath.basename(path))


def _seen_from(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder or ".")


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower().removeprefix(".")


def _may_be_code(path: str) -> bool:
    ending = _ending(path)
    return bool(ending) and ending not in _SHOWN and ending not in _NO_CODE


def _themes_beside(files: Iterable[str]) -> Iterator[str]:
    for path in files:
        if posixpath.basename(path) == "theme.yaml" and posixpath.dirname(path):
            yield posixpath.dirname(path)


def _sessions(deck: Deck) -> Iterator[str]:
    for session in deck.sessions:
        name = PurePosixPath(session.file)
        yield name.parent.as_posix() if name.name == "session.md" else session.file


def _speakers(deck: Deck) -> Iterator[str]:
    for session in deck.sessions:
        yield from (speaker.name for speaker in session.speakers)
    yield from (speaker.name for speaker in deck.event.speakers)
    for item in deck.agenda:
        yield from (speaker.name for speaker in item.speakers)


def _links(deck: Deck, file: str) -> Iterator[tuple[str, str]]:
    """The slides of this session by their names, then the other sessions by their files."""
    folder = posixpath.dirname(file)
    for session in deck.sessions:
        if session.file == file:
            yield from ((f"#{slide.id.partition('#')[2]}", slide.title) for slide in session.slides)
    for session in deck.sessions:
        if session.file != file:
            yield _seen_from(folder, session.file), session.title
