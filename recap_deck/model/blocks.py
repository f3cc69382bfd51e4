"""What stands on a slide: headings, paragraphs, lists, tables, pictures, code.

`line` counts from 1 within the slide's text; `step` is the press of "next" at which the
block appears, 0 for what is there from the start.
"""

from __future__ import annotations

import enum

from recap_deck.diagnostics import Diagnostic
from recap_deck.model.grounds import CENTERED, NOT_REPEATED, Anchors, Repeats
from recap_deck.model.media import Clip
from recap_deck.model.runs import Run
from recap_deck.values import dataclass


class Align(enum.Enum):
    """Alignment of lines; START is left, or right in text that runs from right to left."""

    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; `fit` asks for the full width of its placeholder.

    `size` is how many times as large as elsewhere its text is, below the title.
    """

    runs: tuple[Run, ...]
    level: int
    line: int = 1
    step: int = 0
    fit: bool = False
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `size` is how many times as large as elsewhere."""

    runs: tuple[Run, ...]
    line: int = 1
    step: int = 0
    align: Align = Align.START
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `checked` is None where it is no task."""

    blocks: tuple[Block, ...]
    line: int = 1
    step: int = 0
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list; `marker` is the character written: `-`, `*`, `+`, `.`, `)`, `:` for definitions.

    Its text is `size` times as large as elsewhere, with `item_gap` empty lines between items.
    """

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    marker: str = "-"
    line: int = 1
    step: int = 0
    size: float = 1.0
    item_gap: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """A code block, a tuple of runs a line.

    `highlights` holds sets of lines: the first counts from the start, the second from
    `highlight_step` on, each further one a step later. Numbers count from `first_number`.
    """

    lines: tuple[tuple[Run, ...], ...]
    language: str = ""
    title: str = ""
    highlights: tuple[tuple[int, ...], ...] = ()
    numbered: bool = False
    highlight_step: int = 0
    line: int = 1
    step: int = 0
    first_number: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words; `author` holds the line after a dash, without the dash."""

    blocks: tuple[Block, ...]
    author: tuple[Run, ...] = ()
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: runs for each cell."""

    cells: tuple[tuple[Run, ...], ...]
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as `aligns`."""

    header: Row
    rows: tuple[Row, ...]
    aligns: tuple[Align, ...]
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Length:
    """A length that an author gave: pixels of a 1280 wide slide, or `%` of the room there is."""

    value: float
    unit: str = "px"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of its own; `words` are keywords such as `rounded`, known to the painter.

    With a `clip` it is a video or a sound, and `path` is that of its file.
    """

    path: str
    alt: str = ""
    title: str = ""
    width: Length | None = None
    height: Length | None = None
    link: str = ""
    words: tuple[str, ...] = ()
    line: int = 1
    step: int = 0
    clip: Clip | None = None


@dataclass(frozen=True, slots=True)
class Callout:
    """A box with a title that sets text apart; `kind` is note, tip, warning or danger."""

    kind: str
    title: tuple[Run, ...]
    blocks: tuple[Block, ...]
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """One column of several, with its share of the width."""

    blocks: tuple[Block, ...]
    weight: float = 1.0
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side."""

    columns: tuple[Column, ...]
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that stands alone: one run with its shape, its text is the source."""

    runs: tuple[Run, ...]
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the slide's foot; `mark` is its number, empty for an abbreviation."""

    runs: tuple[Run, ...]
    mark: str = ""
    line: int = 1
    step: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across."""

    line: int = 1
    step: int = 0


Block = (
    Heading
    | Paragraph
    | List
    | Code
    | Quote
    | Table
    | Picture
    | Callout
    | Columns
    | Formula
    | Footnote
    | Rule
)
"""A block that may stand on a slide, in an item, a quote, a callout or a column."""


class Side(enum.Enum):
    """The part of the slide that a background takes."""

    ALL = "all"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Background:
    """A picture or colour behind the text; on a side it takes `share` of the width.

    Exactly one of `path` and `color` is given. `fit` is cover, contain, auto, or a
    percentage as `150%`; `anchors` and `repeats` are those across and down.
    """

    path: str = ""
    color: str = ""
    alt: str = ""
    side: Side = Side.ALL
    share: float = 0.5
    fit: str = "cover"
    vertical: bool = False
    words: tuple[str, ...] = ()
    line: int = 1
    clip: Clip | None = None
    anchors: Anchors = CENTERED
    repeats: Repeats = NOT_REPEATED


@dataclass(frozen=True, slots=True)
class ParsedSlide:
    """What a slide's text says: blocks in order, backgrounds, and what was wrong with it.

    Diagnostics have an empty path and lines counted within the slide.
    `step_count` is how many presses of "next" the slide takes before the next one. Where
    there is a `middle_line` what stands below it begins half-way down. `color` is the text's,
    where the slide's own text says so.
    """

    blocks: tuple[Block, ...] = ()
    backgrounds: tuple[Background, ...] = ()
    step_count: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    middle_line: int = 0
    color: str = ""
