"""Writes an export of the responses that were asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.consultation.choosing import Choice
from api.consultation.errors import ConsultationError
from api.consultation.export.columns import UNCHECKED, columns
from api.consultation.export.formats import WRITERS
from corpus.consultation import read_consultation
from corpus.model import Plan
from records.feedback import FeedbackRecords


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many responses, and how many of them have no comment to show."""

    files: tuple[Path, ...]
    responses: int
    unchecked: int


def export_responses(
    plan: Plan,
    records: FeedbackRecords,
    corpus_dir: Path,
    output: Path,
    choice: Choice,
    themes: Mapping[str, str],
    full_text: bool,
) -> Exported:
    """Writes the responses in the format that the file's name ends with; ConsultationError for another."""
    writer = WRITERS.get(output.suffix.lower())
    if writer is None:
        raise ConsultationError(f"{output.name}: the name must end with {', '.join(WRITERS)}")
    responses = tuple(records.responses(choice.filter(plan)))
    wanted = columns(plan, themes, read_consultation(corpus_dir).questions, full_text)
    files = writer(output, wanted, responses)
    unchecked = sum(UNCHECKED in response.content.found for response in responses)
    return Exported(tuple(files), len(responses), unchecked)
