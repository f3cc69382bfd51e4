"""Changing event.yaml line by line, so that everything else in it stays as it was written."""
