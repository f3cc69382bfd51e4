"""Constructs that take whole lines."""
