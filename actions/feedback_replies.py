"""The replies by which the feedback form ends, and what there is to know about it."""

from __future__ import annotations

from actions import feedback_wording as wording
from actions.feedback_asked import DATE, form_answer
from actions.feedback_draft import Ended
from actions.feedback_intake import PAGE, RECEIPT_PAGE, Intake
from actions.reply import FormStep, Reply, Status
from corpus.consultation import Consultation, State


def closed_reply(intake: Intake) -> Reply | None:
    """What to say when no responses are taken today; None while they are."""
    consultation = intake.consultation
    state = consultation.state(intake.today())
    if state is State.OPEN:
        return None
    text = wording.BEFORE_OPENING if state is State.BEFORE else wording.CLOSED
    return Reply(Status.FEEDBACK, text.format(**_dates(consultation)))


def about_feedback(intake: Intake, topic: str = "") -> str:
    """What there is to know about giving a response: of a topic, or what becomes of it and whom to ask."""
    consultation = intake.consultation
    if topic:
        return form_answer(topic, consultation, PAGE, RECEIPT_PAGE)
    return f"{consultation.privacy.notice}\n\n{wording.CONTACT.format(contact=consultation.contact)}"


def receipt_reply(code: str, before: bool = False) -> Reply:
    """What to say when a response is stored; `before` when it had been said already."""
    text = wording.DONE_BEFORE if before else wording.DONE
    return last_reply(text.format(code=code, receipt_page=RECEIPT_PAGE), Ended.DONE)


def _dates(consultation: Consultation) -> dict[str, str]:
    opens, closes = consultation.opens, consultation.closes
    return {
        "opens": opens.strftime(DATE) if opens else "",
        "closes": closes.strftime(DATE) if closes else "",
        "outcome": consultation.outcome,
        "contact": consultation.contact,
    }


def last_reply(text: str, step: Ended) -> Reply:
    """The reply with which the form ends in this way."""
    return Reply(Status.FEEDBACK, text, form=FormStep("feedback", step.value))
