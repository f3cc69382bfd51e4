"""What an author does with slides, as edits of the lines that must change.

Slides move between places of a file and between files, are copied, taken out and hidden. What
was in force on each stays so, and all other lines stay as they were written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from recap_deck.source.comments import Meaning
from recap_deck.values import dataclass, replace
from recap_deck.writing.slides.arrange import Wanted, edits_between, pieces_of_cut
from recap_deck.writing.slides.cut import Chunk, CutFile, cut_slides
from recap_deck.writing.slides.foreign import global_entries, meanings_of, wanted_from
from recap_deck.writing.slides.gaps import gaps_of
from recap_deck.writing.slides.hiding import without_hiding
from recap_deck.writing.slides.keep import Kept, SlideEditError, keep_looks, shown_text
from recap_deck.writing.slides.put_in import with_comment, with_spot, without_first_keys
from recap_deck.writing.slides.slide_file import FileSlides, SlideFile, read_slides
from recap_deck.writing.text_edit import Change, FileEdits


@dataclass(frozen=True, slots=True)
class SlidePlace:
    """A slide by its file and its place in it, counted from 0; one after the last is the end."""

    file: str
    index: int


@dataclass(frozen=True, slots=True)
class Edited:
    """A change, and where the slides are then that it was made for.

    `follows` are directives that those slides take from their new neighbours.
    """

    change: Change
    places: tuple[SlidePlace, ...] = ()
    follows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Copied:
    """Slides that were copied, with their files as they were then."""

    files: tuple[SlideFile, ...]
    picks: tuple[SlidePlace, ...]


Files = Mapping[str, SlideFile]
"""The files of a deck by their names."""


def move_slides(files: Files, picks: Sequence[SlidePlace], to: SlidePlace) -> Edited:
    """Move slides before the slide `to`, in the order in which they are given."""
    opened = _opened(files, (*picks, to))
    picks = _there(opened, picks)
    moved = [opened[pick.file].wanted_in(pick, opened[to.file]) for pick in picks]
    gone = frozenset(picks)
    arranged: dict[str, list[Wanted]] = {}
    for name, each in opened.items():
        if name == to.file:
            above = [w for w in each.all(gone) if w.index < to.index]
            below = [w for w in each.all(gone) if w.index >= to.index]
            arranged[name] = [*above, *moved, *below]
        else:
            arranged[name] = each.all(gone)
    first = sum(w.index < to.index for w in opened[to.file].all(gone))
    places = [SlidePlace(to.file, first + at) for at in range(len(moved))]
    return _edited(_named("edit-move", picks), opened, arranged, places)


def delete_slides(files: Files, picks: Sequence[SlidePlace]) -> Edited:
    """Take slides out; the place is that of the slide after them."""
    opened = _opened(files, picks)
    gone = frozenset(picks)
    arranged = {name: each.all(gone) for name, each in opened.items()}
    first = picks[0]
    index = sum(w.index < first.index for w in arranged[first.file])
    index = max(0, min(index, len(arranged[first.file]) - 1))
    places = [SlidePlace(first.file, index)]
    return _edited(_named("edit-delete", picks), opened, arranged, places)


def duplicate_slides(files: Files, picks: Sequence[SlidePlace]) -> Edited:
    """Put a copy of slides right after the last of them."""
    file = picks[-1].file
    last = max(pick.index for pick in picks if pick.file == file)
    copied = Copied(tuple(files[name] for name in dict.fromkeys(p.file for p in picks)), (*picks,))
    edited = paste_slides(files, copied, SlidePlace(file, last + 1))
    return replace(edited, change=replace(edited.change, name=_named("edit-duplicate", picks)))


def paste_slides(files: Files, copied: Copied, to: SlidePlace) -> Edited:
    """Put copies of slides before the slide `to`."""
    opened = _opened(files, (to,))
    target = opened[to.file]
    sources = {file.name: _Opened(file) for file in copied.files}
    picks = [pick for pick in copied.picks if pick.index < len(sources[pick.file].cut.chunks)]
    made = [sources[pick.file].copied_to(pick, target) for pick in picks]
    return _put_in("edit-paste", opened, to, made)


def new_slide(files: Files, to: SlidePlace, title: str) -> Edited:
    """Put a slide with a title before the slide `to`; its heading is as deep as the others'."""
    opened = _opened(files, (to,))
    read = opened[to.file].read
    deep = _usual_level(read)
    begins = deep in read.dividers.levels
    body = (f"{'#' * deep} {title}",)
    made = Wanted(Chunk((), body, int(begins), begins_itself=begins))
    return _put_in("edit-new-slide", opened, to, [made])


def _usual_level(read: FileSlides) -> int:
    """How deep the headings are with which slides begin, most of them."""
    levels: Counter[int] = Counter()
    firsts = {piece.first: piece.last for piece in read.pieces[1:]}
    for heading in read.scanned.scan.headings:
        above = max((first for first in firsts if first <= heading.line), default=None)
        if above is not None and heading.line <= firsts.pop(above):
            levels[heading.level] += 1
    usual = read.dividers.levels[-1:] if read.dividers.levels else (1,)
    return levels.most_common(1)[0][0] if levels else usual[0]


def hide_slides(files: Files, picks: Sequence[SlidePlace]) -> Edited:
    """Let slides never be shown."""
    return _hidden(files, picks, is_hidden=True)


def show_slides(files: Files, picks: Sequence[SlidePlace]) -> Edited:
    """Let hidden slides be shown again."""
    return _hidden(files, picks, is_hidden=False)


