"""Every sentence about a source, in full, from a source that asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from recap_deck.limits import MAX_EVENT_SLIDES
from recap_deck.messages import text_of
from recap_deck.model.deck import Deck
from recap_deck.sentences.reading import SOURCE
from recap_deck.source.load import load_deck, load_text


def told(deck: Deck, code: str) -> str:
    found = next(each for each in deck.diagnostics if each.code == code)
    severity = found.severity.name.lower()
    return f"{found.span.path}:{found.span.first_line}: {severity}: {text_of(found)}"


def front(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "", "# Title"))


IN_A_FILE: Mapping[str, tuple[str, str]] = {
    "text-control-character": (
        "# A\n\x07",
        "a.md:2: warning: The character U+0007 can't be shown; it is replaced",
    ),
    "front-matter-line": (
        front("title: A", "and more"),
        "a.md:3: error: This line of the front matter can't be read; write it as “key: value”",
    ),
    "yaml-unreadable": (
        front("class: [a, b"),
        "a.md:2: error: The value of “class” can't be read; look at its quotes, brackets and "
        "indentation",
    ),
    "yaml-reference": (
        front("class: [&a lead, *a]"),
        "a.md:2: error: “class” uses “&”, “*” or “!”, which are not read here; write the value out",
    ),
    "yaml-too-much": (
        front("class: [[[[[[[a]]]]]]]"),
        "a.md:2: error: “class” is too long or nested too deeply to be read",
    ),
    "key-unknown": (front("tempo: fast"), "a.md:2: warning: There is no directive “tempo”"),
    "key-unknown-near": (
        front("layuot: quote"),
        "a.md:2: warning: There is no directive “layuot” (did you mean “layout”?)",
    ),
    "key-misplaced": (
        "# A\n\n---\ntitle: B\nlayout: quote\n---\n# B",
        "a.md:4: warning: “title” is for a whole session; write it at the top of the file",
    ),
    "key-without-effect": (
        front("marp: true", "keywords: a, b"),
        "a.md:3: info: “keywords” is a setting of Marp that means nothing here",
    ),
    "keys-are-text": (
        "# A\n\n---\nlayout: quote\ntempo: fast\n---\n# B",
        "a.md:5: warning: There is no directive “tempo”, so these lines are text",
    ),
    "keys-are-text-near": (
        "# A\n\n---\nlayout: quote\ncolour: red\n---\n# B",
        "a.md:5: warning: There is no directive “colour” (did you mean “color”?), so these lines "
        "are text",
    ),
    "key-twice": (
        front("title: A", "title: B"),
        "a.md:3: warning: “title” is given twice; the last one counts",
    ),
    "value-text": (
        front("title: ", "  - A", "  - B"),
        "a.md:2: warning: “title” is one text, no list",
    ),
    "value-boolean": (
        front("breaks: perhaps"),
        "a.md:2: warning: “breaks” can't be “perhaps”; write true or false",
    ),
    "value-choice": (
        front("paginate: maybe"),
        "a.md:2: warning: “paginate” can't be “maybe”; it is one of true, false, hold, skip",
    ),
    "value-duration": (
        front("minutes: soon"),
        "a.md:2: warning: “minutes” can't be “soon”; write minutes as 25, 25m or 1h30",
    ),
    "value-seconds": (
        front("advance: soon"),
        "a.md:2: warning: “advance” can't be “soon”; "
        "write seconds as 20s or 1m30, at most an hour, or off",
    ),
    "value-size": (
        front("size: large"),
        "a.md:2: warning: “size” can't be “large”; write 16:9, 4:3, 16:10, 1:1 or 1280x720",
    ),
    "value-levels": (
        front("headingDivider: 7"),
        "a.md:2: warning: “headingDivider” can't be “7”; heading levels are 1 to 6",
    ),
    "value-color": (
        front("color: as you like"),
        "a.md:2: warning: “color” can't be “as you like”; write a colour as #ff9900 or by its name",
    ),
    "value-words": (
        front("class: a&b"),
        "a.md:2: warning: “class” can't be “a&b”; write words with blanks between them",
    ),
    "value-speaker": (
        front("speaker: {org: AWS}"),
        "a.md:2: warning: A speaker under “speaker” has no name",
    ),
    "value-css": (
        front("style: section { color: red }"),
        "a.md:2: info: “style” holds CSS, which is not used here; the theme decides how slides "
        "look",
    ),
    "dialect-guessed": (
        "---\ntheme: gaia\n---\n# A",
        "a.md:1: info: This file is read as Marp Markdown; write “dialect: recap” at its top if it "
        "is not",
    ),
    "comment-is-note": (
        "# A\n<!-- color: why this colour -->",
        "a.md:2: info: “color” in this comment has no usable value; the comment is a note",
    ),
    "comment-near": (
        "# A\n<!-- _clas: lead -->",
        "a.md:2: info: There is no directive “_clas” (did you mean “_class”?); the comment is a "
        "note",
    ),
    "comment-unclosed": (
        "# A\n<!-- note",
        "a.md:2: warning: The comment that begins here is never closed; it ends with its slide",
    ),
    "fence-unclosed": (
        "# A\n```\ncode",
        "a.md:2: warning: The code block that begins here is never closed; it ends with its slide",
    ),
    "math-unclosed": (
        "# A\n$$ x",
        "a.md:2: warning: The formula that begins here with $$ is never closed; it is taken as "
        "text",
    ),
    "html-unclosed": (
        "# A\n<style>",
        "a.md:2: warning: The tag that begins here is never closed; it is taken as text",
    ),
    "later-construct": (
        "# A\n<!-- .element: x -->",
        "a.md:2: info: Of “.element” only fragments and sizes are read",
    ),
    "value-slides-file": (
        "# A\n\n---\ninclude: b.txt\n---\n",
        "a.md:4: warning: “include” can't be “b.txt”;"
        " it takes a Markdown file, as other.md or other.md#2,5-7",
    ),
    "value-position": (
        front("backgroundPosition: somewhere"),
        "a.md:2: warning: “backgroundPosition” can't be “somewhere”; write a place as top right, "
        "30% 70% or right 20px top 5%",
    ),
    "value-transition": (
        front("transition: fade 9s"),
        "a.md:2: warning: “transition” can't be “fade 9s”; it is none, fade, slide or push, with "
        "up to five seconds: fade 0.4s",
    ),
    "value-transition-near": (
        front("transition: slid"),
        "a.md:2: warning: There is no transition “slid” (did you mean “slide”?)",
    ),
    "slides-too-many": (
        "# A\n\n---\n" * (MAX_EVENT_SLIDES + 2) + "# Last",
        "a.md:60001: error: An event has at most 20000 slides; 3 from here on are left out",
    ),
    "notes-guess": (
        "# Night\n- Night: new storage\n- Night: all about containers\n- Night: what users say\n"
        "---\n# Night: new storage /Kim\n---\n# Night: about functions /Lee\n---\n"
        "# Night: what users say\n",
        "a.md:3: info: “Night: all about containers” on the list is taken to be “Night: about "
        "functions”, which stands in its place",
    ),
}

IN_A_FOLDER: Mapping[str, tuple[str, str]] = {
    "event-line": (
        "title: A\nand more",
        "event.yaml:2: error: This line can't be read; write it as “key: value”",
    ),
    "event-key-unknown": ("tempo: fast", "event.yaml:1: warning: An event has no “tempo”"),
    "event-key-unknown-near": (
        "titel: A",
        "event.yaml:1: warning: An event has no “titel” (did you mean “title”?)",
    ),
    "value-time": (
        "start: 25:70",
        "event.yaml:1: warning: “start” can't be “25:70”; write a time of day as 19:00 or 7pm",
    ),
    "value-date": (
        "date: 2015-13-45",
        "event.yaml:1: warning: “date” can't be “2015-13-45”; write a date as 2015-11-05",
    ),
    "agenda-no-list": (
        "agenda: later",
        "event.yaml:1: error: The agenda is not a list; begin each item with “- ”",
    ),
    "agenda-no-kind": (
        "agenda:\n  - minutes: 5",
        "event.yaml:2: error: This agenda item does not say what it is; write “- session: file.md” "
        "or “- talk: title”",
    ),
    "agenda-no-kind-near": (
        "agenda:\n  - sesion: a.md",
        "event.yaml:2: error: An agenda item can't be a “sesion” (did you mean “session”?)",
    ),
    "agenda-key-unknown": (
        "agenda:\n  - break: Coffee\n    sugar: yes",
        "event.yaml:3: warning: An agenda item has no “sugar”",
    ),
    "agenda-key-unknown-near": (
        "agenda:\n  - break: Coffee\n    minuts: 5",
        "event.yaml:3: warning: An agenda item has no “minuts” (did you mean “minutes”?)",
    ),
    "agenda-session-missing": (
        "agenda:\n  - session: b.md",
        "event.yaml:2: error: There is no session “b.md” in the event's folder; its card is shown",
    ),
    "agenda-session-twice": (
        "agenda:\n  - session: a.md\n  - session: a",
        "event.yaml:3: warning: The session “a” is on the agenda twice; the second time its card "
        "is shown",
    ),
    "agenda-session-unlisted": (
        "agenda:\n  - break: Coffee",
        "a.md:1: warning: The agenda in “event.yaml” does not name “a.md”; the session follows at "
        "its end",
    ),
    "agenda-minutes-differ": (
        "agenda:\n  - session: a.md\n    minutes: 25",
        "event.yaml:2: info: “A” has 25 minutes on the agenda and 20 in “a.md”; the agenda counts",
    ),
    "agenda-overlap": (
        "start: 19:00\nagenda:\n  - break: Coffee\n    minutes: 30\n  - closing: Bye\n"
        "    start: 19:20",
        "event.yaml:5: warning: “Bye” starts at 19:20, but what comes before ends at 19:30",
    ),
}


@pytest.mark.parametrize("code", IN_A_FILE)
def test_a_file_is_told_what_is_wrong(code: str) -> None:
    text, sentence = IN_A_FILE[code]
    assert told(load_text(text, "a.md"), code) == sentence


@pytest.mark.parametrize("code", IN_A_FOLDER)
def test_an_event_is_told_what_is_wrong(code: str, tmp_path: Path) -> None:
    text, sentence = IN_A_FOLDER[code]
    (tmp_path / "event.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "a.md").write_text("---\nminutes: 20\n---\n# A", encoding="utf-8")
    assert told(load_deck(tmp_path), code) == sentence


def test_a_file_that_is_not_utf8_is_told_where(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"# A\n\nna\xefve\n")
    deck = load_deck(path)
    assert told(deck, "text-not-utf8") == (
        "a.md:3: error: This file is not UTF-8 text (byte 3 of line 3). Save it as UTF-8"
    )
    assert "na�ve" in deck.sessions[0].slides[0].text


def test_every_sentence_about_sources_is_here() -> None:
    codes = {message.code for message in SOURCE}
    of_includes = {"include-circle", "include-many", "include-range"}  # in test_includes.py
    assert codes == {*IN_A_FILE, *IN_A_FOLDER, "text-not-utf8", *of_includes}
