"""The window in which somebody chooses between what was written here and changed elsewhere."""
