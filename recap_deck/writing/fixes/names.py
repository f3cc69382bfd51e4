"""Fixes of names that are nearly right: keys, layouts, classes, themes, icons, links."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recap_deck.source.directives import nearest
from recap_deck.writing.fixes.trouble import QuickFix, Trouble
from recap_deck.writing.paths import read_path, written_path


def rename_key(trouble: Trouble) -> QuickFix | None:
    """Write the key that was meant."""
    name, near = re.escape(trouble.argument("name")), trouble.argument("near")
    match = trouble.in_line(rf"""(?<![\w.-])["']?(?P<old>{name})["']?(?=[ \t]*:)""")
    return trouble.replacing(match, near) if near else None


def rename_layout(trouble: Trouble) -> QuickFix | None:
    """Write the layout that was meant."""
    return _value(trouble, "layout", trouble.argument("name"), trouble.argument("near"))


def rename_theme(trouble: Trouble) -> QuickFix | None:
    """Write the theme that was meant, in the front matter or in event.yaml."""
    name = re.escape(trouble.argument("name"))
    match = re.search(
        rf"""^[^\n]*?\btheme[ \t]*:[ \t]*["']?(?P<old>{name})(?!\w)""", trouble.text, re.M
    )
    return trouble.replacing(match, trouble.argument("near"))


def rename_class(trouble: Trouble) -> QuickFix | None:
    """Write the variant of the theme that is most like the unknown one."""
    name = trouble.argument("name")
    near = nearest(name, trouble.argument("known").split(", "))
    return _value(trouble, "class", name, near)


def rename_color(trouble: Trouble) -> QuickFix | None:
    """Write the colour of the theme that is most like the unknown one."""
    name = trouble.argument("color")
    near = nearest(name, (each for each, _ in trouble.known.colors))
    key = "(?:color|backgroundColor)"
    return _value(trouble, key, name, near)


def _value(trouble: Trouble, key: str, name: str, near: str) -> QuickFix | None:
    """Write a value of a key on the slide, else of the last such key before it."""
    if not near:
        return None
    pattern = rf"\b_?{key}[ \t]*:[^\n]*?(?<![\w.-])(?P<old>{re.escape(name)})(?![\w-])"
    here = list(trouble.in_slide(pattern))
    if not here:
        start, _ = trouble.slide_range
        here = list(re.compile(pattern).finditer(trouble.text, 0, start))[-1:]
    return trouble.all_replaced(here, near)


def rename_icon(trouble: Trouble) -> QuickFix | None:
    """Write the icon that was meant, everywhere on the slide."""
    matches = list(trouble.in_slide(f":(?P<old>{re.escape(trouble.argument('name'))}):"))
    return trouble.all_replaced(matches, trouble.argument("near"))


def rename_formula_command(trouble: Trouble) -> QuickFix | None:
    """Write the command that was meant, everywhere on the slide."""
    name, near = (trouble.argument(each).lstrip("\\") for each in ("name", "near"))
    matches = list(trouble.in_slide(rf"\\(?P<old>{re.escape(name)})(?![A-Za-z])"))
    return trouble.all_replaced(matches, near)


def mend_link(trouble: Trouble) -> QuickFix | None:
    """Lead to the slide whose name is most like the one that isn't there."""
    address = trouble.argument("address")
    near = nearest(read_path(address), (each for each, _ in trouble.known.links))
    matches = list(trouble.in_slide(rf"\]\(<?(?P<old>{_either(address)})(?=[)>\s])"))
    return trouble.all_replaced(matches, written_path(near)) if near else None


def name_session(trouble: Trouble) -> QuickFix | None:
    """Name the session of the folder that is most like the missing one."""
    name = trouble.argument("name")
    near = nearest(name, _with_and_without_ending(trouble.known.sessions))
    match = trouble.in_line(rf"(?<![\w./-])(?P<old>{re.escape(name)})(?![\w/-])")
    return trouble.replacing(match, near) if near else None


def _with_and_without_ending(files: Iterable[str]) -> list[str]:
    return [name for file in files for name in (file, file.removesuffix(".md"))]


def _either(path: str) -> str:
    """A pattern for a path as it is, or as it has to be written."""
    return "|".join(re.escape(each) for each in dict.fromkeys((path, written_path(path))))
