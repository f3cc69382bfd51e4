"""All slides small on one picture, by session."""
