"""Passages of an invented plan and what people ask of them."""

from __future__ import annotations

from corpus.model import Kind, Passage
from corpus.questions import LifeQuestion
from index.texts import Texts, gather

WORDS = {
    "commitment 1": "We will plant two hundred oak trees in Heron Park by 2030.",
    "commitment 2": "We will repair the harbour bridge and paint its railings.",
    "commitment 3": "We will open a music school for children aged 5 to 11.",
    "commitment 4": "We will lend bicycles to everybody who works in the valley.",
    "commitment 5": "We will spend £40,000 on new street lamps.",
    "measure 1": "Number of swimmers in the lake",
}
PHRASINGS = {
    "commitment 1": (
        "how many trees will you plant",
        "where will the oak trees be planted",
        "is the park getting more trees",
        "planting in heron park",
    ),
    "commitment 2": (
        "are you mending the bridge at the harbour",
        "when will the railings be painted",
        "repair of the harbour bridge",
        "is the old bridge being repaired",
    ),
    "commitment 3": (
        "where can my children learn music",
        "is there a music school for kids",
        "a school to learn the violin",
        "music lessons for children",
    ),
    "commitment 4": (
        "can workers borrow a bicycle",
        "bicycles for people who work in the valley",
        "lending bikes and bicycles",
        "may I borrow a bicycle to get to work",
    ),
    "commitment 5": (
        "how much will the street lamps cost",
        "new lamps for dark streets",
        "are you putting up street lamps",
        "street lamps and lighting",
    ),
    "measure 1": (
        "how many people swim in the lake",
        "do you count swimmers",
        "number of lake swimmers",
        "counting people who swim",
    ),
}
NEAR_MISSES = {
    "commitment 1": (
        "who cuts the hedges in winter",
        "why was the willow felled",
        "what does an acorn weigh",
    ),
    "commitment 2": ("can I fish off the pier", "who was the ferry captain", "what is the ferry timetable"),
    "commitment 3": ("who teaches drawing classes", "what is the name of the dance teacher"),
    "commitment 4": ("what insurance does a scooter need", "where are scooters parked at night"),
}
FROM_LIFE = (
    LifeQuestion("will the park get new oak trees", ("commitment 1",)),
    LifeQuestion("do kids get a music school", ("commitment 3", "commitment 4", "commitment 5")),
    LifeQuestion("what is the weather going to be", ()),
    LifeQuestion("how do I renew my passport", ()),
)


def passage(passage_id: str, words: str, kind: Kind = Kind.COMMITMENT) -> Passage:
    return Passage(passage_id, kind, words, ("The Small Plan", "Our promises"), 0, len(words), 1)


def small_passages() -> tuple[Passage, ...]:
    kinds = {"measure": Kind.MEASURE, "commitment": Kind.COMMITMENT}
    return tuple(passage(i, words, kinds[i.split()[0]]) for i, words in WORDS.items())


def small_texts() -> Texts:
    return gather(small_passages(), PHRASINGS, NEAR_MISSES, FROM_LIFE)
