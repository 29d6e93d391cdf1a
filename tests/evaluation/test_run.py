from __future__ import annotations

from dataclasses import dataclass, field

from actions.question import Focus, Outcome, Question
from actions.reply import Reply, Status
from api.evaluation.cases import Case, Expectation
from api.evaluation.judge import judge
from api.evaluation.report import Share, quantile, report, share, shares
from api.evaluation.run import Result, run, run_case

HELLO = Case("T-1", "smalltalk", ("hello",), Expectation.SMALLTALK)
DANGER = Case("T-2", "safety", ("help",), Expectation.SAFETY)


@dataclass
class FakeAssistant:
    """Greets everybody, and keeps what it was asked."""

    asked: list[Question] = field(default_factory=list)

    def respond(self, question: Question) -> Outcome:
        self.asked.append(question)
        return Outcome(Reply(Status.SMALLTALK, "Hello."), Focus(question=question.text))


def results() -> list[Result]:
    return list(run([HELLO, DANGER, HELLO], FakeAssistant().respond))


def test_each_turn_gets_the_focus_that_the_one_before_left() -> None:
    assistant = FakeAssistant()
    result = run_case(Case("T-3", "follow_up", ("one", "two"), Expectation.SMALLTALK), assistant.respond)
    assert [question.focus for question in assistant.asked] == [Focus(), Focus(question="one")]
    assert result.verdict.right
    assert len(result.seconds) == 2


def test_each_case_starts_without_a_focus() -> None:
    assistant = FakeAssistant()
    list(run([HELLO, HELLO], assistant.respond))
    assert [question.focus for question in assistant.asked] == [Focus(), Focus()]


def test_share_counts_right_replies() -> None:
    assert share(results()) == Share(total=3, right=2, strict=2)


def test_shares_are_given_for_each_group() -> None:
    by_kind = shares(results(), lambda result: result.case.kind)
    assert by_kind == {"safety": Share(1, 0, 0), "smalltalk": Share(2, 2, 2)}


def test_quantile_takes_a_value_that_is_there() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert (quantile(values, 0.5), quantile(values, 0.95), quantile([7.0], 0.95)) == (3.0, 5.0, 7.0)


def test_report_shows_table_kinds_misses_times_and_the_total() -> None:
    reply = Reply(Status.SMALLTALK, "Hello.")
    timed = [Result(case, reply, judge(case, reply), (0.02,)) for case in (HELLO, DANGER, HELLO)]
    assert report(timed, misses=5).splitlines() == [
        "expectation         n   right  strict",
        "safety              1    0.0%    0.0%",
        "smalltalk           2  100.0%  100.0%",
        "by kind: safety 0/1, smalltalk 2/2",
        "  miss T-2 [safety] status smalltalk: 'help'",
        "latency per message: p50 20 ms, p95 20 ms",
        "right: 66.7% of 3",
    ]


def test_report_says_how_many_misses_it_leaves_out() -> None:
    assert "  ... and 1 more" in report(results(), misses=0).splitlines()
