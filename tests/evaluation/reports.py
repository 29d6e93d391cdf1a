"""Reports made of results by hand."""

from __future__ import annotations

from actions.intent_figures import IntentFigures, IntentShare
from actions.reply import Status
from api.evaluation.cases import Expectation
from api.evaluation.own_sentences import OwnSentence, OwnWords
from api.evaluation.reading_age import ReadingAge
from api.evaluation.report import Report, Trained, set_reports
from api.evaluation.run import Result
from index.calibration import calibration
from index.validation import Figures, Ranking
from tests.evaluation.results import FOUND_FIRST, case, from_passages, reply, result, words_of
from tests.receipts import MADE_FROM

HARD = OwnSentence("replies.greet", "<Hello>, and so on.", 16.0, 3)
OWN_WORDS = OwnWords(ReadingAge(8.0, 9.0, 13.0), (HARD,))
TRAINED = Trained(
    Figures({"all": Ranking(40, 0.5, 0.75, 0.9)}, {"all": calibration([0.1, 0.9], [False, True])}),
    IntentFigures(50, 0.8, 0.7, {"greet": IntentShare(5, 0.6, 0.5)}),
)


def results() -> list[Result]:
    """One right answer, one false refusal, one false answer; all from the passages."""
    answer, refusal = reply(Status.ANSWERED, "commitment 1"), reply(Status.NOT_IN_PLAN)
    unanswerable = case(Expectation.NOT_IN_PLAN, name="T-3")
    return [
        from_passages(answer, *FOUND_FIRST, chance=0.9),
        from_passages(refusal, *FOUND_FIRST, asked=case(name="T-2"), chance=0.2),
        from_passages(answer, *FOUND_FIRST, asked=unanswerable, chance=0.6),
    ]


def over_http() -> list[Result]:
    """The same without receipts."""
    return [result(one.reply, one.case) for one in results()]


def whole_report() -> Report:
    """A report on two sets, one of which is kept apart."""
    sets = set_reports({"dev": results(), "kept_apart": results()}, words_of)
    return Report("the assistant", "2026-01-01T00:00:00+00:00", sets, OWN_WORDS, TRAINED, MADE_FROM)


def report_of_a_service() -> Report:
    """A report on a running service."""
    sets = set_reports({"dev": over_http()}, words_of)
    return Report("the service", "2026-01-01T00:00:00+00:00", sets, OWN_WORDS)
