"""A parsed slide as a short text made for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.messages import text_of
from recap_deck.model.blocks import (
    Background,
    Block,
    Callout,
    Code,
    Columns,
    Footnote,
    Formula,
    Heading,
    Item,
    Length,
    List,
    Paragraph,
    ParsedSlide,
    Picture,
    Quote,
    Row,
    Rule,
    Table,
)
from recap_deck.model.drawings import Drawing, Icon
from recap_deck.model.media import Clip
from recap_deck.model.runs import Mark, Run

_SIGNS = {
    Mark.STRONG: "**",
    Mark.EMPHASIS: "*",
    Mark.STRIKE: "~~",
    Mark.CODE: "`",
    Mark.HIGHLIGHT: "==",
    Mark.SUB: "~",
    Mark.SUP: "^",
    Mark.UNDERLINE: "__",
    Mark.SMALL: "small:",
    Mark.KEY: "key:",
}


def outline(slide: ParsedSlide) -> str:
    """A line a block: its line, its step if it has one, what it is and what it says."""
    lines = [*_blocks(slide.blocks, 0)]
    lines += [_background(background) for background in slide.backgrounds]
    if slide.color:
        lines.append(f"color: {slide.color}")
    if slide.middle_line:
        lines.append(f"middle: {slide.middle_line}")
    if slide.step_count:
        lines.append(f"steps: {slide.step_count}")
    for diagnostic in slide.diagnostics:
        severity = diagnostic.severity.name.lower()
        lines.append(f"{diagnostic.span.first_line}: {severity}: {text_of(diagnostic)}")
    return "\n".join(lines)


def marked(runs: Iterable[Run]) -> str:
    """Runs with signs for their marks, links in angle brackets, breaks as ⏎."""
    return "".join(_marked(run) for run in runs).replace("\n", "⏎").replace("\u00a0", "⍽")


def _marked(run: Run) -> str:
    text = run.text if run.drawing is None else f"{{{_drawing_word(run.drawing)}:{run.text}}}"
    for mark, sign in _SIGNS.items():
        if mark in run.marks:
            text = f"{sign}{text}{sign}" if len(sign) < 3 else f"{{{sign}{text}}}"
    return f"[{text}]<{run.link}>" if run.link else text


def _drawing_word(drawing: Drawing) -> str:
    return "icon" if isinstance(drawing, Icon) else "math"


def _line(block: Block | Item | Row, depth: int, text: str) -> str:
    step = f" +{block.step}" if block.step else ""
    return f"{block.line:>3}{step}{'  ' * (depth + 1)}{text}".rstrip()


def _blocks(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, depth)


def _block(block: Block, depth: int) -> Iterator[str]:
    match block:
        case Heading():
            fit = (" fit" if block.fit else "") + _size(block.size)
            yield _line(block, depth, f"h{block.level}{fit}: {marked(block.runs)}")
        case Paragraph():
            align = "" if block.align.value == "start" else f" {block.align.value}"
            align += _size(block.size)
            yield _line(block, depth, f"p{align}: {marked(block.runs)}")
        case List():
            start = f" from {block.start}" if block.ordered else ""
            gap = f" {block.item_gap} apart" if block.item_gap else ""
            yield _line(block, depth, f"list {block.marker}{start}{_size(block.size)}{gap}")
            for item in block.items:
                checked = {None: "", True: " [x]", False: " [ ]"}[item.checked]
                yield _line(item, depth + 1, f"item{checked}")
                yield from _blocks(item.blocks, depth + 2)
        case Quote():
            yield _line(block, depth, "quote")
            yield from _blocks(block.blocks, depth + 1)
            if block.author:
                yield _line(block, depth + 1, f"author: {marked(block.author)}")
        case Callout():
            yield _line(block, depth, f"callout {block.kind}: {marked(block.title)}")
            yield from _blocks(block.blocks, depth + 1)
        case Columns():
            yield _line(block, depth, "columns")
            for column in block.columns:
                yield f"{column.line:>3}{'  ' * (depth + 2)}column {column.weight:g}"
                yield from _blocks(column.blocks, depth + 2)
        case Code():
            yield _line(block, depth, f"code {_code_words(block)}".rstrip())
            for line in block.lines:
                yield f"{'':>3}{'  ' * (depth + 2)}| {''.join(map(_token, line))}".rstrip()
        case Table():
            aligns = " ".join(align.value for align in block.aligns)
            yield _line(block, depth, f"table {aligns}")
            for row in (block.header, *block.rows):
                cells = " | ".join(marked(cell) for cell in row.cells)
                yield _line(row, depth + 1, f"row: {cells}")
        case Picture():
            kind = _clip_words(block.clip) if block.clip else "picture"
            yield _line(block, depth, f"{kind} {block.path}{_picture_words(block)}")
        case Footnote():
            yield _line(block, depth, f"footnote {block.mark or '-'}: {marked(block.runs)}")
        case Formula():
            yield _line(block, depth, f"formula: {marked(block.runs)}")
        case Rule():
            yield _line(block, depth, "rule")


def _size(size: float) -> str:
    return f" x{size:g}" if size != 1 else ""


def _token(run: Run) -> str:
    return f"{run.token}‹{run.text}›" if run.token else run.text


def _code_words(code: Code) -> str:
    words = [code.language]
    if code.title:
        words.append(f"“{code.title}”")
    if code.highlights:
        words.append("|".join(",".join(map(str, lines)) for lines in code.highlights))
    if code.highlight_step:
        words.append(f"from +{code.highlight_step}")
    if code.numbered:
        words.append("numbered")
    if code.first_number != 1:
        words.append(f"at {code.first_number}")
    return " ".join(filter(None, words))


def _picture_words(picture: Picture) -> str:
    words = [f" “{picture.alt}”"] if picture.alt else []
    words += [f" title “{picture.title}”"] if picture.title else []
    words += [f" {_length(picture.width)} wide"] if picture.width else []
    words += [f" {_length(picture.height)} high"] if picture.height else []
    words += [f" <{picture.link}>"] if picture.link else []
    return "".join(words + [f" {word}" for word in picture.words])


def _clip_words(clip: Clip) -> str:
    words = ["video" if clip.is_video else "sound"]
    words += [name for name in ("autoplay", "loop", "muted") if getattr(clip, name)]
    words += [f"from {clip.start:g}"] if clip.start else []
    words += [f"to {clip.end:g}"] if clip.end else []
    words += [f"poster {clip.poster}"] if clip.poster else []
    return " ".join(words)


def _length(length: Length) -> str:
    return f"{length.value:g}{length.unit}"


def _background(background: Background) -> str:
    words = [background.path or background.color, background.side.value]
    if background.side.value != "all":
        words.append(f"{background.share:g}")
    words += [background.fit, "vertical" if background.vertical else ""]
    words.append(f"“{background.alt}”" if background.alt else "")
    words.append(_clip_words(background.clip) if background.clip else "")
    return f"{background.line:>3}  background {' '.join(filter(None, words))}"
