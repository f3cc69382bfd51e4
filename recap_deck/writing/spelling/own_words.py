"""Words that are right because somebody said so: the user's list, and the event's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recap_deck.patterns import expression
from recap_deck.writing.text_edit import TextEdit

_WORDS_LINE = expression(r"^words[ \t]*:[ \t]*(?P<value>[^\n]*?)[ \t]*$", re.MULTILINE)
_ITEM = expression(r"\n(?P<indent>[ \t]*)-[ \t]+[^\n]*")
_AGENDA = expression(r"^agenda[ \t]*:", re.MULTILINE)


def read_word_list(text: str) -> frozenset[str]:
    """The words of a list, one a line."""
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))


def with_word(text: str, word: str) -> str:
    """The list with one more word, in order of the letters."""
    known = {line.strip() for line in text.splitlines() if line.strip()}
    return "".join(f"{each}\n" for each in sorted(known | {word}, key=str.casefold))


def event_word_edits(text: str, word: str) -> tuple[TextEdit, ...]:
    """The edits of event.yaml that add a word to its `words`."""
    found = _WORDS_LINE.search(text)
    if found is None:
        agenda = _AGENDA.search(text)
        at = agenda.start() if agenda else len(text)
        gap = "" if not text[:at] or text[:at].endswith("\n") else "\n"
        return (TextEdit(at, at, f"{gap}words: {word}\n"),)
    if found["value"].startswith("["):
        at = text.rindex("]", found.start(), found.end())
        return (TextEdit(at, at, f", {word}"),)
    if not found["value"]:
        at, indent = found.end(), "  "
        while item := _ITEM.match(text, at):
            at, indent = item.end(), item["indent"]
        return (TextEdit(at, at, f"\n{indent}- {word}"),)
    return (TextEdit(found.end("value"), found.end("value"), f", {word}"),)


def is_own(word: str, own: Iterable[str]) -> bool:
    """Say whether a word, or it without a possessive end, is among somebody's own."""
    bare = re.sub(r"['’]s?$", "", word.casefold())
    return word.casefold() in own or bare in own
