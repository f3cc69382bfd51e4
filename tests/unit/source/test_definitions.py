from __future__ import annotations

import pytest

from recap_deck.source.definitions import Definitions

SHARED = Definitions(["*[HTML]: Hyper Text\n*[C++]: a language\n[site]: https://a.example/", ""])


@pytest.mark.parametrize("text", ["HTML is text", "HTML은 글입니다", "글은 HTML, 그리고"])
def test_an_abbreviation_is_given_to_slides_that_have_it(text: str) -> None:
    assert SHARED.named_by(text, slide=1) == "*[HTML]: Hyper Text"


def test_an_abbreviation_that_is_no_word_is_found_too() -> None:
    assert SHARED.named_by("in C++, mostly", slide=1) == "*[C++]: a language"


def test_a_slide_has_its_own_definitions_already() -> None:
    assert SHARED.named_by("HTML", slide=0) == ""


def test_a_longer_word_is_another_one() -> None:
    assert SHARED.named_by("XHTML and HTMLX", slide=1) == ""
