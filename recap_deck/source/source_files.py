"""A deck's files as they are read: what the disk says, and texts that aren't saved yet over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from recap_deck.files import read_file
from recap_deck.source.event.places import (
    event_file_in,
    is_file,
    is_folder,
    is_session_name,
    natural_key,
    real_path,
    root_of_file,
    session_files,
)
from recap_deck.source.text_file import SourceText, clean_text, decode_text

Unsaved = Mapping[Path, str]
"""Texts that somebody is writing, by the real paths of their files."""

NOTHING_UNSAVED: Unsaved = MappingProxyType({})

_Answer = TypeVar("_Answer")


class SourceFiles:
    """Asks the disk each question once: the same value gives the same deck for the same texts.

    A letter that is typed changes one text and nothing on the disk, so that `with_unsaved`
    reads an event again in a tenth of the time. Another state of the disk wants another value.
    """

    def __init__(self, unsaved: Unsaved = NOTHING_UNSAVED) -> None:
        self.unsaved = unsaved
        self._answers: dict[tuple[Callable[..., object], Path], object] = {}
        self._texts: dict[Path, SourceText] = {}
        self._found: dict[tuple[Path, str], str | None] = {}

    def with_unsaved(self, unsaved: Unsaved) -> SourceFiles:
        """The same files with other texts over them."""
        other = SourceFiles(unsaved)
        other._answers, other._texts = self._answers, self._texts
        if unsaved.keys() == self.unsaved.keys():
            other._found = self._found
        return other

    def _ask(self, question: Callable[[Path], _Answer], path: Path) -> _Answer:
        key = (question, path)
        if key not in self._answers:
            self._answers[key] = question(path)
        return self._answers[key]  # type: ignore[return-value]  # what the question answered

    def is_folder(self, path: Path) -> bool:
        """Say whether there is a folder."""
        return self._ask(is_folder, path)

    def is_file(self, path: Path) -> bool:
        """Say whether there is a file, or the text of one that isn't written yet."""
        return self._ask(is_file, path) or self._is_unsaved(path)

    def real_path(self, path: Path) -> Path:
        """Follow links; what can't be followed is a `DeckFileError`."""
        return self._ask(real_path, path)

    def root_of_file(self, path: Path) -> Path:
        """Find the folder outside which a single file's deck reads nothing."""
        return self._ask(root_of_file, path)

    def event_file_in(self, folder: Path) -> Path | None:
        """Find the event file of a folder."""
        return event_file_in(folder, self.is_file)

    def session_files(self, folder: Path) -> list[str]:
        """List the sessions of a folder as paths relative to it, in order."""
        written = self._ask(session_files, folder)
        new = {file for file in self._unsaved_in(folder) if is_session_name(file)}
        return sorted({*written, *new}, key=natural_key) if new else written

    def _unsaved_in(self, folder: Path) -> list[str]:
        if not self.unsaved:
            return []
        root = self.real_path(folder)
        inside = (path for path in self.unsaved if path.is_relative_to(root))
        return [path.relative_to(root).as_posix() for path in inside]

    def find_session(self, folder: Path, written: str) -> str | None:
        """Find the file that an agenda item means; None where there is none in the folder."""
        if (folder, written) not in self._found:
            self._found[folder, written] = self._find_session(folder, written)
        return self._found[folder, written]

    def _find_session(self, folder: Path, written: str) -> str | None:
        name = PurePosixPath(written.replace("\\", "/").strip("/"))
        if not written.strip() or name.is_absolute() or ".." in name.parts:
            return None
        root = self.real_path(folder)
        for candidate in (name, name.with_name(name.name + ".md"), name / "session.md"):
            path = folder / candidate
            if self.is_file(path) and self.real_path(path).is_relative_to(root):
                return candidate.as_posix()
        return None

    def source(self, path: Path, file: str) -> SourceText:
        """The text of a file, which remarks call `file`; a `DeckFileError` if it can't be read."""
        if self._is_unsaved(path):
            return clean_text(self.unsaved[self.real_path(path)], file)
        known = self._texts.get(path)
        if known is None or known.file != file:
            known = self._texts[path] = decode_text(read_file(path), file)
        return known

    def _is_unsaved(self, path: Path) -> bool:
        return bool(self.unsaved) and self.real_path(path) in self.unsaved
