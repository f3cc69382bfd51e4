"""Notes as a visitor wrote them down, read as the event that they are about.

One file, parts between `---`, each headed `# title /speaker`; perhaps a first part that
lists what there was. Only what has this shape is read so; anything else is slides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Event, ItemKind, Speaker
from recap_deck.model.slide import ParseSettings
from recap_deck.patterns import expression
from recap_deck.source.dialects.recap import RECAP
from recap_deck.source.drafts import SlideContext
from recap_deck.source.event.likeness import ALIKE, Match, likenesses, match_titles
from recap_deck.source.lines.found import Heading
from recap_deck.source.lines.split import Dividers, Piece, split_lines
from recap_deck.source.session import ScannedText, diagnostics_of, name_of
from recap_deck.source.slides import make_slides
from recap_deck.source.titles import Names, plain_title, slug_of
from recap_deck.values import dataclass, replace

_SPEAKER = expression(r"\s/(?P<name>[^\W\d][^/\d]{0,40}?)\s*$")
_LISTED = expression(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*?)[ \t]*$")
_LINK = expression(r"https?://[^\s<>)\]]+")
_MAX_LISTED = _MAX_PARTS = 200
_LEVELS = (1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two separators; `heading` is None where it begins without one."""

    piece: Piece
    title: str
    speakers: tuple[Speaker, ...]
    heading: Heading | None
    has_topics: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A title that the first part lists, and its line counted from 0."""

    title: str
    line: int


@dataclass(frozen=True, slots=True)
class RawNotes:
    """Notes in the shape of an event; `matches` says which listed title has which part."""

    scanned: ScannedText
    parts: tuple[Part, ...]
    listed: tuple[Listed, ...]
    matches: tuple[Match, ...]

    @property
    def has_opening(self) -> bool:
        """Whether the first part opens the evening: it lists the others, and nobody speaks."""
        return bool(self.listed) and not self.parts[0].speakers


def read_raw_notes(scanned: ScannedText) -> RawNotes | None:
    """Recognise raw notes; None where the text is anything else."""
    if scanned.dialect is not RECAP or scanned.front.last >= 0 or scanned.meanings:
        return None
    if not 1 <= len(scanned.scan.separators) <= _MAX_PARTS:
        return None
    pieces = split_lines(scanned.lines, 0, scanned.scan, RECAP, Dividers())
    parts = tuple(_part(scanned, piece) for piece in pieces)
    if len(parts) < 2 or any(piece.own for piece in pieces):
        return None
    listed = _listed(scanned, parts[0])
    titles = [part.title for part in parts[1:]]
    scores = likenesses([each.title for each in listed], titles) if listed else {}
    borne = {i for (i, _), score in scores.items() if score >= ALIKE}
    signs = (
        len(borne) >= 2,
        any(part.speakers for part in parts),
        sum(part.has_topics for part in parts) >= 2,
    )
    if sum(signs) < 2:
        return None
    listed = listed if borne else ()
    matches = match_titles([each.title for each in listed], titles)
    return RawNotes(scanned, parts, listed, tuple(matches))


def _part(scanned: ScannedText, piece: Piece) -> Part:
    inside = [h for h in scanned.scan.headings if piece.first <= h.line <= piece.last]
    first = inside[0] if inside and _begins(scanned.lines, piece, inside[0]) else None
    title, speakers = split_title(plain_title(first.text)) if first else ("", ())
    has_topics = first is not None and any(each.level > first.level for each in inside)
    return Part(piece, title, speakers, first, has_topics)


def _begins(lines: Sequence[str], piece: Piece, heading: Heading) -> bool:
    above = lines[piece.first : heading.line]
    return heading.level == 1 and not any(line.strip() for line in above)


def split_title(text: str) -> tuple[str, tuple[Speaker, ...]]:
    """Take `/speaker` off a title's end and tidy the rest, losing no word."""
    found = _SPEAKER.search(text)
    if found is None:
        return _tidy(text), ()
    return _tidy(text[: found.start()]), (Speaker(found["name"].strip()),)


def _tidy(title: str) -> str:
    parts = re.split(r"\s+/\s*|\s*/\s+|\s+/$|/$", title.strip())
    joined = " / ".join(part.strip() for part in parts if part and part.strip())
    return " ".join(re.sub(r"(?<=\w)- (?=\S)", " - ", joined).split())


