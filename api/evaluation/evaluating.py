"""From sets of questions to the report on whoever answered them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import httpx2

from actions.intents import read_intent_figures
from actions.receipt import MadeFrom
from api.answering import Answering
from api.evaluation.asking import Converse, here, over_http
from api.evaluation.cases import Case
from api.evaluation.own_sentences import own_words
from api.evaluation.report import Report, Trained, set_reports
from api.evaluation.run import Result, run
from index.build import FOLDER
from index.store import read_figures

Sets = Mapping[str, Sequence[Case]]
Tell = Callable[[str], None]


def evaluate_assistant(
    assistant: Answering, sets: Sets, corpus_dir: Path, data_dir: Path, tell: Tell
) -> Report:
    """The report on an assistant in this process, whose index is in `data_dir`."""
    results = _results(sets, here(assistant.respond), tell)

    def words_of(passage_id: str) -> str:
        passage = assistant.plan.passage(passage_id)
        return passage.text if passage else ""

    return Report(
        asked="the assistant in this process, without Rasa",
        made=_now(),
        sets=set_reports(results, words_of),
        own_words=own_words(corpus_dir),
        trained=Trained(read_figures(data_dir / FOLDER), read_intent_figures(data_dir)),
        made_from=_made_from(results),
    )


def evaluate_service(client: httpx2.Client, sets: Sets, corpus_dir: Path, tell: Tell) -> Report:
    """The report on a running service: only what its replies show."""
    results = _results(sets, over_http(client), tell)
    return Report(
        asked=f"the service at {client.base_url}",
        made=_now(),
        sets=set_reports(results, lambda _: ""),
        own_words=own_words(corpus_dir),
    )


def _results(sets: Sets, converse: Converse, tell: Tell) -> dict[str, list[Result]]:
    results: dict[str, list[Result]] = {}
    for name, cases in sets.items():
        tell(f"asking the {len(cases)} questions of {name}")
        results[name] = list(run(cases, converse))
    return results


def _made_from(results: Mapping[str, Sequence[Result]]) -> MadeFrom | None:
    """What the replies were made from: the same for all of them."""
    receipts = (result.receipt for found in results.values() for result in found)
    return next((receipt.made_from for receipt in receipts if receipt), None)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
