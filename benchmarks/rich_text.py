"""The benchmark's deck for the bare painter: a line of JSON for each slide, its body as HTML."""

from __future__ import annotations

import html
import json
import keyword
import re
from collections.abc import Iterable, Sequence

from benchmarks.content import (
    BenchSlide,
    Body,
    Columns,
    Cover,
    Grid,
    Listing,
    Picture,
    Piece,
    Point,
    Points,
    Text,
)

_KEYWORDS = "|".join(keyword.kwlist)
_TOKENS = re.compile(rf"(?P<quoted>&quot;.*?&quot;)|(?P<remark>#.*)|(?P<word>\b(?:{_KEYWORDS})\b)")
_COLORS = {"quoted": "#0a3069", "remark": "#6e7781", "word": "#cf222e"}


def rich_text(slides: Iterable[BenchSlide]) -> str:
    """Write `slides` a line each."""
    return "".join(json.dumps(_slide(slide), ensure_ascii=False) + "\n" for slide in slides)


def _slide(slide: BenchSlide) -> dict[str, str]:
    picture = slide.body.file if isinstance(slide.body, Picture) else ""
    return {"title": slide.title, "html": _body(slide.body), "picture": picture}


def _body(body: Body) -> str:
    match body:
        case Cover():
            return f"<p>{html.escape(body.subtitle)}</p>"
        case Points():
            return _list(map(_point, body.points))
        case Listing():
            return f"<pre style='font-size:28px'>{_colored(body.code)}</pre>"
        case Grid():
            return _table(body.rows)
        case Picture():
            return ""
        case Columns():
            sides = (_list(map(html.escape, side)) for side in (body.left, body.right))
            return _table_of("".join(f"<td width='50%'>{side}</td>" for side in sides), border=0)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _point(point: Point) -> str:
    return _inline(point.text) + (_list(map(_inline, point.below)) if point.below else "")


def _inline(text: Text) -> str:
    return "".join(map(_piece, text))


def _piece(piece: Piece) -> str:
    words = html.escape(piece.text)
    if piece.link:
        return f"<a href='{piece.link}'>{words}</a>"
    tag = {"strong": "b", "code": "code"}.get(piece.mark)
    return f"<{tag}>{words}</{tag}>" if tag else words


def _colored(code: str) -> str:
    def color(found: re.Match[str]) -> str:
        return f"<span style='color:{_COLORS[str(found.lastgroup)]}'>{found[0]}</span>"

    return _TOKENS.sub(color, html.escape(code))


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return _table_of("</tr><tr>".join(lines), border=1)


def _table_of(rows: str, border: int) -> str:
    return f"<table border='{border}' cellspacing='0' cellpadding='8'><tr>{rows}</tr></table>"
