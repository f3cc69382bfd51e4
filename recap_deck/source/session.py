"""From the text of a file to a session with its slides; nothing is parsed but lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Size
from recap_deck.model.deck import Session
from recap_deck.model.slide import ParseSettings
from recap_deck.source.check import Checked, Place, Value, check_entries
from recap_deck.source.comments import CommentKind, Meaning, read_comment
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.dialects.table import decide_dialect
from recap_deck.source.directives import Scope
from recap_deck.source.drafts import FindIncluded, SlideContext
from recap_deck.source.front_matter import FrontMatter, find_front_matter
from recap_deck.source.lines.found import Scan
from recap_deck.source.lines.scan import scan_lines
from recap_deck.source.lines.split import Cut, Dividers, Piece, split_lines
from recap_deck.source.slides import Slides, make_slides
from recap_deck.source.text_file import SourceText
from recap_deck.source.titles import Names, plain_title, title_from_name
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class ReadSession:
    """A session, and what was wrong with its file."""

    session: Session
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class ScannedText:
    """A file's lines with everything that is known before they are cut into slides.

    `diagnostics` are those of its bytes.
    """

    file: str
    lines: Sequence[str]
    front: FrontMatter
    dialect: Dialect
    scan: Scan
    meanings: tuple[Meaning, ...]
    checked: Checked
    diagnostics: tuple[Diagnostic, ...] = ()


def session_of(
    scanned: ScannedText, defaults: Sequence[Value] = (), included: FindIncluded | None = None
) -> ReadSession:
    """Cut a file that was scanned into the slides of a session."""
    cut = cut_file(scanned, defaults, included)
    return session_with(scanned, cut, make_slides(cut.context, cut.pieces, Names()))


def session_with(scanned: ScannedText, cut: CutFile, slides: Slides) -> ReadSession:
    """Make a session of its slides."""
    values, included = cut.values, cut.context.included
    first = next((s.title for s in slides.slides if s.title), "")
    session = Session(
        file=scanned.file,
        title=values.text("title") or first_heading(scanned) or first or name_of(scanned.file),
        slides=slides.slides,
        span=SourceSpan(scanned.file, 1, len(scanned.lines)),
        includes=included.asked if included else (),
        **_session_values(values, scanned.dialect),
    )
    told = (*diagnostics_of(scanned), *slides.diagnostics)
    in_order = sorted(told, key=lambda diagnostic: diagnostic.span.first_line)
    return ReadSession(session, (*scanned.diagnostics, *in_order))


@dataclass(frozen=True, slots=True)
class CutFile:
    """A file cut into pieces, and what its slides share."""

    context: SlideContext
    pieces: tuple[Piece, ...]
    values: SessionValues


def cut_file(
    scanned: ScannedText, defaults: Sequence[Value] = (), included: FindIncluded | None = None
) -> CutFile:
    """Cut a file that was scanned where its slides end; `included` finds those of others."""
    values = SessionValues((*defaults, *scanned.checked.values, *_globals(scanned.meanings)))
    dividers = dividers_of(scanned, values)
    pieces = split_lines(
        scanned.lines, scanned.front.last + 1, scanned.scan, scanned.dialect, dividers
    )
    context = SlideContext(
        scanned.file,
        scanned.lines,
        scanned.scan,
        scanned.meanings,
        scanned.dialect,
        _parse_settings(scanned.dialect, values),
        values.following,
        values.first_slide,
        values.whole_session,
        included,
        (scanned.file,),
    )
    return CutFile(context, pieces, values)


@dataclass(frozen=True, slots=True)
class Head:
    """A file's lines with what is decided from the whole of it, before it is scanned."""

    lines: Sequence[str]
    front: FrontMatter
    dialect: Dialect


def read_head(source: SourceText, named: str = "") -> Head:
    """Read front matter and dialect of a file; `named` is a dialect or empty."""
    lines = source.text.split("\n")
    front = find_front_matter(lines)
    return Head(lines, front, decide_dialect(source.text, front.entries.texts(), named))


def scan_text(source: SourceText, named: str = "") -> ScannedText:
    """Read front matter, dialect, blocks and comments of a file; `named` is a dialect or empty."""
    head = read_head(source, named)
    scan = scan_lines(head.lines, head.dialect, head.front.last + 1)
    meanings = tuple(read_comment(each, head.dialect, source.file) for each in scan.comments)
    return scanned_with(source, head, scan, meanings)


def scanned_with(
    source: SourceText, head: Head, scan: Scan, meanings: tuple[Meaning, ...]
) -> ScannedText:
    """Put together what was found in a file."""
    dialect, front = head.dialect, head.front
    checked = _at_top(check_entries(front.entries, Place.SESSION, dialect, source.file), dialect)
    return ScannedText(
        source.file, head.lines, front, dialect, scan, meanings, checked, source.diagnostics
    )


def _at_top(checked: Checked, dialect: Dialect) -> Checked:
    """Let values hold for the first slide only where the dialect means them so."""
    keys = dialect.first_slide_keys
    values = tuple(replace(v, spot=v.spot or v.name in keys) for v in checked.values)
    return replace(checked, values=values)


def diagnostics_of(scanned: ScannedText) -> tuple[Diagnostic, ...]:
    """Tell what is wrong with a file before its slides are looked at."""
    told = [*_guessed(scanned), *scanned.checked.diagnostics]
    for meaning in scanned.meanings:
        told += meaning.diagnostics
    for code, line in scanned.scan.open_ends:
        span = SourceSpan(scanned.file, line + 1, line + 1)
        told.append(remark(code, Severity.WARNING, span))
    return tuple(told)


