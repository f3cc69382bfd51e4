"""Stretches of a paragraph as runs of PowerPoint: size, weight, colours, fonts, links."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from recap_deck.export.pptx.drawn.faces import faces_of, is_bold
from recap_deck.export.pptx.drawn.languages import language_tag, spoken
from recap_deck.export.pptx.drawn.marks import color_xml, letters, quoted
from recap_deck.model.runs import Mark, Run
from recap_deck.patterns import expression
from recap_deck.place.boxes import TextBox
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.formats import SMALL, color_of, is_inline_code, weight_of
from recap_deck.typeset.paragraph import QtParagraph, has_no_italics
from recap_deck.values import dataclass, replace

_POINTS = 50.0
"""Hundredths of a point a slide unit has."""

_SPACE = "\u00a0"
_SPACE_WIDTH = 0.25
_OWN_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr'
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Without it a link has the colour that the file's theme has for links."""

_RUN = expression(r"<a:r>(<a:rPr .*?</a:rPr>)<a:t>(\d*)(.*?)</a:t></a:r>")
NUMBER_FIELD = "{6A2C9B1E-52D7-4C3F-9A4B-0F7E1D8C5B21}"

Linking = Callable[[str], str]
"""From an address as written to what is put into a run for it, nothing where it leads nowhere."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What all texts of a slide share: its language, the colour behind it, and its links.

    `spoken` is the language of a stretch by itself, where it is known.
    """

    language: str
    ground: str
    link: Linking
    spoken: str = ""


def points(length: float) -> int:
    """Hundredths of a point that a length takes."""
    return round(length * _POINTS)


def lines_xml(box: TextBox, writing: Writing) -> list[str]:
    """The runs of a box, a text for each line that its author began, or that begins a phrase."""
    lines, breaks = [""], _phrase_breaks(box)
    at = box.paragraph.lines[box.first].start
    for run, text in stretches(box):
        if run.drawing is not None:
            lines[-1] += _room_xml(box, run, writing)
        else:
            for number, piece in enumerate(_with_breaks(text, at, breaks).split("\n")):
                if number:
                    lines.append("")
                if piece:
                    lines[-1] += _run_xml(piece, run, box, writing)
        at += len(text)
    return lines


def _phrase_breaks(box: TextBox) -> frozenset[int]:
    """Where lines of a title begin that no other program would break there."""
    if not style_of(box).phrased:
        return frozenset()
    return frozenset(line.start for line in box.paragraph.lines[box.first + 1 : box.last])


def _with_breaks(text: str, at: int, breaks: frozenset[int]) -> str:
    """A stretch that begins at a place of its paragraph, with those breaks that lie in it."""
    if not breaks:
        return text
    inside = [each - at for each in sorted(breaks) if 0 <= each - at < len(text)]
    edges = (0, *inside, len(text))
    return "\n".join(text[start:end].rstrip("\n") for start, end in itertools.pairwise(edges))


def stretches(box: TextBox) -> Iterator[tuple[Run, str]]:
    """The runs that a box shows, with what of their text stands on its lines."""
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "decks are exported as they are set for paper"
    start, end = paragraph.lines[box.first].start, paragraph.lines[box.last - 1].end
    at = 0
    for run in paragraph.runs:
        first, last = max(start, at), min(end, at + len(run.text))
        if run.drawing is not None and start <= at < max(end, start + 1):
            yield run, run.text
        elif first < last:
            yield run, run.text[first - at : last - at]
        at += len(run.text)


def end_xml(box: TextBox, writing: Writing) -> str:
    """How letters look that somebody adds at the end."""
    return _properties(Run(""), box, writing).replace("a:rPr", "a:endParaRPr")


def style_of(box: TextBox) -> TextStyle:
    """The style that a box's paragraph is set in."""
    assert isinstance(box.paragraph, QtParagraph), "decks are exported as they are set for paper"
    return box.paragraph.style


def with_number(xml: str, number: int) -> str:
    """A text that begins with its slide's number, which is a field then, and counts on."""
    found = _RUN.search(xml)
    if found is None or found[2] != str(number):
        return xml
    rest = f"<a:r>{found[1]}<a:t>{found[3]}</a:t></a:r>" if found[3] else ""
    field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{found[1]}<a:t>{number}</a:t></a:fld>'
    return xml[: found.start()] + field + rest + xml[found.end() :]


