"""What the encoder was trained on, and the script that trains it; not part of the wheel."""
