"""From a file's text to the words that somebody wrote to be read, each with its place."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from recap_deck.patterns import expression
from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import find_directive
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


_BLOCKS = expression(
    r"\A-{3,}[ \t]*\n(?:[^\n]*\n)*?(?:-{3,}|\.{3})[ \t]*$"
    r"|^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<fence>`{3,}|~{3,})[^\n]*\n"
    r"(?:(?![ \t>]*(?P=fence))[^\n]*\n)*(?:[ \t>]*(?P=fence)[^\n]*)?"
    r"|\$\$.+?\$\$"
    r"|<(?P<tag>style|script|pre|svg)\b(?:(?!<(?P=tag)).)*?</(?P=tag)>",
    re.MULTILINE | re.DOTALL,
)
_KEY_LINE = expression(r"^[ \t]*_?(?P<key>[A-Za-z][\w.-]*)[ \t]*:(?=[ \t]|$)[^\n]*$", re.MULTILINE)
_OWN_KEYS = expression(r"^-{3,}[ \t]*\n(?:[\w.-]+:[^\n]*\n)+-{3,}[ \t]*$", re.MULTILINE)
_COMMENT = expression(r"<!--(?P<body>.*?)(?:-->|\Z)", re.DOTALL)
_INLINE = expression(
    r"(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"
    r"|(?<![\\$])\$(?![\s$])[^$\n]+?(?<!\s)\$(?![\d$])"
    r"|!\[[^\[\]\n]*+\](?:\([^)\n]*\)|\[[^\]\n]*\])?"  # the words of a picture are mostly orders
    r"|(?<=\])\([^)\n]*\)|(?<=\])\[[^\]\n]*\]|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*"
    r"|</?[A-Za-z][^<>\n]*>"
    r"|(?:https?|ftp|mailto|file):[^\s<>]+|www\.[^\s<>]+|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+"
    r"|(?<![\w:]):[A-Za-z0-9_+.-]+:"
    r"|\{[.#:][^{}\n]*\}"
    r"|(?<!\w)[@#][\w-]+"
    r"|(?<![\w.-])[\w-]++(?:[./\\][\w-]++)+(?:\(\))?"  # file.md, a/b, module.name
    r"|&\w+;",
    re.MULTILINE,
)
# A particle that Korean puts behind a foreign word is no part of it.
_HANGUL = "\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f"
_WORD = expression(rf"[{_HANGUL}]+|[^\W\d_{_HANGUL}]+(?:['’][^\W\d_{_HANGUL}]+)*")
_UNSPACED = expression(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def prose_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Every word of prose: no code, link, directive or front matter, none with digits in it.

    Words outside of `start` and `end` are left out; what stands there decides nevertheless
    what is prose.
    """
    end = len(text) if end is None else end
    first, last = _slides_around(text, start, end) if len(text) > _LARGE else (0, len(text))
    for found in _words_in(text[first:last], start - first, end - first):
        yield Word(found.start + first, found.text)


def _words_in(text: str, start: int, end: int) -> Iterator[Word]:
    first, last = _lines_around(text, start, end)
    # A mark within a line is never about another one, and looking for them takes the longest.
    blanked = _INLINE.sub(_blank, _without_blocks(text)[first:last])
    for match in _WORD.finditer(blanked, max(0, start - first), end - first):
        word, place = match[0], match.start()
        before, after = blanked[max(0, place - 1) : place], blanked[match.end() : match.end() + 1]
        if _is_part(before) or _is_part(after) or not _is_checked(word):
            continue
        if not _is_name(word, blanked, place):
            yield Word(first + place, word)


def _lines_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole lines of a part, with those above that may hold the end of a sentence."""
    first = text.rfind("\n", 0, max(0, start - _SENTENCE)) + 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last


_LARGE = 40_000
_AROUND = 2_000


def _slides_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The slides around a part of a long text: what is prose is seldom decided farther away."""
    first = text.rfind("\n---", 0, max(0, start - _AROUND)) + 1
    last = text.find("\n---", end + _AROUND)
    # Cut behind the rule, which else would begin front matter.
    first = text.find("\n", first) if first else 0
    return first, len(text) if last < 0 else last + 1


def _is_part(neighbour: str) -> bool:
    """Say whether a letter's neighbour makes it part of a longer sign, as in `s3_v2`."""
    return bool(neighbour) and (neighbour.isdigit() or neighbour == "_")


def _is_checked(word: str) -> bool:
    """Abbreviations and names like QuickSight have a spelling of their own."""
    return len(word) > 1 and word[1:] == word[1:].lower() and not _UNSPACED.search(word)


_SENTENCE = 40
_SENTENCE_ENDS = expression(r"(?:^|[.!?:…]|\n)[\s>*_#\-+\"'“‘(\[\d.)|~=]*$")


def _is_name(word: str, text: str, start: int) -> bool:
    """A capital within a sentence begins a name; names are in no dictionary."""
    if not word[0].isupper():
        return False
    return _SENTENCE_ENDS.search(text[max(0, start - _SENTENCE) : start]) is None


@functools.lru_cache(maxsize=2)
def _without_blocks(text: str) -> str:
    """The text with blanks for code, keys and orders; places stay the same."""
    return _OWN_KEYS.sub(_blank, _COMMENT.sub(_note, _BLOCKS.sub(_blank, text)))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _note(match: re.Match[str]) -> str:
    """A comment is a note, unless it holds directives or a command."""
    body = match["body"].strip(" -\n")
    word = re.match(r"_?([\w.-]+)", body)
    if word and (body in COMMANDS or _KEY_LINE.match(body)):
        is_known = word[1] in COMMANDS or find_directive(word[1]) is not None
        if is_known:
            return _blank(match)
    kept = match["body"]
    return "    " + kept + " " * (len(match[0]) - 4 - len(kept))
