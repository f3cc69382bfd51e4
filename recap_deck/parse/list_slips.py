"""Lists that aren't read as they look: items nested too little, markers without a blank, code.

Markdown reads all of them without a word, and the slide isn't what was meant; so each is
remarked on, and nothing is read otherwise.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.parse.scan.findings import Findings
from recap_deck.patterns import expression

_BULLET = expression(r"[ ]*(?P<marker>[-+*])(?=[^\W\d_]|[\"“‘'(\[`])(?![A-Za-z](?:[ ]|$))")
_NUMBER = expression(r"[ ]*(?P<number>\d{1,3})(?P<end>[.)])(?=[^\W\d_])(?!\w+[.(])")
_TYPED = expression(r"[ ]*(?P<marker>[•◦‣▪●○■□·ㆍ])(?=[ ]*\S)")
_ITEM = expression(r"(?:(?P<bullet>[-+*])|\d{1,9}[.)])[ ]+(?!\S+:(?:[ ]|$))\S")
_LISTS = ("ul", "ol")


def report_list_slips(root: Element, findings: Findings) -> None:
    """Remark on the lists below an element that were probably meant otherwise."""
    for parent in root.iter():
        above: Element | None = None
        for child in parent:
            if _items_of(child):
                _report_indent(child, above, findings)
            elif child.tag == "pre":
                _report_code(child, parent, findings)
            elif child.tag == "p":
                _report_markers(child, parent, findings)
            above = child


def _report_indent(element: Element, above: Element | None, findings: Findings) -> None:
    """Remark on the first item of each run that is deeper than the list, and beside it still."""
    items = _items_of(element)
    previous = next(reversed(_items_of(above)), None) if above is not None else None
    base = level = _number(previous if previous is not None else items[0], "indent")
    for item in items:
        indent = _number(item, "indent")
        if previous is not None and indent > level and not _is_beside(previous, item):
            more = _number(previous, "content") - _number(item, "column")
            _tell(findings, "list-not-nested", item, blanks=max(1, more))
        level = max(base, indent)
        previous = item


def _is_beside(previous: Element, item: Element) -> bool:
    """Say whether an item stands rightly beside one: the next number, or below a nested list."""
    goes_on = item.get("number") and _number(item, "number") == _number(previous, "number") + 1
    return bool(goes_on) or any(child.tag in _LISTS for child in previous)


def _report_code(element: Element, parent: Element, findings: Findings) -> None:
    """Remark on items that are indented so far that they are code."""
    lines = textwrap.dedent(element.get("text", "")).split("\n")
    found = [_ITEM.match(line) for line in lines if line and not line.startswith(" ")]
    bullets = {match["bullet"] for match in found if match}
    if "column" in element.attrib and found and all(found) and len(bullets) == 1:
        less = _number(element, "column") - _number(parent, "content")
        _tell(findings, "list-is-code", element, blanks=less)


def _report_markers(element: Element, parent: Element, findings: Findings) -> None:
    """Remark on the first of some lines that begin as items do, but for a blank or a hyphen."""
    lines = (element.text or "").split("\n")
    first = _number(element, "line")
    for index, code, marker in _slips_in(lines, parent):
        findings.report(code, Severity.INFO, first + index, marker=marker)


def _slips_in(lines: Sequence[str], parent: Element) -> Iterator[tuple[int, str, str]]:
    told = -1
    for index, line in enumerate(lines):
        slip = _slip_of(line)
        if slip is None or index <= told:
            continue
        end = index
        while end + 1 < len(lines) and _slip_of(lines[end + 1]) == slip:
            end += 1
        # One line alone may be text; two are a list, and so is one right below an item.
        if end > index or (index and parent.tag == "li" and slip[0] == "list-marker-tight"):
            told = end
            yield index, slip[0], _marker_in(line)


def _slip_of(line: str) -> tuple[str, str] | None:
    """What is missing in a line that it were an item, and the kind of its marker."""
    if found := _BULLET.match(line):
        is_emphasis = found["marker"] == "*" and "*" in line[found.end() :]
        return None if is_emphasis else ("list-marker-tight", found["marker"])
    if found := _NUMBER.match(line):
        return "list-marker-tight", found["end"]
    found = _TYPED.match(line)
    return ("list-marker-typed", found["marker"]) if found else None


def _marker_in(line: str) -> str:
    found = _BULLET.match(line) or _NUMBER.match(line) or _TYPED.match(line)
    return found[0].strip() if found else ""


def _items_of(element: Element) -> list[Element]:
    return [each for each in element if each.tag == "li"] if element.tag in _LISTS else []


def _number(element: Element, name: str) -> int:
    return int(element.get(name) or 0)


def _tell(findings: Findings, code: str, element: Element, /, **arguments: int) -> None:
    findings.report(code, Severity.INFO, _number(element, "line"), **arguments)
