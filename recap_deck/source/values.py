"""From raw values to typed ones, a reader each; what can't be read is a `BadValueError`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from recap_deck.geometry import Size
from recap_deck.model.event import Speaker
from recap_deck.model.slide import Fit, Paginate
from recap_deck.patterns import expression
from recap_deck.source.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText

Reader = Callable[[YamlNode], Any]


class BadValueError(Exception):
    """A value that its key can't have; `code` is a row of the messages."""

    def __init__(self, code: str, **arguments: str) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


def read_text(node: YamlNode) -> str:
    """Read one line or block of text as it stands."""
    if not isinstance(node, YamlText):
        raise BadValueError("value-text")
    return node.text.strip()


def read_bare(node: YamlNode) -> str:
    """Read a word, number or path: what follows a `#` after a blank is a remark."""
    return _REMARK.sub("", read_text(node)).strip()


_REMARK = expression(r"(?:^|\s+)#(?:\s.*)?$", re.DOTALL)

_BOOLEANS = {
    **dict.fromkeys(("true", "yes", "on", "y", "1"), True),
    **dict.fromkeys(("false", "no", "off", "n", "0"), False),
}


def read_boolean(node: YamlNode) -> bool:
    """Read yes or no in one of its spellings."""
    word = read_bare(node).lower()
    if word not in _BOOLEANS:
        raise BadValueError("value-boolean", value=word)
    return _BOOLEANS[word]


def one_of(choices: Mapping[str, Any]) -> Reader:
    """Make a reader of words that stand for values."""

    def read(node: YamlNode) -> Any:
        word = read_bare(node).lower()
        if word not in choices:
            raise BadValueError("value-choice", value=word, choices=", ".join(choices))
        return choices[word]

    return read


def read_paginate(node: YamlNode) -> Paginate:
    """Read whether numbers are shown and counted."""
    word = read_bare(node).lower()
    if word in _BOOLEANS:
        return Paginate.SHOW if _BOOLEANS[word] else Paginate.NONE
    if word not in ("hold", "skip"):
        raise BadValueError("value-choice", value=word, choices="true, false, hold, skip")
    return Paginate(word)


read_fit = one_of({fit.value: fit for fit in Fit})

_UNITS = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "시간"), 60.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "분", "'", "’"), 1.0),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "초"), 1 / 60),
}
_AMOUNT = expression(r"(\d{1,5}(?:\.\d{1,3})?)\s*([a-z시간분초'’]*)\s*")
_CLOCK = expression(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$")
_MAX_MINUTES = 24 * 60.0
_NUMBER = expression(r"\d{1,5}(?:\.\d{1,3})?")
_MAX_SECONDS = 3600.0


def read_minutes(node: YamlNode) -> float:
    """Read a duration in minutes: `25`, `25m`, `1h30`, `90s`, `12:30` or `1:30:00`."""
    text = read_bare(node).lower()
    clock = _CLOCK.match(text)
    if clock:
        minutes = int(clock[1] or 0) * 60 + int(clock[2]) + int(clock[3]) / 60
    else:
        minutes = _sum_of_amounts(text)
    if not 0 <= minutes <= _MAX_MINUTES:
        raise BadValueError("value-duration", value=text)
    return round(minutes, 4)


def read_seconds(node: YamlNode) -> float:
    """Read a short time in seconds: `20`, `20s`, `1m30`, up to an hour; `off` is none."""
    text = read_bare(node).lower()
    if text in ("off", "false", "no", "none"):
        return 0.0
    seconds = float(text) if _NUMBER.fullmatch(text) else _sum_of_amounts(text) * 60
    if not (seconds == 0 or 1 <= seconds <= _MAX_SECONDS):
        raise BadValueError("value-seconds", value=text)
    return round(seconds, 3)


def _sum_of_amounts(text: str) -> float:
    total, place, smallest = 0.0, 0, 120.0
    while place < len(text):
        amount = _AMOUNT.match(text, place)
        unit = _unit(amount[2], smallest) if amount else 0.0
        if amount is None or not 0 < unit < smallest:
            return -1.0
        total += float(amount[1]) * unit
        place, smallest = amount.end(), unit
    return total if text else -1.0


def _unit(name: str, above: float) -> float:
    if name:
        return _UNITS.get(name, 0.0)
    # A bare number is minutes, also after hours: 1h30.
    return 1.0 if above > 1.0 else 1 / 60


_TIME = expression(
    r"(?P<half>오전|오후|am|pm)?\s*(?P<hour>\d{1,2})(?:\s*(?:[:.h]|시)\s*(?P<minute>\d{2})?\s*분?)?"
    r"\s*(?P<late>[ap]\.?m\.?)?$"
)


def read_time(node: YamlNode) -> time:
    """Read a time of day: `19:00`, `7pm`, `7:30 pm`, `오후 7시 30분`."""
    text = read_bare(node).lower()
    match = _TIME.match(text)
    if match is None or not (match["half"] or match["late"] or len(match[0]) > 2):
        raise BadValueError("value-time", value=text)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or match["late"] or "").replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            raise BadValueError("value-time", value=text)
        hour = hour % 12 + (12 if half in ("pm", "오후") else 0)
    if hour > 23 or minute > 59:
        raise BadValueError("value-time", value=text)
    return time(hour, minute)


_DATE = expression(r"(\d{4})\s*[-/.년]\s*(\d{1,2})\s*[-/.월]\s*(\d{1,2})\s*[.일]?(?:[T ].*)?$")


