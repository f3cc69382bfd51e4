"""What a comment means: directives, a command, a note, or nothing."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.patterns import expression
from recap_deck.source.check import Place, Value, check_entry, near_directive
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.directives import NESTED_KEYS, find_directive
from recap_deck.source.includes import INCLUDED
from recap_deck.source.lines.found import Comment
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import Entries, Entry, read_entries
from recap_deck.values import dataclass


class CommentKind(enum.Enum):
    """What becomes of a comment."""

    NOTHING = "nothing"
    NOTE = "note"
    DIRECTIVES = "directives"
    STAYS = "stays"  # a command for the parser, left where it stands
    END_SLIDE = "end_slide"
    SKIP_SLIDE = "skip_slide"
    NO_FOOTER = "no_footer"
    INCLUDE = "include"  # another file's slides stand here
    ATTRIBUTES = "attributes"  # reveal.js's, for the slide


@dataclass(frozen=True, slots=True)
class Meaning:
    """A comment and what it says."""

    comment: Comment
    kind: CommentKind
    text: str = ""
    values: tuple[Value, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is a comment of its own; `argument` is what it may be followed by.

    What it is for says its sentence, `command-NAME`.
    """

    name: str
    kind: CommentKind
    argument: re.Pattern[str] | None = None


_NUMBER = expression(r"\d{1,2}$")
_BOOLEAN = expression(r"(?:true|false)$")

COMMANDS: Mapping[str, Command] = {
    command.name: command
    for command in (
        Command("pause", CommentKind.STAYS),
        Command("fit", CommentKind.STAYS),
        Command(
            "column_layout",
            CommentKind.STAYS,
            expression(r"\[\s*\d+(?:\.\d+)?(?:\s*,\s*\d+(?:\.\d+)?)*\s*\]$"),
        ),
        Command("column", CommentKind.STAYS, _NUMBER),
        Command("reset_layout", CommentKind.STAYS),
        Command("new_line", CommentKind.STAYS, _NUMBER),
        Command("new_lines", CommentKind.STAYS, _NUMBER),
        Command("newline", CommentKind.STAYS, _NUMBER),
        Command("newlines", CommentKind.STAYS, _NUMBER),
        Command("jump_to_middle", CommentKind.STAYS),
        Command(
            "alignment",
            CommentKind.STAYS,
            expression(r"(?:left|center|right)$"),
        ),
        Command("font_size", CommentKind.STAYS, expression(r"[1-7]$")),
        Command("incremental", CommentKind.STAYS, _BOOLEAN),
        Command("incremental_lists", CommentKind.STAYS, _BOOLEAN),
        Command("list_item_newlines", CommentKind.STAYS, _NUMBER),
        Command("end_slide", CommentKind.END_SLIDE),
        Command("skip_slide", CommentKind.SKIP_SLIDE),
        Command("no_footer", CommentKind.NO_FOOTER),
        Command("include", CommentKind.INCLUDE, INCLUDED),
    )
}

_EDGES = expression(r"<!--+|-+\Z")
_COMMAND = expression(r"([a-z_]+)\s*(?::\s*(.*?))?\s*$")
_LINTER = expression(
    r"(?:markdownlint-|prettier-ignore|lint (?:disable|enable|ignore)|textlint-|cspell:)"
)
_BEGINS_WITH_KEY = expression(r"\s*(?:#.*\n\s*)*[\"']?[\w.$-]{1,40}[\"']?[ \t]*:(?:\s|$)")
_NOTE_KEYS = ("speaker_note", "speaker_notes")
_FOR_THE_PARSER = expression(r"\bfragment\b|\b(?:width|height|style)=")
_ATTRIBUTES = expression(r"\.(slide|element)\b:?")


def read_comment(comment: Comment, dialect: Dialect, file: str) -> Meaning:
    """Say what `comment` means in a deck of this dialect."""
    body = _EDGES.sub("", comment.text)
    text = body.strip()
    if not text or _LINTER.match(text) or (dialect.name == "presenterm" and _is_remark(text)):
        return Meaning(comment, CommentKind.NOTHING)
    return (
        _read_command(comment, text)
        or _read_attributes(comment, text, file)
        or _read_mapping(comment, body, dialect, file)
        or Meaning(comment, CommentKind.NOTE, text)
    )


def _is_remark(text: str) -> bool:
    return text.startswith(("//", "comment:"))


def _read_command(comment: Comment, text: str) -> Meaning | None:
    match = _COMMAND.match(text)
    command = COMMANDS.get(match[1]) if match else None
    if command is None or match is None:
        return None
    argument = match[2] or ""
    if argument and not (command.argument and command.argument.match(argument)):
        return None
    if command.kind is CommentKind.INCLUDE:
        return Meaning(comment, command.kind, argument) if argument else None
    return Meaning(comment, command.kind, text)


def _read_attributes(comment: Comment, text: str, file: str) -> Meaning | None:
    match = _ATTRIBUTES.match(text)
    if match is None:
        return None
    if match[1] == "slide":
        return Meaning(comment, CommentKind.ATTRIBUTES, text[match.end() :].strip())
    if _FOR_THE_PARSER.search(text):
        return Meaning(comment, CommentKind.STAYS, text)
    line = comment.line + 1
    told = remark("later-construct", Severity.INFO, SourceSpan(file, line, line), name=".element")
    return Meaning(comment, CommentKind.NOTHING, diagnostics=(told,))


def _read_mapping(comment: Comment, body: str, dialect: Dialect, file: str) -> Meaning | None:
    if not _BEGINS_WITH_KEY.match(body):
        return None
    lines = body.replace("<!--", "").split("\n")
    entries = read_entries(lines, NESTED_KEYS, comment.line + 1)
    if not entries.entries or entries.stray_lines:
        return None
    note = entries.entries[0]
    if note.key in _NOTE_KEYS and isinstance(note.node, YamlText):
        return Meaning(comment, CommentKind.NOTE, note.node.text.strip())
    return _read_directives(comment, body.strip(), entries, dialect, file)


def _read_directives(
    comment: Comment, text: str, entries: Entries, dialect: Dialect, file: str
) -> Meaning | None:
    if any(_is_directive(entry, dialect) for entry in entries.entries):
        results = [check_entry(entry, Place.COMMENT, dialect, file) for entry in entries.entries]
        values = tuple(result for result in results if isinstance(result, Value))
        told = tuple(result for result in results if isinstance(result, Diagnostic))
        if values or all(entry.key in dialect.other_keys for entry in entries.entries):
            return Meaning(comment, CommentKind.DIRECTIVES, text, values, told)
    return Meaning(comment, CommentKind.NOTE, text, (), _doubts(entries, file))


def _is_directive(entry: Entry, dialect: Dialect) -> bool:
    return entry.key in dialect.other_keys or find_directive(entry.key) is not None


def _doubts(entries: Entries, file: str) -> tuple[Diagnostic, ...]:
    """Tell where a note was perhaps meant as a directive."""
    doubts = (_doubt(entry, file) for entry in entries.entries)
    return tuple(doubt for doubt in doubts if doubt)


def _doubt(entry: Entry, file: str) -> Diagnostic | None:
    span = SourceSpan(file, entry.line, entry.line)
    directive = find_directive(entry.key)
    if directive and directive.scopes & Place.COMMENT.value:
        return remark("comment-is-note", Severity.INFO, span, name=entry.key)
    near = "" if directive else near_directive(entry.key)
    if not near or not (entry.key.startswith("_") or len(entry.text) <= 24):
        return None
    return remark("comment-near", Severity.INFO, span, name=entry.key, near=near)
