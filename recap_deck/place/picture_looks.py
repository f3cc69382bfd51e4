"""How a picture is made to look by words beside it: filters, a circle, a shadow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from recap_deck.geometry import Insets, Rect
from recap_deck.patterns import expression
from recap_deck.place.boxes import Box, FillBox, PictureBox
from recap_deck.place.css_colors import hex_color
from recap_deck.place.pictures import FoundPicture
from recap_deck.values import dataclass, replace

FILTERED = "\x1f"
"""Between a picture's own key and its filters, `name=amount` with commas; no path holds it."""

AUTHOR_WIDTH = 1280
"""Lengths that authors write are pixels of a slide this wide."""

_DEFAULTS = {
    "blur": "10px",
    "brightness": "1.5",
    "contrast": "2",
    "drop-shadow": "0,5px,10px,rgba(0,0,0,.4)",
    "grayscale": "1",
    "hue-rotate": "180deg",
    "invert": "1",
    "opacity": ".5",
    "saturate": "2",
    "sepia": "1",
}
"""What Marp takes where no amount is given."""
_AMOUNT = expression(r"(-?(?:\d+(?:\.\d+)?|\.\d+))(px|%|deg|rad|turn|grad|)\Z")
_ANGLES = {"deg": 1.0, "": 1.0, "rad": 57.29578, "turn": 360.0, "grad": 0.9}
_MOST = 100.0
_SHADOW_STEPS = 10
_PANEL_PADDING = 0.14
"""As a share of the picture's shorter side."""

_PANEL_RADIUS = 12.0
_BORDER_WIDTH = 1.5
_BORDER_OPACITY = "59"


@dataclass(frozen=True, slots=True)
class Shadow:
    """What a picture casts: how far aside and below, how soft, in author's pixels; a colour."""

    x: float
    y: float
    blur: float
    color: str


def looked(
    boxes: Sequence[Box], words: Sequence[str], unit: float, ink: str = "#808080"
) -> tuple[Box, ...]:
    """The boxes with what the words ask for; `unit` is an author's pixel in slide units.

    `ink` is the theme's colour for text: what it is seen on, a panel of it is seen on too.
    """
    if not words:
        return tuple(boxes)
    return tuple(
        made
        for box in boxes
        for made in (_looked(box, words, unit, ink) if isinstance(box, PictureBox) else (box,))
    )


def _looked(box: PictureBox, words: Sequence[str], unit: float, ink: str) -> Iterator[Box]:
    whole: PictureBox | FillBox = box
    if "circle" in words:
        whole = box = _round(box)
    elif (panel := panel_in(words)) is not None:
        whole, box = _on_panel(box, hex_color(panel, {}) or ink[:7], unit)
    for shadow in shadows_of(words):
        yield from _shadow_boxes(whole, shadow, unit)
    if isinstance(whole, FillBox):
        yield whole
    filters = filters_of(words, unit * box.crop.width / max(1.0, box.rect.width))
    yield replace(box, key=f"{box.key}{FILTERED}{filters}") if filters else box
    if "border" in words:
        yield _border(whole, ink, unit)


def with_panel(found: FoundPicture, words: Iterable[str]) -> FoundPicture:
    """A picture as large as the panel that it is to stand on."""
    if panel_in(words) is None:
        return found
    more = 2 * _PANEL_PADDING * min(found.width, found.height)
    return replace(found, width=found.width + more, height=found.height + more)


def panel_in(words: Iterable[str]) -> str | None:
    """The colour of the panel asked for, "" for the usual one; None for no panel."""
    names = (word.partition(":") for word in words)
    return next((color for name, _, color in names if name == "panel"), None)


def _on_panel(box: PictureBox, color: str, unit: float) -> tuple[FillBox, PictureBox]:
    """A surface to be seen on, and the picture within its edges."""
    rect = box.rect
    padding = _PANEL_PADDING / (1 + 2 * _PANEL_PADDING) * min(rect.width, rect.height)
    radius = min(max(box.radius, _PANEL_RADIUS * unit), rect.width / 4, rect.height / 4)
    panel = FillBox(rect, color, radius, role=box.role, step=box.step, path=box.path)
    return panel, replace(box, rect=rect.inset(Insets(*(padding,) * 4)), radius=0.0)


