"""A slide as written: its text, where it stands, and the directives in force on it."""

from __future__ import annotations

import enum

from recap_deck.diagnostics import SourceSpan
from recap_deck.model.grounds import CENTERED, NOT_REPEATED, Anchors, Repeats
from recap_deck.model.motion import Transition
from recap_deck.values import dataclass, field


class Paginate(enum.Enum):
    """Whether a slide shows and counts its number."""

    SHOW = "true"
    NONE = "false"
    HOLD = "hold"
    SKIP = "skip"


class Fit(enum.Enum):
    """What happens to text that is too much."""

    AUTO = "auto"
    SHRINK = "shrink"
    CONTINUE = "continue"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class SlideDirectives:
    """The values in force on one slide, inheritance done; empty or None where not given.

    `footer` and `header` are inline Markdown; None means the theme's own, "" means none.
    `image` is the picture of an image layout, behind the text in any other.
    A slide with `advance_seconds` turns by itself while nothing of the evening runs.
    """

    layout: str = ""
    image: str = ""
    classes: tuple[str, ...] = ()
    header: str | None = None
    footer: str | None = None
    paginate: Paginate = Paginate.SHOW
    color: str = ""
    background_color: str = ""
    background_image: str = ""
    background_position: Anchors = CENTERED
    background_repeat: Repeats = NOT_REPEATED
    background_size: str = ""
    transition: Transition | None = None
    hide: bool = False
    backup: bool = False
    minutes: float | None = None
    fit: Fit = Fit.AUTO
    advance_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ParseSettings:
    """How a session's Markdown is read; part of the key under which blocks are kept."""

    line_breaks: bool = True
    steps_by_marker: bool = False
    incremental: bool = False
    setext_headings: bool = True
    dialect: str = "recap"
    definitions: str = ""


@dataclass(frozen=True, slots=True)
class SlideSource:
    """One slide of a session.

    `text` is Markdown with directives and notes blanked out line for line, so that line
    `n` of it is `span.line_at(n)` of the file. `number` counts from 1 within the session,
    0 where the slide is not counted. `title` is the first heading's plain text.
    `notes` is Markdown.
    """

    id: str
    text: str
    span: SourceSpan
    title: str = ""
    number: int = 0
    notes: str = ""
    directives: SlideDirectives = field(default_factory=SlideDirectives)
    settings: ParseSettings = field(default_factory=ParseSettings)
