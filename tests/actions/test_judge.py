"""Which kind of turn a message is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from actions.alarm import NEUTRAL, Alarm
from actions.clauses import Clause
from actions.judge import Judgement, TurnJudge
from actions.question import Intent
from actions.reading import Reader
from actions.turn_settings import MEASURED
from actions.turns import ABOUT_THE_PLAN, Turn, turn_named
from index.encoder import Vectors
from tests.actions.asking import FixedChances

SETTINGS = MEASURED
BESIDE_THE_PLAN, OF_THE_PLAN = 0.05, 0.95
A_LITTLE = 0.01


class Bench:
    """Judges messages; `asked` counts how often it was asked whether the plan answers."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.asked = 0

    def turn(
        self,
        text: str,
        own: Mapping[Turn, float],
        intent: Intent | None = None,
        chance: float = BESIDE_THE_PLAN,
        leans: bool = False,
        elsewhere: bool = False,
        language: str = "",
        danger: str = "",
    ) -> Turn:
        judge = TurnJudge(Alarm(FixedChances(own)), SETTINGS)
        reading = replace(self._reader.read(text), elsewhere=elsewhere, language=language, danger=danger)
        return judge.judge(reading, intent, leans, self._said(chance)).turn

    def _said(self, chance: float) -> Callable[[], float]:
        def answered() -> float:
            self.asked += 1
            return chance

        return answered


@pytest.fixture
def bench(reader: Reader) -> Bench:
    return Bench(reader)


def dangerous(chance: float) -> dict[Turn, float]:
    return {Turn.SAFETY: chance, Turn.PLAN: 1 - chance}


@pytest.mark.parametrize("turn", Turn)
def test_where_both_agree_that_is_the_turn(bench: Bench, turn: Turn) -> None:
    assert bench.turn("hm", {turn: 0.9}, Intent(turn.value, 0.9)) is turn


def test_without_an_intent_the_stand_in_decides(bench: Bench) -> None:
    assert bench.turn("hm", {Turn.GREET: 0.7, Turn.PLAN: 0.3}) is Turn.GREET


def test_a_fallback_is_no_opinion(bench: Bench) -> None:
    own = {Turn.GREET: 0.7, Turn.PLAN: 0.3}
    assert bench.turn("hm", own, Intent("nlu_fallback", 0.9)) is Turn.GREET


def test_the_engines_opinion_outweighs_a_near_choice_of_the_stand_in(bench: Bench) -> None:
    near, clear = {Turn.GREET: 0.51, Turn.THANK: 0.49}, {Turn.GREET: 0.9, Turn.THANK: 0.1}
    assert bench.turn("hm", near, Intent("thank", 0.9)) is Turn.THANK
    assert bench.turn("hm", clear, Intent("thank", 0.1)) is Turn.GREET


@pytest.mark.parametrize(
    "intent",
    [
        None,
        Intent("greet", 0.99),
        Intent("ask_plan", 0.99),
    ],
)
@pytest.mark.parametrize("leans", [True, False])
def test_danger_comes_before_every_other_opinion(bench: Bench, intent: Intent | None, leans: bool) -> None:
    danger = SETTINGS.danger + A_LITTLE
    own = {Turn.SAFETY: danger, Turn.GREET: 1 - danger}
    assert bench.turn("he hits me", own, intent, leans=leans) is Turn.SAFETY


