"""From raw keys and values to directive values: what is good is kept, the rest is reported."""

from __future__ import annotations

import enum
from typing import Any

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.source.dialects.model import Dialect, OwnFrontMatter
from recap_deck.source.directives import DIRECTIVES, Directive, Scope, find_directive, nearest
from recap_deck.source.values import BadValueError
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.source.yaml_text import Entries, Entry
from recap_deck.values import dataclass


class Place(enum.Enum):
    """Where keys stand, with the scopes that are legal there."""

    SESSION = Scope.SESSION | Scope.FOLLOWING | Scope.SLIDE
    SLIDE = Scope.FOLLOWING | Scope.SLIDE
    COMMENT = Scope.GLOBAL | Scope.FOLLOWING | Scope.SLIDE


@dataclass(frozen=True, slots=True)
class Value:
    """A directive with its value, None where an empty one resets it.

    `spot` says that it was written with `_` in front.
    """

    directive: Directive
    value: Any
    spot: bool = False

    @property
    def name(self) -> str:
        """The directive's name."""
        return self.directive.name


@dataclass(frozen=True, slots=True)
class Checked:
    """The values that could be read, in order, and what was wrong with the others."""

    values: tuple[Value, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def check_entries(entries: Entries, place: Place, dialect: Dialect, file: str) -> Checked:
    """Read all keys of front matter."""
    values: list[Value] = []
    told = [_told("front-matter-line", line, file, Severity.ERROR) for line in entries.stray_lines]
    seen: set[str] = set()
    for entry in entries.entries:
        if entry.key in seen:
            told.append(_told("key-twice", entry.line, file, name=entry.key))
        seen.add(entry.key)
        if entry.key in dialect.quiet_keys:
            continue
        result = check_entry(entry, place, dialect, file)
        if isinstance(result, Value):
            values.append(result)
        else:
            told.append(result)
    return Checked(tuple(values), tuple(told))


def check_entry(entry: Entry, place: Place, dialect: Dialect, file: str) -> Value | Diagnostic:
    """Read one key, or say what is wrong with it."""
    key = dialect.aliases.get(entry.key, entry.key)
    directive = find_directive(key)
    if entry.key.startswith("data-") or _is_foreign(entry, dialect):
        return _without_effect(entry, dialect, file)
    if directive is None and dialect.own_front_matter is OwnFrontMatter.ALWAYS:
        return _without_effect(entry, dialect, file)
    if directive is None:
        return _unknown(entry, file)
    in_comment = place is Place.COMMENT and directive.name in dialect.comment_keys
    if not directive.scopes & place.value and not in_comment:
        return _misplaced(entry, dialect, file)
    return _read(entry, directive, key != directive.name, file)


def _is_foreign(entry: Entry, dialect: Dialect) -> bool:
    return entry.key in dialect.other_keys and entry.key not in dialect.aliases


def _read(entry: Entry, directive: Directive, spot: bool, file: str) -> Value | Diagnostic:
    if entry.error is not None or entry.node is None:
        return _unreadable(entry, file)
    if _is_empty(entry) and directive.name not in _EMPTY_MEANS_NONE:
        return Value(directive, None, spot)
    try:
        return Value(directive, directive.read(entry.node), spot)
    except BadValueError as error:
        severity = Severity.INFO if error.code == "value-css" else Severity.WARNING
        arguments = {"value": "", **error.arguments}
        return _told(error.code, entry.line, file, severity, name=entry.key, **arguments)


# An empty footer is no footer; other empty values are as if they weren't given.
_EMPTY_MEANS_NONE = ("header", "footer")


def _is_empty(entry: Entry) -> bool:
    return isinstance(entry.node, YamlText) and not entry.node.text.strip()


def _unreadable(entry: Entry, file: str) -> Diagnostic:
    code = entry.error.code if entry.error else "yaml-unreadable"
    line = entry.error.line if entry.error else entry.line
    return _told(code, line, file, Severity.ERROR, name=entry.key)


def _unknown(entry: Entry, file: str) -> Diagnostic:
    if not entry.key and entry.error:
        return _unreadable(entry, file)
    near = near_directive(entry.key)
    if near:
        return _told("key-unknown-near", entry.line, file, name=entry.key, near=near)
    return _told("key-unknown", entry.line, file, name=entry.key)


def text_keys(entry: Entry, file: str) -> Diagnostic:
    """Tell that an unknown key makes text of lines that look like a slide's front matter."""
    near = near_directive(entry.key)
    code = "keys-are-text-near" if near else "keys-are-text"
    return _told(code, entry.line, file, name=entry.key, near=near)


def near_directive(key: str) -> str:
    """Find the directive that was perhaps meant, with `_` in front where `key` has it."""
    spot = key.startswith("_")
    names = (name for name, row in DIRECTIVES.items() if not spot or Scope.FOLLOWING in row.scopes)
    near = nearest(key.removeprefix("_"), names)
    return "_" + near if near and spot else near


def _misplaced(entry: Entry, dialect: Dialect, file: str) -> Diagnostic:
    if dialect.own_front_matter is OwnFrontMatter.ALWAYS:
        return _without_effect(entry, dialect, file)
    return _told("key-misplaced", entry.line, file, name=entry.key)


def _without_effect(entry: Entry, dialect: Dialect, file: str) -> Diagnostic:
    return _told(
        "key-without-effect",
        entry.line,
        file,
        Severity.INFO,
        name=entry.key,
        tool=dialect.title,
    )


def _told(
    code: str,
    line: int,
    file: str,
    severity: Severity = Severity.WARNING,
    /,
    **arguments: object,
) -> Diagnostic:
    return remark(code, severity, SourceSpan(file, line, line), **arguments)
