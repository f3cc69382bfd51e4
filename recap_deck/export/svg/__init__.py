"""A slide as an SVG drawing: shapes and outlines of letters, with its text to be found."""
