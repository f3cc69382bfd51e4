"""A file of slides as its author has it now, and what is read from it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from recap_deck.model.slide import SlideSource
from recap_deck.source.check import Value
from recap_deck.source.event.event_file import read_event_file
from recap_deck.source.event.raw_notes import RawNotes, read_raw_notes, sessions_of
from recap_deck.source.lines.split import Dividers, Piece
from recap_deck.source.session import ScannedText, cut_file, dividers_of, scan_text
from recap_deck.source.slides import make_slides
from recap_deck.source.text_file import SourceText
from recap_deck.source.titles import Names
from recap_deck.values import dataclass

_NOTES_LEVELS = Dividers((1, 2, 3, 4, 5, 6))


@dataclass(frozen=True, slots=True)
class SlideFile:
    """A file; `name` is relative to the deck's root, with `/`.

    `defaults` are the event's values for its files. One that `is_alone` may be raw notes.
    """

    path: Path
    name: str
    text: str
    defaults: tuple[Value, ...] = ()
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class FileSlides:
    """What a file says: its slides in its own order, with their lines.

    `sessions` counts the slides of each session in it: raw notes have several.
    """

    scanned: ScannedText
    slides: tuple[SlideSource, ...]
    pieces: tuple[Piece, ...]
    dividers: Dividers
    sessions: tuple[int, ...]
    is_notes: bool = False

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the file."""
        return self.scanned.lines


def values_of_event(text: str) -> tuple[Value, ...]:
    """What the text of `event.yaml` gives all files of its event."""
    return read_event_file(SourceText("event.yaml", text)).defaults


@functools.lru_cache(maxsize=8)
def read_slides(file: SlideFile) -> FileSlides:
    """Read a file as the deck does; one that was just read is remembered."""
    named = next((value.value for value in file.defaults if value.name == "dialect"), "")
    source = SourceText(file.name, file.text)
    if file.is_alone:
        scanned = scan_text(source)
        notes = read_raw_notes(scanned)
        if notes is not None:
            return _of_notes(scanned, notes)
    scanned = scan_text(source, named)
    cut = cut_file(scanned, file.defaults)
    # What it includes is one slide here: the line that says so.
    slides = make_slides(cut.context, cut.pieces, Names()).slides
    dividers = dividers_of(scanned, cut.values)
    return FileSlides(scanned, slides, cut.pieces, dividers, (len(slides),))


def _of_notes(scanned: ScannedText, notes: RawNotes) -> FileSlides:
    sessions = sessions_of(notes)
    slides = tuple(slide for session in sessions for slide in session.slides)
    spans = (slide.span for slide in slides)
    pieces = tuple(Piece(span.first_line - 1, span.last_line - 1) for span in spans)
    counts = tuple(len(session.slides) for session in sessions)
    return FileSlides(scanned, slides, pieces, _NOTES_LEVELS, counts, is_notes=True)
