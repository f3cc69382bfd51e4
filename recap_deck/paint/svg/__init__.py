"""SVG pictures: how large they are, which of them Qt draws, and pixels of all others."""
