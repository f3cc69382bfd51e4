from __future__ import annotations

import pytest

from recap_deck.source.event_edit.wanted import EventEditError
from recap_deck.writing.forms.style import color_refusal, style_values, with_style_value

REST = "---\n\n# A\n"


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("# A\n", "#abc", '---\nstyle:\n  accent: "#abc"\n---\n\n# A\n'),
        (f"---\ntitle: A\n{REST}", "#abc", f'---\ntitle: A\nstyle:\n  accent: "#abc"\n{REST}'),
        (f'---\nstyle:\n  accent: "#111" # mine\n{REST}', "#222",
         f'---\nstyle:\n  accent: "#222" # mine\n{REST}'),
        (f"---\nstyle:\n    text.title.size: 70\nlang: ko\n{REST}", "teal",
         f'---\nstyle:\n    accent: "teal"\n    text.title.size: 70\nlang: ko\n{REST}'),
        (f'---\nstyle:\n  accent: "#111"\n  text.title.size: 70\n{REST}', None,
         f"---\nstyle:\n  text.title.size: 70\n{REST}"),
        (f'---\ntitle: A\nstyle:\n  accent: "#111"\nlang: ko\n{REST}', None,
         f"---\ntitle: A\nlang: ko\n{REST}"),
        ("# A\n", None, "# A\n"),
    ],
)  # fmt: skip
def test_one_value_of_style_is_changed_in_its_line(
    before: str, value: str | None, after: str
) -> None:
    assert with_style_value(before, "accent", value) == after
    assert (style_values(after) or {}).get("accent") == value


@pytest.mark.parametrize("style", ["{accent: red}", "|\n  section { color: red }", ".a { b: c }"])
def test_style_that_is_written_otherwise_is_left_alone(style: str) -> None:
    text = f"---\nstyle: {style}\n{REST}"
    assert style_values(text) is None
    with pytest.raises(EventEditError):
        with_style_value(text, "accent", "#abc")


@pytest.mark.parametrize(
    ("text", "code"), [("#c8452b", ""), ("teal", ""), ("", ""), ("#zzz", "value-color")]
)
def test_what_is_no_colour_is_said(text: str, code: str) -> None:
    assert color_refusal(text) == code
