"""What is largest, smallest, first, last, longest or shortest; and what is dated in a year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from actions.asked import Asked
from actions.dates import MONTH, Dated, dates_in
from actions.draft import Draft
from actions.figures import Figure, FigureKind, figures_in
from actions.holders import Holders, Items
from actions.literal import forms_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.tree_asked import Noun, nouns_asked, says, subject_of
from actions.wording import Wording, count
from corpus.model import Kind, Passage
from index.evidence import SearchResult

# What is quoted of what is dated in some years.
QUOTED = 12
# A number of the plan's own numbering, or a word such as "one", is none that it gives.
LEAST = 2
_KINDS = {"sums": FigureKind.SUM, "percentages": FigureKind.PERCENT, "numbers": FigureKind.NUMBER}
_DATED = frozenset(
    {Kind.COMMITMENT, Kind.ACHIEVEMENT, Kind.THEME_PRIORITY, Kind.DOCUMENT, Kind.MEASURE, Kind.STATEMENT}
)
# Parts of which some have a date; of others a year is no part of their words.
_WITH_DATES = frozenset({Noun.COMMITMENTS, Noun.DOCUMENTS, Noun.ACHIEVEMENTS, Noun.THEME_PRIORITIES})
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\s?[-/–]\s?\d)"
_OF_DATES = re.compile(
    r"\bthe (?:very )?(?:earliest|soonest|oldest|first|latest|last|furthest|farthest) (?:\w+ )?"
    r"(?:dates?|years?|deadlines?)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\b(?:between|from)\s+{_YEAR}\s+(?:and|to|until|till)\s+(?P<last>(?:19|20)\d\d)\b", re.IGNORECASE
)
_SINCE = re.compile(rf"\b(?:after|beyond|later than|past)\s+{_YEAR}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:before|earlier than)\s+{_YEAR}\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:in|by|for|during|of|on|about|dated|mention(?:s|ed)?)\s+(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?:(?P<month>{MONTH})\.?\s+(?:of\s+)?)?{_YEAR}\b",
    re.IGNORECASE,
)


class ExtremeAnswers:
    """Answers found by going through the figures, dates and lengths of the whole plan."""

    def __init__(self, tree: Tree, wording: Wording, holders: Holders, subjects: SubjectNamer) -> None:
        self._plan = tree.plan
        self._wording = wording
        self._holders = holders
        self._subjects = subjects

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The extreme, or what is dated in the years that are asked for; else None."""
        if asked.parts.ids or says("of_updates", asked.text):
            return None
        return self._length(asked) or self._year(asked) or self._figure(asked) or self._in_years(asked)

    def _length(self, asked: Asked) -> Draft | None:
        """The longest or shortest part of a kind, by its words."""
        longest, shortest = says("longest", asked.text), says("shortest", asked.text)
        nouns = nouns_asked(asked.text)
        if longest == shortest or not nouns or subject_of(asked):
            return None
        items = self._holders.items(nouns[0])
        best = _best(items, lambda p: len(p.text.split()), longest)
        words = count(len(best[0].text.split()), "word")
        kind = nouns[0].one
        if longest:
            lead = self._wording.say("extremes", "longest", kind=kind, count=words)
        else:
            lead = self._wording.say("extremes", "shortest", kind=kind, count=words)
        return self._draft(lead, best)

    def _year(self, asked: Asked) -> Draft | None:
        """The first or last year that the plan names, or that parts of a kind do."""
        first, last = says("earliest", asked.text), says("latest", asked.text)
        if first == last or not _OF_DATES.search(asked.text) or subject_of(asked):
            return None
        nouns = nouns_asked(asked.text)
        items = self._holders.items(nouns[0]) if nouns else self._plan.passages
        dated = [(year, p) for p in items for date in dates_in(p.text) for year in date.years]
        if not dated:
            return None
        year = (max if last else min)(year for year, _ in dated)
        among = f"the {nouns[0].value}" if nouns else "the words of the plan"
        if last:
            lead = self._wording.say("extremes", "last_year", year=str(year), among=among)
        else:
            lead = self._wording.say("extremes", "first_year", year=str(year), among=among)
        return self._draft(lead, tuple(p for found, p in dated if found == year))

    def _figure(self, asked: Asked) -> Draft | None:
        """The largest or smallest sum, percentage or number, of those beside the subject's words."""
        large, small = says("largest", asked.text), says("smallest", asked.text)
        kind = next((kind for name, kind in _KINDS.items() if says(name, asked.text)), None)
        if large == small or kind is None:
            return None
        subject = subject_of(asked)
        wanted = forms_of(subject)
        looked_at = self._plan.figures if kind is FigureKind.NUMBER else self._plan.passages
        figures = [(f, p) for p in looked_at if wanted <= forms_of(p.text) for f in _given(p, kind)]
        if not figures or (subject and not self._subjects.knows(subject)):
            return None
        value = (max if large else min)(f.value for f, _ in figures)
        best = [(f, p) for f, p in figures if f.value == value]
        return self._draft(self._lead(best[0][0], kind, large, subject), tuple(p for _, p in best))

    def _lead(self, figure: Figure, kind: FigureKind, large: bool, subject: str) -> str:
        if kind is FigureKind.NUMBER and large:
            return self._wording.say("extremes", "largest_number", figure=figure.words)
        if kind is FigureKind.NUMBER:
            return self._wording.say("extremes", "smallest_number", figure=figure.words)
        what = f" beside “{subject}”" if subject else ""
        called = "sum" if kind is FigureKind.SUM else "percentage"
        if large:
            return self._wording.say("extremes", "largest", figure=figure.words, kind=called, what=what)
        return self._wording.say("extremes", "smallest", figure=figure.words, kind=called, what=what)

    def _in_years(self, asked: Asked) -> Draft | None:
        """All that is dated in the years asked for, where nothing else is named."""
        meant = _years_meant(asked.text)
        if meant is None or subject_of(asked):
            return None
        fits, words = meant
        nouns = nouns_asked(asked.text)
        items = self._holders.items(nouns[0]) if nouns else self._plan.passages
        found = tuple(p for p in items if p.kind in _DATED and any(map(fits, dates_in(p.text))))
        if not found and nouns and nouns[0] not in _WITH_DATES:
            return None
        if not found:
            lead = self._not_dated(words, nouns)
            return Draft(Status.NOT_IN_PLAN, lead, notes=(self._wording.say("notes", "ask"),))
        number = count(len(found), "part")
        draft = self._draft(self._wording.say("extremes", "dated", count=number, years=words), found)
        if len(found) <= QUOTED:
            return draft
        shown = self._wording.say("notes", "first_of", shown=str(QUOTED), count=str(len(found)))
        return replace(draft, notes=(shown,))

    def _not_dated(self, years: str, nouns: tuple[Noun, ...]) -> str:
        if nouns:
            return self._wording.say("extremes", "none_dated", years=years, kinds=nouns[0].value)
        return self._wording.say("extremes", "not_dated", years=years)

    @staticmethod
    def _draft(lead: str, passages: Items) -> Draft:
        once = tuple({p.id: p for p in passages}.values())[:QUOTED]
        return Draft(Status.ANSWERED, lead, once, subject=once[0].id)


