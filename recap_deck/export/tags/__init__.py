"""What a PDF's file says of its slides' structure: from boxes to elements in order of reading."""
