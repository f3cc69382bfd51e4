"""Colours of the code in fences: a whole block at a time, as the slide has them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtGui import QTextBlock

from recap_deck.parse.code.tokens import Lines, coloured_lines, has_colours
from recap_deck.writing.coloring import State, color_line

_MOST_LINES = 400


class FenceColors:
    """Finds the tokens of a line of code; the block that was looked at last is kept.

    `state_of` tells what the lines after a block begin in, `ends_before` whether code that was
    never closed ends above it.
    """

    def __init__(
        self,
        state_of: Callable[[QTextBlock], State],
        ends_before: Callable[[QTextBlock], bool],
    ) -> None:
        self._state_of = state_of
        self._ends_before = ends_before
        self._first = -1
        self._lines: Lines = ()

    def forget(self) -> None:
        """The text is another one."""
        self._first = -1

    def tokens(self, block: QTextBlock, state: State) -> tuple[tuple[int, int, str], ...]:
        """From where to where each token of a line of code goes, and what it is."""
        if not has_colours(state.language):
            return ()
        number = block.blockNumber()
        if not 0 <= self._first <= number < self._first + len(self._lines):
            self._read(block, state)
        index = number - self._first
        if not 0 <= index < len(self._lines):
            return ()
        made, at = [], 0
        for run in self._lines[index]:
            made.append((at, at + len(run.text), run.token))
            at += len(run.text)
        return tuple(made)

    def _read(self, block: QTextBlock, state: State) -> None:
        first = block
        for _ in range(_MOST_LINES):
            before = first.previous()
            if not before.isValid() or self._state_of(before.previous()) != state:
                break
            first = before
        texts: list[str] = []
        below = first
        while below.isValid() and len(texts) < _MOST_LINES:
            if self._ends_before(below) or color_line(below.text(), state)[1] != state:
                break
            texts.append(below.text())
            below = below.next()
        self._first = first.blockNumber()
        self._lines = _colored("\n".join(texts), state.language)


@lru_cache(maxsize=32)
def _colored(text: str, language: str) -> Lines:
    return coloured_lines(text, language)
