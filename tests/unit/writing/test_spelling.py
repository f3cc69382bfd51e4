"""Which words are looked up, and what dictionaries say of them."""

from __future__ import annotations

import io
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.source.event.event_file import read_event_file
from recap_deck.source.text_file import SourceText
from recap_deck.writing.spelling.dictionaries import can_tell, find_dictionaries, languages_of
from recap_deck.writing.spelling.own_words import (
    event_word_edits,
    is_own,
    read_word_list,
    with_word,
)
from recap_deck.writing.spelling.prose import prose_words
from recap_deck.writing.spelling.worker import answer, serve
from recap_deck.writing.text_edit import applied


def words(text: str) -> list[str]:
    return [word.text for word in prose_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A title here", ["title", "here"]),
        ("---\ntitle: wrold\n---\n\ntext", ["text"]),
        ("one\n\n---\nlayout: quote\n---\n\ntwo", ["one", "two"]),
        ("a `codde` word", ["word"]),
        ("before\n\n```python\nwrold\n```\n\nafter", ["before", "after"]),
        ("- item\n  ~~~\n  wrold\n  ~~~\n- last", ["item", "last"]),
        ("[shown](http://wrold.org/a) and https://wrold.org", ["shown", "and"]),
        ("![bg roundd](wrold.png) text", ["text"]),
        ("<!-- layout: qoute -->\n<!-- pause -->text", ["text"]),
        ("<!-- a note about it -->", ["note", "about", "it"]),
        ("see :mdi6.clowd: and :rockt:", ["see", "and"]),
        ("the S3 and EC2v and x86_abc here", ["the", "and", "and", "here"]),
        ("uses QuickSight, AWS, Kinesis", ["uses"]),
        ("Lambda functions", ["Lambda", "functions"]),
        ("$wrold$ is $$\nwrold\n$$ math", ["is", "math"]),
        ("run setup.py, a/path and me@home.org", ["run", "and"]),
        ("don't, it’s", ["don't", "it’s"]),
        ("한글과 text", ["한글과", "text"]),
        ("re:Invent가 serverless는", ["re", "Invent", "serverless"]),
        ("これは文章です", []),
        ("<kbd>wrold</kbd> key", ["wrold", "key"]),
    ],
)
def test_only_what_is_written_to_be_read_is_looked_up(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text("aB ` \n-<>!:[]()$#'1_가~", max_size=120))
def test_a_word_stands_where_it_is_said_to_stand(text: str) -> None:
    for word in prose_words(text):
        assert text[word.start : word.end] == word.text


_PIECES = (
    "Word",
    " ",
    "\n",
    "`",
    "``",
    "$",
    "[",
    "](a)",
    "![",
    "<b",
    ">",
    "---\n",
    "<!--",
    "-->",
    ".",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join), st.data())
