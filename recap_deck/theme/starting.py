"""The first file of a theme of one's own: it extends another one, and says what may be changed."""

from __future__ import annotations

from recap_deck.theme.model import Theme

_CHANGED = ("ground", "text", "accent", "accent-end", "second")


def first_theme(name: str, below: Theme) -> str:
    """A theme file that looks as `below` does until somebody changes it."""
    colors = "\n".join(f'  {each}: "{below.palette[each]}"' for each in _CHANGED)
    title = name.replace("-", " ").replace("_", " ").title()
    return f"""\
# What isn't said here is as in the theme below; all that can be said is in docs/themes.md.
extends: {below.name}
title: {title}
purpose: What it is for, in a line

palette:
{colors}

fonts:
  sans: [{", ".join(below.style("body").families)}]

text:
  title: {{size: {below.style("title").size:g}}}
"""
