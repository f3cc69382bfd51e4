"""The list of what was found, a slide a row: draws what is in sight, and moves a selection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.overview.drawing import Marks, sized
from recap_deck.ui.overview.field import Go
from recap_deck.ui.overview.hits import HEIGHT, HitRow, paint_hit, picture_width
from recap_deck.ui.overview.scroll import GlidingList
from recap_deck.ui.slide.thumbnails import Thumbnails

_ABOVE = 8


class HitList(GlidingList):
    """Shows finds; more may come while it is open."""

    def __init__(self, thumbnails: Thumbnails, spare: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._spare = spare
        self._rows: tuple[HitRow, ...] = ()
        self._current = -1
        self._selected = -1
        self._empty = ""
        thumbnails.made.connect(self._on_made)
        self.seen.connect(self._want)

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """What is listed."""
        return self._rows

    @property
    def selected(self) -> int | None:
        """The slide that Enter goes to."""
        return self._rows[self._selected].slide if self._selected >= 0 else None

    def show_rows(self, rows: Sequence[HitRow], empty: str = "") -> None:
        """List other finds; the first is selected, or the one that was if it is still there."""
        before, is_longer = self.selected, tuple(rows[: len(self._rows)]) == self._rows
        self._rows, self._empty = tuple(rows), empty
        slides = [row.slide for row in rows]
        kept = slides.index(before) if is_longer and before in slides else 0
        self._selected = kept if rows else -1
        self.hovered = -1
        self.arrange()
        self._want()

    def show_current(self, slide: int) -> None:
        """Mark the slide that is shown."""
        self._current = slide
        self.viewport().update()

    def go(self, way: Go) -> None:
        """Move the selection."""
        page = max(1, int(self.viewport().height() // self._height()) - 1)
        far = len(self._rows)
        steps = {
            **dict.fromkeys((Go.UP, Go.LEFT, Go.SECTION_BACK), -1),
            **dict.fromkeys((Go.DOWN, Go.RIGHT, Go.SECTION_ON), 1),
            Go.PAGE_UP: -page,
            Go.PAGE_DOWN: page,
            Go.FIRST: -far,
            Go.LAST: far,
        }
        if self._rows:
            before = self._selected
            self._selected = min(max(0, before + steps[way]), far - 1)
            self._bring(glides=True)
            self.redraw(before, self._selected)

    def slide_of(self, place: int) -> int:
        """The slide of a row."""
        return self._rows[place].slide

    def rect_of_row(self, place: int) -> QRectF:
        """Where a row stands in the viewport now."""
        return self.place_of_row(place).translated(0, -self.top)

    def row_at(self, place: QPointF) -> int | None:
        row = int((place.y() - _ABOVE * self.unit) // self._height())
        return row if 0 <= row < len(self._rows) else None

    def place_of_row(self, row: int) -> QRectF:
        height = self._height()
        # The scroll bar lies in the margin, so that both margins look the same.
        return QRectF(0, _ABOVE * self.unit + row * height, self.width(), height)

    def arrange(self) -> None:
        self.set_height(len(self._rows) * self._height() + 2 * _ABOVE * self.unit)
        self._bring(glides=False)
        self.viewport().update()

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        height, above = self._height(), _ABOVE * self.unit
        first = max(0, int((top - above) // height))
        last = min(len(self._rows), int((bottom - above) // height) + 1)
        for place in range(first, last):
            row = self._rows[place]
            marks = Marks(
                is_current=row.slide == self._current,
                is_selected=place == self._selected,
                is_hovered=place == self.hovered,
            )
            image = self._thumbnails.image(row.slide) or self._spare.image(row.slide)
            paint_hit(painter, self.place_of_row(place), row, image, marks, self.unit)
        if not self._rows and self._empty:
            painter.setFont(sized(17, self.unit))
            painter.setPen(color(look().quiet))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)

    def _bring(self, *, glides: bool) -> None:
        if self._selected >= 0:
            row = self._rows[self._selected]
            self.told.emit(f"{row.number} {row.hit.title.text}: {row.hit.context.text}".strip())
            rect, edge = self.place_of_row(self._selected), _ABOVE * self.unit
            self.bring(rect.top() - edge, rect.bottom() + edge, glides=glides)

    def _height(self) -> float:
        return round(HEIGHT * self.unit)

    def _want(self) -> None:
        """Ask for the pictures in sight, then for a screen after them."""
        if not self.isVisible():
            return
        first = max(0, int(self.top // self._height()))
        count = 2 * (int(self.viewport().height() // self._height()) + 1)
        pixels = round(picture_width(self.unit) * self.devicePixelRatioF())
        self._thumbnails.want([row.slide for row in self._rows[first : first + count]], pixels)

    def _on_made(self, _slide: int) -> None:
        if self.isVisible():
            self.viewport().update()
