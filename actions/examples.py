"""What the kinds of message and the spelling are learnt from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from actions.clauses import OF_ONESELF
from actions.danger import danger_examples, harmless_examples
from actions.intents import read_examples
from actions.spelling import Spelling, spelling_of
from actions.talk import talk_examples
from actions.turns import Turn
from actions.wants import Want, wants
from corpus.glossary import read_glossary
from corpus.names import read_names
from corpus.phrasings import Phrasings
from corpus.questions import LifeQuestion
from index.texts import Sort, Texts

EXAMPLES = Path(__file__).parents[1] / "nlu"
# What only looks like danger: no turn by itself, but a class that keeps it apart from danger.
HARMLESS = "harmless"
# Of the questions written for a passage so many show what a question of the plan is like.
SAMPLED = 2
# What people ask for or say about anything but danger; not how they end it, as some in danger do.
EVERYDAY = (
    Turn.SERVICE,
    Turn.OUT_OF_SCOPE,
    Turn.REFUSE,
    Turn.FEEDBACK,
    Turn.STATUS,
    Turn.HANDOVER,
    Turn.FOLLOW_UP,
    Turn.ASK_BOT,
    Turn.GREET,
    Turn.THANK,
    Turn.AFFIRM,
    Turn.DENY,
)
# One of so many questions in which somebody speaks of themselves is enough.
ONE_OF = 2


def spelling_for(texts: Texts, names: Iterable[str]) -> Spelling:
    """The spelling of what is searched: the plan's words, those of the questions about it, and names.

    The words of danger are meant too: somebody who writes "depresed" is not "deprived".
    """
    of_plan = texts.words(texts.rows(Sort.PASSAGE))
    asked = (words for sort in (Sort.PHRASING, Sort.NEAR_MISS) for words in texts.words(texts.rows(sort)))
    return spelling_of(of_plan, [*asked, *danger_examples()], names)


def names_in(corpus_dir: Path) -> list[str]:
    """Names and abbreviations that people use, as the corpus has them."""
    said = (words for entry in read_glossary(corpus_dir).entries for words in entry.say)
    return [*said, *(name for names in read_names(corpus_dir).values() for name in names)]


def plan_questions(phrasings: Phrasings, near_misses: Phrasings, asked: Sequence[LifeQuestion]) -> list[str]:
    """Questions of the plan, answered or not, for telling them from other turns; none on its status."""
    written = [
        text
        for found in (phrasings, near_misses)
        for texts in found.questions.values()
        for text in texts[:SAMPLED]
    ]
    known = [*written, *(question.words for question in asked)]
    return [words for words in known if Want.STATUS not in wants(words)]


def everyday_examples(questions: Sequence[str]) -> list[str]:
    """What people say about anything but danger; of these questions, some where they speak of themselves."""
    own = read_examples(EXAMPLES)
    of_themselves = [text for text in questions if OF_ONESELF.search(text)]
    return [
        *(text for turn in EVERYDAY for text in own.get(turn.value, ())),
        *of_themselves[::ONE_OF],
    ]


def intent_examples(questions: Sequence[str]) -> list[tuple[str, str]]:
    """(text, intent): the dialogue engine's examples, those of small talk, of danger and of what only looks
    like danger, and these questions of the plan."""
    own = [(text, intent) for intent, texts in read_examples(EXAMPLES).items() for text in texts]
    own += [*talk_examples(), *((text, Turn.SAFETY.value) for text in danger_examples())]
    known = {text for text, _ in own}
    own += [(text, turn) for text, turn in harmless_examples() if turn and text not in known]
    return [*dict.fromkeys([*own, *((text, Turn.PLAN.value) for text in questions)])]
