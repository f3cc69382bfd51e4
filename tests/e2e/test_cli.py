"""The command line in a process of its own: what it prints, and how it ends."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

TALK = """\
---
title: A talk
speaker: Ada
---

# Hello

- one
- two
  - nested

<!-- say hello -->

---

## Second

| a | b |
|---|--:|
| 1 | 2 |
"""


def run(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a display; `variables` are set for it."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"LC_ALL": "C.UTF-8"} | variables
    return subprocess.run(
        [sys.executable, "-m", "recap_deck", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_a_clean_deck_checks_with_0_and_says_nothing(talk: Path) -> None:
    result = run("check", "talk.md", cwd=talk.parent)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_an_error_is_a_line_with_its_place_and_ends_with_1(talk: Path) -> None:
    talk.write_text(TALK + "\n![x](gone.png)\n", encoding="utf-8")
    result = run("check", "talk.md", cwd=talk.parent)
    assert result.stdout == "talk.md:22: error: There is no picture “gone.png”\n"
    assert result.returncode == 1


def test_a_warning_ends_with_1_only_when_strict(talk: Path) -> None:
    talk.write_text(TALK.replace("speaker: Ada", "spaeker: Ada"), encoding="utf-8")
    relaxed = run("check", "talk.md", cwd=talk.parent)
    assert "talk.md:3: warning: " in relaxed.stdout
    assert "(did you mean “speaker”?)" in relaxed.stdout
    assert relaxed.returncode == 0
    assert run("check", "--strict", "talk.md", cwd=talk.parent).returncode == 1


def test_places_are_told_as_the_path_was_given(talk: Path) -> None:
    talk.write_text("![x](gone.png)\n", encoding="utf-8")
    result = run("check", talk.parent, cwd=Path("/"))
    assert result.stdout.startswith(f"{talk}:1: error: ")


@pytest.mark.parametrize("command", ["check", "outline", "export", "open", "present"])
def test_a_path_that_is_not_there_is_one_sentence(tmp_path: Path, command: str) -> None:
    result = run(command, "gone.md", cwd=tmp_path)
    assert result.stderr == "There is no “gone.md”\n"
    assert result.returncode == 1


@pytest.mark.parametrize("arguments", [["check"], ["export", "a", "b", "c"], ["check", "--no"]])
def test_wrong_use_ends_with_2(tmp_path: Path, arguments: list[str]) -> None:
    assert run(*arguments, cwd=tmp_path).returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_without_a_display_the_window_names_the_way_out(talk: Path) -> None:
    result = run("talk.md", cwd=talk.parent)
    assert result.returncode == 1
    assert result.stderr == (
        "There is no display to open a window on; "
        "`recap-deck export talk.md` writes a PDF without one\n"
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_a_display_that_is_gone_is_no_display(talk: Path) -> None:
    result = run("talk.md", cwd=talk.parent, DISPLAY=":987")
    assert result.returncode == 1
    assert result.stderr.startswith("There is no display to open a window on")


def test_the_outline_has_the_documented_shape(talk: Path) -> None:
    result = run("outline", "talk.md", "--json", cwd=talk.parent)
    outline = json.loads(result.stdout)
    assert outline["version"] == 1
    assert outline["event"]["title"] == "A talk"
    [session] = outline["sessions"]
    assert (session["file"], session["title"], session["speakers"]) == (
        "talk.md",
        "A talk",
        ["Ada"],
    )
    first, second = session["slides"]
    assert {
        name: first[name] for name in ("number", "title", "file", "line", "steps", "notes")
    } == {
        "number": 1,
        "title": "Hello",
        "file": "talk.md",
        "line": 5,
        "steps": 0,
        "notes": "say hello",
    }
    assert first["parts"] == [{"scale": 1.0}]
    assert [block["kind"] for block in first["blocks"]] == ["heading", "list"]
    assert second["layout"] == "table"
    assert outline["diagnostics"] == []


def test_blocks_of_the_outline_have_their_words_and_lines(talk: Path) -> None:
    result = run("outline", "talk.md", "--json", cwd=talk.parent)
    first, second = json.loads(result.stdout)["sessions"][0]["slides"]
    heading, items = first["blocks"]
    assert (heading["text"], heading["line"]) == ("Hello", 6)
    assert [(item["text"], item["line"]) for item in items["children"]] == [("one", 8), ("two", 9)]
    [nested] = items["children"][1]["children"]
    assert (nested["kind"], nested["children"][0]["text"]) == ("list", "nested")
    rows = second["blocks"][1]["children"]
    assert [[cell["text"] for cell in row["children"]] for row in rows] == [["a", "b"], ["1", "2"]]


def test_the_plain_outline_reads_as_a_list(talk: Path) -> None:
    result = run("outline", "talk.md", cwd=talk.parent)
    assert result.stdout == "A talk\n\nA talk — Ada\n   1  Hello\n   2  Second\n"


def test_a_pdf_is_written_without_a_display(talk: Path) -> None:
    result = run("export", "talk.md", "-o", "out.pdf", cwd=talk.parent)
    assert result.returncode == 0
    assert result.stderr == "Wrote “out.pdf”, 2 pages\n"
    assert (talk.parent / "out.pdf").read_bytes().startswith(b"%PDF")


def test_pages_are_written_as_pictures(talk: Path) -> None:
    result = run("export", "talk.md", "-o", "pages/", "--width", "320", cwd=talk.parent)
    assert result.returncode == 0
    assert len(list((talk.parent / "pages").glob("*.png"))) == 2


def test_the_size_of_pictures_may_be_a_scale(talk: Path) -> None:
    result = run("export", "talk.md", "-o", "pages/", "--scale", "0.25", cwd=talk.parent)
    assert result.returncode == 0
    with Image.open(talk.parent / "pages" / "001-1.png") as picture:
        assert picture.size == (480, 270)
    assert run("export", "talk.md", "-o", "a.svg", "--scale", "2", cwd=talk.parent).returncode == 2
    assert run("export", "talk.md", "-o", "a.png", "--scale", "9", cwd=talk.parent).returncode == 2


def test_a_file_whose_ending_says_another_format_is_not_written(talk: Path) -> None:
    result = run("export", "talk.md", "--format", "png", "-o", "talk.svg", cwd=talk.parent)
    assert result.returncode == 2
    said = "A file in the format png doesn't end in “.svg”: use .png, or another format"
    assert said in result.stderr
    assert not list(talk.parent.glob("*.svg"))


def test_pictures_are_told_with_the_first_ones_name(talk: Path) -> None:
    (talk.parent / "one.md").write_text("# Only\n", encoding="utf-8")
    several = run("export", "talk.md", "-o", "out.png", "--width", "320", cwd=talk.parent)
    alone = run("export", "one.md", "-o", "one.png", "--width", "320", cwd=talk.parent)
    assert several.stderr == "Wrote 2 pictures, from “out-001-1.png” on\n"
    assert alone.stderr == "Wrote “one.png”\n"


def test_of_a_web_page_is_told_how_large_it_is(talk: Path) -> None:
    result = run("export", "talk.md", "-o", "out.html", cwd=talk.parent)
    size = (talk.parent / "out.html").stat().st_size
    assert 10_000 < size < 900_000
    assert result.stderr == f"Wrote “out.html”, 2 pages, {round(size / 1000)} kB\n"


def test_some_slides_are_written_and_told_as_json(talk: Path) -> None:
    options = ("--slides", "2-", "--steps", "--notes", "annotations", "--json")
    result = run("export", "talk.md", "-o", "out.pdf", *options, cwd=talk.parent)
    (file,) = json.loads(result.stdout).pop("files")
    assert (file["path"], file["session"], file["slides"]) == ("out.pdf", "talk.md", 1)
    assert file["labels"] == ["2"] * file["pages"]
    assert file["bytes"] == (talk.parent / "out.pdf").stat().st_size
    assert result.stderr == '{"done": 1, "total": 1, "title": "Second"}\n'


def test_hidden_slides_come_and_backup_slides_go_as_asked(tmp_path: Path) -> None:
    slides = ("# One", "<!-- hide: true -->\n# Away", "# Two", "<!-- backup: true -->\n# Spare")
    (tmp_path / "talk.md").write_text("\n\n---\n\n".join(slides))
    written = {
        options: json.loads(run("export", "talk.md", "--json", *options, cwd=tmp_path).stdout)
        for options in ((), ("--hidden",), ("--no-backup",), ("--hidden", "--no-backup"))
    }
    counts = [each["files"][0]["slides"] for each in written.values()]
    assert counts == [3, 4, 2, 3]


def test_a_pdf_for_each_session_is_named_after_its_file(tmp_path: Path) -> None:
    for name in ("01-one", "02-two"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n")
    result = run("export", ".", "-o", "out", "--per-session", cwd=tmp_path)
    assert result.stderr == "Wrote 2 files to “out”\n"
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "01-one.pdf",
        "02-two.pdf",
    ]


def test_an_event_without_sessions_has_no_file_for_each(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("title: Soon\nagenda:\n  - talk: One\n")
    result = run("export", ".", "-o", "out", "--per-session", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr == "There is nothing to write: “.” has no slides\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "code", "sentence"),
    [
        (("--slides", "9"), 1, "“9” names no slide: the last number is 2\n"),
        (
            ("--session", "9"),
            1,
            "There is no session “9” among “talk”\n",
        ),
        (
            ("--slides", "2-1"),
            2,
            "“2-1” runs backwards: write the smaller number first\n",
        ),
        (
            ("-o", "a.png", "--notes", "annotations"),
            2,
            "“--notes” changes nothing in this format; it is for pdf\n",
        ),
        (
            ("-o", "a.ics", "--steps"),
            2,
            "“--steps” changes nothing in this format; it is for pdf png jpeg webp svg web pdfpc\n",
        ),
        (
            ("-o", "a.xyz"),
            2,
            "No format ends in “.xyz”: use one of .pdf .png .jpg .jpeg .webp .svg .pptx .html .htm "
            ".md .txt .pdfpc .ics, or name one with --format\n",
        ),
        (
            ("-o", "talk.md"),
            1,
            "Can't write “talk.md”: the deck itself is there. Name another file\n",
        ),
        (
            ("-o", "a.ics"),
            1,
            "There is no calendar without a date: write one in “talk.md”, as “date: 2015-11-05”\n",
        ),
        (
            ("-o", "a.pdf", "--per-session"),
            2,
            "“--per-session” writes several files: name a folder, as “-o a/”\n",
        ),
    ],
)
def test_what_names_nothing_is_told_and_nothing_is_written(
    talk: Path, options: tuple[str, ...], code: int, sentence: str
) -> None:
    before = sorted(talk.parent.iterdir())
    result = run("export", "talk.md", *options, cwd=talk.parent)
    assert result.returncode == code
    assert result.stderr.endswith(sentence)
    assert sorted(talk.parent.iterdir()) == before


def test_an_unknown_theme_is_told_with_the_nearest_name(talk: Path) -> None:
    result = run("check", "talk.md", "--theme", "papr", cwd=talk.parent)
    assert "There is no theme “papr” (did you mean “paper”?)" in result.stdout
    assert result.returncode == 1


NOTES = """\
# Recap
- First talk
- Second talk
- Third talk

