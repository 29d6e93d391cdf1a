"""Whether the answers to the questions of one message say more, each by itself, than one answer to all."""

from __future__ import annotations

from collections.abc import Sequence

from actions.citing import MOST
from actions.compose import OF_EACH
from actions.reply import Status
from actions.trace import Found
from index.sought import holds, sought


def are_apart(found: Sequence[Found], whole: Found) -> bool:
    """Whether these answers are to be given apart; `whole` is the answer to the message as it stands."""
    if not found or not _is_short(found):
        return False
    if all(each.draft.status is not Status.ANSWERED for each in found):
        return False
    if any(_leans(each) for each in found[1:]) and _is_all_in(found, whole):
        return False
    return any(_differs(each, found[0]) for each in found[1:])


def _is_short(found: Sequence[Found]) -> bool:
    lengths = [len(each.draft.passages) for each in found]
    return max(lengths) <= OF_EACH and sum(lengths) <= MOST


def _leans(found: Found) -> bool:
    return found.asked.follows and not found.asked.topic


def _is_all_in(found: Sequence[Found], whole: Found) -> bool:
    """Whether the whole answer shows all that the others do."""
    if {whole.draft.status, *(each.draft.status for each in found)} != {Status.ANSWERED}:
        return False
    return all(_shown(each) <= _shown(whole) for each in found)


def _differs(found: Found, first: Found) -> bool:
    """Whether an answer says something else than the first."""
    one, other = found.draft, first.draft
    if one.subject != other.subject or one.status in {Status.NOT_IN_PLAN, Status.NO_STATUS}:
        return True
    if other.status is Status.NOT_IN_PLAN:
        return _gives_it(found)
    return other.status is Status.ANSWERED and not _shown(found) <= _shown(first)


def _gives_it(found: Found) -> bool:
    """Whether an answer holds the kinds of thing that its question seeks."""
    kinds, text = sought(found.asked.text), found.asked.text
    return bool(kinds) and all(any(holds(p.text, k, text) for p in found.draft.passages) for k in kinds)


def _shown(found: Found) -> set[str]:
    draft = found.draft
    return {passage.id for passage in (*draft.named, *draft.passages, *draft.also)}
