"""How much is read, and how; one table for every limit."""

from __future__ import annotations

from recap_deck.values import dataclass

MAX_FILE_BYTES = 8_000_000
MAX_EVENT_SLIDES = 20_000
START_SLIDES = 300
"""So many slides of an event are read before its first one is shown; the rest right after."""
WORKER_SECONDS = 1.0
FORMULA_SECONDS = 1.0
"""So much longer the worker may take over formulas, for which it loads a library."""
WORKER_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class CountLimit:
    """How many of something a slide may have to be parsed in the process, or in the worker."""

    name: str
    in_process: int
    worker: int


MAX_OPEN_BLOCKS = 40
"""How deep containers are nested before the rest is text; a list and its item are two."""

SLIDE_LIMITS = (
    CountLimit("characters", 8_000, 32_000),
    CountLimit("line", 2_000, 8_000),
    CountLimit("lines", 400, 2_000),
    CountLimit("cells", 600, 2_000),
    CountLimit("code", 3_000, 32_000),
    CountLimit("code line", 200, 8_000),
    CountLimit("code blanks", 8, 2_000),
    CountLimit("[", 100, 300),
    CountLimit("<", 100, 300),
    CountLimit("`", 200, 1_000),
    CountLimit("{", 400, 2_000),
    CountLimit("\\", 400, 1_000),
    CountLimit("*", 400, 2_000),
    CountLimit("_", 400, 2_000),
    CountLimit("&", 200, 1_000),
    CountLimit("$", 100, 300),
    CountLimit("formulas", 150, 1_000_000),
)
"""Counts over a slide's text: `characters`, `lines`, the longest `line`, table `cells`,
characters within `code`, its longest line, its longest run of blank lines; any other name is
a character that is counted. `formulas` weighs those that were never drawn; there's no slide with
too many. The worst text within the first column takes some 50 ms, within
the second some 250 ms; where Pygments is slow, up to five times that."""

MAX_FORMULA_WEIGHT = 800
MAX_SLIDE_FORMULAS_WEIGHT = 1_500
"""A heavier formula isn't drawn, nor is one that comes after so much on its slide;
`parse.formulas.weight` says what weighs how much."""

MAX_COLOURED_CODE = 8_000
MAX_COLOURED_LINE = 400
MAX_COLOURED_BLANKS = 12
"""A code block of more characters, longer lines or more blank lines in a row isn't coloured:
many of Pygments' lexers take quadratic time then."""

MAX_PICTURE_BYTES = 64_000_000
MAX_PICTURE_PIXELS = 24_000_000
MAX_JPEG_PIXELS = 120_000_000
"""A JPEG is decoded at a fraction of its size, where no more is wanted."""
MAX_PICTURE_SIDE = 16_384

MAX_ANIMATION_BYTES = 40 * 2**20
"""An animated picture whose file and decoded pictures take more stands still."""

MAX_SLIDE_ANIMATION_BYTES = 2 * MAX_ANIMATION_BYTES
"""What all that plays on one slide may take; the first ones do."""

DRAWING_SECONDS = 8
DRAWING_BYTES = 1024 * 2**20
"""What the process may take that draws an SVG picture; the largest has 16 million pixels."""
