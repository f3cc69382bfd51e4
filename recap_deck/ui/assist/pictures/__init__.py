"""Pictures of a deck: those that come in are kept, those that no text names can go."""
