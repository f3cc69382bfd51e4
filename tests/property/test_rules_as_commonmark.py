"""In a Marp deck a rule is what CommonMark says: compared with another parser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from recap_deck.source.dialects.marp import MARP
from recap_deck.source.lines.scan import scan_lines

PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")

BLOCKS = st.sampled_from(
    (
        "text", "two\nlines", "# Title", "## Title ##", "- a\n- b", "1. a\n   b", "- a\n\n  b",
        "- a\nlazy", "- a\n  - b\n\n    c", "* a\n* b", "> quote", "> quote\nlazy",
        "```\n---\n```", "~~~ x\n```\n---\n~~~", "- ```\n  ---\n  ```",
        "1. a\n\n   ```\n   ---\n   ```",
        "| a | b |\n|---|---|\n| 1 | 2 |", "    code\n    ---", "***", "___", "- - -", " * * *",
        "  ---", "----------", "Title\n===", "Long\ntitle\n---", "[a]: http://example.org",
        "- a\n\n  ---", "- a\n  ---", "- a\n\n---", "<div>\n---\n</div>", "<pre>\n\n---\n\n</pre>",
        "<!-- note\n---\n-->", "year\n2015. text", "- # a", "+ a\n+ b", "> - a\n> ---",
    )
)  # fmt: skip
ENDINGS = st.sampled_from(("", "", "", "\n---", "\n***", "\n- - -", "\n===", "\n# Title"))
PARTS = st.lists(st.tuples(BLOCKS, ENDINGS).map("".join), max_size=6)


@given(PARTS)
def test_separators_and_headings_are_those_of_commonmark(parts: list[str]) -> None:
    text = "\n\n".join(parts).replace("</div>\n#", "</div>\n\n#")  # we read Markdown in it
    scan = scan_lines(text.split("\n"), MARP)
    tokens = [token for token in PARSER.parse(text) if token.level == 0 and token.map]
    rules = [token.map[0] for token in tokens if token.type == "hr" and token.map]
    headings = [token.map[0] for token in tokens if token.type == "heading_open" and token.map]
    assert scan.separators == rules
    assert [heading.line for heading in scan.headings] == headings