def _best(items: Iterable[Passage], size: Callable[[Passage], int], largest: bool) -> Items:
    found = tuple(items)
    best = (max if largest else min)(map(size, found))
    return tuple(p for p in found if size(p) == best)


def _given(passage: Passage, kind: FigureKind) -> Sequence[Figure]:
    """The figures of a kind that a passage gives; not the numbers of headings, nor those written as words."""
    if passage.kind is Kind.PRIORITY:
        return ()
    return [
        f for f in figures_in(passage.text) if f.kind is kind and f.value >= LEAST and f.words in passage.text
    ]


def _years_meant(text: str) -> tuple[Callable[[Dated], bool], str] | None:
    """Which dates are asked for, and in words."""
    if match := _BETWEEN.search(text):
        first, last = sorted((int(match["year"]), int(match["last"])))
        return _in(lambda year: first <= year <= last), f"years from {first} to {last}"
    if match := _SINCE.search(text):
        after = int(match["year"])
        return _in(lambda year: year > after), f"years after {after}"
    if match := _BEFORE.search(text):
        before = int(match["year"])
        return _in(lambda year: year < before), f"years before {before}"
    if match := _ONE.search(text):
        only, month = int(match["year"]), match["month"] or ""
        in_it = _in(lambda year: year == only)
        return (lambda date: in_it(date) and _names(date, month)), f"{month} {only}".strip()
    return None


def _in(fits: Callable[[int], bool]) -> Callable[[Dated], bool]:
    """The test of a date's years."""
    return lambda date: any(map(fits, date.years))


def _names(date: Dated, month: str) -> bool:
    """Whether a date names a month, be it in short; any date where none is meant."""
    return not month or re.search(rf"\b{month[:3]}", date.words, re.IGNORECASE) is not None
