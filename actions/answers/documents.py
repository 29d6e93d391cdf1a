"""The family of plans: which documents deliver which ambition, which stand twice, which are still to come."""

from __future__ import annotations

import re

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.tree_asked import says
from actions.wants import Want
from actions.wording import Wording, count, in_words, join
from corpus.model import Document, Kind
from index.evidence import SearchResult
from index.sought import Sought, sought

_TO_COME = re.compile(r"\bto be (?:developed|written|agreed)\b", re.IGNORECASE)
_WHERE_IT_STANDS = re.compile(r"\bwhich\b|\bwhere\b|\bunder\b|\bright\b|\bonly\b", re.IGNORECASE)
_EVERY = re.compile(
    r"\b(?:list|every|all)\s+(?:of\s+)?(?:the\s+|your\s+)?(?:documents?|strateg(?:y|ies)|plans)\b",
    re.IGNORECASE,
)
_ABOVE = (Kind.AMBITION, Kind.OUTCOME, Kind.ACCOUNTABILITY, Kind.PRIORITY)


class DocumentAnswers:
    """Answers about the documents as documents; what they say is no part of the plan."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._wording = wording
        self._documents = tuple(d for a in tree.plan.ambitions for d in a.documents)

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The documents asked for, or None."""
        if asked.want(Want.PORTFOLIO, Want.COMMITTEE, Want.PERSON) or Sought.SUM in sought(asked.text):
            return None
        named = asked.parts.of(Kind.DOCUMENT)
        if named and asked.want(Want.AMBITIONS, Want.SHARED) and _WHERE_IT_STANDS.search(asked.text):
            return self._standing(named)
        if not asked.want(Want.DOCUMENTS, Want.UNWRITTEN):
            return None
        if lists_every_document(asked):
            return self._every()
        return self._shared(asked) or self._to_come(asked) or self._of_ambition(asked)

    def _every(self) -> Draft:
        """All documents, those of each ambition named together."""
        plan = self._tree.plan
        above = len(plan.documents_above)
        below = len({d.passage.text for d in self._documents})
        lead = self._wording.say(
            "counts",
            "documents",
            count=count(above + below, "document"),
            above=in_words(above),
            below=in_words(below),
        )
        first = self._wording.say("shared", "all_above", documents=_named(plan.documents_above))
        notes = (
            self._wording.say("shared", "all_under", name=a.name, documents=_named(a.documents))
            for a in plan.ambitions
        )
        also = tuple(d.passage for d in (*plan.documents_above, *self._documents))
        return Draft(Status.ANSWERED, lead, also=also, notes=(first, *notes), wanted=Want.DOCUMENTS)

    def _standing(self, named: tuple[str, ...]) -> Draft:
        """Where a document stands."""
        ambitions = self._tree.ambitions_in(named)
        lead = self._wording.say(
            "leads",
            "document",
            name=self._tree.passages[named[0]].text,
            count=count(len(ambitions), "ambition"),
            ambitions=join([f"“{a.name}”" for a in ambitions]),
        )
        return self._draft(lead, tuple(self._tree.passages[i].id for i in named), named[0])

    def _shared(self, asked: Asked) -> Draft | None:
        """The documents that stand under more than one ambition."""
        if not asked.want(Want.SHARED) or asked.parts.of(Kind.PRIORITY):
            return None
        texts = [d.passage.text for d in self._documents]
        twice = [d for d in self._documents if texts.count(d.passage.text) > 1]
        distinct = len({d.passage.text for d in twice})
        number = count(distinct, "document stands", "documents stand")
        return self._draft(self._wording.say("leads", "documents_shared", count=number), _ids(twice), "")

    def _to_come(self, asked: Asked) -> Draft | None:
        """The documents that had still to be written."""
        spoken_of = asked.want(Want.DOCUMENTS) or asked.focus.wanted == Want.DOCUMENTS
        if not (asked.want(Want.UNWRITTEN) and spoken_of):
            return None
        found = [d for d in self._documents if _TO_COME.search(d.passage.text)]
        number = count(len(found), "document")
        return self._draft(self._wording.say("leads", "documents_to_come", count=number), _ids(found), "")

    def _of_ambition(self, asked: Asked) -> Draft | None:
        """The documents of one ambition."""
        ambitions = self._tree.ambitions_in(asked.parts.of(*_ABOVE))
        if len(ambitions) != 1 or (asked.topic and not asked.want(Want.LIST)):
            return None
        ambition = ambitions[0]
        number = count(len(ambition.documents), "document")
        lead = self._wording.say("leads", "documents", name=ambition.name, count=number)
        return self._draft(lead, _ids(ambition.documents), ambition.passage.id)

    def _draft(self, lead: str, ids: tuple[str, ...], subject: str) -> Draft:
        passages = tuple(self._tree.passages[i] for i in ids)
        return Draft(Status.ANSWERED, lead, passages, subject=subject, wanted=Want.DOCUMENTS)


def lists_every_document(asked: Asked) -> bool:
    """Whether every document of all ambitions is asked for, and not those that they share."""
    every = _EVERY.search(asked.text) and says("every_ambition", asked.text)
    return bool(every) and not asked.parts.ids and not says("shares", asked.text)


def _ids(documents: list[Document] | tuple[Document, ...]) -> tuple[str, ...]:
    return tuple(d.passage.id for d in documents)


def _named(documents: tuple[Document, ...]) -> str:
    return join([f"“{document.passage.text}”" for document in documents])
