"""An SVG drawing while it is made: what is drawn, back to front, and what that refers to."""

from __future__ import annotations

from recap_deck.geometry import Size

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class Drawing:
    """Collects elements; what is used several times is defined once.

    `prefix` begins all its names, for drawings that stand in one page.
    """

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._names: dict[str, str] = {}
        self._body: list[str] = []

    def add(self, markup: str) -> None:
        """Draw an element over all that is there."""
        self._body.append(markup)

    def name_of(self, element: str, attributes: str, content: str = "") -> str:
        """The name by which an element is referred to; the same for the same element."""
        key = f"{element} {attributes}>{content}"
        if key not in self._names:
            self._names[key] = f"{self._prefix}d{len(self._names)}"
        return self._names[key]

    def markup(self, size: Size, head: str, language: str) -> str:
        """The whole file; `head` stands before all else."""
        width, height = round(size.width), round(size.height)
        return (
            f'<svg {_NAMESPACES} viewBox="0 0 {width} {height}" width="{width}"'
            f' height="{height}" xml:lang="{language}">{head}<defs>{self._definitions()}</defs>'
            f"{''.join(self._body)}</svg>\n"
        )

    def _definitions(self) -> str:
        return "".join(_defined(key, name) for key, name in self._names.items())


def _defined(key: str, name: str) -> str:
    start, _, content = key.partition(">")
    element, _, attributes = start.partition(" ")
    end = f">{content}</{element}>" if content else "/>"
    return f'<{element} id="{name}" {attributes}{end}'
