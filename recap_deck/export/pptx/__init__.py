"""A deck as a PowerPoint file: every slide made of boxes of text, tables and shapes to edit."""
