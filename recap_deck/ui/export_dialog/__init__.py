"""The dialog of an export: what is wanted, and the pages as they will be."""
