"""Keeping the display awake while slides are presented, each system in its own way."""
