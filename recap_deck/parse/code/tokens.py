"""Code in, coloured runs for each line out; Pygments is imported at the first known language."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from recap_deck.model.runs import Mark, Run
from recap_deck.parse.code.extent import can_be_coloured

_CLASSES: Mapping[str, str] = {
    "Comment": "comment",
    "Comment.Preproc": "decorator",
    "Keyword": "keyword",
    "Keyword.Type": "type",
    "Keyword.Constant": "constant",
    "Literal.String": "string",
    "Literal.Number": "number",
    "Literal.Date": "number",
    "Operator.Word": "keyword",
    "Operator": "operator",
    "Name.Function": "function",
    "Name.Class": "type",
    "Name.Decorator": "decorator",
    "Name.Builtin": "function",
    "Name.Builtin.Pseudo": "constant",
    "Name.Exception": "type",
    "Name.Constant": "constant",
    "Name.Tag": "keyword",
    "Name.Attribute": "name",
    "Name.Entity": "constant",
    "Name.Label": "constant",
    "Name.Namespace": "type",
    "Name.Variable": "name",
    "Generic.Deleted": "deleted",
    "Generic.Inserted": "inserted",
    "Generic.Heading": "heading",
    "Generic.Subheading": "heading",
    "Generic.Prompt": "comment",
    "Generic.Error": "error",
    "Generic.Traceback": "error",
    "Error": "error",
}
"""Pygments' token types by name → our classes; a type not named has its parent's class."""

_PLAIN = frozenset(["text", "plain", "plaintext", "txt", "none", "output"]) | {""}

Lines = tuple[tuple[Run, ...], ...]


def coloured_lines(text: str, language: str) -> Lines:
    """Cut code into lines of runs; an unknown language is plain."""
    lexer = _lexer_of(language) if has_colours(language) and can_be_coloured(text) else None
    if lexer is None:
        return plain_lines(text)
    lines: list[list[Run]] = [[]]
    for token_type, value in lexer.get_tokens(text):
        token = _class_of(token_type)
        for number, part in enumerate(value.split("\n")):
            if number:
                lines.append([])
            _add(lines[-1], part, token)
    while len(lines) > text.count("\n") + 1:
        lines.pop()
    coloured = tuple(tuple(line) for line in lines)
    # A lexer that loses or adds a letter isn't trusted.
    return coloured if _text_of(coloured) == text else plain_lines(text)


def has_colours(language: str) -> bool:
    """Say whether code in `language` has colours, if it is a language at all."""
    return language not in _PLAIN


def plain_lines(text: str) -> Lines:
    """Cut text into lines of one run each, without colours."""
    return tuple((Run(line, Mark.CODE),) if line else () for line in text.split("\n"))


def _add(line: list[Run], text: str, token: str) -> None:
    if not text:
        return
    if line and line[-1].token == token:
        text = line.pop().text + text
    line.append(Run(text, Mark.CODE, token=token))


def _text_of(lines: Lines) -> str:
    return "\n".join("".join(run.text for run in line) for line in lines)


@functools.lru_cache(maxsize=64)
def _lexer_of(language: str) -> Any | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@functools.lru_cache(maxsize=512)
def _class_of(token_type: Any) -> str:
    while token_type.parent is not None:
        name = str(token_type).removeprefix("Token.")
        if name in _CLASSES:
            return _CLASSES[name]
        token_type = token_type.parent
    return ""
