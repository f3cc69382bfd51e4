"""From runs to the string and formats that QTextLayout sets, and the way back to plain offsets."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextLayout

from recap_deck.model.drawings import Drawing, Shape
from recap_deck.model.runs import Mark, Run, plain_text
from recap_deck.parse.scripts import is_unspaced
from recap_deck.patterns import expression
from recap_deck.place.direction import has_leftward
from recap_deck.place.phrases import tied
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import InlineBox
from recap_deck.typeset.fonts import figure_gaps, spacer_font
from recap_deck.typeset.formats import SMALL, color_of, format_of, is_inline_code, spaced, weight_of
from recap_deck.values import dataclass, field, replace

SPACER = "\u2060"
_MAY_BREAK = "\u200b"
_OPENING = ("Ps", "Pi")
_NEVER_ALONE = expression(
    "[)\\]}\u2019\u201d\u00bb\u3009\u300b\u300d\u300f\u3011\uff09\uff3d\ufe0f\u2600-\u27bf\U0001f300-\U0001faff]"
    "(?=[\uac00-\ud7a3])"
)
"""Closing brackets, quotes and emoji with Hangul right behind: no line breaks between them."""

_FIGURE = expression("([0-9])")
_KEY_GAP = 0.08
"""Room around a key."""

_EDGE_ALPHA = "73"
"""How much is seen of the edge that keys have."""

_REDUCED = Mark.SMALL | Mark.SUB | Mark.SUP
_LINE_SEPARATOR = "\u2028"
_PAD = 0.2
"""Room on either side of inline code, as a share of the text's size."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A stretch of layout text with a ground: inline code, a key with an edge, a highlight."""

    start: int
    end: int
    color: str
    is_code: bool
    edge: str = ""


@dataclass(slots=True)
class LayoutText:
    """The string given to Qt, its formats, and what lies where in it.

    `plain_at[i]` is the offset in the plain text of the UTF-16 unit `i` of `text`. No line
    begins at an offset that is `tied`.
    """

    plain: str = ""
    text: str = ""
    length: int = 0
    plain_at: list[int] = field(default_factory=list)
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)
    pills: list[Pill] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    drawings: list[InlineBox] = field(default_factory=list)
    tied: frozenset[int] = frozenset()

    def add(self, text: str, char_format: QTextCharFormat | None) -> None:
        """Append `text` in `char_format`, None for the paragraph's own."""
        start = self.length
        shown = text.replace("\n", _LINE_SEPARATOR)
        self._map(text)
        self.plain += text
        self.text += shown
        self._format(start, char_format)

    def add_space(self, width: float, style: TextStyle, sign: str = SPACER) -> None:
        """Append room of `width` that is no part of the plain text."""
        start = self.length
        self.plain_at.append(len(self.plain))
        self.text += sign
        self.length += 1
        char_format = QTextCharFormat()
        char_format.setFont(spacer_font(style, width))
        self._format(start, char_format)

    def add_drawing(self, text: str, box: InlineBox, style: TextStyle) -> None:
        """Append outlines that stand for `text`; a line may break before them as before a word."""
        before = self.plain[-1:]
        if before.isspace() or _is_breakable(before):
            self.add_space(0.0, style, _MAY_BREAK)
        self.drawings.append(replace(box, position=self.length))
        self.add_space(box.drawn.width * box.scale, style)
        self.plain += text

    def _map(self, text: str) -> None:
        first = len(self.plain)
        if text.isascii() or max(text) < "\U00010000":
            self.plain_at.extend(range(first, first + len(text)))
            self.length += len(text)
            return
        for offset, char in enumerate(text):
            units = 2 if char >= "\U00010000" else 1
            self.plain_at.extend([first + offset] * units)
            self.length += units

    def _format(self, start: int, char_format: QTextCharFormat | None) -> None:
        if char_format is None or start == self.length:
            return
        span = QTextLayout.FormatRange()
        span.start = start
        span.length = self.length - start
        span.format = char_format
        self.formats.append(span)

    def plain_offset(self, position: int) -> int:
        """Turn a position in Qt's string into one in the plain text."""
        return self.plain_at[position] if position < len(self.plain_at) else len(self.plain)


