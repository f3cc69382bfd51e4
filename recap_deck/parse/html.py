"""What each HTML element means here, and one tokenizer for tags."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping

from recap_deck.model.runs import Mark
from recap_deck.patterns import expression
from recap_deck.values import dataclass


class Kind(enum.Enum):
    """What becomes of an element."""

    MARK = "mark"
    """Sets the text in it apart."""
    TEXT = "text"
    """Its text is kept as if it weren't there; it may carry a link or an alignment."""
    VOID = "void"
    """Stands for itself: a break, a picture, a rule."""
    BLOCK = "block"
    """Holds blocks, in Markdown or HTML."""
    LITERAL = "literal"
    """Its text is code."""
    GONE = "gone"
    """Goes with its content, and is reported."""
    STRANGE = "strange"
    """Goes and is reported; its text is kept."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an element means; `closes` names the open elements that it ends."""

    kind: Kind
    marks: Mark = Mark.NONE
    closes: frozenset[str] = frozenset()


_MARKS = {
    "b": Mark.STRONG, "strong": Mark.STRONG,
    "i": Mark.EMPHASIS, "em": Mark.EMPHASIS, "cite": Mark.EMPHASIS, "dfn": Mark.EMPHASIS,
    "var": Mark.EMPHASIS,
    "s": Mark.STRIKE, "del": Mark.STRIKE, "strike": Mark.STRIKE,
    "code": Mark.CODE, "samp": Mark.CODE, "tt": Mark.CODE,
    "mark": Mark.HIGHLIGHT, "sub": Mark.SUB, "sup": Mark.SUP, "u": Mark.UNDERLINE,
    "ins": Mark.UNDERLINE, "small": Mark.SMALL, "kbd": Mark.KEY,
}  # fmt: skip
_TEXT = "a abbr bdi bdo big data font label output q rb rp rt ruby span time"
_MEDIA = "audio slidevvideo video"
_VOID = "br hr img wbr source track"
_BLOCK = (
    "address article aside blockquote body caption center col colgroup dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main "
    "menu nav ol p search section summary table tbody td tfoot th thead tr ul v-click v-clicks"
)
_GONE = "head iframe noscript object script style svg template textarea title"
_STRANGE = (
    "applet area base basefont bgsound blink button canvas datalist embed frame frameset "
    "input link map marquee math meta meter optgroup option param picture progress select slot"
)
_CELLS = frozenset({"p", "td", "th"})
_CLOSES = {
    "li": frozenset({"p", "li"}),
    "p": frozenset({"p"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "tr": _CELLS | {"tr"},
    "td": _CELLS,
    "th": _CELLS,
    "tbody": _CELLS | {"tr", "thead", "tbody"},
    "tfoot": _CELLS | {"tr", "thead", "tbody"},
}

ELEMENTS: Mapping[str, Meaning] = {
    **{name: Meaning(Kind.MARK, marks) for name, marks in _MARKS.items()},
    **{name: Meaning(Kind.TEXT) for name in (_TEXT + " " + _MEDIA).split()},
    **{name: Meaning(Kind.VOID) for name in _VOID.split()},
    **{
        name: Meaning(Kind.BLOCK, closes=_CLOSES.get(name, frozenset({"p"})))
        for name in _BLOCK.split()
    },
    **{name: Meaning(Kind.GONE) for name in _GONE.split()},
    **{name: Meaning(Kind.STRANGE) for name in _STRANGE.split()},
    "pre": Meaning(Kind.LITERAL),
}
"""Every name that is an HTML element, or one of Slidev's; any other in `<…>` is text."""

TAG = (
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z][A-Za-z0-9-]*)?)"
    r"(?P<attributes>(?:\s+[^\s\"'<>/=][^\s\"'<>/=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+)\s*+/?>"
)
"""One whole tag."""

_REPORTED: Mapping[Kind, str] = {Kind.GONE: "html-gone", Kind.STRANGE: "html-dropped"}

_NAMES = expression(r"[\s,;]+")
_STYLE = expression(r"\s*([\w-]+)\s*:\s*([^;]*)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag with its attributes in lower case."""

    name: str
    is_end: bool
    attributes: Mapping[str, str]

    @property
    def meaning(self) -> Meaning:
        """What the element means; only for names in `ELEMENTS`."""
        return ELEMENTS[self.name]


def read_tag(match: re.Match[str]) -> Tag | None:
    """Read a match of `TAG`; None where the name is no HTML element."""
    name = match["name"].lower()
    if name not in ELEMENTS:
        return None
    attributes = _attributes_of(match[0]) if match["attributes"] else {}
    return Tag(name, bool(match["end"]), attributes)


def component_attributes(match: re.Match[str]) -> Mapping[str, str] | None:
    """The attributes of a match of `TAG` that looks like one of Vue's components; else None.

    `List<String>` doesn't: a name without hyphen or colon wants something beside it.
    """
    name = match["name"]
    is_marked = "-" in name or ":" in name
    if not is_marked and not (name[0].isupper() and _has_more(match)):
        return None
    return _attributes_of(match[0]) if match["attributes"] else {}


def _has_more(match: re.Match[str]) -> bool:
    if match["attributes"] or match["end"] or match[0].endswith("/>"):
        return True
    return match.string.find(f"</{match['name']}>", match.end()) >= 0


def remark_on(name: str) -> str | None:
    """The code of what to tell about an element that isn't shown; None where all is well."""
    return "style-ignored" if name == "style" else _REPORTED.get(ELEMENTS[name].kind)


def styles_of(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """Cut a `style` attribute into names and values."""
    found = _STYLE.findall(attributes.get("style", ""))
    return {name.lower(): value.strip() for name, value in found}


def classes_of(attributes: Mapping[str, str]) -> frozenset[str]:
    """Cut a `class` attribute into names."""
    return frozenset(filter(None, _NAMES.split(attributes.get("class", ""))))


def _attributes_of(tag: str) -> dict[str, str]:
    # Few first slides have tags; the standard library's reader of them is slow to load.
    from recap_deck.parse.html_attributes import attributes_of

    return attributes_of(tag)
