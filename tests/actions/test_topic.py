"""What a question is about once the asking words are taken away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.topic import TopicReader
from corpus.council import Council


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Who is responsible for planting trees?", "planting trees"),
        ("Which portfolio covers air quality in Stockport?", "air quality"),
        ("hello, can you tell me about bike lanes pls", "bike lanes"),
        ("What are the ambitions?", ""),
        ("list all priorities of the Council Plan 2021-22", ""),
        ("how will it be measured", ""),
        ("", ""),
        ("11,500 trees", "trees"),
        ("What are the council's ambitions?", ""),
        ("the mayor’s office", "mayor office"),
        ("carers' rights", "carers rights"),
    ],
)
def test_the_asking_words_and_the_councils_own_name_are_no_topic(
    topics: TopicReader, text: str, topic: str
) -> None:
    assert topics.words(text) == topic


def test_names_of_parts_are_no_topic_either(topics: TopicReader) -> None:
    assert topics.words("Who owns the Walking and Cycling Strategy?", ["walking and cycling strategy"]) == ""


def test_the_topics_stems_do_not_depend_on_endings(topics: TopicReader) -> None:
    assert topics.stems("planting of trees") == topics.stems("tree plants")[::-1] == ("plant", "tree")


def test_another_councils_name_is_left_out_for_that_council(council: Council) -> None:
    elsewhere = TopicReader(replace(council, name="Marlow Council", area="Marlow", plan_title="Our Marlow"))
    assert elsewhere.words("trees in Marlow") == "trees"
    assert elsewhere.words("trees in Stockport") == "trees stockport"
