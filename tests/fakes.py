"""Stand-ins that one can calculate by hand: a typesetter on a grid, pictures from a table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.geometry import Rect, Size
from recap_deck.model.blocks import Align
from recap_deck.model.media import Clip
from recap_deck.model.runs import Run, plain_text
from recap_deck.parse.scripts import is_unspaced
from recap_deck.place.paragraphs import UNBOUNDED
from recap_deck.place.phrases import tied
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture
from recap_deck.place.typesetter import Line
from recap_deck.theme.model import TextStyle

_WORD = re.compile(r"\S+\s*|\s+")
_SHARES = {Align.START: 0.0, Align.CENTER: 0.5, Align.END: 1.0}


@dataclass(frozen=True, slots=True)
class GridParagraph:
    """Lines on a grid: every character is as wide as its style's size."""

    key: Hashable
    text: str
    lines: tuple[Line, ...]
    width: float

    @property
    def size(self) -> Size:
        return Size(max(line.width for line in self.lines), self.lines[-1].bottom)

    @property
    def links(self) -> tuple[tuple[Rect, str], ...]:
        return ()

    @property
    def missing(self) -> tuple[str, ...]:
        return ()


@dataclass(slots=True)
class GridTypesetter:
    """Every character is as wide as its style's size; a line is that times its line height.

    Blanks at a line's end take no room. `asked` counts what was asked for.
    """

    asked: list[tuple[str, float]] = field(default_factory=list)

    def set_paragraph(self, runs: Sequence[Run], style: TextStyle, width: float) -> GridParagraph:
        text = plain_text(runs)
        self.asked.append((text, width))
        columns = max(1, int(width / style.size + 1e-6))
        ties = tied(text) if style.phrased else None
        spans = list(_spans(text, columns, whole_words=not style.preformatted, ties=ties))
        lines = tuple(_line(text, span, index, style, width) for index, span in enumerate(spans))
        return GridParagraph((tuple(runs), style, width), text, lines, width)

    def natural_width(self, runs: Sequence[Run], style: TextStyle) -> float:
        return max(len(line) for line in plain_text(runs).split("\n")) * style.size


def _line(text: str, span: tuple[int, int], index: int, style: TextStyle, width: float) -> Line:
    pitch = style.size * style.line_height
    start, end = span
    shown = len(text[start:end].rstrip()) * style.size
    top = index * pitch
    share = 1 - _SHARES[style.align] if style.turned else _SHARES[style.align]
    x = max(0.0, (width - shown) * share) if width < UNBOUNDED else 0.0
    return Line(top, top + style.size, top + pitch, x, shown, start, end)


def _spans(
    text: str, columns: int, *, whole_words: bool, ties: frozenset[int] | None
) -> Iterator[tuple[int, int]]:
    """Where lines begin and end: at line breaks, else before the word that is too long.

    With `ties` words begin wherever nothing is tied.
    """
    start = 0
    for written in text.splitlines(keepends=True) or [""]:
        ends = _word_ends(written, start, ties)
        yield from _wrapped(written, start, columns, ends, whole_words=whole_words)
        start += len(written)
    if text.endswith("\n"):
        yield start, start


def _word_ends(line: str, start: int, ties: frozenset[int] | None) -> list[int]:
    ends = {match.end() for match in _WORD.finditer(line)}
    if ties is not None:
        pairs = enumerate(itertools.pairwise(line), start=1)
        seams = (at for at, pair in pairs if all(map(is_unspaced, pair)))
        ends |= {at for at in seams if start + at not in ties}
    return sorted(ends)


def _wrapped(
    line: str, start: int, columns: int, ends: Sequence[int], *, whole_words: bool
) -> Iterator[tuple[int, int]]:
    begin = end = 0
    for word_end in ends:
        room = columns if whole_words else 0
        if end > begin and len(line[begin:word_end].rstrip()) > max(room, columns):
            yield start + begin, start + end
            begin = end
        end = word_end
        while len(line[begin:end].rstrip()) > columns:
            yield start + begin, start + begin + columns
            begin += columns
    yield start + begin, start + end


@dataclass(frozen=True, slots=True)
class FakePictures:
    """Pictures of given sizes by path; every other one is missing."""

    sizes: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def find_picture(self, path: str) -> FoundPicture | MissingPicture:
        if path in self.sizes:
            return FoundPicture(f"{path}@1", *self.sizes[path])
        diagnostic = remark("picture-missing", Severity.ERROR, SourceSpan("", 1), path=path)
        return MissingPicture(path, diagnostic)

    def find_media(self, path: str, clip: Clip) -> FoundMedia | MissingPicture:
        """A name that is in the table is a film of that size; its poster is one, too, if named."""
        if path not in self.sizes:
            found = self.find_picture(path)
            assert isinstance(found, MissingPicture)
            return found
        poster = self.find_picture(clip.poster) if clip.poster else None
        return FoundMedia(
            f"{path}@1",
            path,
            *self.sizes[path],
            poster if isinstance(poster, FoundPicture) else None,
            file=path,
            remarks=(poster.diagnostic,) if isinstance(poster, MissingPicture) else (),
        )
