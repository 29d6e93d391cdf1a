"""From which chances on an opinion on the kind of turn counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TurnSettings:
    """Chances and confidences, 0 to 1, from which an opinion counts.

    `danger` is the chance of danger from which help is offered, `danger_asked` the same for a message
    that asks what the council does, and `danger_abroad` for one in another language without words known
    for danger. `danger_clause` is the same for a part of a message, which must be as like danger as
    `danger_like` too, or as `danger_like_hinted` where the whole may be danger. `danger_told` is the
    confidence from which the dialogue engine's word is enough where the stand-in gives danger a chance of
    `danger_hinted`. From `danger_sure` on (`danger_sure_asked` where the council is asked) nothing
    outweighs it; below that, and in a question to the council that is not about the asker or is of what
    is long over, an answer in the plan does whose chance is at least `danger_outweighed`, and below
    `danger_outdone` a likelier request for a service or a person.

    `outweighed` is the chance of an answer in the plan that outweighs any other turn, `dialogue` how much
    the dialogue engine's opinion weighs against the stand-in's. `sure` is the confidence below which a turn
    that is often mistaken is doubted, `unsure` the same for any other, and `sure_elsewhere` for what seems
    to be about something else when the plan's answer outweighs it; `answered` is the chance that the plan
    answers from which a doubted turn is taken for a question of the plan, `promised` the same for one that
    asks what is promised. `service` is the chance of a service request from which a question is taken for
    one when the plan answers it with a chance below `unanswered`. Below `refused` nobody is turned down who
    names a subject and whose message is a question of the plan with a chance of `refused_wrongly`. Below
    `hesitant`, what looks like that or like a request for a service is a question of the plan if it names a
    subject, is one with a chance of `rivalled`, and the plan answers it. A turn less likely than `lost` is no
    turn at all: the message is unclear.
    """

    danger: float = 0.25
    danger_clause: float = 0.8
    danger_like: float = 0.4
    danger_like_hinted: float = 0.3
    danger_abroad: float = 0.97
    danger_asked: float = 0.5
    danger_told: float = 0.9
    danger_hinted: float = 0.1
    danger_sure: float = 0.6
    danger_sure_asked: float = 0.7
    danger_outdone: float = 0.3
    danger_outweighed: float = 0.9
    outweighed: float = 0.8
    dialogue: float = 0.05
    sure: float = 0.65
    sure_elsewhere: float = 0.85
    unsure: float = 0.5
    refused: float = 0.55
    refused_wrongly: float = 0.1
    hesitant: float = 0.75
    rivalled: float = 0.25
    lost: float = 0.2
    answered: float = 0.7
    promised: float = 0.33
    service: float = 0.35
    unanswered: float = 0.15


# What was reached with them stands in docs/decisions and docs/evaluation.md.
MEASURED = TurnSettings()
