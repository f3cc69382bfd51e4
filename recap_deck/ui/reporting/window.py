"""The report's window: a line for each item of the evening, opened to its slides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from recap_deck.show.report.rows import Report
from recap_deck.show.report.text import item_cells, report_heads, report_summary, slide_cells
from recap_deck.ui.look import GAP, LARGE, NORMAL, Look, color, font, look, scroll_style
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.words import language, say

_SIZE = (940, 660)
_TIGHT = (1, 2, 3, 4, 5, 6)
_DIFFERENCE = 6
_LATE = "+"


class ReportWindow(QWidget):
    """Shows one report.

    Signals:
        saving: the report is to be written to a file.
    """

    saving = Signal()

    def __init__(self, report: Report, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(say("ui-report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Its keys are its own: the filter of all key presses leaves such a window alone.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.resize(*_SIZE)
        self.tree = QTreeWidget(self)
        self._fill(report)
        save = Button(say("ui-report-save"), self)
        close = Button(say("ui-close"), self, weight=Weight.PRIMARY)
        save.clicked.connect(self.saving)
        close.clicked.connect(self.close)
        self._arrange(report, save, close)

    def _arrange(self, report: Report, save: Button, close: Button) -> None:
        title, summary = QLabel(self), QLabel(self)
        for label, text in ((title, report.title), (summary, report_summary(report, language()))):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(text)
        title.setFont(font(LARGE + 4, bold=True))
        summary.setFont(font(NORMAL))
        summary.setStyleSheet(f"color: {look().secondary}")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(save)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(title)
        column.addWidget(summary)
        column.addSpacing(GAP)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)

    def _fill(self, report: Report) -> None:
        tree = self.tree
        heads = report_heads(language())
        tree.setColumnCount(len(heads))
        tree.setHeaderLabels(list(heads))
        tree.headerItem().setTextAlignment(
            0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        tree.setStyleSheet(tree_style(look()) + scroll_style(look()))
        tree.setFont(font(NORMAL))
        tree.setUniformRowHeights(True)
        for row in report.items:
            item = _row(item_cells(row, report), is_item=True)
            item.addChildren([_row(("", *slide_cells(each))) for each in row.slides])
            tree.addTopLevelItem(item)
        _arrange_columns(tree.header())
        tree.setAccessibleName(say("ui-report"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().panel))


def _row(cells: tuple[str, ...], *, is_item: bool = False) -> QTreeWidgetItem:
    """A slide's number and title stand where an item has its name."""
    texts = cells if is_item else (_named(cells[1], cells[2]), "", "", "", *cells[3:])
    made = QTreeWidgetItem(list(texts))
    for column in _TIGHT:
        made.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    difference = texts[_DIFFERENCE]
    if difference:
        tone = look().late if difference.startswith(_LATE) else look().second
        made.setForeground(_DIFFERENCE, color(tone if is_item else look().secondary))
    if is_item:
        made.setFont(0, font(NORMAL, bold=True))
    else:
        made.setForeground(0, color(look().secondary))
    return made


def _named(number: str, title: str) -> str:
    return f"{number}  {title}" if number else title


def _arrange_columns(header: QHeaderView) -> None:
    header.setSectionsMovable(False)
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in _TIGHT:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def tree_style(tones: Look) -> str:
    """The style of a list in our windows."""
    return (
        f"QTreeWidget {{ background: {tones.surface}; color: {tones.text}; outline: 0;"
        f" border: 1px solid {tones.line}; border-radius: 8px; }}"
        f"QTreeWidget::item {{ height: 30px; border-bottom: 1px solid {tones.line};"
        " padding: 0 10px; }"
        f"QTreeWidget::item:selected {{ background: {tones.row}; color: {tones.text}; }}"
        f"QHeaderView::section {{ background: {tones.surface}; color: {tones.secondary};"
        f" border: 0; border-bottom: 1px solid {tones.edge}; padding: 8px 10px; }}"
    )
