"""Finding a slide by eye or by word: the grid of all slides, and the list of what was found."""
