"""Masters, layouts, colours and fonts of a file, from the themes of a deck."""
