"""Puts the report together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from actions.feedback_choices import ALL_POSITIONS, who_labels
from actions.feedback_subjects import Subjects
from api.consultation.report.counting import Rows, count
from api.consultation.report.facts import facts_of
from api.consultation.report.figures import anything_hidden
from api.consultation.report.page import page
from api.consultation.report.periods import Periods
from api.consultation.report.view import OTHER_PARTS, Labels, figures, sections
from api.consultation.suppression.limits import is_too_few
from api.consultation.themes.model import Sorting, Theme
from corpus.consultation import read_consultation
from corpus.council import Council, read_council
from corpus.model import Plan
from index.encoder import Vectors
from records.feedback_values import Position, StoredResponse, Who


@dataclass(frozen=True, slots=True)
class Request:
    """What the report is about: `conditions` in words, none for all responses; `made` is its day."""

    corpus_dir: Path
    conditions: tuple[str, ...]
    made_up: bool
    made: date


def build_report(plan: Plan, responses: Sequence[StoredResponse], sorting: Sorting, request: Request) -> str:
    """The report on these responses as HTML; the themes may be of more responses than these."""
    council, subjects = read_council(request.corpus_dir), Subjects(plan)
    facts = facts_of(responses, subjects, sorting)
    rows = _rows(plan, subjects, responses, sorting, request.made)
    counted = count(facts, rows)
    tables = figures(counted, rows, _labels(plan, subjects, council), sorting.themes)
    return page(
        council=council,
        title=read_consultation(request.corpus_dir).title,
        request=request,
        total=None if is_too_few(len(facts)) else len(facts),
        figures=tables,
        has_hidden=anything_hidden(list(tables.values())),
        sections=sections(counted, sorting.themes, facts),
    )


def typical_first(theme: Theme, rows: Mapping[str, int], vectors: Vectors) -> Theme:
    """The theme with its responses in the order of how like its average they are."""
    own = vectors[[rows[response] for response in theme.responses]]
    alike = own @ own.mean(axis=0)
    order = np.argsort(-alike, kind="stable")
    return replace(theme, responses=tuple(theme.responses[n] for n in order))


def _rows(
    plan: Plan, subjects: Subjects, responses: Sequence[StoredResponse], sorting: Sorting, made: date
) -> Rows:
    days = [response.created.date() for response in responses] or [made]
    used = {response.content.position for response in responses}
    return Rows(
        ambitions=tuple(subject.id for subject in subjects.ambitions()),
        priorities=tuple((a.passage.id, p.passage.id) for a in plan.ambitions for p in a.priorities),
        positions=tuple(p.value for p in ALL_POSITIONS if p is not Position.NOT_ASKED or p in used),
        who=tuple(who.value for who in Who),
        themes=tuple(theme.key for theme in sorting.themes),
        periods=Periods.over(min(days), max(days)),
    )


def _labels(plan: Plan, subjects: Subjects, council: Council) -> Labels:
    found = (subjects.of(passage.id) for passage in plan.passages)
    parts = {subject.id: subject.label for subject in found if subject}
    return Labels(
        parts={**parts, **OTHER_PARTS},
        positions={position.value: label for position, label in ALL_POSITIONS.items()},
        who={who.value: label for who, label in who_labels(council).items()},
    )
