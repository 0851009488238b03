"""What is thought of points that were heard: how much each weighs, what it leaves open, what of it may be quoted or thanked for."""
