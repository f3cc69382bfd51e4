"""Every key that an author may write in front matter or a comment: where, and how it is read.

Front matter, slide front matter and comments are read with this table, and the manual's
list of keys is made from it. What each is for says its sentence, `directive-NAME`.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable, Mapping

from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.ground_values import read_anchors, read_repeats
from recap_deck.source.includes import read_included
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
        Directive("theme", _GLOBAL, read_bare),
        Directive("size", _GLOBAL, read_size),
        Directive("headingDivider", _GLOBAL, read_levels, nested=True),
        Directive("split", _DECK, _READ_SPLIT),
        Directive("lang", _GLOBAL, read_bare),
        Directive("breaks", _DECK, read_boolean),
        Directive("steps", _DECK, _READ_STEPS),
        Directive("incremental", _ANYWHERE, read_boolean),
        Directive("math", _GLOBAL, read_bare),
        Directive("title", _DECK, read_text),
        Directive("subtitle", _DECK, read_text),
        Directive("date", _DECK, read_text),
        Directive("author", _DECK, read_speakers, nested=True),
        Directive("speaker", _DECK, read_speakers, nested=True),
        Directive("speakers", _DECK, read_speakers, nested=True),
        Directive("minutes", _ANYWHERE, read_minutes),
        Directive("questions", _DECK, read_minutes),
        Directive("code", _DECK, read_bare),
        Directive("style", _GLOBAL, read_style, nested=True),
        Directive("dialect", _DECK, _READ_DIALECT),
        Directive("marp", _DECK, read_boolean),
        Directive("paginate", _NEXT, read_paginate),
        Directive("header", _NEXT, read_text),
        Directive("footer", _NEXT, read_text),
        Directive("class", _NEXT, read_words, nested=True),
        Directive("color", _NEXT, read_color),
        Directive("backgroundColor", _NEXT, read_color),
        Directive("backgroundImage", _NEXT, read_image),
        Directive("backgroundPosition", _NEXT, read_anchors),
        Directive("backgroundRepeat", _NEXT, read_repeats),
        Directive("backgroundSize", _NEXT, read_text),
        Directive("transition", _NEXT, read_transition),
        Directive("advance", _NEXT, read_seconds),
        Directive("layout", _SLIDE, read_bare),
        Directive("image", _SLIDE, read_image),
        Directive("hide", _SLIDE, read_boolean),
        Directive("backup", _SLIDE, read_boolean),
        Directive("fit", _SLIDE, read_fit),
        Directive("id", _SLIDE, read_bare),
        Directive("include", _SLIDE, read_included),
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
    import difflib

    found = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=_NEAR)
    return folded[found[0]] if found else ""
