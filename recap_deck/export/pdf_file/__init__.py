"""What a PDF file is made of: its syntax, reading Qt's, writing ours. No Qt, no slides."""
