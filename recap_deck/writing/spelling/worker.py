"""The process that knows the dictionaries: questions come in as lines of JSON, answers go out.

Reading a dictionary and looking for what a word was meant to be takes long; nobody waits for it.
A question is `{"words": [...], "dictionaries": [[language, path], ...]}`, its answer
`{"wrong": [...], "words": [...]}`; or it is `{"suggest": word, ...}`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import IO, Any

from recap_deck.writing.spelling.dictionaries import can_tell
from recap_deck.writing.spelling.mended import has_word, load_dictionary, suggestions_in

MOST_SUGGESTIONS = 5
MOST_WORDS = 200


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer one question."""
    paths = [(str(language), str(path)) for language, path in question["dictionaries"]]
    if "suggest" in question:
        word = str(question["suggest"])
        return {"suggest": word, "words": list(suggestions(word, paths))}
    words = [str(word) for word in question["words"]][:MOST_WORDS]
    return {"words": words, "wrong": [word for word in words if not is_right(word, paths)]}


def is_right(word: str, paths: Iterable[tuple[str, str]]) -> bool:
    """Say whether a dictionary has a word; one that none can tell of is right."""
    able = [path for language, path in paths if can_tell(word, language)]
    plain = word.replace("’", "'")
    return not able or any(has_word(_dictionary(path), plain) for path in able)


def suggestions(word: str, paths: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What a word was perhaps meant to be, the likeliest first."""
    plain = word.replace("’", "'")
    for language, path in paths:
        if can_tell(word, language):
            every = suggestions_in(_dictionary(path), plain, language)
            yield from islice((each for each in every if each != word), MOST_SUGGESTIONS)
            return


@lru_cache(maxsize=4)
def _dictionary(path: str) -> Any:
    return load_dictionary(path)


def serve(source: IO[str], target: IO[str]) -> None:
    """Answer what comes until nothing comes any more."""
    for line in source:
        json.dump(answer(json.loads(line)), target, ensure_ascii=True)
        target.write("\n")
        target.flush()


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
