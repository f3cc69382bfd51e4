"""Asking what a new event is, and writing its folder."""
