"""Which block goes into which placeholder of a layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.model.blocks import (
    Background,
    Columns,
    Formula,
    Heading,
    Paragraph,
    ParsedSlide,
    Picture,
    Quote,
    Side,
)
from recap_deck.model.runs import Run
from recap_deck.place.frame import SlideFrame
from recap_deck.place.placing import Numbered, Path, numbered
from recap_deck.place.qr import is_qr
from recap_deck.place.templates import filled
from recap_deck.theme.model import Layout
from recap_deck.values import dataclass, field

TITLE = "title"
SUBTITLE = "subtitle"
BODY = "body"
PICTURE = "picture"
QR = "qr"
LEFT = "left"
RIGHT = "right"

NOT_FOR_TEXT = (TITLE, PICTURE, QR)


@dataclass(frozen=True, slots=True)
class Assignment:
    """What stands where: the title, blocks by placeholder, the picture of an image layout.

    `weights` are those of left and right where the author gives some.
    """

    title: Heading | None = None
    title_path: Path = ()
    blocks: Mapping[str, tuple[Numbered, ...]] = field(default_factory=dict)
    picture: Picture | None = None
    picture_path: Path = ()
    weights: tuple[float, ...] = ()
    backgrounds: tuple[Background, ...] = ()


def assigned(parsed: ParsedSlide, layout: Layout, frame: SlideFrame) -> Assignment | None:
    """Fill the layout's placeholders; None where a block would have no place in it."""
    blocks = numbered(parsed.blocks)
    picture, picture_path, blocks, backgrounds = _taken_picture(blocks, parsed, layout)
    title, title_path, blocks = _taken_title(blocks, layout, frame)
    texts, weights = _shared_out(blocks, layout)
    if texts is None:
        return None
    return Assignment(
        title,
        title_path,
        _with_templates(texts, layout, frame),
        picture,
        picture_path,
        weights,
        backgrounds,
    )


def _taken_title(
    blocks: tuple[Numbered, ...], layout: Layout, frame: SlideFrame
) -> tuple[Heading | None, Path, tuple[Numbered, ...]]:
    placeholder = layout.placeholder(TITLE)
    if placeholder is None:
        return None, (), blocks
    if blocks and isinstance(blocks[0][1], Heading):
        return blocks[0][1], blocks[0][0], blocks[1:]
    # A statement is said as large as a title.
    if layout.name == "statement" and blocks and isinstance(blocks[0][1], Paragraph | Formula):
        said = blocks[0][1]
        return Heading(said.runs, 1, said.line, said.step), blocks[0][0], blocks[1:]
    text = filled(placeholder.template, frame.template_values())
    return (Heading((Run(text),), 1) if text else None), (), blocks


def _taken_picture(
    blocks: tuple[Numbered, ...], parsed: ParsedSlide, layout: Layout
) -> tuple[Picture | None, Path, tuple[Numbered, ...], tuple[Background, ...]]:
    """An image layout takes a background of the slide, else its first picture."""
    backgrounds = parsed.backgrounds
    if layout.placeholder(QR) is not None:
        return *_taken_code(blocks), backgrounds
    if layout.placeholder(PICTURE) is None:
        return None, (), blocks, backgrounds
    for background in backgrounds:
        if background.path and (background.side is not Side.ALL or layout.name == "image-full"):
            picture = Picture(
                background.path, background.alt, line=background.line, clip=background.clip
            )
            others = tuple(each for each in backgrounds if each is not background)
            return picture, (), blocks, others
    for path, block in blocks:
        if isinstance(block, Picture):
            rest = tuple(each for each in blocks if each[1] is not block)
            return block, path, rest, backgrounds
    return None, (), blocks, backgrounds


def _taken_code(
    blocks: tuple[Numbered, ...],
) -> tuple[Picture | None, Path, tuple[Numbered, ...]]:
    """A layout with a place for a QR code takes the slide's first."""
    for path, block in blocks:
        if isinstance(block, Picture) and is_qr(block.path):
            return block, path, tuple(each for each in blocks if each[1] is not block)
    return None, (), blocks


def _shared_out(
    blocks: tuple[Numbered, ...], layout: Layout
) -> tuple[dict[str, tuple[Numbered, ...]] | None, tuple[float, ...]]:
    if layout.placeholder(LEFT) and layout.placeholder(RIGHT):
        return _left_and_right(blocks)
    names = [each.name for each in layout.placeholders if each.name not in NOT_FOR_TEXT]
    if not names:
        return (None if blocks else {}), ()
    if SUBTITLE in names and len(names) > 1:
        return _with_subtitle(blocks, names), ()
    return {names[0]: blocks}, ()


def _left_and_right(
    blocks: tuple[Numbered, ...],
) -> tuple[dict[str, tuple[Numbered, ...]] | None, tuple[float, ...]]:
    if not blocks:
        return {}, ()
    path, block = blocks[0]
    if len(blocks) > 1 or not isinstance(block, Columns) or len(block.columns) != 2:
        return None, ()
    left, right = block.columns
    texts = {
        LEFT: numbered(left.blocks, (*path, 0)),
        RIGHT: numbered(right.blocks, (*path, 1)),
    }
    return texts, (left.weight, right.weight)


def _with_subtitle(
    blocks: tuple[Numbered, ...], names: Sequence[str]
) -> dict[str, tuple[Numbered, ...]]:
    body = next(name for name in names if name != SUBTITLE)
    if blocks and isinstance(blocks[0][1], Heading | Paragraph):
        return {SUBTITLE: blocks[:1], body: blocks[1:]}
    return {body: blocks}


def _with_templates(
    texts: dict[str, tuple[Numbered, ...]], layout: Layout, frame: SlideFrame
) -> dict[str, tuple[Numbered, ...]]:
    """Placeholders that got nothing show their template."""
    values = frame.template_values()
    for placeholder in layout.placeholders:
        if placeholder.name in NOT_FOR_TEXT or texts.get(placeholder.name):
            continue
        text = filled(placeholder.template, values)
        if text:
            texts[placeholder.name] = (((), Paragraph((Run(text),))),)
    return texts


def is_quoting(layout: Layout, blocks: Sequence[Numbered]) -> bool:
    """Say whether a quote here is the slide itself, and has no bar."""
    return layout.name == "quote" and any(isinstance(block, Quote) for _, block in blocks)
