"""The Markdown dialects that decks are written in: a row each, one decided per file."""