def test_what_may_be_danger_is_taken_for_it_unless_the_plan_surely_answers(bench: Bench) -> None:
    assert bench.turn("knife crime", dangerous(0.25)) is Turn.SAFETY
    assert bench.turn("knife crime", dangerous(0.25), chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("knife crime", dangerous(0.05)) is Turn.PLAN


def test_sure_danger_is_seen_whatever_the_plan_answers(bench: Bench) -> None:
    own = {Turn.SAFETY: 0.9, Turn.PLAN: 0.1}
    assert bench.turn("he hits me", own, Intent("ask_plan", 0.99), OF_THE_PLAN, leans=True) is Turn.SAFETY


def test_danger_is_not_seen_below_its_threshold(bench: Bench) -> None:
    assert bench.turn("hm", dangerous(SETTINGS.danger - A_LITTLE), Intent("ask_plan", 0.9)) is Turn.PLAN


@pytest.mark.parametrize(
    "text",
    ["what is the council doing about knife crime", "does the plan mention suicide", "abuse in priority 4.5"],
)
def test_a_question_of_what_the_council_does_must_look_more_dangerous(bench: Bench, text: str) -> None:
    assert bench.turn(text, dangerous(SETTINGS.danger_asked - A_LITTLE)) is Turn.PLAN
    assert bench.turn(text, dangerous(SETTINGS.danger_asked + A_LITTLE)) is Turn.SAFETY


def test_an_engine_that_is_sure_of_danger_is_believed(bench: Bench) -> None:
    told = SETTINGS.danger_told
    assert bench.turn("hm", dangerous(0.1), Intent("safety", told)) is Turn.SAFETY
    assert bench.turn("hm", dangerous(0.1), Intent("safety", told - A_LITTLE)) is Turn.PLAN


@pytest.mark.parametrize("turn", [Turn.OUT_OF_SCOPE, Turn.SERVICE])
def test_a_message_that_names_a_part_by_its_number_is_about_the_plan(bench: Bench, turn: Turn) -> None:
    assert bench.turn("what about priority 3.2", {turn: 0.9}) is Turn.PLAN
    assert bench.turn("what about it then", {turn: 0.9}) is turn


def test_a_comment_on_a_part_is_feedback_and_a_question_of_it_is_not(bench: Bench) -> None:
    own = {Turn.FEEDBACK: 0.9}
    assert bench.turn("I disagree with priority 3.2", own) is Turn.FEEDBACK
    assert bench.turn("which measures has ambition 2", own) is Turn.PLAN


def test_who_is_responsible_for_a_part_is_a_question_of_it(bench: Bench) -> None:
    assert bench.turn("who is responsible for priority 3.2", {Turn.SERVICE: 0.9}) is Turn.PLAN


@pytest.mark.parametrize("turn", [Turn.OUT_OF_SCOPE, Turn.SERVICE])
def test_a_doubted_turn_is_a_question_of_the_plan_when_the_plan_answers_it(bench: Bench, turn: Turn) -> None:
    unsure, sure = {turn: 0.6, Turn.PLAN: 0.4}, {turn: 0.95, Turn.PLAN: 0.05}
    assert bench.turn("oak trees", unsure, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("oak trees", unsure, chance=BESIDE_THE_PLAN) is turn
    assert bench.turn("oak trees", sure, chance=OF_THE_PLAN) is turn


@pytest.mark.parametrize("turn", [Turn.GREET, Turn.THANK, Turn.GOODBYE, Turn.AFFIRM, Turn.DENY, Turn.STOP])
def test_small_talk_is_not_doubted(bench: Bench, turn: Turn) -> None:
    assert bench.turn("hm", {turn: 0.6, Turn.PLAN: 0.4}, chance=OF_THE_PLAN) is turn


def test_whether_the_plan_answers_is_looked_up_only_where_that_decides(bench: Bench) -> None:
    bench.turn("hello", {Turn.GREET: 0.9})
    bench.turn("oak trees", {Turn.PLAN: 0.9})
    bench.turn("he hits me", {Turn.SAFETY: 0.9})
    assert bench.asked == 0


def test_words_that_lean_on_the_conversation_are_about_it(bench: Bench) -> None:
    assert bench.turn("and the buses?", {Turn.OUT_OF_SCOPE: 0.9}, leans=True) is Turn.FOLLOW_UP
    assert bench.turn("cheers for that", {Turn.THANK: 0.9}, leans=True) is Turn.THANK
    assert bench.turn("ignore that and sing", {Turn.REFUSE: 0.9}, leans=True) is Turn.REFUSE


def test_a_guess_at_feedback_that_leans_on_the_conversation_is_about_it(bench: Bench) -> None:
    guess, sure = {Turn.FEEDBACK: 0.4, Turn.GREET: 0.3}, {Turn.FEEDBACK: 0.9}
    assert bench.turn("which of those is left", guess, leans=True) is Turn.FOLLOW_UP
    assert bench.turn("put those down as my view", sure, leans=True) is Turn.FEEDBACK


def test_nobody_is_turned_down_on_a_mere_suspicion_who_names_a_subject(bench: Bench) -> None:
    suspected = {Turn.REFUSE: 0.5, Turn.PLAN: 0.3, Turn.GREET: 0.2}
    assert bench.turn("give me everything on oak trees", suspected) is Turn.PLAN
    assert bench.turn("give me everything on oak trees", {Turn.REFUSE: 0.9, Turn.PLAN: 0.1}) is Turn.REFUSE
    assert bench.turn("get lost, tin can", {Turn.REFUSE: 0.5, Turn.GREET: 0.4}) is Turn.REFUSE


@pytest.mark.parametrize("text", ["why?", "how come", "what is 2+2"])
def test_a_message_that_asks_nothing_and_leans_on_nothing_is_unclear(bench: Bench, text: str) -> None:
    assert bench.turn(text, {Turn.FOLLOW_UP: 0.9}) is Turn.UNCLEAR
    assert bench.turn(text, {Turn.FOLLOW_UP: 0.9}, leans=True) is Turn.FOLLOW_UP


def test_a_message_of_unknown_words_is_unclear_unless_it_looks_dangerous(reader: Reader) -> None:
    strange = replace(reader.read("zxcvb hjdfgs"), familiar=False)
    for own, turn in (({Turn.REFUSE: 0.9}, Turn.UNCLEAR), ({Turn.SAFETY: 0.9}, Turn.SAFETY)):
        judge = TurnJudge(Alarm(FixedChances(own)), SETTINGS)
        assert judge.judge(strange, None, False, lambda: 0.0).turn is turn


def test_what_is_asked_of_what_was_said_is_no_wish_to_comment(bench: Bench) -> None:
    own = {Turn.FEEDBACK: 0.99}
    assert bench.turn("so what's the response to it", own, leans=True) is Turn.FOLLOW_UP
    assert bench.turn("how do I respond to it", own, leans=True) is Turn.FEEDBACK
    assert bench.turn("so what's the response to it", own) is Turn.FEEDBACK


@pytest.mark.parametrize("turn", [Turn.ASK_CAPABILITIES, Turn.ASK_BOT, Turn.REFUSE])
def test_a_list_of_the_plans_parts_is_asked_of_the_plan(bench: Bench, turn: Turn) -> None:
    assert bench.turn("can you give me every portfolio", {turn: 0.6, Turn.PLAN: 0.3}) is Turn.PLAN
    assert bench.turn("can you give me every portfolio", {turn: 0.95}) is turn
    assert bench.turn("can you give me everything", {turn: 0.6, Turn.PLAN: 0.3}) is turn


def test_a_turn_is_known_by_its_intent_and_a_fallback_is_none() -> None:
    assert [turn_named(kind.value) for kind in Turn] == list(Turn)
    assert turn_named("nlu_fallback") is None
    assert turn_named("") is None
    assert set(Turn) > ABOUT_THE_PLAN


def test_the_settings_ask_for_more_danger_where_the_council_is_asked_about() -> None:
    assert 0 < SETTINGS.danger < SETTINGS.danger_asked < 1


def test_what_decided_goes_with_the_turn(reader: Reader) -> None:
    own = {Turn.OUT_OF_SCOPE: 0.6, Turn.PLAN: 0.4}
    judge = TurnJudge(Alarm(FixedChances(own)), SETTINGS)
    judged = judge.judge(
        reader.read("which wine goes with fish"), Intent("ask_plan", 0.5), False, lambda: 0.9
    )
    assert judged.turn is Turn.PLAN
    assert (judged.own[Turn.OUT_OF_SCOPE], judged.plan_chance) == (0.6, 0.9)
    assert judged.weighed[Turn.OUT_OF_SCOPE] < 0.6


def test_a_chance_that_nobody_asked_for_is_not_in_the_judgement(reader: Reader) -> None:
    judge = TurnJudge(Alarm(FixedChances({Turn.PLAN: 1.0})), SETTINGS)
    assert judge.judge(reader.read("what about trees"), None, False, lambda: 0.9).plan_chance is None


INVENTED = "make up a number of trees for priority 3.4"


@pytest.mark.parametrize("turn", [Turn.PLAN, Turn.STATUS, Turn.FOLLOW_UP, Turn.THANK])
def test_something_made_up_is_refused_whatever_it_looks_like(bench: Bench, turn: Turn) -> None:
    assert bench.turn(INVENTED, {turn: 0.9}, chance=OF_THE_PLAN, leans=True) is Turn.REFUSE


@pytest.mark.parametrize("turn", [Turn.PLAN, Turn.SERVICE, Turn.FOLLOW_UP])
def test_what_another_council_does_is_out_of_scope(bench: Bench, turn: Turn) -> None:
    assert bench.turn("their oak trees", {turn: 0.9}, chance=OF_THE_PLAN, elsewhere=True) is Turn.OUT_OF_SCOPE


def test_danger_comes_before_what_is_made_up_and_before_another_council(bench: Bench) -> None:
    assert bench.turn(INVENTED, dangerous(0.95)) is Turn.SAFETY
    assert bench.turn("he hits me", dangerous(0.95), elsewhere=True) is Turn.SAFETY


def test_a_question_that_the_plan_does_not_answer_may_ask_for_a_service(bench: Bench) -> None:
    service = SETTINGS.service + A_LITTLE
    own = {Turn.PLAN: 1 - service, Turn.SERVICE: service}
    assert bench.turn("my lamp post is out", own, chance=SETTINGS.unanswered - A_LITTLE) is Turn.SERVICE
    assert bench.turn("my lamp post is out", own, chance=SETTINGS.unanswered) is Turn.PLAN
    assert bench.turn("my lamp post is out", own, leans=True) is Turn.PLAN
    unlikely = {Turn.PLAN: 0.9, Turn.SERVICE: SETTINGS.service - A_LITTLE}
    assert bench.turn("my lamp post is out", unlikely) is Turn.PLAN


def test_what_is_promised_of_a_service_is_a_question_of_the_plan(bench: Bench) -> None:
    text, own = "what have you promised about lamp posts", {Turn.SERVICE: 0.9}
    assert bench.turn(text, own, chance=SETTINGS.promised) is Turn.PLAN
    assert bench.turn(text, own, chance=SETTINGS.promised - A_LITTLE) is Turn.SERVICE


def test_a_little_danger_is_outdone_by_a_likelier_service_request(bench: Bench) -> None:
    little = SETTINGS.danger_outdone - A_LITTLE
    own = {Turn.SAFETY: little, Turn.SERVICE: 0.4, Turn.GREET: 0.6 - little}
    less = {Turn.SAFETY: little, Turn.SERVICE: little - A_LITTLE, Turn.GREET: 1 - 2 * little + A_LITTLE}
    assert bench.turn("my wall fell down", own) is Turn.SERVICE
    assert bench.turn("my wall fell down", own, Intent("safety", SETTINGS.danger_told)) is Turn.SAFETY
    assert bench.turn("my wall fell down", less) is Turn.SAFETY


def test_from_a_certain_danger_on_no_service_request_outdoes_it(bench: Bench) -> None:
    own = {Turn.SAFETY: SETTINGS.danger_outdone, Turn.SERVICE: 0.54}
    assert bench.turn("my wall fell down", own) is Turn.SAFETY


def test_what_the_plan_answers_outweighs_danger_that_is_not_sure(bench: Bench) -> None:
    own = dangerous(SETTINGS.danger_sure - A_LITTLE)
    assert bench.turn("knife crime", own, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("knife crime", own, chance=SETTINGS.danger_outweighed - A_LITTLE) is Turn.SAFETY
    assert bench.turn("knife crime", dangerous(SETTINGS.danger_sure), chance=OF_THE_PLAN) is Turn.SAFETY


def test_where_the_council_is_asked_danger_must_be_surer_before_nothing_outweighs_it(bench: Bench) -> None:
    text = "what is the council doing about knife crime near me"
    assert bench.turn(text, dangerous(SETTINGS.danger_sure), chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn(text, dangerous(SETTINGS.danger_sure_asked), chance=OF_THE_PLAN) is Turn.SAFETY


def test_a_question_to_the_council_that_is_not_about_the_asker_is_one_if_the_plan_answers(
    bench: Bench,
) -> None:
    text = "what is the council doing about families who cannot afford food"
    assert bench.turn(text, dangerous(0.95), chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn(text, dangerous(0.95), chance=BESIDE_THE_PLAN) is Turn.SAFETY


def test_a_status_without_its_words_is_doubted_where_the_plan_surely_does_or_does_not_answer(
    bench: Bench,
) -> None:
    own = {Turn.STATUS: 0.6, Turn.PLAN: 0.4}
    even = {Turn.STATUS: 0.49, Turn.PLAN: 0.48, Turn.GREET: 0.03}
    assert bench.turn("oak trees", even, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("oak trees", own, chance=OF_THE_PLAN) is Turn.STATUS
    assert bench.turn("oak trees", own, chance=BESIDE_THE_PLAN) is Turn.PLAN
    assert bench.turn("oak trees", own, chance=0.5) is Turn.STATUS
    assert bench.turn("oak trees", {Turn.STATUS: 0.9}, chance=OF_THE_PLAN) is Turn.STATUS


def test_a_status_in_so_many_words_is_not_doubted(bench: Bench) -> None:
    own = {Turn.STATUS: 0.6, Turn.PLAN: 0.4}
    assert bench.turn("any progress with oak trees", own, chance=OF_THE_PLAN) is Turn.STATUS
    assert bench.asked == 0


@pytest.mark.parametrize("turn", [Turn.OUT_OF_SCOPE, Turn.SERVICE, Turn.REFUSE, Turn.ASK_BOT])
def test_a_word_or_two_of_the_plan_are_a_question_of_it(bench: Bench, turn: Turn) -> None:
    own = {turn: 0.6, Turn.PLAN: 0.4}
    assert bench.turn("oak trees", own, chance=SETTINGS.promised) is Turn.PLAN
    assert bench.turn("oak trees", own, chance=SETTINGS.promised - A_LITTLE) is turn
    assert bench.turn("oak trees grow old slowly", own, chance=SETTINGS.promised) is turn


def test_the_settings_of_danger_are_in_order() -> None:
    assert SETTINGS.danger < SETTINGS.danger_outdone < SETTINGS.danger_sure < SETTINGS.danger_sure_asked < 1
    assert SETTINGS.unanswered < SETTINGS.promised < SETTINGS.answered < SETTINGS.outweighed


def test_whether_something_closes_is_asked_of_the_plan(bench: Bench) -> None:
    own = {Turn.SERVICE: 0.6, Turn.PLAN: 0.4}
    assert bench.turn("will bramhall library be shut", own) is Turn.PLAN
    assert bench.turn("what are the opening times of bramhall library", own) is Turn.SERVICE
    assert bench.turn("is the pool closed", {Turn.SERVICE: 0.9, Turn.PLAN: 0.1}) is Turn.SERVICE


class Told(FixedChances):
    """Is sure that texts with these words tell of danger, and that the others ask about the plan."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        told = any(word in text for word in self._words)
        return {Turn.SAFETY.value: 0.95 if told else 1e-5, Turn.PLAN.value: 0.05 if told else 1 - 1e-5}


def judged_by_clauses(reader: Reader, text: str, *words: str, like: float = 0.9) -> Judgement:
    """The judgement where the message as a whole seems to be a question of the plan."""
    reading = replace(reader.read(text), text="what about the plan")
    judge = TurnJudge(Alarm(Told(*words), lambda _: like), SETTINGS)
    return judge.judge(reading, None, False, lambda: OF_THE_PLAN, lambda: reader.clauses(reader.read(text)))


def test_a_clause_that_tells_of_danger_is_enough_and_what_else_is_asked_stands_beside_it(
    reader: Reader,
) -> None:
    judged = judged_by_clauses(reader, "what is planned for gas, i can smell it here", "smell")
    assert judged.turn is Turn.SAFETY
    assert [clause.text for clause in judged.telling] == ["i can smell it here"]
    assert [clause.text for clause in judged.beside] == ["what is planned for gas"]


@pytest.mark.parametrize(
    ("whole", "turn"), [(SETTINGS.danger + A_LITTLE, Turn.SAFETY), (A_LITTLE, Turn.PLAN)]
)
def test_a_clause_need_be_less_like_danger_where_the_whole_message_may_be(
    reader: Reader, whole: float, turn: Turn
) -> None:
    reading = replace(reader.read("does the plan help women and he checks my phone"), text="the whole")

    class Halved(Told):
        def chances(self, text: str, vector: Vectors) -> dict[str, float]:
            named = {Turn.SAFETY.value: whole, Turn.PLAN.value: 1 - whole}
            return named if text == "the whole" else super().chances(text, vector)

    def like(vector: Vectors) -> float:
        return NEUTRAL if vector is reading.vector else SETTINGS.danger_like - A_LITTLE

    judge = TurnJudge(Alarm(Halved("phone"), like), SETTINGS)
    clauses = [
        Clause("does the plan help women", reading.vector.copy()),
        Clause("he checks my phone", reading.vector.copy()),
    ]
    assert judge.judge(reading, None, False, lambda: OF_THE_PLAN, lambda: clauses).turn is turn


def test_a_clause_that_is_not_like_danger_is_none_however_sure_the_model_is(reader: Reader) -> None:
    judged = judged_by_clauses(reader, "what is planned for gas, i can smell it here", "smell", like=0.0)
    assert judged.turn is Turn.PLAN


@pytest.mark.parametrize(
    "text",
    [
        "we slept rough years ago. what is planned for homes",
        "how does the council help, i used to be homeless",
        "are you doing anything on homeless people, they are cold",
    ],
)
def test_what_is_long_over_or_asks_the_council_is_no_danger_by_itself(reader: Reader, text: str) -> None:
    assert judged_by_clauses(reader, text, "rough", "homeless").turn is Turn.PLAN


def test_danger_told_in_another_language_is_seen_whatever_the_model_thinks(bench: Bench) -> None:
    own = {Turn.SAFETY: 0.01, Turn.PLAN: 0.99}
    assert bench.turn("mąż mnie bije", own, language="pl", danger="domestic") is Turn.SAFETY


def test_in_another_language_the_model_must_be_nearly_certain(bench: Bench) -> None:
    unsure, certain = SETTINGS.danger_abroad - A_LITTLE, SETTINGS.danger_abroad + A_LITTLE
    assert bench.turn("dzień dobry", dangerous(unsure), language="pl") is Turn.OTHER_LANGUAGE
    assert bench.turn("dzień dobry", dangerous(certain), language="pl") is Turn.SAFETY


@pytest.mark.parametrize("text", ["SEND", "EHCP"])
def test_an_abbreviation_that_has_a_meaning_here_is_a_subject(bench: Bench, text: str) -> None:
    assert bench.turn(text, {Turn.AFFIRM: 0.95}) is Turn.PLAN
    assert bench.turn("OK", {Turn.AFFIRM: 0.95}) is Turn.AFFIRM
    assert bench.turn("send", {Turn.AFFIRM: 0.95}) is Turn.AFFIRM


def test_who_surely_wants_something_else_of_a_numbered_part_gets_no_part(bench: Bench) -> None:
    assert bench.turn("do priority 1.1 as a rap", {Turn.OUT_OF_SCOPE: 0.95}) is Turn.OUT_OF_SCOPE
    assert bench.turn("against the flats in priority 2.1", {Turn.FEEDBACK: 0.95}) is Turn.FEEDBACK
    assert bench.turn("priority 1.1 in short", {Turn.OUT_OF_SCOPE: 0.7, Turn.PLAN: 0.3}) is Turn.PLAN
    assert bench.turn("what is in priority 2.1", {Turn.FEEDBACK: 0.95}) is Turn.PLAN


def test_what_may_as_well_ask_of_its_subject_is_a_question_if_the_plan_answers_it(bench: Bench) -> None:
    refuse = {Turn.REFUSE: 0.7, Turn.PLAN: 0.3}
    assert bench.turn("tell me everything on climate", refuse, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("tell me everything on climate", refuse) is Turn.REFUSE
    surely = {Turn.REFUSE: 0.85, Turn.PLAN: 0.15}
    assert bench.turn("tell me everything on climate", surely, chance=OF_THE_PLAN) is Turn.REFUSE


def test_who_asks_for_a_service_for_themselves_gets_no_words_of_the_plan(bench: Bench) -> None:
    service = {Turn.SERVICE: 0.7, Turn.PLAN: 0.3}
    assert bench.turn("how long is the test site open", service, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("renew my library books", service, chance=OF_THE_PLAN) is Turn.SERVICE


def test_simple_words_are_wanted_of_a_subject_that_is_named(bench: Bench) -> None:
    own = {Turn.REWORD_ANSWER: 0.9}
    assert bench.turn("schools in simple words", own, chance=OF_THE_PLAN) is Turn.PLAN
    assert bench.turn("say that about schools in simple words", own, chance=OF_THE_PLAN) is Turn.REWORD_ANSWER
    assert bench.turn("simple words please", own) is Turn.REWORD_ANSWER
