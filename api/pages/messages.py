"""A stored message as the page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.reply import Citation, Reply, Status
from api.conversations import StoredMessage
from api.pages.labels import LABELS, citations_label
from api.pages.places import place_of, under
from api.pages.prose import Prose, prose_of

# Where the text quotes none of them, more than this many citations would bury the answer on a phone.
SHOWN = 3
# In these the reply's text holds contacts; in the others it could repeat what somebody typed.
WITH_CONTACTS = frozenset({Status.SAFETY, Status.SERVICE_REQUEST, Status.HANDOVER, Status.OUT_OF_SCOPE})


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation with its place in words."""

    quote: str
    place: str
    under: str
    url: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply ready to be shown.

    `prose` comes before the quotes, `closing` after them; `more_quotes` can be opened. `options` are a
    form's choices, `suggestions` what to ask next.
    """

    status: str
    label: str
    prose: tuple[Prose, ...]
    closing: tuple[Prose, ...]
    quotes_label: str
    quotes: tuple[Quote, ...]
    more_quotes: tuple[Quote, ...]
    options: tuple[str, ...]
    suggestions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message ready to be shown; `reply` is None when there is none."""

    id: str
    question: str
    reply: ReplyView | None


def message_views(messages: Sequence[StoredMessage], contacts: Sequence[str]) -> tuple[MessageView, ...]:
    """The messages of a conversation; only the last one offers what to do next."""
    last = len(messages) - 1
    return tuple(
        MessageView(m.id, m.text, None if m.reply is None else reply_view(m.reply, contacts, n == last))
        for n, m in enumerate(messages)
    )


def reply_view(reply: Reply, contacts: Sequence[str], is_last: bool = True) -> ReplyView:
    """A reply ready to be shown."""
    before, after = _around_quotes(reply)
    shown, more = _shown_and_more(reply)
    contacts = contacts if reply.status in WITH_CONTACTS else ()
    return ReplyView(
        status=reply.status.value.replace("_", "-"),
        label=LABELS[reply.status],
        prose=prose_of(before, contacts),
        closing=prose_of(after, contacts),
        quotes_label=citations_label(reply.status),
        quotes=tuple(map(_quote, shown)),
        more_quotes=tuple(map(_quote, more)),
        options=reply.form.options if reply.form and is_last else (),
        suggestions=reply.suggestions if is_last else (),
    )


def _around_quotes(reply: Reply) -> tuple[str, str]:
    """The reply's text before and after the passages it quotes, which are shown as quotations instead."""
    quoted = {f"“{citation.quote}”" for citation in reply.citations}
    paragraphs = reply.text.split("\n\n")
    places = [number for number, paragraph in enumerate(paragraphs) if paragraph in quoted]
    first = places[0] if places else len(paragraphs)
    after = [p for p in paragraphs[first:] if p not in quoted]
    return "\n\n".join(paragraphs[:first]), "\n\n".join(after)


def _shown_and_more(reply: Reply) -> tuple[list[Citation], list[Citation]]:
    """The citations that the text quotes, and the others; the first few where it quotes none."""
    paragraphs = set(reply.text.split("\n\n"))
    shown = [c for c in reply.citations if f"“{c.quote}”" in paragraphs]
    if not shown:
        return list(reply.citations[:SHOWN]), list(reply.citations[SHOWN:])
    return shown, [c for c in reply.citations if c not in shown]


def _quote(citation: Citation) -> Quote:
    place = place_of(citation.passage_id, citation.heading)
    return Quote(citation.quote, place, under(citation.heading, place), citation.url)
