"""Prints the Debian packages that Qt needs and this machine lacks, in one line.

The libraries are asked of the dynamic loader and the fonts of Qt, so that what
was installed in another way counts too. On systems other than Linux nothing is
needed: Qt's wheels bring everything, and the system has the fonts.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator

# What the libraries and the platform plug-ins of PySide6-Essentials name as NEEDED.
# Ubuntu 24.04 and Debian 13 have libglib2.0-0 as libglib2.0-0t64; apt knows both names.
LIBRARIES = {
    # Every program that imports QtGui.
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    # Windows under X11.
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # Windows under Wayland.
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
KOREAN_FONT = "fonts-noto-cjk"
EMOJI_FONT = "fonts-noto-color-emoji"


def missing_libraries() -> list[str]:
    """Name the packages of the libraries that can't be loaded."""
    return [package for library, package in LIBRARIES.items() if not _can_load(library)]


def missing_fonts() -> list[str]:
    """Name the packages for the scripts that no font covers; all of them if Qt can't tell."""
    try:
        return list(_uncovered_scripts())
    except ImportError:
        return [KOREAN_FONT, EMOJI_FONT]


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _uncovered_scripts() -> Iterator[str]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    _application = QGuiApplication([])
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        yield KOREAN_FONT
    if not any("emoji" in family.lower() for family in QFontDatabase.families()):
        yield EMOJI_FONT


if __name__ == "__main__" and sys.platform == "linux":
    print(" ".join(missing_libraries() + missing_fonts()))
