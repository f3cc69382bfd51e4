"""From slides in one order to the lines of files that have them in another."""
