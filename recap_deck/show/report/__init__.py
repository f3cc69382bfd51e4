"""The evening afterwards: planned against actual."""
