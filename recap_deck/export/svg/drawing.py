"""An SVG drawing while it is made: what is drawn, back to front, and what that refers to."""

from __future__ import annotations

from recap_deck.geometry import Size

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class Definitions:
    """What drawings refer to, each with a name; drawings that stand in one page share them."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name_of(self, element: str, attributes: str, content: str = "") -> str:
        """The name by which an element is referred to; the same for the same element."""
        key = f"{element} {attributes}>{content}"
        if key not in self._names:
            self._names[key] = f"d{len(self._names)}"
        return self._names[key]

    @property
    def markup(self) -> str:
        """The element that holds them all."""
        defined = "".join(_defined(key, name) for key, name in self._names.items())
        return f"<defs>{defined}</defs>"


class Drawing:
    """Collects elements; what is used several times is defined once."""

    def __init__(self, definitions: Definitions | None = None) -> None:
        self._definitions = definitions or Definitions()
        self._body: list[str] = []

    def add(self, markup: str) -> None:
        """Draw an element over all that is there."""
        self._body.append(markup)

    def name_of(self, element: str, attributes: str, content: str = "") -> str:
        """The name by which an element is referred to; the same for the same element."""
        return self._definitions.name_of(element, attributes, content)

    @property
    def body(self) -> str:
        """All elements, without what they refer to."""
        return "".join(self._body)

    def markup(self, size: Size, head: str, language: str) -> str:
        """The whole file; `head` stands before all else."""
        width, height = round(size.width), round(size.height)
        return (
            f'<svg {_NAMESPACES} viewBox="0 0 {width} {height}" width="{width}"'
            f' height="{height}" xml:lang="{language}">{head}'
            f"{self._definitions.markup}{self.body}</svg>\n"
        )


def _defined(key: str, name: str) -> str:
    start, _, content = key.partition(">")
    element, _, attributes = start.partition(" ")
    end = f">{content}</{element}>" if content else "/>"
    return f'<{element} id="{name}" {attributes}{end}'
