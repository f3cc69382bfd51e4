"""Text that keeps to a rectangle: set at its own size, and smaller only where it has to be."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.direction import runs_left
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.text import Label, lines_box, paragraph_height
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import Anchor, TextStyle
from recap_deck.values import dataclass, replace

_SMALLEST = 0.01
_TOLERANCE = 0.25
_SLACK = 0.1
_EVEN = 0.7
"""A last line this long, beside the longest, ends a title well."""

_MOST_LINES = 4
_LEAST = 1.0
"""Room that is left even in a rectangle of nothing."""


@dataclass(frozen=True, slots=True)
class FittedText:
    """A paragraph and the scale at which it keeps to its rectangle; `x` is room at its left."""

    paragraph: SetParagraph
    scale: float = 1.0
    x: float = 0.0

    @property
    def height(self) -> float:
        """The height that it takes on the slide."""
        return paragraph_height(self.paragraph) * self.scale

    @property
    def width(self) -> float:
        """The width from the paragraph's left edge to the end of its longest line."""
        return max(line.x + line.width for line in self.paragraph.lines) * self.scale


def fitted_text(
    runs: Sequence[Run], style: TextStyle, width: float, height: float, paragraphs: Paragraphs
) -> FittedText:
    """Set `runs` so that they take at most `width` and `height`; one line may be a bit higher."""
    width, height = max(_LEAST, width), max(_LEAST, height)
    fitted = FittedText(paragraphs.set(runs, style, width))
    pitch = style.size * style.line_height
    while (ratio := _too_large(fitted, width, height, pitch)) > 1 and fitted.scale > _SMALLEST:
        scale = max(_SMALLEST, fitted.scale * min(0.97, ratio**-0.5))
        fitted = FittedText(paragraphs.set(runs, style, width / scale), scale)
    return fitted


def tight(
    fitted: FittedText, runs: Sequence[Run], style: TextStyle, paragraphs: Paragraphs
) -> FittedText:
    """The same text no wider than its words: from right to left it would begin at the far end."""
    widest = max(line.width for line in fitted.paragraph.lines)
    again = paragraphs.set(runs, style, widest + _SLACK)
    is_same = len(again.lines) == len(fitted.paragraph.lines)
    return replace(fitted, paragraph=again) if is_same else fitted


def _too_large(fitted: FittedText, width: float, height: float, pitch: float) -> float:
    """By how much the text is too large for its rectangle, 1 where it fits.

    One line as high as the `pitch` needs its letters' height only: above and below is air.
    """
    is_one_line = paragraph_height(fitted.paragraph) <= pitch + _TOLERANCE
    needed = fitted.height * (0.75 if is_one_line else 1.0)
    return max((needed - _TOLERANCE) / height, (fitted.width - _TOLERANCE) / width)


def balanced_text(
    fitted: FittedText, runs: Sequence[Run], style: TextStyle, width: float, paragraphs: Paragraphs
) -> FittedText:
    """Break lines where they are about equally long, if a try or two find such breaks."""
    lines = fitted.paragraph.lines
    widest = max(line.width for line in lines)
    is_short = 2 <= len(lines) <= _MOST_LINES and lines[-1].width <= _EVEN * widest
    if not is_short or "\n" in fitted.paragraph.text:
        return fitted
    least = sum(line.width for line in lines) / len(lines) * 1.08 + style.size
    # Three lines leave less freedom: what is too narrow for them may do halfway.
    for narrow in (least, (least + widest) / 2)[: len(lines) - 1]:
        if narrow >= widest:
            return fitted
        again = paragraphs.set(runs, style, narrow)
        if len(again.lines) == len(lines) and again.lines[-1].width > lines[-1].width:
            x = (width - narrow * fitted.scale) * share_before(style, again.text)
            return replace(fitted, paragraph=again, x=x)
    return fitted


def share_before(style: TextStyle, text: str) -> float:
    """How much of the free width of a line lies at its left."""
    if style.align is Align.CENTER:
        return 0.5
    is_leftward = style.turned or runs_left(text)
    return 1.0 if (style.align is Align.END) != is_leftward else 0.0


def text_in(rect: Rect, fitted: FittedText, anchor: Anchor, role: Role) -> TextBox:
    """The fitted text at the top, in the middle or at the bottom of `rect`."""
    free = rect.height - fitted.height
    share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[anchor]
    # A line that is a bit higher than its rectangle stands on its middle.
    shift = free * share if free >= 0 or len(fitted.paragraph.lines) == 1 else 0.0
    at = Point(rect.x + fitted.x, rect.y + shift)
    count = len(fitted.paragraph.lines)
    return lines_box(fitted.paragraph, 0, count, at, Label(role), fitted.scale)
