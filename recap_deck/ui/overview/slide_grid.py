"""The grid of all slides: draws what is in sight, and moves a selection over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.overview.cells import Words, measures_at, paint_heading, paint_slide
from recap_deck.ui.overview.drawing import Marks, sized
from recap_deck.ui.overview.field import Go
from recap_deck.ui.overview.grid import Grid, place_grid
from recap_deck.ui.overview.scroll import AROUND, GlidingList
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.window.rows import Row


class SlideGrid(GlidingList):
    """Shows rows; `spare` has pictures of another size until our own are made."""

    def __init__(self, thumbnails: Thumbnails, spare: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._spare = spare
        self._rows: tuple[Row, ...] = ()
        self._place_of: dict[int, int] = {}
        self._grid: Grid = place_grid((), 1, measures_at(1))
        self._current = -1
        self._selected = -1
        self._empty = ""
        self._words: Words = ()
        thumbnails.made.connect(self._on_made)
        self.seen.connect(self._want)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The headings and slides that are listed."""
        return self._rows

    @property
    def selected(self) -> int | None:
        """The slide that Enter goes to, by its index in the running order."""
        return self._rows[self._selected].index if self._selected >= 0 else None

    def show_rows(self, rows: Sequence[Row], words: Words = (), empty: str = "") -> None:
        """List other rows, with the words that chose them marked; or say why there is none."""
        self._rows, self._words = tuple(rows), words
        self._empty = empty
        self._place_of = {row.index: place for place, row in enumerate(rows) if not row.is_heading}
        self._selected = self._current = self.hovered = -1
        self.arrange()

    def show_current(self, slide: int) -> None:
        """Mark the slide that is shown."""
        before, self._current = self._current, self._place_of.get(slide, -1)
        self.redraw(before, self._current)

    def select(self, slide: int) -> None:
        """Select a slide and bring it into sight; the first one where it isn't listed."""
        self._select_place(self._place_of.get(slide, next(iter(self._place_of.values()), -1)))

    def center_selected(self) -> None:
        """Scroll so that there is as much to be seen before the selected slide as after it."""
        if self._selected >= 0:
            self.center(self.place_of_row(self._selected).center().y())

    def go(self, way: Go) -> None:
        """Move the selection."""
        if self._selected < 0:
            return
        grid, here = self._grid, self._selected
        page = max(1, int(self.viewport().height() // self._line_height()))
        far = len(self._rows)
        moves = {
            Go.LEFT: lambda: grid.beside(here, -1),
            Go.RIGHT: lambda: grid.beside(here, 1),
            Go.UP: lambda: grid.below(here, -1),
            Go.DOWN: lambda: grid.below(here, 1),
            Go.PAGE_UP: lambda: grid.below(here, -page),
            Go.PAGE_DOWN: lambda: grid.below(here, page),
            Go.FIRST: lambda: grid.beside(here, -far),
            Go.LAST: lambda: grid.beside(here, far),
            Go.SECTION_BACK: lambda: grid.next_section(here, -1),
            Go.SECTION_ON: lambda: grid.next_section(here, 1),
        }
        self._select_place(moves[way](), glides=True)

    def slide_of(self, place: int) -> int:
        """The index in the running order of a row."""
        return self._rows[place].index

    def rect_of_slide(self, slide: int) -> QRectF:
        """Where a slide stands in the viewport now."""
        return self.place_of_row(self._place_of[slide]).translated(0, -self.top)

    def renew(self) -> None:
        """Ask for pictures again after the slides have changed."""
        self._want()

    def row_at(self, place: QPointF) -> int | None:
        return self._grid.place_at(place.x(), place.y())

    def place_of_row(self, row: int) -> QRectF:
        rect = self._grid.rect_of(row)
        return QRectF(rect.x, rect.y, rect.width, rect.height)

    def arrange(self) -> None:
        # The scroll bar lies in the margin, so that both margins look the same.
        self._grid = place_grid(self._rows, self.width(), measures_at(self.unit))
        self.set_height(self._grid.height)
        if self._selected >= 0:
            self._bring(self._selected, glides=False)
        self.viewport().update()

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        for place in self._grid.places_in(top - AROUND * self.unit, bottom + AROUND * self.unit):
            row = self._rows[place]
            if row.is_heading:
                paint_heading(painter, self.place_of_row(place), row, self._words, self.unit)
            elif place != self._selected:
                self._draw_slide(painter, place)
        if self._selected >= 0:
            self._draw_slide(painter, self._selected)
        if not self._rows and self._empty:
            painter.setFont(sized(17, self.unit))
            painter.setPen(color(look().quiet))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)

    def _draw_slide(self, painter: QPainter, place: int) -> None:
        row = self._rows[place]
        image = self._thumbnails.image(row.index) or self._spare.image(row.index)
        marks = Marks(
            is_current=place == self._current,
            is_selected=place == self._selected,
            is_hovered=place == self.hovered,
        )
        rect, words = self.place_of_row(place), self._words
        paint_slide(painter, rect, row, image, marks=marks, words=words, unit=self.unit)

    def _select_place(self, place: int, *, glides: bool = False) -> None:
        before, self._selected = self._selected, place
        if place >= 0:
            self._bring(place, glides=glides)
            row = self._rows[place]
            self.told.emit(f"{row.number} {row.title}".strip())
        self.redraw(before, place)
        self._want()

    def _bring(self, place: int, *, glides: bool) -> None:
        """Bring a slide into sight, with the heading right over it."""
        rect, heading = self._grid.rect_of(place), self._grid.heading_over(place)
        edge = AROUND * self.unit
        top = rect.y - edge if heading is None else self._grid.rect_of(heading).y
        self.bring(top, rect.bottom + edge, glides=glides)

    def _line_height(self) -> float:
        rect = self._grid.rect_of(self._selected)
        return rect.height + self._grid.gap

    def _want(self) -> None:
        """Ask for the pictures in sight, then for a screen after them and one before."""
        if not self.isVisible():
            return
        room = self.viewport().height()
        spans = ((0, 1), (1, 2), (-1, 0))
        places = dict.fromkeys(
            place
            for first, last in spans
            for place in self._grid.places_in(self.top + first * room, self.top + last * room)
            if not self._rows[place].is_heading
        )
        pixels = round(self._grid.cell_width * self.devicePixelRatioF())
        self._thumbnails.want([self._rows[place].index for place in places], pixels)

    def _on_made(self, slide: int) -> None:
        place = self._place_of.get(slide)
        if place is not None and self.isVisible():
            self.redraw(place)
