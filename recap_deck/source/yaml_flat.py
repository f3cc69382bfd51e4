"""From a plain agenda to nodes without PyYAML, which takes 0.3 ms an item and 12 ms to load."""

from __future__ import annotations

from recap_deck.patterns import expression
from recap_deck.source.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText

_MOST_LINES = 600
_LINE = expression(
    r"( *)(- )?([A-Za-z][\w-]*): +"
    r"""(?:([^\W_][\w ./-]*)|"([^"\\\n]*)"|'([^'\n]*)') *"""
)


def read_flat(text: str, first_line: int) -> YamlNode | None:
    """Read a list of mappings of one-line values; None where there is anything else."""
    lines = text.strip("\n").split("\n")
    found = [_LINE.fullmatch(line) for line in lines]
    if len(lines) > _MOST_LINES or found[0] is None or not found[0][2]:
        return None
    first_line += len(text) - len(text.lstrip("\n"))
    indent = len(found[0][1])
    items: list[list[tuple[YamlText, YamlNode]]] = []
    for line, match in enumerate(found, first_line):
        if match is None or len(match[1]) != (indent if match[2] else indent + 2):
            return None
        if match[2]:
            items.append([])
        value = next(filter(None, match.group(4, 5, 6)), "")
        value = value.rstrip() if match[4] else value
        items[-1].append((YamlText(match[3], line), YamlText(value, line)))
    return YamlList(tuple(YamlMap(tuple(pairs), pairs[0][0].line) for pairs in items), first_line)
