"""Fixes of lines: what was opened and never closed, keys that stand twice or without a colon."""

from __future__ import annotations

import re

from recap_deck.source.comments import COMMANDS
from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.directives import find_directive
from recap_deck.source.event.event_file import event_keys
from recap_deck.source.front_matter import find_front_matter
from recap_deck.source.session import ScannedText, scan_text
from recap_deck.source.text_file import UNUSABLE, SourceText
from recap_deck.source.yaml_text import KEY
from recap_deck.writing.fixes.trouble import QuickFix, Trouble
from recap_deck.writing.text_edit import TextEdit


def close_fence(trouble: Trouble) -> QuickFix | None:
    """Close a block of code where it ends now."""
    match = trouble.in_line(r"(?P<before>.*?)(?P<mark>`{3,}|~{3,})")
    first = trouble.diagnostic.span.first_line - 1
    ranges = [each for each in _scanned(trouble).scan.code if each[0] == first]
    if match is None or not ranges:
        return None
    before = re.sub(r"[^>\s]", " ", match["before"])
    return _after_last(trouble, ranges[0], f"\n{before}{match['mark']}")


def close_comment(trouble: Trouble) -> QuickFix | None:
    """Close a comment: behind a directive or command on its first line, else where it ends now."""
    first = trouble.diagnostic.span.first_line - 1
    found = [each for each in _scanned(trouble).scan.comments if each.line == first]
    if not found:
        return None
    comment = found[-1]
    opened = trouble.line[comment.column :].removeprefix("<!--").strip()
    key, _, _ = opened.partition(":")
    ends_here = find_directive(key.strip()) is not None or key.strip() in COMMANDS
    last = first if ends_here else comment.last_line
    return _after_last(trouble, (first, last), " -->")


def close_formula(trouble: Trouble) -> QuickFix | None:
    """Close a formula where its paragraph ends."""
    start, _ = trouble.line_range
    lines = trouble.text[start:].split("\n")
    if "$$" not in lines[0]:
        return None
    length = next((i for i, line in enumerate(lines) if i and not line.strip()), len(lines))
    first = trouble.diagnostic.span.first_line - 1
    return _after_last(trouble, (first, first + length - 1), "\n$$")


def _after_last(trouble: Trouble, lines: tuple[int, int], added: str) -> QuickFix:
    """Write something behind the last of some lines that isn't blank."""
    ends = (trouble.range_of(line + 1) for line in range(lines[1], lines[0] - 1, -1))
    filled = (end for start, end in ends if trouble.text[start:end].strip())
    at = next(filled, trouble.line_range[1])
    edit = TextEdit(at, at, added)
    return QuickFix("fix-close", trouble.path, (edit,), (("new", added.strip()),))


def _scanned(trouble: Trouble) -> ScannedText:
    return scan_text(SourceText(trouble.path, trouble.text))


def drop_first_of_two(trouble: Trouble) -> QuickFix | None:
    """Take away the earlier of two values of a key: the later one counts."""
    start, _ = trouble.line_range
    lines = trouble.text[:start].split("\n")[:-1]
    name = trouble.argument("name")
    first = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        key = KEY.match(lines[index])
        if key and not key[1] and key[2].strip("\"'") == name:
            begin, _ = trouble.range_of(index + 1)
            end, _ = trouble.range_of(first + 1)
            return QuickFix("fix-drop", trouble.path, (TextEdit(begin, end, ""),), (("old", name),))
        if key and not key[1]:
            first = index
    return None


def add_colon(trouble: Trouble) -> QuickFix | None:
    """Write `key: value` where only the colon, or the blank behind it, is missing."""
    match = trouble.in_line(
        r"^(?P<indent>[ \t]*)(?P<key>[\w.-]+)(?P<old>[ \t]*[:=：][ \t]*|[ \t]+)\S"
    )
    if match is None:
        return None
    is_known = find_directive(match["key"]) or match["key"] in event_keys()
    return trouble.replacing(match, ": ") if is_known and not match["indent"] else None


def name_dialect(trouble: Trouble) -> QuickFix | None:
    """Write down which dialect the file is read as."""
    titles = {dialect.title: name for name, dialect in DIALECTS.items()}
    name = titles.get(trouble.argument("tool"), "")
    front = find_front_matter(trouble.text.split("\n"))
    line = f"dialect: {name}\n"
    if not name or (front.last >= 0 and not trouble.text.startswith("---")):
        return None
    at = trouble.range_of(2)[0] if front.last >= 0 else 0
    new = line if front.last >= 0 else f"---\n{line}---\n\n"
    return QuickFix("fix-add", trouble.path, (TextEdit(at, at, new),), (("new", line.strip()),))


def drop_characters(trouble: Trouble) -> QuickFix | None:
    """Take away characters that no text has."""
    start, end = trouble.line_range
    matches = list(UNUSABLE.finditer(trouble.text, start, end))
    edits = tuple(TextEdit(*match.span(), "") for match in matches)
    code = trouble.argument("code")
    return QuickFix("fix-drop", trouble.path, edits, (("old", code),)) if edits else None
