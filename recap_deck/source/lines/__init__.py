"""From the lines of a file to slides' lines: fences, comments, separators, headings."""
