"""Which full stops end no sentence: behind what is short for a title, for what a figure follows, for what a figure is counted in."""

_TITLES = ("mr", "mrs", "ms", "mx", "dr", "st", "prof", "rev", "capt", "esp", "incl", "approx", r"e\.g", r"i\.e")
_BEFORE_FIGURES = (
    "rs", "nos", "p", "pp", "pg", "ca", "fig", "figs", "ext", "art", "sec", "para", "ch", "vol", "max", "min", "avg", "est", "qty", "inv", "ref", "cl", "reg",
)  # fmt: skip
_NUMBER = r"(?<=\bno)(?<!\ba[ ]no)(?<!was[ ]no)(?<!is[ ]no)(?<!['’]s[ ]no)(?<!said[ ]no)(?<!say[ ]no)(?<!or[ ]no)(?<![:,][ ]no)"
_UNITS = ("min", "mins", "hr", "hrs", "sec", "secs", "yr", "yrs", "wks", "pcs", "kg", "mm", "cm", "pts", r"p\.a", r"p\.m", r"a\.m")  # fmt: skip
_SPEAKS_ANEW = (
    "you|i|we|they|he|she|it|the|there|this|that|but|so|no|not|never|very|really|too|your|our|my|his|her|their"
)
_NO_TITLE = "".join(rf"(?<!\b{short})" for short in _TITLES)
_BEFORE_ONE = "|".join([*(rf"(?<=\b{short})" for short in _BEFORE_FIGURES), _NUMBER])
_BEHIND_ONE = "|".join(rf"(?<=\d{unit})|(?<=\d[ ]{unit})" for unit in _UNITS)

ENDS_A_SENTENCE = rf"{_NO_TITLE}(?!(?:{_BEFORE_ONE})\.[ \t]{{0,2}}[£$€]?\d)(?!(?:{_BEHIND_ONE})\.[ ](?!(?:{_SPEAKS_ANEW})\b)(?-i:[a-z]))"
"""What holds before the stop that ends a sentence: it is none of "Dr. Danso", "Rs. 1,840", "no. 14", "50 min. against 30"."""
