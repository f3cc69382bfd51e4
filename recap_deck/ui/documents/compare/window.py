"""The window that shows where two versions of a text differ, and makes one of what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recap_deck.ui.documents.compare.side import Side
from recap_deck.ui.documents.document import Document
from recap_deck.ui.documents.documents import Documents
from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, LARGE, SMALL, look, scroll_style
from recap_deck.ui.screens import screen_of
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.words import say
from recap_deck.writing.merge import Lines, Merged, Place, merge, places_of

_SIZE = (920, 640)
_AROUND_PLACES = 190


class CompareWindow(QDialog):
    """Asks at each place for one side or both; nothing is changed before all are answered."""

    def __init__(self, documents: Documents, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._documents = documents
        self._document = document
        self._theirs = document.theirs or document.stored
        self._text = document.text
        self._merged: Merged = merge(document.stored.text, document.text, self._theirs.text)
        self.places = [_PlaceRow(place, self) for place in places_of(self._merged)]
        self.setWindowTitle(say("compare-title", name=document.path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        for row in self.places:
            row.chosen.connect(self._show_count)
        self._show_count()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * GAP, 0, 0)
        column.setSpacing(GAP)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GAP, 0, 3 * GAP, GAP)
        head.setSpacing(GAP)
        head.addWidget(Text(self.windowTitle(), self, size=LARGE + 3, bold=True))
        head.addWidget(Text(say("compare-how"), self, tone="secondary", wraps=True))
        column.addLayout(head)
        inside = _inside(self.places, self)
        column.addWidget(_scrolled(inside, self), 1)
        column.addLayout(self._foot())
        self._fit(inside)

    def _fit(self, inside: QWidget) -> None:
        """No larger than what there is to choose, nor than the display."""
        room = screen_of(self).availableGeometry()
        width = min(_SIZE[0], room.width() - 40)
        high = _AROUND_PLACES + inside.heightForWidth(width)
        self.resize(width, min(max(high, _SIZE[1] // 2), _SIZE[1], room.height() - 60))

    def _foot(self) -> QHBoxLayout:
        self.mine_button = Button(say("compare-all-mine"), self)
        self.theirs_button = Button(say("compare-all-theirs"), self)
        self.count = Text("", self, tone="secondary")
        self.later_button = Button(say("compare-later"), self, detail="Esc")
        self.done_button = Button(say("compare-take"), self, weight=Weight.PRIMARY)
        self.mine_button.clicked.connect(self.choose_mine)
        self.theirs_button.clicked.connect(self.choose_theirs)
        self.later_button.clicked.connect(self.reject)
        self.done_button.clicked.connect(self.settle)
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        foot.setSpacing(GAP)
        foot.addWidget(self.mine_button)
        foot.addWidget(self.theirs_button)
        foot.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.later_button)
        foot.addWidget(self.done_button)
        return foot

    def choose_mine(self) -> None:
        """Choose what was written here, at all places."""
        for row in self.places:
            row.choose(mine=True, theirs=False)

    def choose_theirs(self) -> None:
        """Choose what was changed elsewhere, at all places."""
        for row in self.places:
            row.choose(mine=False, theirs=True)

    def settle(self) -> None:
        """Make the text of what is chosen, as one step that can be undone."""
        if not all(row.is_decided for row in self.places):
            return
        if self._document.theirs is not None and self._document.theirs != self._theirs:
            # It was changed again meanwhile: that is another comparison.
            self.reject()
            return
        text = self._merged.text([row.lines for row in self.places])
        self._documents.settle(self._document.path, text)
        self.accept()

    def _show_count(self) -> None:
        decided = sum(row.is_decided for row in self.places)
        self.count.show_text(say("compare-count", done=decided, count=len(self.places)))
        self.done_button.setEnabled(decided == len(self.places))


class _PlaceRow(QWidget):
    """Both sides of a place.

    Signals:
        chosen: another side is chosen, or both or none.
    """

    chosen = Signal()

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        around = (place.above, place.below)
        self.mine = Side(say("compare-mine"), place.differing.mine, around, self)
        self.theirs = Side(say("compare-theirs"), place.differing.theirs, around, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(
            Text(say("compare-line", line=place.line), self, size=SMALL, tone="secondary")
        )
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for side in (self.mine, self.theirs):
            row.addWidget(side, 1)
            side.toggled.connect(self.chosen)
        column.addLayout(row)

    @property
    def is_decided(self) -> bool:
        """Whether at least one side is chosen."""
        return self.mine.isChecked() or self.theirs.isChecked()

    @property
    def lines(self) -> Lines:
        """What is chosen: the one, the other, or one after the other."""
        differing = self._place.differing
        mine = differing.mine if self.mine.isChecked() else ()
        theirs = differing.theirs if self.theirs.isChecked() else ()
        return (*mine, *theirs)

    def choose(self, *, mine: bool, theirs: bool) -> None:
        """Choose sides."""
        self.mine.setChecked(mine)
        self.theirs.setChecked(theirs)


def _inside(rows: list[_PlaceRow], parent: QWidget) -> QWidget:
    inside = QWidget(parent)
    column = QVBoxLayout(inside)
    column.setContentsMargins(3 * GAP, GAP, 3 * GAP, GAP)
    column.setSpacing(GAP)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    return inside


def _scrolled(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setStyleSheet(scroll_style(look()))
    area.setWidget(inside)
    return area
