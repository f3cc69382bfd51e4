from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.writing.slide_edit import (
    Copied,
    Edited,
    SlidePlace,
    delete_slides,
    duplicate_slides,
    hide_slides,
    move_slides,
    new_slide,
    paste_slides,
    show_slides,
)
from recap_deck.writing.slides.keep import SlideEditError
from recap_deck.writing.slides.paths import with_paths_from
from recap_deck.writing.slides.slide_file import SlideFile, read_slides
from recap_deck.writing.text_edit import applied


def file_of(text: str, name: str = "a.md", *, is_alone: bool = False) -> SlideFile:
    return SlideFile(Path(name), name, text, is_alone=is_alone)


def after(file: SlideFile, edited: Edited) -> str:
    for each in edited.change.files:
        if each.path == file.path:
            return applied(file.text, each.edits)
    return file.text


def at(*indexes: int, name: str = "a.md") -> list[SlidePlace]:
    return [SlidePlace(name, index) for index in indexes]


THREE = file_of("---\ntitle: T\n---\n\n# One\n\n---\n\n# Two\n\n---\n\n# Three\n")


def test_several_slides_move_together() -> None:
    edited = move_slides({"a.md": THREE}, at(0, 1), SlidePlace("a.md", 3))
    assert after(THREE, edited) == "---\ntitle: T\n---\n\n# Three\n\n---\n\n# One\n\n---\n\n# Two\n"
    assert edited.places == (SlidePlace("a.md", 1), SlidePlace("a.md", 2))
    assert edited.change.name == "edit-move-slides"


def test_a_move_to_its_own_place_is_no_change() -> None:
    assert move_slides({"a.md": THREE}, at(1), SlidePlace("a.md", 2)).change.files == ()


def test_a_running_footer_stays_with_its_slide_and_with_those_left_behind() -> None:
    text = "# One\n\n---\n\n<!-- footer: F -->\n# Two\n\n---\n\n# Three\n\n---\n\n# Four\n"
    file = file_of(text)
    edited = move_slides({"a.md": file}, at(1), SlidePlace("a.md", 0))
    assert after(file, edited) == (
        "<!-- _footer: F -->\n# Two\n\n---\n\n# One\n\n---\n\n"
        "<!-- footer: F -->\n\n# Three\n\n---\n\n# Four\n"
    )


def test_front_matter_stays_but_what_was_the_first_slides_goes_with_it() -> None:
    file = file_of("---\ntitle: T\nlayout: cover\n---\n\n# One\n\n---\n\n# Two\n")
    edited = move_slides({"a.md": file}, at(0), SlidePlace("a.md", 2))
    assert after(file, edited) == (
        "---\ntitle: T\n---\n\n# Two\n\n---\n\n<!-- layout: cover -->\n\n# One\n"
    )


def test_a_slide_with_front_matter_of_its_own_can_be_first() -> None:
    file = file_of("# One\n\n---\nlayout: section\n---\n\n# Two\n")
    edited = move_slides({"a.md": file}, at(1), SlidePlace("a.md", 0))
    assert after(file, edited) == "\n---\nlayout: section\n---\n\n# Two\n\n---\n\n# One\n"


def test_what_looks_like_a_separator_in_code_or_a_note_moves_along() -> None:
    body = "# Two\n\n```\n---\n```\n\n<!--\nsay\n\n---\n\nthis\n-->"
    file = file_of(f"# One\n\n---\n\n{body}\n")
    edited = move_slides({"a.md": file}, at(1), SlidePlace("a.md", 0))
    assert after(file, edited) == f"{body}\n\n---\n\n# One\n"


def test_text_that_a_rule_would_underline_gets_an_empty_line() -> None:
    file = file_of("---\nmarp: true\n---\n# One\n---\n\ntext\n")
    edited = move_slides({"a.md": file}, at(1), SlidePlace("a.md", 0))
    assert after(file, edited) == "---\nmarp: true\n---\ntext\n\n---\n\n# One\n"


def test_a_slide_goes_to_another_folder_with_its_pictures_and_what_it_names() -> None:
    one = file_of(
        "# One\n\n![A w:300](images/a.png)\n\n[see][1] and [x](b/session.md#two)\n\n"
        "```python\nfile: src/x.py#L1-L2\n```\n\n```\n![no](images/b.png)\n```\n\n---\n\n"
        "# Last\n\n[1]: docs/one.pdf\n"
    )
    two = file_of("# Two\n", "b/session.md")
    edited = move_slides({"a.md": one, "b/session.md": two}, at(0), SlidePlace("b/session.md", 1))
    assert after(one, edited) == "# Last\n\n[1]: docs/one.pdf\n"
    assert after(two, edited) == (
        "# Two\n\n---\n\n"
        "# One\n\n![A w:300](../images/a.png)\n\n[see][1] and [x](session.md#two)\n\n"
        "```python\nfile: ../src/x.py#L1-L2\n```\n\n```\n![no](images/b.png)\n```\n\n"
        "[1]: ../docs/one.pdf\n"
    )
    assert len(edited.change.files) == 2


