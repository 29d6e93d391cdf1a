"""Replies of every kind, made from the plan, for the fake bot to give."""

from __future__ import annotations

from actions.reply import Citation, FormStep, Reply, Status
from corpus.model import Plan

HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>&'`"
AIR = "What will you do about air quality?"
CLIMATE = "What does the plan say about climate change?"
COST = "How much will the Interchange cost?"
DANGER = "I am not safe at home"
VIEWS = "I want to give my views"
BIN = "My bin was not collected"
HELLO = "Hello"


def cited(plan: Plan, *passage_ids: str) -> tuple[Citation, ...]:
    """Citations of these passages."""
    passages = [plan.passage(passage_id) for passage_id in passage_ids]
    return tuple(
        Citation(p.id, p.text, p.heading, f"/plan#{p.anchor}", p.start, p.end) for p in passages if p
    )


def replies(plan: Plan) -> dict[str, Reply]:
    """The reply to each question that the fake bot knows."""
    climate = cited(plan, *(f"commitment 3.2.{n}" for n in range(1, 8)))
    return {
        AIR: Reply(
            Status.ANSWERED,
            "The plan says that the council wants to introduce a Clean Air Zone in 2022.",
            cited(plan, "commitment 3.2.7"),
            (
                "Who is responsible for this?",
                "How will it be measured?",
                "What else is planned?",
            ),
        ),
        CLIMATE: Reply(
            Status.ANSWERED,
            "Priority 3.2 has 7 commitments.\n\nAmong them:\n- a climate community\n- a new model",
            climate,
            ("Which of these have dates?",),
        ),
        COST: Reply(
            Status.NOT_IN_PLAN,
            "The plan does not say what the Interchange will cost. It does speak of building it.",
            cited(plan, "commitment 2.2.1.2"),
            ("What else is planned for the town centre?",),
        ),
        DANGER: Reply(
            Status.SAFETY,
            "If you are in danger now, call 999. If you cannot speak, dial 999 then 55.\n\n"
            "- Refuge: 0808 2000 247, day and night\n- Samaritans: 116 123\n\n"
            "This assistant cannot get help to you.",
        ),
        VIEWS: Reply(
            Status.FEEDBACK,
            "Thank you for wanting to give your views. Which part of the plan is it about?",
            form=FormStep("feedback", "part", ("Ambition 1", "The whole plan", "Stop")),
        ),
        BIN: Reply(
            Status.SERVICE_REQUEST,
            "This assistant cannot do that for you. The council's website can: https://www.stockport.gov.uk",
        ),
        HELLO: Reply(Status.SMALLTALK, "Hello. Ask me about the plan."),
        HOSTILE: Reply(Status.ANSWERED, f"You wrote {HOSTILE}", hostile_citations(plan), (HOSTILE,)),
    }


def hostile_citations(plan: Plan) -> tuple[Citation, ...]:
    """A citation all of whose texts try to break out of the page."""
    known = cited(plan, "commitment 3.2.7")[0]
    return (Citation(HOSTILE, HOSTILE, (HOSTILE,), f"/plan#{HOSTILE}", known.start, known.end),)
