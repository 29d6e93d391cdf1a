"""What a respondent can choose from, in the words that they read: positions, and as whom they answer."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.council import Council
from records.feedback_values import Position, Who

POSITIONS: Mapping[Position, str] = {
    Position.SUPPORT: "Support",
    Position.IN_PART: "Support in part",
    Position.OPPOSE: "Oppose",
    Position.UNSURE: "Unsure",
}
# For officers: responses from before positions were asked for.
ALL_POSITIONS: Mapping[Position, str] = {**POSITIONS, Position.NOT_ASKED: "Not asked"}


def who_labels(council: Council) -> Mapping[Who, str]:
    """As whom people may answer; NOT_SAID is what skipping means."""
    return {
        Who.RESIDENT: "Resident",
        Who.WORKS_HERE: f"Work in the {council.area_kind}",
        Who.BUSINESS: "Business",
        Who.GROUP: "Voluntary or community group",
        Who.OTHER: "Other",
        Who.NOT_SAID: "Not said",
    }
