"""That an answer was not found, of what, and the nearest that the plan does say."""

from __future__ import annotations

from actions.asked import Asked
from actions.dates import dates_in
from actions.draft import Draft
from actions.literal import Literal, stems_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wording import Wording
from corpus.model import Passage
from index.evidence import SearchResult
from index.sought import Sought, holds

# No kind of thing in particular is lacking.
GENERAL = "general"
# In place of a subject that cannot be named.
THAT = "that"
# Among so many of the passages found is the nearest looked for that has the subject's words.
NEAR = 10
# Words that stand in more passages than this are no subject by themselves.
FEW = 4


class Denials:
    """Says what the plan does not give, shows the nearest it does say, and where to ask.

    `nearest` is the chance (0 to 1) that the plan answers from which the best passage found is near.
    """

    def __init__(self, tree: Tree, wording: Wording, subjects: SubjectNamer, nearest: float) -> None:
        self._tree = tree
        self._wording = wording
        self._subjects = subjects
        self._nearest = nearest
        self._literal = Literal(tree.plan.passages)

    def named(self, asked: Asked) -> tuple[Passage, ...]:
        """The passages that have the very words of the subject, where these are few."""
        found = self._literal.with_all(stems_of(self._subjects.of(asked.text)))
        return found if len(found) <= FEW else ()

    def __call__(self, asked: Asked, evidence: SearchResult, lacking: str) -> Draft:
        """That it was not found; that the plan does not give it only where nothing speaks against that."""
        ask = self._wording.say("notes", "ask")
        best = self._likely(evidence)
        shown = tuple(self._tree.passages[i] for i in asked.focus.shown) if asked.follows else ()
        sure = not any(_may_hold(p, lacking, asked.text) for p in (*self.named(asked), *shown, *best))
        lead = self._denial(asked, lacking if sure else GENERAL)
        nearest = self._nearest_said(asked, evidence)
        if nearest is None:
            return Draft(Status.NOT_IN_PLAN, lead, notes=(ask,), wanted=lacking)
        lead = f"{lead} {self._wording.say('notes', 'nearest')}"
        return Draft(Status.NOT_IN_PLAN, lead, (nearest,), notes=(ask,), subject=nearest.id, wanted=lacking)

    def _nearest_said(self, asked: Asked, evidence: SearchResult) -> Passage | None:
        """What is talked about, what has the subject's words, or what is likely."""
        named = self.named(asked)
        ranked = [hit.passage for hit in evidence.hits if hit.passage in named]
        near = (*self._current(asked), *ranked, *named, *self._likely(evidence))
        return near[0] if near else self._speaking_of(asked, evidence)

    def _likely(self, evidence: SearchResult) -> tuple[Passage, ...]:
        """The best passage found where it is not far off."""
        return (evidence.hits[0].passage,) if evidence.chance >= self._nearest else ()

    def _current(self, asked: Asked) -> tuple[Passage, ...]:
        """What is being talked about, for a question that names nothing itself."""
        if not asked.follows or asked.focus.subject not in self._tree.passages:
            return ()
        if self._subjects.of(asked.text):
            return ()
        return (self._tree.passages[asked.focus.subject],)

    def _speaking_of(self, asked: Asked, evidence: SearchResult) -> Passage | None:
        """The best of the first passages found that has the subject's words."""
        subject = stems_of(self._subjects.of(asked.text))
        first = (hit.passage for hit in evidence.hits[:NEAR])
        return next((p for p in first if subject and subject <= stems_of(p.text)), None)

    def _denial(self, asked: Asked, lacking: str) -> str:
        """What was not found, and of what; a word that stands in many passages would tell of nothing."""
        subject = self._subjects.of(asked.text)
        if lacking == Sought.COUNT and not (subject or asked.follows):
            lacking = GENERAL
        if lacking == GENERAL and (self.named(asked) or len(subject.split()) > 1):
            return self._wording.say("not_in_plan", "general_of", what=f"“{subject}”")
        return self._wording.say("not_in_plan", lacking, what=f"“{subject}”" if subject else THAT)


def _may_hold(passage: Passage, lacking: str, question: str) -> bool:
    """Whether a passage may give the kind of thing that is said to be lacking."""
    if lacking in {Sought.DATE, Sought.SINCE}:
        return bool(dates_in(passage.text))
    if lacking == Sought.COUNT and passage.text.endswith(":"):
        return True  # it leads into a list, whose items can be counted
    return lacking in Sought._value2member_map_ and holds(passage.text, Sought(lacking), question)
