"""A theme, all resolved: every length in slide units, every colour as `#rrggbb` or `#rrggbbaa`."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from recap_deck.geometry import Insets, Point, Rect, Size
from recap_deck.model.blocks import Align
from recap_deck.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Gradient:
    """A run of colours; `start` and `end` are shares of the rectangle (0 to 1).

    Radial gradients start at their centre, and end at their rim.
    """

    stops: tuple[tuple[float, str], ...]
    start: Point = Point(0, 0)
    end: Point = Point(0, 1)
    radial: bool = False


Fill = str | Gradient
"""One colour, or a gradient."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks; `tracking` and `line_height` are shares of `size`.

    The `code_`, `link_` and `strong_` fields style runs inside the paragraph; an empty
    colour means the paragraph's own. `code_scale` is a share of `size`.
    """

    families: tuple[str, ...]
    size: float
    color: str
    weight: int = 400
    italic: bool = False
    line_height: float = 1.45
    tracking: float = 0.0
    align: Align = Align.START
    tabular: bool = False
    strong_weight: int = 700
    strong_color: str = ""
    link_color: str = ""
    code_families: tuple[str, ...] = ("monospace",)
    code_scale: float = 0.88
    code_color: str = ""
    code_fill: str = ""
    mark_fill: str = ""
    tokens: tuple[tuple[str, str], ...] = ()
    preformatted: bool = False
    """Spaces and line breaks as written; no breaks between words, only where nothing else helps."""

    turned: bool = False
    """Among text from right to left: lines begin on the right, whatever their first letter is."""

    phrased: bool = False
    """What is written without blanks breaks between phrases only, as a title's should."""

    def __hash__(self) -> int:
        # Looked up for every paragraph; these three tell a theme's styles apart well enough.
        return hash((self.size, self.color, self.weight))


