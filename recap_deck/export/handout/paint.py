"""Pages of a handout painted by Qt, with what is needed to make their text exact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.build.builder import Builder
from recap_deck.build.link_targets import LinkTargets
from recap_deck.build.page import Page
from recap_deck.export.handout.sheet import Frame, HandoutPage
from recap_deck.export.pdf.glyphs import GlyphRecorder
from recap_deck.export.pdf.links import Link, links_of
from recap_deck.export.pdf.markers import MarkerPictures
from recap_deck.export.pdf.paint import PaintedPage, PaintedPiece, boxes_on, has_spacer
from recap_deck.export.pdf.paper import make_writer
from recap_deck.export.sheets import Sheet
from recap_deck.geometry import Rect, Size
from recap_deck.model.links import leads_within
from recap_deck.paint.shapes import qrect
from recap_deck.paint.slide import PictureSource, paint_slide, pixel_size
from recap_deck.place.boxes import Box, PlacedSlide
from recap_deck.values import replace


class HandoutPainter:
    """Paints pages of one size, a few at a time; `done` is called with each slide's entry."""

    def __init__(self, builder: Builder, size: Size, done: Callable[[int], None]) -> None:
        self._builder = builder
        self._size = size
        self._done = done
        self._targets = LinkTargets([entry.id for entry in builder.entries])

    def paint(self, pages: Sequence[HandoutPage]) -> PaintedPiece:
        """Paint `pages`."""
        pictures, recorder = MarkerPictures(), GlyphRecorder()
        painted: list[PaintedPage] = []
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = make_writer(buffer, self._size)
        with QPainter(writer) as painter:
            for number, page in enumerate(pages):
                if number:
                    writer.newPage()
                painted.append(self._paint_page(painter, number, page, pictures, recorder))
        data = bytes(buffer.data().data())
        return PaintedPiece(
            data, tuple(painted), recorder.faces, pictures.printed, recorder.families
        )

    def _paint_page(
        self,
        painter: QPainter,
        number: int,
        page: HandoutPage,
        pictures: MarkerPictures,
        recorder: GlyphRecorder,
    ) -> PaintedPage:
        own = PlacedSlide(self._size, page.boxes)
        paint_slide(painter, own, pictures)
        links, emoji = [*links_of(page.boxes)], [*recorder.add(page.boxes)]
        has_spacers = any(map(has_spacer, page.boxes))
        for frame in page.frames:
            boxes = self._paint_frame(painter, frame, pictures)
            emoji += recorder.add(boxes)
            links += self._links(frame, boxes)
            has_spacers |= any(map(has_spacer, boxes))
            if frame.part == 1:
                self._done(frame.entry)
        return PaintedPage(number, 1, self._size, tuple(links), tuple(emoji), has_spacers)

    def _paint_frame(
        self, painter: QPainter, frame: Frame, pictures: MarkerPictures
    ) -> tuple[Box, ...]:
        """Draw a slide small; give its boxes, in the order in which they are painted."""
        sheet = Sheet(self._page(frame))
        boxes = boxes_on(sheet)
        _paint_small(painter, sheet, boxes, frame, pictures)
        return boxes

    def _page(self, frame: Frame) -> Page:
        return self._builder.pages(frame.entry)[frame.part - 1]

    def _links(self, frame: Frame, boxes: Sequence[Box]) -> Iterator[Link]:
        """The links on a small slide, where they lie on the page."""
        scale = _scale(frame, self._page(frame).slide.size)
        for link in links_of(boxes):
            if address := self._absolute(link.address, frame.entry):
                yield Link(_on_page(link.rect, frame.rect, scale), address)

    def _absolute(self, address: str, entry: int) -> str:
        """An address that means the same wherever it stands; "" for a slide that isn't there."""
        if not leads_within(address):
            return address
        target = self._targets.find_slide(address, self._builder.entries[entry].id)
        return quote(target, safe="/#") if target else ""


def sheet_image(
    builder: Builder, page: HandoutPage, size: Size, pictures: PictureSource, pixel_width: int
) -> QImage:
    """A page as a picture, to be looked at before it is written."""
    image = QImage(pixel_size(size, pixel_width), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.scale(image.width() / size.width, image.height() / size.height)
        paint_slide(painter, PlacedSlide(size, page.boxes), pictures)
        for frame in page.frames:
            sheet = Sheet(builder.pages(frame.entry)[frame.part - 1])
            _paint_small(painter, sheet, boxes_on(sheet), frame, pictures)
    return image


def _paint_small(
    painter: QPainter,
    sheet: Sheet,
    boxes: Sequence[Box],
    frame: Frame,
    pictures: PictureSource,
) -> None:
    scale = _scale(frame, sheet.page.slide.size)
    painter.save()
    painter.setClipRect(qrect(frame.rect), Qt.ClipOperation.ReplaceClip)
    painter.translate(frame.rect.x, frame.rect.y)
    painter.scale(scale, scale)
    paint_slide(painter, replace(sheet.page.slide, boxes=tuple(boxes)), pictures, sheet.step)
    painter.restore()


def _scale(frame: Frame, slide: Size) -> float:
    return min(frame.rect.width / slide.width, frame.rect.height / slide.height)


def _on_page(rect: Rect, frame: Rect, scale: float) -> Rect:
    return Rect(
        frame.x + rect.x * scale, frame.y + rect.y * scale, rect.width * scale, rect.height * scale
    )
