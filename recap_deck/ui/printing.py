"""Slides on paper, one a page, as large as the paper lets them be."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from recap_deck.build.builder import Builder
from recap_deck.build.page import Page
from recap_deck.commands.table import title_of
from recap_deck.paint.slide import PictureSource, paint_slide
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say


class Printing(QObject):
    """Asks for a printer and the pages, and prints; every slide with all its steps taken."""

    def __init__(self, live_deck: LiveDeck, window: Window) -> None:
        super().__init__(window)
        self._deck = live_deck
        self._window = window

    def ask(self) -> None:
        """Let the user choose printer and pages."""
        printer = new_printer(self._deck)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title_of("deck.print", language()).rstrip("…"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec():
            self.print_to(printer)

    def print_to(self, printer: QPrinter) -> None:
        """Print, and say how it went."""
        count = print_slides(self._deck.builder, printer, at_once(self._window.pictures))
        told = say("ui-printed", n=count) if count else say("ui-not-printed")
        self._window.message_bar.tell(Notice(told, is_problem=not count))


def new_printer(live_deck: LiveDeck) -> QPrinter:
    """A printer that stands for the system's own, its paper lying if the slides do."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(live_deck.deck.event.title or live_deck.path.stem)
    entries = live_deck.builder.entries
    size = live_deck.builder.pages(0)[0].slide.size if entries else None
    is_wide = size is None or size.width >= size.height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    )
    return printer


def print_slides(builder: Builder, printer: QPrinter, pictures: PictureSource) -> int:
    """Print the pages that the printer asks for; how many they were, 0 where it refuses."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    count = 0
    first, last = printer.fromPage() or 1, printer.toPage()
    for number, page in enumerate(_all_pages(builder), 1):
        if number < first or (last and number > last):
            continue
        if count and not printer.newPage():
            break
        _paint_page(painter, page, printer, pictures)
        count += 1
    painter.end()
    return count


def _all_pages(builder: Builder) -> Iterator[Page]:
    for index in range(len(builder.entries)):
        yield from builder.pages(index)


def _paint_page(painter: QPainter, page: Page, printer: QPrinter, pictures: PictureSource) -> None:
    """In the middle of what can be printed on, cut at the slide's edges."""
    room = QSizeF(printer.pageLayout().paintRectPixels(printer.resolution()).size())
    size = page.slide.size
    scale = min(room.width() / size.width, room.height() / size.height)
    painter.save()
    painter.translate(
        (room.width() - size.width * scale) / 2, (room.height() - size.height * scale) / 2
    )
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, size.width, size.height))
    paint_slide(painter, page.slide, pictures, over=page.furniture)
    painter.restore()
