"""Everything that the feedback form stands on: the plan's parts, the consultation, the store, the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from actions.feedback import FeedbackStore
from actions.feedback_about import AboutFinder
from actions.feedback_asked import AskedOfForm, TopicOf, no_topic
from actions.feedback_choices import who_labels
from actions.feedback_subjects import Subjects
from actions.parts import PartFinder
from corpus.consultation import Consultation, read_consultation
from corpus.council import read_council
from corpus.model import Plan
from corpus.names import read_names
from index.encoder import Encoder
from index.evidence import SearchResult
from privacy.redaction import Redactor
from records.feedback_values import Who

PAGE = "/feedback"
RECEIPT_PAGE = "/feedback/receipt"


class Searching(Protocol):
    """A plan that can be searched; the assistant, or a fake of it."""

    @property
    def plan(self) -> Plan:
        """The plan."""
        ...

    def search(self, text: str) -> SearchResult:
        """Every passage of the plan for these words, the best first."""
        ...

    @property
    def encoder(self) -> Encoder:
        """What turns texts into vectors; it keeps those that are the same at every start."""
        ...


@dataclass(frozen=True, slots=True)
class Intake:
    """What the form needs to take a response.

    `today` is the day its dates are compared with; `topic_of` tells what is asked about the form itself.
    """

    subjects: Subjects
    finder: AboutFinder
    who: Mapping[Who, str]
    consultation: Consultation
    redactor: Redactor
    store: FeedbackStore
    today: Callable[[], date] = date.today
    topic_of: TopicOf = no_topic


def open_intake(corpus_dir: Path, assistant: Searching, redactor: Redactor, store: FeedbackStore) -> Intake:
    """The intake for the plan and the consultation of a corpus; raises CorpusError."""
    subjects = Subjects(assistant.plan)
    parts = PartFinder(assistant.plan, read_names(corpus_dir))
    return Intake(
        subjects=subjects,
        finder=AboutFinder(subjects, parts, assistant.search),
        who=who_labels(read_council(corpus_dir)),
        consultation=read_consultation(corpus_dir),
        redactor=redactor,
        store=store,
        topic_of=AskedOfForm(assistant.encoder).topic_of,
    )
