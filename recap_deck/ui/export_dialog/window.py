"""The export dialog: what is wanted on the left, the pages as they will be on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.formats import Takes
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.tone import deck_on_paper
from recap_deck.export.selection.sessions import file_stem
from recap_deck.export.text.writing import text_of_format
from recap_deck.export.wish import chosen_entries
from recap_deck.messages import sentence
from recap_deck.model.deck import Deck
from recap_deck.paint.slide import PictureSource
from recap_deck.ui.export_dialog.choices import Choices, read_choices
from recap_deck.ui.export_dialog.pane import WIDTH, OptionsPane
from recap_deck.ui.export_dialog.plans import Plan, sheet_plan, slide_plan
from recap_deck.ui.export_dialog.preview import Preview
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, LARGE, NORMAL, color, font, look, scroll_style
from recap_deck.ui.memory import Memory
from recap_deck.ui.screens import screen_of
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.words import language, say

_MOST_TEXT = 20_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ExportDialog(QWidget):
    """Asks what to export; it writes nothing itself. `session` is the one where we are.

    Signals:
        asked: it is to be written; carries the choices and the target.
    """

    asked = Signal(object, str)

    def __init__(
        self,
        deck: Deck,
        pictures: PictureSource,
        session: int,
        stored: Mapping[str, Any],
        memory: Memory,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowTitle(say("export-title"))
        # Its keys are its own: the filter of all key presses leaves such a window alone.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._deck = deck
        self._memory = memory
        self._pictures = pictures
        self._builders: dict[tuple[bool, str], Builder] = {}
        named = _session_names(deck, session)
        self.pane = OptionsPane(named, self)
        self.preview = Preview(self)
        self.text = _plain_view(say("export-title"), self)
        self.count = Text("", self, size=LARGE, bold=True)
        self.problem = Text("", self, tone="error", wraps=True, lines=0)
        self.target = Field(say("export-target"), self, check=_target_refusal)
        self.chooser = Button(say("form-choose"), self, icon="folder-open")
        self.cancel_button = Button(say("ui-cancel"), self)
        self.export_button = Button(say("export-do"), self, weight=Weight.PRIMARY)
        self._build()
        self._connect()
        self.pane.show_choices(read_choices(stored, named[0]))
        proposed = self.choices.proposed(deck.path)
        self.target.show_value(str(stored.get("target") or proposed))
        self._plan()
        self.pane.format.setFocus()

    def _build(self) -> None:
        screen = screen_of(self).availableGeometry()
        width, height = self._memory.size("export")
        self.resize(min(width, screen.width()), min(height, screen.height() - 40))
        self.setMinimumSize(760, 560)
        self.chooser.show_icon()
        pages = QVBoxLayout()
        pages.setContentsMargins(3 * GAP, 3 * GAP + 4, 2 * GAP, 0)
        pages.setSpacing(2 * GAP)
        pages.addWidget(self.count)
        pages.addWidget(self.problem)
        pages.addWidget(self.preview, 1)
        pages.addWidget(self.text, 1)
        row, foot = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addLayout(pages, 1)
        foot.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, GAP)
        foot.setSpacing(GAP)
        foot.addWidget(self.target, 1)
        for part in (self.chooser, self.cancel_button, self.export_button):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.pane.changed.connect(self._plan)
        self.pane.moved.connect(self._propose)
        self.preview.counted.connect(self._on_counted)
        self.chooser.clicked.connect(self._choose_target)
        self.cancel_button.clicked.connect(self.close)
        self.export_button.clicked.connect(self.export)

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        return self.pane.choices

    def _plan(self) -> None:
        """Work out the pages; what names nothing is said instead."""
        choices = self.choices
        builder = self._builder(choices)
        said = refused = ""
        entries: tuple[int, ...] = ()
        wish = None
        try:
            wish = choices.wish(Path(self.target.text))
            entries = chosen_entries(builder, wish)
        except RecapDeckError as error:
            said = sentence(error.code, error.arguments, language())
        self.preview.setVisible(choices.has_pages)
        self.text.setVisible(not choices.has_pages)
        if choices.has_pages:
            look = wish.handout if wish and choices.is_on_paper else None
            self.preview.show_plan(self._pages(builder, entries, look))
        else:
            refused = self._show_text(builder, choices, entries)
        is_range = choices.range == "slides"
        self.problem.show_text(refused or ("" if is_range else said))
        self.pane.slides.tell_problem(said if is_range else "")
        self.export_button.setEnabled(not (said or refused))

    def _show_text(self, builder: Builder, choices: Choices, entries: tuple[int, ...]) -> str:
        """Show the beginning of a file that is a text; why there is none, if so."""
        self.preview.stop()
        by_step, target = bool(choices.values["steps"]), Path(self.target.text)
        text = refused = ""
        try:
            text = text_of_format(builder, choices.format, target, entries, by_step=by_step)
        except RecapDeckError as error:
            refused = sentence(error.code, error.arguments, language())
        self.text.setPlainText(text[:_MOST_TEXT])
        self.count.show_text(self.pane.format.text())
        return refused

    def _pages(self, builder: Builder, entries: Sequence[int], look: HandoutLook | None) -> Plan:
        """The pages to come: slides, or sheets with a look."""
        if look is not None:
            return sheet_plan(builder, entries, self._pictures, look)
        by_step = bool(self.choices.values["steps"])
        return slide_plan(builder, entries, self._pictures, by_step=by_step)

    def _builder(self, choices: Choices) -> Builder:
        """What makes the pages: with hidden slides or without, on paper in another light."""
        with_hidden = bool(choices.values["hidden"])
        tone = str(choices.values["tone"]) if choices.is_on_paper else "own"
        key = with_hidden, tone
        if key not in self._builders:
            deck = deck_on_paper(self._deck, tone)
            self._builders[key] = Builder(deck, with_hidden=with_hidden)
        return self._builders[key]

    def _on_counted(self, count: int, is_all: bool) -> None:
        code = "export-pages" if is_all else "export-pages-so-far"
        if is_all and count == 1:
            code = "export-page"
        if self.choices.kind.takes & Takes.COLUMNS:
            # They are slides on one picture.
            code = "thumbnails-count" if count > 1 else "thumbnails-one"
        self.count.show_text(say(code, count=count) if count else "")

    def _propose(self) -> None:
        self.target.show_value(str(self.choices.proposed(self._deck.path)))

    def _choose_target(self, _checked: bool = False) -> None:
        from PySide6.QtWidgets import QFileDialog

        near, title = self.target.text, say("export-target")
        if self.choices.is_folder:
            chosen = QFileDialog.getExistingDirectory(self, title, near)
        else:
            suffix = self.choices.kind.suffixes[0]
            filters = f"{self.pane.format.text()} (*{suffix})"
            chosen, _ = QFileDialog.getSaveFileName(self, title, near, filters)
            chosen += suffix if chosen and not Path(chosen).suffix else ""
        if chosen:
            self.target.show_value(chosen)

    def export(self, _checked: bool = False) -> None:
        """Ask for it, unless something keeps it from being written."""
        slides = self.pane.slides
        if self.choices.range == "slides" and not slides.text.strip():
            slides.tell_problem(say("export-slides-missing"))
            slides.setFocus()
        elif not self.target.is_good():
            self.target.setFocus()
        elif self.export_button.isEnabled():
            self.asked.emit(self.choices, self.target.text.strip())
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in _ENTER:
            self.export()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preview.stop()
        if not self.isMaximized():
            self._memory.remember_size("export", self.width(), self.height())
        for builder in self._builders.values():
            builder.close()
        self._builders.clear()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        foot = self.target.geometry().top() - 2 * GAP
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.panel))
            painter.fillRect(WIDTH, 0, self.width() - WIDTH, foot, color(tones.surface))
            painter.fillRect(WIDTH, 0, 1, foot, color(tones.line))
            painter.fillRect(0, foot, self.width(), 1, color(tones.line))


def _plain_view(name: str, parent: QWidget) -> QPlainTextEdit:
    """A view of a text, to be read only."""
    view = QPlainTextEdit(parent)
    view.setReadOnly(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFont(font(NORMAL))
    view.setTabChangesFocus(True)
    view.setAccessibleName(name)
    view.setStyleSheet(scroll_style(look()))
    return view


def _session_names(deck: Deck, index: int) -> tuple[str, str]:
    """What a session is asked for by, and its title; empty where there is none."""
    if index >= len(deck.sessions):
        return "", ""
    return file_stem(deck.sessions[index]), deck.sessions[index].title


def _target_refusal(text: str) -> str:
    return "" if text.strip() else say("export-target-missing")
