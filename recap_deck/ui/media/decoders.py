"""What has to be said to the decoders before the first of them is loaded."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QLoggingCategory


@cache
def prepare_decoders() -> None:
    """Let a video read nothing but its own file, and keep what decoders say of it to themselves.

    A list of addresses may call itself a video: none of them is ever fetched.
    """
    os.environ.setdefault("QT_FFMPEG_PROTOCOL_WHITELIST", "file")
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
