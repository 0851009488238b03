"""The labelled replies and the script that trains the stance model on them; not part of the wheel."""
