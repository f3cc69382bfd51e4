"""From a file's new text to its session; of a file read before only the edit is read again."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from recap_deck.source.check import Value
from recap_deck.source.comments import Meaning, read_comment
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.drafts import FindIncluded
from recap_deck.source.lines.found import Comment
from recap_deck.source.lines.rescan import Known, line_edit, rescan
from recap_deck.source.redrafting import Drafted, draft_again
from recap_deck.source.session import (
    ReadSession,
    ScannedText,
    cut_file,
    read_head,
    scan_text,
    scanned_with,
    session_of,
    session_with,
)
from recap_deck.source.slides import Slides, slides_of
from recap_deck.source.text_file import SourceText
from recap_deck.source.titles import Names
from recap_deck.values import dataclass, replace

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class FileRead:
    """A session with all that it was made of; `drafted` is None where other files stand in it."""

    scanned: ScannedText
    drafted: Drafted | None
    slides: Slides
    session: ReadSession


def read_file(
    source: SourceText,
    defaults: Sequence[Value] = (),
    included: FindIncluded | None = None,
    before: FileRead | None = None,
) -> FileRead:
    """Read one file as `session_of` does; what is as it was `before` the edit is kept."""
    named = next((value.value for value in defaults if value.name == "dialect"), "")
    scanned, known = _scan(source, named, before.scanned if before else None)
    cut = cut_file(scanned, defaults, included)
    drafts, drafted = draft_again(
        cut.context, cut.pieces, before.drafted if before else None, known
    )
    slides = slides_of(scanned.file, drafts, Names(), before.slides if before else None)
    return FileRead(scanned, drafted, slides, session_with(scanned, cut, slides))


def _scan(
    source: SourceText, named: str, before: ScannedText | None
) -> tuple[ScannedText, Known | None]:
    head = read_head(source, named)
    if before is None or not _begins_alike(before, source.file, head.dialect, head.front.last):
        return scan_text(source, named), None
    edit = line_edit(before.lines, head.lines)
    scan, known = rescan(head.lines, head.dialect, head.front.last + 1, before.scan, edit)
    meanings = _meanings(scan.comments, before, known)
    return scanned_with(source, head, scan, meanings), known


def _begins_alike(before: ScannedText, file: str, dialect: Dialect, last: int) -> bool:
    return (before.file, before.dialect, before.front.last) == (file, dialect, last)


_LINE = attrgetter("line")


def _meanings(
    comments: Sequence[Comment], before: ScannedText, known: Known
) -> tuple[Meaning, ...]:
    """What comments mean; those that are as they were mean what they did."""
    top = bisect.bisect_left(comments, known.same_to, key=_LINE)
    start = bisect.bisect_left(comments, known.same_from, key=_LINE)
    below = before.meanings[len(before.meanings) - (len(comments) - start) :]
    if known.moved:
        pairs = zip(comments[start:], below, strict=True)
        below = tuple(_moved(comment, meaning, before) for comment, meaning in pairs)
    read = (read_comment(each, before.dialect, before.file) for each in comments[top:start])
    return (*before.meanings[:top], *read, *below)


def _moved(comment: Comment, meaning: Meaning, before: ScannedText) -> Meaning:
    """The meaning of a comment that stands elsewhere now; what is told of it names its line."""
    if meaning.diagnostics:
        return read_comment(comment, before.dialect, before.file)
    return replace(meaning, comment=comment)


_MOST_REMEMBERED = 128
_REMEMBERED: dict[str, tuple[SourceText, tuple[Value, ...], ReadSession]] = {}
_MOST_WRITTEN = 2
_WRITTEN: dict[str, FileRead | None] = {}
"""The files read last, by name, with all that was found in those that were read before."""


def read_session(
    source: SourceText, defaults: Sequence[Value] = (), included: FindIncluded | None = None
) -> ReadSession:
    """Read one file; `defaults` are the event's values where the file gives none.

    A file that was just read is remembered: of an event's files an edit changes one. One that
    includes others is read again, since they may have changed.
    """
    given = tuple(defaults)
    text, known, read = _REMEMBERED.get(source.file, (None, (), None))
    if read is None:
        named = next((value.value for value in defaults if value.name == "dialect"), "")
        read = session_of(scan_text(source, named), defaults, included)
    elif text != source or known != given or read.session.includes:
        read = read_file_again(source, given, included).session
    else:
        return read
    _remember(_REMEMBERED, _MOST_REMEMBERED, source.file, (source, given, read))
    return read


def read_file_again(
    source: SourceText, defaults: Sequence[Value], included: FindIncluded | None
) -> FileRead:
    """Read a file whose text is perhaps the one before but for a letter."""
    is_known = source.file in _WRITTEN
    read = read_file(source, defaults, included, _WRITTEN.pop(source.file, None))
    # Of a file that is read once nothing needs to be kept.
    _remember(_WRITTEN, _MOST_WRITTEN, source.file, read if is_known else None)
    return read


def _remember(known: dict[str, _Read], most: int, file: str, read: _Read) -> None:
    """Keep what was read last of a few files."""
    known.pop(file, None)
    # The watcher reads in a thread of its own.
    for old in list(known)[: len(known) - most + 1]:
        known.pop(old, None)
    known[file] = read
