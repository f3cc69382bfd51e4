"""From a builder's pages to files: PDF and PNG."""