---

# First talk /Ada
## One
- a
   - b

---

# Second talk /Bob
## Two
- c
"""


def test_raw_notes_are_written_out_as_an_event(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    result = run("import", "notes.md", "event", cwd=tmp_path)
    assert result.returncode == 0
    assert (tmp_path / "event" / "event.yaml").is_file()
    assert run("check", "event", cwd=tmp_path).returncode == 0
    outline = json.loads(run("outline", "event", "--json", cwd=tmp_path).stdout)
    assert [item["title"] for item in outline["agenda"]] == [
        "Recap",
        "First talk",
        "Second talk",
        "Third talk",
    ]


def test_notes_are_never_written_over_something(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    result = run("import", "notes.md", ".", cwd=tmp_path)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("delay", [0.1, 0.15, 0.2, 0.25, 0.3])
def test_an_interrupt_while_loading_ends_without_a_dump(talk: Path, delay: float) -> None:
    arguments = [sys.executable, "-m", "recap_deck", "check", "talk.md"]
    with subprocess.Popen(arguments, cwd=talk.parent, stderr=subprocess.PIPE) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(delay)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert b"Fatal Python error" not in told
    assert process.returncode != -signal.SIGABRT


def test_a_theme_of_ones_own_is_begun_and_checked(tmp_path: Path) -> None:
    made = run("theme", "new", "slides/themes/harbour", cwd=tmp_path)
    assert made.returncode == 0
    assert made.stderr.endswith("use it with “theme: themes/harbour” in event.yaml\n")
    checked = run("theme", "check", "slides/themes/harbour", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "“slides/themes/harbour” is all right\n")
    again = run("theme", "new", "slides/themes/harbour", cwd=tmp_path)
    assert (again.returncode, again.stdout) == (1, "")


def test_the_themes_are_listed_with_what_they_are_for(tmp_path: Path) -> None:
    lines = run("theme", "list", cwd=tmp_path).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        *("contrast", "paper", "poster", "recap", "seminar", "terminal")
    ]
