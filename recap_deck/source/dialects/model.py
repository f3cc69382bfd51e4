"""What sets one dialect of slide Markdown apart from another: one row of values."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping

from recap_deck.model.slide import Fit, Paginate
from recap_deck.patterns import expression
from recap_deck.values import dataclass, field


class OwnFrontMatter(enum.Enum):
    """Whether `key: value` lines after a separator are a slide's front matter."""

    NEVER = "never"
    KNOWN = "known"  # when every key is a directive or belongs to the dialect
    ALWAYS = "always"  # when every line is `key: value`


class NotesSyntax(enum.Flag):
    """How notes are written beside comments."""

    NONE = 0
    CARET = enum.auto()  # ^ a paragraph
    LABEL = enum.auto()  # Note: to the end of the slide
    DIV = enum.auto()  # ::: notes … :::


@dataclass(frozen=True, slots=True)
class Sign:
    """Evidence for a dialect: a text that the file has, or keys that its front matter has."""

    weight: int
    needle: str = ""
    pattern: re.Pattern[str] | None = None
    keys: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()

    def is_in(self, text: str, front: Mapping[str, str]) -> bool:
        """Say whether the evidence is there."""
        if self.keys:
            found = self.keys & front.keys()
            return any(not self.values or front[key] in self.values for key in found)
        if self.needle not in text:
            return False
        return self.pattern is None or self.pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class Dialect:
    """One dialect: how slides are cut apart, and what its Markdown means.

    `underlines` says that `---` directly under text makes a heading of it. `aliases` maps
    the dialect's keys to our directives, `layouts` its layout names to ours; `other_keys`
    are its keys that have no meaning here, `quiet_keys` those of them that nobody need be told
    of, `comment_keys` the session's keys that it also
    takes from comments, `first_slide_keys` those at the top of a file that hold for the first
    slide only. `split_level` cuts at headings up to a level, -1 where the level follows from the
    headings themselves.
    """

    name: str
    title: str
    separator: re.Pattern[str]
    underlines: bool = False
    short_separator: re.Pattern[str] | None = None
    keeps_blank_ends: bool = False
    line_breaks: bool = True
    steps_by_marker: bool = False
    paginate: Paginate = Paginate.NONE
    fit: Fit = Fit.AUTO
    own_front_matter: OwnFrontMatter = OwnFrontMatter.NEVER
    notes: NotesSyntax = NotesSyntax.NONE
    bracket_commands: bool = False
    split_level: int = 0
    aliases: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    other_keys: frozenset[str] = frozenset()
    quiet_keys: frozenset[str] = frozenset()
    comment_keys: frozenset[str] = frozenset()
    first_slide_keys: frozenset[str] = frozenset()
    signs: tuple[Sign, ...] = ()


DASHES = expression(r" {0,3}-{3,}[ \t]*$")
RULES = expression(r" {0,3}(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
NO_LINE = expression(r"(?!)")
