"""Hangul as it is typed: which characters the beginning of a syllable may still become."""

from __future__ import annotations

_FIRST, _LAST = "가", "힣"
_FINALS = 28
_VOWELS = 21
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
# Vowels that one more vowel makes another one of: ㅗ with ㅏ is ㅘ.
_LAST_VOWEL = {8: 11, 13: 16, 18: 19}
# What a keyboard makes of two consonants in a row: ㄳ of ㄱ and ㅅ.
_PAIRED = "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
_PAIRS = {each[0]: each[1:] for each in _PAIRED.split()}
# A syllable's last consonants as keys press them, none first.
_ENDINGS = (
    "",
    *(_PAIRS.get(each, each) for each in "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"),
)


def consonants(char: str) -> str:
    """The first consonants that a typed letter stands for: `ㄳ` is `ㄱㅅ`; "" for other letters."""
    letters = _PAIRS.get(char, char)
    return letters if all(each in _INITIALS for each in letters) else ""


def beginning_with(consonant: str) -> str:
    """A character class of all syllables that begin with a consonant, and of itself."""
    first = ord(_FIRST) + _INITIALS.index(consonant) * _VOWELS * _FINALS
    return f"[{consonant}{chr(first)}-{chr(first + _VOWELS * _FINALS - 1)}]"


def is_syllable(char: str) -> bool:
    """Tell whether a character is a whole Hangul syllable."""
    return len(char) == 1 and _FIRST <= char <= _LAST


def growing(syllable: str) -> str:
    """A pattern of all that a syllable becomes as more is typed: after `덷` comes `데디…`."""
    code = ord(syllable) - ord(_FIRST)
    ending = _ENDINGS[code % _FINALS]
    open_one = ord(syllable) - code % _FINALS
    if not ending:
        vowel = code // _FINALS % _VOWELS
        more = _LAST_VOWEL.get(vowel, vowel) - vowel
        return f"[{syllable}-{chr(open_one + more * _FINALS + _FINALS - 1)}]"
    longer = [
        chr(open_one + place) for place, each in enumerate(_ENDINGS) if each.startswith(ending)
    ]
    shorter = chr(open_one + _ENDINGS.index(ending[:-1]))
    return f"(?:[{''.join(longer)}]|{shorter}{beginning_with(ending[-1])})"
