"""A slide of one file made ready for another: other folder, other dialect, other headings."""

from __future__ import annotations

import posixpath

from recap_deck.model.slide import SlideSource
from recap_deck.patterns import expression
from recap_deck.source.comments import Meaning
from recap_deck.source.directives import Scope
from recap_deck.source.yaml_text import Entry, read_entries
from recap_deck.values import replace
from recap_deck.writing.slides.arrange import Wanted
from recap_deck.writing.slides.cut import Chunk
from recap_deck.writing.slides.keep import shown_text
from recap_deck.writing.slides.paths import path_from, with_paths_from
from recap_deck.writing.slides.slide_file import FileSlides

_HEADING = expression(r" {0,3}(#{1,6})(?:[ \t]|$)")


def wanted_from(chunk: Chunk, was: SlideSource, source: FileSlides, target: FileSlides) -> Wanted:
    """A slide of `source` as `target` is to have it."""
    old, new = _folder(source), _folder(target)
    chunk = _with_other_own(_without_globals(chunk, was, source), source, target)
    body = tuple(with_paths_from("\n".join(chunk.body), old, new).split("\n"))
    chunk = _beginning(replace(chunk, body=body if chunk.body else (), gap=()), target)
    was = _led(was, old, new)
    return Wanted(chunk, was, text=shown_text(was.text))


def _folder(read: FileSlides) -> str:
    return posixpath.dirname(read.scanned.file)


def _led(was: SlideSource, old: str, new: str) -> SlideSource:
    """What must be read from it there."""
    directives = was.directives
    definitions = with_paths_from(was.settings.definitions, old, new)
    return replace(
        was,
        text=with_paths_from(was.text, old, new),
        directives=replace(
            directives,
            image=path_from(directives.image, old, new),
            background_image=path_from(directives.background_image, old, new),
        ),
        settings=replace(was.settings, definitions=definitions),
    )


def _with_other_own(chunk: Chunk, source: FileSlides, target: FileSlides) -> Chunk:
    """Front matter of a slide that wouldn't be read as such goes; its values are put in anew."""
    styles = (source.scanned.dialect.own_front_matter, target.scanned.dialect.own_front_matter)
    if not chunk.has_own or styles[0] is styles[1]:
        return chunk
    below = chunk.body[chunk.top :]
    while below and not below[0].strip():
        below = below[1:]
    return replace(chunk, body=below, top=0, has_own=False)


def _beginning(chunk: Chunk, target: FileSlides) -> Chunk:
    """Say whether it begins with a heading that cuts there."""
    if chunk.has_own:
        return chunk
    heading = _HEADING.match(chunk.body[0]) if chunk.body else None
    begins = heading is not None and len(heading[1]) in target.dividers.levels
    return replace(chunk, top=int(begins), begins_itself=begins)


def global_entries(meaning: Meaning) -> list[Entry]:
    """The keys of a comment that hold for the whole session."""
    names = {
        value.name
        for value in meaning.values
        if Scope.SESSION in value.directive.scopes and Scope.SLIDE not in value.directive.scopes
    }
    entries = read_entries(meaning.text.split("\n"), ()).entries if names else ()
    return [entry for entry in entries if entry.key in names]


def _without_globals(chunk: Chunk, was: SlideSource, source: FileSlides) -> Chunk:
    """Comments that speak for its old session only stay behind."""
    body, shift = list(chunk.body), _first_line(was, source)
    for meaning in meanings_of(was, source):
        found, first = global_entries(meaning), meaning.comment.line - shift
        last = meaning.comment.last_line - shift
        is_all = found and len(found) == len(meaning.values)
        if is_all and "".join(body[first : last + 1]).strip() == meaning.comment.text.strip():
            body[first : last + 1] = [""] * (last + 1 - first)
    while body and not body[0].strip():
        del body[0]
    return replace(chunk, body=tuple(body))


def _first_line(was: SlideSource, source: FileSlides) -> int:
    """The line of the file on which a slide's own lines begin."""
    lines = source.lines[was.span.first_line - 1 : was.span.last_line]
    above = next((at for at, line in enumerate(lines) if line.strip()), 0)
    return was.span.first_line - 1 + above


def meanings_of(was: SlideSource, source: FileSlides) -> list[Meaning]:
    """The comments of a slide."""
    first, last = was.span.first_line - 1, was.span.last_line - 1
    return [m for m in source.scanned.meanings if first <= m.comment.line <= last]
