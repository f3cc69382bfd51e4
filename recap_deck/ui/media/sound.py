"""The outputs for sound that there are now, and players sent to the one that is used."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.show.sound import Outputs
from recap_deck.ui.media.decoders import prepare_decoders
from recap_deck.values import replace


class Sound(QObject):
    """Follows the system: one that goes away is told, and the system's own is used.

    Signals:
        changed: the sound may have to go elsewhere now.
        lost: the chosen output is gone; carries its name.
    """

    changed = Signal()
    lost = Signal(str)

    def __init__(self, chosen: str, parent: QObject) -> None:
        super().__init__(parent)
        prepare_decoders()
        from PySide6.QtMultimedia import QMediaDevices

        self._devices = QMediaDevices(self)
        self.outputs = Outputs(self._names(), chosen)
        self._devices.audioOutputsChanged.connect(self._on_outputs_changed)

    def choose(self, name: str) -> None:
        """Send the sound to the output of this name, to the system's own for ""."""
        self.outputs = replace(self.outputs, chosen=name)
        self.changed.emit()

    def send(self, output: QObject | None, parent: QObject) -> QObject | None:
        """Send an output of Qt's to where the sound goes, a new one for None.

        None on a machine without any.
        """
        from PySide6.QtMultimedia import QAudioOutput

        devices = self._devices.audioOutputs()
        own = self._devices.defaultAudioOutput()
        used = self.outputs.used
        device = next((each for each in devices if each.description() == used), own)
        if device.isNull():
            return None
        if isinstance(output, QAudioOutput):
            # Another output in its place would silence a player that plays.
            output.setDevice(device)
            return output
        return QAudioOutput(device, parent)

    def _names(self) -> tuple[str, ...]:
        return tuple(device.description() for device in self._devices.audioOutputs())

    def _on_outputs_changed(self) -> None:
        before, self.outputs = self.outputs, replace(self.outputs, names=self._names())
        if lost := self.outputs.lost(before):
            self.lost.emit(lost)
        self.changed.emit()
