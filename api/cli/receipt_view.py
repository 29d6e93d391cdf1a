"""A receipt in readable form, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from actions.receipt import AnswerReceipt, Candidate, Receipt, TurnReceipt

CHANCES = 5


def receipt_view(receipt: Receipt) -> RenderableType:
    """All of the receipt: the kind of turn, each question put to the plan, what it was made from."""
    answers = [part for answer in receipt.answers for part in _answer(answer)]
    nothing = [Text("The plan was not needed for this reply.\n")] if not receipt.answers else []
    return Group(*_turn(receipt.turn), *answers, *nothing, *_made_from(receipt))


def _turn(turn: TurnReceipt) -> Iterable[RenderableType]:
    yield Text("Kind of turn", style="bold")
    facts = {"taken for": turn.taken_for}
    if turn.told:
        facts["the dialogue engine said"] = _chances(turn.told)
    facts["own opinion"] = _chances(turn.own) or "none: read off the words themselves"
    facts["weighed"] = _chances(turn.weighed) or "-"
    if turn.plan_chance is not None:
        facts["chance that the plan answers, asked because the turn was in doubt"] = _figure(turn.plan_chance)
    yield _facts(facts)


def _answer(answer: AnswerReceipt) -> Iterable[RenderableType]:
    yield Text("Question put to the plan", style="bold")
    yield _facts(
        {
            "asked for": ", ".join((*answer.wants, *answer.sought)) or "nothing particular",
            "parts named or meant": ", ".join(answer.parts) or "none",
            "leans on the conversation": "yes" if answer.follows else "no",
            "chance that the plan answers": _figure(answer.chance),
            "answered by": f"{answer.answerer}: {answer.status} {answer.wanted}".rstrip(),
        }
    )
    yield Text("What that chance was worked out from", style="bold")
    yield _facts({name: _figure(value) for name, value in answer.features.items() if value})
    yield Text("Passages looked at, the best first", style="bold")
    yield Group(_candidates(answer.candidates), Text())
    yield Text("What their scores were worked out from", style="bold")
    yield Group(_features(answer.candidates), Text())


def _candidates(candidates: Iterable[Candidate]) -> Table:
    table = Table("", "passage", "score", box=None, pad_edge=False)
    for place, candidate in enumerate(candidates, 1):
        table.add_row(str(place), candidate.passage_id, _figure(candidate.score))
    return table


def _features(candidates: Iterable[Candidate]) -> Table:
    """A column for each passage whose features are kept."""
    kept = [candidate for candidate in candidates if candidate.features]
    table = Table("", *(candidate.passage_id for candidate in kept), box=None, pad_edge=False)
    for name in kept[0].features if kept else ():
        table.add_row(name, *(_figure(candidate.features[name]) for candidate in kept))
    return table


def _made_from(receipt: Receipt) -> Iterable[RenderableType]:
    yield Text("Cited", style="bold")
    yield Text(f"{', '.join(receipt.cited) or 'nothing'}\n")
    yield Text("Settings, thresholds among them", style="bold")
    yield _facts({name: f"{value:g}" for name, value in receipt.made_from.settings.items()})
    yield Text("Made from (SHA-256)", style="bold")
    yield _facts({**receipt.made_from.digests, "reply": receipt.reply_sha256})
    yield Text(f"plan-assistant {receipt.made_from.version}")


def _facts(facts: Mapping[str, str]) -> RenderableType:
    table = Table(box=None, show_header=False, pad_edge=False)
    # Folded, never cut short: a digest that is not whole proves nothing.
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for name, value in facts.items():
        table.add_row(Text(name), Text(value))
    return Group(table, Text())


def _chances(chances: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {_figure(chance)}" for name, chance in list(chances.items())[:CHANCES])


def _figure(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
