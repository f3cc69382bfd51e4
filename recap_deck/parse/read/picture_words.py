"""The words in a picture's alternative text that say how it is shown, as in Marp."""

from __future__ import annotations

from recap_deck.model.blocks import Length, Side
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "em": 29.0, "rem": 29.0, "ex": 14.5, "ch": 14.5,
}  # fmt: skip
"""Units in pixels of a 1280 wide slide; the ones that go by the type, by Marp's."""

_LENGTH = expression(r"(\d+(?:\.\d+)?|\.\d+)(px|pt|pc|in|cm|mm|em|rem|ex|ch|%|)")
_SIZED = expression(r"(?P<name>w|width|h|height):(?P<value>\S+)")
_PRESENTERM = expression(r"image:(?:w|width):(?P<value>\d+(?:\.\d+)?%)")
_SIDE = expression(r"(?P<side>left|right)(?::(?P<share>\d+(?:\.\d+)?)%)?")
_PER_CENT = expression(r"\d+(?:\.\d+)?%")
_FILTER = expression(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)"
    r"(?::\S+)?"
)
_FITS = frozenset({"cover", "contain", "fit", "auto"})
_LOOKS = frozenset({"rounded", "shadow", "circle"})
_LEADING = frozenset({"panel", "border"})
"""They are common in descriptions, and count only before one."""

_PANEL = expression(r"panel:(?:#[0-9A-Fa-f]{3,8}|[a-z]+)")
_PLACES = frozenset({"center", "left", "right", "inline", "fit", "original", "filtered"})


@dataclass(slots=True)
class PictureWords:
    """The words understood, and what is left as the alternative text."""

    alt: str = ""
    width: Length | None = None
    height: Length | None = None
    words: tuple[str, ...] = ()
    is_background: bool = False
    is_code: bool = False
    side: Side = Side.ALL
    share: float = 0.5
    fit: str = ""
    is_vertical: bool = False


def read_words(alt: str, dialect: str = "recap") -> PictureWords:
    """Read the words wherever they stand; all others stay as they are."""
    words = alt.split()
    found = PictureWords(
        is_background="bg" in words or (dialect == "deckset" and "inline" not in words),
        is_code=words[:1] == ["qr"],
    )
    is_only_words = all(_is_known(word) for word in words)
    left: list[str] = []
    for word in words:
        if word in _LEADING and not left and not found.is_background:
            found.words += (word,)
        elif not _read_word(found, word, is_only_words):
            left.append(word)
    found.alt = alt.strip() if len(left) == len(words) else " ".join(left)
    return found


def length_of(text: str) -> Length | None:
    """Read a length with its unit; None where it is none."""
    match = _LENGTH.fullmatch(text.strip())
    if not match:
        return None
    value, unit = float(match[1]), match[2]
    if unit == "%":
        return Length(value, "%")
    return Length(round(value * _PIXELS[unit], 3))


def _read_word(found: PictureWords, word: str, is_only_words: bool) -> bool:
    if match := _PRESENTERM.fullmatch(word):
        return _read_size(found, "w", match["value"])
    if match := _SIZED.fullmatch(word):
        return _read_size(found, match["name"][0], match["value"])
    if word in {"bg", "qr"}:
        return word == "bg" or found.is_code
    if found.is_background:
        return _read_background_word(found, word)
    if _is_look(word) or _FILTER.fullmatch(word) or (is_only_words and word in _PLACES):
        found.words += (word,)
        return True
    if is_only_words and _PER_CENT.fullmatch(word):
        found.width = found.width or length_of(word)
        return True
    return False


def _read_size(found: PictureWords, axis: str, value: str) -> bool:
    length = length_of(value)
    if length is None:
        return value == "auto"
    if found.is_background and length.unit == "%":
        found.fit = found.fit or value
    if axis == "w":
        found.width = length
    else:
        found.height = length
    return True


def _read_background_word(found: PictureWords, word: str) -> bool:
    if match := _SIDE.fullmatch(word):
        found.side = Side(match["side"])
        found.share = min(1.0, float(match["share"] or 50) / 100)
    elif word in _FITS:
        found.fit = "contain" if word == "fit" else word
    elif _PER_CENT.fullmatch(word):
        # A word for the fit is stronger than a scale.
        found.fit = found.fit or word
    elif word in {"vertical", "horizontal"}:
        found.is_vertical = word == "vertical"
    elif _FILTER.fullmatch(word):
        found.words += (word,)
    else:
        return word in _PLACES or _is_look(word)
    return True


def _is_look(word: str) -> bool:
    return word in _LOOKS or bool(_PANEL.fullmatch(word))


def _is_known(word: str) -> bool:
    known = _PLACES | _LOOKS | _LEADING | {"bg", "qr"}
    return word in known or any(
        pattern.fullmatch(word) for pattern in (_SIZED, _PER_CENT, _FILTER, _PANEL)
    )
