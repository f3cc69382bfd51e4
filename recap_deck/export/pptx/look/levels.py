"""How text of a placeholder looks that somebody adds: by level, with the theme's signs."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.export.pptx.drawn.faces import is_bold, own_height
from recap_deck.export.pptx.drawn.marks import color_xml, emu
from recap_deck.export.pptx.drawn.texts import sign_xml
from recap_deck.export.pptx.drawn.wording import points
from recap_deck.model.blocks import Align
from recap_deck.theme.model import Marker, MarkerKind, TextStyle, Theme

_LEVELS = 9
_SIGNS = {
    MarkerKind.SQUARE: "▪",
    MarkerKind.DASH: "–",
    MarkerKind.DOT: "•",
    MarkerKind.RING: "○",
}


def plain_levels(style: TextStyle, pair: str) -> str:
    """The levels of a text without items; `pair` is `mj` for the fonts of titles, else `mn`."""
    return _level_xml(1, style, pair)


def item_levels(theme: Theme) -> str:
    """The levels of a text of items, as the theme's lists have them."""
    return "".join(
        _level_xml(
            level + 1,
            theme.item_style(level),
            "mn",
            theme.marker(level),
            sum(theme.marker(each).indent for each in range(level)),
            theme.spacing.before_nested if level else theme.spacing.item,
        )
        for level in range(_LEVELS)
    )


def _level_xml(
    level: int,
    style: TextStyle,
    pair: str,
    marker: Marker | None = None,
    outer: float = 0.0,
    gap: float = 0.0,
) -> str:
    is_marked = marker is not None and marker.kind is not MarkerKind.NONE
    indent = marker.indent if marker is not None and is_marked else 0.0
    sign = _sign_xml(marker, style) if marker is not None and is_marked else "<a:buNone/>"
    return (
        f'<a:lvl{level}pPr marL="{emu(outer + indent)}" indent="{-emu(indent)}"'
        f' algn="{_align(style)}" rtl="{int(style.turned)}" eaLnBrk="1" latinLnBrk="0"'
        ' hangingPunct="0">'
        f'<a:lnSpc><a:spcPct val="{_spacing(style)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{points(gap)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{sign}'
        f"<a:defRPr {' '.join(_attributes(style))}>"
        f"<a:solidFill>{color_xml(style.color)}</a:solidFill>"
        f'<a:latin typeface="+{pair}-lt"/><a:ea typeface="+{pair}-ea"/>'
        f'<a:cs typeface="+{pair}-cs"/></a:defRPr></a:lvl{level}pPr>'
    )


def _attributes(style: TextStyle) -> Iterator[str]:
    yield f'sz="{max(100, points(style.size))}"'
    yield f'b="{int(is_bold(style.weight))}" i="{int(style.italic)}"'
    yield 'kern="1200"'
    if style.tracking:
        yield f'spc="{points(style.tracking * style.size)}"'


def _align(style: TextStyle) -> str:
    if style.align is Align.CENTER:
        return "ctr"
    return "r" if (style.align is Align.END) != style.turned else "l"


def _spacing(style: TextStyle) -> int:
    """Our pitch as a share of the font's own, so that it grows with letters made larger."""
    return round(100_000 * style.line_height / own_height(style))


def _sign_xml(marker: Marker, style: TextStyle) -> str:
    return sign_xml(_SIGNS[marker.kind], marker.color, marker.size / style.size)
