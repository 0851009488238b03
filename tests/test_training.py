"""The labelled data: how marks are read, what becomes a lesson, and that every file follows the form."""

from pathlib import Path
from typing import get_args

import pytest
from coach.catalogue import Shortfall, reasons
from coach.catalogue.topics import TOPICS
from coach.checks.stance import CALM, NOTE
from coach.encoder import labels
from coach.encoder.trunk import FOLDERS, Trunk
from coach.judging.openness import Leaves
from coach.offering.offer import OfferKind
from coach.training import feedbacks, lessons, names, replies
from coach.training.aligning import steps_of
from coach.training.quantised import largest_pair, rescaled, stored_figures

FOLDER = Path(lessons.__file__).parent
ASIDE = {
    "greeting",
    "courtesy",
    "signature",
    "quoted_thread",
    "own_words",
    "boilerplate",
    "hidden",
    "instruction",
    "noise",
    "context",
}
RANKS = ("first", "second", "again")
JUDGED = {*get_args(Leaves), *get_args(Shortfall), *RANKS}


def write(folder: Path, text: str) -> Path:
    file = folder / "one.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_marks_of_a_feedback_point_into_its_text(tmp_path: Path) -> None:
    file = write(tmp_path, "=== 001 | role: baker\n⟦greeting|Hi Sam,⟧ the panel felt ⟦gap@sql!|your SQL was slow⟧.\n")
    (read,) = feedbacks.read([file])
    assert read.text == "Hi Sam, the panel felt your SQL was slow."
    gap = read.marks[1]
    assert read.text[gap.start : gap.end] == "your SQL was slow"
    assert (gap.label, gap.topic, gap.sensitive) == ("gap", "sql", True)


def test_an_atom_gets_the_label_of_the_mark_that_covers_it(tmp_path: Path) -> None:
    file = write(tmp_path, "=== 001 |\nthey felt ⟦gap|you rushed, and lost us⟧ ⟦strength|but were kind⟧\n")
    (read,) = feedbacks.read([file])
    spans = [(0, 9), (10, 21), (22, 33), (34, 47)]
    assert lessons.tags(read, spans) == ["context", "B-gap", "I-gap", "B-strength"]


def test_marks_of_a_reply_carry_a_stance(tmp_path: Path) -> None:
    file = write(tmp_path, "=== 001 | defensive | polite\nThanks, ⟦self_attack|I am useless⟧.\n")
    (read,) = replies.read([file])
    assert read.defensive
    assert read.marks[0].stance == "self-attack"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("001 | role: baker | from: hiring manager | tags: mail, short", {"sender": "interviewer", "received": "mail"}),
        ("002 | role: nurse | from: client via agency | tags: voicemail", {"sender": "agency", "received": "phone"}),
        ("003 | role: clerk | from: HR, template | tags: praise", {"sender": "employer"}),
        ("004 | role: clerk | from: recruiter | tags: forum, chat", {}),
        ("005 | role: clerk", {}),
    ],
)
def test_a_head_says_who_wrote_and_how_it_came_where_that_is_plain(head: str, said: dict[str, str]) -> None:
    assert lessons.said_of_all(head) == said


