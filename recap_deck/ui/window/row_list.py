"""A list of rows of which several may be selected, and sessions folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from recap_deck.ui.window.navigator_model import RowModel
from recap_deck.ui.window.rows import Row

_SELECT = QItemSelectionModel.SelectionFlag


class RowList(QListView):
    """Knows by the rows what is selected and what is folded.

    The subclass sets the model when its delegate is there: before that Qt crashes at the first
    selection. While it `is_following`, what is selected was not asked for by the user. `folded`
    are the places of headings whose slides are away.

    Signals:
        fold_changed: other slides are folded away.
    """

    fold_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._away: set[str] = set()
        self.folded: set[int] = set()
        self.is_following = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show another running order; what is selected, folded and in sight stays so."""
        selected, scrolled = self.selected_ids(), self.verticalScrollBar().value()
        if self._rows.show_rows(rows):
            self._fold_again()
            # What was told of folds may have laid them out by now, which takes the longest.
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
            self.select_ids(selected)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return self._rows.rows

    def let_drag(self) -> None:
        """Let rows be dragged from now on."""
        self._rows.can_drag = True
        self.setDragEnabled(True)

    def selected_rows(self) -> list[Row]:
        """The slides that are selected, in the order in which they are listed."""
        # Qt's own list leaves out what is folded away.
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._rows.rows[place] for place in places]

    def is_folded(self, row: Row) -> bool:
        """Say whether a row is folded away."""
        return row in self._rows.rows and self.isRowHidden(self._rows.rows.index(row))

    def selected_ids(self) -> list[str]:
        """The ids of the slides that are selected, where several are, or a hidden one is."""
        chosen = self.selected_rows()
        return [row.id for row in chosen] if len(chosen) > 1 or self._is_hidden(chosen) else []

    def select_ids(self, ids: Iterable[str]) -> None:
        """Select slides by their ids."""
        wanted = set(ids)
        found = [place for place, row in enumerate(self._rows.rows) if row.id in wanted]
        if not wanted or not found:
            return
        chosen = QItemSelection()
        for place in found:
            chosen.select(self._rows.index(place), self._rows.index(place))
        self.is_following = True
        self.selectionModel().select(chosen, _SELECT.ClearAndSelect)
        self.selectionModel().setCurrentIndex(self._rows.index(found[0]), _SELECT.NoUpdate)
        self.is_following = False
        self.scrollTo(self._rows.index(found[-1]))
        self.scrollTo(self._rows.index(found[0]))

    def select_all(self) -> None:
        """Select every slide."""
        self.select_ids(row.id for row in self._rows.rows if not row.is_heading)

    @staticmethod
    def _is_hidden(rows: Sequence[Row]) -> bool:
        return any(row.is_hidden for row in rows)

    def toggle_fold(self, place: int) -> None:
        """Fold the slides of a row's session away, or back."""
        heading = self._rows.rows[self._rows.group_of(place)[0]]
        if heading.is_heading:
            self._away ^= {_key(heading)}
            self._fold_rows()

    @property
    def folded_away(self) -> tuple[str, ...]:
        """What is folded away, to be remembered."""
        return tuple(sorted(self._away))

    def fold(self, names: Iterable[str]) -> None:
        """Fold away what was remembered, and nothing else."""
        self._away = set(names)
        self._fold_rows()

    def _fold_again(self) -> None:
        """Fold what was folded in rows that are all new, and none of them away yet."""
        if self._away:
            self._fold_rows()
        else:
            self.folded = set()
            self.fold_changed.emit()

    def _fold_rows(self) -> None:
        is_away = False
        self.folded = set()
        for place, row in enumerate(self._rows.rows):
            if row.is_heading:
                is_away = _key(row) in self._away
                self.folded |= {place} if is_away else set()
            if self.isRowHidden(place) != (is_away and not row.is_heading):
                self.setRowHidden(place, is_away and not row.is_heading)
        self.fold_changed.emit()

    def row_at(self, place: QPoint) -> int:
        """The row at a place of the viewport, -1 where there is none."""
        index = self.indexAt(place)
        return index.row() if index.isValid() else -1

    def row_rect(self, place: int) -> QRect:
        """Where a row is in the viewport."""
        return self.visualRect(self._rows.index(place))

    def choose(self, place: int) -> None:
        """Select one row and nothing else."""
        # What Qt selects by itself depends on the mouse buttons of the moment.
        self.selectionModel().setCurrentIndex(self._rows.index(place), _SELECT.ClearAndSelect)


def _key(heading: Row) -> str:
    """What a heading is known by while its title is written and its session moved."""
    return heading.file or f"item {heading.item}"
