"""Published updates inside a reply's text: told apart from the plan's words, their sources as links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from api.pages.prose import Prose, blocks_of
from records.status import StatusUpdate


@dataclass(frozen=True, slots=True)
class Source:
    """Where an update was published."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Published:
    """A paragraph about published updates, to be shown as a block of its own."""

    parts: tuple[Prose, ...]


def sources_of(updates: Mapping[str, Iterable[StatusUpdate]]) -> tuple[Source, ...]:
    """The sources of these updates that have a web address, each once."""
    found = (Source(u.source_title, u.source_url) for of_subject in updates.values() for u in of_subject)
    return tuple(dict.fromkeys(s for s in found if s.url.startswith(("https://", "http://"))))


def with_updates(paragraph: str, sources: Sequence[Source]) -> tuple[Prose | Published, ...] | None:
    """The paragraph with its updates as a block, when one of its lines ends with a known source; else None.

    What leads to a list of updates stands before the block.
    """
    if not any(_source(line, sources) for line in paragraph.splitlines()):
        return None
    parts = blocks_of(paragraph, lambda line: _sourced(line, sources))
    leads = len(parts) > 1 and parts[1].is_list
    return (parts[0], Published(parts[1:])) if leads else (Published(parts),)


def _source(line: str, sources: Sequence[Source]) -> Source | None:
    return next((s for s in sources if line.endswith(f" {s.url}") and f"{s.title}, " in line), None)


def _sourced(line: str, sources: Sequence[Source]) -> Markup:
    """The line escaped, the source's title as a link in place of the bare address behind it."""
    source = _source(line, sources)
    if source is None:
        return escape(line)
    before, _, after = line.removesuffix(f" {source.url}").rpartition(f"{source.title}, ")
    link = Markup('<a class="govuk-link" href="{}">{}</a>, {}').format(source.url, source.title, after)
    said, _, lead = before.rstrip().rpartition(" ")
    if not said:
        return escape(before) + link
    # Behind an update the source stands on a line of its own.
    return Markup('{} <span class="update__from">{} {}</span>').format(said, lead, link)
