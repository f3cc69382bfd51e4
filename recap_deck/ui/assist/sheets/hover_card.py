"""The card beside a word: what it means, its values, what it looks like, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.diagnostics import Severity
from recap_deck.model.runs import Mark, Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.assist.sheets.floating import Floating
from recap_deck.ui.assist.sheets.signs import Signs
from recap_deck.ui.look import NORMAL, SMALL, color, look
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.window.status_line import severity_tone
from recap_deck.ui.words import say
from recap_deck.values import dataclass
from recap_deck.writing.completion.items import Kind
from recap_deck.writing.hover import Hover

_WIDTH = 340
_PAD = 12
_GAP = 6
_SIGN = 44
_PICTURE = 150
_DOT = 14


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is wrong at a place, and how it can be mended; "" for not by a machine."""

    text: str
    severity: Severity
    way_out: str = ""


class HoverCard(Floating):
    """Shows what is known about a word; paints plain text."""

    def __init__(self, window: QWidget, signs: Signs) -> None:
        super().__init__(window)
        # Else its shadow takes the pointer away from the word that is told of.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._signs = signs
        self._hover: Hover | None = None
        self._lines: list[tuple[QtParagraph, str]] = []
        signs.thumbs.came.connect(self._on_came)
        self._beside = QRect()
        self._remarks: Sequence[Remark] = ()
        self.setAccessibleName(say("ui-hover"))

    def show_card(self, hover: Hover | None, remarks: Sequence[Remark], beside: QRect) -> None:
        """Show what is known beside a place in the window."""
        self._hover, self._remarks, self._beside = hover, tuple(remarks), beside
        self._lines = list(self._set_lines())
        texts = sum(line.size.height + _GAP for line, _ in self._lines) - _GAP * bool(self._lines)
        sign = self._sign_height()
        height = texts + sign + (_GAP if sign and self._lines else 0) + 2 * _PAD
        widest = max((line.size.width for line, _ in self._lines), default=0.0)
        width = max(widest + 2 * _PAD + _DOT, _PICTURE * 1.6 if sign > _SIGN else 0)
        self.place(beside, QSize(round(min(_WIDTH, width)), round(height)))
        spoken = [each.text for each in remarks]
        self.setAccessibleDescription(
            " ".join(filter(None, [hover.name if hover else "", *spoken]))
        )
        self.raise_()
        self.show()
        self.update()

    def _on_came(self) -> None:
        if self.isVisible():
            self.show_card(self._hover, self._remarks, self._beside)

    def _sign_height(self) -> int:
        if self._hover is None or self._hover.kind is None:
            return 0
        if self._hover.kind is Kind.PICTURE:
            return _PICTURE if self._has_picture() else 0
        return _SIGN

    def _has_picture(self) -> bool:
        assert self._hover is not None
        thumb = self._signs.thumbs.find(self._signs.folder / self._hover.sign)
        return thumb is not None and not thumb.image.isNull()

    def _set_lines(self) -> Iterator[tuple[QtParagraph, str]]:
        """The paragraphs, each with the colour of its dot; "" for none."""
        tones, room = look(), _WIDTH - 2 * _PAD
        for each in self._remarks:
            style = reading_style(tones, NORMAL, height=1.4)
            tone = severity_tone(each.severity)
            yield set_text((Run(each.text),), style, room - _DOT), tone
            if each.way_out:
                way = reading_style(tones, SMALL, tones.link, height=1.4)
                yield set_text((Run(each.way_out),), way, room - _DOT), "none"
        if self._hover is not None:
            for text, tone, is_bold in self._texts(self._hover):
                style = reading_style(tones, NORMAL if is_bold else SMALL, tone, height=1.4)
                run = Run(text, Mark.STRONG) if is_bold else Run(text)
                yield set_text((run,), style, room), ""

    def _texts(self, hover: Hover) -> Iterator[tuple[str, str, bool]]:
        tones = look()
        if hover.name:
            yield hover.name, tones.text, True
        if hover.says:
            yield say(hover.says).replace("`", ""), tones.text, False
        if hover.reach:
            yield say(hover.reach), tones.quiet, False
        if hover.values:
            yield say("hover-values", values=", ".join(hover.values)), tones.secondary, False
        if hover.kind is Kind.PICTURE:
            thumb = self._signs.thumbs.find(self._signs.folder / hover.sign)
            if thumb is not None and thumb.width > 0:
                said = say("hover-pixels", width=thumb.width, height=thumb.height)
                yield said, tones.quiet, False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint_paper(painter)
            room = self.room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
            y = room.y()
            for paragraph, tone in self._lines:
                indent = _DOT if tone else 0
                if tone and tone != "none":
                    painter.setBrush(color(tone))
                    painter.setPen(color(tone))
                    painter.drawEllipse(QRectF(room.x() + 0.5, y + 5.5, 7, 7))
                paint_paragraph(painter, paragraph, QPointF(room.x() + indent, y))
                y += paragraph.size.height + _GAP
            self._paint_sign(painter, QRectF(room.x(), y, room.width(), room.bottom() - y))

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        hover = self._hover
        if hover is None or hover.kind is None or rect.height() < _GAP:
            return
        if hover.kind is not Kind.PICTURE:
            rect = QRectF(rect.x(), rect.y(), min(rect.width(), _SIGN), rect.height())
        self._signs.paint(painter, hover.kind, hover.sign, rect)
