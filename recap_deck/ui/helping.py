"""The list of keys where it may be seen: in the window, or in the console while presenting."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.commands.command import Where
from recap_deck.ui.live_keys import LiveKeys
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.window.message_bar import Choice, Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say


class Helping(QObject):
    """Opens one list or the other; never one over the audience's slides."""

    def __init__(self, window: Window, presenting: Presenting, keys: LiveKeys) -> None:
        super().__init__(window)
        self._keys = keys
        self._window = window
        self._presenting = presenting
        self._lists: dict[tuple[QWidget, Where], QWidget] = {}
        self.keys_window: QWidget | None = None
        presenting.changed.connect(self.close)

    def toggle(self) -> None:
        """Open the list, or close it; with the slides alone on the only display, do nothing."""
        if self._presenting.has_console:
            self._toggle_over(self._presenting.console)
        elif not self._presenting.is_on:
            self._toggle_over(self._window)

    @property
    def shown(self) -> QWidget | None:
        """The list that is open, or the window in which keys are chosen."""
        lists = [*self._lists.values(), self.keys_window]
        return next((each for each in lists if each is not None and each.isVisible()), None)

    def change_keys(self) -> None:
        """Open the window in which keys are chosen."""
        from recap_deck.ui.keys_window.window import KeysWindow

        self.close()
        if self.keys_window is not None:
            self.keys_window.deleteLater()
        self.keys_window = KeysWindow(self._keys, self._window)
        self.keys_window.show()

    def tell_refusal(self) -> None:
        """Say what of the keys that were chosen can't be used, if anything."""
        if self._keys.refusal:
            change = Choice(say("ui-keys-change"), self.change_keys)
            notice = Notice(self._keys.refusal, (change,), is_problem=True)
            self._window.message_bar.tell(notice)

    def close(self, _: object = None) -> bool:
        """Close what is open; whether anything was."""
        shown = self.shown
        if shown is not None:
            shown.hide()
        return shown is not None

    def _toggle_over(self, under: QWidget) -> None:
        from recap_deck.ui.window.help import HelpOverlay

        if self.close():
            return
        where = self._where()
        if (under, where) not in self._lists:
            made = HelpOverlay(under, in_show=under is not self._window, where=where)
            self._lists[under, where] = made
        self._lists[under, where].show()

    def _where(self) -> Where:
        """The place whose keys are looked for: the one that has the focus."""
        part = QApplication.focusWidget()
        while part is not None:
            where = getattr(part, "where", None)
            if isinstance(where, Where):
                return where
            part = part.parentWidget()
        return Where.EVERYWHERE
