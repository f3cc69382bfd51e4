"""What there is to be named around a text: layouts, pictures, slides, people."""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """The names that can be written in one file; paths are as the file would write them.

    `colors` are names with `#rrggbb`, `links` addresses with the titles of their slides.
    """

    layouts: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    colors: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    code_files: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


NOTHING_KNOWN = Known()
