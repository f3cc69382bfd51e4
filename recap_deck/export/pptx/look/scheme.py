"""A theme's colours and fonts by the names that PowerPoint has for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.export.pptx.drawn.faces import Faces, faces_of
from recap_deck.export.pptx.drawn.marks import quoted
from recap_deck.theme.model import Theme
from recap_deck.values import dataclass

_ACCENTS = (
    "accent", "second", "note", "keyword", "string", "danger",
    "numeral", "function", "type", "decorator", "quiet", "edge",
)  # fmt: skip
"""From the first six of these that differ, charts and new shapes take their colours."""

_COLOR = re.compile(r'<a:srgbClr val="(\w{6})"(?:/>|>(.*?)</a:srgbClr>)')
_FACE = re.compile(r'<a:(latin|ea|cs) typeface="([^"]*)"/>')
_SCRIPTS = {"latin": "lt", "ea": "ea", "cs": "cs"}
_LETTERS = {"ko": "Hang", "ja": "Jpan", "zh": "Hans"}
_BLACK, _WHITE = "000000", "FFFFFF"


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a file's theme is made of: colours by their names on slides, and two pairs of fonts.

    Whoever chooses other colours or fonts in PowerPoint changes everything that has these.
    """

    name: str
    dark: bool
    colors: tuple[tuple[str, str], ...]
    major: Faces
    minor: Faces
    language: str

    def themed(self, xml: str, *, is_title: bool = False) -> str:
        """The same with colours and fonts of the theme by their names."""
        by_color = {color: name for name, color in reversed(self.colors)}

        def color(found: re.Match[str]) -> str:
            name = by_color.get(found[1])
            if name is None:
                return found[0]
            return f'<a:schemeClr val="{name}">{found[2] or ""}</a:schemeClr>'

        pairs = (("mn", self.minor), ("mj", self.major))
        by_face = {
            (script, quoted(face)[1:-1]): f"+{pair}-{_SCRIPTS[script]}"
            for pair, faces in (pairs if is_title else pairs[::-1])
            for script, face in _by_script(faces)
        }

        def face(found: re.Match[str]) -> str:
            name = by_face.get((found[1], found[2]), found[2])
            return f'<a:{found[1]} typeface="{name}"/>'

        return _FACE.sub(face, _COLOR.sub(color, xml))


def scheme_of(theme: Theme, language: str) -> Scheme:
    """The colours and fonts of a theme, in a deck's language."""
    title, body = theme.style("title"), theme.style("body")
    return Scheme(
        theme.title or theme.name,
        theme.dark,
        tuple(_colors(theme)),
        faces_of(title, language),
        faces_of(body, language),
        language,
    )


def _by_script(faces: Faces) -> Iterator[tuple[str, str]]:
    yield from (("latin", faces.latin), ("ea", faces.asian), ("cs", faces.cursive))


def _colors(theme: Theme) -> Iterator[tuple[str, str]]:
    body, palette = theme.style("body"), theme.palette
    ground = _plain(palette.get("ground", "")) or (_BLACK if theme.dark else _WHITE)
    text = _plain(body.color)
    second = _plain(palette.get("secondary", "")) or text
    yield from (("bg1", ground), ("tx1", text))
    yield from (("bg2", _plain(palette.get("surface", "")) or ground), ("tx2", second))
    named = [_plain(palette.get(name, "")) for name in _ACCENTS]
    accents = list(dict.fromkeys(each for each in named if each and each not in (ground, text)))
    accents = (accents or [text]) * 6
    yield from ((f"accent{i + 1}", color) for i, color in enumerate(accents[:6]))
    link = _plain(body.link_color) or accents[0]
    yield from (("hlink", link), ("folHlink", link))


def _plain(color: str) -> str:
    return color[1:7].upper() if color.startswith("#") else ""


def theme_xml(scheme: Scheme) -> str:
    """The part that holds a file's theme."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f" name={quoted(scheme.name)}><a:themeElements><a:clrScheme name={quoted(scheme.name)}>"
        f"{''.join(_slots(scheme))}</a:clrScheme><a:fontScheme name={quoted(scheme.name)}>"
        f"<a:majorFont>{_fonts(scheme.major, scheme.language)}</a:majorFont>"
        f"<a:minorFont>{_fonts(scheme.minor, scheme.language)}</a:minorFont></a:fontScheme>"
        f"{_EFFECTS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def color_map(scheme: Scheme) -> str:
    """Which of a theme's two pairs of ground and text is which on slides."""
    ground, text = ("dk", "lt") if scheme.dark else ("lt", "dk")
    same = " ".join(f'{name}="{name}"' for name in (*(f"accent{i}" for i in range(1, 7)), *_LINKS))
    return f'<p:clrMap bg1="{ground}1" tx1="{text}1" bg2="{ground}2" tx2="{text}2" {same}/>'


_LINKS = ("hlink", "folHlink")


def _slots(scheme: Scheme) -> Iterator[str]:
    colors = dict(scheme.colors)
    ground, text = ("dk", "lt") if scheme.dark else ("lt", "dk")
    by_slot = {
        f"{ground}1": colors["bg1"],
        f"{text}1": colors["tx1"],
        f"{ground}2": colors["bg2"],
        f"{text}2": colors["tx2"],
    } | colors
    order = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), *_LINKS)
    return (f'<a:{name}><a:srgbClr val="{by_slot[name]}"/></a:{name}>' for name in order)


def _fonts(faces: Faces, language: str) -> str:
    script = _LETTERS.get(language[:2])
    own = f'<a:font script="{script}" typeface={quoted(faces.asian)}/>' if script else ""
    return (
        f"<a:latin typeface={quoted(faces.latin)}/><a:ea typeface={quoted(faces.asian)}/>"
        f"<a:cs typeface={quoted(faces.cursive)}/>{own}"
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6_350, 12_700, 19_050))
_EFFECTS = (
    f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE}</a:lnStyleLst><a:effectStyleLst>"
    f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
"""Three of each, as the schema wants; none of ours is more than a colour."""
