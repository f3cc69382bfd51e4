"""`file: path#L3-L20` as all that stands in a code block: which file, and which of its lines.

Slidev's `<<< @/path#region` on a line of its own means a block as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.deck import Session
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_BLOCK = expression(
    r"^(?P<indent>[ ]{0,3})(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)\n"
    r"[ ]*file:[ ]*(?P<path>[^\s#][^\n#]*?)[ ]*"
    r"(?:#L(?P<first>\d{1,7})(?:-L?(?P<last>\d{1,7}))?)?[ ]*\n"
    r"[ ]{0,3}(?P=fence)[ ]*$",
    re.MULTILINE,
)
_SNIPPET = expression(
    r"^(?P<indent>[ ]{0,3})<<<[ ]+(?:@/|\./|(?=\.\./))(?P<path>[^\s#]+)(?:#(?P<region>[\w-]+))?"
    r"(?P<info>[^\n]*)$",
    re.MULTILINE,
)
_REGION = expression(r"#?(?P<end>end)?region\b[ :]*(?P<name>[\w-]*)", re.IGNORECASE)
_RUN = {
    "`": expression(r"^[ ]*(`{3,})", re.MULTILINE),
    "~": expression(r"^[ ]*(~{3,})", re.MULTILINE),
}
_FENCE = expression(r"^[ ]{0,3}(?:```|~~~)", re.MULTILINE)
MOST_LINES = 2_000
"""More lines than that are no slide, and are cut off."""


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """A file that a code block names, as it is written, and its lines from 1, `last` 0 for all.

    A `region` is between two remarks in the file that say so.
    """

    path: str
    first: int = 1
    last: int = 0
    region: str = ""


ReadCode = Callable[[str], str | Diagnostic]
"""The text of a file by its path as written, or why there is none."""


@dataclass(frozen=True, slots=True)
class WithCode:
    """A slide's text with the lines of the files that it names in their place.

    `moved` has for each block its first line as it is now and as it was written, and how many
    lines were put in up to its end.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    moved: tuple[tuple[int, int, int], ...] = ()

    def written_line(self, line: int) -> int:
        """The line as the author wrote it, both counted within the slide from 1."""
        for now, then, more in reversed(self.moved):
            if line > now:
                return max(then, line - more)
        return line


def asks_for_code(text: str) -> bool:
    """Tell fast whether a text may name a file."""
    # A pattern takes ten times as long, and a loop three times, for every slide at every letter.
    if "file:" not in text and "<<<" not in text:
        return False
    return next(_blocks_in(text), None) is not None


def asked_in(text: str) -> Iterator[CodeAsked]:
    """The files that a text names."""
    for match in _blocks_in(text):
        yield _asked(match)


def _blocks_in(text: str) -> Iterator[re.Match[str]]:
    """What names a file, from top to bottom."""
    found = [*_BLOCK.finditer(text), *_snippets_in(text)]
    return iter(sorted(found, key=lambda match: match.start()))


def _snippets_in(text: str) -> Iterator[re.Match[str]]:
    """Slidev's lines, but those that are code themselves."""
    for match in _SNIPPET.finditer(text) if "<<<" in text else ():
        if len(_FENCE.findall(text, 0, match.start())) % 2 == 0:
            yield match


def _is_snippet(match: re.Match[str]) -> bool:
    return "region" in match.re.groupindex


def _asked(match: re.Match[str]) -> CodeAsked:
    if _is_snippet(match):
        return CodeAsked(match["path"], region=match["region"] or "")
    first = int(match["first"] or 1)
    last = int(match["last"] or (match["first"] or 0))
    return CodeAsked(match["path"], first, last)


