"""From a path to a deck: lines, front matter, directives and notes; no Markdown, no Qt."""
