"""What they offer or ask of the person, how far that has come, and whether it can be agreed to."""
