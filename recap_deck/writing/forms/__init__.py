"""What a form over event.yaml or front matter shows, and the texts that its changes lead to."""
