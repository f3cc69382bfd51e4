"""What the dialect knows beyond plain text: a small file for each construct."""
