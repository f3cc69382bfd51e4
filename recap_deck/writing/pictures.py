"""Pictures that somebody brings: kept beside the session under a good name, and written down."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from recap_deck.files import make_folder, read_file, write_file
from recap_deck.limits import MAX_PICTURE_BYTES
from recap_deck.patterns import expression
from recap_deck.source.titles import slug_of, title_from_name
from recap_deck.writing.paths import written_path
from recap_deck.writing.text_edit import TextEdit

FOLDER = "images"
_MARK = {
    b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF8": "gif",
}  # fmt: skip
_REMOTE = expression(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_PICTURE_ENDING = expression(r"\.(?:png|jpe?g|gif|webp|svg)(?:[?#]\S*)?$", re.IGNORECASE)


def ending_of(data: bytes, name: str = "") -> str:
    """The ending that a picture's file should have by its first bytes; "" for no picture."""
    for mark, ending in _MARK.items():
        if data.startswith(mark):
            return ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    is_drawing = b"<svg" in data[:4096] and not name.lower().endswith((".html", ".md"))
    return "svg" if is_drawing else ""


def keep_picture(data: bytes, folder: Path, stem: str, ending: str) -> Path:
    """Write a picture into a session's `images/`, never over another one.

    The same bytes are kept once: a file that has them is the answer.
    """
    target = folder / FOLDER
    for path in sorted(target.glob(f"*.{ending}")) if target.is_dir() else ():
        if path.stat().st_size == len(data) and read_file(path, MAX_PICTURE_BYTES) == data:
            return path
    taken = {path.name.casefold() for path in target.iterdir()} if target.is_dir() else set()
    make_folder(target)
    path = target / free_name(slug_of(stem)[:48].strip("-") or "picture", ending, taken)
    write_file(path, data)
    return path


def free_name(stem: str, ending: str, taken: Collection[str]) -> str:
    """The first of `stem.png`, `stem-2.png` … that nothing has, in whatever letters."""
    name, number = f"{stem}.{ending}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.{ending}"
    return name


def path_from(folder: Path, path: Path) -> str:
    """A file's path as a file in `folder` writes it."""
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        parts = [folder.as_posix(), path.as_posix()]
        return posixpath.relpath(parts[1], parts[0])


def insertion(text: str, start: int, end: int, path: str, alt: str = "") -> TextEdit:
    """The edit that writes a picture in place of what is selected, which describes it."""
    chosen = " ".join(text[start:end].split())
    says = chosen or alt or described(path)
    picture = f"![{_safe(says)}]({written_path(path)})"
    return TextEdit(start, end, picture)


def described(path: str) -> str:
    """What a file's name says; numbers that a camera gives say nothing."""
    words = title_from_name(PurePosixPath(unquote(path)).stem)
    return (
        "" if re.fullmatch(r"(?:img|dsc|image|picture|screenshot)?[\W\d_]*", words, re.I) else words
    )


def _safe(text: str) -> str:
    return re.sub(r"[\[\]]", "", text)


def several(
    text: str, start: int, end: int, paths: Sequence[str], names: Sequence[str] = ()
) -> TextEdit:
    """The edit that writes several pictures, one below the other, described by their `names`."""
    chosen = range(start, end) if len(paths) == 1 else range(start, start)
    written = [
        insertion(text, chosen.start, chosen.stop, path, described(name)).new
        for path, name in zip(paths, names or paths, strict=True)
    ]
    return TextEdit(start, end, "\n\n".join(written))


def remote_picture(pasted: str) -> str:
    """The address of a picture on the web that a pasted text is; "" for anything else."""
    text = pasted.strip()
    is_one = _REMOTE.fullmatch(text) is not None and _PICTURE_ENDING.search(text)
    return text if is_one else ""


def local_picture(pasted: str) -> str:
    """The path of a picture's file that a pasted text is; "" for anything else."""
    text = pasted.strip().strip("\"'")
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    is_path = "\n" not in text and len(text) < 1_000 and text.startswith(("/", "~", "\\\\"))
    is_path = is_path or re.match(r"[A-Za-z]:[\\/]", text) is not None
    return text if is_path and _PICTURE_ENDING.search(text) else ""


def _folded(text: str) -> str:
    """Names in one form: a disk may take Hangul apart that an editor put together."""
    return unicodedata.normalize("NFC", text).casefold()


def unused_pictures(files: Iterable[str], texts: Mapping[str, str]) -> Iterator[str]:
    """The pictures that no text of the deck names, as paths from its root.

    A name that stands anywhere counts, so that nothing is called unused that might be needed;
    what belongs to a theme is its own.
    """
    every = tuple(files)
    themes = {posixpath.dirname(each) for each in every if posixpath.basename(each) == "theme.yaml"}
    written = "\n".join(texts.values())
    whole = _folded(f"{written}\n{unquote(written)}")
    for path in every:
        in_theme = any(path.startswith(f"{folder}/") for folder in themes)
        if _PICTURE_ENDING.search(path) and not in_theme:
            stem, _ = posixpath.splitext(posixpath.basename(path))
            names = (posixpath.basename(path), f"{stem}.mp4", f"{stem}.webm", f"{stem}.mov")
            if not any(_folded(name) in whole for name in names):
                yield path
