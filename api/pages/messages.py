"""A stored message as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from actions.feedback_wording import COMMENT_ON_THIS
from actions.reply import Citation, Reply, Status
from api.conversations import StoredMessage
from api.pages.contacts import Contact
from api.pages.labels import LABELS, citations_label
from api.pages.owners import OwnerRow, is_owner, owner_rows
from api.pages.places import place_of, under
from api.pages.prose import Prose, paragraphs, prose_of
from api.pages.published import Published, Source, with_updates
from api.pages.receipt_code import is_stored, prose_with_code
from records.ratings import Rating

# Where the text quotes none of them, more than this many citations would bury the answer on a phone.
SHOWN = 3
# In the text of others a number such as 105 is more likely a count than somebody to call.
WITH_NUMBERS = frozenset({Status.SAFETY, Status.SERVICE_REQUEST, Status.HANDOVER, Status.OUT_OF_SCOPE})
# Small talk and forms are no answers, and nobody in danger is asked how useful that was.
NOT_RATED = frozenset({Status.SMALLTALK, Status.FEEDBACK, Status.SAFETY, Status.REFUSED})
# So long a message without a reply may still get one: Rasa, its stand-in, and some room.
PENDING_FOR = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Known:
    """What may become a link in a reply: the operators' contacts, and the sources of loaded updates."""

    contacts: Sequence[Contact] = ()
    sources: Sequence[Source] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation with its place in words."""

    id: str
    quote: str
    place: str
    under: str
    url: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply ready to be shown.

    `prose` comes before the quotes, `closing` after them; `more_quotes` can be opened. `options` are a
    form's choices, `suggestions` what to ask next. `can_be_rated`: people are asked whether it was useful.
    """

    status: str
    label: str
    prose: tuple[Prose | Published, ...]
    closing: tuple[Prose | Published, ...]
    owners: tuple[OwnerRow, ...]
    quotes_label: str
    quotes: tuple[Quote, ...]
    more_quotes: tuple[Quote, ...]
    options: tuple[str, ...]
    suggestions: tuple[str, ...]
    can_be_rated: bool


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message ready to be shown; `reply` is None when there is none, or none yet (`is_pending`)."""

    id: str
    question: str
    reply: ReplyView | None
    rating: Rating | None = None
    is_pending: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """A conversation as it is stored, oldest message first, with the ratings of its replies."""

    messages: tuple[StoredMessage, ...] = ()
    ratings: Mapping[str, Rating] = field(default_factory=dict)


def message_views(history: History, known: Known, now: datetime) -> tuple[MessageView, ...]:
    """The messages of a conversation; only the last one offers what to do next."""
    last = len(history.messages) - 1
    return tuple(
        MessageView(
            m.id,
            m.text,
            None if m.reply is None else reply_view(m.reply, known, n == last),
            history.ratings.get(m.id),
            now - m.asked_at < PENDING_FOR,
        )
        for n, m in enumerate(history.messages)
    )


def reply_view(reply: Reply, known: Known, is_last: bool = True) -> ReplyView:
    """A reply ready to be shown."""
    before, after = _around_quotes(reply)
    shown, more = _shown_and_more(reply)
    contacts = _contacts(reply, known)
    return ReplyView(
        status=reply.status.value.replace("_", "-"),
        label=LABELS[reply.status],
        prose=prose_with_code(reply.text) if is_stored(reply) else _blocks(before, contacts, known.sources),
        closing=_blocks(after, contacts, known.sources),
        owners=owner_rows(reply.citations),
        quotes_label=citations_label(reply.status, any(map(is_owner, reply.citations))),
        quotes=_quotes(shown),
        more_quotes=_quotes(more),
        options=reply.form.options if reply.form and is_last else (),
        suggestions=_suggestions(reply, bool(shown or more)) if is_last else (),
        can_be_rated=reply.status not in NOT_RATED,
    )


def _suggestions(reply: Reply, quoted: bool) -> tuple[str, ...]:
    """What to ask next; each quotation has its own link to comment on it."""
    return tuple(said for said in reply.suggestions if not (quoted and said == COMMENT_ON_THIS))


def _contacts(reply: Reply, known: Known) -> Sequence[Contact]:
    """What may become a link in the reply's text; nothing in a form, which repeats what somebody typed."""
    if reply.form is not None:
        return ()
    return [c for c in known.contacts if reply.status in WITH_NUMBERS or c.is_web]


def _blocks(
    parts: Sequence[str], contacts: Sequence[Contact], sources: Sequence[Source]
) -> tuple[Prose | Published, ...]:
    found: list[Prose | Published] = []
    for part in parts:
        found += with_updates(part, sources) or prose_of(part, contacts)
    return tuple(found)


def _around_quotes(reply: Reply) -> tuple[list[str], list[str]]:
    """The paragraphs before and after the passages that are quoted: these are shown as quotations instead."""
    quoted = {f"“{citation.quote}”" for citation in reply.citations}
    parts = paragraphs(reply.text)
    first = next((number for number, part in enumerate(parts) if part in quoted), len(parts))
    return list(parts[:first]), [part for part in parts[first:] if part not in quoted]


def _shown_and_more(reply: Reply) -> tuple[list[Citation], list[Citation]]:
    """The citations that the text quotes, and the others; the first few where it quotes none.

    Portfolios and committees stand in a list of their own.
    """
    parts = set(paragraphs(reply.text))
    citations = [c for c in reply.citations if not is_owner(c)]
    shown = [c for c in citations if f"“{c.quote}”" in parts]
    if not shown:
        return citations[:SHOWN], citations[SHOWN:]
    return shown, [c for c in citations if c not in shown]


def _quotes(citations: Sequence[Citation]) -> tuple[Quote, ...]:
    """The quotations; a heading that several stand under is said once."""
    quotes = [_quote(citation) for citation in citations]
    above = ["", *(quote.under for quote in quotes)]
    return tuple(
        replace(quote, under="") if quote.under == before else quote
        for before, quote in zip(above, quotes, strict=False)
    )


def _quote(citation: Citation) -> Quote:
    place = place_of(citation.passage_id, citation.heading)
    return Quote(citation.passage_id, citation.quote, place, under(citation.heading, place), citation.url)
