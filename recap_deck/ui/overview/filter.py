"""Which slides of the running order a typed word keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from recap_deck.show.search import Line, Query, line_of, words_of


class Titled(Protocol):
    """A heading, or a slide under it."""

    @property
    def is_heading(self) -> bool:
        """Say whether it is a heading."""
        ...

    @property
    def title(self) -> str:
        """A slide's title, or a session's with its speakers."""
        ...


Row = TypeVar("Row", bound=Titled)


class TitleFilter:
    """Keeps the slides whose title, or whose session's, has every word of a text."""

    def __init__(self, rows: Iterable[Titled]) -> None:
        self._lines = [line_of(row.title) for row in rows]

    def kept(self, rows: Sequence[Row], text: str) -> tuple[Row, ...]:
        """The rows that are left, with the headings of those that are; `rows` are the same ones."""
        words = words_of(text)
        return tuple(self._kept(rows, words)) if words else tuple(rows)

    def _kept(self, rows: Sequence[Row], words: Sequence[Query]) -> Iterator[Row]:
        heading: Row | None = None
        over: Line = line_of("")
        for row, line in zip(rows, self._lines, strict=True):
            if row.is_heading:
                heading, over = row, line
            elif all(word.is_in(line) or word.is_in(over) for word in words):
                if heading is not None:
                    yield heading
                    heading = None
                yield row
