"""From a session's pieces to its slides: text, notes, directives in force, numbers, names."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import replace

from recap_deck.diagnostics import Diagnostic, SourceSpan
from recap_deck.model.slide import Paginate, ParseSettings, SlideDirectives, SlideSource
from recap_deck.source.check import Place, Value, check_entries, text_keys
from recap_deck.source.comments import CommentKind, Meaning
from recap_deck.source.definitions import Definitions
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.directives import DIRECTIVES, Scope
from recap_deck.source.in_force import InForce
from recap_deck.source.lines.found import Scan
from recap_deck.source.lines.split import Piece
from recap_deck.source.reveal_attributes import attribute_entries
from recap_deck.source.slide_text import SlideText, take_text
from recap_deck.source.titles import Names, plain_title, slug_of
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class SlideContext:
    """What all slides of a file share.

    `start` are the values in force before the first slide, `first` those of the first
    slide only.
    """

    file: str
    lines: Sequence[str]
    scan: Scan
    meanings: Sequence[Meaning]
    dialect: Dialect
    settings: ParseSettings
    start: tuple[Value, ...] = ()
    first: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Slides:
    """Slides, and what was wrong with their directives."""

    slides: tuple[SlideSource, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def make_slides(context: SlideContext, pieces: Sequence[Piece], names: Names) -> Slides:
    """Make the slides of one session; their names are new to `names`."""
    drafts = tuple(_drafts(context, pieces))
    numbers = number_slides([draft.directives for draft in drafts])
    known = Definitions([draft.text.text for draft in drafts])
    slides: list[SlideSource] = []
    for index, (draft, number) in enumerate(zip(drafts, numbers, strict=True)):
        settings = draft.settings
        if known and (named := known.named_by(draft.text.text, index)):
            settings = replace(settings, definitions=named)
        slides.append(_slide(context.file, draft, number, settings, names))
    return Slides(tuple(slides), tuple(told for draft in drafts for told in draft.diagnostics))


def number_slides(directives: Iterable[SlideDirectives]) -> list[int]:
    """Number slides as they are written; what isn't counted has 0."""
    numbers: list[int] = []
    last = 0
    for each in directives:
        if each.hide or each.backup or each.paginate is Paginate.SKIP:
            numbers.append(0)
            continue
        last = max(last, 1) if each.paginate is Paginate.HOLD else last + 1
        numbers.append(last)
    return numbers


@dataclass(frozen=True, slots=True)
class _Draft:
    """A slide before it is named and numbered."""

    piece: Piece
    text: SlideText
    title: str
    directives: SlideDirectives
    settings: ParseSettings
    name: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def _slide(
    file: str, draft: _Draft, number: int, settings: ParseSettings, names: Names
) -> SlideSource:
    piece = draft.piece
    name = names.unique(slug_of(draft.name or draft.title) or _slug_of_text(draft.text.text))
    return SlideSource(
        id=f"{file}#{name}",
        text=draft.text.text,
        span=SourceSpan(file, piece.first + 1, piece.last + 1),
        title=draft.title,
        number=number,
        notes=draft.text.notes,
        directives=draft.directives,
        settings=settings,
    )


def _slug_of_text(text: str) -> str:
    """Name a slide without a heading by its first words, so that it keeps its name."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return slug_of(plain_title(first.strip()[:200]))[:32].strip("-") or "slide"


def _drafts(context: SlideContext, pieces: Sequence[Piece]) -> Iterable[_Draft]:
    force = InForce(context.dialect, context.start)
    comment_lines = [meaning.comment.line for meaning in context.meanings]
    heading_lines = [heading.line for heading in context.scan.headings]
    first = context.first
    for piece in pieces:
        begin = max(piece.first, piece.own_last + 1)
        low = bisect.bisect_left(comment_lines, begin)
        high = bisect.bisect_right(comment_lines, piece.last)
        place = bisect.bisect_left(heading_lines, begin)
        has_heading = place < len(heading_lines) and heading_lines[place] <= piece.last
        title = plain_title(context.scan.headings[place].text) if has_heading else ""
        yield _draft(context, piece, context.meanings[low:high], title, (force, first))
        first = ()


def _draft(
    context: SlideContext,
    piece: Piece,
    meanings: Sequence[Meaning],
    title: str,
    values: tuple[InForce, Sequence[Value]],
) -> _Draft:
    force, first = values
    text = take_text(context.lines, piece, meanings, context.scan.code, context.dialect)
    own, told = _own_values(context, piece, meanings, text)
    spots = [*first, *own]
    for meaning in meanings:
        written = _COMMANDS.get(meaning.kind, meaning.values)
        force.follow(written)
        spots += [v for v in written if v.spot or Scope.SLIDE in v.directive.scopes]
    if piece.section:
        spots.insert(0, Value(DIRECTIVES["layout"], "section"))
    settings = _settings(context.settings, spots)
    name = next((value.value for value in spots if value.name == "id" and value.value), "")
    return _Draft(piece, text, title, force.on_slide(spots), settings, name, tuple(told))


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
