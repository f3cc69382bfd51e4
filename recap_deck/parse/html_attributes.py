"""The attributes of one tag, read by the standard library; loaded when a tag has some."""

from __future__ import annotations

from html.parser import HTMLParser


def attributes_of(tag: str) -> dict[str, str]:
    """What a start tag's attributes say, by name; "" for one without a value."""
    parser = _Attributes()
    parser.feed(tag)
    return parser.found


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = {name: value or "" for name, value in attrs}
