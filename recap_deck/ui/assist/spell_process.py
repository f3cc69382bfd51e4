"""The process that looks words up, and what it answered; words are asked for once."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from recap_deck.build.parse_client import import_path
from recap_deck.writing.spelling.dictionaries import find_dictionaries, languages_of
from recap_deck.writing.spelling.worker import MOST_WORDS

_MOST_KNOWN = 50_000
_MOST_FAILURES = 3
_IDLE_MS = 120_000
"""Dictionaries take a hundred megabytes; who hasn't written for so long needs them no more."""


class SpellProcess(QObject):
    """Knows which words are wrong in one deck's languages.

    Signals:
        told: of words that were asked for it is known now whether they are wrong.
        suggested: what a word was perhaps meant to be; carries the word and the others.
    """

    told = Signal()
    suggested = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: list[tuple[str, str]] = []
        self._known: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._process: QProcess | None = None
        self._failures = 0
        self._there: dict[str, Path] | None = None
        self._language = ""
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.close)

    @property
    def is_running(self) -> bool:
        """Whether dictionaries are in use."""
        return self._process is not None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that words are looked up in."""
        return tuple(language for language, _ in self._paths)

    @property
    def lacks(self) -> str:
        """The deck's language, if there is no dictionary for it; else empty."""
        return "" if not self._language or self._language in self.languages else self._language

    def use(self, language: str) -> None:
        """Look words up in a deck's language, and in English."""
        if self._there is None:
            self._there = find_dictionaries()
        there = self._there
        chosen = [(each, str(there[each])) for each in languages_of(language, there)]
        self._language = language.partition("-")[0].lower()
        if chosen != self._paths:
            self._paths = chosen
            self._known.clear()
            self._asked.clear()

    def is_wrong(self, word: str) -> bool:
        """Whether no dictionary has a word, as far as that is known."""
        return self._known.get(word, False)

    def ask(self, words: Iterable[str]) -> None:
        """Ask for words that nothing is known about."""
        once = dict.fromkeys(words)
        new = [each for each in once if each not in self._known and each not in self._asked]
        if not new or not self._paths:
            return
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._asked.update(new)
        for start in range(0, len(new), MOST_WORDS):
            self._send({"words": new[start : start + MOST_WORDS]})

    def suggest(self, word: str) -> None:
        """Ask what a word was perhaps meant to be."""
        if self._paths:
            self._send({"suggest": word})

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        self._asked.clear()
        if process is not None:
            process.finished.disconnect()
            process.kill()
            process.waitForFinished(1_000)
            process.deleteLater()

    def _send(self, question: dict[str, object]) -> None:
        if self._failures >= _MOST_FAILURES:
            return
        if self._process is None:
            self._process = self._started()
        self._idle.start()
        line = json.dumps({**question, "dictionaries": self._paths}) + "\n"
        self._process.write(line.encode("ascii"))

    def _started(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", import_path())
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(os.devnull)
        process.readyReadStandardOutput.connect(self._on_answers)
        process.finished.connect(self._on_finished)
        # Without -P, Python would look for modules in the folder we are in: the deck's.
        process.start(sys.executable, ["-P", "-m", "recap_deck.writing.spelling.worker"])
        return process

    def _on_answers(self) -> None:
        process = self._process
        has_told = False
        while process is not None and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            if "suggest" in answer:
                self.suggested.emit(answer["suggest"], answer["words"])
                continue
            wrong = set(answer["wrong"])
            self._known.update({word: word in wrong for word in answer["words"]})
            self._asked.difference_update(answer["words"])
            has_told = True
        if has_told:
            self.told.emit()

    def _on_finished(self) -> None:
        """A dictionary that breaks the process costs the words asked for, and no more."""
        self._failures += 1
        self._known.update(dict.fromkeys(self._asked, False))
        self._asked.clear()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
