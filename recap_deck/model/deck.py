"""Everything loaded from one path: event, agenda, sessions with their slides."""

from __future__ import annotations

from pathlib import Path

from recap_deck.diagnostics import Diagnostic, SourceSpan
from recap_deck.geometry import Size
from recap_deck.model.event import AgendaItem, Event, Speaker
from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Session:
    """One talk of the event; `file` is relative to the deck's root, with `/`.

    `style` holds theme tokens overridden for this session as dotted names and values,
    `counted` how many of its slides have a number. `size` is the slide's size in slide
    units (1920 wide), `dialect` the name of the Markdown dialect it was read as. `includes`
    are files that it names to stand among its slides, whether they are there or not.
    """

    file: str
    title: str
    slides: tuple[SlideSource, ...]
    span: SourceSpan
    speakers: tuple[Speaker, ...] = ()
    minutes: float | None = None
    questions: float | None = None
    code: str = ""
    theme: str = ""
    style: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    size: Size = Size(1920, 1080)
    dialect: str = "recap"
    includes: tuple[str, ...] = ()

    @property
    def counted(self) -> int:
        """How many slides have a number."""
        return max((slide.number for slide in self.slides), default=0)


@dataclass(frozen=True, slots=True)
class Deck:
    """What one path holds; `root` is the folder outside which nothing is read.

    `is_event` is false for a single file, which gets no cards of its own.
    `files` lists every file the deck was read from, for the watcher.
    """

    path: Path
    root: Path
    event: Event
    agenda: tuple[AgendaItem, ...]
    sessions: tuple[Session, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    is_event: bool = True
    files: tuple[Path, ...] = ()
