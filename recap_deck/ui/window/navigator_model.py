"""The navigator's rows as Qt's lists want them, and which of them are folded away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from recap_deck.ui.window.rows import Row
from recap_deck.ui.words import say

AnyIndex = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """The rows for Qt; text for screen readers, the row itself for the painter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.row_of_slide: dict[int, int] = {}
        self.can_drag = False
        """Whether slides may be dragged."""

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; say whether they have another shape, and all marks are gone."""
        old, self.rows = self.rows, tuple(rows)
        if self.rows == old:
            return False
        if len(old) == len(self.rows) and all(map(_has_shape_of, old, self.rows)):
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return False
        self.rows = old
        self.beginResetModel()
        self.rows = tuple(rows)
        self.row_of_slide = {
            row.index: place
            for place, row in enumerate(self.rows)
            if not row.is_heading and not row.is_hidden
        }
        self.endResetModel()
        return True

    def group_of(self, place: int) -> tuple[int, int]:
        """The rows under the same heading: the heading's own place, and that after the last."""
        rows = self.rows
        first = next((i for i in range(place, -1, -1) if rows[i].is_heading), 0)
        after = (i for i in range(first + 1, len(rows)) if rows[i].is_heading)
        return first, next(after, len(rows))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.rows[index.row()]
            hidden = say("ui-slide-hidden") if row.is_hidden else ""
            return " ".join(part for part in (row.number, row.title, row.detail, hidden) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        # Arrow keys pass over what is not enabled.
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.can_drag else flags


def _has_shape_of(one: Row, other: Row) -> bool:
    return one is other or _shape(one) == _shape(other)


def _shape(row: Row) -> tuple[object, ...]:
    """What a row has beside its words."""
    return (row.index, row.is_heading, row.is_hidden, row.aspect, row.session, row.item)
