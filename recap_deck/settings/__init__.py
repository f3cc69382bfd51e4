"""What a user can choose, and what the windows remember; without Qt."""
