"""Every key that an author may write in front matter or a comment: where, how it is read, why.

Front matter, slide front matter and comments are read with this table, and the manual's
list of keys is made from it.
"""

from __future__ import annotations

import difflib
import enum
import functools
from collections.abc import Iterable, Mapping

from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.ground_values import read_anchors, read_repeats
from recap_deck.source.transition_values import read_transition
from recap_deck.source.values import (
    Reader,
    one_of,
    read_bare,
    read_boolean,
    read_color,
    read_fit,
    read_image,
    read_levels,
    read_minutes,
    read_paginate,
    read_seconds,
    read_size,
    read_speakers,
    read_style,
    read_text,
    read_words,
)
from recap_deck.values import dataclass


class Scope(enum.Flag):
    """How far a directive reaches, and where it may stand."""

    SESSION = enum.auto()
    """The whole session; in its front matter, and in event.yaml for all sessions."""
    GLOBAL = enum.auto()
    """The whole session too, and also from a comment, as in Marp."""
    FOLLOWING = enum.auto()
    """This slide and those after it; with `_` in front this slide only."""
    SLIDE = enum.auto()
    """This slide only."""


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive; the values of `nested` ones may be lists or mappings."""

    name: str
    scopes: Scope
    read: Reader
    summary: str
    nested: bool = False


_DECK = Scope.SESSION
_GLOBAL = Scope.SESSION | Scope.GLOBAL
_NEXT = Scope.FOLLOWING
_SLIDE = Scope.SLIDE
_ANYWHERE = Scope.SESSION | Scope.SLIDE

_READ_SPLIT = one_of({"headings": True, "rules": False, "": False})
_READ_DIALECT = one_of({name: name for name in DIALECTS})
_READ_STEPS = one_of({"markers": True, "commands": False, "": False})

DIRECTIVES: Mapping[str, Directive] = {
    directive.name: directive
    for directive in (
        Directive("theme", _GLOBAL, read_bare, "Theme: a built-in one, or a folder"),
        Directive("size", _GLOBAL, read_size, "Proportion, 16:9, or pixels, 1280x720"),
        Directive(
            "headingDivider", _GLOBAL, read_levels, "Heading levels that begin a slide", nested=True
        ),
        Directive("split", _DECK, _READ_SPLIT, "`headings`: every heading begins a slide"),
        Directive("lang", _GLOBAL, read_bare, "Language of the text, as `ko`"),
        Directive("breaks", _DECK, read_boolean, "Whether a line break is one on the slide"),
        Directive("steps", _DECK, _READ_STEPS, "`markers`: `*` and `1)` lists come step by step"),
        Directive("incremental", _ANYWHERE, read_boolean, "Whether lists come step by step"),
        Directive("math", _GLOBAL, read_bare, "Accepted for Marp's sake; there is one way"),
        Directive("title", _DECK, read_text, "The session's title"),
        Directive("subtitle", _DECK, read_text, "A second line under the title"),
        Directive("date", _DECK, read_text, "When the talk is given"),
        Directive("author", _DECK, read_speakers, "Who speaks", nested=True),
        Directive("speaker", _DECK, read_speakers, "Who speaks", nested=True),
        Directive("speakers", _DECK, read_speakers, "Who speaks", nested=True),
        Directive("minutes", _ANYWHERE, read_minutes, "Planned time of the session or slide"),
        Directive("questions", _DECK, read_minutes, "How much of it is for questions"),
        Directive("code", _DECK, read_bare, "The session's code, as DAT202"),
        Directive("style", _GLOBAL, read_style, "Theme tokens with other values", nested=True),
        Directive("dialect", _DECK, _READ_DIALECT, "The Markdown dialect it is written in"),
        Directive("marp", _DECK, read_boolean, "`true`: read it as Marp does"),
        Directive("paginate", _NEXT, read_paginate, "Show the number: true, false, hold, skip"),
        Directive("header", _NEXT, read_text, "Text at the top of each slide"),
        Directive("footer", _NEXT, read_text, "Text at the foot of each slide"),
        Directive("class", _NEXT, read_words, "Variants of the theme, as `lead`", nested=True),
        Directive("color", _NEXT, read_color, "Colour of the text"),
        Directive("backgroundColor", _NEXT, read_color, "Colour behind the text"),
        Directive("backgroundImage", _NEXT, read_image, "Picture behind the text"),
        Directive("backgroundPosition", _NEXT, read_anchors, "Where that picture stands"),
        Directive("backgroundRepeat", _NEXT, read_repeats, "Whether it is repeated"),
        Directive("backgroundSize", _NEXT, read_text, "cover, contain or a size"),
        Directive("transition", _NEXT, read_transition, "How the next slide comes"),
        Directive("advance", _NEXT, read_seconds, "Turn by itself while people come or rest"),
        Directive("layout", _SLIDE, read_bare, "The arrangement of the slide"),
        Directive("hide", _SLIDE, read_boolean, "Never shown"),
        Directive("backup", _SLIDE, read_boolean, "After the end, not counted"),
        Directive("fit", _SLIDE, read_fit, "Too much text: auto, shrink, continue or off"),
        Directive("id", _SLIDE, read_bare, "The slide's name in links"),
    )
}

NESTED_KEYS = frozenset(
    name
    for directive in DIRECTIVES.values()
    if directive.nested
    for name in (directive.name, "_" + directive.name)
)

_NEAR = 0.72


def find_directive(key: str) -> Directive | None:
    """Find the directive behind a key, with or without `_` in front."""
    directive = DIRECTIVES.get(key)
    if directive is None and key.startswith("_"):
        directive = DIRECTIVES.get(key[1:])
        if directive and Scope.FOLLOWING not in directive.scopes:
            return None
    return directive


def nearest(name: str, names: Iterable[str]) -> str:
    """Find the known name that is most like `name`, or nothing."""
    return _nearest(name, tuple(names))


@functools.lru_cache(maxsize=512)
def _nearest(name: str, names: tuple[str, ...]) -> str:
    folded = {known.lower(): known for known in names}
    found = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=_NEAR)
    return folded[found[0]] if found else ""
