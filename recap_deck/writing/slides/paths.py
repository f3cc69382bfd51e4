"""Paths in a slide's text, as they must be written in a file of another folder."""

from __future__ import annotations

import posixpath
import re

from recap_deck.patterns import expression

_PATTERNS = (
    # ![alt](path "title"), [text](path), [text](<path with blanks>)
    expression(
        r"(?P<before>!?\[(?:[^\]\n]|\][^(\n])*?\]\(\s*<?)(?P<path>[^\s)>]+(?: [^\s\")>]+)*)"
    ),
    # [label]: path
    expression(r"^(?P<before> {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)(?P<path>[^\s>]+)", re.MULTILINE),
    # <img src="path">
    expression(r"(?P<before><(?:img|video|audio|source)\b[^>\n]*?\bsrc=[\"'])(?P<path>[^\"'\n]+)"),
    expression(r"(?P<before><video\b[^>\n]*?\bposter=[\"'])(?P<path>[^\"'\n]+)"),
    expression(r"(?P<before>\bposter:[\"']?)(?P<path>[^\s\"'\]\)]+)"),
    # A code block that shows a file
    expression(r"(?P<before>^(?:`{3,}|~{3,})[^\n]*\n[ ]*file:[ ]*)(?P<path>[^\s#][^\n#]*?)"
               r"(?=[ ]*(?:#L[\d-]+L?\d*)?[ ]*\n)", re.MULTILINE),
    expression(r"^(?P<before>(?:<!--+)?[ \t]*_?(?:backgroundImage|background|image):[ \t]*"
               r"(?:url\([\"']?)?)(?P<path>[^\s\"')]+)", re.MULTILINE),
)  # fmt: skip
_FENCE = expression(
    r"^ {0,3}(?P<mark>`{3,}|~{3,})[^\n]*\n(?P<inside>.*?)(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_SPAN = expression(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_ELSEWHERE = expression(r"[a-zA-Z][\w+.-]*[:(]|/|\\|#|data:|$")
_CODE_FILE = expression(r"[ ]*file:[^\n]+\n?\Z")


def with_paths_from(text: str, old_folder: str, new_folder: str) -> str:
    """A slide's text whose relative paths lead to the same files from another folder.

    Folders are relative to the deck's root, "" for the root itself.
    """
    if old_folder == new_folder:
        return text
    kept = _kept(text)

    def led(match: re.Match[str]) -> str:
        start = match.start("path")
        if any(a <= start < b for a, b in kept):
            return match[0]
        return match["before"] + path_from(match["path"], old_folder, new_folder)

    for pattern in _PATTERNS:
        changed = pattern.sub(led, text)
        if changed != text:
            text = changed
            kept = _kept(text)
    return text


def _kept(text: str) -> list[tuple[int, int]]:
    """Where code stands, in which nothing is a path but a file that is shown."""
    fences = [
        match.span("inside")
        for match in _FENCE.finditer(text)
        if not _CODE_FILE.match(match["inside"])
    ]
    return fences + [match.span() for match in _SPAN.finditer(text)]


def path_from(path: str, old_folder: str, new_folder: str) -> str:
    """A path as it must be written in `new_folder`; an address or a colour stays as it is."""
    if _ELSEWHERE.match(path) or not ("." in path or "/" in path):
        return path
    address, mark, rest = path.partition("#")
    whole = posixpath.normpath(posixpath.join(old_folder, address))
    return posixpath.relpath(whole, new_folder or ".") + mark + rest
