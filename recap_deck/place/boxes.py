"""Placed things, back to front, in slide units: what `paint` draws and exporters read."""

from __future__ import annotations

import enum

from recap_deck.diagnostics import Diagnostic
from recap_deck.geometry import Rect, Size
from recap_deck.model.media import Clip
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import Fill
from recap_deck.values import dataclass


class Role(enum.Enum):
    """What a box is for whoever reads the slide: exporters, screen readers, tests."""

    BACKGROUND = "background"
    DECORATION = "decoration"
    VEIL = "veil"
    """Over text that is not what is being talked about."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    MARKER = "marker"
    CELL = "cell"
    HEADER_CELL = "header-cell"
    CODE = "code"
    CODE_TITLE = "code-title"
    SOURCE = "source"
    """Text lying invisibly on a formula, for who looks for it in a file."""

    QUOTE = "quote"
    AUTHOR = "author"
    CAPTION = "caption"
    PICTURE = "picture"
    AGENDA = "agenda"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class FillBox:
    """A filled shape, with an edge where `edge` names a colour.

    It goes again after `last_step`; None keeps it to the end.
    """

    rect: Rect
    fill: Fill
    radius: float = 0.0
    edge: str = ""
    edge_width: float = 1.0
    role: Role = Role.DECORATION
    step: int = 0
    path: tuple[int, ...] = ()
    last_step: int | None = None


@dataclass(frozen=True, slots=True)
class TextBox:
    """Lines `first` to `last` (exclusive) of a set paragraph, painted at `scale`.

    `rect` is the room the lines take on the slide: its top left is where the top left
    of line `first`'s band is painted, its size is the lines' own times `scale`.
    `level` is the level of a heading or item, `path` the way to its block on the slide.
    """

    rect: Rect
    paragraph: SetParagraph
    first: int
    last: int
    scale: float = 1.0
    role: Role = Role.BODY
    level: int = 0
    step: int = 0
    path: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The plain text of the lines shown."""
        lines = self.paragraph.lines[self.first : self.last]
        return self.paragraph.text[lines[0].start : lines[-1].end] if lines else ""


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A picture drawn into `rect`; `crop` is the part of it shown, in shares of its size."""

    rect: Rect
    key: str
    alt: str = ""
    crop: Rect = Rect(0, 0, 1, 1)
    radius: float = 0.0
    link: str = ""
    role: Role = Role.PICTURE
    step: int = 0
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaBox:
    """Where a video or sound plays, over what is shown until it does; `name` is said of it.

    `key` tells the player which, and `file` is the path from the deck's folder; both are empty
    where only the `link` can be followed. A disc in the colour `disc` with a sign in `ink` says
    that it can be played.
    """

    rect: Rect
    key: str
    clip: Clip
    name: str = ""
    crop: Rect = Rect(0, 0, 1, 1)
    radius: float = 0.0
    file: str = ""
    link: str = ""
    disc: str = "#000000a6"
    ink: str = "#ffffff"
    role: Role = Role.PICTURE
    step: int = 0
    path: tuple[int, ...] = ()


Box = FillBox | TextBox | PictureBox | MediaBox


def is_shown(box: Box, step: int) -> bool:
    """Say whether a box is there after `step` presses of "next"."""
    if isinstance(box, FillBox) and box.last_step is not None and step > box.last_step:
        return False
    return box.step <= step


@dataclass(frozen=True, slots=True)
class PlacedSlide:
    """One page: its boxes back to front; part `part` of `parts` of a slide as written.

    `scale` is the factor of its body text, 1 where nothing had to shrink. `first_step` to
    `last_step` are the presses of "next" that stay on this part. A `turned` one runs from right
    to left. `area` is what pictures
    at its sides leave for content, None for all of the slide. `ink` is the colour of header,
    footer and number where the ground is not the theme's own; empty keeps theirs.
    """

    size: Size
    boxes: tuple[Box, ...]
    layout: str = ""
    part: int = 1
    parts: int = 1
    scale: float = 1.0
    first_step: int = 0
    last_step: int = 0
    area: Rect | None = None
    ink: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """A slide as written, placed: its parts, and what was noticed while placing.

    Diagnostics have an empty path and lines counted within the slide.
    """

    parts: tuple[PlacedSlide, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
