"""reveal.js's attributes of a slide, `<!-- .slide: data-background="#f00" -->`, as directives."""

from __future__ import annotations

import re
from collections.abc import Mapping

from recap_deck.patterns import expression
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import Entries, Entry

_ATTRIBUTE = expression(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))""")
_COLOR = expression(r"#|rgba?\(|hsla?\(|[a-z]+$", re.IGNORECASE)

_KEYS: Mapping[str, str] = {
    "class": "_class",
    "data-background-color": "_backgroundColor",
    "data-background-image": "_backgroundImage",
    "data-background-position": "_backgroundPosition",
    "data-background-repeat": "_backgroundRepeat",
    "data-background-size": "_backgroundSize",
    "data-transition": "_transition",
    "data-state": "_class",
    "id": "id",
}
_VISIBILITY: Mapping[str, str] = {"hidden": "hide", "uncounted": "backup"}


def attribute_entries(text: str, line: int) -> Entries:
    """Turn attributes into entries as front matter has them; unknown ones keep their name."""
    found = _ATTRIBUTE.findall(text)
    return Entries(tuple(_entry(name, a or b or c, line) for name, a, b, c in found))


def _entry(name: str, value: str, line: int) -> Entry:
    if name == "data-background":
        name = "data-background-color" if _COLOR.match(value) else "data-background-image"
    if name == "data-visibility" and value in _VISIBILITY:
        return Entry(_VISIBILITY[value], line, YamlText("true", line))
    if name == "data-timing":
        return Entry("minutes", line, YamlText(value + "s", line))
    return Entry(_KEYS.get(name, name), line, YamlText(value, line))
