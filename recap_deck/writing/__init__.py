"""From what an author does to the lines of files that change."""
