"""Patterns find what ``re`` finds, and what they need to match is written down for all of them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from coach.patterns import NEEDLES, Pattern, folded
from coach.patterns.needles import alternatives, needles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HERE = Path(__file__).parent
KNOWN = [(int(flags), words) for flags, _, words in (name.partition(" ") for name in json.loads(NEEDLES.read_text()))]
TEXTS = [
    file.read_text(encoding="utf-8")
    for folder in (HERE.parent / "examples", HERE / "benchmarks" / "feedback")
    for file in sorted(folder.iterdir())
    if file.suffix in {".txt", ".eml", ".html", ".md"}
]


def test_what_the_patterns_need_is_fresh() -> None:
    built = [
        sys.executable,
        "-c",
        "import sys; from coach.patterns import build; sys.stdout.buffer.write(build.text().encode())",
    ]
    assert subprocess.run(built, check=True, capture_output=True).stdout.decode() == NEEDLES.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_pattern_finds_in_a_text_what_it_finds_compiled_whole(text: str) -> None:
    for flags, words in KNOWN:
        whole, pattern = re.compile(words, flags), Pattern(words, flags)
        assert [hit.span() for hit in pattern.finditer(text)] == [hit.span() for hit in whole.finditer(text)], words
        for line in text.splitlines():
            assert _span(pattern.search(line)) == _span(whole.search(line)), (words, line)
            assert _span(pattern.match(line)) == _span(whole.match(line)), (words, line)


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_matches_a_pattern_is_found(data: st.DataObject) -> None:
    flags, words = data.draw(st.sampled_from(KNOWN))
    whole = re.compile(words, flags)
    text = data.draw(st.from_regex(whole))
    pattern = Pattern(words, flags)
    assert _span(pattern.search(text)) == _span(whole.search(text))
    assert _span(pattern.fullmatch(text)) == _span(whole.fullmatch(text))


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span() if found is not None else None


def test_a_folded_text_holds_each_letter_that_matches_without_regard_to_case() -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        same = re.compile(letter, re.IGNORECASE)
        assert all(letter in folded(sign) for sign in map(chr, range(0x110000)) if same.fullmatch(sign))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\byour (?:knee|hip)\b", [{"your "}, {"knee", "hip"}]),
        (r"too (?:old|young)?", [{"too "}]),
        (r"(?:so )+long(?! ago)", [{"long"}, {"so "}]),
        (r"ill\w*|sick", [{"ill", "sick"}]),
        (r"[aeiou]+|sick", []),
        (r"Mr\.? [A-Z]", [{"mr"}]),
        (r"\d\d", []),
        (r"café au lait", [{" au lait"}, {"caf"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert needles(pattern, 0) == needed


def test_a_pattern_is_cut_at_the_bars_between_its_alternatives() -> None:
    one, other, last = r"a{0,3}[|(\]]\|" + "x" * 200, r"(?:b|c)" + "y" * 200, "z|[]|]"
    assert alternatives(f"{one}|{other}|{last}", 0) == [one, other, last]


def test_a_pattern_with_groups_or_flags_inside_is_not_cut() -> None:
    long = "x" * 200
    for pattern in (f"({long})|b", f"(?i){long}|b", f"(?P<name>{long})|b"):
        assert alternatives(pattern, 0) == [pattern]


def test_a_pattern_that_is_not_known_works_as_it_is() -> None:
    pattern = Pattern(r"(?P<word>\w+) nobody wrote down", re.IGNORECASE)
    found = pattern.search("What NOBODY wrote down")
    assert found is not None
    assert found["word"] == "What"
    assert pattern.sub("-", "what nobody wrote down") == "-"
    assert pattern.findall("what nobody wrote down") == ["what"]
    assert Pattern("q+x").split("aqxb") == ["a", "b"]
