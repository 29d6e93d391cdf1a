"""The assistant: everything the answer flow needs, wired together once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from actions.about_answer import AboutAnswer
from actions.alarm import Alarm
from actions.answer import AnswerFlow
from actions.answers.beyond import ArithmeticCheck, LeftOut
from actions.answers.comparisons import ComparisonAnswers
from actions.answers.counts import CountAnswers
from actions.answers.documents import DocumentAnswers
from actions.answers.every_figure import EveryFigure
from actions.answers.extremes import ExtremeAnswers
from actions.answers.lists import ListAnswers
from actions.answers.measures import MeasureAnswers
from actions.answers.mentions import MentionAnswers, MentionCheck
from actions.answers.missing import MissingParts
from actions.answers.number_claims import NumberClaims
from actions.answers.passages import PassageAnswers, Thresholds
from actions.answers.progress import ProgressAnswers
from actions.answers.responsibility import ResponsibilityAnswers
from actions.answers.selections import SelectionAnswers
from actions.answers.shared import SharedAnswers
from actions.answers.stands_under import StandsUnder
from actions.certainty import CertaintyCheck
from actions.checks import in_turn
from actions.claims import ClaimCheck
from actions.danger import DangerFinder
from actions.examples import everyday_examples, intent_examples, names_in, plan_questions, spelling_for
from actions.feedback_asked import AskedOfForm
from actions.finding import AT_LEAST_AS_CLOSE, OF_ANOTHER, OF_ITS_OWN, OWN_WORDS, EvidenceFinder
from actions.fixed import FixedReplies
from actions.holders import Holders
from actions.intents import open_intents
from actions.judge import TurnJudge
from actions.last_day import LastDay
from actions.local_places import LocalPlaces, PlaceCheck
from actions.named_claims import NamedPartCheck
from actions.other_councils import other_councils
from actions.part_claims import PartClaimCheck
from actions.parts import PartFinder
from actions.plain_words import PlainWords, short_forms
from actions.plan_numbers import long_numbers
from actions.plan_span import PlanSpanCheck
from actions.provenance import Ingredients, made_from, named_settings
from actions.question import Outcome, Question
from actions.reading import CORRECTED, NEW_SUBJECT, Reader
from actions.spelling import words
from actions.status import NoStatuses, StatusSource
from actions.status_wording import Today
from actions.subject import SubjectNamer
from actions.tagging import spacy_tagger
from actions.topic import TopicReader
from actions.tree import Tree
from actions.turn_settings import MEASURED
from actions.turns import Turn
from actions.wording import read_wording
from corpus.consultation import read_consultation
from corpus.council import read_council
from corpus.glossary import read_glossary
from corpus.local_places import read_local_places
from corpus.model import Plan
from corpus.names import read_names
from corpus.phrasings import read_near_misses, read_phrasings
from corpus.questions import read_questions
from corpus.reader import read_plan
from corpus.signposts import read_signposts
from index.build import open_index
from index.encoder import Encoder, SentenceEncoder
from index.evidence import SearchResult
from index.texts import gather
from index.vector_store import KeptVectors

DEFAULT_MODEL = "all-MiniLM-L6-v2"


def say_nothing(_: str) -> None:
    """Progress for those who do not want to hear of it."""


class Assistant:
    """Answers messages about one plan; safe to call from several threads."""

    def __init__(self, plan: Plan, flow: AnswerFlow, encoder: Encoder) -> None:
        self.plan = plan
        self.encoder = encoder
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
        flow = build_flow(plan, corpus_dir, data_dir, encoder, progress, statuses, today)
        return cls(plan, flow, KeptVectors(encoder, data_dir))

    def respond(self, question: Question) -> Outcome:
        """The reply to a message in the light of its conversation."""
        return self._flow.answer(question)

    def turn(self, question: Question) -> Turn:
        """What kind of turn a message is by itself, whatever was said before it."""
        return self._flow.turn(question)

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
    questions = plan_questions(phrasings, near_misses, asked)
    examples = intent_examples(questions)
    kept = KeptVectors(encoder, data_dir)
    model = open_intents(data_dir, encoder, examples, progress)
    wording, tree = read_wording(council), Tree(plan)
    topics, holders = TopicReader(council), Holders(tree)
    places = LocalPlaces(read_local_places(corpus_dir, plan))
    subjects = SubjectNamer(topics, (passage.text for passage in plan.passages), spacy_tagger())
    mentions = MentionAnswers(tree, wording, holders)
    spelling = spelling_for(texts, [*council.other_councils, *names_in(corpus_dir), *short_forms()])
    thresholds, turns = Thresholds(), MEASURED
    plain = PlainWords(encoder, spelling)
    dangers = DangerFinder(kept, signposts, everyday=everyday_examples(questions), plain=plain.with_vector)
    last_day = LastDay(wording, read_consultation(corpus_dir), AskedOfForm(kept).topic_of, today).reply
    settings = named_settings(
        passages=thresholds,
        turn=turns,
        at_least_as_close=AT_LEAST_AS_CLOSE,
        own_words=OWN_WORDS,
        of_another=OF_ANOTHER,
        of_its_own=OF_ITS_OWN,
        new_subject=NEW_SUBJECT,
        corrected=CORRECTED,
    )
    return AnswerFlow(
        plan=plan,
        reader=Reader(
            PartFinder(plan, read_names(corpus_dir)),
            topics,
            read_glossary(corpus_dir),
            encoder,
            other_councils(council),
            spelling,
            places,
            heard=frozenset(word for text, _ in examples for word in words(text.lower())),
        ),
        judge=TurnJudge(
            Alarm(model, dangers.alarm, plain.with_vector), turns, long_numbers(p.text for p in plan.passages)
        ),
        fixed=FixedReplies(wording, kept, signposts, dangers, AboutAnswer(plan, wording, subjects), last_day),
        finder=EvidenceFinder(searcher, len(plan.passages)),
        answerers=(
            MissingParts(tree, wording, holders),
            SharedAnswers(wording, holders),
            ComparisonAnswers(wording, holders),
            SelectionAnswers(wording, holders, subjects),
            NumberClaims(wording, holders),
            CountAnswers(tree, wording, holders),
            StandsUnder(tree, wording),
            EveryFigure(tree, holders, wording),
            ExtremeAnswers(tree, wording, holders, subjects),
            mentions,
            LeftOut(wording),
            ProgressAnswers(tree, wording, statuses, today, thresholds.nearest),
            ResponsibilityAnswers(tree, wording, encoder, thresholds.nearest),
            DocumentAnswers(tree, wording),
            MeasureAnswers(tree, wording),
            ListAnswers(tree, wording),
            PassageAnswers(tree, wording, subjects, thresholds),
        ),
        made_from=made_from(Ingredients(plan, corpus_dir, encoder, searcher, examples), settings),
        checked=in_turn(
            PlaceCheck(places, wording, plan.passages),
            ClaimCheck(plan, wording, subjects),
            PlanSpanCheck(plan, wording),
            CertaintyCheck(wording),
            PartClaimCheck(tree, holders, wording),
            NamedPartCheck(tree, wording),
            MentionCheck(wording, mentions, subjects),
            ArithmeticCheck(wording),
        ),
    )
