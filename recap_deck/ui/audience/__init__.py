"""What the audience sees: the slide, and nothing else."""
