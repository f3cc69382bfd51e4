"""What helps somebody who writes: words that are offered, told, marked and mended."""
