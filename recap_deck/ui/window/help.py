"""The overlay that lists every command with its keys, made from the command table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from recap_deck.commands.bindable import BINDABLE
from recap_deck.commands.command import Command, Where
from recap_deck.commands.groups import grouped
from recap_deck.commands.keys import key_label
from recap_deck.commands.writing_keys import MENU_GROUPS
from recap_deck.model.runs import Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.live_keys import LiveKeys, key_of
from recap_deck.ui.look import GAP, LARGE, NORMAL, SMALL, color, font, look
from recap_deck.ui.window.help_columns import Piece, Stood, flow
from recap_deck.ui.window.key_caps import BETWEEN, CAP, caps_width, paint_cap
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import language, say
from recap_deck.values import dataclass

_ROW = 30.0
_LINE = 19.0
_PADDING = 3.5 * GAP
_COLUMN = 316.0
_HEAD = 44.0
_FOOT = 12.0
_LARGEST = 1.6
_SCRIM = QColor(10, 13, 18, 150)


@dataclass(frozen=True, slots=True)
class _Page:
    """The list as it fits: where everything stands, and how much it is made larger or smaller."""

    stood: tuple[Stood, ...]
    columns: int
    height: float
    scale: float

    @property
    def width(self) -> float:
        return self.columns * (_COLUMN + _PADDING) + _PADDING


@dataclass(frozen=True, slots=True)
class _Listed:
    """What can be done, and the caps of its keys."""

    title: str
    labels: tuple[str, ...]


class HelpOverlay(QWidget):
    """Lies over a whole window until a click or Esc; in a show it lists what works there.

    In the text it lists what the editor's keys do; in the list of slides and the agenda it
    begins with theirs.
    """

    def __init__(
        self, parent: QWidget, *, in_show: bool = False, where: Where = Where.EVERYWHERE
    ) -> None:
        super().__init__(parent)
        self._under = parent
        self._in_show = in_show
        self._where = where
        self.setAccessibleName(say("ui-keys"))
        self.hide()

    @property
    def listed(self) -> tuple[str, ...]:
        """The ids of the commands that are listed."""
        return tuple(piece.what for piece in self._pieces() if not piece.is_heading)

    def _pieces(self) -> list[Piece]:
        pieces: list[Piece] = []
        for heading, rows in self._groups().items():
            pieces.append(Piece(heading, _ROW, is_heading=True))
            pieces += [Piece(name, _height(each)) for name, each in rows.items()]
        return pieces

    def _groups(self) -> dict[str, dict[str, _Listed]]:
        """What is listed, by heading and id."""
        if self._where is Where.TEXT:
            named = {
                f"ui-writing-{name}": tuple(BINDABLE[f"text.{command.id}"] for command in commands)
                for name, commands in MENU_GROUPS.items()
            }
        else:
            own = (each for each in BINDABLE.values() if each.where in self._own)
            groups = {**grouped(own), **grouped()}
            named = {f"ui-menu-{group.value}": commands for group, commands in groups.items()}
        found = {
            say(code): {each.id: _command(each) for each in commands if self._is_listed(each)}
            for code, commands in named.items()
        }
        return {heading: rows for heading, rows in found.items() if rows}

    @property
    def _own(self) -> tuple[Where, ...]:
        """The places whose commands are listed first."""
        if self._where in (Where.AGENDA, Where.DRAFT):
            return (Where.AGENDA, Where.DRAFT)
        return (self._where,) if self._where is Where.LIST else ()

    def _rows(self) -> dict[str, _Listed]:
        return {name: each for rows in self._groups().values() for name, each in rows.items()}

    def _is_listed(self, command: Command) -> bool:
        has_keys = bool(LiveKeys.in_force.keys(command.id))
        return has_keys and (command.in_show or not self._in_show)

    def _page(self) -> _Page:
        """In as many columns as make it largest."""
        pieces, room = self._pieces(), self.rect()
        pages = []
        for columns in (1, 2, 3, 4, 5):
            stood, height = flow(pieces, columns, _ROW / 2)
            height += _HEAD + self._hint(columns).size.height + _FOOT + 2 * _PADDING
            width = columns * (_COLUMN + _PADDING) + _PADDING
            scale = min(
                _LARGEST,
                (room.width() - 2 * GAP) / width,
                (room.height() - 2 * GAP) / height,
            )
            pages.append(_Page(stood, columns, height, scale))
        return max(pages, key=lambda page: page.scale)

    def _hint(self, columns: int) -> QtParagraph:
        """What the table can't say: numbers, mouse and wheel; and how keys are changed."""
        text, key = say("ui-keys-hint"), key_of("help.change_keys")
        if self._where is Where.TEXT:
            text = say("ui-keys-hint-writing", key=key_of("show.escape"))
        elif key and not self._in_show:
            text = f"{text} {say('ui-keys-hint-change', key=key)}"
        style = reading_style(look(), NORMAL, look().secondary)
        return set_text((Run(text),), style, columns * (_COLUMN + _PADDING) - _PADDING)

    def _paint(self, painter: QPainter) -> None:
        tones, page = look(), self._page()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), _SCRIM)
        painter.translate(QRectF(self.rect()).center())
        painter.scale(page.scale, page.scale)
        card = QRectF(-page.width / 2, -page.height / 2, page.width, page.height)
        painter.setPen(color(tones.line))
        painter.setBrush(color(tones.surface))
        painter.drawRoundedRect(card, 14, 14)
        inner = card.adjusted(_PADDING, _PADDING - GAP / 2, -_PADDING, -_PADDING)
        _paint_head(painter, inner)
        painter.translate(inner.x(), inner.y() + _HEAD)
        rows = self._rows()
        for each in page.stood:
            _paint_piece(painter, each, rows)
        hint = self._hint(page.columns)
        paint_paragraph(painter, hint, QPointF(0, inner.height() - _HEAD - hint.size.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def showEvent(self, event: QShowEvent) -> None:
        self._under.installEventFilter(self)
        self.setGeometry(self._under.rect())
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        self._under.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._under.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()


def _command(command: Command) -> _Listed:
    """A command; keys of a remote control are nothing to be looked up."""
    keys = [key for key in LiveKeys.in_force.keys(command.id) if not key.startswith("Media")]
    labels = tuple(key_label(key) + (" ×2" if command.asks else "") for key in keys)
    return _Listed(command.title_in(language()).rstrip("…"), labels)


def _shown_labels(listed: _Listed) -> list[str]:
    """As many caps as have room beside the title, one at least."""
    labels = list(listed.labels)
    room = _COLUMN - QFontMetricsF(font(NORMAL)).horizontalAdvance(listed.title) - 2 * GAP
    while len(labels) > 1 and caps_width(labels) > room:
        labels.pop()
    return labels


def _title_room(listed: _Listed) -> float:
    return _COLUMN - caps_width(_shown_labels(listed)) - 1.5 * GAP


def _height(listed: _Listed) -> float:
    """A title that is too long for a line takes two."""
    width = QFontMetricsF(font(NORMAL)).horizontalAdvance(listed.title)
    return _ROW if width <= _title_room(listed) else _ROW + _LINE


def _paint_head(painter: QPainter, inner: QRectF) -> None:
    painter.setPen(color(look().text))
    painter.setFont(font(LARGE + 3, bold=True))
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop, say("ui-keys"))
    painter.setFont(font(SMALL))
    painter.setPen(color(look().quiet))
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, _closing())


def _closing() -> str:
    return say("ui-keys-close", key=key_of("show.escape"))


def _paint_piece(painter: QPainter, each: Stood, rows: Mapping[str, _Listed]) -> None:
    x = each.column * (_COLUMN + _PADDING)
    row = QRectF(x, each.top, _COLUMN, each.piece.height)
    if each.piece.is_heading:
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(color(look().accent))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, each.piece.what)
        return
    painter.fillRect(QRectF(x, row.bottom() - 1, _COLUMN, 1), color(look().line))
    _paint_row(painter, rows[each.piece.what], row)


def _paint_row(painter: QPainter, listed: _Listed, row: QRectF) -> None:
    labels = _shown_labels(listed)
    place = QPointF(row.right() - caps_width(labels), row.center().y() - CAP / 2)
    for label in labels:
        place.setX(paint_cap(painter, place, label).right() + BETWEEN)
    painter.setFont(font(NORMAL))
    painter.setPen(color(look().text))
    title = QRectF(row.x(), row.y(), _title_room(listed), row.height())
    wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(title, wrapped, listed.title)
