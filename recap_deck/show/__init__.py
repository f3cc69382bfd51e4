"""One running of a deck as values and moves: where it is and what the picture is; without Qt."""
