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
WORDS = "I would like to say something"
SENT = "Send it"
CODE = "K7QM-2F9D-XW3C"
BIN = "My bin was not collected"
HELLO = "Hello"
WHO = "Who is responsible for air quality?"
GOING = "How is the interchange going?"
NOTHING_YET = "How is commitment 1.1.1 going?"
CRISIS = "I feel very low"
# As in the council's file of updates.
SOURCE = "ITV News Granada: first-of-its-kind rooftop park"
SOURCE_URL = (
    "https://www.itv.com/news/granada/2024-03-18/"
    "first-of-its-kind-rooftop-park-included-in-new-140-million-interchange"
)


def cited(plan: Plan, *passage_ids: str) -> tuple[Citation, ...]:
    """Citations of these passages."""
    passages = [plan.passage(passage_id) for passage_id in passage_ids]
    return tuple(
        Citation(p.id, p.text, p.heading, f"/plan#{p.anchor}", p.start, p.end) for p in passages if p
    )


def quoted(plan: Plan, passage_id: str) -> str:
    """The words of a passage as a reply's text quotes them."""
    return f"“{cited(plan, passage_id)[0].quote}”"


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
        WORDS: Reply(
            Status.FEEDBACK,
            "What would you like to say about it?",
            form=FormStep("feedback", "comment", ("Stop",)),
        ),
        SENT: Reply(
            Status.FEEDBACK,
            f"Thank you. Your response is kept. Your receipt code is {CODE}. With this code you can read, "
            "change or withdraw your response at /feedback/receipt.",
            form=FormStep("feedback", "done", ()),
        ),
        BIN: Reply(
            Status.SERVICE_REQUEST,
            "This assistant cannot do that for you. The council's website can: https://www.stockport.gov.uk",
        ),
        WHO: Reply(
            Status.ANSWERED,
            f"The plan names these portfolios and this committee.\n\n{quoted(plan, 'commitment 3.2.7')}",
            cited(
                plan,
                "portfolio sustainable-stockport",
                "portfolio inclusive-neighbourhoods",
                "committee communities-and-housing",
                "commitment 3.2.7",
            ),
        ),
        GOING: Reply(
            Status.STATUS_REPORTED,
            "The latest published update (18 March 2024): It has a two-acre park on its roof.\n"
            f"Source: {SOURCE}, 18 March 2024. {SOURCE_URL}\n"
            "This update is more than a year old. Things may have changed since.\n\n"
            "There is also a published update on something close to it:\n"
            f"- Commitment 2.2.1: It is open. Source: {SOURCE}, 18 March 2024. {SOURCE_URL}\n\n"
            f"This is what the plan says:\n\n{quoted(plan, 'commitment 2.2.1.2')}",
            cited(plan, "commitment 2.2.1.2"),
            ("Who is responsible for this?",),
        ),
        NOTHING_YET: Reply(
            Status.NO_STATUS,
            "Nothing has been reported yet about commitment 1.1.1.\n\n"
            f"{quoted(plan, 'commitment 1.1.1')}\n\n"
            "The council publishes its reports here: https://democracy.stockport.gov.uk",
            cited(plan, "commitment 1.1.1"),
        ),
        CRISIS: Reply(
            Status.SAFETY, "There is help day and night.\n\n- NHS: 111 option 2\n- Shout: text SHOUT: 85258"
        ),
        HELLO: Reply(Status.SMALLTALK, "Hello. Ask me about the plan."),
        HOSTILE: Reply(Status.ANSWERED, f"You wrote {HOSTILE}", hostile_citations(plan), (HOSTILE,)),
    }


def hostile_citations(plan: Plan) -> tuple[Citation, ...]:
    """A citation all of whose texts try to break out of the page."""
    known = cited(plan, "commitment 3.2.7")[0]
    return (Citation(HOSTILE, HOSTILE, (HOSTILE,), f"/plan#{HOSTILE}", known.start, known.end),)
