"""Whether a window can be shown; as a program it ends with status 0 where one can, else 1.

Asking Qt would end the process where the display named in `DISPLAY` is gone, so the display
itself is asked.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_WITHOUT_WINDOWS = {"offscreen", "minimal", "vnc", "linuxfb"}


def has_display() -> bool:
    """Tell whether Qt would find a display to open a window on."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in _WITHOUT_WINDOWS:
        return False
    return sys.platform != "linux" or _has_wayland() or _has_x11()


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    # An absolute name stands for itself, as in Wayland's own library.
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    import socket  # where there is no Wayland the first slide needn't wait for it

    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(path)) == 0


def _has_x11() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return x11.XOpenDisplay(None) is not None


if __name__ == "__main__":
    sys.exit(0 if has_display() else 1)
