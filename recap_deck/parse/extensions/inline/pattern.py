"""How an inline construct is told to Python-Markdown: an expression and a function."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

Taken = tuple[Element | str | None, int, int]
"""What stands for the text from one index to another; None leaves that text as it is."""

Take = Callable[[re.Match[str]], Taken]


class Pattern(InlineProcessor):
    """Calls `take` for each match of `expression`."""

    def __init__(self, expression: str, take: Take) -> None:
        super().__init__(expression)
        self._take = take

    def handleMatch(self, m: re.Match[str], data: str) -> Taken:  # type: ignore[override]  # noqa: ARG002, N802
        """Ask the function; the match knows the text."""
        return self._take(m)
