"""What a user can ask for, and the keys that ask for it; without Qt."""
