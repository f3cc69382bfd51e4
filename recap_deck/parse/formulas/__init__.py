"""From a formula's TeX to outlines; ziamath sets it."""