def test_the_picture_of_a_layout_comes_along() -> None:
    one = file_of("# One\n\n---\nlayout: image-left\nimage: images/a.png\n---\n\n# Two\n")
    two = file_of("# Other\n", "b/session.md")
    edited = move_slides({"a.md": one, "b/session.md": two}, at(1), SlidePlace("b/session.md", 1))
    assert "---\nlayout: image-left\nimage: ../images/a.png\n---\n" in after(two, edited)


def test_definitions_stay_for_the_slides_that_name_them() -> None:
    file = file_of("# One\n\n[1]: https://a.b\n\n---\n\n[see][1]\n")
    edited = delete_slides({"a.md": file}, at(0))
    assert after(file, edited) == "[see][1]\n\n[1]: https://a.b\n"


def test_front_matter_of_a_slide_becomes_a_comment_where_there_is_none() -> None:
    ours = file_of("# One\n\n---\nlayout: quote\nfooter: x\n---\n\n# Two\n")
    marp = file_of("---\nmarp: true\npaginate: true\nfooter: all\n---\n\n# M\n", "m.md")
    edited = move_slides({"a.md": ours, "m.md": marp}, at(1), SlidePlace("m.md", 1))
    slide = read_slides(file_of(after(marp, edited), "m.md")).slides[1]
    assert (slide.directives.layout, slide.directives.footer) == ("quote", "x")
    assert after(ours, edited) == "# One\n"


def test_the_dialect_stays_when_the_slide_goes_that_showed_it() -> None:
    text = "<!-- _class: lead -->\n<style>h1 {}</style>\n\n![bg](a.png)\n\n---\n\n* step\n"
    file = file_of(text)
    assert read_slides(file).scanned.dialect.name == "marp"
    left = after(file, delete_slides({"a.md": file}, at(0)))
    assert left == "---\ndialect: marp\n---\n\n* step\n"


def test_what_a_slide_says_for_the_whole_session_stays() -> None:
    file = file_of("<!-- theme: gaia -->\n# One\n\n---\n\n# Two\n")
    left = after(file, delete_slides({"a.md": file}, at(0)))
    assert left.startswith("<!-- theme: gaia -->\n")


def test_an_emptied_session_takes_a_slide_again() -> None:
    one, two = file_of("---\ntitle: A\n---\n\n# One\n"), file_of("# Two\n", "b.md")
    files = {"a.md": one, "b.md": two}
    there = move_slides(files, at(0), SlidePlace("b.md", 1))
    empty, both = file_of(after(one, there)), file_of(after(two, there), "b.md")
    assert (empty.text, both.text) == ("---\ntitle: A\n---\n\n", "# Two\n\n---\n\n# One\n")
    files = {"a.md": empty, "b.md": both}
    back = move_slides(files, list(there.places), SlidePlace("a.md", 0))
    assert (after(empty, back), after(both, back)) == (one.text, two.text)


def test_a_new_slide_stands_between_separators_of_the_deck() -> None:
    file = file_of("---\nmarp: true\n---\n\n# One\n\n***\n\n# Two\n")
    edited = new_slide({"a.md": file}, SlidePlace("a.md", 1), "New")
    assert after(file, edited) == (
        "---\nmarp: true\n---\n\n# One\n\n***\n\n# New\n\n***\n\n# Two\n"
    )


def test_a_new_slide_begins_as_the_others_do() -> None:
    file = file_of("---\nheadingDivider: [2]\n---\n\n# Talk\n\n## One\n\ntext\n\n## Two\n")
    edited = new_slide({"a.md": file}, SlidePlace("a.md", 2), "New")
    assert "text\n\n## New\n\n## Two\n" in after(file, edited)
    empty = file_of("")
    assert after(empty, new_slide({"a.md": empty}, SlidePlace("a.md", 0), "New")) == "# New\n"


def test_slides_that_stand_close_together_stay_so() -> None:
    file = file_of("---\nsplit: headings\n---\n# One\na\n# Two\nb\n# Three\nc\n")
    twice = duplicate_slides({"a.md": file}, at(0))
    once = file_of(after(file, twice))
    assert once.text.count("\n\n") == 0
    assert after(once, delete_slides({"a.md": once}, list(twice.places))) == file.text


