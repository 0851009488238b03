"""The process that reads ahead: it answers as if it had been computed here, and nothing is lost where it cannot."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from coach import encoder
from coach.catalogue.telling import words_of
from coach.encoder import BOTH, FORMS, WHOLE, Asked, View
from coach.encoder.ahead import Ahead

# ruff: noqa: SLF001 - what becomes of the process is what is tested
TEXT = "You were calm. You never tested."
SPANS = [(0, 14), (15, 32)]


@pytest.fixture
def ahead() -> Iterator[Ahead]:
    process = Ahead()
    yield process
    process.close()


@pytest.mark.parametrize("views", [WHOLE, BOTH, {"alone": 1.0}])
def test_it_answers_what_would_be_computed_here(ahead: Ahead, views: dict[View, float]) -> None:
    ahead.read(TEXT, views if "alone" not in views else WHOLE)
    ahead.read(TEXT, WHOLE)  # again, while the first is under way
    for row, own in zip(
        ahead.scores([Asked("tag", TEXT, SPANS, views)])[0], encoder.scores("tag", TEXT, SPANS, views), strict=True
    ):
        assert row == pytest.approx(own, abs=1e-4)


def test_it_names_what_would_be_named_here(ahead: Ahead) -> None:
    words, may = words_of("you never tested"), [[*FORMS]] * 3
    ahead.read_together(["you never tested"], "writing")
    found = ahead.called("you never tested", words, may, "gap")
    own = encoder.call("you never tested", words, may, "gap")
    assert [each.steps for each in found] == [each.steps for each in own]
    assert [each.likely for each in found] == pytest.approx([each.likely for each in own], abs=1e-3)


def test_one_question_after_another_and_several_at_once(ahead: Ahead) -> None:
    tag, sender, rank = (Asked(head, TEXT, SPANS) for head in ("tag", "sender", "rank"))
    assert [len(rows[0]) for each in (tag, sender) for rows in ahead.scores([each])] == [22, 3]
    assert [len(rows[0]) for rows in ahead.scores([sender, tag, rank])] == [3, 22, 2]
    assert ahead.scores([tag._replace(stretches=[])]) == [[]]


def test_where_it_died_the_text_is_read_here(monkeypatch: pytest.MonkeyPatch, ahead: Ahead) -> None:
    monkeypatch.setattr(encoder, "_ahead", ahead)
    before = encoder.scores("tag", TEXT, SPANS)
    ahead._process.kill()
    ahead._process.wait()
    assert encoder.scores("tag", TEXT, SPANS)[0] == pytest.approx(before[0], abs=1e-4)
    assert encoder._ahead is None


def test_an_answer_that_was_not_waited_for_is_nobody_elses(monkeypatch: pytest.MonkeyPatch, ahead: Ahead) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(encoder, "_ahead", ahead)
    with monkeypatch.context() as patch:
        patch.setattr("coach.encoder.ahead.array", interrupted)
        with pytest.raises(KeyboardInterrupt):
            encoder.scores("tag", TEXT, SPANS)
    assert len(encoder.scores("sender", TEXT, [(0, len(TEXT))])[0]) == 3


def test_it_ends_when_nobody_asks_any_more(ahead: Ahead) -> None:
    process: Any = ahead._process
    ahead.read("word " * 4000, WHOLE)
    process.stdin.close()
    process.stdin = None
    assert process.wait() == 0


ASKED = """
from coach.encoder import ahead
if sys.argv[1] == "start":
    ahead.can_fork = lambda: False
process = ahead.Ahead()
print(type(process._process).__name__, len(process.scores([Asked("sender", "Not this time.", [(0, 14)])])[0][0]))
process.close()
"""


@pytest.mark.parametrize(
    ("way", "kind"), [("copy", "Forked" if sys.platform == "linux" else "Popen"), ("start", "Popen")]
)
def test_it_is_a_copy_where_one_can_be_made_and_a_new_process_else(way: str, kind: str) -> None:
    said = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys\nfrom coach.encoder import Asked{ASKED}", way],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (said.stdout, said.stderr) == (f"{kind} 3\n", "")
