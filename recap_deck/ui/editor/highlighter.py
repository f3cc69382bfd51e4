"""Colours what is written, line by line as Qt asks for it."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from recap_deck.ui.editor.fences import FenceColors
from recap_deck.ui.editor.tones import code_format, piece_format
from recap_deck.ui.look import look
from recap_deck.writing.coloring import START, Mode, State, color_line
from recap_deck.writing.rulings import Ruling, has_marks, rulings_of, state_before, taken

_MODE_BITS = 4
_KNOWN_BITS = 10
_DIGEST_BITS = 15
_DIGEST = (1 << _DIGEST_BITS) - 1
_RULING_AT = _MODE_BITS + _KNOWN_BITS + _DIGEST_BITS
_LOOK_MS = 1_000
_SOON_MS = 150
"""The slide is painted first, and the next letter comes before it."""


class Highlighter(QSyntaxHighlighter):
    """A line's state is a number: its mode, which fence is open, and a digest of the code so far.

    With the digest Qt goes on to the lines below when code changes: a quote that opens there
    colours them otherwise. Highest in it is the line's ruling, which moves along with the line:
    after a change the scanner that cuts slides has a look at the whole text.
    """

    def __init__(self, document: QTextDocument, *, is_yaml: bool = False) -> None:
        self._begins = State(Mode.YAML) if is_yaml else START
        self._known: dict[State, int] = {}
        self._states: list[State] = []
        self._fences = FenceColors(self._state_after, _ends_before)
        super().__init__(document)
        self._is_yaml = is_yaml
        self._has_rulings = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look_at_whole)
        document.contentsChange.connect(self._on_contents_change)
        self._soon.start(0)

    def is_code(self, block: QTextBlock) -> bool:
        """Tell whether a line is code in a fence, or of another file than Markdown."""
        return self._state_before(block).mode in (Mode.FENCE, Mode.YAML)

    def is_text(self, block: QTextBlock) -> bool:
        """Tell whether a line is Markdown, of a slide or a note, and no front matter or code."""
        mode = self._state_before(block).mode
        return mode in (Mode.TEXT, Mode.NOTE, Mode.FRONT_OF_SLIDE, Mode.START)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.rehighlight()

    def look_at_whole(self) -> None:
        """Colour anew what isn't what it looks like, by the scanner that cuts slides."""
        self._soon.stop()
        if self._is_yaml:
            return
        found = rulings_of(self.document().toRawText().replace("\u2029", "\n"))
        if not found and not self._has_rulings:
            return
        self._has_rulings = bool(found)
        block = self.document().firstBlock()
        while block.isValid():
            wanted = found.get(block.blockNumber(), Ruling.NONE)
            if _ruling_of(block) != wanted:
                block.setUserState(_with_ruling(block.userState(), wanted))
                self.rehighlightBlock(block)
            block = block.next()

    def _on_contents_change(self, place: int, removed: int, added: int) -> None:
        self._fences.forget()
        is_letter = removed < 2 and added < 2 and not has_marks(self._line_at(place))
        # Letters in a row wait for their pause; a look at a long file takes longer than one.
        self._soon.start(_LOOK_MS if is_letter else _SOON_MS)

    def _line_at(self, place: int) -> str:
        return self.document().findBlock(place).text()

    def _state_before(self, block: QTextBlock) -> State:
        return state_before(self._state_after(block.previous()), _ruling_of(block))

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
        ruling = _ruling_of(self.currentBlock())
        state = self._read(before) if self.currentBlock().blockNumber() else self._begins
        state = state_before(state, ruling)
        pieces, after = color_line(text, state)
        after = taken(after, state, ruling)
        tones = look()
        for start, end, piece in pieces:
            self._set(text, start, end, piece_format(piece, tones))
        is_inside = state.mode is Mode.FENCE
        if is_inside and after == state:
            self._color_code(text, state)
        digest = zlib.crc32(text.encode("utf-8", "replace"), before) & _DIGEST if is_inside else 0
        self.setCurrentBlockState(_with_ruling(self._number(after, digest), ruling))

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


def _ruling_of(block: QTextBlock) -> Ruling:
    return Ruling(max(0, block.userState()) >> _RULING_AT)


def _ends_before(block: QTextBlock) -> bool:
    return bool(_ruling_of(block) & Ruling.ENDS)


def _with_ruling(number: int, ruling: Ruling) -> int:
    return number & (1 << _RULING_AT) - 1 | ruling << _RULING_AT if number >= 0 else number


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
