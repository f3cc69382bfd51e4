"""From what is written of a background picture's place and repetition to checked values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.model.grounds import Anchor, Anchors, Repeat, Repeats
from recap_deck.patterns import expression
from recap_deck.source.values import BadValueError, read_bare
from recap_deck.source.yaml_nodes import YamlNode

_EDGES = {"left": (0, 0.0), "right": (0, 1.0), "top": (1, 0.0), "bottom": (1, 1.0)}
"""The axis of each word, and the share of the room that is left before it."""

_LENGTH = expression(r"([+-]?\d{1,5}(?:\.\d{1,4})?)(%|px)?")

_Part = tuple[int | None, Anchor]
"""An anchor, and its axis where that was said."""


def read_anchors(node: YamlNode) -> Anchors:
    """Read a place as CSS has it: `top right`, `30% 70%`, `20px`, `right 20px bottom 10%`."""
    text = read_bare(node).lower()
    try:
        parts = list(_parts(text.split()))
        return _by_axis(parts)
    except ValueError as error:
        raise BadValueError("value-position", value=text) from error


def _parts(words: Sequence[str]) -> Iterator[_Part]:
    """Of three words or four some are lengths from the edge before them."""
    if not 1 <= len(words) <= 4:
        raise ValueError(f"1 to 4 words needed; got {len(words)}")
    place = 0
    while place < len(words):
        has_length = len(words) > 2 and words[place] in _EDGES
        following = words[place + 1 : place + 2] if has_length else []
        offset = [each for each in following if _LENGTH.fullmatch(each)]
        yield _part(words[place], *offset)
        place += 1 + len(offset)


def _part(word: str, offset: str = "0") -> _Part:
    if word == "center":
        return None, Anchor()
    if word not in _EDGES:
        return None, _length(word)
    axis, share = _EDGES[word]
    away, sign = _length(offset), -1 if share else 1
    return axis, Anchor(share + sign * away.share, sign * away.pixels)


def _length(word: str) -> Anchor:
    match = _LENGTH.fullmatch(word)
    if match is None or (not match[2] and float(match[1])):
        raise ValueError(f"per cent or pixels needed; got {word}")
    number = float(match[1])
    return Anchor(number / 100) if match[2] == "%" else Anchor(0.0, number)


def _by_axis(parts: Sequence[_Part]) -> Anchors:
    """What says no axis takes the one that is left, across first."""
    if len(parts) == 1:
        axis, anchor = parts[0]
        return (Anchor(), anchor) if axis == 1 else (anchor, Anchor())
    if len(parts) != 2 or (parts[0][0] == parts[1][0] and parts[0][0] is not None):
        raise ValueError("one place for each axis needed")
    first, second = parts
    if first[0] == 1 or second[0] == 0:
        first, second = second, first
    return first[1], second[1]


_REPEATS: dict[str, Repeats] = {
    "repeat-x": (Repeat.REPEAT, Repeat.ONCE),
    "repeat-y": (Repeat.ONCE, Repeat.REPEAT),
    **{each.value: (each, each) for each in Repeat},
}


def read_repeats(node: YamlNode) -> Repeats:
    """Read whether a picture is repeated, for both axes or one after the other."""
    words = read_bare(node).lower().split()
    singles = {each.value: each for each in Repeat}
    if len(words) == 2 and all(word in singles for word in words):
        return singles[words[0]], singles[words[1]]
    found = _REPEATS.get(" ".join(words))
    if found is None:
        raise BadValueError(
            "value-choice", value=" ".join(words), choices=", ".join(sorted(_REPEATS))
        )
    return found
