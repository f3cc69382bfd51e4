"""Constructs within a line, as Python-Markdown's inline processors."""