def _border(box: PictureBox | FillBox, ink: str, unit: float) -> FillBox:
    """A quiet line right around a picture."""
    edge, width = f"{ink[:7]}{_BORDER_OPACITY}", _BORDER_WIDTH * unit
    rect = box.rect.inset(Insets(*(-width,) * 4))
    radius = box.radius + width
    return FillBox(rect, "", radius, edge, width, role=box.role, step=box.step, path=box.path)


def _round(box: PictureBox) -> PictureBox:
    """The largest circle in the middle of a picture."""
    rect, crop = box.rect, box.crop
    side = min(rect.width, rect.height)
    wide, high = crop.width * side / rect.width, crop.height * side / rect.height
    part = Rect(crop.x + (crop.width - wide) / 2, crop.y + (crop.height - high) / 2, wide, high)
    square = Rect(rect.x + (rect.width - side) / 2, rect.y + (rect.height - side) / 2, side, side)
    return replace(box, rect=square, crop=part, radius=side / 2)


def filters_of(words: Iterable[str], share: float) -> str:
    """The filters as a part of a key; `share` is an author's pixel as a share of the width."""
    made = []
    for word in words:
        name, _, given = word.partition(":")
        if name in _DEFAULTS and name != "drop-shadow":
            amount = _amount(given or _DEFAULTS[name], name, share)
            if amount is not None:
                made.append(f"{name}={amount:.5g}")
    return ",".join(made)


def _amount(given: str, name: str, share: float) -> float | None:
    """How much: a share of the width for blur, degrees for hue-rotate, else a factor."""
    match = _AMOUNT.match(given)
    if match is None:
        return None
    value, unit = float(match[1]), match[2]
    if name == "hue-rotate":
        return value * _ANGLES[unit] % 360 if unit in _ANGLES else None
    if name == "blur":
        return min(1.0, max(0.0, value) * share) if unit in ("px", "") else None
    if unit not in ("%", ""):
        return None
    return min(_MOST, max(0.0, value / 100 if unit == "%" else value))


def shadows_of(words: Iterable[str]) -> Iterator[Shadow]:
    """The shadows asked for; `shadow` is one of ours."""
    for word in words:
        name, _, given = word.partition(":")
        if name in ("shadow", "drop-shadow"):
            shadow = _read_shadow(given or _DEFAULTS["drop-shadow"])
            if shadow is not None:
                yield shadow


def _read_shadow(given: str) -> Shadow | None:
    """Read `x,y[,blur][,colour]`."""
    parts = re.split(r",(?![^()]*\))", given)
    lengths: list[float] = []
    while parts and len(lengths) < 3 and (match := _AMOUNT.match(parts[0])):
        lengths.append(float(match[1]))
        parts.pop(0)
    if len(lengths) < 2:
        return None
    color = hex_color(parts[0], {}) if parts else "#00000066"
    return Shadow(lengths[0], lengths[1], lengths[2] if len(lengths) > 2 else 0.0, color)


def _shadow_boxes(box: PictureBox | FillBox, shadow: Shadow, unit: float) -> Iterator[FillBox]:
    """A soft edge, as shapes that let light through: every output draws those the same."""
    alpha = int(shadow.color[7:9], 16) if len(shadow.color) == 9 else 255
    rect = box.rect.moved(shadow.x * unit, shadow.y * unit)
    steps = _SHADOW_STEPS if shadow.blur else 1
    each = 1 - (1 - min(0.98, alpha / 255)) ** (1 / steps)
    for step in range(steps):
        reach = shadow.blur * unit * (1 - 2 * (step + 0.5) / steps) if shadow.blur else 0.0
        grown = Rect(
            rect.x - reach,
            rect.y - reach,
            max(1.0, rect.width + 2 * reach),
            max(1.0, rect.height + 2 * reach),
        )
        radius = max(0.0, box.radius + reach)
        yield FillBox(
            grown,
            f"{shadow.color[:7]}{round(each * 255):02x}",
            radius,
            role=box.role,
            step=box.step,
            path=box.path,
        )
