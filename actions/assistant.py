"""The assistant: everything the answer flow needs, wired together once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from actions.answer import AT_LEAST_AS_CLOSE, NEW_SUBJECT, AnswerFlow
from actions.answers.counts import CountAnswers
from actions.answers.documents import DocumentAnswers
from actions.answers.lists import ListAnswers
from actions.answers.measures import MeasureAnswers
from actions.answers.missing import MissingParts
from actions.answers.passages import PassageAnswers, Thresholds
from actions.answers.progress import ProgressAnswers
from actions.answers.responsibility import ResponsibilityAnswers
from actions.danger import DangerFinder
from actions.fixed import FixedReplies
from actions.intents import open_intents, read_examples
from actions.judge import TurnJudge, TurnSettings
from actions.other_councils import other_councils
from actions.parts import PartFinder
from actions.provenance import Ingredients, made_from, named_settings
from actions.question import Outcome, Question
from actions.reading import Reader
from actions.spelling import Spelling, spelling_of
from actions.status import NoStatuses, StatusSource
from actions.status_wording import Today
from actions.topic import TopicReader
from actions.tree import Tree
from actions.turns import Turn
from actions.wording import read_wording
from corpus.council import read_council
from corpus.glossary import read_glossary
from corpus.model import Plan
from corpus.names import read_names
from corpus.phrasings import Phrasings, read_near_misses, read_phrasings
from corpus.questions import LifeQuestion, read_questions
from corpus.reader import read_plan
from corpus.signposts import read_signposts
from index.build import open_index
from index.encoder import Encoder, SentenceEncoder
from index.evidence import SearchResult
from index.texts import Sort, Texts, gather

EXAMPLES = Path(__file__).parents[1] / "nlu"
DEFAULT_MODEL = "all-MiniLM-L6-v2"
SAMPLED = 2


def say_nothing(_: str) -> None:
    """Progress for those who do not want to hear of it."""


class Assistant:
    """Answers messages about one plan; safe to call from several threads."""

    def __init__(self, plan: Plan, flow: AnswerFlow) -> None:
        self.plan = plan
        self._flow = flow

    @classmethod
    def load(
        cls,
        corpus_dir: Path,
        data_dir: Path,
        model: str = DEFAULT_MODEL,
        progress: Callable[[str], None] = say_nothing,
        statuses: StatusSource | None = None,
        today: Today = date.today,
    ) -> Assistant:
        """The assistant for the plan in `corpus_dir`; its index under `data_dir` is built when needed.

        `statuses` are the published updates (none without it), `today` the day their age is counted from.
        Raises corpus.errors.CorpusError for data that does not fit, index.errors.EvidenceError for a model
        that is not there.
        """
        plan = read_plan(corpus_dir)
        progress("loading the language model")
        encoder, statuses = SentenceEncoder(model), statuses or NoStatuses()
        return cls(plan, build_flow(plan, corpus_dir, data_dir, encoder, progress, statuses, today))

    def respond(self, question: Question) -> Outcome:
        """The reply to a message in the light of its conversation."""
        return self._flow.answer(question)

    def search(self, text: str) -> SearchResult:
        """Every passage, the best first, found as for a question in the chat."""
        return self._flow.search(text)


def build_flow(
    plan: Plan,
    corpus_dir: Path,
    data_dir: Path,
    encoder: Encoder,
    progress: Callable[[str], None],
    statuses: StatusSource,
    today: Today,
) -> AnswerFlow:
    """The answer flow over a plan and its data."""
    council, signposts = read_council(corpus_dir), read_signposts(corpus_dir)
    phrasings, near_misses = read_phrasings(corpus_dir, plan), read_near_misses(corpus_dir, plan)
    asked = read_questions(corpus_dir, plan)
    texts = gather(plan.passages, phrasings.questions, near_misses.questions, asked)
    searcher = open_index(texts, encoder, data_dir, progress)
    examples = intent_examples(plan_questions(phrasings, near_misses, asked))
    model = open_intents(data_dir, encoder, examples, progress)
    wording, tree = read_wording(council), Tree(plan)
    spelling = spelling_for(texts, [*council.other_councils, *names_in(corpus_dir)])
    thresholds, turns = Thresholds(), TurnSettings()
    settings = named_settings(
        passages=thresholds, turn=turns, at_least_as_close=AT_LEAST_AS_CLOSE, new_subject=NEW_SUBJECT
    )
    return AnswerFlow(
        plan=plan,
        reader=Reader(
            PartFinder(plan, read_names(corpus_dir)),
            TopicReader(council),
            read_glossary(corpus_dir),
            encoder,
            other_councils(council),
            spelling,
        ),
        judge=TurnJudge(model, turns),
        fixed=FixedReplies(wording, encoder, signposts, DangerFinder(encoder, signposts)),
        searcher=searcher,
        answerers=(
            MissingParts(tree, wording),
            ProgressAnswers(tree, wording, statuses, today, thresholds.nearest),
            CountAnswers(tree, wording),
            ResponsibilityAnswers(tree, wording, thresholds.nearest),
            DocumentAnswers(tree, wording),
            MeasureAnswers(tree, wording),
            ListAnswers(tree, wording),
            PassageAnswers(tree, wording, thresholds),
        ),
        made_from=made_from(Ingredients(plan, corpus_dir, encoder, searcher, examples), settings),
    )


def spelling_for(texts: Texts, names: Iterable[str]) -> Spelling:
    """The spelling of what is searched: the plan's words, those of the questions about it, and names."""
    of_plan = texts.words(texts.rows(Sort.PASSAGE))
    asked = (words for sort in (Sort.PHRASING, Sort.NEAR_MISS) for words in texts.words(texts.rows(sort)))
    return spelling_of(of_plan, asked, names)


def names_in(corpus_dir: Path) -> list[str]:
    """Names and abbreviations that people use, as the corpus has them."""
    said = (words for entry in read_glossary(corpus_dir).entries for words in entry.say)
    return [*said, *(name for names in read_names(corpus_dir).values() for name in names)]


def plan_questions(phrasings: Phrasings, near_misses: Phrasings, asked: Sequence[LifeQuestion]) -> list[str]:
    """Questions of the plan, answered or not, for telling them from other turns."""
    written = [
        text
        for found in (phrasings, near_misses)
        for texts in found.questions.values()
        for text in texts[:SAMPLED]
    ]
    return [*written, *(question.words for question in asked)]


def intent_examples(questions: Sequence[str]) -> list[tuple[str, str]]:
    """(text, intent): the dialogue engine's examples and these questions of the plan."""
    own = [(text, intent) for intent, texts in read_examples(EXAMPLES).items() for text in texts]
    return [*own, *((text, Turn.PLAN.value) for text in questions)]
