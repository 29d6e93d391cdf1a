"""Where in the plan a block stands: the role of its section, by the council's outline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from corpus.blocks import FILE, Block
from corpus.errors import PlanError
from corpus.outline import Outline, Pattern
from corpus.slug import slugify


class Role(StrEnum):
    """What a section of the plan is for; the values are the outline's own names."""

    OTHER = "other"
    AMBITION = "ambition"
    PRIORITIES = "priorities"
    PRIORITY = "priority"
    MEASURES = "measures"
    THEME = "theme"
    THEME_PRIORITIES = "theme_priorities"
    OUTCOMES = "outcomes"
    VALUES = "values"
    FIGURES = "figures"
    ACHIEVEMENTS = "achievements"
    DOCUMENTS = "documents"


IN_AMBITION = frozenset({Role.AMBITION, Role.PRIORITIES, Role.PRIORITY, Role.MEASURES})
IN_THEME = frozenset({Role.THEME, Role.THEME_PRIORITIES})

# Which roles a section can have, by the role of the section around it. A heading that matches none of
# them belongs to the section around it.
_WITHIN: dict[Role, tuple[Role, ...]] = {
    Role.AMBITION: (Role.PRIORITIES, Role.MEASURES),
    Role.PRIORITIES: (Role.PRIORITY,),
    Role.THEME: (Role.THEME_PRIORITIES,),
}
_ANYWHERE = (
    Role.AMBITION,
    Role.THEME,
    Role.OUTCOMES,
    Role.VALUES,
    Role.FIGURES,
    Role.ACHIEVEMENTS,
    Role.DOCUMENTS,
)
_ONLY_IN_AMBITION = (Role.PRIORITIES, Role.MEASURES)


@dataclass(frozen=True, slots=True)
class Place:
    """A section: its role, number (`(3, 2)` for priority 3.2), heading path and name in statement ids."""

    role: Role
    number: tuple[int, ...]
    path: tuple[str, ...]
    name: str


def role_of(heading: Block, around: Place, outline: Outline) -> Role | None:
    """The role that this heading begins, None when it goes on with the one around it; may raise PlanError."""
    words = heading.text
    found = next((role for role in _possible(around.role) if _matches(outline, role, words)), None)
    if found is None and around.role is Role.PRIORITIES:
        raise PlanError(FILE, heading.line, f"{words!r} is not the heading of a key priority")
    if found is None and around.role not in IN_AMBITION:
        _refuse_stray(heading, outline)
    return found


def step_into(place: Place, heading: Block, role: Role | None, number: int, outline: Outline) -> Place:
    """The place of the section that `heading` begins; `number` counts its kind within `place`."""
    words = heading.text
    title = _title(outline, role, words)
    path = place.path if role is Role.PRIORITIES else (*place.path, title)
    if role in (Role.AMBITION, Role.THEME):
        return Place(role, (number,), path, f"{role}-{number}")
    if role is Role.PRIORITY:
        inside = (*place.number, number)
        return Place(role, inside, path, f"{role}-{'.'.join(map(str, inside))}")
    if place.role in IN_AMBITION | IN_THEME:
        return replace(place, role=role or place.role, path=path)
    return Place(role or place.role, (), path, outline.section_id(words) or slugify(words))


def priority_words(outline: Outline, heading: str) -> tuple[str, str | None]:
    """The title of a priority's heading and its own last number, if it has one."""
    match = outline.priority.search(heading)
    assert match is not None
    return match["title"], match.groupdict().get("number")


def _title(outline: Outline, role: Role | None, words: str) -> str:
    """The heading as it stands in a path: an ambition goes by its name, without the lead-in."""
    if role is Role.AMBITION and (match := outline.ambition.search(words)):
        return match["name"]
    return words


def _possible(around: Role) -> tuple[Role, ...]:
    return _WITHIN.get(around, () if around in IN_AMBITION | IN_THEME else _ANYWHERE)


def _matches(outline: Outline, role: Role, words: str) -> bool:
    pattern: Pattern | None = getattr(outline, role.value)
    return pattern is not None and pattern.search(words) is not None


def _refuse_stray(heading: Block, outline: Outline) -> None:
    for role in _ONLY_IN_AMBITION:
        if _matches(outline, role, heading.text):
            raise PlanError(FILE, heading.line, f"{heading.text!r} stands outside an ambition")
