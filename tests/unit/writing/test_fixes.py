"""What holds for every fix, whatever the text has become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.writing.completion.known import Known
from recap_deck.writing.fixes.files import nearest_file
from recap_deck.writing.fixes.quick_fixes import FIXES, fix_of
from recap_deck.writing.fixes.trouble import Trouble
from recap_deck.writing.text_edit import applied

KNOWN = Known(pictures=("images/a.png",), sessions=("01.md",), links=(("#one", "One"),))
ARGUMENTS = {
    "name": "titel", "near": "title", "value": "fasle", "path": "a.jpg", "tool": "Marp",
    "address": "#on", "known": "lead, light", "color": "acent", "event": "event.yaml", "code": "x",
}  # fmt: skip
TEXT = st.lists(
    st.sampled_from(
        ["---", "titel: fasle", "# A", "```", "<!-- titel: a", "-->", "$$", "![](a.jpg)", "",
         " - x", "class: titel", ":titel:", "[x](#on)", "agenda:", "\x01", "theme: titel"]
    ),
    max_size=12,
).map("\n".join)  # fmt: skip


@pytest.mark.parametrize("code", FIXES)
@given(text=TEXT, line=st.integers(1, 15))
def test_a_text_that_became_another_one_is_no_danger(code: str, text: str, line: int) -> None:
    said = remark(code, Severity.WARNING, SourceSpan("01.md", line, line), **ARGUMENTS)
    fix = fix_of(Trouble(said, text, KNOWN, None, lambda _path: text))
    if fix is not None:
        applied(text, fix.edits)  # asserts that the edits lie in the text, in order
        assert fix.edits


def test_what_is_only_told_has_no_fix() -> None:
    said = remark("text-shrunk", Severity.INFO, SourceSpan("01.md", 1, 1))
    assert fix_of(Trouble(said, "# A", KNOWN)) is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.png", "images/a.png"),
        ("../images/A.PNG", "images/a.png"),
        ("images/a.jpeg", "images/a.png"),
        ("C:\\photos\\shop.png", "shop.png"),
        ("shopp.png", "shop.png"),
        ("zebra.png", ""),
    ],
)
def test_a_missing_file_is_looked_for_by_its_name(path: str, found: str) -> None:
    assert nearest_file(path, ("images/a.png", "shop.png")) == found
