"""Which topics are beyond doubt, as the whole feedback bears them out."""

from coach.judgement import surely_known

from tests.marked import reading


def test_a_topic_is_sure_where_the_words_leave_no_doubt() -> None:
    read = reading(
        "⟦gap@sql|Your SQL was slow, with a join over the whole table⟧ and ⟦gap@sql|the one of Munich was on a Friday⟧."
    )
    assert surely_known(read, read.points) == {"p1"}


def test_a_point_without_a_topic_is_never_sure() -> None:
    read = reading("⟦gap|it went by⟧")
    assert surely_known(read, read.points) == frozenset()
