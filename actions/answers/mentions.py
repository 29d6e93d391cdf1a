"""Whether some words stand in the plan at all, and where: looked up, not guessed."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holders
from actions.literal import forms_of, singular
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.tree_asked import says, subject_of_mention
from actions.wording import Wording, count, join
from corpus.model import Kind, Passage
from index.evidence import SearchResult

QUOTED = 12
_FIGURE = re.compile(r"£?\d[\d,]*(?:\.\d+)?(?:\s?%|(?:m|bn|k)\b)?(?!\w)|\b\d+[a-z]+\b", re.IGNORECASE)
_FOUND_BY_WORDS = frozenset({Status.ANSWERED, Status.NOT_IN_PLAN})


class MentionAnswers:
    """Answers to whether, where and how often the plan mentions something that it has word for word."""

    def __init__(self, tree: Tree, wording: Wording, holders: Holders) -> None:
        self._tree = tree
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The passages with these words, the best first, or None."""
        if not says("asks_mention", asked.text):
            return None
        sought = _looked_for(asked)
        words = next((each for each in sought if self.found(asked, each)), "")
        found = self.found(asked, words) if words else ()
        if not found:
            return None
        rank = {hit.passage.id: place for place, hit in enumerate((*evidence.hits, *evidence.rejected))}
        ranked = sorted(found, key=lambda passage: rank.get(passage.id, len(rank)))
        number = count(len(found), "place")
        if any(_side_by_side(words, passage.text) for passage in found):
            lead = self._wording.say("mentions", "found", words=words, count=number)
        else:
            each = join([f"“{word}”" for word in words.split()])
            lead = self._wording.say("mentions", "found_apart", words=each, count=number)
        if others := [each for each in sought if not self.found(asked, each)]:
            missing = self._wording.say("mentions", "not_found", what=f"“{others[0]}”")
            lead = f"{missing} {lead}"
        more = self._wording.say("notes", "first_of", shown=str(QUOTED), count=str(len(found)))
        notes = (more,) if len(found) > QUOTED else ()
        subject = ranked[0].id
        return Draft(Status.ANSWERED, lead, tuple(ranked[:QUOTED]), notes=notes, subject=subject)

    def found(self, asked: Asked, words: str) -> tuple[Passage, ...]:
        """The passages that have all of these words; of a part that is named only what stands under it."""
        wanted, figures = forms_of(words), _FIGURE.fullmatch(words)
        scope = asked.parts.of(Kind.AMBITION, Kind.PRIORITY, Kind.THEME, Kind.COMMITMENT)
        among = [p for i in scope for p in self._holders.whole(self._tree.passages[i])]
        passages = among or [p for p in self._tree.plan.passages if p.kind is not Kind.ACCOUNTABILITY]
        if figures:
            exact = re.compile(rf"(?<![\d,.]){re.escape(words)}(?![\d]|[,.]\d)")
            return tuple(p for p in passages if exact.search(p.text))
        found = tuple(p for p in passages if wanted and wanted <= forms_of(p.text))
        return tuple(p for p in found if _side_by_side(words, p.text)) or found


class MentionCheck:
    """Says that the words themselves were not found, whatever is shown as near to them."""

    def __init__(self, wording: Wording, mentions: MentionAnswers, subjects: SubjectNamer) -> None:
        self._wording = wording
        self._mentions = mentions
        self._subjects = subjects

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft, with what was not found said first."""
        words = next(iter(_looked_for(asked)), "")
        if not words or draft.status not in _FOUND_BY_WORDS or not says("asks_mention", asked.text):
            return draft
        if any(self._mentions.found(asked, each) for each in _looked_for(asked)):
            return draft
        what = f"“{words}”" if self._subjects.knows(words) else "that word"
        if " " in words:
            said = self._wording.say("mentions", "not_together")
        else:
            said = self._wording.say("mentions", "not_found", what=what)
        if draft.passages and draft.status is Status.ANSWERED:
            said = f"{said} {self._wording.say('mentions', 'near')}"
        elif draft.passages:
            said = f"{said} {self._wording.say('notes', 'nearest')}"
        return replace(draft, lead=said)


def _looked_for(asked: Asked) -> tuple[str, ...]:
    """The words that are to be found, or the figures."""
    words = subject_of_mention(asked)
    figures = (match.group().replace(" ", "") for match in _FIGURE.finditer(asked.text))
    return (words,) if words else tuple(figures)


def _side_by_side(words: str, text: str) -> bool:
    """Whether a text has the words one after another, in the singular or plural."""
    first, second = (
        " ".join(map(singular, re.findall(r"[a-z0-9]+", said.lower()))) for said in (words, text)
    )
    return f" {first} " in f" {second} "