def test_copied_slides_are_pasted_as_they_were() -> None:
    copied = Copied((THREE,), tuple(at(0, 2)))
    now = file_of("# Other\n", "b.md")
    edited = paste_slides({"b.md": now}, copied, SlidePlace("b.md", 1))
    assert after(now, edited) == "# Other\n\n---\n\n# One\n\n---\n\n# Three\n"
    assert edited.places == (SlidePlace("b.md", 1), SlidePlace("b.md", 2))


def test_slides_of_two_sessions_are_duplicated_below_the_last_one() -> None:
    other = file_of("# Other\n", "b.md")
    edited = duplicate_slides({"a.md": THREE, "b.md": other}, [*at(2), *at(0, name="b.md")])
    assert after(THREE, edited) == THREE.text
    assert after(other, edited) == "# Other\n\n---\n\n# Three\n\n---\n\n# Other\n"


def test_a_footer_that_nothing_written_says_is_told() -> None:
    file = file_of("# One\n\n---\n\n<!-- footer: F -->\n# Two\n")
    assert move_slides({"a.md": file}, at(0), SlidePlace("a.md", 2)).follows == {"footer"}


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- hide: true -->\n\n# One\n",
        "<!-- skip_slide -->\n# One\n",
        "<!--\nlayout: quote\nhide: true\n-->\n# One\n",
        "---\ntitle: T\n---\n---\nhide: true\n---\n# One\n",
    ],
)
def test_a_slide_that_is_hidden_in_any_way_can_be_shown(hidden: str) -> None:
    file = file_of(hidden)
    assert read_slides(file).slides[0].directives.hide
    shown = after(file, show_slides({"a.md": file}, at(0)))
    assert not read_slides(file_of(shown)).slides[0].directives.hide
    assert "# One" in shown


def test_raw_notes_keep_their_shape() -> None:
    notes = (
        "# Tonight\n\n- Storage\n- Compute\n\n---\n\n# Storage /Kim\n\n## S3\n\ntext\n\n"
        "## Glacier\n\ncold\n\n---\n\n# Compute /Lee\n\n## Lambda\n\ntext\n"
    )
    file = file_of(notes, is_alone=True)
    assert read_slides(file).is_notes
    titles = [slide.title for slide in read_slides(file).slides]
    edited = move_slides({"a.md": file}, at(titles.index("Lambda")), SlidePlace("a.md", 3))
    moved = read_slides(file_of(after(file, edited), is_alone=True))
    assert moved.is_notes
    assert moved.sessions == (1, 4, 1)
    with pytest.raises(SlideEditError, match="raw notes, which have no directives"):
        hide_slides({"a.md": file}, at(1))


def test_what_can_not_be_read_back_is_refused() -> None:
    # Above the other one its block of code would go on to that one's.
    file = file_of("# One\n\n```\nx\n```\n\n---\n\n# Two\n\n```\nnever closed\n")
    with pytest.raises(SlideEditError, match="can't be done without changing other slides"):
        move_slides({"a.md": file}, at(1), SlidePlace("a.md", 0))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("![](x%20y.png)", "![](../a/x%20y.png)"),
        ("![bg left:40%](../images/x.png)", "![bg left:40%](../images/x.png)"),
        ("![bg](#24324c) ![bg](red)", "![bg](#24324c) ![bg](red)"),
        ("![qr](https://a.b/c.png)", "![qr](https://a.b/c.png)"),
        ("<img src='x.png'>", "<img src='../a/x.png'>"),
        ("`![](x.png)` ![](y.png)", "`![](x.png)` ![](../a/y.png)"),
        ("[a](b.md#c) [d](#e)", "[a](../a/b.md#c) [d](#e)"),
        ("![](x.mp4 autoplay poster:p.jpg)", "![](../a/x.mp4 autoplay poster:../a/p.jpg)"),
        ("![](x.png \"a title\")", "![](../a/x.png \"a title\")"),
        ("<!-- backgroundImage: url(x.png) -->", "<!-- backgroundImage: url(../a/x.png) -->"),
        ("backgroundImage: linear-gradient(0.5turn, #fff, #000)",
         "backgroundImage: linear-gradient(0.5turn, #fff, #000)"),
        ("backgroundImage: x.png", "backgroundImage: ../a/x.png"),
    ],
)  # fmt: skip
def test_paths_lead_to_the_same_files_from_another_folder(written: str, expected: str) -> None:
    assert with_paths_from(written, "a", "b") == expected
