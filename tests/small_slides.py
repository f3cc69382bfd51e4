"""Short names for blocks, and slides placed on the small theme's grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.model.blocks import Align as Align
from recap_deck.model.blocks import (
    Block,
    Code,
    Heading,
    Item,
    List,
    Paragraph,
    ParsedSlide,
    Row,
    Table,
)
from recap_deck.model.runs import Run
from recap_deck.model.slide import Fit, SlideDirectives
from recap_deck.place.boxes import FillBox, PictureBox, PlacedSlide, Placement, Role, TextBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.themes import SMALL_THEME


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def heading(text: str, level: int = 2, step: int = 0) -> Heading:
    return Heading(runs(text), level, step=step)


def paragraph(text: str, line: int = 1, step: int = 0) -> Paragraph:
    return Paragraph(runs(text), line, step)


def item(*content: str | Block, step: int = 0, checked: bool | None = None) -> Item:
    blocks = (paragraph(each) if isinstance(each, str) else each for each in content)
    return Item(tuple(blocks), step=step, checked=checked)


def bullets(*items: str | Item, ordered: bool = False, start: int = 1) -> List:
    made = (item(each) if isinstance(each, str) else each for each in items)
    return List(tuple(made), ordered, start)


def code(text: str, title: str = "", numbered: bool = False) -> Code:
    return Code(tuple(runs(line) for line in text.split("\n")), title=title, numbered=numbered)


def table(*rows: Sequence[str], aligns: Sequence[Align] = ()) -> Table:
    made = [Row(tuple(runs(cell) for cell in row)) for row in rows]
    return Table(made[0], tuple(made[1:]), tuple(aligns) or (Align.START,) * len(rows[0]))


def placed(
    *blocks: Block,
    fit: Fit = Fit.AUTO,
    layout: str = "",
    steps: int = 0,
    pictures: Mapping[str, tuple[float, float]] | None = None,
    frame: SlideFrame | None = None,
    typesetter: GridTypesetter | None = None,
) -> Placement:
    return place_slide(
        ParsedSlide(blocks, step_count=steps),
        frame or SlideFrame(SlideDirectives(fit=fit, layout=layout)),
        SMALL_THEME,
        typesetter or GridTypesetter(),
        FakePictures(pictures or {}),
    )


def page(*blocks: Block, **how: object) -> PlacedSlide:
    """The only part of a slide."""
    (part,) = placed(*blocks, **how).parts  # type: ignore[arg-type]
    return part


def texts(slide: PlacedSlide, *roles: Role) -> list[str]:
    return [box.text for box in text_boxes(slide, *roles)]


def text_boxes(slide: PlacedSlide, *roles: Role) -> list[TextBox]:
    boxes = [box for box in slide.boxes if isinstance(box, TextBox)]
    return [box for box in boxes if not roles or box.role in roles]


def fills(slide: PlacedSlide, role: Role) -> list[FillBox]:
    return [box for box in slide.boxes if isinstance(box, FillBox) and box.role is role]


def picture_boxes(slide: PlacedSlide) -> list[PictureBox]:
    return [box for box in slide.boxes if isinstance(box, PictureBox)]


def codes(placement: Placement) -> list[str]:
    return [each.code for each in placement.diagnostics]
