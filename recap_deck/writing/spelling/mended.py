"""Dictionaries as Hunspell reads them, where the library that reads them here differs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_SINGLE = re.compile(
    rb"^(FORBIDDENWORD|ONLYINCOMPOUND|NEEDAFFIX|NOSUGGEST|KEEPCASE|CIRCUMFIX|FORCEUCASE|WARN"
    rb"|COMPOUND(?:FLAG|BEGIN|MIDDLE|END|PERMITFLAG|FORBIDFLAG|ROOT))[ \t]+(\d+)\s",
    re.MULTILINE,
)
_PLURAL = re.compile("(?P<many>[가-힣]+들)(?P<particle>[가-힣]+)$")
_ANY_NOUN = "글"
"""A noun that ends as 들 does, so that the same particles stand behind it."""


def load_dictionary(path: str) -> Any:
    """Read a dictionary by its path without endings."""
    from spylls.hunspell import Dictionary

    dictionary = Dictionary.from_files(path)
    if dictionary.aff.AF:
        # The library takes a flag's number for that of an alias: of Korean every noun
        # would stand in compounds only.
        for name, number in _SINGLE.findall(Path(f"{path}.aff").read_bytes()):
            setattr(dictionary.aff, name.decode(), number.decode())
    return dictionary


def has_word(dictionary: Any, word: str) -> bool:
    """Say whether a word is right, a Korean plural with a particle, too.

    The library knows no suffix behind a suffix in a compound.
    """
    if dictionary.lookup(word):
        return True
    found = _PLURAL.match(word)
    return bool(
        found
        and dictionary.lookup(found["many"])
        and dictionary.lookup(_ANY_NOUN + found["particle"])
    )


def suggestions_in(dictionary: Any, word: str, language: str) -> Iterator[str]:
    """What a word was perhaps meant to be; Korean is looked for letter by letter."""
    if language != "ko":
        yield from dictionary.suggest(word)
        return
    for found in dictionary.suggest(unicodedata.normalize("NFD", word)):
        yield unicodedata.normalize("NFC", found)
