"""From what the scanner found to slides as ranges of lines; every line has its one place.

A line belongs to the file's front matter, to a separator or to exactly one slide. A
slide's own front matter belongs to the slide.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect, OwnFrontMatter
from recap_deck.source.directives import NESTED_KEYS, find_directive
from recap_deck.source.lines.found import Heading, Scan
from recap_deck.source.yaml_text import KEY, Entries, Entry, read_entries
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """A slide's lines, counted from 0; `last` is before `first` where there is none.

    `own` is its front matter, which takes the lines up to and with `own_last`; `odd` a key
    that makes text of lines that would else be front matter.
    """

    first: int
    last: int
    own_last: int = -1
    own: Entries | None = None
    odd: Entry | None = None
    section: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines between two slides; `last` is before `first` where nothing is lost."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Dividers:
    """What cuts beside separators: headings, and commands that end a slide.

    `blank_lines` are lines that show nothing though something stands there. Where
    `sections` is set, a heading directly followed by a deeper one is a section's slide.
    """

    levels: tuple[int, ...] = ()
    sections: bool = False
    cuts: tuple[Cut, ...] = ()
    blank_lines: frozenset[int] = frozenset()


def split_lines(
    lines: Sequence[str], first: int, scan: Scan, dialect: Dialect, dividers: Dividers
) -> tuple[Piece, ...]:
    """Cut `lines` from `first` on into slides; there is always one."""
    cuts = sorted(
        (*(Cut(line, line) for line in scan.separators), *dividers.cuts),
        key=lambda cut: (cut.first, cut.last),
    )
    pieces = _between(lines, first, cuts, dialect)
    if not dialect.keeps_blank_ends:
        pieces = _without_blank_ends(lines, pieces)
    if dividers.levels:
        pieces = list(_at_headings(lines, pieces, scan.headings, dividers))
        pieces[0] = replace(pieces[0], section=False)  # it opens the session
    return tuple(pieces)


_THREE = expression(r"---[ \t]*$")


def _between(
    lines: Sequence[str], first: int, cuts: Sequence[Cut], dialect: Dialect
) -> list[Piece]:
    pieces: list[Piece] = []
    has_own = dialect.own_front_matter is not OwnFrontMatter.NEVER
    draft: Piece | None = None
    for place, cut in enumerate((*cuts, Cut(len(lines), len(lines)))):
        if draft is not None and draft.own_last >= cut.first:
            continue  # this separator closes a slide's own front matter
        last = cut.first - 1
        pieces.append(Piece(first, last) if draft is None else replace(draft, last=last))
        first, draft = cut.last + 1, None
        if has_own and place + 1 < len(cuts):
            draft = _with_own(lines, cut, cuts[place + 1], dialect)
    return pieces


def _with_own(lines: Sequence[str], above: Cut, below: Cut, dialect: Dialect) -> Piece | None:
    """Begin a slide with its own front matter if there is one between two separators."""
    first = above.last + 1
    # Most slides begin with a blank line.
    if first >= below.first or not KEY.match(lines[first]):
        return None
    inner = lines[first : below.first]
    are_lines = above.first == above.last and below.first == below.last
    if not are_lines or not (_THREE.match(lines[above.first]) and _THREE.match(lines[below.first])):
        return None
    entries = read_entries(inner, NESTED_KEYS, above.last + 2)
    if entries.stray_lines or _has_heading(inner, dialect):
        return None
    unknown = [entry for entry in entries.entries if not find_directive(entry.key)]
    if unknown and dialect.own_front_matter is OwnFrontMatter.KNOWN:
        some_are_known = len(unknown) < len(entries.entries)
        return Piece(first, first, odd=unknown[0] if some_are_known else None)
    return Piece(first, first, below.last, entries)


def _has_heading(lines: Sequence[str], dialect: Dialect) -> bool:
    """Say whether `# …` is rather a heading than a remark, so that no slide gets lost."""
    marked = [i for i, line in enumerate(lines) if line.startswith("#")]
    if dialect.own_front_matter is OwnFrontMatter.KNOWN:
        return bool(marked)
    return any(not lines[i - 1].strip() for i in marked)


def _without_blank_ends(lines: Sequence[str], pieces: list[Piece]) -> list[Piece]:
    """Drop what is before a separator at the start and after one at the end."""
    last = len(pieces)
    while last > 1 and _is_blank(lines, pieces[last - 1]):
        last -= 1
    first = 0
    while first < last - 1 and _is_blank(lines, pieces[first]):
        first += 1
    return pieces[first:last]


def _is_blank(lines: Sequence[str], piece: Piece) -> bool:
    return not any(line.strip() for line in lines[piece.first : piece.last + 1])


def _at_headings(
    lines: Sequence[str], pieces: Sequence[Piece], headings: Sequence[Heading], dividers: Dividers
) -> Iterable[Piece]:
    starts = [heading.line for heading in headings]
    for piece in pieces:
        first = bisect.bisect_left(starts, max(piece.first, piece.own_last + 1))
        after = bisect.bisect_right(starts, piece.last)
        yield from _cut_piece(lines, piece, headings[first:after], dividers)


def _cut_piece(
    lines: Sequence[str], piece: Piece, headings: Sequence[Heading], dividers: Dividers
) -> Iterable[Piece]:
    start, opening = piece.first, None
    for heading in headings:
        if heading.level in dividers.levels:
            shown = max(start, piece.own_last + 1)
            if _shows(lines, shown, heading.line, dividers.blank_lines):
                section = opening is not None and _is_section(lines, opening, heading, dividers)
                yield replace(piece, first=start, last=heading.line - 1, section=section)
                piece = replace(piece, own=None, own_last=-1, odd=None)
                start = heading.line
            opening = heading
    yield replace(piece, first=start)


def _shows(lines: Sequence[str], first: int, after: int, blank: frozenset[int]) -> bool:
    return any(lines[i].strip() and i not in blank for i in range(first, after))


def _is_section(lines: Sequence[str], heading: Heading, below: Heading, dividers: Dividers) -> bool:
    if not dividers.sections or below.level <= heading.level:
        return False
    after = heading.line + heading.lines
    return not _shows(lines, after, below.line, dividers.blank_lines)
