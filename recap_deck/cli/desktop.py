"""The commands that make the app known to a Linux desktop, or unknown again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from recap_deck.desktop.entry import ICON_SIZES
from recap_deck.desktop.files import (
    ENTRY_FILE,
    MIME_FILE,
    data_folder,
    desktop_files,
    icon_file,
    install,
    remove,
)
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.start import prepare_qt, told, user_language

_CACHES = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""What a desktop keeps of such files, by the programs that make it anew."""


@click.group()
def desktop() -> None:
    """Put the app into the desktop's menu and “Open with”, or take it out; on Linux."""


@desktop.command("install", short_help="Put the app into the desktop's menu and “Open with”.")
def install_desktop() -> None:
    """Write the entry of the menu, the icons and the kind of `event.yaml`, for this user."""
    with told():
        _refuse_elsewhere()
        written = install(data_folder(), desktop_files(own_command(), _icons()))
        _renew_caches(data_folder())
    arguments = (("count", str(len(written))), ("folder", str(data_folder())))
    click.echo(sentence("desktop-installed", arguments, user_language()), err=True)


@desktop.command("remove", short_help="Take the app out of the desktop's menu and “Open with”.")
def remove_desktop() -> None:
    """Remove what `recap-deck desktop install` wrote."""
    names = (ENTRY_FILE, MIME_FILE, *map(icon_file, (0, *ICON_SIZES)))
    with told():
        _refuse_elsewhere()
        removed = remove(data_folder(), names)
        _renew_caches(data_folder())
    arguments = (("count", str(len(removed))), ("folder", str(data_folder())))
    click.echo(sentence("desktop-removed", arguments, user_language()), err=True)


def own_command() -> tuple[str, ...]:
    """How this app is started from anywhere."""
    started = Path(sys.argv[0]).resolve()
    if started.stem == "recap-deck" and started.is_file():
        return (str(started),)
    return (sys.executable, "-m", "recap_deck")


def _refuse_elsewhere() -> None:
    if sys.platform in ("darwin", "win32"):
        raise RecapDeckError("desktop-elsewhere")


def _icons() -> dict[int, bytes]:
    prepare_qt()
    from recap_deck.paint.app_icon import icon_drawing, icon_png

    return {0: icon_drawing(), **{size: icon_png(size) for size in ICON_SIZES}}


def _renew_caches(folder: Path) -> None:
    """Let the desktop know at once; without these programs it finds out by itself."""
    for program, name in _CACHES:
        found = shutil.which(program)
        if found and (folder / name).is_dir():
            _run([found, str(folder / name)])


def _run(words: Sequence[str]) -> None:
    import subprocess

    subprocess.run(words, check=False, capture_output=True, timeout=30)
