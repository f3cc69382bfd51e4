"""The windows: they show what they are given, and ask for commands by id."""
