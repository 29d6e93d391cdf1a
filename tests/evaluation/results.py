"""Cases and results made by hand."""

from __future__ import annotations

from actions.receipt import Receipt
from actions.reply import Citation, Reply, Status
from api.evaluation.cases import Case, Expectation
from api.evaluation.judge import judge
from api.evaluation.run import Result
from tests.receipts import answer_receipt, receipt

# The passages of an invented plan.
PASSAGES = {f"commitment {number}": f"We will do thing {number}." for number in range(1, 9)}
EVIDENCE = "do thing 1"
FOUND_FIRST = ("commitment 1", "commitment 2", "commitment 3", "commitment 4")
FOUND_LATE = ("commitment 5", "commitment 2", "commitment 3", "commitment 1")
NOT_FOUND = ("commitment 5", "commitment 2", "commitment 3", "commitment 4")


def words_of(passage_id: str) -> str:
    """The words of an invented passage."""
    return PASSAGES.get(passage_id, "")


def case(
    expectation: Expectation = Expectation.ANSWER, *evidence: str, needs_all: bool = False, name: str = "T-1"
) -> Case:
    """A case; an answer needs thing 1 unless other evidence is given."""
    wanted = evidence or ((EVIDENCE,) if expectation is Expectation.ANSWER else ())
    return Case(name, "commitment", ("hm?", "what of thing 1?"), expectation, wanted, needs_all)


def reply(status: Status, *cited: str) -> Reply:
    """A reply that cites these passages."""
    quotes = (Citation(i, PASSAGES[i], (), "/plan", 0, 1) for i in cited)
    return Reply(status, "Here. Call 999.", tuple(quotes))


def result(given: Reply, asked: Case | None = None, made: Receipt | None = None) -> Result:
    """The judged result of a case, a quarter of a second a turn."""
    asked = asked or case()
    stages = ({"read": 5.0, "search": 20.0}, {"read": 15.0})
    return Result(asked, given, judge(asked, given), (0.25, 0.05), made, stages if made else ())


def from_passages(given: Reply, *candidates: str, asked: Case | None = None, chance: float = 0.9) -> Result:
    """A result that the passages' answerer gave, having looked at these candidates."""
    answer = answer_receipt(*candidates, chance=chance, status=given.status.value)
    return result(given, asked, receipt(answer))


def from_tree(given: Reply, *candidates: str, asked: Case | None = None) -> Result:
    """A result that another answerer gave."""
    answer = answer_receipt(*candidates, answerer="ListAnswers", status=given.status.value)
    return result(given, asked, receipt(answer))


def without_plan(given: Reply, asked: Case | None = None) -> Result:
    """A result for which the plan was not looked at."""
    return result(given, asked, receipt())
