"""What each piece of a line of Markdown is, for its colour: line by line, with a state between.

It is a look at one line, quick enough for every keystroke; what a slide becomes of it is
decided elsewhere.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Mapping

from recap_deck.patterns import expression
from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import find_directive
from recap_deck.values import dataclass
from recap_deck.writing.list_lines import read_list_line

MOST_COLOURED = 2_000
"""A longer line has no colours."""


class Piece(enum.IntEnum):
    """What a stretch of a line is."""

    HEADING = 1
    MARKER = 2
    BOLD = 3
    ITALIC = 4
    BOLD_ITALIC = 5
    STRUCK = 6
    CODE = 7
    LINK = 8
    PICTURE = 9
    ADDRESS = 10
    ICON = 11
    NOTE = 12
    DIRECTIVE = 13
    VALUE = 14
    TAG = 15
    FORMULA = 16
    QUOTE = 17
    RULE = 18
    BAR = 19
    FENCE = 20
    KEY = 21
    REMARK = 22


class Mode(enum.IntEnum):
    """What the text between two lines is in the middle of."""

    TEXT = 0
    FRONT = 1
    NOTE = 2
    FENCE = 3
    FORMULA = 4
    FRONT_OF_SLIDE = 5
    START = 6
    YAML = 7


@dataclass(frozen=True, slots=True)
class State:
    """What a line begins in the middle of; of a fence its marks and its language."""

    mode: Mode = Mode.TEXT
    fence: str = ""
    language: str = ""


Pieces = tuple[tuple[int, int, Piece], ...]
"""Stretches of a line from and to; of two that overlap the later one counts."""

TEXT = State()

START = State(Mode.START)
"""The state before a file's first line, where front matter may begin."""

_FENCE = expression(r"(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(`{3,}|~{3,})(.*)$")
_HEADING = expression(r" {0,3}#{1,6}(?=[ \t]|$)")
_SEPARATOR = expression(r" {0,3}(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_QUOTE = expression(r" {0,3}>")
_KEY = expression(r"([ \t]*(?:- )?)([\w.-]+)(:)(?=[ \t]|$)")
_YAML_REMARK = expression(r"(?:^|(?<=\s))#.*$")
_LANGUAGE = expression(r"[ \t]*\{?\.?([\w+#.-]*)")
_COMMENT_KEY = expression(r"[ \t]*([\w-]+)(?=[ \t]*(?::|$))")

_EXCLUSIVE = expression(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?P<ticks>`+)(?!`)(?:.*?[^`])(?P=ticks)(?!`))"
    r"|(?P<note><!--(?P<inner>.*?)(?:-->|$))"
    r"|(?P<picture>!\[[^\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?)"
    r"|(?P<link>\[[^\[\]]*\](?:\((?P<to>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|\[[^\]]*\]))"
    r"|(?P<address><?(?:https?://|mailto:)[^\s<>)]+>?)"
    r"|(?P<icon>:[a-z][a-z0-9]*\.[\w-]+:)"
    r"|(?P<tag></?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<formula>\$\$[^$]+\$\$|\$(?=[^\s$])[^$]*[^\s$\\]\$(?!\d)|\$[^\s$]\$)"
)
_KINDS = {
    "code": Piece.CODE,
    "note": Piece.NOTE,
    "picture": Piece.PICTURE,
    "link": Piece.LINK,
    "address": Piece.ADDRESS,
    "icon": Piece.ICON,
    "tag": Piece.TAG,
    "formula": Piece.FORMULA,
}
_EMPHASIS = expression(
    r"(?P<both>\*\*\*(?=\S)[^*]+(?<=\S)\*\*\*)"
    r"|(?P<bold>\*\*(?=\S)(?:[^*]|\*(?!\*))+?(?<=\S)\*\*|(?<!\w)__(?=\S)[^_]+(?<=\S)__(?!\w))"
    r"|(?P<italic>\*(?=[^\s*])[^*]*(?<=[^\s*])\*(?!\*)|(?<!\w)_(?=[^\s_])[^_]*(?<=[^\s_])_(?!\w))"
    r"|(?P<struck>~~(?=\S)[^~]+(?<=\S)~~)"
)
_EMPHASIS_KINDS = {
    "both": Piece.BOLD_ITALIC,
    "bold": Piece.BOLD,
    "italic": Piece.ITALIC,
    "struck": Piece.STRUCK,
}


def color_line(line: str, state: State) -> tuple[Pieces, State]:
    """Tell the pieces of a line, and what the next line begins with."""
    if len(line) > MOST_COLOURED:
        return (), state
    return _READERS[state.mode](line, state)


def _text(line: str, _: State = TEXT) -> tuple[Pieces, State]:
    fence = _FENCE.match(line)
    if fence is not None and not (fence[1][0] == "`" and "`" in fence[2]):
        language = _LANGUAGE.match(fence[2])
        inside = State(Mode.FENCE, fence[1], language[1].lower() if language else "")
        return ((fence.start(1), len(line), Piece.FENCE),), inside
    if _SEPARATOR.match(line):
        return ((0, len(line), Piece.RULE),), State(Mode.FRONT_OF_SLIDE)
    if line.strip() == "$$":
        return ((0, len(line), Piece.FORMULA),), State(Mode.FORMULA)
    pieces = (*_block(line), *_inline(line))
    return pieces, State(Mode.NOTE) if _opens_note(line, 0) else State()


