"""What hides a slide taken out of its lines again."""

from __future__ import annotations

import re

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect
from recap_deck.values import replace
from recap_deck.writing.slides.cut import Chunk

_COMMENT = expression(r"<!--+\s*(?:hide:\s*\S+|skip_slide)\s*--+>[ \t]*")
_VISIBILITY = expression(r"""[ \t]*data-visibility=["']?hidden["']?""")


def without_hiding(chunk: Chunk, dialect: Dialect) -> Chunk:
    """The same slide without the directives that hide it."""
    keys = [alias for alias, name in dialect.aliases.items() if name == "hide"]
    pattern = re.compile(rf"[ \t]*(?:{'|'.join(('hide', *keys))})[ \t]*:.*")
    if chunk.has_own:
        own = [line for line in chunk.body[: chunk.top - 1] if not pattern.fullmatch(line)]
        chunk = _with_own(chunk, own)
    body = list(chunk.body)
    for at in range(len(body) - 1, chunk.top - 1, -1):
        _take_out(body, at, pattern)
    return replace(chunk, body=tuple(body))


def _with_own(chunk: Chunk, own: list[str]) -> Chunk:
    if own:
        return replace(chunk, body=(*own, *chunk.body[chunk.top - 1 :]), top=len(own) + 1)
    below, gap = chunk.body[chunk.top :], chunk.gap
    while below and not below[0].strip():
        below, gap = below[1:], (*gap, below[0])
    return replace(chunk, gap=gap, body=below, top=0, has_own=False)


def _take_out(body: list[str], at: int, pattern: re.Pattern[str]) -> None:
    """Take out a comment that says nothing else, with the empty line that parts it from text."""
    line = _VISIBILITY.sub("", body[at])
    left = _COMMENT.sub("", line)
    if left != line and not left.strip():
        is_apart = at == 0 or not body[at - 1].strip() or body[at - 1].startswith("<!--")
        after = at + 1 + (at + 1 < len(body) and not body[at + 1].strip() and is_apart)
        del body[at:after]
    elif pattern.fullmatch(line) and _is_in_comment(body, at):
        del body[at]
    else:
        body[at] = left


def _is_in_comment(body: list[str], at: int) -> bool:
    """Say whether a comment is open above a line."""
    above = "\n".join(body[:at])
    return above.rfind("<!--") > above.rfind("-->")
