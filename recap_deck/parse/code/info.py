"""What the line that opens a code block says: language, lines to point at, title, numbers."""

from __future__ import annotations

import re

from recap_deck.parse.attributes import ATTRIBUTES, read_attributes
from recap_deck.patterns import expression
from recap_deck.values import dataclass

FORMULA_LANGUAGES = ("math", "katex", "latex-math")
"""Languages of code blocks that are formulas."""

_TITLE = expression(r"""(?:title|filename|file|caption)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_LINES = expression(
    r"[\{\[]\s*([\d,|\s\-*]*(?:\ball\b|\bnone\b|\bhide\b)?[\d,|\s\-*allnoehid]*)[\}\]]"
)
_NUMBERED = expression(
    r"(?<![\w-])\+?(?:line[_-]?numbers|linenos|lines|numberLines|showLineNumbers)\b"
)
_FIRST = expression(
    r"""(?<![\w-])(?:startFrom|startLine|start|linenums|first-line)\s*[=:]\s*["']?(\d{1,6})["']?""",
    re.IGNORECASE,
)
_LANGUAGE = expression(r"[^\s{\[,:=+][^\s{\[,:=]*(?!\s*=)(?=[\s{\[,:]|$)")
_NUMBERS = ("startfrom", "startline", "linenums", "first-line")
_FILE = expression(r"\[([^\]\d|][^\]]*)\]")


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """A code block's first line, read; `highlights` holds a set of lines for each step."""

    language: str = ""
    title: str = ""
    highlights: tuple[tuple[int, ...], ...] = ()
    numbered: bool = False
    first_number: int = 1


def read_info(info: str, line_count: int) -> CodeInfo:
    """Read an info string of any of the shapes that people use; what isn't known is nothing."""
    rest = info
    language = title = ""
    if match := ATTRIBUTES.match(rest.strip()) or None:
        attributes = read_attributes(match[0])
        rest = match.string[match.end() :]
        classes = attributes.get("class", "").split()
        language, rest = (classes[0] if classes else ""), " ".join(classes[1:]) + rest
        title = attributes.get("title", attributes.get("filename", ""))
        rest += "".join(f" {name}={attributes[name]}" for name in _NUMBERS if name in attributes)
    elif match := _LANGUAGE.match(rest):
        language, rest = match[0], rest[match.end() :]
    if match := _TITLE.search(rest):
        title = next(filter(None, match.groups()), "")
        rest = rest[: match.start()] + rest[match.end() :]
    first = _FIRST.search(rest)
    rest = rest[: first.start()] + rest[first.end() :] if first else rest
    numbered = bool(_NUMBERED.search(rest)) or bool(first and first[0].startswith("linenums"))
    highlights = _highlights_of(rest, line_count)
    if not title and (match := _FILE.search(rest)):
        title = match[1]
    first_number = int(first[1]) if first else 1
    return CodeInfo(language.lower().removeprefix("."), title, highlights, numbered, first_number)


def _highlights_of(text: str, line_count: int) -> tuple[tuple[int, ...], ...]:
    for match in _LINES.finditer(text):
        sets = match[1].split("|")
        lines = tuple(_lines_of(part.strip(), line_count) for part in sets)
        if any(lines):
            return lines
    return ()


def _lines_of(text: str, line_count: int) -> tuple[int, ...]:
    if text in {"all", "*"}:
        return tuple(range(1, line_count + 1))
    lines: set[int] = set()
    for first, last in re.findall(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?", text):
        lines.update(range(int(first), min(int(last or first), line_count) + 1))
    return tuple(sorted(line for line in lines if 1 <= line <= line_count))
