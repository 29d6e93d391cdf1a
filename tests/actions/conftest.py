"""The plan as committed, and what the answer flow reads beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.about_answer import AboutAnswer
from actions.assistant import Assistant
from actions.danger import DangerFinder
from actions.fixed import FixedReplies
from actions.local_places import LocalPlaces
from actions.parts import PartFinder
from actions.reading import Reader
from actions.subject import SubjectNamer
from actions.tagging import spacy_tagger
from actions.topic import TopicReader
from actions.tree import Tree
from actions.wording import Wording, read_wording
from corpus.council import Council, read_council
from corpus.glossary import read_glossary
from corpus.local_places import read_local_places
from corpus.model import Plan
from corpus.names import read_names
from corpus.reader import read_plan
from corpus.signposts import Signpost, read_signposts
from tests.actions.asking import Desk
from tests.encoders import HashingEncoder

CORPUS = Path(__file__).parents[2] / "corpus"
# Kept between runs: what lies there says itself what it was made from, and is made anew when that changes.
DATA_DIR = Path(__file__).parents[2] / "var" / "test-index"


@pytest.fixture(scope="session")
def assistant() -> Iterator[Assistant]:
    """The real thing, on one thread: where others use the machine too, several wait for each other."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield Assistant.load(CORPUS, DATA_DIR)
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


@pytest.fixture(scope="session")
def council() -> Council:
    return read_council(CORPUS)


@pytest.fixture(scope="session")
def signposts() -> tuple[Signpost, ...]:
    return read_signposts(CORPUS)


@pytest.fixture(scope="session")
def wording(council: Council) -> Wording:
    return read_wording(council)


@pytest.fixture(scope="session")
def tree(plan: Plan) -> Tree:
    return Tree(plan)


@pytest.fixture(scope="session")
def finder(plan: Plan) -> PartFinder:
    return PartFinder(plan, read_names(CORPUS))


@pytest.fixture(scope="session")
def topics(council: Council) -> TopicReader:
    return TopicReader(council)


@pytest.fixture(scope="session")
def subjects(topics: TopicReader, plan: Plan) -> SubjectNamer:
    return SubjectNamer(topics, (passage.text for passage in plan.passages), spacy_tagger())


@pytest.fixture(scope="session")
def reader(finder: PartFinder, topics: TopicReader) -> Reader:
    places = LocalPlaces(read_local_places(CORPUS, read_plan(CORPUS)))
    return Reader(finder, topics, read_glossary(CORPUS), HashingEncoder(), places=places)


@pytest.fixture(scope="session")
def desk(plan: Plan, reader: Reader) -> Desk:
    return Desk(plan, reader)


@pytest.fixture(scope="session")
def about_answer(plan: Plan, wording: Wording, subjects: SubjectNamer) -> AboutAnswer:
    return AboutAnswer(plan, wording, subjects)


@pytest.fixture(scope="session")
def fixed(wording: Wording, signposts: tuple[Signpost, ...], about_answer: AboutAnswer) -> FixedReplies:
    encoder = HashingEncoder()
    return FixedReplies(wording, encoder, signposts, DangerFinder(encoder, signposts), about_answer)
