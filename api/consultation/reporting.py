"""Makes the report: sorts all responses into themes, keeps the themes file, counts what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from api.consultation.choosing import Choice
from api.consultation.private_file import write_private
from api.consultation.report.build import Request, build_report, typical_first
from api.consultation.themes.carry import carry_names
from api.consultation.themes.comments import comments_of
from api.consultation.themes.file import read_themes, write_themes
from api.consultation.themes.model import Sorting
from api.consultation.themes.progress import Progress
from api.consultation.themes.sort import sort_comments
from api.consultation.themes.vectors import comment_vectors
from corpus.model import Plan
from index.encoder import Encoder, Vectors
from records.feedback import FeedbackRecords
from records.feedback_values import ResponseFilter, StoredResponse


@dataclass(frozen=True, slots=True)
class Files:
    """Where what the report needs and writes is: `output` the report, `themes` the file people edit."""

    corpus_dir: Path
    data_dir: Path
    output: Path
    themes: Path


@dataclass(frozen=True, slots=True)
class Reading:
    """What reads the comments: the encoder, and the layer that turns it towards the plan, if any."""

    encoder: Encoder
    layer: Vectors | None


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: how many responses the report is about, and the sorting of all there are."""

    responses: int
    sorting: Sorting
    new_themes: int


def make_report(
    plan: Plan,
    records: FeedbackRecords,
    load: Callable[[], Reading],
    files: Files,
    choice: Choice,
    progress: Progress,
    today: date,
    afresh: bool = False,
) -> Made:
    """Writes the report and the themes file, and notes each response's theme in the records.

    Themes are found in all responses, whichever the report is about, so that they are the same in each.
    With `afresh` all are sorted anew, and themes keep only their names.
    """
    asked = choice.filter(plan)
    everything = tuple(records.responses(ResponseFilter(made_up=choice.made_up)))
    before = read_themes(files.themes) if files.themes.exists() else Sorting()
    sorting, ordered = _sorted(plan, everything, before, load, files, progress, afresh)
    write_themes(files.themes, sorting)
    _note_themes(records, everything, sorting)
    chosen = tuple(records.responses(asked))
    request = Request(files.corpus_dir, choice.told(), choice.made_up, today)
    write_private(files.output, build_report(plan, chosen, ordered, request).encode())
    known = {theme.key for theme in before.themes}
    return Made(len(chosen), sorting, sum(theme.key not in known for theme in sorting.themes))


def _sorted(
    plan: Plan,
    responses: Sequence[StoredResponse],
    before: Sorting,
    load: Callable[[], Reading],
    files: Files,
    progress: Progress,
    afresh: bool,
) -> tuple[Sorting, Sorting]:
    """The sorting, and the same with the most typical response of each theme first."""
    comments = comments_of(responses)
    if not comments:
        return Sorting(), Sorting()
    reading = load()
    vectors = comment_vectors(comments, reading.encoder, reading.layer, progress)
    kept = Sorting(left_out=before.left_out) if afresh else before
    sorting = sort_comments(comments, vectors, kept, progress)
    if afresh:
        sorting = carry_names(sorting, before)
    rows = {comment.id: row for row, comment in enumerate(comments)}
    return sorting, _typical_first(sorting, rows, vectors)


def _typical_first(sorting: Sorting, rows: dict[str, int], vectors: Vectors) -> Sorting:
    return replace(sorting, themes=tuple(typical_first(theme, rows, vectors) for theme in sorting.themes))


def _note_themes(records: FeedbackRecords, responses: Sequence[StoredResponse], sorting: Sorting) -> None:
    """Notes the themes that have changed, so that a reply to a theme reaches everyone in it."""
    themes = {response: theme.key for response, theme in sorting.theme_of().items()}
    changed = {r.id: themes.get(r.id, "") for r in responses if themes.get(r.id, "") != r.theme}
    if changed:
        records.set_themes(changed)
