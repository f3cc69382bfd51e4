"""Slides in another order look as they did: what was in force on each is in force again.

The new text is read as the deck reads it. Where a slide has lost a value, or got one from a new
neighbour, a directive is put in; what can't be read back as it was is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recap_deck.errors import RecapDeckError
from recap_deck.model.slide import SlideDirectives, SlideSource
from recap_deck.patterns import expression
from recap_deck.source.comments import Meaning
from recap_deck.source.definitions import definitions_in
from recap_deck.source.directives import DIRECTIVES, Scope
from recap_deck.source.in_force import FIELDS
from recap_deck.source.lines.found import Comment
from recap_deck.values import dataclass, replace
from recap_deck.writing.slides.arrange import Assembled, Wanted, assembled
from recap_deck.writing.slides.cut import Chunk, CutFile
from recap_deck.writing.slides.gaps import Gaps
from recap_deck.writing.slides.put_in import as_spot, with_comment, with_spot
from recap_deck.writing.slides.slide_file import FileSlides, SlideFile, read_slides
from recap_deck.writing.slides.written import KEYS, written

_MOST_ROUNDS = 60
_SEVERAL = expression(r"\n[ \t]*\n(?:[ \t]*\n)+")
_BELOW_HEADING = expression(r"^( {0,3}#{1,6}[ \t][^\n]*)\n+", re.MULTILINE)


class SlideEditError(RecapDeckError):
    """An edit that would change more than was asked for; `line` is where the trouble is."""

    def __init__(self, code: str, name: str, line: int) -> None:
        super().__init__(code, path=name, line=line)


class _NotSoReadError(Exception):
    """What is read from the new text is not what was wanted; the slide's place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file with its slides in another order, and how they were read.

    `follows` are the directives that a slide takes from its new neighbours, because nothing
    that is written says what was in force on it.
    """

    assembled: Assembled
    slides: tuple[SlideSource, ...]
    follows: frozenset[str] = frozenset()


def keep_looks(
    file: SlideFile, read: FileSlides, cut: CutFile, gaps: Gaps, wanted: Sequence[Wanted]
) -> Kept:
    """Put slides together so that each looks as it did; `SlideEditError` where it can't be."""
    last = len(wanted)
    for padded in (False, True):
        keeping = _Keeping(file, read, cut, gaps, tuple(wanted), padded)
        try:
            return keeping.settle()
        except _NotSoReadError as error:
            last = min(last, int(str(error)))
    raise SlideEditError("slides-unsafe", file.name, _line_of(read, wanted, last))


def _line_of(read: FileSlides, wanted: Sequence[Wanted], place: int) -> int:
    index = wanted[place].index if place < len(wanted) else -1
    return read.slides[index].span.first_line if index >= 0 else 1