def _add_text(result: LayoutText, run: Run, style: TextStyle) -> None:
    """Append a run's text; what may not begin a line is tied to what it follows."""
    text = run.text
    if text.isascii() or style.preformatted:
        _add_figures(result, text, run, style)
        return
    start = 0
    for place in _ties(result, text):
        _add_figures(result, text[start:place], run, style)
        result.add_space(0.0, style)
        start = place
    _add_figures(result, text[start:], run, style)


def _ties(result: LayoutText, text: str) -> list[int]:
    """Where in `text` no line begins: at a Korean particle behind a bracket, in a phrase."""
    before = result.plain[-1:]
    found = {match.end() - len(before) for match in _NEVER_ALONE.finditer(before + text)}
    offset = len(result.plain)
    found.update(place - offset for place in result.tied if 0 <= place - offset < len(text))
    return sorted(found)


def _add_figures(result: LayoutText, text: str, run: Run, style: TextStyle) -> None:
    """Append text, its figures of one width where the style wants that and the font has none."""
    char_format = format_of(run, style)
    gaps = figure_gaps(style, weight_of(run.marks, style)) if style.tabular else {}
    if not gaps:
        result.add(text, char_format)
        return
    for piece in _FIGURE.split(text):
        gap = gaps.get(piece)
        result.add(piece, char_format if gap is None else spaced(char_format, style, gap))


def _is_breakable(before: str) -> bool:
    """Say whether a line may end after a character without a blank: between ideographs."""
    return bool(before) and is_unspaced(before) and unicodedata.category(before) not in _OPENING


def layout_text(runs: Sequence[Run], style: TextStyle) -> LayoutText:
    """Lay `runs` one after the other."""
    result = LayoutText()
    if style.phrased:
        result.tied = tied(plain_text(runs))
    for run in runs:
        if run.text or run.drawing:
            _add_run(result, run, style)
    return result


def _add_run(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    if run.drawing:
        _add_drawing(result, run, run.drawing, style)
    elif run.marks:
        _add_marked(result, run, style)
    else:
        _add_text(result, run, style)
    if run.link:
        result.links.append((start, result.length, run.link))


def _add_drawing(result: LayoutText, run: Run, drawing: Drawing, style: TextStyle) -> None:
    # Loaded with the first drawing: most decks have none.
    from recap_deck.typeset.drawings import drawn_of

    start = result.length
    size = style.size * (SMALL if run.marks & _REDUCED else 1.0)
    color = color_of(run.marks, run.link, "", style) or style.color
    source = run.text if isinstance(drawing, Shape) else ""
    result.add_drawing(run.text, InlineBox(0, drawn_of(drawing, style), size, color, source), style)
    _add_highlight(result, run, start, style)


def _add_marked(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    if run.marks & (Mark.SUP | Mark.SUB) and not (result.plain[-1:] or " ").isspace():
        # A raised figure belongs to what stands before it: no line begins with it.
        result.add_space(0.0, style)
        start = result.length
    if run.marks & Mark.EMPHASIS and has_leftward(run.text):
        # Neither script slants, and few slanted fonts have its letters: there it is weight.
        run = replace(run, marks=run.marks & ~Mark.EMPHASIS | Mark.STRONG)
    if run.marks & Mark.KEY and not style.preformatted:
        result.add_space(style.size * _KEY_GAP, style)
        _add_pill(result, run, f"{style.color[:7]}{_EDGE_ALPHA}", style)
        result.add_space(style.size * _KEY_GAP, style)
    elif is_inline_code(run.marks, style):
        _add_pill(result, run, "", style)
    else:
        _add_text(result, run, style)
        _add_highlight(result, run, start, style)


def _add_pill(result: LayoutText, run: Run, edge: str, style: TextStyle) -> None:
    start = result.length
    result.add_space(style.size * _PAD, style)
    result.add(run.text, format_of(run, style))
    result.add_space(style.size * _PAD, style)
    if style.code_fill:
        result.pills.append(Pill(start, result.length, style.code_fill, True, edge))


def _add_highlight(result: LayoutText, run: Run, start: int, style: TextStyle) -> None:
    """Put a ground under a run, one with that of the run before where both are highlighted."""
    if not (style.mark_fill and run.marks & Mark.HIGHLIGHT):
        return
    above = result.pills[-1] if result.pills else None
    if above is not None and above.end == start and not above.is_code:
        start = result.pills.pop().start
    result.pills.append(Pill(start, result.length, style.mark_fill, is_code=False))
