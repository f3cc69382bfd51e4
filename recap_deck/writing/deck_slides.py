"""The slides of a deck as places in its files, and its sessions as lines of `event.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck, Session
from recap_deck.model.slide import SlideSource
from recap_deck.source.check import Value
from recap_deck.source.event.places import event_file_in, is_file
from recap_deck.writing.slide_edit import Files, SlidePlace
from recap_deck.writing.slides.slide_file import (
    FileSlides,
    SlideFile,
    read_slides,
    values_of_event,
)

ReadText = Callable[[Path], str]
"""The text of a file as its author has it now."""


class DeckSlides:
    """Finds where slides are written; each file is read once, when it is asked for."""

    def __init__(self, deck: Deck, text: ReadText) -> None:
        self._deck = deck
        self._text = text
        self._read: dict[str, FileSlides] = {}
        self._files: dict[str, SlideFile] = {}
        self._defaults: tuple[Value, ...] | None = None

    def files(self, *sessions: Session) -> Files:
        """The files of some sessions by name, and those that were asked for before."""
        for session in sessions:
            self.file(name_of_file(session))
        return self._files

    def file(self, name: str) -> SlideFile:
        """One file by its name."""
        if name not in self._files:
            path = self._deck.root / name
            is_alone = is_file(self._deck.path)
            self._files[name] = SlideFile(
                path, name, self._text(path), self._event_values(), is_alone
            )
        return self._files[name]

    def place(self, session: Session, slide: SlideSource) -> SlidePlace:
        """Where a slide of a session is written; a `RecapDeckError` if that is another file."""
        name = name_of_file(session)
        if slide.span.path != name:
            raise RecapDeckError("slides-included", path=slide.span.path, name=name)
        lines = [each.span.first_line for each in self._slides(name).slides]
        found = [at for at, line in enumerate(lines) if line <= slide.span.first_line]
        return SlidePlace(name, found[-1] if found else 0)

    def places(self, slides: Iterable[tuple[Session, SlideSource]]) -> list[SlidePlace]:
        """Where several slides are written, each once."""
        return list(dict.fromkeys(self.place(session, slide) for session, slide in slides))

    def start_of(self, session: Session) -> SlidePlace:
        """The place before a session's first slide; raw notes begin with a title that stays."""
        name = name_of_file(session)
        if self._slides(name).is_notes:
            return SlidePlace(name, self.place(session, session.slides[0]).index + 1)
        return SlidePlace(name, 0)

    def end_of(self, session: Session) -> SlidePlace:
        """The place after a session's last slide."""
        name = name_of_file(session)
        if self._slides(name).is_notes:
            return SlidePlace(name, self.place(session, session.slides[-1]).index + 1)
        return SlidePlace(name, len(self._slides(name).slides))

    def slide_at(self, place: SlidePlace) -> SlideSource | None:
        """The slide of the deck that is written at a place."""
        slides = self._slides(place.file).slides
        if place.index >= len(slides):
            return None
        line = slides[place.index].span.first_line
        for session in self._deck.sessions:
            for slide in session.slides:
                if slide.span.path == place.file and slide.span.first_line == line:
                    return slide
        return None

    def _slides(self, name: str) -> FileSlides:
        if name not in self._read:
            self._read[name] = read_slides(self.file(name))
        return self._read[name]

    def _event_values(self) -> tuple[Value, ...]:
        if self._defaults is None:
            path = event_file_in(self._deck.root)
            text = self._text(path) if path is not None else ""
            self._defaults = values_of_event(text)
        return self._defaults


def name_of_file(session: Session) -> str:
    """The name of the file that a session is written in: raw notes have several in one."""
    return session.span.path
