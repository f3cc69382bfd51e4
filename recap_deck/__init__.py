"""Recap Deck: slides, agenda and clock for an evening of several speakers, from Markdown files."""

from __future__ import annotations

__version__ = "0.1.0"
