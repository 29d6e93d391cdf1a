"""Answers from the best passages, once it is decided that the plan answers at all."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from actions.answers.denials import GENERAL, Denials
from actions.asked import Asked
from actions.dates import dates_in
from actions.draft import Draft
from actions.follow_up import meant
from actions.literal import stems_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording, count
from corpus.model import Kind, Passage
from index.evidence import Hit, SearchResult
from index.lexical import stems
from index.sought import Sought, holds, names_another_year, sought

# Kinds of thing that show in a text's words.
SEEN_IN_WORDS = frozenset({Sought.SUM, Sought.DATE, Sought.COUNT})
NEARLY = 1.5
# What is gathered on a subject: so many passages, of these kinds, within so much of the best score.
GATHERED = 12
WITHIN = 4.5
TELLING = frozenset(
    {Kind.COMMITMENT, Kind.MEASURE, Kind.THEME_PRIORITY, Kind.DOCUMENT, Kind.ACHIEVEMENT, Kind.FIGURE}
)
# A topic of so many words at least can be looked for in a passage word by word.
TELLING_WORDS = 2
# Whether something is spoken of at all.
_MENTION = re.compile(r"\bmention(?:s|ed)?\b|\b(?:talk|say anything|speak)s? (?:of|about)\b", re.IGNORECASE)
# Commitments quoted under a priority's heading.
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Least chances that the plan answers: in general, where the sum, date or number asked for stands in a
    passage that speaks of all that is asked about, where the kind of thing asked for is not seen in the
    passages, where they do not tell of closing what is feared to close, and for a passage to be shown as
    the nearest."""

    general: float = 0.3
    seen: float = 0.02
    fate: float = 0.9
    unseen: float = 0.5
    nearest: float = 0.05


class PassageAnswers:
    """The answerer of last resort: quotes the best passages or says what the plan does not say."""

    def __init__(
        self,
        tree: Tree,
        wording: Wording,
        subjects: SubjectNamer,
        thresholds: Thresholds,
        share: float = 0.2,
    ) -> None:
        self._tree = tree
        self._subjects = subjects
        self._wording = wording
        self._thresholds = thresholds
        self._share = share
        self._denials = Denials(tree, wording, subjects, thresholds.nearest)

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft:
        """An answer in the plan's words, or that the plan does not say."""
        chosen = self._chosen(asked, evidence)
        lacking = self._lacking(asked, evidence, chosen)
        if lacking == Sought.DATE and (dated := self._dated(asked)):
            chosen, lacking = dated, ""
        if lacking:
            return self._denials(asked, evidence, lacking)
        number = count(len(chosen), "place")
        one = self._wording.say("leads", "one")
        lead = one if len(chosen) == 1 else self._wording.say("leads", "several", count=number)
        return Draft(
            Status.ANSWERED,
            lead,
            chosen,
            suggestions=self._suggestions(chosen[0]),
            subject=chosen[0].id,
            wanted=Want.COMMITMENTS,
        )

    def _chosen(self, asked: Asked, evidence: SearchResult) -> tuple[Passage, ...]:
        """The best passage and those nearly as good, three at the most."""
        hits = [hit for hit in evidence.hits if hit.passage.kind not in {Kind.ACCOUNTABILITY}] or list(
            evidence.hits
        )
        if (one := _pointed_at(asked)) and one in self._tree.passages:
            return (self._tree.passages[one],)
        hits = _promising(asked, _holding(asked, _unshown(asked, hits)))
        best = hits[0].score
        if asked.want(Want.GATHERED) and not asked.beyond:
            return self._gathered(hits)
        under = self._tree.items_of(hits[0].passage) or self._commitments_under(hits)
        if under:
            return (hits[0].passage, *under)
        return tuple(hit.passage for hit in hits[:3] if math.exp(hit.score - best) >= self._share)

    def _gathered(self, hits: list[Hit]) -> tuple[Passage, ...]:
        """All that speaks of a subject, best first, twelve at the most; a priority brings its commitments."""
        near = [hit.passage for hit in hits if hit.score > hits[0].score - WITHIN]
        found: list[Passage] = []
        for passage in near:
            found.append(passage)
            if passage.kind is Kind.PRIORITY:
                found += self._tree.commitments_of(passage.id)
        told = (p for p in found if p is near[0] or p.kind in TELLING)
        return tuple(dict.fromkeys(told))[:GATHERED]

    def _commitments_under(self, hits: list[Hit]) -> tuple[Passage, ...]:
        """For a priority's heading, which says little by itself, the first of its commitments."""
        best = hits[0].passage
        return self._tree.commitments_of(best.id)[:SHOWN] if best.kind is Kind.PRIORITY else ()

    def _lacking(self, asked: Asked, evidence: SearchResult, chosen: tuple[Passage, ...]) -> str:
        """What the plan does not give, as the name of a text; empty when it answers."""
        if asked.want(Want.PERSON) and not any(holds(p.text, Sought.PERSON) for p in chosen):
            return Sought.PERSON.value
        unseen = _unseen(asked, chosen)
        plain = [kind for kind in unseen if kind is not Sought.REASON]
        if plain and asked.follows and not asked.topic:
            return plain[0].value
        if evidence.chance >= self._least(asked, chosen[0], unseen):
            return ""
        return unseen[0].value if unseen else GENERAL

    def _least(self, asked: Asked, best: Passage, unseen: list[Sought]) -> float:
        """The chance from which the passages are an answer."""
        if unseen:
            return self._thresholds.fate if Sought.FATE in unseen else self._thresholds.unseen
        return self._thresholds.seen if _gives_it(asked, best) else self._thresholds.general

    def _dated(self, asked: Asked) -> tuple[Passage, ...]:
        """The passages with a date that belongs to the subject, where no other year is claimed."""
        subject = stems_of(self._subjects.of(asked.text))
        found = self._denials.named(asked)
        if names_another_year(asked.text, (passage.text for passage in found)):
            return ()
        return tuple(p for p in found if any(date.is_of(subject) for date in dates_in(p.text)))

    def _suggestions(self, passage: Passage) -> tuple[str, ...]:
        ambition = self._tree.ambition_of(passage.id)
        if ambition is None:
            return ()
        priority = passage.id.split()[-1].rsplit(".", 1)[0] if passage.kind is Kind.COMMITMENT else ""
        more = (
            (self._wording.say("suggestions", "commitments", number=priority),)
            if priority.count(".") == 1
            else ()
        )
        return (
            self._wording.say("suggestions", "responsible"),
            *more,
            self._wording.say("suggestions", "measures", number=str(ambition.number)),
        )


