"""From a text and a place in it to what is being written there: a key, a value, a path, a name."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.values import dataclass, replace
from recap_deck.writing.completion.surroundings import Surroundings, surroundings_at


class Asked(enum.Enum):
    """What kind of word stands at a place."""

    KEY = "key"
    VALUE = "value"
    PICTURE_WORD = "picture word"
    PICTURE_PATH = "picture path"
    LINK = "link"
    FENCE = "fence"
    CODE_FILE = "code file"
    NAME = "name"
    """An icon or emoji, between colons."""


class Keys(enum.Enum):
    """Whose keys stand at a place."""

    SESSION = "session"
    SLIDE = "slide"
    COMMENT = "comment"
    EVENT = "event"
    ITEM = "item"
    SPEAKER = "speaker"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Spot:
    """A word at a place: `text[start:end]`, of which `typed` stands before the place.

    `key` is the key that a value has. `is_likely` says that the place is surely meant for
    such words; else they are offered only when somebody asks. `is_closed` says that what
    would end the word (a colon, a bracket) stands behind it.
    """

    asked: Asked
    start: int
    end: int
    typed: str
    keys: Keys = Keys.SESSION
    key: str = ""
    is_likely: bool = True
    is_closed: bool = False


_COLON = expression(r":(?=[ \t]|$)", re.MULTILINE)
_AHEAD = expression(r"[\w.$-]*")
_PATH_AHEAD = expression(r"[^()<>\s\"']*")
_KEY_LINE = expression(r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<word>[\w.$-]*)")
_VALUE_LINE = expression(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<key>[\w.$-]+)[ \t]*:[ \t]+(?P<value>.*)"
)
_PARENT = expression(r"(?P<indent>[ \t]*)(?:-[ \t]+)?(?P<key>[\w.$-]+)[ \t]*:")
_PARENTS = {
    "agenda": Keys.ITEM,
    "speaker": Keys.SPEAKER,
    "speakers": Keys.SPEAKER,
    "author": Keys.SPEAKER,
    "style": Keys.STYLE,
}
_LISTS = frozenset({"class", "_class", "headingDivider", "speaker", "speakers", "author"})
"""Keys whose values are several words; a comma or a blank begins the next one."""

_PICTURE_WORD = expression(r"!\[(?:[^\[\]]*\s)?(?P<word>[^\[\]\s]*)$")
_PICTURE_PATH = expression(r"(?:!\[[^\[\]]*\]\(<?|<img\b[^<>]*\bsrc=[\"'])(?P<word>[^()<>\"']*)$")
_LINK = expression(r"(?<!!)\[[^\[\]]*\]\(<?(?P<word>[^()<>\s]*)$")
_NAME = expression(r"(?<![\w:/]):(?P<word>[A-Za-z0-9+_][\w+.-]*|)$")
_FENCE = expression(
    r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3,}|~{3,})[ \t]*(?P<word>[\w+#.-]*)$"
)
_CODE_FILE = expression(r"[ ]*file:[ ]*(?P<word>[^#]*)$")
_CODE_SPAN = expression(r"(`+)(?:(?!\1).)*?\1(?!`)")


def may_ask(line: str) -> bool:
    """Tell fast whether words may be offered behind a line's beginning; in prose they are not."""
    return _ASKING.search(line) is not None or _KEY_LINE.fullmatch(line) is not None


_ASKING = expression(r"[:\[<`~]")


def find_spot(text: str, offset: int, *, is_event: bool = False) -> Spot | None:
    """Find what is being written at a place; None where nothing can be said."""
    around = surroundings_at(text, offset, is_event=is_event)
    line = text[around.line_start : offset]
    if around.kind is Surroundings.KEYS:
        keys = Keys.EVENT if is_event else around.keys_of_session(Keys.SESSION, Keys.SLIDE)
        found = _in_keys(text, around.line_start, offset, keys, likely=around.is_sure)
        return found or (None if around.is_sure else _in_text(text, offset, line))
    if around.kind is Surroundings.COMMENT:
        start = max(around.start, around.line_start)
        found = _in_keys(text, start, offset, Keys.COMMENT, likely=True)
        return found if found and _begins_comment(text, around.start, found) else None
    if around.kind is Surroundings.CODE:
        match = _CODE_FILE.match(line) if around.is_first_of_code else None
        return _word(text, offset, match, Asked.CODE_FILE)
    if around.kind is Surroundings.FENCE:
        spot = _word(text, offset, _FENCE.match(line), Asked.FENCE)
        # Behind a fence alone, Enter begins the code.
        return replace(spot, is_likely=bool(spot.typed)) if spot else None
    return _in_text(text, offset, line)


