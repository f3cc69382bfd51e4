"""Boxes of text: paragraphs with their level, bullet and room, where they stand on the slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.export.pptx.drawn.marks import color_xml, emu
from recap_deck.export.pptx.drawn.wording import Writing, end_xml, lines_xml, points, style_of
from recap_deck.export.pptx.pieces.bullets import Bullet
from recap_deck.export.pptx.pieces.gathering import Paragraph, Text, text_rect
from recap_deck.geometry import Rect, Size
from recap_deck.model.blocks import Align
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.direction import has_leftward, runs_left
from recap_deck.values import dataclass, replace

_SLACK = 6.0
"""Room for letters that another program sets a hair wider."""

_BELOW = 0.2
_FULL = 0.85
_ROOM = 0.12
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs as XML, the room they stand in, and whether lines break in it."""

    xml: str
    rect: Rect
    is_wrapped: bool


def body_of(text: Text, size: Size, writing: Writing) -> Body:
    """The text of a box, which keeps within the slide."""
    first = text.paragraphs[0].box
    frame, is_wrapped = _frame(text, size)
    rect = replace(frame, y=frame.y - rise_of(first))
    return Body("".join(_paragraphs(text, frame, writing)), rect, is_wrapped)


def rise_of(box: TextBox) -> float:
    """How much higher a box begins, for its first line to stand where ours does.

    What a line of a fixed height has to spare goes above its letters there; below the baseline
    are two tenths of their size, in whatever font (measured in LibreOffice).
    """
    line, style = box.paragraph.lines[box.first], style_of(box)
    pitch = line.bottom - line.top
    return (pitch - _BELOW * style.size - (line.baseline - line.top)) * box.scale


def body_xml(body: Body, tag: str = "p:txBody") -> str:
    """The body of a shape."""
    wrap = "square" if body.is_wrapped else "none"
    return (
        f'<{tag}><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"'
        f' rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>{body.xml}</{tag}>'
    )


def _frame(text: Text, size: Size) -> tuple[Rect, bool]:
    rect = text.rect
    bullets = [each.bullet for each in text.paragraphs if each.bullet is not None]
    left = min((rect.x, *(each.x for each in bullets)))
    right = max((rect.right, *(each.end for each in bullets)))
    boxes = [each.box for each in text.paragraphs]
    is_free = all(box.paragraph.width * box.scale > size.width for box in boxes)
    if is_free or right > size.width or left < 0:
        if len(boxes) == 1 and boxes[0].last - boxes[0].first == 1:
            return _roomy(boxes[0], _tight(boxes[0]), size), False
        right = min(right, size.width)
        return Rect(left, rect.y, right - left, rect.height), not is_free
    whole = Rect(left, rect.y, right - left, rect.height)
    frame = _grown(whole, boxes[0], max(map(_lacking, boxes)), size)
    is_full = _fills_its_line(boxes, right)
    return _roomy(boxes[0], frame, size) if is_full else frame, not is_full


def _roomy(box: TextBox, frame: Rect, size: Size) -> Rect:
    """A frame with room for a line to become longer, as far as the slide goes.

    Some programs break lines in titles even where that is not allowed.
    """
    return _grown(frame, box, frame.width * _ROOM, size)


def _grown(frame: Rect, box: TextBox, more: float, size: Size) -> Rect:
    """A wider frame, in which lines that begin, end or stand in the middle do so where they did."""
    before, behind = 0.0, more
    if style_of(box).align is Align.CENTER:
        before = behind = min(more / 2, frame.x, size.width - frame.right)
    elif _ends_at_right(box):
        before, behind = more, 0.0
    left, right = max(0.0, frame.x - before), min(size.width, frame.right + behind)
    return replace(frame, x=left, width=max(frame.width, right - left))


def _lacking(box: TextBox) -> float:
    """The room that a text lacks for its lines to break where they do when they are a hair wider.

    More than that would let a syllable up that belongs to the next line.
    """
    lines = box.paragraph.lines[box.first : box.last]
    free = box.paragraph.width - max(line.width for line in lines)
    return max(0.0, _SLACK - free * box.scale)


def _ends_at_right(box: TextBox) -> bool:
    style = style_of(box)
    return (style.align is Align.END) != (style.turned or runs_left(box.text))


def _fills_its_line(boxes: Sequence[TextBox], right: float) -> bool:
    """Say so of a single line that breaks where another program sets it a bit wider."""
    box, *others = boxes
    if others or box.last - box.first > 1:
        return False
    return box.paragraph.lines[box.first].width * box.scale > _FULL * (right - box.rect.x)


def _tight(box: TextBox) -> Rect:
    line = box.paragraph.lines[box.first]
    return Rect(
        box.rect.x + line.x * box.scale, box.rect.y, line.width * box.scale, box.rect.height
    )


def _paragraphs(text: Text, frame: Rect, writing: Writing) -> Iterator[str]:
    counts = _Counts()
    above: TextBox | None = None
    for each in text.paragraphs:
        gap = _gap(above, each.box) if above else 0.0
        yield paragraph_xml(each, frame, gap, counts.start(each), writing)
        above = each.box


