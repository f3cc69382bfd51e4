"""Where a directive holds: this slide, those after it, the session."""

from __future__ import annotations

import pytest

from recap_deck.messages import MESSAGES
from recap_deck.model.slide import Paginate, SlideDirectives, SlideSource
from recap_deck.source.directives import DIRECTIVES, Scope, find_directive
from recap_deck.source.in_force import FIELDS
from recap_deck.source.load import load_text


def slides(text: str) -> tuple[SlideSource, ...]:
    return load_text(text, "a.md").sessions[0].slides


def classes(text: str) -> list[str]:
    return [" ".join(slide.directives.classes) for slide in slides(text)]


def test_a_directive_in_a_comment_holds_from_its_slide_on() -> None:
    assert classes("# A\n\n---\n# B\n<!-- class: lead -->\n\n---\n# C") == ["", "lead", "lead"]


def test_a_directive_with_an_underscore_holds_for_its_slide() -> None:
    assert classes("<!-- class: a -->\n\n---\n<!-- _class: b -->\n\n---\n# C") == ["a", "b", "a"]


def test_an_underscore_wins_wherever_it_stands() -> None:
    assert classes("<!-- _class: b -->\n<!-- class: a -->\n\n---\n# B") == ["b", "a"]


def test_the_later_of_two_wins_on_one_slide() -> None:
    assert classes("<!-- class: a -->\n<!-- class: b -->") == ["b"]


@pytest.mark.parametrize("empty", ["class:", 'class: ""', "_class:"])
def test_an_empty_value_resets(empty: str) -> None:
    assert classes(f"<!-- class: a -->\n\n---\n<!-- {empty} -->")[1] == ""


def test_an_empty_footer_is_none_and_no_footer_is_the_themes() -> None:
    text = "# A\n\n---\n<!-- footer: '' -->\n\n---\n<!-- footer: x -->\n\n---\n<!-- no_footer -->"
    assert [slide.directives.footer for slide in slides(text)] == [None, "", "x", ""]


def test_front_matter_of_a_slide_holds_for_it_alone() -> None:
    text = "# A\n\n---\nclass: lead\nfooter: x\nlayout: quote\n---\n# B\n\n---\n\n# C"
    _, second, third = (slide.directives for slide in slides(text))
    assert (second.classes, second.footer, second.layout) == (("lead",), "x", "quote")
    assert third == SlideDirectives()


def test_a_layout_at_the_top_is_the_first_slides() -> None:
    text = "---\nlayout: cover\nminutes: 20\n_class: lead\n---\n# A\n\n---\n\n# B"
    first, second = slides(text)
    assert (first.directives.layout, first.directives.classes) == ("cover", ("lead",))
    assert first.directives.minutes is None
    assert second.directives == SlideDirectives()


def test_slides_turn_by_themselves_from_where_it_is_said_to_where_it_ends() -> None:
    text = "# A\n\n---\n<!-- advance: 20s -->\n# B\n\n---\n\n# C\n\n---\n<!-- advance: off -->\n# D"
    assert [each.directives.advance_seconds for each in slides(text)] == [0, 20, 20, 0]
    first, second = slides("<!-- _advance: 5 -->\n# A\n\n---\n\n# B")
    assert (first.directives.advance_seconds, second.directives.advance_seconds) == (5, 0)


def test_minutes_of_a_slide_are_its_pace() -> None:
    assert slides("# A\n<!-- minutes: 1m30 -->")[0].directives.minutes == 1.5


def test_a_global_directive_counts_from_any_comment() -> None:
    session = load_text("# A\n\n---\n<!-- theme: paper\nlang: ko -->\n# B", "a.md").sessions[0]
    assert (session.theme, session.lang) == ("paper", "ko")


def test_a_key_for_the_session_is_a_note_in_a_comment() -> None:
    slide = slides("# A\n<!-- speaker: Kim -->")[0]
    assert slide.notes == "speaker: Kim"


def test_slides_without_a_number_leave_the_others_theirs() -> None:
    text = "\n\n---\n\n".join(
        ("# A", "<!-- hide: true -->", "<!-- backup: true -->", "<!-- _paginate: skip -->",
         "<!-- _paginate: hold -->", "<!-- _paginate: false -->", "# B")
    )  # fmt: skip
    assert [slide.number for slide in slides(text)] == [1, 0, 0, 0, 1, 2, 3]


def test_marps_slides_have_numbers_that_are_not_shown() -> None:
    first, second = slides("---\nmarp: true\n---\n# A\n\n---\n\n# B")
    assert (first.directives.paginate, second.number) == (Paginate.NONE, 2)


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_says_what_it_is_for(name: str) -> None:
    row = DIRECTIVES[name]
    assert row.scopes
    says = MESSAGES[f"directive-{name}"].en
    assert says[0].isupper() or says[0] == "`" or says.startswith("cover")
    assert find_directive(name) is row


@pytest.mark.parametrize("name", DIRECTIVES)
def test_only_what_holds_for_the_following_can_hold_for_one(name: str) -> None:
    can_be_spot = find_directive("_" + name) is not None
    assert can_be_spot == (Scope.FOLLOWING in DIRECTIVES[name].scopes)


def test_every_value_in_force_has_a_directive() -> None:
    assert set(FIELDS) <= set(DIRECTIVES)
    assert set(FIELDS.values()) == set(SlideDirectives.__dataclass_fields__)
