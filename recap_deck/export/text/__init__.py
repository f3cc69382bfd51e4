"""What is written as text: notes, times and links, for people and for other programs."""
