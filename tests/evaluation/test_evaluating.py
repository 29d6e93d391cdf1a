"""From questions to the report."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from actions.wire import reply_to_dict
from api.evaluation.cases import Case, Expectation
from api.evaluation.evaluating import evaluate_assistant, evaluate_service
from index.adapter import adapt
from index.build import FOLDER
from index.dense import DenseIndex
from index.search import Learnt
from index.store import manifest_for, save
from index.validation import Figures, Ranking
from tests.actions.conftest import CORPUS
from tests.actions.test_provenance import searcher
from tests.encoders import HashingEncoder
from tests.fakes import FakeAssistant, trees_reply
from tests.index.small import small_texts
from tests.receipts import MADE_FROM, answer_receipt, receipt

TREES = Case("T-1", "commitment", ("trees?",), Expectation.ANSWER, ("two hundred trees",))
DANGER = Case("T-2", "safety", ("help",), Expectation.SAFETY)
SETS = {"dev": (TREES, DANGER), "second": (TREES,)}


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder with an index whose figures are known."""
    texts, learnt = small_texts(), searcher(small_texts()).learnt
    vectors = HashingEncoder().encode([text.words for text in texts.all])
    figures = Figures({"all questions": Ranking(4, 0.5, 0.75, 1.0)})
    kept = Learnt(learnt.layer, learnt.fusion, learnt.tone, learnt.decision, figures)
    manifest = manifest_for(texts, "hashing", "0", vectors.shape[1])
    save(tmp_path / FOLDER, manifest, DenseIndex(adapt(vectors, learnt.layer)), kept)
    return tmp_path


def test_the_assistant_here_is_scored_with_all_that_is_known_of_it(data_dir: Path) -> None:
    said: list[str] = []
    assistant = FakeAssistant(receipt=receipt(answer_receipt("commitment 1.1.1")))
    report = evaluate_assistant(assistant, SETS, CORPUS, data_dir, said.append)
    assert [(one.name, one.total.right, one.total.total) for one in report.sets] == [
        ("all sets", 2, 3),
        ("dev", 1, 2),
        ("second", 1, 1),
    ]
    inside = report.sets[0].inside
    assert inside is not None and inside.from_passages.first_three == 2
    assert report.made_from == MADE_FROM
    assert report.trained is not None
    assert report.trained.index.ranking["all questions"].first_three == 0.75
    assert said == ["asking the 2 questions of dev", "asking the 1 questions of second"]


def test_a_service_is_scored_by_its_replies_alone() -> None:
    def reply(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"conversation_id": "c", **reply_to_dict(trees_reply())})

    client = httpx2.Client(transport=httpx2.MockTransport(reply), base_url="http://service.test")
    report = evaluate_service(client, SETS, CORPUS, lambda _: None)
    assert (report.sets[0].total.right, report.sets[0].inside) == (2, None)
    assert (report.trained, report.made_from) == (None, None)
    assert "service.test" in report.asked
    assert report.own_words.sentences
