"""From the lines of front matter to keys with their raw values, one bad value losing one value.

After a known key the rest of the line is its value, letter by letter, as people write it:
`footer: {event} · {n}`, `title: a: b`, `title: Recap #3`. Only what is wholly quoted, what
follows `|` or `>`, and the few keys that take lists or mappings are read as YAML.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from recap_deck.patterns import expression
from recap_deck.source.yaml_events import read_node
from recap_deck.source.yaml_nodes import YamlError, YamlNode, YamlText
from recap_deck.values import dataclass

MAX_TEXT = 64_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its raw value; `node` is None where the value can't be read, and why.

    `below` are the lines of the value after the key's own.
    """

    key: str
    line: int
    node: YamlNode | None
    error: YamlError | None = None
    below: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The value as text, empty for a list or mapping."""
        return self.node.text.strip() if isinstance(self.node, YamlText) else ""


@dataclass(frozen=True, slots=True)
class Entries:
    """All keys in order, and the lines that belong to none."""

    entries: tuple[Entry, ...] = ()
    stray_lines: tuple[int, ...] = ()

    def texts(self) -> dict[str, str]:
        """Map each key to its value as text, empty for lists and mappings."""
        return {entry.key: entry.text for entry in self.entries}


KEY = expression(
    r"""([ \t]*)("[^"]*"|'[^']*'|[^\s:#\[\]{},"'&*!|>%@`<-][^:\n]{0,60}?|-?[\w.-]+)"""
    r"[ \t]*:(?=[ \t]|$)(.*)"
)
_QUOTED = expression(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*(?:#.*)?$""", re.DOTALL)
_BLOCK = expression(r"[|>][-+\d]{0,2}[ \t]*(?:#.*)?$")
_ITEM_OR_KEY = expression(r"[ \t]*(?:-(?:[ \t]|$)|[\w.-]+[ \t]*:(?:[ \t]|$))")
_COMMENT = expression(r"<!--.*?-->", re.DOTALL)
_NESTED_VALUE = expression(
    r"((?:[ \t]*-[ \t]+)?[ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]+|[ \t]*-[ \t]+)(\S.*)"
)
_KEY_ALONE = expression(r"[\w.-]+:[ \t]*(?:#.*)?$")
_SAFE_VALUE = expression(r"[|>][-+\d]{0,2}[ \t]*$|-[ \t]")


def read_entries(lines: Sequence[str], structured: Collection[str], first_line: int = 1) -> Entries:
    """Read `lines`; values of keys in `structured` may be lists and mappings."""
    text = "\n".join(lines)
    if len(text) > MAX_TEXT:
        error = YamlError("yaml-too-much", first_line)
        return Entries((Entry("", first_line, None, error),))
    return _group(_without_comments(text).split("\n"), structured, first_line)


def _without_comments(text: str) -> str:
    """Blank out HTML comments, which people put even here, line for line."""
    if "<!--" not in text:
        return text
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)


def _group(lines: Sequence[str], structured: Collection[str], first_line: int) -> Entries:
    entries: list[Entry] = []
    stray: list[int] = []
    base = _base_indent(lines)
    index = 0
    while index < len(lines):
        key = KEY.match(lines[index])
        if key and len(key[1].expandtabs(4)) <= base:
            after = _entry_end(lines, index, key, base)
            entries.append(
                _read_entry(key, lines[index + 1 : after], index + first_line, structured)
            )
            index = after
            continue
        if lines[index].strip() and not lines[index].lstrip().startswith("#"):
            stray.append(index + first_line)
        index += 1
    return Entries(tuple(entries), tuple(stray))


def _base_indent(lines: Sequence[str]) -> int:
    first = next((key for line in lines if (key := KEY.match(line))), None)
    return len(first[1].expandtabs(4)) if first else 0


def _entry_end(lines: Sequence[str], index: int, key: re.Match[str], base: int) -> int:
    """Find the line after a value: below its key stand deeper lines, and items at its level.

    A remark between them may stand anywhere.
    """
    rest = key[3].strip()
    after = index + 1
    while after < len(lines) and _belongs(lines[after], base, rest):
        after += 1
    while after > index + 1 and _is_between(lines[after - 1], base):
        after -= 1
    return after


def _is_between(line: str, base: int) -> bool:
    """Say whether a line is empty, or a remark that belongs to no value."""
    bare = line.lstrip()
    is_shallow = len(line[: len(line) - len(bare)].expandtabs(4)) <= base
    return not bare or (bare.startswith("#") and is_shallow)


def _belongs(line: str, base: int, rest: str) -> bool:
    bare = line.lstrip()
    if not bare or bare.startswith("#"):
        return True
    if len(line[: len(line) - len(bare)].expandtabs(4)) > base:
        return True
    if bare.startswith("-") and (bare == "-" or bare[1:2] in " \t"):
        return rest == "" or rest.startswith("#")
    return bare[0] in "]}" and rest[:1] in ("[", "{")


def _read_entry(
    key: re.Match[str], below: Sequence[str], line: int, structured: Collection[str]
) -> Entry:
    name = key[2].strip("\"'").strip()
    rest = key[3].strip()
    try:
        node = _read_value(rest, below, line, name in structured)
        return Entry(name, line, node, below=tuple(below))
    except YamlError as error:
        return Entry(name, line, None, error, tuple(below))


def _read_value(rest: str, below: Sequence[str], line: int, may_nest: bool) -> YamlNode:
    filled = [text for text in below if text.strip() and not text.lstrip().startswith("#")]
    if _BLOCK.match(rest):
        return YamlText(_block_text(rest, below), line)
    quoted = _QUOTED.match("\n".join((rest, *(text.strip() for text in filled))))
    if quoted:
        return YamlText(_unquote(quoted), line)
    if _is_nested(rest, filled, may_nest):
        return read_node("\n".join((rest, *map(quote_value, below))), line)
    return YamlText(" ".join((rest, *(text.strip() for text in filled))).strip(), line)


def _is_nested(rest: str, filled: Sequence[str], may_nest: bool) -> bool:
    if rest == "" or rest.startswith("#"):
        return bool(filled) and (may_nest or bool(_ITEM_OR_KEY.match(filled[0])))
    return may_nest and _is_bracketed(" ".join((rest, *filled)))


def _is_bracketed(text: str) -> bool:
    """Say whether `text` is a list or mapping in brackets and nothing else."""
    if text[:1] not in ("[", "{"):
        return False
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            rest = text[place + 1 :].strip()
            return not rest or rest.startswith("#")
    return True


def _block_text(rest: str, below: Sequence[str]) -> str:
    indent = min((len(t) - len(t.lstrip()) for t in below if t.strip()), default=0)
    text = "\n".join(line[indent:].rstrip() for line in below).strip("\n")
    return text if rest[0] == "|" else re.sub(r"(?<!\n)\n(?!\n)", " ", text)


_ESCAPES = {"n": "\n", "t": "\t", "r": "", "0": "", "/": "/", '"': '"', "\\": "\\", " ": " "}


def _unquote(quoted: re.Match[str]) -> str:
    if quoted[1] is None:
        return quoted[2].replace("''", "'").replace("\n", " ")
    return re.sub(
        r"\\(?:u([0-9a-fA-F]{4})|(.))", _escaped, quoted[1].replace("\n", " "), flags=re.DOTALL
    )


def _escaped(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
    return _ESCAPES.get(match[2], match[0])


def quote_value(line: str) -> str:
    """Quote what stands after a nested key or dash, so that YAML leaves it as it is."""
    line = line.expandtabs(2)
    value = _NESTED_VALUE.match(line)
    if value is None or _QUOTED.match(value[2]) or _SAFE_VALUE.match(value[2]):
        return line
    if _is_bracketed(value[2]) or (":" not in value[1] and _KEY_ALONE.match(value[2])):
        return line
    return value[1] + "'" + value[2].rstrip().replace("'", "''") + "'"
