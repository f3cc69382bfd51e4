"""The benchmark's deck as Typst source: the same words, links and pictures on every page."""

from __future__ import annotations

import json
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

_HEAD = """\
#set document(title: "{title}")
#set page(width: 960pt, height: 540pt, margin: 48pt,
  footer: context align(right, text(size: 12pt, counter(page).display())))
#set text(font: ("Noto Sans", "DejaVu Sans", "Noto Sans CJK KR"), size: 22pt)
#show raw: set text(font: ("DejaVu Sans Mono", "Noto Sans CJK KR"))
"""
_SPECIAL = re.compile(r"([\\#$*_`<>@\[\]~/])")


def typst_text(slides: Iterable[BenchSlide], title: str) -> str:
    """Write `slides` as one file."""
    return _HEAD.format(title=title) + "\n#pagebreak()\n".join(map(_slide, slides)) + "\n"


def _slide(slide: BenchSlide) -> str:
    notes = f"#metadata({json.dumps(slide.notes, ensure_ascii=False)})"
    if isinstance(slide.body, Cover):
        page = f"= {_plain(slide.title)}\n{_plain(slide.body.subtitle)}"
        return f"{notes}\n#align(center + horizon)[\n{page}\n]"
    return f"{notes}\n== {_plain(slide.title)}\n#v(12pt)\n{_body(slide.body)}"


def _body(body: Body) -> str:
    match body:
        case Cover():
            return _plain(body.subtitle)
        case Points():
            return "\n".join(line for point in body.points for line in _lines(point))
        case Listing():
            return f"#text(size: 13pt)[\n```python\n{body.code}\n```\n]"
        case Grid():
            return _table(body.rows)
        case Picture():
            return f'#align(center, image("images/{body.file}", height: 360pt))'
        case Columns():
            columns = f"{_column(body.left)}, {_column(body.right)}"
            return f"#grid(columns: (1fr, 1fr), gutter: 1em, {columns})"


def _lines(point: Point) -> list[str]:
    return [f"- {_inline(point.text)}", *(f"  - {_inline(each)}" for each in point.below)]


def _inline(text: Text) -> str:
    return "".join(map(_piece, text))


def _piece(piece: Piece) -> str:
    if piece.mark == "code":
        return f"`{piece.text}`"
    words = _plain(piece.text)
    if piece.mark == "strong":
        return f"#strong[{words}]"
    return f'#link("{piece.link}")[{words}]' if piece.link else words


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *others = ([f"[{_plain(cell)}]" for cell in row] for row in rows)
    cells = ",\n".join(", ".join(row) for row in ([f"strong{cell}" for cell in head], *others))
    return f"#table(columns: 4, align: (left, right, right, left),\n{cells})"


def _column(items: Sequence[str]) -> str:
    return "[\n" + "\n".join(f"- {_plain(item)}" for item in items) + "\n]"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
