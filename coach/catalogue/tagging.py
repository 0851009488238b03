"""Where a text names what it speaks of: the runs of words that the encoder takes for the name."""

from collections.abc import Iterator, Mapping, Sequence

from coach.encoder import labels, scores
from coach.patterns import Pattern

_TOKEN = Pattern(r"(?:\d{1,3}(?:,\d{3})+|[^\W_])(?:[^\s,;:()\[\]\"“”!?…`]*[^\s,;:()\[\]\"“”!?….`'’])?[+#]*")
_MOST = 9  # words
LIKELY = 0.5  # above no name at all, in logarithms


def words_of(quote: str) -> list[tuple[int, int]]:
    """Return where the words of a remark begin and end."""
    return [found.span() for found in _TOKEN.finditer(quote)]


def likely_names(quote: str) -> list[tuple[float, Sequence[tuple[int, int]]]]:
    """Return the words that may name what a text speaks of, the likeliest first, each with its margin above no name, in logarithms."""
    words = words_of(quote)
    said = labels("name")
    rows = [dict(zip(said, row, strict=True)) for row in scores("name", quote, words)]
    found = [(_margin(rows, start, end), words[start:end]) for start, end in _phrases(quote, words)]
    return sorted((own for own in found if own[0] >= LIKELY), reverse=True)


def _phrases(quote: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the runs of up to nine words with nothing but spaces between them, by their first word and the one behind the last."""
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST) + 1):
            if end > start + 1 and not quote[words[end - 2][1] : words[end - 1][0]].isspace():
                break
            yield start, end


def _margin(rows: Sequence[Mapping[str, float]], start: int, end: int) -> float:
    """Return by how much a phrase is likelier to be the name than none of its words, in logarithms."""
    if end == start + 1:
        return rows[start]["S"] - rows[start]["O"]
    labelled = zip("B" + "I" * (end - start - 2) + "E", rows[start:end], strict=True)
    return sum(row[label] - row["O"] for label, row in labelled)
