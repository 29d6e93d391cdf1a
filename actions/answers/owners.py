"""How the owners in rows of the accountability table are said, and in what order they are cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.asked import Asked
from actions.tree_asked import says
from actions.wants import Want
from actions.wording import join
from corpus.model import Accountability, Kind, Passage


def wanted_owner(asked: Asked) -> Want:
    """Which of the two is asked for first: the portfolio, unless only the committee is."""
    only_committee = asked.want(Want.COMMITTEE) and not asked.want(Want.PORTFOLIO)
    return Want.COMMITTEE if only_committee else Want.PORTFOLIO


def cells(rows: Sequence[Accountability], asked: Asked) -> tuple[Passage, ...]:
    """The owners of these rows, those asked for first."""
    portfolios = [cell for row in rows for cell in row.portfolios]
    committees = [cell for row in rows for cell in row.committees]
    both = committees + portfolios if wanted_owner(asked) is Want.COMMITTEE else portfolios + committees
    return tuple({cell.id: cell for cell in both}.values())


def owners_said(rows: Sequence[Accountability], asked: Asked) -> str:
    """ "the portfolios A and B, and the scrutiny committee C", what was asked for first."""
    portfolios = list(dict.fromkeys(f"“{p.text}”" for row in rows for p in row.portfolios))
    committees = list(dict.fromkeys(f"“{c.text}”" for row in rows for c in row.committees))
    first = f"the {'portfolio' if len(portfolios) == 1 else 'portfolios'} {join(portfolios)}"
    second = f"the scrutiny {'committee' if len(committees) == 1 else 'committees'} {join(committees)}"
    said = [*([first] if portfolios else []), *([second] if committees else [])]
    return ", and ".join(reversed(said) if wanted_owner(asked) is Want.COMMITTEE else said)


def without(row: Accountability, owners: Sequence[str]) -> Accountability:
    """The row without these owners."""
    return replace(
        row,
        portfolios=tuple(p for p in row.portfolios if p.id not in owners),
        committees=tuple(c for c in row.committees if c.id not in owners),
    )


def titled(passage: Passage) -> str:
    """A portfolio or committee with what it is, in quotation marks."""
    kind = "portfolio" if passage.kind is Kind.PORTFOLIO else "scrutiny committee"
    return f"the {kind} “{passage.text}”"


def claimed(asked: Asked) -> tuple[str, ...]:
    """The portfolios and committees that something is said to be under, by their ids."""
    if not (says("whether", asked.text) and says("stands_under", asked.text)):
        return ()
    return asked.parts.of(Kind.PORTFOLIO, Kind.COMMITTEE)
