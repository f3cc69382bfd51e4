"""Colours what is written, line by line as Qt asks for it."""

from __future__ import annotations

import zlib

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from recap_deck.ui.editor.fences import FenceColors
from recap_deck.ui.editor.tones import code_format, piece_format
from recap_deck.ui.look import look
from recap_deck.writing.coloring import START, Mode, State, color_line

_MODE_BITS = 4
_KNOWN_BITS = 10
_DIGEST = 0xFFFF


class Highlighter(QSyntaxHighlighter):
    """A line's state is a number: its mode, which fence is open, and a digest of the code so far.

    With the digest Qt goes on to the lines below when code changes: a quote that opens there
    colours them otherwise.
    """

    def __init__(self, document: QTextDocument, *, is_yaml: bool = False) -> None:
        self._begins = State(Mode.YAML) if is_yaml else START
        self._known: dict[State, int] = {}
        self._states: list[State] = []
        self._fences = FenceColors(self._state_after)
        super().__init__(document)
        document.contentsChange.connect(self._on_contents_change)

    def is_code(self, block: QTextBlock) -> bool:
        """Tell whether a line is code in a fence, or of another file than Markdown."""
        return self._state_after(block.previous()).mode in (Mode.FENCE, Mode.YAML)

    def is_text(self, block: QTextBlock) -> bool:
        """Tell whether a line is Markdown, of a slide or a note, and no front matter or code."""
        mode = self._state_after(block.previous()).mode
        return mode in (Mode.TEXT, Mode.NOTE, Mode.FRONT_OF_SLIDE, Mode.START)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.rehighlight()

    def _on_contents_change(self, _place: int, _removed: int, _added: int) -> None:
        self._fences.forget()

    def _state_after(self, block: QTextBlock) -> State:
        return self._read(block.userState()) if block.isValid() else self._begins

    def _read(self, number: int) -> State:
        if number < 0:
            return self._begins
        known = number >> _MODE_BITS & (1 << _KNOWN_BITS) - 1
        mode = Mode(number & (1 << _MODE_BITS) - 1)
        return self._states[known] if mode is Mode.FENCE else State(mode)

    def _number(self, state: State, digest: int) -> int:
        if state.mode is not Mode.FENCE:
            return int(state.mode)
        known = self._known.setdefault(state, len(self._states))
        if known == len(self._states):
            if known >= 1 << _KNOWN_BITS:
                return int(Mode.TEXT)
            self._states.append(state)
        return int(state.mode) | known << _MODE_BITS | digest << (_MODE_BITS + _KNOWN_BITS)

    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        state = self._read(before) if self.currentBlock().blockNumber() else self._begins
        pieces, after = color_line(text, state)
        tones = look()
        for start, end, piece in pieces:
            self._set(text, start, end, piece_format(piece, tones))
        is_inside = state.mode is Mode.FENCE
        if is_inside and after == state:
            self._color_code(text, state)
        digest = zlib.crc32(text.encode("utf-8", "replace"), before) & _DIGEST if is_inside else 0
        self.setCurrentBlockState(self._number(after, digest))

    def _color_code(self, text: str, state: State) -> None:
        for start, end, token in self._fences.tokens(self.currentBlock(), state):
            self._set(text, start, end, code_format(token, look()))

    def _set(self, text: str, start: int, end: int, how: QTextCharFormat) -> None:
        """Qt counts a letter beyond U+FFFF, as an emoji, as two."""
        if text.isascii():
            self.setFormat(start, end - start, how)
        else:
            first, last = _units(text[:start]), _units(text[:end])
            self.setFormat(first, last - first, how)


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