def test_a_part_of_a_text_has_the_words_that_it_has_in_the_whole(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inside = [word for word in prose_words(text) if start <= word.start and word.end <= end]
    found = [word for word in prose_words(text, start, end) if word.end <= end]
    assert [word for word in found if word in inside] == inside


def test_of_a_long_text_only_the_slides_around_are_looked_at() -> None:
    slide = "\n---\n\n# Title\n\nSome prose with `code` here.\n\n```\nwrold\n```\n"
    text = slide * 1_500
    start = text.index("Some prose", len(text) // 2)
    whole = [word for word in prose_words(text) if start <= word.start < start + 300]
    assert len(whole) > 10
    assert list(prose_words(text, start, start + 300)) == whole


def asked(**question: object) -> dict[str, object]:
    there = find_dictionaries()
    question["dictionaries"] = [["en", str(there["en"])]]
    target = io.StringIO()
    serve(io.StringIO(json.dumps(question) + "\n"), target)
    answered: dict[str, object] = json.loads(target.getvalue())
    return answered


# The library leaves closing its files to the collector.
_LEFT_OPEN = pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@_LEFT_OPEN
def test_the_dictionary_tells_which_words_are_wrong() -> None:
    assert asked(words=["hello", "wrold", "don’t", "한글"])["wrong"] == ["wrold"]


@_LEFT_OPEN
def test_the_dictionary_offers_what_was_meant() -> None:
    assert "world" in asked(suggest="wrold")["words"]  # type: ignore[operator]


def test_dictionaries_are_found_by_their_names(tmp_path: Path) -> None:
    for name in ("ko", "de_AT", "de_DE", "en_GB", "en_US", "hyph_de_DE", "README"):
        (tmp_path / f"{name}.aff").touch()
        (tmp_path / f"{name}.dic").touch()
    (tmp_path / "fr.aff").touch()
    found = find_dictionaries([tmp_path, tmp_path / "nowhere"])
    assert {language: path.name for language, path in found.items()} == {
        "ko": "ko",
        "de": "de_DE",
        "en": "en_US",
    }


def test_a_deck_is_checked_in_its_language_and_in_english() -> None:
    assert languages_of("ko-KR", ("en", "ko", "de")) == ("ko", "en")
    assert languages_of("ko", ("en",)) == ("en",)
    assert languages_of("", ()) == ()


def test_a_dictionary_only_tells_of_its_own_script() -> None:
    assert can_tell("한글", "ko")
    assert not can_tell("한글", "en")
    assert not can_tell("word", "ko")
    assert can_tell("слово", "ru")


def test_own_words_are_right_in_any_case() -> None:
    own = read_word_list("Kinesis\n# a remark\nfirehose\n")
    assert is_own("kinesis", own)
    assert is_own("Firehose's", own)
    assert not is_own("other", own)


def test_a_list_of_words_stays_in_order() -> None:
    assert with_word("b\nA\n", "aa") == "A\naa\nb\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("title: A\nagenda:\n  - talk: B\n", "title: A\nwords: new\nagenda:\n  - talk: B\n"),
        ("title: A", "title: A\nwords: new\n"),
        ("words: one, two\n", "words: one, two, new\n"),
        ("words: [one]\n", "words: [one, new]\n"),
        ("words:\n  - one\n  - two\nlang: ko\n", "words:\n  - one\n  - two\n  - new\nlang: ko\n"),
    ],
)
def test_a_word_is_added_to_the_event(text: str, after: str) -> None:
    assert applied(text, event_word_edits(text, "new")) == after


@pytest.mark.parametrize(
    "written",
    ["words: one, two", "words: one two", "words: [one, two]", "words:\n  - one\n  - two"],
)
def test_an_event_has_words_of_its_own(written: str) -> None:
    event = read_event_file(SourceText("event.yaml", f"title: A\n{written}\n"))
    assert event.event.words == ("one", "two")
    assert event.diagnostics == ()


def korean(folder: Path) -> dict[str, object]:
    """A dictionary made as Debian's: letters apart, flags as numbers, sets of flags by alias."""
    words = ["서비스", "사람들", "글이", "되었습니다"]
    letters = sorted({letter for word in (*words, "쓰") for letter in word})
    pairs = "".join(f"{{}} {a} {unicodedata.normalize('NFD', a)}\n" for a in letters)
    turned = "".join(f"OCONV {unicodedata.normalize('NFD', a)} {a}\n" for a in letters)
    aff = f"SET UTF-8\nLANG ko\nFLAG num\nTRY ᅡᅵᄉᄊ\nICONV {len(letters)}\n"
    aff += pairs.replace("{}", "ICONV") + f"OCONV {len(letters)}\n{turned}"
    aff += "AF 2\nAF 2,3\nAF 4\nONLYINCOMPOUND 1\n"
    (folder / "ko.aff").write_text(aff, encoding="utf-8")
    apart = "".join(f"{unicodedata.normalize('NFD', word)}/1\n" for word in words)
    (folder / "ko.dic").write_text(f"{len(words)}\n{apart}", encoding="utf-8")
    return {"dictionaries": [("ko", str(folder / "ko"))]}


@_LEFT_OPEN
def test_korean_words_are_known_plurals_with_particles_too(tmp_path: Path) -> None:
    asked = ["서비스", "사람들", "사람들이", "되었읍니다", "사람들글"]
    given_answer = answer({**korean(tmp_path), "words": asked})
    assert given_answer["wrong"] == ["되었읍니다", "사람들글"]


@_LEFT_OPEN
def test_korean_is_suggested_in_whole_syllables(tmp_path: Path) -> None:
    assert answer({**korean(tmp_path), "suggest": "서비쓰"})["words"] == ["서비스"]


@_LEFT_OPEN
def test_the_systems_korean_dictionary_is_read_where_there_is_one() -> None:
    path = find_dictionaries().get("ko")
    if path is None:
        pytest.skip("no Korean dictionary is installed (hunspell-ko)")
    asked = ["안녕하세요", "서비스를", "학생들에게", "되었읍니다", "웬지"]
    found = answer({"dictionaries": [("ko", str(path))], "words": asked})
    assert found["wrong"] == ["되었읍니다", "웬지"]
