"""What the pages of the form and of the receipt share."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from actions.feedback import content
from actions.feedback_subjects import Subjects
from api.lookup.running import assistant_of
from api.pages.contacts import web_contact
from api.pages.feedback_held import FeedbackDesk, Writing
from api.pages.feedback_steps import Form
from api.pages.prose import linked
from api.pages.site import read_site
from api.pages.templating import render
from api.pages.updates import in_words
from api.parts import Parts
from corpus.consultation import State
from records.feedback_values import Content, Who

PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Cookie"}
FIELDS_AT_MOST = 20


def desk_of(request: Request) -> FeedbackDesk:
    """What the feedback pages of this app hold."""
    return cast("FeedbackDesk", request.app.state.feedback_desk)


def form_of(parts: Parts) -> Form:
    """The form of the plan and the consultation; NotReady until the plan is loaded."""
    plan = assistant_of(parts).plan
    return Form(plan, Subjects(plan), parts.consultation, parts.redactor)


def is_open(parts: Parts) -> bool:
    """Whether responses are taken today."""
    return _state(parts) is State.OPEN


async def posted_fields(request: Request) -> dict[str, str]:
    """The fields of a posted form; none when it is not well formed. The app limits its size."""
    body = (await request.body()).decode("utf-8", "replace")
    try:
        return dict(parse_qsl(body, max_num_fields=FIELDS_AT_MOST, keep_blank_values=True))
    except ValueError:
        return {}


def said(form: Form, writing: Writing) -> Content:
    """What is to be stored of a draft that has everything."""
    draft = writing.draft
    subject = form.subjects.of(draft.about)
    assert subject is not None
    assert draft.position is not None
    asked = {question.id for question in form.consultation.questions}
    answers = {name: answer for name, answer in draft.answers.items() if answer and name in asked}
    keep, who = bool(draft.keep), draft.who or Who.NOT_SAID
    return content(subject, draft.position, draft.comment, writing.redaction, keep, who, answers)


def closed_page(request: Request, parts: Parts, unsent: bool = False) -> Response:
    """That no responses are taken (any more); `unsent` when one was being written."""
    before = _state(parts) is State.BEFORE
    values = about_consultation(parts)
    return render(request, "feedback_closed.html", headers=PRIVATE, before=before, unsent=unsent, **values)


def _state(parts: Parts) -> State:
    # The day of the machine's own time zone, as in the chat.
    return parts.consultation.state(date.today())


def about_consultation(parts: Parts) -> dict[str, Any]:
    """What the pages say of the consultation: its days in words, and its contacts as links."""
    consultation = parts.consultation
    days = {"opens": consultation.opens, "closes": consultation.closes}
    known = read_site(parts.settings.corpus_dir).contacts
    addresses = {word for word in consultation.outcome.split() if word.startswith("https://")}
    links = (*known, *map(web_contact, sorted(addresses)))
    return {
        "consultation": consultation,
        "dates": {name: in_words(day) for name, day in days.items() if day},
        "contact": linked(consultation.contact, links),
        "outcome": linked(consultation.outcome, links),
    }
