"""`python -m recap_deck` is `recap-deck`."""

from __future__ import annotations

from recap_deck.cli import main

if __name__ == "__main__":
    main()