def _hidden(files: Files, picks: Sequence[SlidePlace], *, is_hidden: bool) -> Edited:
    opened = _opened(files, picks)
    chosen = frozenset(picks)
    arranged: dict[str, list[Wanted]] = {}
    for name, each in opened.items():
        if each.read.is_notes:
            raise SlideEditError("slides-notes-plain", name, 1)
        arranged[name] = [
            each.hidden(w, is_hidden=is_hidden) if SlidePlace(name, w.index) in chosen else w
            for w in each.all(frozenset())
        ]
    name = _named("edit-hide" if is_hidden else "edit-show", picks)
    return _edited(name, opened, arranged, picks)


class _Opened:
    """A file read and cut."""

    def __init__(self, file: SlideFile) -> None:
        self.file = file
        self.read: FileSlides = read_slides(file)
        self.cut: CutFile = cut_slides(self.read)

    def wanted(self, index: int, *, stays: bool) -> Wanted:
        """A slide of this file as it is."""
        was = self.read.slides[index]
        return Wanted(self.cut.chunks[index], was, index, stays, shown_text(was.text))

    def all(self, gone: frozenset[SlidePlace]) -> list[Wanted]:
        """All slides that are not among those."""
        return [
            self.wanted(index, stays=True)
            for index in range(len(self.cut.chunks))
            if SlidePlace(self.file.name, index) not in gone
        ]

    def wanted_in(self, pick: SlidePlace, target: _Opened) -> Wanted:
        """A slide that moves, as the target is to have it."""
        if target is self:
            return self.wanted(pick.index, stays=False)
        return self.copied_to(pick, target)

    def copied_to(self, pick: SlidePlace, target: _Opened) -> Wanted:
        """A copy of a slide for any file."""
        chunk, was = self.cut.chunks[pick.index], self.read.slides[pick.index]
        if self.file.name == target.file.name:
            return Wanted(replace(chunk, gap=()), was, text=shown_text(was.text))
        return wanted_from(chunk, was, self.read, target.read)

    def hidden(self, wanted: Wanted, *, is_hidden: bool) -> Wanted:
        """The same slide, hidden or shown."""
        dialect = self.read.scanned.dialect
        if wanted.was is None or wanted.was.directives.hide is is_hidden:
            return wanted
        if is_hidden:
            chunk = with_spot(wanted.chunk, "hide", "true", dialect)
        else:
            chunk = without_hiding(wanted.chunk, dialect)
        directives = replace(wanted.was.directives, hide=is_hidden)
        return replace(wanted, chunk=chunk, was=replace(wanted.was, directives=directives))

    def arranged(self, wanted: Sequence[Wanted]) -> tuple[FileEdits, Kept]:
        """The edits that bring the slides into this order."""
        cut, chosen = self.cut, list(wanted)
        if wanted and cut.chunks and wanted[0].index != 0:
            cut, names = without_first_keys(cut, self.read)
            chosen = [self._named(each, names) if each.index == 0 else each for each in chosen]
        chosen = self._with_globals(chosen)
        gaps = gaps_of(self.read, self.cut)
        kept = keep_looks(self.file, self.read, cut, gaps, chosen)
        edits = edits_between(pieces_of_cut(self.cut), kept.assembled.pieces)
        return FileEdits(self.file.path, edits), kept

    def _named(self, wanted: Wanted, names: Iterable[str]) -> Wanted:
        chunk = wanted.chunk
        for name in names:
            chunk = with_spot(chunk, "id", name, self.read.scanned.dialect)
        return replace(wanted, chunk=chunk, is_alone=True)

    def _with_globals(self, wanted: list[Wanted]) -> list[Wanted]:
        """What a slide that is gone said for the whole session, the first one says."""
        there = {each.index for each in wanted}
        for index, slide in enumerate(self.read.slides):
            if index in there or not wanted or wanted[0].chunk.has_own:
                continue
            for meaning in meanings_of(slide, self.read):
                wanted[0] = replace(wanted[0], chunk=_with_entries(wanted[0].chunk, meaning))
        return wanted


def _with_entries(chunk: Chunk, meaning: Meaning) -> Chunk:
    for entry in global_entries(meaning):
        chunk = with_comment(chunk, entry.key, entry.text)
    return chunk


def _opened(files: Files, places: Iterable[SlidePlace]) -> dict[str, _Opened]:
    return {name: _Opened(files[name]) for name in dict.fromkeys(place.file for place in places)}


def _there(opened: Mapping[str, _Opened], picks: Iterable[SlidePlace]) -> list[SlidePlace]:
    """The slides that are there: the one of an empty file is none."""
    return [pick for pick in picks if pick.index < len(opened[pick.file].cut.chunks)]


def _put_in(
    name: str, opened: dict[str, _Opened], to: SlidePlace, made: Sequence[Wanted]
) -> Edited:
    wanted = opened[to.file].all(frozenset())
    at = min(to.index, len(wanted))
    arranged = {to.file: [*wanted[:at], *made, *wanted[at:]]}
    places = [SlidePlace(to.file, at + i) for i in range(len(made))]
    return _edited(name, opened, arranged, places)


def _edited(
    name: str,
    opened: Mapping[str, _Opened],
    arranged: Mapping[str, Sequence[Wanted]],
    places: Iterable[SlidePlace],
) -> Edited:
    edits: list[FileEdits] = []
    follows: frozenset[str] = frozenset()
    for file, wanted in arranged.items():
        each, kept = opened[file].arranged(wanted)
        follows |= kept.follows
        if each.edits:
            edits.append(each)
    return Edited(Change(name, tuple(edits)), tuple(places), follows)


def _named(name: str, picks: Sequence[SlidePlace]) -> str:
    return f"{name}-slide" if len(picks) == 1 else f"{name}-slides"
