"""Which language each stretch of a text is in, for its words to be looked up in its dictionary."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from recap_deck.patterns import expression

_TAGS = {
    "ko": "ko-KR", "ja": "ja-JP", "zh": "zh-CN", "en": "en-US", "ar": "ar-SA", "he": "he-IL",
    "fa": "fa-IR", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "ru": "ru-RU",
}  # fmt: skip
"""A language with the country whose dictionary is meant where none is named."""

_SCRIPTS = (
    ("HANGUL", ("ko",)),
    ("HIRAGANA", ("ja",)),
    ("KATAKANA", ("ja",)),
    ("CJK", ("zh", "ja", "ko")),
    ("ARABIC", ("ar", "fa", "ur")),
    ("HEBREW", ("he",)),
    ("CYRILLIC", ("ru", "uk", "bg", "sr")),
)
"""How letters of a script are named, and the languages written in it; its first where the deck's
own isn't."""

_LATIN = "en"
_WORD = expression(r"\s*\S+\s*")


def language_tag(language: str) -> str:
    """How files name a language."""
    return _TAGS.get(language, language)


def spoken(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The text in pieces of whole words, each with the language it is in, in a deck of another.

    Figures and signs are in the language of the words before them.
    """
    pieces: list[tuple[str, str]] = []
    for word in _WORD.findall(text) or [text]:
        found = _language_of(word, language)
        if not pieces or (found and pieces[-1][1] and found != pieces[-1][1]):
            pieces.append((word, found))
        else:
            before, known = pieces[-1]
            pieces[-1] = (before + word, known or found)
    return ((piece, language_tag(found or language)) for piece, found in pieces)


def _language_of(word: str, language: str) -> str:
    """The language of a word, by its first letters that are not Latin; none where it has none."""
    if word.isascii():
        return _of_script("LATIN", language) if any(map(str.isalpha, word)) else ""
    names = [unicodedata.name(letter, "") for letter in word if letter.isalpha()]
    for script, _ in _SCRIPTS:
        if any(name.startswith(script) for name in names):
            return _of_script(script, language)
    return _of_script("LATIN", language) if names else ""


def _of_script(script: str, language: str) -> str:
    own = language.split("-")[0]
    for name, languages in _SCRIPTS:
        if name == script:
            return language if own in languages else languages[0]
    is_latin = not any(own in languages for _, languages in _SCRIPTS)
    return language if is_latin else _LATIN
