"""The colours of what is written, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat

from recap_deck.ui.look import Look, color, look
from recap_deck.values import dataclass
from recap_deck.writing.coloring import Piece


@dataclass(frozen=True, slots=True)
class WritingTones:
    """The tones that only the editor has; a band is the ground of the line one writes in."""

    heading: str
    band: str
    selection: str
    find: str
    find_edge: str
    directive: str
    value: str
    code: Mapping[str, str]
    """Of a token of code by its class."""


_LIGHT_CODE = {
    "keyword": "#8A3A9E", "type": "#0F6B66", "constant": "#9A4A00", "function": "#1D55B0",
    "string": "#2F6B2A", "number": "#9A4A00", "comment": "#646E7F", "operator": "#525C6E",
    "decorator": "#A0432A", "name": "#1A2130", "deleted": "#B3261E", "inserted": "#2F6B2A",
    "heading": "#1D55B0", "error": "#B3261E",
}  # fmt: skip
_DARK_CODE = {
    "keyword": "#D4A6F5", "type": "#7FCDBB", "constant": "#FFC27A", "function": "#8AB8FF",
    "string": "#A6D9A0", "number": "#FFC27A", "comment": "#8F9AAB", "operator": "#AAB3C1",
    "decorator": "#F5A988", "name": "#E8ECF2", "deleted": "#FF9C8F", "inserted": "#A6D9A0",
    "heading": "#8AB8FF", "error": "#FF9C8F",
}  # fmt: skip

LIGHT_WRITING = WritingTones(
    heading="#B5410F",
    band="#FEF4EC",
    selection="#CFE0FA",
    find="#FFE8A3",
    find_edge="#C98A12",
    directive="#7B3FA0",
    value="#2C5A7A",
    code=_LIGHT_CODE,
)
DARK_WRITING = WritingTones(
    heading="#FF9A4D",
    band="#242A32",
    selection="#2A4163",
    find="#463B18",
    find_edge="#F2BC52",
    directive="#CFA8F2",
    value="#9CC7E0",
    code=_DARK_CODE,
)


def writing_tones(tones: Look) -> WritingTones:
    """The editor's tones that go with the windows'."""
    return DARK_WRITING if tones.is_dark else LIGHT_WRITING


def piece_tone(piece: Piece, tones: Look) -> str:
    """The colour of a piece of Markdown; "" for that of the text around it."""
    own = writing_tones(tones)
    return {
        Piece.HEADING: own.heading,
        Piece.MARKER: own.heading,
        Piece.STRUCK: tones.quiet,
        Piece.CODE: tones.second,
        Piece.LINK: tones.link,
        Piece.PICTURE: tones.link,
        Piece.ADDRESS: tones.link,
        Piece.ICON: tones.second,
        Piece.NOTE: tones.quiet,
        Piece.DIRECTIVE: own.directive,
        Piece.VALUE: own.value,
        Piece.TAG: tones.secondary,
        Piece.FORMULA: tones.second,
        Piece.QUOTE: tones.quiet,
        Piece.RULE: tones.quiet,
        Piece.BAR: tones.quiet,
        Piece.FENCE: tones.quiet,
        Piece.KEY: own.directive,
        Piece.REMARK: tones.quiet,
    }.get(piece, "")


@cache
def piece_format(piece: Piece, tones: Look) -> QTextCharFormat:
    """How a piece is set."""
    made = QTextCharFormat()
    if tone := piece_tone(piece, tones):
        made.setForeground(color(tone))
    if piece in (Piece.HEADING, Piece.BOLD, Piece.BOLD_ITALIC):
        made.setFontWeight(QFont.Weight.Bold)
    if piece in (Piece.ITALIC, Piece.BOLD_ITALIC):
        made.setFontItalic(True)
    if piece is Piece.STRUCK:
        made.setFontStrikeOut(True)
    return made


@cache
def code_format(token: str, tones: Look) -> QTextCharFormat:
    """How a token of code is set."""
    made = QTextCharFormat()
    made.setForeground(color(writing_tones(tones).code.get(token, tones.text)))
    return made


def editor_palette(colors: QPalette) -> QPalette:
    """The same palette with the editor's tones of the moment."""
    tones, made = look(), QPalette(colors)
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        made.setColor(role, color(tones.surface))
    made.setColor(QPalette.ColorRole.Text, color(tones.text))
    # What is selected is painted as high as the lines are, and keeps its colours.
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText):
        made.setBrush(role, Qt.BrushStyle.NoBrush)
    return made
