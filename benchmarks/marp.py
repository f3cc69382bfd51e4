"""The benchmark's deck as Marp Markdown, which Recap Deck opens as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.content import (
    BenchSlide,
    Body,
    Columns,
    Cover,
    Grid,
    Listing,
    Picture,
    Point,
    Points,
    Text,
)

_FRONT_MATTER = "---\nmarp: true\npaginate: true\ntitle: {title}\n---\n\n"


def marp_text(slides: Iterable[BenchSlide], title: str) -> str:
    """Write `slides` as one file."""
    return _FRONT_MATTER.format(title=title) + "\n\n---\n\n".join(map(_slide, slides)) + "\n"


def _slide(slide: BenchSlide) -> str:
    level = "#" if isinstance(slide.body, Cover) else "##"
    return f"{level} {slide.title}\n\n{_body(slide.body)}\n\n<!-- {slide.notes} -->"


def _body(body: Body) -> str:
    match body:
        case Cover():
            return body.subtitle
        case Points():
            return "\n".join(line for point in body.points for line in _lines(point))
        case Listing():
            return f"```python\n{body.code}\n```"
        case Grid():
            return _table(body.rows)
        case Picture():
            return f"![h:540](images/{body.file})"
        case Columns():
            columns = (_column(body.left), _column(body.right))
            return '<div class="columns">\n' + "\n".join(columns) + "\n</div>"


def _lines(point: Point) -> list[str]:
    return [f"- {_inline(point.text)}", *(f"    - {_inline(each)}" for each in point.below)]


def _inline(text: Text) -> str:
    marks = {"strong": "**", "code": "`", "": ""}
    written = ((f"{marks[each.mark]}{each.text}{marks[each.mark]}", each.link) for each in text)
    return "".join(f"[{words}]({link})" if link else words for words, link in written)


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---|---:|---:|---|", *lines[1:]])


def _column(items: Sequence[str]) -> str:
    return "<div>\n\n" + "\n".join(f"- {item}" for item in items) + "\n\n</div>"
