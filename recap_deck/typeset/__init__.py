"""From runs, a style and a width to a set paragraph, with QTextLayout."""