class MarkerKind(enum.Enum):
    """What is drawn before an item."""

    SQUARE = "square"
    DASH = "dash"
    DOT = "dot"
    RING = "ring"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Marker:
    """The drawn marker of one list level; `indent` is from marker's left to the text's left."""

    kind: MarkerKind
    color: str
    size: float
    indent: float
    number_style: str = "number"
    """Name of the text style for numbers of ordered lists at this level."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room between things, in slide units at scale 1."""

    block: float = 32.0
    paragraph: float = 20.0
    item: float = 26.0
    nested: float = 6.0
    before_nested: float = 18.0
    after_nested: float = 36.0
    before_heading: float = 40.0
    after_heading: float = 16.0
    column: float = 72.0


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """The panel that a code block stands on."""

    fill: Fill
    edge: str = ""
    radius: float = 18.0
    padding: Insets = Insets(36, 32, 36, 32)
    style: str = "code"
    title_style: str = "code-title"
    title_height: float = 72.0
    highlight_fill: str = ""
    highlight_bar: str = ""
    number_style: str = "code-number"
    raised_fill: Fill = ""
    """The ground on another panel, as a callout's; the same as elsewhere where it is empty."""

    dim: float = 0.4
    """Opacity of lines outside a highlight step."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """How tables are drawn: rules between rows, no boxes."""

    head_style: str = "table-head"
    cell_style: str = "table"
    rule: str = ""
    rule_width: float = 1.5
    head_rule: str = ""
    head_rule_width: float = 3.0
    stripe: str = ""
    padding: Insets = Insets(20, 14, 20, 14)


@dataclass(frozen=True, slots=True)
class QuoteLook:
    """The bar beside a quote in running text, and the text beside it."""

    bar: Fill
    bar_width: float = 6.0
    gap: float = 32.0
    style: str = "body"
    author_style: str = "author"


@dataclass(frozen=True, slots=True)
class CalloutLook:
    """The panel of a callout."""

    fill: Fill
    bars: tuple[tuple[str, str], ...]
    """Colour of the bar by kind of callout; the first one serves for unknown kinds."""
    radius: float = 18.0
    padding: Insets = Insets(40, 28, 36, 28)
    bar_width: float = 6.0
    title_style: str = "callout-title"


@dataclass(frozen=True, slots=True)
class PictureLook:
    """What is drawn where a picture is missing or under text, and the corners of pictures.

    Between a picture and text on it lies the ground's colour, dense by `veil` at least; with
    `band`, text on the picture of a layout stands on a plain band of that colour.
    """

    radius: float = 0.0
    veil: float = 0.35
    band: bool = False
    missing_fill: str = ""
    missing_edge: str = ""
    missing_style: str = "caption"
    caption_style: str = "caption"


@dataclass(frozen=True, slots=True)
class QrLook:
    """The colours of QR codes; dark on light, or not every camera reads them."""

    color: str = "#000000"
    fill: str = "#ffffff"


@dataclass(frozen=True, slots=True)
class AgendaLook:
    """Rows of the agenda: three columns, and the colours of what is over, now and next."""

    time_style: str = "agenda-time"
    title_style: str = "agenda-title"
    speaker_style: str = "agenda-speaker"
    break_style: str = "agenda-break"
    row_height: float = 92.0
    title_x: float = 190.0
    rule: str = ""
    over_color: str = ""
    current_color: str = ""


class Anchor(enum.Enum):
    """Where content stands in a placeholder that it does not fill."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A named region that takes blocks, or `template` text where the author gives none.

    `style` names the style of its paragraphs. `follows` names a placeholder: what that
    one needs beyond its own height moves this one's top down. A `bleed` picture fills
    its rectangle, cut where it must be.
    """

    name: str
    rect: Rect
    style: str = "body"
    anchor: Anchor = Anchor.TOP
    template: str = ""
    follows: str = ""
    bleed: bool = False
    radius: float = 0.0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class FillDecoration:
    """A painted shape under the text."""

    rect: Rect
    fill: Fill
    radius: float = 0.0
    follows: str = ""


@dataclass(frozen=True, slots=True)
class TextDecoration:
    """Text of the theme's own; `template` takes the placeholders of header and footer.

    Anchored to the rectangle's top, middle or bottom.
    """

    rect: Rect
    template: str
    style: str
    follows: str = ""
    anchor: Anchor = Anchor.TOP


@dataclass(frozen=True, slots=True)
class SpeakerDecoration:
    """Who speaks: an initial on a disc, the name, and a line of detail, for each speaker.

    `align` is where they all stand in `rect`.
    """

    rect: Rect
    disc: Fill
    disc_size: float = 84.0
    initial_style: str = "initial"
    name_style: str = "speaker"
    detail_style: str = "speaker-detail"
    detail: str = "{session_label}"
    align: Align = Align.START


Decoration = FillDecoration | TextDecoration | SpeakerDecoration


@dataclass(frozen=True, slots=True)
class Layout:
    """A named arrangement of placeholders over a background and decorations.

    `furniture` (header, footer, number) is shown unless a layout goes without.
    """

    name: str
    background: tuple[Fill, ...]
    placeholders: tuple[Placeholder, ...]
    decorations: tuple[Decoration, ...] = ()
    furniture: tuple[TextDecoration, ...] = ()

    def placeholder(self, name: str) -> Placeholder | None:
        """Find a placeholder by name."""
        return next((each for each in self.placeholders if each.name == name), None)


@dataclass(frozen=True, slots=True)
class FitRules:
    """How far text may shrink before it continues on a next slide."""

    prose_floor: float = 0.75
    code_floor: float = 0.6
    title_floor: float = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Everything a slide's looks depend on; two themes are the same by `fingerprint`.

    `markers` are those of list levels, the last one serving for all deeper levels;
    `item_styles` are the text styles of those levels likewise.
    """

    name: str
    fingerprint: str
    size: Size
    title: str
    purpose: str
    dark: bool
    palette: Mapping[str, str]
    styles: Mapping[str, TextStyle]
    layouts: Mapping[str, Layout]
    markers: tuple[Marker, ...]
    item_styles: tuple[str, ...]
    spacing: Spacing
    code: CodeFrame
    table: TableLook
    quote: QuoteLook
    callout: CalloutLook
    picture: PictureLook
    agenda: AgendaLook
    fit: FitRules = field(default_factory=FitRules)
    qr: QrLook = field(default_factory=QrLook)
    heading_styles: tuple[str, ...] = ("heading", "heading", "heading", "heading-small")
    """Styles of headings of level 1, 2, 3, 4 … inside a placeholder."""
    variants: tuple[str, ...] = ()
    """Names that `class` may choose."""

    footnote_style: str = "caption"

    def style(self, name: str) -> TextStyle:
        """The text style called `name`; every name a theme uses was checked on loading."""
        return self.styles[name]

    def marker(self, level: int) -> Marker:
        """The marker of a list level, counted from 0."""
        return self.markers[min(level, len(self.markers) - 1)]

    def item_style(self, level: int) -> TextStyle:
        """The text style of a list level, counted from 0."""
        return self.styles[self.item_styles[min(level, len(self.item_styles) - 1)]]

    def heading_style(self, level: int) -> TextStyle:
        """The style of a heading inside a placeholder, levels from 1."""
        return self.styles[self.heading_styles[min(level, len(self.heading_styles)) - 1]]
