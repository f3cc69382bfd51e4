"""Code blocks: what the fence's first line says, and the colours' classes."""
