"""What was made, for a terminal, as markdown and as JSON. Each format is imported by whoever asks for it."""