class _Keeping:
    """The slides as they are wanted, patched until they are read as they were."""

    def __init__(
        self,
        file: SlideFile,
        read: FileSlides,
        cut: CutFile,
        gaps: Gaps,
        wanted: tuple[Wanted, ...],
        padded: bool,
    ) -> None:
        self._file = file
        self._was = read
        self._cut = cut
        self._gaps = gaps
        self._wanted = wanted
        self._padded = padded
        self._follows: set[str] = set()
        self._given: set[tuple[int, str]] = set()
        self._touched: set[int] = set()
        """The slides whose lines are others than were read in this round."""

    def settle(self) -> Kept:
        """Patch and read again until nothing is left to patch."""
        for _ in range(_MOST_ROUNDS):
            made = assembled(self._cut, self._gaps, self._wanted, padded=self._padded)
            now = read_slides(replace(self._file, text=made.text))
            if self._pins(now):
                continue
            self._refuse_other_shape(now)
            before = self._wanted
            self._patch(now, made)
            if self._wanted == before:
                self._refuse_other_texts(now)
                slides = now.slides if self._wanted else ()
                return Kept(made, slides, frozenset(self._follows))
        raise _NotSoReadError("0")

    def _pins(self, now: FileSlides) -> bool:
        """Name the dialect in the front matter, where the slides that showed it are gone."""
        name = self._was.scanned.dialect.name
        if now.is_notes or now.scanned.dialect.name == name or self._was.is_notes:
            return False
        head, line = self._cut.head, f"dialect: {name}"
        if line in head:
            raise _NotSoReadError("0")
        if now.scanned.front.last >= 0 and head and head[0].startswith("---"):
            head = (head[0], line, *head[1:])
        else:
            head = ("---", line, "---", "", *head)
        self._cut = replace(self._cut, head=head)
        return True

    def _refuse_other_shape(self, now: FileSlides) -> None:
        if len(now.slides) != max(1, len(self._wanted)) or now.is_notes != self._was.is_notes:
            raise _NotSoReadError("0")
        # A part of raw notes may go with its only slide; none may be made of one that moves.
        if now.is_notes and len(now.sessions) > len(self._was.sessions):
            raise _NotSoReadError("0")

    def _patch(self, now: FileSlides, made: Assembled) -> None:
        handled: set[str] = set()
        self._touched.clear()
        for place, (each, slide) in enumerate(zip(self._wanted, now.slides, strict=False)):
            if each.was is None:
                continue
            if slide.directives != each.was.directives:
                self._patch_values(place, slide, now, made, handled)
            self._patch_definitions(place, each.was, slide)

    def _patch_values(
        self,
        place: int,
        slide: SlideSource,
        now: FileSlides,
        made: Assembled,
        handled: set[str],
    ) -> None:
        each = self._wanted[place]
        assert each.was is not None, "new slides are as they are read"
        for field in _differing(each.was.directives, slide.directives):
            if field in handled or field in self._follows:
                continue
            if now.is_notes:
                raise _NotSoReadError(str(place))
            if self._patch_value(place, field, now, made):
                handled.add(field)

    def _patch_value(self, place: int, field: str, now: FileSlides, made: Assembled) -> bool:
        """Mend a value; say whether that may mend it for the slides below, too."""
        each, key = self._wanted[place], KEYS[field]
        follows = Scope.FOLLOWING in DIRECTIVES[key].scopes
        if each.stays and follows and self._quiets(place, key, now, made):
            return True
        text = written(field, getattr(each.was.directives, field)) if each.was else None
        if text is None and not each.stays:
            self._follows.add(field)
            return False
        if text is None or (place, field) in self._given:
            raise _NotSoReadError(str(place))
        self._given.add((place, field))
        is_running = each.stays and follows and not each.is_alone
        if is_running:
            chunk = with_comment(each.chunk, key, text)
        else:
            chunk = with_spot(each.chunk, key, text, now.scanned.dialect)
        self._replace(place, chunk)
        return is_running

    def _quiets(self, place: int, key: str, now: FileSlides, made: Assembled) -> bool:
        """Let what a new neighbour above sets hold for that one only."""
        for above in range(place - 1, -1, -1):
            each = self._wanted[above]
            if each.stays:
                return False
            if above in self._touched:
                return True  # in the next round
            comments = [
                (comment.line - made.starts[above], comment.last_line - made.starts[above])
                for comment in _comments_with(key, _meanings(now, above))
            ]
            chunk = as_spot(each.chunk, key, comments, now.scanned.dialect) if comments else None
            if chunk is not None:
                self._replace(above, chunk)
                return True
        return False

    def _patch_definitions(self, place: int, was: SlideSource, slide: SlideSource) -> None:
        """Give a slide the definitions that it names and that have stayed behind."""
        if was.settings.definitions == slide.settings.definitions:
            return
        known = {d.text for d in definitions_in(slide.settings.definitions)}
        known |= {d.text for d in definitions_in(slide.text)}
        lost = [d.text for d in definitions_in(was.settings.definitions) if d.text not in known]
        if not lost or (place, "definitions") in self._given:
            return
        self._given.add((place, "definitions"))
        each = self._wanted[place]
        lines = [line for text in lost for line in text.split("\n")]
        chunk = replace(each.chunk, body=(*each.chunk.body, "", *lines))
        text = "\n".join((each.text, "", *lines)).rstrip()
        self._wanted = _with(self._wanted, place, replace(each, chunk=chunk, text=text))

    def _replace(self, place: int, chunk: Chunk) -> None:
        each = replace(self._wanted[place], chunk=chunk)
        self._touched.add(place)
        self._wanted = _with(self._wanted, place, each)

    def _refuse_other_texts(self, now: FileSlides) -> None:
        for place, (each, slide) in enumerate(zip(self._wanted, now.slides, strict=False)):
            if each.was is None:
                continue
            is_same = shown_text(slide.text) == each.text and slide.notes == each.was.notes
            same_dialect = slide.settings.dialect == each.was.settings.dialect
            if same_dialect and each.index >= 0:
                is_same = is_same and _settings(slide) == _settings(each.was)
            if not is_same:
                raise _NotSoReadError(str(place))


def shown_text(text: str) -> str:
    """A slide's text without the empty lines that make no difference.

    A directive leaves one where it stands: above all else, or below a heading that cuts.
    """
    lines = text.split("\n")
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if not filled:
        return ""
    shown = "\n".join(lines[filled[0] : filled[-1] + 1]).rstrip()
    return _BELOW_HEADING.sub(r"\1\n", _SEVERAL.sub("\n\n", shown))


def _settings(slide: SlideSource) -> object:
    return replace(slide.settings, definitions="")


def _with(wanted: tuple[Wanted, ...], place: int, each: Wanted) -> tuple[Wanted, ...]:
    return (*wanted[:place], each, *wanted[place + 1 :])


def _differing(was: SlideDirectives, now: SlideDirectives) -> Iterator[str]:
    for field in FIELDS.values():
        if getattr(was, field) != getattr(now, field):
            yield field


def _meanings(now: FileSlides, place: int) -> list[Meaning]:
    piece = now.pieces[place]
    return [
        meaning
        for meaning in now.scanned.meanings
        if piece.first <= meaning.comment.line <= piece.last
    ]


def _comments_with(key: str, meanings: Sequence[Meaning]) -> Iterator[Comment]:
    for meaning in meanings:
        if any(value.name == key and not value.spot for value in meaning.values):
            yield meaning.comment
