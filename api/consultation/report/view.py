"""What the report's template is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.consultation.report.counting import Counted, Rows, beside
from api.consultation.report.facts import NO_THEME, OTHER, Fact
from api.consultation.report.figures import Figure, Row
from api.consultation.report.periods import Periods
from api.consultation.themes.model import Theme
from records.feedback_values import WHOLE_PLAN

MOST_COMMENTED = 20
TYPICAL = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """A comment without personal data, and the response's id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """A theme with its responses: the most typical, then the others."""

    anchor: str
    name: str
    count: int
    words: tuple[str, ...]
    typical: tuple[Quoted, ...]
    others: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What people read for what is counted."""

    parts: Mapping[str, str]
    positions: Mapping[str, str]
    who: Mapping[str, str]


def figures(counted: Counted, rows: Rows, labels: Labels, themes: Sequence[Theme]) -> dict[str, Figure]:
    """Every table of the report, by its id."""
    heads = tuple(labels.positions[position] for position in rows.positions)
    made = (
        _positions(counted, rows, labels),
        _ambitions(counted, rows, labels, heads),
        _priorities(counted, rows, labels),
        _passages(counted, labels),
        _times(counted, rows),
        _who(counted, rows, labels),
        _themes(counted, rows, themes, heads),
    )
    return {figure.id: figure for figure in made}


def sections(counted: Counted, themes: Sequence[Theme], facts: Sequence[Fact]) -> tuple[ThemeSection, ...]:
    """The themes that may be shown, those with most responses first; `responses` in the order given."""
    texts = {fact.id: Quoted(fact.id, fact.text) for fact in facts if fact.text}
    found = []
    for theme in themes:
        count, quoted = counted.shown(("theme", theme.key)), [texts[r] for r in theme.responses if r in texts]
        if count:
            typical, others = tuple(quoted[:TYPICAL]), tuple(quoted[TYPICAL:])
            found.append(ThemeSection(theme.key, theme.name, count, theme.words, typical, others))
    return tuple(sorted(found, key=lambda section: -section.count))


def _positions(counted: Counted, rows: Rows, labels: Labels) -> Figure:
    found = [Row(labels.positions[each], counted.shown(("position", each))) for each in rows.positions]
    return Figure("positions", "Positions", "Position", tuple(found))


def _ambitions(counted: Counted, rows: Rows, labels: Labels, heads: tuple[str, ...]) -> Figure:
    found = [
        Row(
            labels.parts[place],
            counted.shown(("place", place)),
            _crossed(counted, "place", place, rows),
            short=_short(labels.parts[place]),
        )
        for place in rows.places
    ]
    return Figure("ambitions", "Ambitions", "About", tuple(found), heads)


def _priorities(counted: Counted, rows: Rows, labels: Labels) -> Figure:
    found = []
    for ambition in rows.ambitions:
        group = labels.parts[ambition]
        for priority in (own for under, own in rows.priorities if under == ambition):
            label = labels.parts[priority]
            found.append(Row(label, counted.shown(("priority", priority)), group=group, short=_short(label)))
        rest = f"{_short(group)}: anything else"
        found.append(
            Row("Anything else in this ambition", counted.shown(beside(ambition)), group=group, short=rest)
        )
    return Figure("priorities", "Priorities", "Priority", tuple(found))


def _short(label: str) -> str:
    """`Priority 3.2` of `Priority 3.2: Taking action on climate change`."""
    return label.split(": ")[0]


def _passages(counted: Counted, labels: Labels) -> Figure:
    cells = [cell for cell in counted.tables.counts if cell[0] == "passage" and cell[1] != WHOLE_PLAN]
    shown = [(cell, count) for cell in cells if (count := counted.shown(cell))]
    most = sorted(shown, key=lambda pair: (-pair[1], pair[0]))[:MOST_COMMENTED]
    named = [(labels.parts.get(cell[1], cell[1]), count) for cell, count in most]
    found = tuple(Row(label, count, short=_short(label)) for label, count in named)
    note = "Parts of the plan with fewer than five responses are not in this table."
    return Figure("passages", "The parts of the plan most commented on", "Part of the plan", found, note=note)


def _times(counted: Counted, rows: Rows) -> Figure:
    periods = rows.periods
    found = [_period_row(counted, periods, start) for start in periods.starts]
    return Figure("times", f"Responses by {periods.unit}", periods.unit.capitalize(), tuple(found))


def _period_row(counted: Counted, periods: Periods, start: date) -> Row:
    label = periods.label(start)
    count = counted.shown(("period", start.isoformat()))
    return Row(label[0].upper() + label[1:], count, short=periods.short(start))


def _who(counted: Counted, rows: Rows, labels: Labels) -> Figure:
    found = [Row(labels.who[each], counted.shown(("who", each))) for each in rows.who]
    return Figure("respondents", "Who responded", "Answering as", tuple(found))


def _themes(counted: Counted, rows: Rows, themes: Sequence[Theme], heads: tuple[str, ...]) -> Figure:
    found = [
        _theme_row(counted, rows, theme) for theme in themes if counted.tables.counts[("theme", theme.key)]
    ]
    found.sort(key=lambda row: -(row.count or 0))
    rest = Row("No theme", counted.shown(("theme", NO_THEME)), _crossed(counted, "theme", NO_THEME, rows))
    return Figure("themes", "Themes", "Theme", (*found, rest), heads)


def _theme_row(counted: Counted, rows: Rows, theme: Theme) -> Row:
    count = counted.shown(("theme", theme.key))
    return Row(
        theme.name, count, _crossed(counted, "theme", theme.key, rows), link=theme.key if count else ""
    )


def _crossed(counted: Counted, kind: str, row: str, rows: Rows) -> tuple[int | None, ...]:
    return tuple(counted.shown((kind, row, position)) for position in rows.positions)


OTHER_PARTS = {WHOLE_PLAN: "The plan as a whole", OTHER: "Another part of the plan"}