def _listed(scanned: ScannedText, part: Part) -> tuple[Listed, ...]:
    """Find the titles that the first part lists: items at the margin that are no links."""
    listed = []
    for line in range(part.piece.first, part.piece.last + 1):
        match = _LISTED.match(scanned.lines[line])
        if match and not scanned.lines[line].startswith((" ", "\t")):
            title = plain_title(match[1])
            if title and not _LINK.match(title):
                listed.append(Listed(_tidy(title), line))
    return tuple(listed[:_MAX_LISTED])


def deck_of(notes: RawNotes, path: Path, root: Path) -> Deck:
    """Make the event: a session for each part, the agenda as it was listed."""
    sessions = sessions_of(notes)
    agenda, guesses = _agenda(notes, sessions)
    return Deck(
        path=path,
        root=root,
        event=Event(title=sessions[0].title, link=link_of(notes)),
        agenda=agenda,
        sessions=sessions,
        diagnostics=(*notes.scanned.diagnostics, *diagnostics_of(notes.scanned), *guesses),
        is_event=True,
        files=(path,),
    )


def link_of(notes: RawNotes) -> str:
    """Find the first address in the first part."""
    piece = notes.parts[0].piece
    found = _LINK.search("\n".join(notes.scanned.lines[piece.first : piece.last + 1]))
    return found[0] if found else ""


def sessions_of(notes: RawNotes) -> tuple[Session, ...]:
    """Make a session of each part."""
    context = _context(notes)
    cut = Dividers(_LEVELS, sections=True)
    pieces = split_lines(context.lines, 0, context.scan, RECAP, cut)
    names = Names()
    return tuple(_session(context, part, pieces, names) for part in notes.parts)


def _context(notes: RawNotes) -> SlideContext:
    """Give each part's heading its tidy title: slides are named by it."""
    scanned = notes.scanned
    titles = {part.heading.line: part.title for part in notes.parts if part.heading}
    headings = [
        replace(heading, text=titles.get(heading.line, heading.text))
        for heading in scanned.scan.headings
    ]
    scan = replace(scanned.scan, headings=headings)
    settings = ParseSettings()
    return SlideContext(scanned.file, scanned.lines, scan, (), RECAP, settings)


def _session(context: SlideContext, part: Part, pieces: Sequence[Piece], names: Names) -> Session:
    first, last = part.piece.first, part.piece.last
    mine = [piece for piece in pieces if first <= piece.first and piece.last <= last]
    mine[0] = replace(mine[0], section=False)
    slides = make_slides(context, mine, names).slides
    title = part.title or next((s.title for s in slides if s.title), name_of(context.file))
    return Session(
        # Sessions of one file go by their first slides.
        file=slides[0].id,
        title=title,
        slides=slides,
        span=SourceSpan(context.file, first + 1, last + 1),
        speakers=part.speakers,
    )


def _agenda(
    notes: RawNotes, sessions: Sequence[Session]
) -> tuple[tuple[AgendaItem, ...], list[Diagnostic]]:
    names, items, guesses = Names(), [], []
    start = 0
    if notes.has_opening:
        items.append(_item(ItemKind.OPENING, sessions[0].title, sessions[0], names))
        start = 1
    talks = sessions[1:] if notes.listed else sessions[start:]
    for index, listed in enumerate(notes.listed):
        match = next((each for each in notes.matches if each.listed == index), None)
        span = SourceSpan(notes.scanned.file, listed.line + 1, listed.line + 1)
        if match is None:
            items.append(_item(ItemKind.TALK, listed.title, None, names, span))
            continue
        session = talks[match.part]
        items.append(_item(ItemKind.SESSION, listed.title, session, names, span))
        if match.is_guess:
            guesses.append(_guess(listed.title, session.title, span))
    taken = {match.part for match in notes.matches}
    rest = [session for index, session in enumerate(talks) if index not in taken]
    first = [] if notes.has_opening or not notes.listed else [sessions[0]]
    items += [_item(ItemKind.SESSION, each.title, each, names) for each in (*first, *rest)]
    return tuple(items), guesses


def _item(
    kind: ItemKind,
    title: str,
    session: Session | None,
    names: Names,
    span: SourceSpan | None = None,
) -> AgendaItem:
    name = "-".join(filter(None, (kind.value, slug_of(title))))
    return AgendaItem(
        id=names.unique(name),
        kind=kind,
        title=title,
        session=session.file if session else "",
        speakers=session.speakers if session else (),
        span=span or (session.span if session else None),
    )


def _guess(listed: str, title: str, span: SourceSpan) -> Diagnostic:
    return remark("notes-guess", Severity.INFO, span, listed=listed, title=title)
