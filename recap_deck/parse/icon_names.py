"""Which icons there are: sets and names as qtawesome has them, read from its maps.

Its API takes a third of a second to import; a map takes some milliseconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from recap_deck.source.directives import nearest
from recap_deck.values import dataclass

_FILES: Mapping[str, str] = {
    "ei": "elusiveicons-webfont",
    "fa5": "fontawesome5-regular-webfont",
    "fa5b": "fontawesome5-brands-webfont",
    "fa5s": "fontawesome5-solid-webfont",
    "fa6": "fontawesome6-regular-webfont",
    "fa6b": "fontawesome6-brands-webfont",
    "fa6s": "fontawesome6-solid-webfont",
    "mdi": "materialdesignicons5-webfont",
    "mdi6": "materialdesignicons6-webfont",
    "msc": "codicon",
    "ph": "phosphor",
    "ri": "remixicon",
}
_SUCCESSORS = {"fa": ("fa6s", "fa6b", "fa5s"), "fa5": ("fa5s", "fa5b"), "fa6": ("fa6s", "fa6b")}
"""Where an icon may be that isn't in the set that the author names."""


@dataclass(frozen=True, slots=True)
class IconGlyph:
    """The file of a set's font, and the character that the icon is in it."""

    font: Path
    character: str


def icon_sets() -> tuple[str, ...]:
    """The names of all sets."""
    return tuple(_FILES)


def icon_names(icon_set: str) -> tuple[str, ...]:
    """All names in a set, in order, each with the set's name before it."""
    return tuple(f"{icon_set}.{name}" for name in sorted(_map_of(icon_set)))


def find_icon(name: str) -> IconGlyph | None:
    """Find the icon called `name`, as `mdi6.cloud`; None where there is none."""
    icon_set, _, own = name.partition(".")
    code = _map_of(icon_set).get(own)
    font = _file(icon_set, "-[0-9]*.ttf")
    return IconGlyph(font, chr(int(code, 16))) if code and font else None


def nearest_icon(name: str) -> str:
    """The icon that an unknown name may mean: in another set of its kind, or a name like it."""
    icon_set, _, own = name.partition(".")
    for other in _SUCCESSORS.get(icon_set, ()):
        if own in _map_of(other):
            return f"{other}.{own}"
    return next(filter(None, _near_names(icon_set, own)), "")


def _near_names(icon_set: str, own: str) -> Iterator[str]:
    for each in (icon_set, *_SUCCESSORS.get(icon_set, ())):
        near = nearest(own, _map_of(each))
        yield f"{each}.{near}" if near else ""


@cache
def _map_of(icon_set: str) -> Mapping[str, str]:
    path = _file(icon_set, "-charmap-*.json")
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path else {}


@cache
def _file(icon_set: str, ending: str) -> Path | None:
    """The file of a set; None for an unknown set, or where qtawesome isn't installed."""
    name, folder = _FILES.get(icon_set), _folder()
    found = sorted(folder.glob(name + ending)) if name and folder else []
    return found[-1] if found else None


@cache
def _folder() -> Path | None:
    spec = find_spec("qtawesome")
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) / "fonts" if places else None
