"""What lies on the seats: slides on paper with notes or lines, the agenda, the links."""
