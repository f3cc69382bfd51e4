"""One clip's player: it does what the playback says, and tells how far it is."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage

from recap_deck.paint.picture_files import file_of
from recap_deck.show.media import Phase, Played, Spot
from recap_deck.ui.media.decoders import prepare_decoders
from recap_deck.ui.media.sound import Sound

_MS = 1000
_QUICK_MS = 10


class ClipPlayer(QObject):
    """Plays one file; frames are kept by the player and asked for when they are painted.

    Signals:
        framed: there is another frame.
        advanced: it is so many seconds from the file's beginning.
        lengthened: the file is known to be so many seconds long.
        ended: the file is over.
        failed: it can't be played; carries the code of the sentence that says why.
        silenced: it has sound, and there is no output for it.
    """

    framed = Signal()
    advanced = Signal(float)
    lengthened = Signal(float)
    ended = Signal()
    failed = Signal(str)
    silenced = Signal()

    def __init__(self, spot: Spot, parent: QObject) -> None:
        super().__init__(parent)
        prepare_decoders()
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self.spot = spot
        self._jumps = 0
        self._wants: Played | None = None
        self._moves = False
        self._is_loaded = False
        self._is_fresh = False
        self._image = QImage()
        self._output: QObject | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._on_rested)
        self._sink = QVideoSink(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.positionChanged.connect(self._on_position)
        self._player.durationChanged.connect(self._on_duration)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(self._on_error)
        self._player.setSource(QUrl.fromLocalFile(str(file_of(spot.key))))

    def use_sound(self, sound: Sound) -> None:
        """Send the sound where it goes now; where it goes nowhere the clip plays without."""
        output = sound.send(self._output, self)
        if output is not self._output:
            self._output = output
            self._player.setAudioOutput(output)  # type: ignore[arg-type]  # it is loaded late

    def set_loudness(self, share: float) -> None:
        """Play as loud as a share of the loudest, as the ear tells it."""
        if self._output is not None:
            self._output.setProperty("volume", share * share)

    def follow(self, played: Played, *, moves: bool) -> None:
        """Do what the playback says."""
        self._wants, self._moves = played, moves
        if self._is_loaded:
            self._obey()

    @property
    def frame(self) -> QImage:
        """The newest frame; null before the first one."""
        # Decoded to pixels once for all views, and not at all where nobody looks.
        if self._is_fresh:
            self._is_fresh = False
            taken = QElapsedTimer()
            taken.start()
            image = self._sink.videoFrame().toImage()
            if not image.isNull():
                self._image = image
            # Qt lets nobody in meanwhile: large frames leave as much time for keys as they take.
            self._rest.start(max(0, taken.elapsed() - _QUICK_MS))
        return self._image

    def close(self) -> None:
        """Let go of the file."""
        self.blockSignals(True)
        self._player.stop()
        self._player.setSource(QUrl())
        self.deleteLater()

    def _obey(self) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        wants, playing = self._wants, QMediaPlayer.PlaybackState.PlayingState
        if wants is None:
            return
        if wants.jumps != self._jumps:
            self._jumps = wants.jumps
            self._player.setPosition(round(wants.position * _MS))
        if self._moves and self._player.playbackState() is not playing:
            self._player.play()
        elif not self._moves and self._player.playbackState() is playing:
            self._player.pause()
        elif wants.phase is Phase.PAUSED and self._player.playbackState() is not playing:
            self._player.pause()  # from stopped: so that a jump shows its frame

    def _on_frame(self, _: object) -> None:
        self._is_fresh = True
        if not self._rest.isActive():
            self.framed.emit()

    def _on_rested(self) -> None:
        if self._is_fresh:
            self.framed.emit()

    def _on_position(self, position: int) -> None:
        if self._is_loaded:
            self.advanced.emit(position / _MS)

    def _on_duration(self, duration: int) -> None:
        if duration > 0:
            self.lengthened.emit(duration / _MS)

    def _on_status(self, status: object) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        kinds = QMediaPlayer.MediaStatus
        if status is kinds.LoadedMedia and not self._is_loaded:
            self._on_loaded()
        elif status is kinds.EndOfMedia:
            self.ended.emit()
        elif status is kinds.InvalidMedia:
            self.failed.emit("ui-media-unknown")

    def _on_loaded(self) -> None:
        """A file whose pictures can't be decoded would be a black box with sound."""
        if self.spot.clip.is_video and not self._player.hasVideo():
            self.failed.emit("ui-media-unknown")
            return
        self._is_loaded = True
        if self._player.hasAudio() and self._output is None and not self.spot.clip.muted:
            self.silenced.emit()
        if self.spot.clip.start:
            self._player.setPosition(round(self.spot.clip.start * _MS))
        self._obey()

    def _on_error(self, error: object, _: str) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        kinds = QMediaPlayer.Error
        if error in (kinds.ResourceError, kinds.AccessDeniedError):
            self.failed.emit("ui-media-unreadable")
        elif error is not kinds.NoError:
            self.failed.emit("ui-media-unknown")
