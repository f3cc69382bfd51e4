"""Every fix takes its diagnostic away and brings no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.build.known import known_in
from recap_deck.diagnostics import Diagnostic
from recap_deck.messages import MESSAGES, sentence
from recap_deck.source.load import load_deck
from recap_deck.values import dataclass
from recap_deck.writing.fixes.quick_fixes import FIXES, fix_of
from recap_deck.writing.fixes.trouble import Asks, QuickFix, Trouble
from recap_deck.writing.text_edit import applied

TALK = "01-talk.md"
EVENT = "title: Evening\nlang: en\nagenda:\n  - session: 01-talk.md\n    minutes: 20\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A diagnostic, its fix, and the diagnostics before and after."""

    diagnostic: Diagnostic
    fix: QuickFix | None
    before: Counter[tuple[object, ...]]
    after: Counter[tuple[object, ...]]
    text: str


def _kinds(diagnostics: tuple[Diagnostic, ...]) -> Counter[tuple[object, ...]]:
    return Counter((each.code, each.arguments) for each in diagnostics)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "images").mkdir(exist_ok=True)
    image = QImage(1920, 1440, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / "images" / "kinesis.png"))


def mended(folder: Path, code: str, files: Mapping[str, str]) -> Found:
    """Build a deck, mend the first diagnostic with a code, and build it again."""
    _write(folder, files)
    builder = Builder(load_deck(folder))
    told = builder.all_diagnostics()
    diagnostic = next(each for each in told if each.code == code)
    path = diagnostic.span.path
    trouble = Trouble(
        diagnostic,
        (folder / path).read_text(encoding="utf-8"),
        known_in(builder, path),
        _slide_of(builder, diagnostic),
        lambda name: (folder / name).read_text(encoding="utf-8"),
    )
    fix = fix_of(trouble)
    if fix is not None and fix.asks is Asks.NOTHING:
        target = folder / fix.path
        target.write_text(applied(target.read_text(encoding="utf-8"), fix.edits), encoding="utf-8")
        builder.load(load_deck(folder))
    after = builder.all_diagnostics()
    builder.close()
    text = (folder / (fix.path if fix else path)).read_text(encoding="utf-8")
    return Found(diagnostic, fix, _kinds(told), _kinds(after), text)


def _slide_of(builder: Builder, diagnostic: Diagnostic) -> tuple[int, int] | None:
    line = diagnostic.span.first_line
    spans = [entry.slide.span for entry in builder.entries if entry.slide]
    here = (each for each in spans if each.path == diagnostic.span.path)
    found = (each for each in here if each.first_line <= line <= each.last_line)
    return next(((each.first_line, each.last_line) for each in found), None)


def front(line: str) -> dict[str, str]:
    return {"event.yaml": EVENT, TALK: f"---\n{line}\n---\n\n# A\n\n---\n\n# B\n"}


def talk(body: str) -> dict[str, str]:
    return {"event.yaml": EVENT, TALK: f"# First\n\n---\n\n{body}\n\n---\n\n# Last\n"}


def event(text: str) -> dict[str, str]:
    return {"event.yaml": text, TALK: "# A\n\n---\n\n# B\n"}


