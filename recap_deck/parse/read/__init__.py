"""From the element tree to blocks, runs and steps."""
