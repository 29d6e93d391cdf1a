"""Stand-ins for the slow parts, with the same interfaces as the real ones."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from actions.question import Focus, Outcome, Question
from actions.receipt import Receipt
from actions.reply import Citation, FormStep, Reply, Status
from actions.turns import Turn, turn_named
from actions.wire import reply_to_dict
from corpus.model import (
    Accountability,
    Ambition,
    Commitment,
    Document,
    Kind,
    Measure,
    Passage,
    Plan,
    Priority,
    Theme,
    ThemePriority,
)
from index.encoder import Encoder
from index.evidence import Hit, SearchResult
from tests.encoders import HashingEncoder

LINES: tuple[tuple[str, Kind, str], ...] = (
    ("statement introduction.1", Kind.STATEMENT, "This is what the council wants to do."),
    ("outcome 1", Kind.OUTCOME, "People live well."),
    ("value 1", Kind.VALUE, "Keep it simple"),
    ("figure 1", Kind.FIGURE, "12 parks"),
    ("achievement 1", Kind.ACHIEVEMENT, "3 bridges mended"),
    ("document 0.1", Kind.DOCUMENT, "The Long View"),
    ("ambition 1", Kind.AMBITION, "Our ambition is for a place with clean air"),
    ("statement ambition.1", Kind.STATEMENT, "Everybody breathes."),
    ("priority 1.1", Kind.PRIORITY, "1.1 Cleaner streets"),
    ("commitment 1.1.1", Kind.COMMITMENT, "We will plant two hundred trees."),
    ("commitment 1.1.2", Kind.COMMITMENT, "We will sweep the market square:"),
    ("commitment 1.1.2.1", Kind.COMMITMENT, "on Mondays"),
    ("measure 1.1", Kind.MEASURE, "Number of trees"),
    ("document 1.1", Kind.DOCUMENT, "The Tree Strategy"),
    ("theme 1", Kind.THEME, "We are a council that listens"),
    ("statement theme.1", Kind.STATEMENT, "We listen to everybody."),
    ("theme-priority 1.1", Kind.THEME_PRIORITY, "Hold a meeting each month"),
    ("accountability 1", Kind.ACCOUNTABILITY, "Clean air"),
    ("portfolio parks", Kind.PORTFOLIO, "Parks"),
    ("committee places", Kind.COMMITTEE, "Places"),
)


def small_plan() -> Plan:
    """A plan with one node of each kind."""
    passages = _passages()
    by_id = {p.id: p for p in passages}
    row = Accountability(
        by_id["accountability 1"], 1, (by_id["portfolio parks"],), (by_id["committee places"],)
    )
    part = Commitment("1.1.2.1", by_id["commitment 1.1.2.1"])
    commitments = (
        Commitment("1.1.1", by_id["commitment 1.1.1"]),
        Commitment("1.1.2", by_id["commitment 1.1.2"], (part,)),
    )
    ambition = Ambition(
        1,
        "a place with clean air",
        by_id["ambition 1"],
        (by_id["statement ambition.1"],),
        (Priority("1.1", "Cleaner streets", by_id["priority 1.1"], commitments),),
        (Measure("1.1", by_id["measure 1.1"]),),
        (Document("1.1", by_id["document 1.1"]),),
        row,
    )
    theme = Theme(
        1,
        by_id["theme 1"],
        (by_id["statement theme.1"],),
        (ThemePriority("1.1", by_id["theme-priority 1.1"]),),
    )
    return Plan(
        title="The Small Plan",
        text="\n".join(text for _, _, text in LINES),
        ambitions=(ambition,),
        themes=(theme,),
        outcomes=(by_id["outcome 1"],),
        values=(by_id["value 1"],),
        figures=(by_id["figure 1"],),
        achievements=(by_id["achievement 1"],),
        documents_above=(Document("0.1", by_id["document 0.1"]),),
        accountabilities=(row,),
        passages=passages,
    )


def _passages() -> tuple[Passage, ...]:
    found: list[Passage] = []
    start = 0
    for line, (passage_id, kind, text) in enumerate(LINES, start=1):
        found.append(Passage(passage_id, kind, text, ("The Small Plan",), start, start + len(text), line))
        start += len(text) + 1
    return tuple(found)


def trees_reply(text: str = "We will plant two hundred trees.") -> Reply:
    """An answered reply with its citation."""
    passage = small_plan().passage("commitment 1.1.1")
    assert passage is not None
    citation = Citation(
        passage.id, passage.text, passage.heading, f"/plan#{passage.anchor}", passage.start, passage.end
    )
    return Reply(Status.ANSWERED, text, (citation,), ("Where?",))


@dataclass
class FakeAssistant:
    """Answers what it was told to, echoes otherwise, and remembers what it was asked."""

    plan: Plan = field(default_factory=small_plan)
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    receipt: Receipt | None = None
    encoder: Encoder = field(default_factory=HashingEncoder)

    def respond(self, question: Question) -> Outcome:
        """The reply for the question's words; the focus names what the question was.

        Where the dialogue engine hears a wish to give feedback, so does this one.
        """
        self.asked.append(question)
        wish = question.intent is not None and question.intent.name == "give_feedback"
        reply = self.replies.get(question.text) or (
            Reply(Status.FEEDBACK, "Stand-in: feedback")
            if wish
            else trees_reply(f"Stand-in: {question.text}")
        )
        return Outcome(reply, Focus(shown=("commitment 1.1.1",), question=question.text), self.receipt)

    def turn(self, question: Question) -> Turn:
        """What the dialogue engine takes it for; no turn that means anything without that."""
        named = turn_named(question.intent.name) if question.intent else None
        return named or Turn.UNCLEAR

    def search(self, text: str) -> SearchResult:
        """Every passage, the more of the words it holds the better."""
        self.searched.append(text)
        wanted = text.lower().split()
        scores = [8.0 * sum(word in p.text.lower() for word in wanted) for p in self.plan.passages]
        hits = [Hit(p, score, {}) for p, score in zip(self.plan.passages, scores, strict=True)]
        return SearchResult(tuple(sorted(hits, key=lambda hit: -hit.score)), (), 1.0, {}, {})


def feedback_reply() -> Reply:
    """A reply that asks for the first step of the feedback form."""
    return Reply(Status.FEEDBACK, "What do you think?", form=FormStep("feedback", "comment"))


Behaviour = Callable[[dict[str, str]], Any]


@dataclass
class FakeRasa:
    """A server that speaks Rasa's REST channel; `behaviour` makes the answer from the request."""

    behaviour: Behaviour = lambda body: [{"custom": {"reply": reply_to_dict(trees_reply(body["message"]))}}]
    heard: list[dict[str, str]] = field(default_factory=list)
    healthy: bool = True
    hang: bool = False

    def app(self) -> FastAPI:
        """The server as an ASGI application."""
        app = FastAPI()
        app.add_api_route("/webhooks/rest/", self._health, methods=["GET"])
        app.add_api_route("/webhooks/rest/webhook", self._webhook, methods=["POST"], response_model=None)
        return app

    async def _health(self) -> JSONResponse:
        return JSONResponse({"status": "ok"}, status_code=200 if self.healthy else 500)

    async def _webhook(self, request: Request) -> Response:
        body = await request.json()
        self.heard.append(body)
        if self.hang:
            await asyncio.Event().wait()
        answer = self.behaviour(body)
        return answer if isinstance(answer, Response) else JSONResponse(answer)
