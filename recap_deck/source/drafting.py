"""From a session's pieces to drafts of slides, with those of included files among them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.slide import ParseSettings
from recap_deck.source.check import Place, Value, check_entries, text_keys
from recap_deck.source.comments import CommentKind, Meaning
from recap_deck.source.directives import DIRECTIVES, Scope
from recap_deck.source.drafts import Draft, SlideContext, Unread
from recap_deck.source.in_force import InForce
from recap_deck.source.includes import Include, chosen, missing, read_include
from recap_deck.source.lines.split import Piece
from recap_deck.source.reveal_attributes import attribute_entries
from recap_deck.source.slide_text import SlideText, take_text
from recap_deck.source.titles import plain_title
from recap_deck.values import replace

_OF_ONE = frozenset({"id", "minutes", "include"})
"""Values that hold for the first of several slides, not for each of them."""


def drafts_of(
    context: SlideContext,
    pieces: Sequence[Piece],
    force: InForce | None = None,
    given: Sequence[Value] = (),
) -> Iterator[Draft]:
    """Draft the slides of a file; `given` are values that hold for each of them."""
    force = force or InForce(context.dialect, context.start)
    drafting = Drafting(context, force, given)
    first = context.first
    for piece in pieces:
        yield from drafting.drafts(piece, first)
        first = ()


class Drafting:
    """Drafts the pieces of one file, one after the other; `force` is what holds at the next one."""

    def __init__(self, context: SlideContext, force: InForce, given: Sequence[Value] = ()) -> None:
        self._context = context
        self.force = force
        self._given = tuple(given)
        self._comment_lines = [meaning.comment.line for meaning in context.meanings]
        self._heading_lines = [heading.line for heading in context.scan.headings]

    def drafts(self, piece: Piece, first: Sequence[Value] = ()) -> Iterable[Draft]:
        """Draft what a piece holds: a slide, or slides of other files among its own."""
        if self._context.included is None:
            return (self._draft(piece, first),)
        includes = [m for m in self._meanings(piece) if m.kind is CommentKind.INCLUDE]
        draft = self._draft(piece, first) if not includes else None
        if draft is not None and not any(value.name == "include" for value in draft.spots):
            return (draft,)
        return _gathered(self._parts(piece, first, includes))

    def _meanings(self, piece: Piece) -> Sequence[Meaning]:
        begin = max(piece.first, piece.own_last + 1)
        low = bisect.bisect_left(self._comment_lines, begin)
        high = bisect.bisect_right(self._comment_lines, piece.last)
        return self._context.meanings[low:high]

    def _title(self, piece: Piece) -> str:
        begin = max(piece.first, piece.own_last + 1)
        place = bisect.bisect_left(self._heading_lines, begin)
        if place == len(self._heading_lines) or self._heading_lines[place] > piece.last:
            return ""
        return plain_title(self._context.scan.headings[place].text)

    def _draft(self, piece: Piece, first: Sequence[Value]) -> Draft:
        context, meanings = self._context, self._meanings(piece)
        text = take_text(context.lines, piece, meanings, context.scan.code, context.dialect)
        own, told = _own_values(context, piece, meanings, text)
        spots = [*first, *own]
        for meaning in meanings:
            written = _COMMANDS.get(meaning.kind, meaning.values)
            self.force = self.force.following(written)
            spots += [v for v in written if v.spot or Scope.SLIDE in v.directive.scopes]
        if piece.section:
            spots.insert(0, Value(DIRECTIVES["layout"], "section"))
        spots += self._given
        return Draft(
            context.file,
            piece,
            text,
            self._title(piece),
            self.force.on_slide(spots),
            _settings(context.settings, spots),
            tuple(spots),
            tuple(told),
        )

    def _parts(
        self, piece: Piece, first: Sequence[Value], includes: Sequence[Meaning]
    ) -> Iterator[tuple[Draft, bool]]:
        """The slides of a piece, and for each whether something is to be seen on it."""
        start, waiting = piece.first, None
        for meaning in (*includes, None):
            end = meaning.comment.line - 1 if meaning else piece.last
            if meaning and self._shares_its_line(meaning):
                end = meaning.comment.last_line
            text = replace(piece, first=start, last=end, section=piece.section and not waiting)
            draft = self._draft(text, first)
            first, waiting = (), draft
            named = next((v for v in draft.spots if v.name == "include" and v.value), None)
            if named:
                yield from self._found(read_include(named.value, piece.first + 1), draft)
            yield draft, draft.shows
            if meaning is not None:
                start = max(end, meaning.comment.last_line) + 1
                piece = replace(piece, first=start, own=None, own_last=-1, odd=None)
                given = draft if not draft.shows and not named else None
                found = read_include(meaning.text, meaning.comment.line + 1)
                yield from self._found(found, given)

    def _shares_its_line(self, meaning: Meaning) -> bool:
        comment, lines = meaning.comment, self._context.lines
        around = lines[comment.line][: comment.column] + lines[comment.last_line][comment.end :]
        return bool(around.strip())

    def _found(self, include: Include | None, above: Draft | None) -> Iterator[tuple[Draft, bool]]:
        """The slides of another file; what `above` says of itself holds for them."""
        if include is None or self._context.included is None:
            return
        spots = above.spots if above else self._given
        found = self._context.included(include, self._context)
        if isinstance(found, Unread):
            yield self._said(found, include, spots), True
            return
        context = found.context
        force = self.force.within(context.dialect, context.start)
        given = [value for value in spots if value.name not in _OF_ONE]
        made = list(drafts_of(context, found.pieces, force, given))
        told = [*found.diagnostics, *_out_of_range(self._context.file, include, len(made))]
        once = [value for value in spots if value.name in _OF_ONE]
        for place, index in enumerate(chosen(include, len(made))):
            draft = made[index]
            if not place:
                draft = _with_values(draft, once, told)
                told = []
            yield draft, True
        if told:
            yield self._said(Unread(told[0], ""), include, (), told), False

    def _said(
        self,
        unread: Unread,
        include: Include,
        spots: Sequence[Value],
        told: Sequence[Diagnostic] = (),
    ) -> Draft:
        piece = Piece(include.line - 1, include.line - 1)
        directives = self.force.on_slide(spots)
        return Draft(
            self._context.file,
            piece,
            SlideText(unread.text),
            include.path,
            directives,
            self._context.settings,
            diagnostics=tuple(told or (unread.diagnostic,)),
        )


def _with_values(draft: Draft, values: Sequence[Value], told: Sequence[Diagnostic]) -> Draft:
    minutes = next((v.value for v in values if v.name == "minutes" and v.value), None)
    directives = replace(draft.directives, minutes=minutes) if minutes else draft.directives
    return replace(
        draft,
        directives=directives,
        spots=(*(v for v in values if v.name == "id"), *draft.spots),
        diagnostics=(*told, *draft.diagnostics),
    )


def _gathered(parts: Iterable[tuple[Draft, bool]]) -> list[Draft]:
    """Leave out slides on which nothing is to be seen; their notes go to a neighbour."""
    shown: list[Draft] = []
    waiting: list[Draft] = []
    for draft, shows in parts:
        if not shows:
            waiting.append(draft)
            continue
        shown.append(_with_notes_of(waiting, draft, ()))
        waiting = []
    if not shown:
        return [_with_notes_of(waiting[:-1], waiting[-1], ())]
    shown[-1] = _with_notes_of((), shown[-1], waiting)
    return shown


def _with_notes_of(above: Sequence[Draft], draft: Draft, below: Sequence[Draft]) -> Draft:
    if not above and not below:
        return draft
    notes = "\n\n".join(filter(None, (each.text.notes for each in (*above, draft, *below))))
    told = tuple(each for part in (*above, draft, *below) for each in part.diagnostics)
    return replace(draft, text=replace(draft.text, notes=notes), diagnostics=told)


def _out_of_range(file: str, include: Include, count: int) -> Iterator[Diagnostic]:
    span = SourceSpan(file, include.line, include.line)
    for number in missing(include, count):
        arguments = {"path": include.path, "number": number, "count": count}
        yield remark("include-range", Severity.WARNING, span, **arguments)


def _own_values(
    context: SlideContext, piece: Piece, meanings: Sequence[Meaning], text: SlideText
) -> tuple[list[Value], list[Diagnostic]]:
    """Read the keys that hold for one slide only, however they were written."""
    written = [piece.own, text.keys]
    written += [
        attribute_entries(meaning.text, meaning.comment.line + 1)
        for meaning in meanings
        if meaning.kind is CommentKind.ATTRIBUTES
    ]
    values: list[Value] = []
    told = [text_keys(piece.odd, context.file)] if piece.odd else []
    for entries in written:
        if entries and entries.entries:
            checked = check_entries(entries, Place.SLIDE, context.dialect, context.file)
            values += checked.values
            told += checked.diagnostics
    return values, told


_COMMANDS = {
    CommentKind.SKIP_SLIDE: (Value(DIRECTIVES["hide"], True),),
    CommentKind.NO_FOOTER: (Value(DIRECTIVES["footer"], "", spot=True),),
}


def _settings(settings: ParseSettings, spots: Iterable[Value]) -> ParseSettings:
    for value in spots:
        if value.name == "incremental" and value.value is not None:
            return replace(settings, incremental=bool(value.value))
    return settings