def with_code(text: str, read: ReadCode) -> WithCode:
    """Put the lines of the files in; a block whose file can't be read stays as it is."""
    parts, found, moved = [], [], []
    position = put_in = 0
    for match in _blocks_in(text):
        line = text.count("\n", 0, match.start()) + (1 if _is_snippet(match) else 2)
        code = _lines_of(_asked(match), read, line)
        if isinstance(code, Diagnostic):
            found.append(code)
            continue
        parts += [text[position : match.start()], _fenced(match, *code)]
        position = match.end()
        more = code[0].count("\n") + (2 if _is_snippet(match) else 0)
        moved.append((line + put_in, line, put_in + more))
        put_in += more
    return WithCode("".join((*parts, text[position:])), tuple(found), tuple(moved))


def _lines_of(asked: CodeAsked, read: ReadCode, line: int) -> tuple[str, int] | Diagnostic:
    """The lines that are asked for as one text, and the number of the first."""
    text = read(asked.path)
    if isinstance(text, Diagnostic):
        return text.placed_in(SourceSpan("", line, line))
    lines = text.splitlines()
    if asked.region:
        asked = _region(asked, lines)
    last = min(asked.last or len(lines), asked.first + MOST_LINES - 1)
    chosen = lines[asked.first - 1 : last]
    if not chosen:
        span = SourceSpan("", line, line)
        return remark(
            "code-lines",
            Severity.WARNING,
            span,
            path=asked.path,
            line=asked.first,
            count=len(lines),
        )
    return "\n".join(_without_common_indent(chosen)), asked.first


def _region(asked: CodeAsked, lines: list[str]) -> CodeAsked:
    """The lines of a region; all of the file where it has none of that name."""
    first = 0
    for number, line in enumerate(lines, 1):
        match = _REGION.search(line)
        if match and first and match["end"]:
            return CodeAsked(asked.path, first, max(first, number - 1))
        if match and not first and not match["end"] and match["name"] == asked.region:
            first = number + 1
    return CodeAsked(asked.path, first or 1)


def _without_common_indent(lines: list[str]) -> list[str]:
    """A method shown alone begins at the margin."""
    expanded = [each.expandtabs(4) for each in lines]
    indents = [len(each) - len(each.lstrip(" ")) for each in expanded if each.strip()]
    least = min(indents, default=0)
    return [each[least:] for each in expanded]


def _fenced(match: re.Match[str], code: str, first: int) -> str:
    """The block with other content, its fence longer than any in there; numbers are the file's."""
    given = "```" if _is_snippet(match) else match["fence"]
    longest = max((len(run) for run in _RUN[given[0]].findall(code)), default=0)
    fence = given[0] * max(len(given), longest + 1)
    if _is_snippet(match):
        info = match["info"].strip()
        language = "" if info[:1].isalpha() else PurePosixPath(match["path"]).suffix[1:]
        info = f"{language} {info}".strip()
        return f"{match['indent']}{fence}{info}\n{code}\n{fence}"
    info = match["info"] if first == 1 else f"{match['info'].rstrip()} startFrom={first}"
    return f"{match['indent']}{fence}{info}\n{code}\n{fence}"


def code_files(sessions: Iterable[Session], root: Path) -> tuple[Path, ...]:
    """Every file that a code block of a deck names, for the watcher."""
    named = (path for session in sessions for path in _named_in(session))
    return tuple(dict.fromkeys(root / path for path in named))


_KNOWN: dict[int, tuple[Session, tuple[PurePosixPath, ...]]] = {}
_MOST_KNOWN = 128


def _named_in(session: Session) -> tuple[PurePosixPath, ...]:
    """The files that a session names; at every letter all sessions but one are as they were."""
    known = _KNOWN.get(id(session))
    if known is None or known[0] is not session:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        known = _KNOWN[id(session)] = (session, tuple(_asked_by(session)))
    return known[1]


def _asked_by(session: Session) -> Iterator[PurePosixPath]:
    for slide in session.slides:
        if asks_for_code(slide.text):
            folder = PurePosixPath(slide.span.path).parent
            yield from (folder / unquote(each.path) for each in asked_in(slide.text))
