"""One slide of the file, made of the boxes of a page and the layout that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pptx.slide import Slide

from recap_deck.build.page import Page
from recap_deck.export.pptx.drawn.canvas import Canvas, Leading
from recap_deck.export.pptx.drawn.picture_parts import PictureParts
from recap_deck.export.pptx.look.looks import Look
from recap_deck.export.pptx.look.places import Place, place_for
from recap_deck.export.pptx.pieces.gathering import FLOWING, Cells, Piece, Text, pieces_of
from recap_deck.export.pptx.pieces.grids import Grid, grid_of
from recap_deck.export.pptx.pieces.groups import Group, grouped
from recap_deck.geometry import touch
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.place.boxes import (
    Box,
    FillBox,
    MediaBox,
    PictureBox,
    Role,
    is_shown,
)


class PageMaker:
    """Fills a slide, the one of that number in the file, with a page as it is at the end."""

    def __init__(
        self, slide: Slide, number: int, look: Look, pictures: PictureParts, leads: Leading
    ) -> None:
        self._slide = slide
        self._number = number
        self._look = look
        self._pictures = pictures
        self._leads = leads
        self._free = [*look.places, *look.furniture]
        self._grids: dict[int, Grid] = {}

    def make(self, page: Page) -> None:
        """Put everything of the page on the slide that its layout doesn't have."""
        for shape in list(self._slide.placeholders):
            self._slide.shapes._spTree.remove(shape._element)
        boxes = [
            box
            for box in (*page.slide.boxes, *page.furniture)
            if is_shown(box, ALL_STEPS) and box.role is not Role.VEIL
        ]
        self._canvas = Canvas(
            self._slide.part, self._look.scheme, page.slide.size, self._pictures, self._leads
        )
        grounds = _grounds_of(boxes)
        if grounds and grounds != self._look.grounds:
            self._canvas.set_ground(grounds)
        boxes = self._own(boxes[len(grounds) :])
        pieces = pieces_of(boxes)
        fills = [each for each in pieces if isinstance(each, FillBox)]
        self._grids = {id(each): grid_of(each, fills) for each in pieces if isinstance(each, Cells)}
        drawn = {id(fill) for grid in self._grids.values() for fill in (*grid.rules, *grid.stripes)}
        rest = [piece for piece in pieces if id(piece) not in drawn]
        for piece in grouped(rest, page.slide.size.width * page.slide.size.height):
            self._add(piece)

    def _own(self, boxes: Sequence[Box]) -> list[Box]:
        """The boxes that the layout doesn't draw; all of them where it isn't to draw any."""
        if _are_beneath(self._look.boxes, boxes):
            return [box for box in boxes if box not in self._look.boxes]
        self._slide._element.set("showMasterSp", "0")
        return list(boxes)

    def _add(self, piece: Piece | Group, *, is_grouped: bool = False) -> None:
        match piece:
            case Group():
                with self._canvas.group(piece.name):
                    for each in piece.pieces:
                        self._add(each, is_grouped=True)
            case FillBox():
                self._canvas.add_fill(piece)
            case PictureBox():
                place = self._taken(piece, is_grouped)
                self._canvas.add_picture(piece, place.xml if place else "")
            case MediaBox():
                self._canvas.add_media(piece)
            case Text():
                place = self._taken(piece, is_grouped)
                number = self._number if place and place.name == "number" else 0
                self._canvas.add_text(piece, place.xml if place else "", number)
            case Cells():
                self._canvas.add_table(piece, self._grids[id(piece)])

    def _taken(self, piece: Text | PictureBox, is_grouped: bool) -> Place | None:
        """The placeholder that a piece stands in; only one can, and none that is in a group."""
        if is_grouped:
            return None
        place = place_for(piece.rect, self._candidates(piece))
        if place is not None:
            self._free.remove(place)
        return place

    def _candidates(self, piece: Text | PictureBox) -> Iterator[Place]:
        for place in self._free:
            if isinstance(piece, PictureBox):
                is_fit = piece.role is Role.PICTURE and 'type="pic"' in place.told
            elif piece.role is Role.FURNITURE:
                is_fit = place in self._look.furniture
            elif piece.role is Role.TITLE:
                is_fit = place.name == "title"
            else:
                is_fit = piece.role in FLOWING | {Role.SUBTITLE} and _takes_text(place)
            if is_fit:
                yield place


def _takes_text(place: Place) -> bool:
    return re.match('type="(title|pic|ftr|sldNum)"', place.told) is None


def _grounds_of(boxes: Sequence[Box]) -> tuple[FillBox, ...]:
    """The fills under everything else."""
    found: list[FillBox] = []
    for box in boxes:
        if not isinstance(box, FillBox) or box.role is not Role.BACKGROUND:
            break
        found.append(box)
    return tuple(found)


def _are_beneath(drawn: Sequence[Box], boxes: Sequence[Box]) -> bool:
    """Say whether a slide has all that its layout draws, and nothing of its own behind it."""
    for box in drawn:
        if box not in boxes:
            return False
        before = boxes[: boxes.index(box)]
        if any(touch(other.rect, box.rect) and other not in drawn for other in before):
            return False
    return True
