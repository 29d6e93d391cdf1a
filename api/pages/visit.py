"""What the chat page knows of a visit: its conversation, and what the examples go on from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.pages.cookie import conversation_of
from api.pages.examples import Examples, example_questions
from api.pages.messages import History, Known
from api.pages.owners import is_owner
from api.pages.published import sources_of
from api.pages.site import read_site
from api.parts import Parts
from corpus.model import Plan
from corpus.phrasings import Phrasings, read_phrasings
from records.errors import DatabaseUnavailable

# The page of the plan links here with the id of a passage to ask about.
ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Visit:
    """The conversation so far. `has_expired`: this browser had one, and it is no longer kept."""

    history: History = field(default_factory=History)
    has_expired: bool = False


async def visit_of(request: Request, parts: Parts) -> Visit:
    """The visit of this browser; may raise DatabaseUnavailable."""
    conversation_id = conversation_of(request)
    if conversation_id is None:
        return Visit()
    history = await run_in_threadpool(_history, parts, conversation_id)
    return Visit(history, not history.messages)


def _history(parts: Parts, conversation_id: str) -> History:
    messages = parts.conversations.history(conversation_id)
    return History(messages, parts.ratings.of_conversation(conversation_id) if messages else {})


async def known_links(parts: Parts) -> Known:
    """What may become a link in replies; without the updates' sources when the database is away."""
    contacts = read_site(parts.settings.corpus_dir).contacts
    try:
        return Known(contacts, sources_of(await run_in_threadpool(parts.statuses.by_subject)))
    except DatabaseUnavailable:
        return Known(contacts)


def examples_for(parts: Parts, history: History, about: str = "") -> Examples:
    """Questions to offer: around a passage (an id) or what was shown last, and none asked before."""
    council = read_site(parts.settings.corpus_dir).council
    assistant = parts.assistant_or_none()
    if assistant is None:
        return example_questions(council, None)
    plan = assistant.plan
    phrasings = _phrasings(parts.settings.corpus_dir, plan)
    asked = {message.text for message in history.messages}
    return example_questions(council, plan, phrasings, about or _last_shown(history), asked)


def _last_shown(history: History) -> str:
    """The id of the passage that was shown last, or an empty text; a portfolio is no subject."""
    replies = (message.reply for message in reversed(history.messages) if message.reply)
    shown = (c.passage_id for reply in replies for c in reply.citations if not is_owner(c))
    return next(shown, "")


@lru_cache(maxsize=2)
def _phrasings(corpus_dir: Path, plan: Plan) -> Phrasings:
    return read_phrasings(corpus_dir, plan)
