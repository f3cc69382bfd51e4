"""From a directive's value in force to the text that an author would have written for it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

from recap_deck.model.grounds import Anchor, Anchors, Repeats
from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.model.slide import SlideDirectives
from recap_deck.source.in_force import FIELDS

KEYS: Mapping[str, str] = {field: key for key, field in FIELDS.items()}
"""The directive that sets each field of `SlideDirectives`."""

_DEFAULT = SlideDirectives()


def written(field: str, value: Any) -> str | None:
    """The text of a value, "" for one that resets; None where nothing that is written says it."""
    if field in ("header", "footer"):
        return _text(value) if value is not None else None
    if field == "advance_seconds":
        return f"{value:g}s" if value else "off"
    if value == getattr(_DEFAULT, field) and field not in ("paginate", "fit"):
        return ""
    write = _WRITERS.get(field, _plain)
    return write(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, enum.Enum):
        return str(value.value)
    return _text(f"{value:g}" if isinstance(value, float) else str(value))


def _text(value: str) -> str:
    """Letter by letter, in quotes where the reader would else take something for a mark."""
    is_odd = value[:1] in ('"', "'", "|", ">") or "\n" in value or "--" in value
    if not is_odd:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped.replace("--", "-\\u002d") + '"'


def _words(value: tuple[str, ...]) -> str:
    return " ".join(value)


def _transition(value: Transition) -> str:
    if value.kind is TransitionKind.NONE:
        return "none"
    return f"{value.kind.value} {value.seconds:g}s"


def _anchors(value: Anchors) -> str:
    across, down = value
    if not any(anchor.pixels and anchor.share for anchor in value):
        return f"{_length(across)} {_length(down)}"
    return f"{_edge(across, 'left', 'right')} {_edge(down, 'top', 'bottom')}"


def _length(anchor: Anchor) -> str:
    return f"{anchor.pixels:g}px" if anchor.pixels else f"{anchor.share * 100:g}%"


def _edge(anchor: Anchor, near: str, far: str) -> str:
    if anchor.pixels and anchor.share:
        return f"{far} {-anchor.pixels:g}px"
    return f"{near} {_length(anchor)}"


def _repeats(value: Repeats) -> str:
    return f"{value[0].value} {value[1].value}"


_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "classes": _words,
    "transition": _transition,
    "background_position": _anchors,
    "background_repeat": _repeats,
}
