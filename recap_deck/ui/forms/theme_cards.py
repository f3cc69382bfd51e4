"""Themes to choose from, each as the picture of a cover that is painted with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from recap_deck.build.builder import Builder
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.source.load import load_text
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.ui.forms.rounded_picture import paint_rounded
from recap_deck.ui.look import GAP, SMALL, color, font, look

_WIDTH, _HEIGHT = 112, 63
_CAPTION = 24
_EDGE = 4
_PIXELS = 3 * _WIDTH
_QUIET_MS = 250


class ThemeCard(QAbstractButton):
    """One theme; arrow keys go to the others."""

    def __init__(self, name: str, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = name
        self.picture = QImage()
        found = load_theme(name)
        self.setText(name)
        self.setToolTip(found.purpose)
        self.setAccessibleName(f"{group}: {name}")
        self.setAccessibleDescription(found.purpose)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 2 * _EDGE, _HEIGHT + 2 * _EDGE + _CAPTION)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones, is_on = look(), self.isChecked()
        rect = QRectF(_EDGE, _EDGE, _WIDTH, _HEIGHT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tones.hover))
            painter.drawRoundedRect(rect, 6, 6)
            if not self.picture.isNull():
                paint_rounded(painter, rect, self.picture, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = tones.accent if is_on else (tones.quiet if self.underMouse() else tones.line)
            painter.setPen(QPen(color(tones.link if self.hasFocus() else edge), 2 if is_on else 1))
            outer = rect.adjusted(-2, -2, 2, 2) if is_on else rect
            painter.drawRoundedRect(outer, 8 if is_on else 6, 8 if is_on else 6)
            painter.setFont(font(SMALL, bold=is_on))
            painter.setPen(color(tones.text if is_on else tones.secondary))
            below = self.rect().adjusted(0, _HEIGHT + 2 * _EDGE, 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


class ThemeCards(QWidget):
    """All themes that come with the app.

    Signals:
        picked: the user chose another one; carries its name.
    """

    picked = Signal(str)

    def __init__(self, name: str, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.text = ""
        """The slide on all covers."""
        self._wanted: list[ThemeCard] = []
        self.cards = [ThemeCard(each, name, self) for each in built_in_themes()]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, card in enumerate(self.cards):
            grid.addWidget(card, *divmod(place, columns))
            card.clicked.connect(self._on_clicked)
        grid.setColumnStretch(columns, 1)
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._paint_next)

    @property
    def value(self) -> str:
        """The theme that is chosen; empty for none of these."""
        return next((card.theme for card in self.cards if card.isChecked()), "")

    def pick(self, name: str) -> None:
        """Choose one; another theme than these leaves none chosen."""
        for card in self.cards:
            # An exclusive button that is on can't be taken back otherwise.
            card.setAutoExclusive(False)
            card.setChecked(card.theme == name)
            card.setAutoExclusive(True)

    def show_cover(self, title: str, detail: str) -> None:
        """Paint all covers with these words, one after the other, when there is time."""
        text = f"<!-- layout: cover -->\n\n# {title}\n\n{detail}\n"
        if text != self.text:
            self.text = text
            self._wanted = list(self.cards)
            self._timer.start()

    def _paint_next(self) -> None:
        if self._wanted:
            card = self._wanted.pop(0)
            card.picture = cover_picture(self.text, card.theme, _PIXELS)
            card.update()
            self._timer.start(0)
        else:
            self._timer.setInterval(_QUIET_MS)

    def _on_clicked(self, _checked: bool = False) -> None:
        self.picked.emit(self.value)


def cover_picture(text: str, theme: str, width: int) -> QImage:
    """The first slide of a text as a theme shows it, `width` pixels wide."""
    builder = Builder(load_text(text), theme)
    try:
        page = builder.pages(0)[0]
        return slide_image(page.slide, PictureStore(), width, over=page.furniture)
    finally:
        builder.close()
