from __future__ import annotations

from dataclasses import dataclass, field

from actions.reply import Reply, Status
from api.evaluation.asking import Said, Say
from api.evaluation.cases import Case, Expectation
from api.evaluation.run import run, run_case
from tests.receipts import receipt

HELLO = Case("T-1", "smalltalk", ("hello",), Expectation.SMALLTALK)
TWICE = Case("T-3", "follow_up", ("one", "two"), Expectation.SMALLTALK)


@dataclass
class FakeService:
    """Greets everybody, and keeps what each conversation heard; `fault` is what it ends with."""

    heard: list[list[str]] = field(default_factory=list)
    fault: str = ""

    def converse(self) -> Say:
        heard: list[str] = []
        self.heard.append(heard)

        def say(message: str) -> Said:
            heard.append(message)
            return Said(Reply(Status.SMALLTALK, message), receipt(), {"read": float(len(heard))}, self.fault)

        return say


def test_the_turns_of_a_case_are_said_in_order_in_a_conversation_of_its_own() -> None:
    service = FakeService()
    list(run([TWICE, HELLO], service.converse))
    assert service.heard == [["one", "two"], ["hello"]]


def test_the_last_reply_is_judged_and_every_turn_is_timed() -> None:
    found = run_case(TWICE, FakeService().converse)
    assert (found.reply.text, found.verdict.right, found.given) == ("two", True, "smalltalk")
    assert len(found.seconds) == 2
    assert found.milliseconds == ({"read": 1.0}, {"read": 2.0})
    assert found.receipt == receipt()


def test_no_reply_at_all_is_wrong_and_says_why() -> None:
    found = run_case(HELLO, FakeService(fault="HTTP 500").converse)
    assert (found.verdict.right, found.verdict.why, found.given) == (False, "HTTP 500", "fault")
