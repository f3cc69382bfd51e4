"""From a heading's Markdown to its plain text, and from text to the name it has in links."""

from __future__ import annotations

import functools
import re
import unicodedata

from recap_deck.patterns import expression
from recap_deck.source.emoji import EMOJI, read_emoji

_COMMENT = expression(r"<!--.*?-->", re.DOTALL)
_CODE = expression(r"(?<![`\\])(`++)(?!`)(.+?)(?<!`)\1(?!`)")
_PICTURE = expression(r"!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = expression(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_ADDRESS = expression(r"<((?:https?|mailto):[^<>\s]+)>")
_BREAK = expression(r"<br\s*/?>", re.IGNORECASE)
_TAG = expression(r"</?[A-Za-z][\w:-]*(?:\s+[\w:@.-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*\s*/?>")
_ATTRIBUTES = expression(r"[ \t]*\{(?::|[ \t]*(?:[#.][\w-]|[\w-]+=))[^{}]*\}[ \t]*$")
_FIT = expression(r"^\s*\[fit\]\s*")
_STRONG = expression(r"(\*\*\*|\*\*|\*|~~|==)(?=\S)(.+?)(?<=\S)\1")
_UNDERLINED = expression(r"(?<![\w])(___|__|_)(?=\S)(.+?)(?<=\S)\1(?![\w])")
_ESCAPE = expression(r"\\([!-/:-@\[-`{-~])")
_ICON = expression(r":(?:ei|fa[56]?[bs]?|mdi6?|msc|ph|ri)\.[a-z0-9][a-z0-9-]*:[ \t]*")
_EMOJI = expression(EMOJI)
_FORMULA = expression(r"(?<![\\$])\$(?![\s$])([^$\n]+?)(?<!\s)\$(?![\d$])")
_MARKS = expression(r"[`*_~=!\[<{\\:$]")


# Some patterns take the square of the length, and no title is longer.
_MAX_TITLE = 400


@functools.lru_cache(maxsize=4096)
def plain_title(markdown: str) -> str:
    """Strip a heading's marks: light, for lists and links, without parsing."""
    markdown = markdown[:_MAX_TITLE]
    if not _MARKS.search(markdown):
        return " ".join(markdown.split())
    kept: list[str] = []

    def keep(match: re.Match[str], group: int) -> str:
        kept.append(match[group])
        return f"\x00{len(kept) - 1}\x00"

    text = _COMMENT.sub("", markdown)
    text = _CODE.sub(lambda match: keep(match, 2), text)
    text = _FORMULA.sub(lambda match: keep(match, 1), text)
    text = _ESCAPE.sub(lambda match: keep(match, 1), text)
    text = _EMOJI.sub(_emoji, _ICON.sub("", text) or text)
    text = _ATTRIBUTES.sub("", _FIT.sub("", text))
    text = _LINK.sub(r"\1", _PICTURE.sub(_alt, text))
    text = _TAG.sub("", _BREAK.sub(" ", _ADDRESS.sub(r"\1", text)))
    for marks in (_STRONG, _STRONG, _UNDERLINED, _UNDERLINED):
        text = marks.sub(r"\2", text)
    text = re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])].strip(), text)
    return " ".join(text.split())


def _emoji(names: re.Match[str]) -> str:
    characters, end = read_emoji(names)
    return characters + names.string[end : names.end()]


def _alt(picture: re.Match[str]) -> str:
    """Give what a picture says of itself; one behind the text says nothing."""
    return "" if "bg" in picture[1].split() else picture[1]


_NOT_IN_SLUG = expression(r"[^\w\s-]")
_GAPS = expression(r"[\s_-]+")
_MAX_SLUG = 64


@functools.lru_cache(maxsize=4096)
def slug_of(text: str) -> str:
    """Make a name for links: letters and digits of any script, the rest as hyphens."""
    words = _NOT_IN_SLUG.sub("", unicodedata.normalize("NFC", text).lower())
    return _GAPS.sub("-", words).strip("-")[:_MAX_SLUG].rstrip("-")


class Names:
    """Gives out names, numbered when one comes again."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """Give `name`, or the first of `name-2`, `name-3` … that is free."""
        number, free = self._last.get(name, 1), name
        while free in self._taken:
            number += 1
            free = f"{name}-{number}"
        self._last[name] = number
        self._taken.add(free)
        return free


_LEADING_NUMBER = expression(r"^\d+[\s._-]+(?=\S)")


def title_from_name(name: str) -> str:
    """Make a title of a file's or folder's name: no number in front, blanks for hyphens."""
    bare = _LEADING_NUMBER.sub("", name)
    return " ".join(re.sub(r"[_-]+", " ", bare).split()) or name
