"""A conversation as plain text, to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urljoin

from actions.reply import Reply
from api.conversations import StoredMessage
from api.pages.labels import LABELS
from api.pages.places import place_of
from corpus.council import Council

RULE = "-" * 40
UNANSWERED = "This question was not answered."


def transcript(council: Council, messages: Sequence[StoredMessage], now: datetime, address: str) -> str:
    """The whole conversation; `address` is where people reach the service, for the links to the plan."""
    head = f"{council.assistant_name}\n{council.plan_title}. {council.status_line}".rstrip()
    saved = f"Saved on {now.day} {now:%B %Y}."
    parts = [head, saved, *(_message(message, address) for message in messages)]
    return f"\n\n{RULE}\n\n".join(parts) + "\n"


def _message(message: StoredMessage, address: str) -> str:
    return "\n\n".join((f"You asked: {message.text}", *_reply(message.reply, address)))


def _reply(reply: Reply | None, address: str) -> Iterator[str]:
    if reply is None:
        yield UNANSWERED
        return
    if label := LABELS[reply.status]:
        yield f"{label}:"
    yield reply.text
    if reply.citations:
        places = (f"- {place_of(c.passage_id, c.heading)}: {_link(address, c.url)}" for c in reply.citations)
        yield "\n".join(("Where the plan says it:", *places))


def _link(address: str, url: str) -> str:
    return urljoin(f"{address}/", url)
