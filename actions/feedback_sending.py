"""Handing a response in."""

from __future__ import annotations

from dataclasses import replace

from actions import feedback_wording as wording
from actions.feedback import content, new_response
from actions.feedback_draft import Draft, Ended, Personal, Step
from actions.feedback_filling import Move
from actions.feedback_intake import Intake
from actions.feedback_replies import closed_reply, last_reply, receipt_reply
from actions.feedback_subjects import Subject
from records.errors import ResponseWithdrawn
from records.feedback_values import Channel, Receipt, Who


def sent(intake: Intake, draft: Draft, bot_id: str) -> Move:
    """Hands the response in: once this gives a receipt, the response is stored for certain."""
    if (closed := closed_reply(intake)) is not None:
        return Move(Draft(), end=closed)
    subject = intake.subjects.of(draft.about)
    if subject is None:
        # The plan was changed under a form that was open.
        return Move(draft.without(Step.ABOUT), wording.ABOUT_UNKNOWN)
    try:
        receipt = _submitted(intake, draft, subject, bot_id)
    except ResponseWithdrawn:
        return Move(Draft(), end=last_reply(wording.WITHDRAWN, Ended.CANCELLED))
    return Move(replace(draft, receipt=receipt.code), end=receipt_reply(receipt.code))


def _submitted(intake: Intake, draft: Draft, subject: Subject, bot_id: str) -> Receipt:
    assert draft.position is not None
    said = content(
        subject,
        draft.position,
        draft.comment,
        intake.redactor.redact(draft.comment),
        draft.personal is Personal.KEPT,
        draft.who or Who.NOT_SAID,
        {question: answer for question, answer in draft.answers.items() if answer},
    )
    return intake.store.submit(new_response(draft.run, said, intake.consultation, Channel.CHAT, bot_id))