def _begins_comment(text: str, start: int, spot: Spot) -> bool:
    """Say whether all before a word in a comment are keys with values; else it is a note."""
    before = text[start : spot.start]
    lines = before.split("\n")
    return all(not line.strip() or _PARENT.match(line) for line in lines[:-1]) and (
        spot.asked is Asked.VALUE or not lines[-1].strip(" \t-")
    )


def _in_text(text: str, offset: int, line: str) -> Spot | None:
    if _is_in_code_span(line):
        return None
    return (
        _word(text, offset, _PICTURE_PATH.search(line), Asked.PICTURE_PATH)
        or _word(text, offset, _PICTURE_WORD.search(line), Asked.PICTURE_WORD)
        or _word(text, offset, _LINK.search(line), Asked.LINK)
        or _name(text, offset, line)
    )


def _is_in_code_span(line: str) -> bool:
    return "`" in line and "`" in _CODE_SPAN.sub("", line)


def _name(text: str, offset: int, line: str) -> Spot | None:
    match = _NAME.search(line)
    spot = _word(text, offset, match, Asked.NAME)
    if spot is None:
        return None
    # A colon stands in prose too; two letters behind it are rather a name.
    return replace(spot, is_likely=len(spot.typed) >= 2)


def _word(text: str, offset: int, match: re.Match[str] | None, asked: Asked) -> Spot | None:
    if match is None:
        return None
    typed = match["word"]
    is_path = asked in (Asked.PICTURE_PATH, Asked.LINK, Asked.CODE_FILE)
    ahead = (_PATH_AHEAD if is_path else _AHEAD).match(text, offset)
    end = ahead.end() if ahead else offset
    closing = text[end : end + 1]
    return Spot(asked, offset - len(typed), end, typed, is_closed=closing in (":", ")", ">"))


def _in_keys(text: str, start: int, offset: int, keys: Keys, *, likely: bool) -> Spot | None:
    line = text[start:offset]
    value = _VALUE_LINE.fullmatch(line)
    if value:
        whose = keys if not value["indent"] and not value["dash"] else _keys_at(text, start, keys)
        return _value(text, offset, value["key"], value["value"], whose)
    key = _KEY_LINE.fullmatch(line)
    if key is None:
        return None
    is_nested = bool(key["dash"] or (key["indent"] and keys is not Keys.COMMENT))
    whose = _keys_at(text, start, keys) if is_nested else keys
    ahead = _AHEAD.match(text, offset)
    end = ahead.end() if ahead else offset
    word = key["word"]
    is_closed = _COLON.match(text, end) is not None
    likely = likely and (bool(word) or is_nested)
    return Spot(
        Asked.KEY, offset - len(word), end, word, whose, is_likely=likely, is_closed=is_closed
    )


def _keys_at(text: str, line_start: int, keys: Keys) -> Keys:
    """Whose keys a deeper line has: those of the key above it that is less deep."""
    own = _indent(text[line_start : line_start + 200])
    lines = text[max(0, line_start - 20_000) : line_start].split("\n")
    return next(
        (_PARENTS[key] for key in _parents(lines, own) if key in _PARENTS),
        keys,
    )


def _parents(lines: Sequence[str], indent: int) -> list[str]:
    """The keys above a line that are less deep than it, the nearest first."""
    found: list[str] = []
    for line in reversed(lines):
        match = _PARENT.match(line)
        depth = _indent(line)
        if match and (depth < indent or (depth == indent == 0)) and "- " not in line[: depth + 2]:
            found.append(match["key"])
            indent = depth
            if not depth:
                break
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _value(text: str, offset: int, key: str, written: str, keys: Keys) -> Spot:
    typed = written
    if key in _LISTS:
        typed = re.split(r"[\s,\[]+" if "lass" in key else r"\s*[,\[]\s*", written)[-1]
    typed = typed.lstrip("\"'[{ ")
    line_end = text.find("\n", offset)
    rest = text[offset : len(text) if line_end < 0 else line_end].split("-->")[0]
    ahead = _AHEAD.match(rest)
    end = offset + (ahead.end() if ahead else 0)
    return Spot(Asked.VALUE, offset - len(typed), end, typed, keys, key)
