"""Where we mean to differ from CommonMark, each with a reason and a text that shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule of ours; generated texts that `pattern` matches are left out."""

    name: str
    reason: str
    example: str
    pattern: re.Pattern[str] | None = None


DIFFERENCES = (
    Difference(
        "an empty quote",
        "a quote in which nothing stands shows nothing",
        "above\n\n>\n\nbelow",
        re.compile(r"^ {0,3}(?:> *)+$", re.MULTILINE),
    ),
    Difference(
        "a bullet two blanks below a number",
        "two blanks are meant as a level, though the number's text starts at three",
        "1. one\n  - below\n2. two",
        re.compile(r"^ {0,3}\d+[.)].*(?:\n.*)*^ {2,}[-+*]", re.MULTILINE),
    ),
    Difference(
        "an item indented too far",
        "a marker below an item's text is meant as a list, not as the text's next line",
        "- one\n        - far below",
        re.compile(r"^ {0,3}(?:[-+*]|\d+[.)]).*(?:\n.*)*^ {6,}(?:[-+*]|\d+[.)])", re.MULTILINE),
    ),
    Difference(
        "a lazy line below nested quotes",
        "markdown-it-py ends the quotes at an indented line; CommonMark goes on",
        "> > quoted\n    - lazy",
        re.compile(r"^ {0,3}> ?> ?\S.*(?:\n.+)*\n(?: {4}|\t)", re.MULTILINE),
    ),
    Difference(
        "a heading without a blank",
        "`##3.18` in notes is a heading; one `#` may be a hashtag",
        "##3.18\n\ntext",
    ),
    Difference(
        "an attribute list",
        "`{#id .class}` says something about the heading and is no part of it",
        "# Title {#id .class}",
    ),
    Difference(
        "emphasis beside CJK text",
        "no blank stands between such a word and its particle",
        "**굵게(bold)**는",
    ),
    Difference("marked text", "two equals signs mark text, as in many editors", "a ==b== c"),
    Difference("a task", "`[ ]` is the item's box, not its text", "- [ ] to do\n- [x] done"),
    Difference(
        "an emoji's name",
        "`:rocket:` is the emoji, as on Git hosts",
        "lift :rocket: off",
    ),
    Difference(
        "a formula",
        "what stands between dollars is LaTeX, whose marks are no markup",
        "so $a_b_c$ and\n\n$$\nx\n$$",
    ),
    Difference("a footnote", "the note goes to the slide's end", "text[^1]\n\n[^1]: note"),
    Difference(
        "a definition list", "a colon below a line explains it", "Term\n: what the term means"
    ),
    Difference(
        "an author", "a dash before a quote's last line names who said it", "> Words\n> — Author"
    ),
    Difference("a callout", "`[!NOTE]` makes a quote a callout", "> [!NOTE]\n> text"),
    Difference("an admonition", "`!!!` is Python-Markdown's callout", "!!! note\n    text"),
    Difference("a fenced container", "colons hold columns and callouts", "::: tip\ntext\n:::"),
    Difference(
        "columns by markers", "`::right::` cuts a slide in two", "left\n\n::right::\n\nright"
    ),
    Difference("a pause", "three dots wait for the next step", "one\n\n. . .\n\ntwo"),
    Difference(
        "a comment",
        "comments are commands or nothing, and end no list",
        "- one\n<!-- pause -->\n- two",
    ),
    Difference(
        "HTML in a line", "tags are read, not passed on", "H<sub>2</sub>O <b>bold</b><br>next"
    ),
    Difference(
        "HTML around blocks",
        "what is between tags is Markdown, wherever blank lines are",
        "<div>\n# Heading\n</div>",
    ),
    Difference(
        "a name in angle brackets",
        "what is no HTML element is text: `List<String>` at a line's start, too",
        "<String>\n\n# Heading",
    ),
    Difference(
        "an address with blanks", "people's files have blanks in their names", "[deck](my deck.md)"
    ),
    Difference(
        "a row wider than its table",
        "cells beyond the header's would be lost, so the table gets wider",
        "| a |\n|---|\n| b | c |",
    ),
)
