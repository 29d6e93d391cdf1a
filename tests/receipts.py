"""Receipts made by hand."""

from __future__ import annotations

from actions.receipt import AnswerReceipt, Candidate, MadeFrom, Receipt, TurnReceipt, reply_digest
from actions.reply import Reply
from tests.fakes import trees_reply

MADE_FROM = MadeFrom("9.9", {"plan": "ab" * 32, "index": "cd" * 32}, {"passages.general": 0.24})


def answer_receipt(
    *candidates: str, chance: float = 0.9, answerer: str = "PassageAnswers", status: str = "answered"
) -> AnswerReceipt:
    """One question put to the plan; the first candidate has a feature."""
    looked_at = tuple(
        Candidate(passage_id, 9.5 - place, {"closest phrasing": 0.75} if place == 0 else {})
        for place, passage_id in enumerate(candidates)
    )
    return AnswerReceipt(
        wants=("commitments",),
        sought=("date",),
        parts=(),
        follows=False,
        chance=chance,
        features={"tone": 1.5, "asks for a sum, found": 0.0},
        candidates=looked_at,
        answerer=answerer,
        status=status,
        wanted="commitments",
    )


def receipt(*answers: AnswerReceipt, reply: Reply | None = None) -> Receipt:
    """The receipt of a reply about trees, unless it is for another."""
    turn = TurnReceipt(
        "ask_plan", {"ask_plan": 0.75}, {"ask_plan": 0.9, "greet": 0.1}, {"ask_plan": 1.0}, None
    )
    reply = reply or trees_reply()
    cited = tuple(citation.passage_id for citation in reply.citations)
    return Receipt(MADE_FROM, turn, answers, cited, reply_digest(reply))