def _guessed(scanned: ScannedText) -> Iterable[Diagnostic]:
    """Tell which dialect was chosen where nobody named it."""
    texts = scanned.front.entries.texts()
    if scanned.dialect.name == "recap" or "dialect" in texts or texts.get("marp") == "true":
        return
    span = SourceSpan(scanned.file, 1, 1)
    yield remark("dialect-guessed", Severity.INFO, span, tool=scanned.dialect.title)


def first_heading(scanned: ScannedText) -> str:
    """Give the plain text of the file's first heading that has any."""
    titles = (plain_title(heading.text) for heading in scanned.scan.headings)
    return next((title for title in titles if title), "")


def name_of(file: str) -> str:
    """Make a title of a file's name, or of its folder's where the file is `session.md`."""
    path = PurePosixPath(file)
    return title_from_name(path.parent.name if path.stem == "session" else path.stem)


class SessionValues:
    """The values of a session; later ones win, None where one is reset."""

    def __init__(self, values: Iterable[Value]) -> None:
        self._values = tuple(values)
        self._by_name = {
            value.name: value.value
            for value in self._values
            if value.value is not None and Scope.SESSION in value.directive.scopes
        }

    def text(self, name: str) -> str:
        """Give a text, or nothing."""
        return str(self._by_name.get(name, ""))

    def value(self, name: str, default: Any = None) -> Any:
        """Give a value, or `default`."""
        return self._by_name.get(name, default)

    @property
    def following(self) -> tuple[Value, ...]:
        """The values that hold from the first slide on."""
        return tuple(
            v for v in self._values if Scope.FOLLOWING in v.directive.scopes and not v.spot
        )

    @property
    def whole_session(self) -> tuple[Value, ...]:
        """The values that say how all of a session's files are read."""
        others = Scope.FOLLOWING | Scope.SLIDE
        return tuple(v for v in self._values if not others & v.directive.scopes)

    @property
    def first_slide(self) -> tuple[Value, ...]:
        """The values of the first slide only."""
        return tuple(v for v in self._values if v.spot or v.directive.scopes == Scope.SLIDE)


def _globals(meanings: Iterable[Meaning]) -> Iterable[Value]:
    for meaning in meanings:
        for value in meaning.values:
            if (
                Scope.SESSION in value.directive.scopes
                and Scope.SLIDE not in value.directive.scopes
            ):
                yield value


def _parse_settings(dialect: Dialect, values: SessionValues) -> ParseSettings:
    """Say how the Markdown of a session is read."""
    return ParseSettings(
        line_breaks=values.value("breaks", dialect.line_breaks),
        steps_by_marker=values.value("steps", dialect.steps_by_marker),
        incremental=values.value("incremental", False),
        dialect=dialect.name,
    )


def _session_values(values: SessionValues, dialect: Dialect) -> dict[str, Any]:
    speakers = values.value("speaker") or values.value("speakers") or values.value("author") or ()
    return {
        "speakers": speakers,
        "minutes": values.value("minutes"),
        "questions": values.value("questions"),
        "code": values.text("code"),
        "theme": values.text("theme"),
        "style": values.value("style", ()),
        "lang": values.text("lang"),
        "size": values.value("size", Size(1920, 1080)),
        "dialect": dialect.name,
    }


_SPLIT_LEVELS = (1, 2, 3)


def dividers_of(scanned: ScannedText, values: SessionValues) -> Dividers:
    """What cuts the slides of a file beside separators."""
    levels, sections = values.value("headingDivider", ()), False
    if values.value("split"):
        levels, sections = _SPLIT_LEVELS, True
    elif scanned.dialect.split_level and not levels:
        levels, sections = _slide_levels(scanned), True
    blank = _blank_lines(scanned) if levels else frozenset()
    return Dividers(levels, sections, _end_cuts(scanned), blank)


def _slide_levels(scanned: ScannedText) -> tuple[int, ...]:
    """Find pandoc's slide level: the highest heading that has text directly under it."""
    headings = scanned.scan.headings
    ends = [heading.line for heading in headings[1:]] + [len(scanned.lines)]
    with_text = [
        heading.level
        for heading, end in zip(headings, ends, strict=False)
        if any(line.strip() for line in scanned.lines[heading.line + heading.lines : end])
    ]
    return tuple(range(1, min(with_text, default=1) + 1))


def _end_cuts(scanned: ScannedText) -> tuple[Cut, ...]:
    return tuple(
        _end_cut(meaning, scanned.lines)
        for meaning in scanned.meanings
        if meaning.kind is CommentKind.END_SLIDE
    )


def _end_cut(meaning: Meaning, lines: Sequence[str]) -> Cut:
    comment = meaning.comment
    around = lines[comment.line][: comment.column] + lines[comment.last_line][comment.end :]
    if around.strip():
        return Cut(comment.last_line + 1, comment.last_line)
    return Cut(comment.line, comment.last_line)


def _blank_lines(scanned: ScannedText) -> frozenset[int]:
    """Find the lines on which there are only comments."""
    blank: set[int] = set()
    for meaning in scanned.meanings:
        comment = meaning.comment
        before = scanned.lines[comment.line][: comment.column]
        after = scanned.lines[comment.last_line][comment.end :]
        if not before.strip() and not after.strip() and meaning.kind is not CommentKind.STAYS:
            blank.update(range(comment.line, comment.last_line + 1))
    return frozenset(blank)
