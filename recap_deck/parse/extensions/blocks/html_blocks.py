"""HTML that holds blocks: `<div>` and its kin open and close containers for Markdown."""

from __future__ import annotations

import itertools
import re
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.parse.html import ELEMENTS, TAG, Kind, Tag, read_tag, remark_on
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock, VerbatimBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_TAG = expression(TAG)
_UNFINISHED = expression(r"<(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s[^>]*)?$")
_BLOCK_KINDS = frozenset({Kind.BLOCK, Kind.LITERAL, Kind.GONE})
_NAMES = frozenset(name for name, row in ELEMENTS.items() if row.kind in _BLOCK_KINDS)
_MAX_TAG_LINES = 20
_CODE_CLASS = expression(r"class=\"[^\"]*\blanguage-([\w+#-]+)")


class HtmlBlock(OpenBlock):
    """Everything up to the end tag; as far as its first line is indented, all are."""

    # Code comes first, so that a tag in it doesn't count.
    cut = expression(
        rf"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(?P<tag></?(?:{'|'.join(sorted(_NAMES))})(?=[\s/>]))",
        re.IGNORECASE,
    )

    def __init__(self, element: Element, name: str) -> None:
        super().__init__(element)
        self.name = name
        self._indent: int | None = None

    def continues(self, cursor: Cursor) -> bool:
        """Take the indent."""
        if not cursor.is_blank:
            if self._indent is None:
                self._indent = cursor.indent
            cursor.advance(min(self._indent, cursor.indent))
        return True


class _UntilEndTag(VerbatimBlock):
    """Everything up to the end tag, as it is."""

    def __init__(self, element: Element, name: str) -> None:
        super().__init__(element)
        self._end = re.compile(rf"</{name}\s*>", re.IGNORECASE)

    def continues(self, _cursor: Cursor) -> bool:
        """Say no after the end tag."""
        return self.is_verbatim

    def add(self, cursor: Cursor) -> None:
        """Keep the line up to the end tag."""
        end = self._end.search(cursor.text, cursor.position)
        if end is None:
            super().add(cursor)
            return
        self.lines.append(cursor.text[cursor.position : end.start()])
        cursor.move_to(end.end())
        self.is_verbatim = False


class _Preformatted(_UntilEndTag):
    """`<pre>`: code, its tags taken out."""

    def close(self, findings: Findings) -> None:
        """Store the text as a code block's."""
        super().close(findings)
        text = self.element.get("text", "")
        language = _CODE_CLASS.search(text)
        self.element.set("info", language[1] if language else "")
        text = _TAG.sub("", text)
        import html  # it loads the names of all characters

        self.element.set("text", html.unescape(text).strip("\n"))


def start_html(scanner: Scanner, cursor: Cursor) -> bool:
    """Open, close or pass over what a tag at the line's start says; inline tags are text."""
    match = _TAG.match(cursor.text, cursor.first)
    tag = read_tag(match) if match else None
    if match is None or tag is None:
        return _start_over_lines(scanner, cursor)
    if tag.name == "hr":
        scanner.append(element_at(cursor.number, "hr"))
    elif tag.meaning.kind not in _BLOCK_KINDS:
        return False
    elif tag.is_end:
        _end(scanner, tag.name)
    else:
        _start(scanner, tag, cursor.number)
    cursor.move_to(match.end())
    if not scanner.tip.is_verbatim:
        cursor.move_to(cursor.first)
    return True


def start_indented_html(scanner: Scanner, cursor: Cursor) -> bool:
    """Within HTML, a tag that is indented by four or more is no code."""
    is_within = scanner.find(HtmlBlock) is not None
    return is_within and cursor.content.startswith("<") and start_html(scanner, cursor)


def _start(scanner: Scanner, tag: Tag, line: int) -> None:
    scanner.close_to(scanner.matched)
    scanner.close_paragraph()
    while isinstance(tip := scanner.tip, HtmlBlock) and tip.name in tag.meaning.closes:
        scanner.close_to(len(scanner.open) - 1)
    attributes = {f"attribute:{name}": value for name, value in tag.attributes.items()}
    if code := remark_on(tag.name):
        scanner.findings.report(code, Severity.WARNING, line, name=tag.name)
    if tag.meaning.kind is Kind.GONE:
        scanner.push(_UntilEndTag(element_at(line, "nothing"), tag.name))
    elif tag.meaning.kind is Kind.LITERAL:
        scanner.push(_Preformatted(element_at(line, "pre"), tag.name))
    else:
        element = element_at(line, f"html:{tag.name}", **attributes)
        scanner.push(HtmlBlock(element, tag.name))


def _end(scanner: Scanner, name: str) -> None:
    scanner.close_paragraph()
    for depth in range(len(scanner.open) - 1, 0, -1):
        block = scanner.open[depth]
        if isinstance(block, HtmlBlock) and block.name == name:
            scanner.close_to(depth)
            return


def _start_over_lines(scanner: Scanner, cursor: Cursor) -> bool:
    """Read a tag that goes on over several lines, and what follows it on its last."""
    match = _UNFINISHED.match(cursor.content)
    if not match or match["name"].lower() not in _NAMES:
        return False
    text = cursor.content
    for line in itertools.islice(scanner.lines_from(cursor.number + 1), _MAX_TAG_LINES):
        before = len(text) + 1
        text += "\n" + line.text
        if (whole := _TAG.match(text)) and (tag := read_tag(whole)):
            _start(scanner, tag, cursor.number)
            scanner.skip_to(line.number, whole.end() - before)
            cursor.finish()
            return True
    return False
