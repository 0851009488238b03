"""What a sentence tells by its words alone: days, familiar words, titles, articles, what is confided, what only a person can decide."""
