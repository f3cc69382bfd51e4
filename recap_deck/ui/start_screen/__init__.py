"""The screen before a deck is open: recent decks, and the ways to another one."""