def _block(line: str) -> Iterator[tuple[int, int, Piece]]:
    """What a line is as a whole."""
    if _HEADING.match(line):
        yield 0, len(line), Piece.HEADING
        return
    if line.startswith("::"):
        yield 0, len(line), Piece.TAG
    quote = _QUOTE.match(line)
    if quote is not None:
        yield 0, quote.end(), Piece.QUOTE
    item = read_list_line(line)
    if item is not None:
        start = len(item.quote) + len(item.indent)
        yield start, start + len(item.marker), Piece.MARKER
        if item.task:
            box = start + len(item.marker) + len(item.gap)
            yield box, box + 3, Piece.MARKER
    if line.lstrip().startswith("|"):
        yield from ((i, i + 1, Piece.BAR) for i, letter in enumerate(line) if letter == "|")


def _inline(line: str) -> list[tuple[int, int, Piece]]:
    if not _has_marks(line):
        return []
    pieces: list[tuple[int, int, Piece]] = []
    masked = list(line)
    for found in _EXCLUSIVE.finditer(line):
        masked[found.start() : found.end()] = "x" * (found.end() - found.start())
        if found.lastgroup in _KINDS:
            pieces += _pieces_of(found, found.lastgroup)
    return [*_emphasis("".join(masked)), *pieces]


def _has_marks(line: str) -> bool:
    return any(mark in line for mark in "*_`[<:~$\\")


def _emphasis(masked: str) -> Iterator[tuple[int, int, Piece]]:
    for found in _EMPHASIS.finditer(masked):
        kind = next(name for name in _EMPHASIS_KINDS if found[name] is not None)
        yield found.start(), found.end(), _EMPHASIS_KINDS[kind]


def _pieces_of(found: re.Match[str], kind: str) -> Iterator[tuple[int, int, Piece]]:
    yield found.start(), found.end(), _KINDS[kind]
    if kind == "note":
        yield from _directive(found["inner"], found.start("inner"))
    elif kind == "link" and found["to"]:
        yield found.start("to"), found.end("to"), Piece.ADDRESS


def _directive(inner: str, offset: int) -> Iterator[tuple[int, int, Piece]]:
    """The key of a directive in a comment, and its value."""
    key = _COMMENT_KEY.match(inner)
    if key is None:
        return
    has_value = inner[key.end() :].lstrip().startswith(":")
    if not has_value and key[1] in COMMANDS and not inner[key.end() :].strip():
        yield offset + key.start(1), offset + key.end(1), Piece.DIRECTIVE
    if not has_value or (find_directive(key[1]) is None and key[1] not in COMMANDS):
        return
    yield offset + key.start(1), offset + key.end(1), Piece.DIRECTIVE
    value = inner.index(":", key.end()) + 1
    yield offset + value, offset + len(inner), Piece.VALUE


def _opens_note(line: str, start: int) -> bool:
    """Tell whether a comment is left open at the line's end."""
    opening = line.rfind("<!--", start)
    return opening >= 0 and line.find("-->", opening) < 0 and not _is_in_code(line, opening)


def _is_in_code(line: str, place: int) -> bool:
    return any(
        found["code"] is not None and found.start() < place < found.end()
        for found in _EXCLUSIVE.finditer(line)
    )


def _note(line: str, state: State) -> tuple[Pieces, State]:
    end = line.find("-->")
    inner = line if end < 0 else line[:end]
    pieces = ((0, len(inner), Piece.NOTE), *_directive(inner, 0))
    if end < 0:
        return pieces, state
    rest, after = _text(line[end + 3 :])
    moved = tuple((start + end + 3, stop + end + 3, piece) for start, stop, piece in rest)
    return (*pieces, (end, end + 3, Piece.NOTE), *moved), after


def _fence(line: str, state: State) -> tuple[Pieces, State]:
    bare = line.strip().lstrip("> \t")
    closes = bare.startswith(state.fence) and not bare.strip(state.fence[0])
    if closes:
        return ((0, len(line), Piece.FENCE),), State()
    return ((0, len(line), Piece.CODE),), state


def _formula(line: str, state: State) -> tuple[Pieces, State]:
    return ((0, len(line), Piece.FORMULA),), State() if "$$" in line else state


def _start(line: str, _: State) -> tuple[Pieces, State]:
    """A file's first line, where its front matter begins."""
    if line.rstrip() == "---":
        return ((0, len(line), Piece.RULE),), State(Mode.FRONT)
    return _text(line)


def _front_of_slide(line: str, _: State) -> tuple[Pieces, State]:
    """Right after a separator, where a slide may have front matter of its own."""
    key = _KEY.match(line)
    if key is not None and find_directive(key[2]) is not None:
        return _yaml(line), State(Mode.FRONT)
    return _text(line)


def _front(line: str, state: State) -> tuple[Pieces, State]:
    if line.rstrip() in ("---", "..."):
        return ((0, len(line), Piece.RULE),), State()
    return _yaml(line), state


def _yaml_line(line: str, state: State) -> tuple[Pieces, State]:
    return _yaml(line), state


def _yaml(line: str) -> Pieces:
    """A key, what it is set to, and what is remarked."""
    key = _KEY.match(line)
    remark = _YAML_REMARK.search(line)
    pieces: list[tuple[int, int, Piece]] = []
    if key is not None and (remark is None or key.start(2) < remark.start()):
        pieces.append((key.start(2), key.end(2), Piece.KEY))
        pieces.append((key.end(), len(line), Piece.VALUE))
    if remark is not None:
        pieces.append((remark.start(), remark.end(), Piece.REMARK))
    return tuple(pieces)


_READERS: Mapping[Mode, Callable[[str, State], tuple[Pieces, State]]] = {
    Mode.TEXT: _text,
    Mode.FRONT: _front,
    Mode.NOTE: _note,
    Mode.FENCE: _fence,
    Mode.FORMULA: _formula,
    Mode.FRONT_OF_SLIDE: _front_of_slide,
    Mode.START: _start,
    Mode.YAML: _yaml_line,
}
