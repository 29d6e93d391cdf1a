"""What is counted of each response."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from actions.feedback_subjects import Subjects
from api.consultation.themes.model import Sorting
from records.feedback_values import WHOLE_PLAN, StoredResponse

# Where in the plan a response stands that is about no ambition.
OTHER = "other"
NO_THEME = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One response. `place` is an ambition's id, WHOLE_PLAN or OTHER; `priority` an id or empty."""

    id: str
    about: str
    place: str
    priority: str
    position: str
    who: str
    day: date
    theme: str
    text: str


def facts_of(responses: Iterable[StoredResponse], subjects: Subjects, sorting: Sorting) -> tuple[Fact, ...]:
    """The facts of the responses, in their order."""
    themes = {response: theme.key for response, theme in sorting.theme_of().items()}
    return tuple(_fact(response, subjects, themes) for response in responses)


def _fact(response: StoredResponse, subjects: Subjects, themes: Mapping[str, str]) -> Fact:
    content = response.content
    place = WHOLE_PLAN if content.about == WHOLE_PLAN else subjects.ambition_of(content.about) or OTHER
    return Fact(
        id=response.id,
        about=content.about,
        place=place,
        priority=subjects.priority_of(content.about),
        position=content.position.value,
        who=content.who.value,
        day=response.created.date(),
        theme=themes.get(response.id, NO_THEME),
        text=content.redacted,
    )
