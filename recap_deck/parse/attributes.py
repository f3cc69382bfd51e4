"""Attribute lists in braces, `{#id .class key=value}`, as in Pandoc and Kramdown."""

from __future__ import annotations

from recap_deck.patterns import expression

_ONE = r"""(?:[#.][\w\-]+|[\w\-:]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+))"""
ATTRIBUTES = expression(rf"\{{:?[ ]*{_ONE}(?:[ ]+{_ONE})*[ ]*\}}")
"""A whole list; anything else in braces is text."""

_PAIR = expression(r"""([#.])([\w\-]+)|([\w\-:]+)=(?:"([^"]*)"|'([^']*)'|([^\s}"']+))""")


def read_pairs(text: str) -> dict[str, str]:
    """Find `key="value"` in a text, whatever else stands in it."""
    pairs = (match for match in _PAIR.findall(text) if match[2])
    return {key.lower(): double or single or bare for _, _, key, double, single, bare in pairs}


def read_attributes(text: str) -> dict[str, str]:
    """Read a match of `ATTRIBUTES`; classes come under `class`, the id under `id`."""
    found: dict[str, str] = {}
    for mark, name, key, double, single, bare in _PAIR.findall(text):
        if mark == "#":
            found["id"] = name
        elif mark:
            found["class"] = f"{found['class']} {name}" if "class" in found else name
        else:
            found[key.lower()] = double or single or bare
    return found