def _pointed_at(asked: Asked) -> str:
    """The id of the one passage that "the third one" or "next one" points at, or nothing."""
    return meant(asked.text, asked.focus) if asked.follows else ""


def _unshown(asked: Asked, hits: list[Hit]) -> list[Hit]:
    """The hits not shown before where more is asked for; all of them when nothing is left."""
    left = [hit for hit in hits if hit.passage.id not in asked.focus.shown]
    return left if asked.beyond and left else hits


def _promising(asked: Asked, hits: list[Hit]) -> list[Hit]:
    """Where it is asked what will be done, a commitment of nearly the same worth before a measure."""
    if not asked.want(Want.COMMITMENTS) or hits[0].passage.kind is not Kind.MEASURE:
        return hits
    near = [h for h in hits if h.passage.kind is Kind.COMMITMENT and h.score > hits[0].score - NEARLY]
    return [*near[:1], *(hit for hit in hits if hit not in near[:1])]


def _holding(asked: Asked, hits: list[Hit]) -> list[Hit]:
    """Among hits of nearly the same worth, those first that hold the kinds of thing asked for."""
    kinds = sought(asked.text) & SEEN_IN_WORDS
    near = [hit for hit in hits[:3] if hit.score > hits[0].score - NEARLY]
    if asked.follows and not asked.topic:
        near = [hit for hit in hits if hit.passage.id in asked.focus.shown] or near
    holding = [hit for hit in near if all(holds(hit.passage.text, kind, asked.text) for kind in kinds)]
    return holding + [hit for hit in hits if hit not in holding] if kinds and holding else hits


def _gives_it(asked: Asked, best: Passage) -> bool:
    """Whether a passage speaks of all that is asked about, and holds the sum, date or number asked for."""
    topic = frozenset(stems([asked.topic])[0])
    if not topic or not topic <= frozenset(stems([best.text])[0]):
        return False
    if _MENTION.search(asked.text):
        return True
    kinds = sought(asked.text) & SEEN_IN_WORDS
    held = bool(kinds) and all(holds(best.text, kind, asked.text) for kind in kinds)
    return held and len(topic) >= TELLING_WORDS


def _unseen(asked: Asked, chosen: tuple[Passage, ...]) -> list[Sought]:
    """The kinds of thing asked for that no passage chosen holds."""
    kinds = [kind for kind in Sought if kind in sought(asked.text)]
    unseen = [kind for kind in kinds if not any(holds(p.text, kind, asked.text) for p in chosen)]
    other_year = names_another_year(asked.text, (p.text for p in chosen))
    return [*unseen, Sought.DATE] if other_year and Sought.DATE not in unseen else unseen
