"""A process of its own: a video's first picture that isn't black → a JPEG file.

Decoders are large, and a video may be anything: what happens to them happens to this process.
`python -m recap_deck.ui.media.first_frame VIDEO START TARGET` ends with 0 if TARGET is there,
with 1 if the video can't be played, with 2 if it can, and there is nothing to be seen of it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, write_file
from recap_deck.ui.media.decoders import prepare_decoders
from recap_deck.ui.media.wanted_posters import UNPLAYABLE

_PATIENCE_MS = 10_000
_LARGEST = 1920
_QUALITY = 86
_BLACK = 10
"""As dark a picture, of 255, says nothing about a video."""

_KEPT = 400
"""So many pictures are kept; those made the longest time ago go first."""

_MS = 1000
_MADE, _UNPLAYABLE, _UNSEEN = 0, UNPLAYABLE, 2


class _FirstFrame(QObject):
    """Looks at the start, a second later, and a tenth of the way in, until it isn't black."""

    def __init__(self, video: Path, start: float) -> None:
        super().__init__()
        prepare_decoders()
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self.image = QImage()
        self._start = start
        self._later: list[int] | None = None
        self._sink = QVideoSink(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.errorOccurred.connect(self._on_error)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.setSource(QUrl.fromLocalFile(str(video)))

    def _on_status(self, status: object) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        if status is QMediaPlayer.MediaStatus.LoadedMedia and self._later is None:
            if not self._player.hasVideo():
                QGuiApplication.exit(1)
                return
            tenth = self._player.duration() // 10
            self._later = [round(self._start * _MS) + _MS, tenth]
            self._player.setPosition(round(self._start * _MS))
            self._player.pause()

    def _on_frame(self, _: object) -> None:
        image = self._sink.videoFrame().toImage()
        if image.isNull() or self._later is None:
            return
        self.image = image
        if is_black(image) and self._later:
            self._player.setPosition(self._later.pop(0))
        else:
            self._sink.videoFrameChanged.disconnect(self._on_frame)
            QGuiApplication.exit(0)

    def _on_error(self, _error: object, _text: str) -> None:
        QGuiApplication.exit(1)


def is_black(image: QImage) -> bool:
    """Say whether a picture is dark all over."""
    small = image.scaled(16, 9).convertToFormat(QImage.Format.Format_Grayscale8)
    return all(
        small.pixelColor(x, y).lightness() <= _BLACK
        for x in range(small.width())
        for y in range(small.height())
    )


def write_first_frame(video: Path, start: float, target: Path) -> int:
    """Write the picture, no larger than a slide needs; the code to end with."""
    application = QGuiApplication.instance() or QGuiApplication([])
    looking = _FirstFrame(video, start)
    QTimer.singleShot(_PATIENCE_MS, application.quit)
    application.exec()
    if looking.image.isNull():
        return _UNPLAYABLE
    if is_black(looking.image):
        return _UNSEEN
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _reduced(looking.image).save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    make_folder(target.parent)
    write_file(target, bytes(buffer.data().data()), synced=False)
    _trim(target.parent)
    return _MADE


def _trim(folder: Path) -> None:
    """Let go of the oldest where there are many."""
    with suppress(OSError):
        files = sorted(folder.iterdir(), key=lambda file: -file.stat().st_mtime)
        for file in files[_KEPT:]:
            file.unlink(missing_ok=True)


def _reduced(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= _LARGEST:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(_LARGEST, _LARGEST, keep, smooth)


def main() -> None:
    """Do it, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    video, start, target = sys.argv[1:]
    try:
        code = write_first_frame(Path(video), float(start), Path(target))
    except RecapDeckError:
        code = _UNSEEN
    # A decoder may hang when it is taken down in order; nothing here needs that.
    os._exit(code)


if __name__ == "__main__":
    main()
