"""Finding text on slides: whatever its case, width or composition, Hangul while it is typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from recap_deck.patterns import expression
from recap_deck.show.hangul import beginning_with, consonants, growing, is_syllable
from recap_deck.values import dataclass

_HALF_WIDTH = expression("[\uff66-\uff9d][\uff9e\uff9f]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_BEFORE = 36
"""Characters of a line before what was found; where it begins later, its start is left out."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text by its characters; `end` is the first one after it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it is shown, and as it is compared; `places` leads from one to the other.

    `places` is empty where every character is compared as one.
    """

    text: str
    folded: str
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SlideText:
    """All text of a slide that can be found: its title, the lines on it, and its notes."""

    title: Line
    lines: tuple[Line, ...] = ()
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a line, and what of it was found."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found on a slide: in its title, and in one line with what is around it."""

    title: Excerpt
    context: Excerpt
    count: int
    is_note: bool = False


class Query:
    """What is looked for; while its last syllable is typed, all that it may become is found."""

    def __init__(self, text: str, *, is_whole: bool = False) -> None:
        wanted = _shown(text)
        self.is_empty = not wanted
        self._pattern = re.compile(_pattern_of(wanted, is_whole=is_whole))

    def spans(self, line: Line) -> tuple[Span, ...]:
        """Where it stands in a line."""
        if self.is_empty:
            return ()
        found = self._pattern.finditer(line.folded)
        # Two letters may be compared in place of one: ß is ss.
        return tuple(dict.fromkeys(_span_in(line, *match.span()) for match in found))

    def is_in(self, line: Line) -> bool:
        """Tell whether a line has it."""
        return self._pattern.search(line.folded) is not None


def line_of(text: str) -> Line:
    """Make a line that can be searched; blanks and line ends are one blank."""
    shown = _shown(text)
    if shown.isascii():
        return Line(shown, shown.lower())
    pieces = [_folded(char) for char in shown]
    folded = "".join(pieces)
    if all(len(piece) == 1 for piece in pieces):
        return Line(shown, folded)
    places = tuple(place for place, piece in enumerate(pieces) for _ in piece)
    return Line(shown, folded, places)


def words_of(text: str) -> tuple[Query, ...]:
    """The words of a filter, each of which is to be found; only the last one is being typed."""
    words = text.split()
    return tuple(Query(word, is_whole=place < len(words)) for place, word in enumerate(words, 1))


def marked(text: str, words: Sequence[Query]) -> Excerpt:
    """A title with every place where one of the words of a filter stands."""
    line = line_of(text)
    spans = sorted(
        (span for word in words for span in word.spans(line)), key=lambda span: span.start
    )
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return Excerpt(line.text, tuple(apart))


def find_hit(text: SlideText, query: Query) -> Hit | None:
    """Look for a query on a slide: a line of it is shown rather than one of the notes."""
    title = query.spans(text.title)
    on_slide, in_notes = _found(text.lines, query), _found(text.notes, query)
    if not (title or on_slide or in_notes):
        return None
    count = len(title) + sum(len(spans) for _, spans in (*on_slide, *in_notes))
    if on_slide or in_notes:
        context = excerpt_of(*(on_slide or in_notes)[0])
    else:
        context = Excerpt(text.lines[0].text if text.lines else "")
    return Hit(Excerpt(text.title.text, title), context, count, bool(in_notes and not on_slide))


def excerpt_of(line: Line, spans: Sequence[Span]) -> Excerpt:
    """The line from a little before the first find on."""
    start = spans[0].start - _BEFORE
    if start <= 0:
        return Excerpt(line.text, tuple(spans))
    blank = line.text.find(" ", start, spans[0].start)
    start = blank + 1 if blank >= 0 else start
    moved = tuple(Span(span.start - start + 2, span.end - start + 2) for span in spans)
    return Excerpt(f"… {line.text[start:]}", moved)


def _found(lines: Sequence[Line], query: Query) -> list[tuple[Line, tuple[Span, ...]]]:
    looked = ((line, query.spans(line)) for line in lines)
    return [(line, spans) for line, spans in looked if spans]


def _span_in(line: Line, start: int, end: int) -> Span:
    if not line.places:
        return Span(start, end)
    return Span(line.places[start], line.places[end - 1] + 1)


def _shown(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    composed = _HALF_WIDTH.sub(lambda match: unicodedata.normalize("NFKC", match[0]), composed)
    return " ".join(composed.split())


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    # Letters of Hangul that stand alone would become those that join.
    if "ㄱ" <= char <= "ㆎ":
        return char
    return unicodedata.normalize("NFKC", char).casefold()


def _pattern_of(wanted: str, *, is_whole: bool) -> str:
    folded = "".join(_folded(char) for char in wanted)
    if not folded or is_whole or not is_syllable(folded[-1]):
        return "".join(_pieces(folded))
    return "".join(_pieces(folded[:-1])) + growing(folded[-1])


def _pieces(folded: str) -> Iterator[str]:
    for char in folded:
        letters = consonants(char)
        yield "".join(map(beginning_with, letters)) if letters else re.escape(char)
