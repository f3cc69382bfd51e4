"""The front matter at the top of a file: YAML between fences, or a dialect's own head."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.source.dialects.deckset import DECKSET_KEYS
from recap_deck.source.directives import NESTED_KEYS, find_directive
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import KEY, Entries, Entry, read_entries
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Lines 0 to `last` of a file, counted from 0; -1 where there is none."""

    last: int = -1
    entries: Entries = Entries()


_FENCE = expression(r"-{3,}[ \t]*$")
_END = expression(r"(?:-{3,}|\.{3})[ \t]*$")
_DECKSET_LINE = expression(r"([a-z][a-z-]*):[ \t]*(\S.*|)$")
_PERCENT = ("title", "author", "date")


def find_front_matter(lines: Sequence[str]) -> FrontMatter:
    """Find the front matter of a file; only its very first line begins one."""
    if _FENCE.match(lines[0]):
        return _fenced(lines)
    if lines[0].startswith("% "):
        return _percent_block(lines)
    return _deckset_head(lines)


def _fenced(lines: Sequence[str]) -> FrontMatter:
    last = next((i for i in range(1, len(lines)) if _END.match(lines[i])), -1)
    if last < 0:
        return FrontMatter()
    inner = lines[1:last]
    first = next((line for line in inner if line.strip() and not _is_comment(line)), "")
    if first and not KEY.match(first):
        return FrontMatter()
    if not first and any(line.strip() for line in inner):
        return FrontMatter()  # nothing but `# …`: a slide with a heading
    entries = read_entries(inner, NESTED_KEYS, 2)
    known = any(find_directive(entry.key) for entry in entries.entries)
    if entries.stray_lines and not known:
        return FrontMatter()
    return FrontMatter(last, entries)


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith(("#", "<!--"))


def _percent_block(lines: Sequence[str]) -> FrontMatter:
    entries: list[Entry] = []
    for line, key in zip(lines, _PERCENT, strict=False):
        if not line.startswith("%"):
            break
        node = YamlText(line[1:].strip(), len(entries) + 1)
        entries.append(Entry(key, len(entries) + 1, node))
    return FrontMatter(len(entries) - 1, Entries(tuple(entries)))


def _deckset_head(lines: Sequence[str]) -> FrontMatter:
    """Read `key: value` lines at the very top, all of them Deckset's, up to a blank line."""
    entries: list[Entry] = []
    for number, line in enumerate(lines[:30], 1):
        match = _DECKSET_LINE.match(line)
        if match is None or match[1] not in DECKSET_KEYS:
            break
        entries.append(Entry(match[1], number, YamlText(match[2].strip(), number)))
    after = lines[len(entries)] if len(entries) < len(lines) else ""
    if not entries or after.strip():
        return FrontMatter()
    return FrontMatter(len(entries) - 1, Entries(tuple(entries)))
