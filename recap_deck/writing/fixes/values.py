"""Fixes of values that their key can't have: the first guess that it can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.source.directives import find_directive, nearest
from recap_deck.source.event.agenda import ITEM_KEYS
from recap_deck.source.event.event_file import EVENT_KEYS
from recap_deck.source.values import BadValueError, Reader
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.writing.completion.values import values_of
from recap_deck.writing.fixes.trouble import QuickFix, Trouble

_WORDS = {
    "예": "true", "네": "true", "참": "true", "켬": "true", "ja": "true", "oui": "true",
    "아니오": "false", "아니요": "false", "거짓": "false", "끔": "false", "nein": "false",
}  # fmt: skip


def mend_value(trouble: Trouble) -> QuickFix | None:
    """Write the first value like the refused one that can be read."""
    name = trouble.argument("name")
    match = trouble.in_line(
        rf"""(?<![\w.-])["']?{re.escape(name)}["']?[ \t]*:[ \t]+(?P<old>.*?)[ \t]*(?:-->.*)?$"""
    )
    if match is None or not match["old"]:
        return None
    readers = _readers(trouble.path, name)
    guesses = (each for each in _guesses(name, match["old"]) if each != match["old"])
    good = next((each for each in guesses if _is_good(each, readers)), "")
    return trouble.replacing(match, good) if good else None


def _readers(path: str, name: str) -> list[Reader]:
    """What reads a key: in event.yaml it may be the event's or an item's."""
    directive = find_directive(name)
    found = [directive.read] if directive else []
    if path.endswith((".yaml", ".yml")):
        found = [each[name] for each in (EVENT_KEYS, ITEM_KEYS) if name in each] or found
    return found


def _is_good(value: str, readers: list[Reader]) -> bool:
    for read in readers:
        try:
            read(YamlText(value))
        except BadValueError:
            return False
    return True


def _guesses(name: str, value: str) -> Iterator[str]:
    bare = value.strip("\"' \t")
    if bare in _WORDS:
        yield _WORDS[bare]
    near = nearest(bare, values_of(name))
    if near:
        yield near
    yield bare
    if re.fullmatch(r"[0-9a-fA-F]{3,8}", bare):
        yield f"#{bare}"
    yield re.sub(r"^#\s+", "#", bare)
    yield re.sub(r"(?<=\d)\s*[.\-_x]\s*(?=\d)", ":", bare)
    yield re.sub(r"(?<=\d)[\s_,]+(?=\d)", "-", bare)
    yield re.sub(r"(?<=\d),(?=\d)", ".", bare)
    amount = re.fullmatch(r"\D*?(\d+(?:\.\d+)?\s*[a-z분초시간]*)\D*", bare)
    if amount:
        yield amount[1].strip()
    yield " ".join(nearest(word, values_of(name)) or word for word in bare.split())


def mend_words(trouble: Trouble) -> QuickFix | None:
    """Write words without the signs that they can't have."""
    value = trouble.argument("value")
    match = trouble.in_line(rf"(?<=[:,\s\[])(?P<old>{re.escape(value)})(?=[\s,\]]|$)")
    return trouble.replacing(match, re.sub(r"[^\w\s:/-]", "", value).strip()) if match else None


def mend_note(trouble: Trouble) -> QuickFix | None:
    """Write the value that was meant, so that a note is a directive."""
    name = trouble.argument("name")
    match = trouble.in_line(
        rf"(?<![\w.-]){re.escape(name)}[ \t]*:[ \t]+(?P<old>[\w-]+)[ \t]*(?:-->.*)?$"
    )
    near = nearest(match["old"], values_of(name)) if match else ""
    return trouble.replacing(match, near) if near else None


def mend_transition(trouble: Trouble) -> QuickFix | None:
    """Write the transition that was meant."""
    match = trouble.in_line(rf"(?<![\w-])(?P<old>{re.escape(trouble.argument('value'))})(?![\w-])")
    match = match or trouble.in_line(rf"(?i:(?P<old>{re.escape(trouble.argument('value'))}))")
    return trouble.replacing(match, trouble.argument("near"))
