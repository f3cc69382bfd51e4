"""reveal.js's notes in tags."""

from __future__ import annotations

import pytest

from recap_deck.source.load import load_text


@pytest.mark.parametrize(
    ("text", "shown", "notes"),
    [
        ('# A\n<aside class="notes">\none\n\ntwo\n</aside>\nb', "# A\n\n\n\n\n\nb", "one\n\ntwo"),
        ("a <aside class='x notes'>one</aside> b", "a  b", "one"),
        ("a\n<aside class=notes>never closed\nb", "a\n\n", "never closed\nb"),
        ('```\n<aside class="notes">\n```', '```\n<aside class="notes">\n```', ""),
        ("<aside>no note</aside>", "<aside>no note</aside>", ""),
    ],
)
def test_what_stands_in_the_tag_is_for_the_presenter(text: str, shown: str, notes: str) -> None:
    (slide,) = load_text(text).sessions[0].slides
    assert (slide.text, slide.notes) == (shown, notes)