@pytest.mark.parametrize("file", sorted((FOLDER / "remarks").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_remark_has_a_topic(file: Path) -> None:
    for lesson in lessons.of_remarks([file]):
        assert lesson.tasks[0].labels[0] in labels("topic")


@pytest.mark.parametrize("file", sorted((FOLDER / "sensitive").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_personal_remark_is_one_or_none(file: Path) -> None:
    assert {lesson.tasks[0].labels for lesson in lessons.of_personal_remarks([file])} == {("yes",), ("no",)}


@pytest.mark.parametrize("file", sorted((FOLDER / "feedback").glob("*.txt")), ids=lambda file: file.stem)
def test_every_mark_of_the_feedbacks_is_known(file: Path) -> None:
    topics = {path.stem for path in TOPICS.glob("*.toml")} | {lessons.NO_TOPIC}
    for feedback in feedbacks.read([file]):
        for mark in feedback.marks:
            assert mark.label in lessons.POINTS | ASIDE, feedback.name
            known = {*reasons(), lessons.NO_TOPIC} if mark.label in lessons.CIRCUMSTANCES else topics
            assert mark.topic is None or mark.topic in known, feedback.name
            assert {*mark.judged} <= JUDGED, feedback.name
            heads = (get_args(Leaves), get_args(Shortfall), RANKS)
            assert all(len({*mark.judged} & {*head}) <= 1 for head in heads)
        assert "⟦" not in feedback.text, feedback.name


@pytest.mark.parametrize("file", sorted((FOLDER / "replies").glob("*.txt")), ids=lambda file: file.stem)
def test_every_reply_is_marked_as_it_is_labelled(file: Path) -> None:
    for reply in replies.read([file]):
        stances = {mark.stance for mark in reply.marks} - {NOTE}
        assert stances <= set(labels("stance")) - {CALM}, reply.text
        assert bool(stances) == reply.defensive, reply.text


@pytest.mark.parametrize("file", sorted((FOLDER / "names").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_name_stands_in_its_remark(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, article, name, remark = line.split("\t")
        assert kind in {"gap", "strength", "fit", *get_args(OfferKind)}, line
        assert article in {"none", "my", "the", "how I", "how well I", "your"}, line
        assert name in remark, line


@pytest.mark.parametrize("file", sorted((FOLDER / "offers").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_sentence_offers_something_known_or_nothing(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        label, sentence = line.split("\t")
        assert label in labels("offer"), line
        assert sentence.strip(), line


@pytest.mark.parametrize("file", sorted((FOLDER / "called").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_point_that_is_called_something_stands_in_a_feedback(file: Path, tmp_path: Path) -> None:
    (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    assert all(len(line) == 5 and line[4] in {"", "1", "2"} for line in lines)
    assert sum(len(text.called) for text in names.of_feedbacks(tmp_path)) == len(lines)


@pytest.mark.parametrize(
    ("name", "quote", "steps"),
    [
        ("asking who signs", "didn't ask who signs", [("doing", 1), ("as said", 2), ("as said", 3)]),
        ("the missing labels", "no labels anywhere", [(None, 0), (None, 1), ("as said", 1)]),
        (
            "how I hold my knife",
            "the way you hold your knife",
            [(None, 2), ("mine", 2), ("as said", 3), ("mine", 4), ("as said", 5)],
        ),
    ],
)
def test_a_name_is_made_by_pointing_and_by_saying(name: str, quote: str, steps: list[tuple[str | None, int]]) -> None:
    assert steps_of(name, quote, ["the", "missing", "how"]) == steps


def test_a_name_with_a_word_from_elsewhere_is_no_lesson() -> None:
    assert steps_of("the budget", "no labels anywhere", ["the"]) is None


def test_a_mark_carries_what_several_heads_say(tmp_path: Path) -> None:
    (read,) = feedbacks.read([write(tmp_path, "=== 001 |\nthey felt ⟦gap@sql?told,omitted|no index anywhere⟧.\n")])
    assert (read.marks[0].topic, read.marks[0].among(get_args(Shortfall))) == ("sql", "omitted")
    assert read.marks[0].among(get_args(Leaves)) == "told"


@pytest.mark.parametrize("trunk", get_args(Trunk))
def test_no_two_products_overflow_16_bits_on_any_processor(trunk: Trunk) -> None:
    stored = (FOLDERS[trunk] / "model.bin").read_bytes()
    assert largest_pair(stored) * 255 < 2**15
    assert len(rescaled(stored)) == len(stored)
    assert largest_pair(rescaled(stored)) * 255 < 2**15


@pytest.mark.parametrize("trunk", FOLDERS)
def test_the_figures_of_a_stored_trunk_are_what_its_bytes_stand_for(trunk: Trunk) -> None:
    found = stored_figures((FOLDERS[trunk] / "model.bin").read_bytes())
    vectors = found["encoder/embeddings_0/weight"]
    assert vectors.shape == (27604, 384)
    assert 0.01 < vectors.std() < 1
    assert {figures.dtype.name for figures in found.values()} == {"float32"}
    layers = {name.split("/")[1] for name in found if "/layer_" in name}
    assert len(layers) == 6


@pytest.mark.parametrize("file", sorted((FOLDER / "apt").glob("*.tsv")), ids=lambda file: file.stem)
def test_every_name_that_was_judged_has_a_verdict(file: Path) -> None:
    for where, number, name, verdict in names.lines([file]):
        assert (FOLDER / "feedback" / f"{where.partition('/')[0]}.txt").is_file()
        assert int(number) > 0
        assert name.strip() == name != ""
        assert verdict in {"good", "clumsy", "wrong"}