def _gap(above: TextBox, box: TextBox) -> float:
    """The room between two texts, for the lines of both to stand where ours do."""
    return max(0.0, box.rect.y - rise_of(box) - above.rect.bottom + rise_of(above))


class _Counts:
    """From which number a list counts: items that follow each other are of one list."""

    def __init__(self) -> None:
        self._lists: dict[int, tuple[int, int]] = {}

    def start(self, paragraph: Paragraph) -> int:
        """The first number of the list that a paragraph is an item of."""
        level, bullet = paragraph.box.level, paragraph.bullet
        self._lists = {deep: each for deep, each in self._lists.items() if deep <= level}
        if bullet is None or not bullet.number:
            self._lists.pop(level, None)
            return 0
        first, last = self._lists.get(level, (0, 0))
        if not first or last + 1 != bullet.number:
            first = bullet.number
        self._lists[level] = (first, bullet.number)
        return first


def paragraph_xml(
    paragraph: Paragraph, frame: Rect, gap: float, start: int, writing: Writing
) -> str:
    """One paragraph, as a line of its own for each line of code; breaks stay breaks elsewhere."""
    box = paragraph.box
    properties = _properties(paragraph, frame, gap, start)
    lines = lines_xml(box, writing)
    if box.role is Role.CODE:
        # Blank lines are paragraphs without runs: their end says how high they are.
        whole = [f"<a:p>{properties}{line}{end_xml(box, writing)}</a:p>" for line in lines]
        return "".join(whole)
    return f"<a:p>{properties}{_BREAK.join(lines)}{end_xml(box, writing)}</a:p>"


_BREAK = "<a:br/>"


def _properties(paragraph: Paragraph, frame: Rect, gap: float, start: int) -> str:
    box, style = paragraph.box, style_of(paragraph.box)
    rect = text_rect(box)
    leftward = runs_left(box.text) or (style.turned and has_leftward(box.text))
    is_turned = style.turned or leftward
    runs = leftward or (is_turned and paragraph.bullet is not None)
    margin = frame.right - rect.right if is_turned else rect.x - frame.x
    margin = max(0.0, margin) if style.align is Align.START and margin > 1 else 0.0
    end = rect.x - frame.x if is_turned else frame.right - rect.right
    end -= _lacking(box)
    end = max(0.0, end) if style.align is Align.START and box.last - box.first > 1 else 0.0
    hanging = 0.0
    if paragraph.bullet is not None:
        hanging = paragraph.bullet.x - rect.x
        if is_turned:
            hanging = rect.right - paragraph.bullet.end
        margin = max(margin, -hanging)
    level = min(_DEEPEST, box.level if box.role is Role.ITEM else 0)
    aligns = {Align.START: "r" if is_turned else "l", Align.CENTER: "ctr"}
    align = aligns.get(style.align, "l" if is_turned else "r")
    return (
        f'<a:pPr marL="{emu(margin)}" marR="{emu(end)}" lvl="{level}" indent="{emu(hanging)}"'
        f' algn="{align}" rtl="{int(runs)}" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
        f'<a:lnSpc><a:spcPts val="{points(_pitch(box))}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{points(gap)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{_bullet_xml(paragraph.bullet, start)}</a:pPr>'
    )


def _pitch(box: TextBox) -> float:
    lines = box.paragraph.lines[box.first : box.last]
    return max(line.bottom - line.top for line in lines) * box.scale


def _bullet_xml(bullet: Bullet | None, start: int) -> str:
    if bullet is None:
        return "<a:buNone/>"
    if bullet.number:
        kind = "arabicPeriod" if bullet.closing == "." else "arabicParenR"
        number = f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{kind}" startAt="{start}"/>'
        return _sign_look(bullet.color, 100.0) + number
    return sign_xml(bullet.sign, bullet.color, bullet.share, is_large=bullet.is_large)


def sign_xml(sign: str, color: str, share: float, *, is_large: bool = False) -> str:
    """The sign before an item, so large that its width is that share of its text's size."""
    percent = 100 * share / _SIGN_WIDTHS[sign] if share and sign in _SIGN_WIDTHS else 100.0
    face = "Segoe UI Symbol" if is_large else "Arial"
    return f'{_sign_look(color, percent)}<a:buFont typeface="{face}"/><a:buChar char="{sign}"/>'


def _sign_look(color: str, percent: float) -> str:
    """Colour and size of a sign; what isn't said would be the layout's."""
    told = f"<a:buClr>{color_xml(color)}</a:buClr>" if color else "<a:buClrTx/>"
    return f'{told}<a:buSzPct val="{round(min(400.0, max(25.0, percent))) * 1_000}"/>'


_SIGN_WIDTHS = {"•": 0.271, "▪": 0.248, "○": 0.441}
"""Of a font's size, in Arial and what stands for it."""
