"""From lines to a tree of block elements, each with its source line."""
