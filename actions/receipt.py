"""The receipt of a reply: what it was made from and the figures that decided, without a word of the message.

The same question put to the same plan has the same receipt, byte for byte: no time, no id, figures rounded.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from actions.reply import Reply
from actions.trace import Found, Trace
from actions.wire import reply_to_dict
from index.evidence import Hit
from index.sought import sought

DIGITS = 4
# Of so many passages the features are kept; of the other candidates only the score.
EXPLAINED = 3
# Chances below this say nothing.
SLIGHT = 0.005


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What all replies of one assistant are made from: SHA-256 digests, and its settings in full."""

    version: str = ""
    digests: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, float] = field(default_factory=dict)


NOT_DIGESTED = MadeFrom()


@dataclass(frozen=True, slots=True)
class TurnReceipt:
    """Why the message was taken for this kind of turn.

    `told` is what the dialogue engine said, `own` the stand-in's opinion, `weighed` both together, each
    with its chances; `plan_chance` is how likely the plan answers it, None where that was not asked for.
    """

    taken_for: str
    told: Mapping[str, float]
    own: Mapping[str, float]
    weighed: Mapping[str, float]
    plan_chance: float | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that was looked at; its features are kept for the first few only."""

    passage_id: str
    score: float
    features: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerReceipt:
    """One question put to the plan.

    `wants` and `sought` are the kinds of thing asked for, `parts` the parts of the plan named or meant,
    `chance` is how likely the plan answers it, from `features`; `answerer` is who answered, with `status`;
    `wanted` is what the answer gives, or for one that is not in the plan what is lacking.
    """

    wants: tuple[str, ...]
    sought: tuple[str, ...]
    parts: tuple[str, ...]
    follows: bool
    chance: float
    features: Mapping[str, float]
    candidates: tuple[Candidate, ...]
    answerer: str
    status: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """`answers` is empty where the plan was not needed; `reply_sha256` tells which reply this is for."""

    made_from: MadeFrom
    turn: TurnReceipt
    answers: tuple[AnswerReceipt, ...]
    cited: tuple[str, ...]
    reply_sha256: str


def receipt_for(trace: Trace, reply: Reply, made_from: MadeFrom) -> Receipt:
    """The receipt of a reply that came about like this."""
    return Receipt(
        made_from=made_from,
        turn=_turn(trace),
        answers=tuple(_answer(found) for found in trace.found),
        cited=tuple(citation.passage_id for citation in reply.citations),
        reply_sha256=reply_digest(reply),
    )


def reply_digest(reply: Reply) -> str:
    """SHA-256 of the reply as the HTTP contract spells it, in hexadecimal."""
    spelt = json.dumps(reply_to_dict(reply), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(spelt.encode("utf-8", "surrogatepass")).hexdigest()


def receipt_to_dict(receipt: Receipt | None) -> dict[str, Any] | None:
    """The receipt as a value that JSON can hold; None for none."""
    return None if receipt is None else _RECEIPTS.dump_python(receipt, mode="json")


def receipt_from_dict(data: object) -> Receipt | None:
    """The receipt that `receipt_to_dict` gave; None for none, and for one of another version's form."""
    try:
        return _RECEIPTS.validate_python(data)
    except ValidationError:
        return None


_RECEIPTS = TypeAdapter(Receipt)


def _turn(trace: Trace) -> TurnReceipt:
    judged, told = trace.judged, trace.told
    return TurnReceipt(
        taken_for=judged.turn.value,
        told={told.name: _rounded(told.confidence)} if told else {},
        own=_likeliest({turn.value: chance for turn, chance in judged.own.items()}),
        weighed=_likeliest({turn.value: chance for turn, chance in judged.weighed.items()}),
        plan_chance=None if judged.plan_chance is None else _rounded(judged.plan_chance),
    )


def _answer(found: Found) -> AnswerReceipt:
    asked, evidence = found.asked, found.evidence
    looked_at = (*evidence.hits, *evidence.rejected)
    return AnswerReceipt(
        wants=tuple(sorted(asked.wants)),
        sought=tuple(sorted(sought(asked.text))),
        parts=asked.parts.ids,
        follows=asked.follows,
        chance=_rounded(evidence.chance),
        features=_figures(evidence.features),
        candidates=tuple(_candidate(hit, place < EXPLAINED) for place, hit in enumerate(looked_at)),
        answerer=found.answerer,
        status=found.draft.status.value,
        wanted=found.draft.wanted,
    )


def _candidate(hit: Hit, explained: bool) -> Candidate:
    return Candidate(hit.passage.id, _rounded(hit.score), _figures(hit.features) if explained else {})


def _likeliest(chances: Mapping[str, float]) -> dict[str, float]:
    """The chances that say something, the likeliest first."""
    told = {name: _rounded(chance) for name, chance in chances.items() if chance >= SLIGHT}
    return dict(sorted(told.items(), key=lambda item: (-item[1], item[0])))


def _figures(named: Mapping[str, float]) -> dict[str, float]:
    return {name: _rounded(value) for name, value in named.items()}


def _rounded(value: float) -> float:
    return round(float(value), DIGITS)