CASES = [
    ("key-unknown-near", front("titel: A"), "title: A"),
    ("key-unknown-near", front("minutes: 5\n_colr: red"), "_color: red"),
    ("keys-are-text-near", talk("---\nlayuot: quote\nhide: false\n---\n\n> x"), "layout: quote"),
    ("comment-near", talk("<!-- _clas: lead -->\n# X"), "<!-- _class: lead -->"),
    ("key-twice", front("title: A\nspeaker:\n  - B\ntitle: C"), "---\nspeaker:\n  - B\ntitle: C\n"),
    ("front-matter-line", front("title: A\nlang ko"), "lang: ko"),
    ("front-matter-line", front("title: A\ntheme:paper"), "theme: paper"),
    ("value-boolean", front("breaks: flase"), "breaks: false"),
    ("value-boolean", front("breaks: 아니요"), "breaks: false"),
    ("value-choice", front("dialect: slidv"), "dialect: slidev"),
    ("comment-is-note", talk("<!-- fit: shrnk -->\n# X"), "<!-- fit: shrink -->"),
    ("value-size", front("size: 16-9"), "size: 16:9"),
    ("value-duration", front("minutes: ca. 20 min"), "minutes: 20 min"),
    ("value-color", front("color: 'ff9900'"), "color: #ff9900"),
    ("value-transition-near", front("transition: fadee 0.4s"), "transition: fade 0.4s"),
    ("value-position", front("backgroundPosition: tpo right"), "backgroundPosition: top right"),
    ("value-words", front("class: .lead"), "class: lead"),
    ("theme-unknown-near", front("theme: papr"), "theme: paper"),
    ("theme-unknown-near", event("theme: reccap\n" + EVENT), "theme: recap"),
    ("layout-unknown-near", talk("<!-- layout: qoute -->\n> x"), "layout: quote"),
    ("layout-unknown-near", front("layout: quot"), "layout: quote"),
    ("class-unknown", talk("<!-- _class: leed -->\n# X"), "_class: lead"),
    ("class-unknown", front("class: lihgt"), "class: light"),
    ("color-unknown", talk("<!-- _color: acent -->\n# X"), "_color: accent"),
    ("icon-unknown-near", talk(":mdi6.clouud: and :mdi6.clouud:"), "cloud: and :mdi6.cloud:"),
    ("link-nowhere", talk("# X\n\n[there](#frist)"), "](#first)"),
    ("picture-missing", talk("# X\n\n![a](kinesis.png)"), "![a](images/kinesis.png)"),
    ("picture-missing", talk("# X\n\n![a](images/Kinesis.jpg)"), "![a](images/kinesis.png)"),
    ("picture-missing", talk("# X\n\n![bg](images/kineses.png)"), "![bg](images/kinesis.png)"),
    ("picture-missing", talk("<!-- _backgroundImage: kinesis.png -->"), ": images/kinesis.png"),
    ("code-missing", {**talk("# X\n\n```\nfile: ap.py#L1\n```"), "app.py": "x = 1\n"}, "app.py#L1"),
    ("fence-unclosed", talk("# X\n\n```python\nx = 1"), "```python\nx = 1\n```\n\n---"),
    ("comment-unclosed", talk("# X\n\n<!-- a note\non two lines\n"), "two lines -->"),
    ("comment-unclosed", talk("<!-- layout: quote\n\n> X"), "<!-- layout: quote -->"),
    ("list-not-nested", talk("- a\n - b\n   - c\n - d\n- e"),
     "- a\n  - b\n    - c\n  - d\n- e\n"),
    ("list-not-nested", talk("-   a\n  - b"), "-   a\n    - b\n"),
    ("list-not-nested", talk("1. a\n - b\n - c\n2. d"), "1. a\n   - b\n   - c\n2. d\n"),
    ("list-not-nested", talk("1. a\n  1. b\n\n  2. c"), "1. a\n   1. b\n\n   2. c\n"),
    ("list-not-nested", talk("-\ta\n  - b\n\t- c"), "-\ta\n    - b\n\t  - c\n"),
    ("list-not-nested", talk("> - a\n>  - b\n>\n> c"), "> - a\n>   - b\n>\n> c\n"),
    ("list-is-code", talk("# X\n\n    - a\n    - b\n        - c"), "\n- a\n- b\n    - c\n"),
    ("list-is-code", talk("- a\n\n      1. b\n"), "- a\n\n  1. b\n"),
    ("list-is-code", talk("x\n\n\t- a\n\t- b"), "x\n\n- a\n- b\n"),
    ("list-marker-tight", talk("-하나\n-둘\n\n-x"), "\n- 하나\n- 둘\n\n-x"),
    ("list-marker-tight", talk("1.Plan\n2.Work"), "1. Plan\n2. Work\n"),
    ("list-marker-tight", talk("- One\n-Two\n-Three"), "- One\n- Two\n- Three\n"),
    ("list-marker-typed", talk("• a\n•b\n• c"), "\n- a\n- b\n- c\n"),
    ("math-unclosed", talk("# X\n\n$$\nx^2\n\ntext"), "$$\nx^2\n$$\n\ntext"),
    ("formula-command-near", talk(r"# X $\alphaa + 1$"), r"$\alpha + 1$"),
    ("dialect-guessed", talk("# X\n\n::right::\n\n<v-click>y</v-click>"), "dialect: slidev"),
    ("event-key-unknown-near", event(EVENT + "venu: Depot\n"), "venue: Depot"),
    ("event-line", event("venue Depot\n" + EVENT), "venue: Depot"),
    ("value-time", event(EVENT + "start: 19-00\n"), "start: 19:00"),
    ("value-date", event(EVENT + "date: 2015_11 05\n"), "date: 2015-11-05"),
    ("agenda-key-unknown-near", event(EVENT + "    minuts: 5\n"), ""),
    ("agenda-no-kind", event(EVENT + "  - Coffee\n"), "- talk: Coffee"),
    ("agenda-no-kind-near", event(EVENT + "  - braek: Coffee\n"), "- break: Coffee"),
    ("agenda-session-missing", event(EVENT.replace("01-talk", "01-talks")), "session: 01-talk.md"),
    ("agenda-session-unlisted", {**event(EVENT + "venue: X\n"), "02.md": "# Z\n"},
     "    minutes: 20\n  - session: 02.md\nvenue: X"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "files", "written"), CASES, ids=[f"{i}-{case[0]}" for i, case in enumerate(CASES)]
)
def test_a_fix_takes_its_diagnostic_away_and_brings_no_other(
    code: str, files: Mapping[str, str], written: str, tmp_path: Path, qapp: QGuiApplication
) -> None:
    found = mended(tmp_path, code, files)
    assert found.fix is not None
    this = (found.diagnostic.code, found.diagnostic.arguments)
    assert written in found.text
    assert found.after[this] < found.before[this]
    assert found.after - found.before == Counter()


def test_a_picture_that_is_like_none_has_to_be_chosen(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    found = mended(tmp_path, "picture-missing", talk("# X\n\n![a](zebra.png)"))
    assert found.fix is not None
    assert found.fix.asks is Asks.PICTURE


def test_a_picture_from_outside_is_copied(tmp_path: Path, qapp: QGuiApplication) -> None:
    (tmp_path / "out.png").write_bytes(b"x")
    found = mended(tmp_path / "deck", "picture-outside", talk("# X\n\n![a](../out.png)"))
    assert found.fix is not None
    assert found.fix.asks is Asks.COPY


def test_every_fix_is_of_a_diagnostic_that_there_is() -> None:
    assert set(FIXES) <= set(MESSAGES)


def test_a_fix_says_what_it_does(tmp_path: Path, qapp: QGuiApplication) -> None:
    fix = mended(tmp_path, "key-unknown-near", front("titel: A")).fix
    assert fix is not None
    assert sentence(fix.says, fix.arguments) == "Write “title”"
    assert sentence(fix.says, fix.arguments, "ko") == "“title”(으)로 고치기"