def read_date(node: YamlNode) -> date:
    """Read a date, the year first."""
    text = read_bare(node)
    match = _DATE.match(text)
    try:
        if match:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise BadValueError("value-date", value=text) from error
    raise BadValueError("value-date", value=text)


_RATIO = expression(r"(\d{1,5}(?:\.\d{1,3})?)\s*[:/x×*]\s*(\d{1,5}(?:\.\d{1,3})?)(?:px)?$", re.I)


def read_size(node: YamlNode) -> Size:
    """Read a slide's size by its proportion, `16:9`, or its pixels, `1280x720`: 1920 wide."""
    text = read_bare(node)
    match = _RATIO.match({"4k": "16:9", "hd": "16:9"}.get(text.lower(), text))
    ratio = float(match[2]) / float(match[1]) if match and float(match[1]) else 0.0
    if not 0.2 <= ratio <= 4:
        raise BadValueError("value-size", value=text)
    return Size(1920, round(1920 * ratio, 2))


def read_levels(node: YamlNode) -> tuple[int, ...]:
    """Read the heading levels at which slides begin: `2` is 1 and 2, `[2]` only 2."""
    if isinstance(node, YamlList):
        return tuple(sorted({_level(item) for item in node.items}))
    text = read_text(node)
    if text and not text.strip("#, "):  # Deckset's `#, ##`
        return tuple(sorted({_level(YamlText(str(len(mark)))) for mark in _MARKS.findall(text)}))
    text = read_bare(node)
    if text.startswith("["):
        return tuple(sorted({_level(YamlText(part)) for part in text.strip("[] ").split(",")}))
    if text.lower() in ("false", "off", "no", "", "0"):
        return ()
    return tuple(range(1, _level(YamlText(text)) + 1))


_MARKS = expression(r"#+")


def _level(node: YamlNode) -> int:
    text = read_bare(node)
    if text not in ("1", "2", "3", "4", "5", "6"):
        raise BadValueError("value-levels", value=text)
    return int(text)


_COLOR = expression(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$|[a-z]{3,24}$|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?"
    r"\([\d\s.,%/a-z-]*\)$",
    re.IGNORECASE,
)


def read_color(node: YamlNode) -> str:
    """Read a colour's name, hexadecimal digits or function; which there are the theme knows."""
    text = _REMARK.sub("", read_text(node)).strip()
    if text and not _COLOR.match(text):
        raise BadValueError("value-color", value=text)
    return text


_URL = expression(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)$""", re.IGNORECASE)


def read_image(node: YamlNode) -> str:
    """Read a path, taken out of `url(…)`; gradients stay as they are written."""
    text = read_text(node)
    match = _URL.match(text)
    text = next((part for part in match.groups() if part is not None), "") if match else text
    return "" if text.lower() == "none" else text


def read_words(node: YamlNode) -> tuple[str, ...]:
    """Read words, in a line or a list."""
    if isinstance(node, YamlList):
        return tuple(word for item in node.items for word in read_words(item))
    words = read_bare(node).replace(",", " ").split()
    if any(not _WORD.match(word) for word in words):
        raise BadValueError("value-words", value=" ".join(words))
    return tuple(words)


_WORD = expression(r"[^\W\d][\w:/.-]*$|-?-?[^\W\d][\w-]*$")


def read_word_list(node: YamlNode) -> tuple[str, ...]:
    """Read words of any language, between commas or blanks or in a list."""
    if isinstance(node, YamlList):
        return tuple(word for item in node.items for word in read_word_list(item))
    return tuple(read_bare(node).strip("[]").replace(",", " ").split())


SPEAKER_KEYS = ("name", "title", "org", "photo", "link")


def read_speakers(node: YamlNode) -> tuple[Speaker, ...]:
    """Read who speaks: one name, names between commas, a list of names or of mappings."""
    if isinstance(node, YamlList):
        return tuple(speaker for item in node.items for speaker in read_speakers(item))
    if isinstance(node, YamlMap):
        return (_speaker(node),)
    return tuple(Speaker(name) for name in _NAMES.split(read_text(node).strip()) if name)


_NAMES = expression(r"\s*(?:[,;&、]|\s·\s)\s*")


def _speaker(node: YamlMap) -> Speaker:
    values = {key.text.lower(): read_text(value) for key, value in node.entries}
    if not values.get("name"):
        raise BadValueError("value-speaker")
    unknown = values.keys() - set(SPEAKER_KEYS)
    if unknown:
        raise BadValueError("value-speaker-key", value=sorted(unknown)[0])
    return Speaker(**values)


def read_style(node: YamlNode) -> tuple[tuple[str, str], ...]:
    """Read theme tokens as dotted names with their values; CSS text gives none."""
    if isinstance(node, YamlMap):
        return tuple(_flatten(node, ""))
    if read_text(node):
        raise BadValueError("value-css")
    return ()


def _flatten(node: YamlMap, prefix: str) -> list[tuple[str, str]]:
    tokens: list[tuple[str, str]] = []
    for key, value in node.entries:
        name = prefix + key.text
        if isinstance(value, YamlMap):
            tokens += _flatten(value, name + ".")
        elif isinstance(value, YamlList):
            tokens.append((name, ", ".join(read_text(item) for item in value.items)))
        else:
            tokens.append((name, value.text.strip()))
    return tokens
