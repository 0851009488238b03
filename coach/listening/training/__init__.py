"""The labelled feedbacks and the script that trains the tagger on them; not part of the wheel."""
