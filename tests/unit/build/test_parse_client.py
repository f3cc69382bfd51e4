from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recap_deck.build.parse_client import ParseClient
from recap_deck.limits import SLIDE_LIMITS
from recap_deck.messages import text_of
from recap_deck.model.blocks import Code, Heading, ParsedSlide
from recap_deck.model.runs import plain_text
from recap_deck.model.slide import ParseSettings

SETTINGS = ParseSettings()
ODD = "[a](https://b.c) " * 150

BAD = {
    "quotes": ">" * 20_000 + " a",
    "brackets": "[" * 20_000,
    "nested brackets": "[" * 5_000 + "a" + "]" * 5_000,
    "picture openings": "![" * 5_000,
    "links without an end": "[a](b" * 5_000,
    "bracketed links without an end": "[a](<b" * 5_000,
    "references without an end": "[a][" * 5_000,
    "stars": "*a " * 20_000,
    "mixed stars": "**a *a " * 5_000,
    "stars and lines": "*a_ " * 5_000,
    "a row of stars": "*" * 50_000 + "a",
    "a deep list": "\n".join("    " * depth + "- x" for depth in range(500)),
    "markers in a row": "- " * 500 + "x",
    "many markers in a row": "- " * 50_000 + "x",
    "longer and longer backticks": "".join("e" + "`" * count for count in range(1, 1_000)),
    "tags without an end": "<a " * 5_000,
    "attributes without an end": '<a b="' * 5_000,
    "declarations": "<![" * 5_000,
    "sections": "<![CDATA[" * 5_000,
    "addresses without an end": "<http://" * 20_000,
    "mails without an end": "<a@" * 20_000,
    "a line of a megabyte": "lorem *ipsum* dolor `sit` " * 40_000,
    "five megabytes of words": "word " * 1_000_000,
    "a megabyte of tabs": "\t" * 1_000_000,
    "breaks": "a  \n" * 20_000,
    "paragraphs": "para\n\n" * 50_000,
    "a fence without an end": "```\n" + "code\n" * 200_000,
    "a script without an end": "<script>" + "x\n" * 500_000,
    "comments": "<!-- " * 5_000 + "-- >",
    "footnote marks": "a[^1] " * 5_000,
    "a wide table": "|a" * 1_000 + "\n" + "|-" * 1_000 + "\n" + "|x\n" * 5_000,
    "abbreviations": "\n".join(f"*[A{number}]: x" for number in range(1_000)),
    "attribute lists": "# a {:" * 20_000,
    "fences": "~~~\n" * 20_000,
    "backslashes": "\\*" * 20_000,
    "placeholders": "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03",
    "surrogates": "\ud800 \x00 \u202e \u2028 \r\r\n",
    "a long line of a": "```hcl\n" + "a" * 20_000 + "\n```",
    "blank code": "```java\n" + "\n" * 20_000 + "```",
    "formulas": "$x^{" * 5_000,
    "nested containers": "<div>" * 290 + "x",
    **{
        f"as many {limit.name} as are parsed": limit.name * limit.worker
        for limit in SLIDE_LIMITS
        if len(limit.name) == 1
    },
}


@pytest.fixture(scope="module")
def client() -> Iterator[ParseClient]:
    client = ParseClient()
    client.parse_slide(ODD, SETTINGS)
    yield client
    client.close()


def shown(slide: ParsedSlide) -> str:
    code = [block for block in slide.blocks if isinstance(block, Code)]
    return "".join(plain_text(line) for block in code for line in block.lines)


def remarks(slide: ParsedSlide) -> list[str]:
    return [text_of(diagnostic) for diagnostic in slide.diagnostics]


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_a_bad_text_takes_no_longer_than_a_second_and_a_half(
    client: ParseClient, text: str
) -> None:
    start = time.perf_counter()
    slide = client.parse_slide(text, SETTINGS)
    seconds = time.perf_counter() - start

    assert slide.blocks
    assert seconds < 1.5


def test_an_ordinary_slide_needs_no_worker() -> None:
    client = ParseClient()

    slide = client.parse_slide("# Title", SETTINGS)

    assert isinstance(slide.blocks[0], Heading)
    assert client.worker_pid is None


def test_a_worker_says_what_the_process_would() -> None:
    client, patient = ParseClient(), ParseClient(seconds=30)
    try:
        assert patient.parse_slide(ODD, SETTINGS) == client.parse_slide(ODD, SETTINGS)
        assert patient.worker_pid is not None
    finally:
        client.close()
        patient.close()


def test_a_text_that_takes_too_long_is_shown_as_it_is() -> None:
    client = ParseClient(seconds=0.0)

    slide = client.parse_slide(ODD, SETTINGS)

    assert shown(slide).startswith("[a](https://b.c) [a]")
    assert remarks(slide) == ["This slide took more than 0 s to read. It is shown as plain text"]
    assert client.worker_pid is None


def test_a_text_that_took_too_long_is_not_tried_again() -> None:
    client = ParseClient(seconds=0.0)
    first = client.parse_slide(ODD, SETTINGS)

    start = time.perf_counter()

    assert client.parse_slide(ODD, SETTINGS) == first
    assert time.perf_counter() - start < 0.05


def test_too_many_marks_are_counted_and_named(client: ParseClient) -> None:
    slide = client.parse_slide("[" * 5_000, SETTINGS)

    assert shown(slide).startswith("[[[")
    assert remarks(slide) == [
        "This slide has 5,000 “[” marks; the limit is 300. It is shown as plain text"
    ]


def test_what_the_session_defines_counts_too(client: ParseClient) -> None:
    slide = client.parse_slide("text[^1]", ParseSettings(definitions="[^1]: " + "[" * 5_000))

    assert remarks(slide) == [
        "This slide has 5,002 “[” marks; the limit is 300. It is shown as plain text"
    ]


def test_a_worker_that_was_killed_is_started_again(client: ParseClient) -> None:
    client.parse_slide(ODD + "1", SETTINGS)
    assert client.worker_pid is not None
    os.kill(client.worker_pid, signal.SIGKILL)
    time.sleep(0.1)

    assert remarks(client.parse_slide(ODD + "2", SETTINGS)) == []


def test_the_worker_reads_no_modules_from_the_folder_it_is_in(
    tmp_path: os.PathLike[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open("pickle.py", "w", encoding="utf-8") as trap:  # noqa: PTH123
        trap.write("raise SystemExit('read from the deck')")
    client = ParseClient()
    try:
        assert remarks(client.parse_slide(ODD, SETTINGS)) == []
    finally:
        client.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is limited on Linux")
def test_a_worker_can_take_only_so_much_memory() -> None:
    code = (
        "from recap_deck.parse.confined import limit_memory\n"
        "limit_memory(2**26)\n"
        "try:\n    bytearray(2**28)\n"
        "except MemoryError:\n    print('refused')"
    )

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert result.stdout == b"refused\n"


def test_much_work_with_formulas_is_the_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    text = "\n\n".join(f"${letter}^{{" + "x^{" * 4 + "}" * 5 + "$" for letter in "abcdefgh")
    client = ParseClient()

    first, pid = client.parse_slide(text, SETTINGS), client.worker_pid
    client.close()
    second = client.parse_slide(text, SETTINGS)

    assert pid is not None
    assert client.worker_pid is None, "what is kept needs no worker"
    assert first == second
    assert not first.diagnostics
