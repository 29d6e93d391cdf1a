"""A service whose every text tries to break out of the page."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from actions.reply import Citation, FormStep, Reply, Status
from actions.wire import reply_to_dict
from api.lookup.subjects import subjects_of
from api.status_csv.columns import COLUMNS
from corpus.model import Plan
from records.status import StatusUpdate
from tests.pages.service import CORPUS, Site
from tests.pages.xss import PAYLOADS
from tests.status_updates import update

KINDS = cycle(Status)
STEPS = cycle(("comment", "done"))


def echo(body: dict[str, str]) -> Any:
    """The bot's answer: the message in every place that a reply has, in a reply of the next kind."""
    said, kind = body["message"], next(KINDS)
    citation = Citation(said, said, (said, said), f"/plan#{said}", 0, 1)
    owner = replace(citation, passage_id=f"portfolio {said}")
    text = f"{said}\n\n- {said}\n\n“{said}”\n\n{said}"
    form = FormStep("feedback", next(STEPS), (said,)) if kind is Status.FEEDBACK else None
    return [{"custom": {"reply": reply_to_dict(Reply(kind, text, (citation, owner), (said,), form))}}]


class Updates:
    """Published updates about every part of the plan, all of whose texts are hostile."""

    def __init__(self, plan: Plan) -> None:
        payloads = cycle(PAYLOADS)
        self._updates = {s.id: (_update(s.id, next(payloads)),) for s in subjects_of(plan)}

    def by_subject(self) -> Mapping[str, tuple[StatusUpdate, ...]]:
        return self._updates

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        return self._updates.get(subject, ())

    def latest(self, subject: str) -> StatusUpdate | None:
        return next(iter(self.history(subject)), None)


def _update(subject: str, text: str) -> StatusUpdate:
    made = dict.fromkeys(("value", "unit", "target", "rag", "trend", "source_title", "source_url"), text)
    return update(subject, text, date(2023, 5, 2), period_kind="year", period=text, loaded_from=text, **made)


def hostile_status_file(subjects: Sequence[str]) -> str:
    """A status file that is right in its form; every text in it that is free is hostile."""
    out = io.StringIO()
    writer = csv.DictWriter(out, [column.name for column in COLUMNS if not column.optional])
    writer.writeheader()
    for subject, text in zip(cycle(subjects), filter(_is_taken, PAYLOADS), strict=False):
        writer.writerow(
            {
                **{"subject": subject, "period_kind": "year", "period": "2022/23", "forecast": ""},
                **{"value": text[:60], "unit": text[:80], "target": text[:80], "rag": "", "trend": ""},
                **{"statement": text, "source_title": text, "source_date": "2023-05-02"},
                "source_url": "https://example.test/" + str(PAYLOADS.index(text)),
            }
        )
    return out.getvalue()


def _is_taken(text: str) -> bool:
    """What the reader of status files refuses by itself: the beginning of a formula, invisible signs."""
    return (
        not text.startswith("-")
        and "\N{ZERO WIDTH SPACE}" not in text
        and "\N{RIGHT-TO-LEFT OVERRIDE}" not in text
    )


def hostile_corpus(folder: Path) -> Path:
    """A copy of the corpus; each of its commitments and statements ends in a payload."""
    copy = folder / "corpus"
    shutil.copytree(CORPUS, copy)
    payloads = cycle(PAYLOADS)
    lines = (copy / "plan.md").read_text("utf-8").splitlines()
    changed = [f"{line} {next(payloads)}" if _may_be_longer(line) else line for line in lines]
    (copy / "plan.md").write_text("\n".join(changed) + "\n", "utf-8")
    return copy


def _may_be_longer(line: str) -> bool:
    return line.startswith("- We will") and len(line.split()) < 60


def with_hostile_bot(site: Site) -> Site:
    """The same service with a bot that repeats everything."""
    site.bot.rasa.behaviour = echo
    return site