def _run_xml(text: str, run: Run, box: TextBox, writing: Writing) -> str:
    if run.link or run.token or style_of(box).preformatted:
        return _piece_xml(text, run, box, writing)
    return "".join(
        _piece_xml(piece, run, box, replace(writing, spoken=tag))
        for piece, tag in spoken(text, writing.language)
    )


def _piece_xml(text: str, run: Run, box: TextBox, writing: Writing) -> str:
    properties = _properties(run, box, writing)
    return f"<a:r>{properties}<a:t>{letters(text)}</a:t></a:r>"


def _room_xml(box: TextBox, run: Run, writing: Writing) -> str:
    """A blank as wide as what is drawn there."""
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "decks are exported as they are set for paper"
    own = [each for each in paragraph.runs if each.drawing is not None]
    index = next(i for i, each in enumerate(own) if each is run)
    drawn = paragraph.parts.drawings[index]
    size = style_of(box).size
    spread = points((drawn.drawn.width * drawn.scale - _SPACE_WIDTH * size) * box.scale)
    properties = _properties(Run(""), box, writing, spread=spread)
    return f"<a:r>{properties}<a:t>{_SPACE}</a:t></a:r>"


def _properties(run: Run, box: TextBox, writing: Writing, spread: int = 0) -> str:
    style, marks = style_of(box), run.marks
    is_code = is_inline_code(marks, style)
    size = round(style.size * style.code_scale) if is_code else round(style.size)
    if marks & Mark.SMALL:
        size = round(style.size * SMALL)
    faces = faces_of(style, writing.language, is_code=is_code)
    color = color_of(marks, run.link, run.token, style) or style.color
    told = "".join(f' {name}="{value}"' for name, value in _attributes(run, box))
    tracking = spread or points(style.tracking * size * box.scale)
    spoken_in = writing.spoken or language_tag(writing.language)
    proof = ' noProof="1"' if style.preformatted or is_code else ""
    return (
        f'<a:rPr lang="{spoken_in}" sz="{max(100, points(size * box.scale))}"'
        f'{told} spc="{tracking}"{proof} dirty="0">'
        f"<a:solidFill>{color_xml(color)}</a:solidFill>{_highlight(run, style, writing.ground)}"
        f"<a:latin typeface={quoted(faces.latin)}/><a:ea typeface={quoted(faces.asian)}/>"
        f"<a:cs typeface={quoted(faces.cursive)}/>"
        f"{_link_xml(run, writing)}</a:rPr>"
    )


def _link_xml(run: Run, writing: Writing) -> str:
    found = writing.link(run.link) if run.link else ""
    return f"<a:hlinkClick {found}>{_OWN_COLOR}</a:hlinkClick>" if found else ""


def _attributes(run: Run, box: TextBox) -> Iterator[tuple[str, object]]:
    marks, style = run.marks, style_of(box)
    yield "b", int(is_bold(weight_of(marks, style)))
    is_slanted = style.italic and not has_no_italics(box.paragraph.text)
    yield "i", int(is_slanted or bool(marks & Mark.EMPHASIS))
    if run.link or marks & Mark.UNDERLINE:
        yield "u", "sng"
    if marks & Mark.STRIKE:
        yield "strike", "sngStrike"
    if marks & Mark.SUB:
        yield "baseline", -25_000
    elif marks & Mark.SUP:
        yield "baseline", 30_000


def _highlight(run: Run, style: TextStyle, ground: str) -> str:
    fill = ""
    if is_inline_code(run.marks, style):
        fill = style.code_fill
    elif run.marks & Mark.HIGHLIGHT:
        fill = style.mark_fill
    return f"<a:highlight>{color_xml(blended(fill, ground))}</a:highlight>" if fill else ""


def blended(color: str, ground: str) -> str:
    """A colour as it is seen on a ground, for where nothing can be seen through."""
    alpha = int(color[7:9], 16) / 255 if len(color) == 9 else 1.0
    pairs = [(int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(one * alpha + other * (1 - alpha)):02x}" for one, other in pairs)
