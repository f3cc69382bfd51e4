"""Where the sound goes: the system's own output, or the one that was chosen by name."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.ui.media.decoders import prepare_decoders


class Sound(QObject):
    """The outputs that there are; one that goes away is told, and the system's own is used.

    Signals:
        changed: the sound has to go elsewhere now.
        lost: the chosen output is gone; carries its name.
    """

    changed = Signal()
    lost = Signal(str)

    def __init__(self, chosen: str, parent: QObject) -> None:
        super().__init__(parent)
        prepare_decoders()
        from PySide6.QtMultimedia import QMediaDevices

        self._chosen = chosen
        self._devices = QMediaDevices(self)
        self._was_there = chosen in self.names()
        self._devices.audioOutputsChanged.connect(self._on_outputs_changed)

    @property
    def chosen(self) -> str:
        """The name of the output that was chosen, "" for the system's own."""
        return self._chosen

    def names(self) -> list[str]:
        """The names of all outputs."""
        return [device.description() for device in self._devices.audioOutputs()]

    def choose(self, name: str) -> None:
        """Send the sound to the output of this name, to the system's own for ""."""
        if name != self._chosen:
            self._chosen = name
            self._was_there = name in self.names()
            self.changed.emit()

    def following(self) -> str:
        """The output after the chosen one: the system's own comes after the last."""
        names = ["", *dict.fromkeys(self.names())]
        place = names.index(self._chosen) if self._chosen in names else 0
        return names[(place + 1) % len(names)]

    def make_output(self, parent: QObject) -> QObject | None:
        """Make an output of Qt's; None on a machine without any."""
        from PySide6.QtMultimedia import QAudioOutput

        devices = self._devices.audioOutputs()
        if not devices:
            return None
        own = self._devices.defaultAudioOutput()
        device = next((each for each in devices if each.description() == self._chosen), own)
        made: QObject = QAudioOutput(device, parent)
        return made

    def _on_outputs_changed(self) -> None:
        is_there = self._chosen in self.names()
        if self._chosen and self._was_there and not is_there:
            self.lost.emit(self._chosen)
        self._was_there = is_there
        self.changed.emit()
