"""Link references, `[label]: address "title"`, taken from the start of a paragraph."""

from __future__ import annotations

import re

from recap_deck.parse.scan.findings import Findings, normal_label
from recap_deck.patterns import expression

_REFERENCE = expression(
    r"""\[(?P<label>(?:[^\[\]\\]|\\.)+)\]:[ ]*\n?[ ]*
        (?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^\s<]\S*))
        (?:(?:[ ]+\n?[ ]*|\n[ ]*)
           (?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'
             |\((?P<round>(?:[^()\\]|\\.)*)\))
        )?[ ]*(?:\n|\Z)""",
    re.VERBOSE,
)
_UNTITLED = expression(
    r"""\[(?P<label>(?:[^\[\]\\]|\\.)+)\]:[ ]*\n?[ ]*
        (?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^\s<]\S*))[ ]*(?:\n|\Z)""",
    re.VERBOSE,
)


def take_references(text: str, findings: Findings) -> tuple[str, int]:
    """Move the references that `text` starts with into `findings`; count their lines."""
    taken = 0
    while text.startswith("["):
        match = _REFERENCE.match(text) or _UNTITLED.match(text)
        if not match or not match["label"].strip():
            break
        title = ""
        if "double" in match.re.groupindex:
            title = match["double"] or match["single"] or match["round"] or ""
        address = match["bracketed"] if match["bracketed"] is not None else match["bare"]
        # The first of several references to one label counts.
        findings.references.setdefault(normal_label(match["label"]), (address, title))
        taken += match[0].count("\n")
        text = text[match.end() :]
    return text, taken
