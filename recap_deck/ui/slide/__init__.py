"""Slides on the screen: prepared pages, views and thumbnails."""
