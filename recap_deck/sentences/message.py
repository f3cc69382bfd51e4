"""A row of the sentences."""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in the languages we speak, with `{named}` arguments."""

    code: str
    en: str
    ko: str
