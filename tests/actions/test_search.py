from __future__ import annotations

from pathlib import Path

from actions.answer import AnswerFlow
from actions.assistant import Assistant
from actions.finding import EvidenceFinder
from actions.parts import PartFinder
from actions.reading import Reader
from actions.topic import TopicReader
from corpus.council import read_council
from corpus.glossary import read_glossary
from corpus.reader import read_plan
from index.evidence import SearchResult
from index.search import Searcher
from tests.encoders import HashingEncoder

CORPUS = Path("corpus")


class Listener(Searcher):
    """A searcher that finds nothing and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def search(self, question: str, kept: int = 0) -> SearchResult:
        self.asked.append((question, kept))
        return SearchResult((), (), 0.0, {}, {})


def test_a_search_is_for_the_plan_s_words_of_shorthand_and_keeps_every_passage() -> None:
    plan, heard = read_plan(CORPUS), Listener()
    topics = TopicReader(read_council(CORPUS))
    reader = Reader(PartFinder(plan, {}), topics, read_glossary(CORPUS), HashingEncoder())
    # A search needs neither judge nor answers.
    finder = EvidenceFinder(heard, every=len(plan.passages))
    flow = AnswerFlow(plan, reader, None, None, finder, ())  # type: ignore[arg-type]
    Assistant(plan, flow, HashingEncoder()).search("NEETs")

    ((words, kept),) = heard.asked
    assert "NEETs" in words
    assert "Not in Education, Employment, or Training" in words
    assert kept == len(plan.passages)
