"""A whole response, given without Rasa: what each message does to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from actions.feedback_asking import asking
from actions.feedback_draft import Draft, Pause, Step, draft_of, slots_of
from actions.feedback_heard import Heard
from actions.feedback_intake import Intake
from actions.feedback_moves import advance, begin
from actions.reply import Reply
from actions.turns import Turn, turn_named
from corpus.consultation import ExtraQuestion
from records.feedback_values import COMMENT_LIMIT, Position, Who
from tests.actions.feedback_store import CONSULTATION, FakeFeedbackStore, fake_intake

COMMENT = "More trees on Park Road."
BEFORE_CHECK = ("the plan as a whole", "oppose", COMMENT, "resident", "yes")


@dataclass
class Giving:
    """Somebody who gives a response; the draft goes through the slots between messages, as with Rasa."""

    store: FakeFeedbackStore = field(default_factory=FakeFeedbackStore)
    changes: dict[str, Any] = field(default_factory=dict)
    discussed: tuple[str, ...] = ()
    draft: Draft = field(default_factory=Draft)
    note: str = ""
    end: Reply | None = None
    before: str = ""

    @property
    def intake(self) -> Intake:
        return fake_intake(self.store, **self.changes)

    @property
    def question(self) -> Reply:
        return asking(self.intake, self.draft, self.draft.step)

    def start(self, text: str = "I want to give feedback") -> Giving:
        move = begin(self.intake, Heard(text, Turn.FEEDBACK, "", self.discussed, "bot"))
        self.draft, self.note, self.end, self.before = move.draft, move.note, move.end, text
        return self

    def say(self, *texts: str, intent: str = "nlu_fallback") -> Step | None:
        """The step after these messages; None when the form has ended."""
        for text in texts:
            draft = draft_of(slots_of(self.draft))
            move = advance(
                self.intake, draft, Heard(text, turn_named(intent), self.before, self.discussed, "bot")
            )
            self.before = text
            assert move is not None, text
            self.draft, self.note, self.end = move.draft, move.note, move.end
        return None if self.end else self.draft.step


@pytest.fixture
def giving() -> Giving:
    return Giving()


def test_a_response_is_given_in_six_answers(giving: Giving) -> None:
    giving.start()
    assert giving.say(*BEFORE_CHECK) is Step.CHECK
    assert giving.say("send it") is None

    (kept,) = giving.store.kept.values()
    assert kept.content.comment == COMMENT
    assert (kept.content.position, kept.content.who) == (Position.OPPOSE, Who.RESIDENT)
    assert (kept.consent, kept.consent_version) == (CONSULTATION.privacy.consent, "7")


def test_what_is_read_back_is_what_is_stored(giving: Giving) -> None:
    giving.start().say("priority 1.1", "in part", "Ring 07700 900123!", "skip", "take them out", "yes")
    text = giving.question.text
    for part in ("Priority 1.1: Cleaner streets", "Support in part", "Ring [phone number]!", "Not said"):
        assert part in text
    assert "07700 900123" not in text


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("priority 1.1", "priority 1.1"),
        ("P1.1", "priority 1.1"),
        ("everything", "plan"),
        ("it's about the whole plan", "plan"),
        ("this", "commitment 1.1.2"),
        ("2", "priority 1.1"),
    ],
)
def test_what_it_is_about_is_understood_from_the_words(words: str, about: str) -> None:
    giving = Giving(discussed=("commitment 1.1.2",)).start()
    giving.say(words)
    assert giving.draft.about == about


def test_free_words_are_searched_for_and_the_parts_found_are_offered(giving: Giving) -> None:
    giving.start()
    assert giving.say("the two hundred trees") is Step.ABOUT
    assert "found these parts" in giving.note
    form = giving.question.form
    assert form is not None
    assert form.options[0] == "Commitment 1.1.1: We will plant two hundred trees."
    assert giving.say(form.options[0]) is Step.POSITION


def test_words_that_name_nothing_are_asked_for_again_with_the_ambitions(giving: Giving) -> None:
    giving.start()
    assert giving.say("my cat") is Step.ABOUT
    assert "could not find" in giving.note
    assert giving.draft.choices == ("ambition 1", "plan")


def test_a_part_named_at_the_start_is_taken_and_shown() -> None:
    giving = Giving().start("I'd like to object to priority 1.1")
    assert giving.draft.step is Step.POSITION
    assert "Priority 1.1: Cleaner streets" in giving.question.text
    assert giving.say("change what it is about") is Step.ABOUT


def test_a_part_that_the_plan_lost_is_asked_for_again_before_anything_is_stored(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    giving.draft = replace(giving.draft, about="commitment 9.9.9")
    assert giving.say("send it") is Step.ABOUT
    assert giving.store.asked == []


@pytest.mark.parametrize("number", range(6))
def test_leaving_at_any_step_keeps_nothing(number: int, giving: Giving) -> None:
    giving.start()
    giving.say(*BEFORE_CHECK[:number])
    assert giving.say("stop") is None
    assert giving.draft == Draft()
    assert giving.store.asked == []


def test_going_back_asks_one_step_after_the_other_again(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    assert [giving.say("go back") for _ in range(6)] == [
        Step.CONSENT,
        Step.WHO,
        Step.COMMENT,
        Step.POSITION,
        Step.ABOUT,
        Step.ABOUT,
    ]


def test_starting_again_forgets_what_was_said_but_stays_one_response(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    run = giving.draft.run
    assert giving.say("start again") is Step.ABOUT
    assert giving.draft.comment == ""
    assert giving.draft.run == run
    assert giving.say(*BEFORE_CHECK, "send it") is None
    assert len(giving.store.kept) == 1


def test_a_correction_can_bring_its_new_value(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    assert giving.say("no, I meant support in part") is Step.CHECK
    assert "Support in part" in giving.note
    assert giving.say("sorry, I am a business") is Step.CHECK
    assert giving.say("it's about priority 1.1") is Step.CHECK
    assert giving.say("change my comment to: Fewer trees") is Step.CONSENT
    assert giving.say("yes", "send it") is None
    (kept,) = giving.store.kept.values()
    said = kept.content
    assert (said.position, said.who) == (Position.IN_PART, Who.BUSINESS)
    assert (said.about, said.comment) == ("priority 1.1", "Fewer trees")


def test_a_new_value_that_makes_no_sense_is_asked_for(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    assert giving.say("change my position to purple") is Step.POSITION
    assert giving.note


def test_a_yes_to_the_consent_that_came_twice_does_not_send(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    assert giving.say("yes") is Step.CHECK
    assert "send it" in giving.note
    assert giving.store.asked == []
    assert giving.say("Send it") is None


def test_a_comment_that_came_twice_does_not_answer_the_next_step() -> None:
    comment = "I live in a flat and want trees"
    giving = Giving().start()
    assert giving.say("plan", "oppose", comment, comment) is Step.WHO
    assert giving.draft.who is None


def test_who_sends_the_same_comment_again_means_it_as_one(giving: Giving) -> None:
    giving.start().say("plan", "oppose")
    comment = "Let people talk to a person on the phone"
    giving.before = comment
    assert giving.say(comment, intent="handover") is Step.WHO
    assert giving.draft.comment == comment


def test_a_question_that_came_twice_is_still_a_question(giving: Giving) -> None:
    giving.start().say("plan", "oppose")
    question = "What will you do about the trees?"
    heard = Heard(question, Turn.PLAN, before=question)
    assert advance(giving.intake, giving.draft, heard) is None


def test_a_no_at_the_end_sends_nothing_and_asks_what_to_change(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK)
    assert giving.say("no") is Step.CHECK
    assert "What would you like to change?" in giving.question.text
    assert giving.store.asked == []


def test_a_view_given_too_early_is_offered_as_the_comment(giving: Giving) -> None:
    giving.start().say("the plan as a whole")
    view = "I really do think the paths near our school need mending quite soon"
    assert giving.say(view) is Step.POSITION
    giving.say("unsure")
    assert view in giving.question.text
    assert giving.say("use what I wrote") is Step.WHO
    assert giving.draft.comment == view


def test_using_a_view_that_was_never_given_asks_again(giving: Giving) -> None:
    giving.start().say("the plan as a whole", "oppose")
    assert giving.say("use what I wrote") is Step.COMMENT


def test_personal_data_kept_on_request_is_stored_beside_the_text_without_it(giving: Giving) -> None:
    giving.start().say("plan", "oppose", "Ring 07700 900123!", "skip")
    assert giving.draft.step is Step.PERSONAL
    assert giving.say("keep it", "yes", "send it") is None
    (kept,) = giving.store.kept.values()
    assert kept.content.comment == "Ring 07700 900123!"
    assert kept.content.redacted == "Ring [phone number]!"
    assert kept.content.found == ("phone number",)


def test_a_changed_comment_is_looked_through_again(giving: Giving) -> None:
    giving.start().say("plan", "oppose", "Ring 07700 900123!", "skip", "keep it", "yes")
    assert giving.say("change my comment", "Ring 07700 900456!") is Step.PERSONAL


def test_extra_questions_are_asked_one_by_one_and_may_be_skipped() -> None:
    questions = (
        ExtraQuestion("age", "How old are you?", "Roughly.", ("Young", "Old")),
        ExtraQuestion("why", "Why do you say so?"),
        ExtraQuestion("more", "Anything else?"),
    )
    giving = Giving(changes={"consultation": replace(CONSULTATION, questions=questions)}).start()
    assert giving.say(*BEFORE_CHECK[:4]) is Step.QUESTION
    assert "How old are you? Roughly." in giving.question.text
    assert giving.say("old") is Step.QUESTION
    assert "Why do you say so?" in giving.question.text
    assert giving.say("Because of 07700 900123") is Step.QUESTION
    assert giving.say("skip") is Step.CONSENT
    giving.say("yes")
    assert "How old are you? Old" in giving.question.text
    giving.say("send it")
    (kept,) = giving.store.kept.values()
    assert kept.content.answers == {"age": "Old", "why": "Because of [phone number]"}


def test_a_question_about_giving_feedback_is_answered_with_the_privacy_notice(giving: Giving) -> None:
    giving.start()
    giving.say("will it be anonymous?", intent="give_feedback")
    assert CONSULTATION.privacy.notice in giving.note


def test_a_question_of_the_plan_is_no_move(giving: Giving) -> None:
    giving.start()
    heard = Heard("What about the trees?", Turn.PLAN)
    assert advance(giving.intake, giving.draft, heard) is None


def test_before_the_first_day_nothing_is_taken(giving: Giving) -> None:
    giving.changes = {"consultation": replace(CONSULTATION, opens=date(2026, 12, 1))}
    giving.start()
    assert giving.end is not None
    assert giving.end.form is None


def test_damaged_slots_are_asked_for_again() -> None:
    assert draft_of({"feedback_position": "maybe", "feedback_comment": 7, "feedback_answers": "x"}) == Draft()
    assert draft_of({}) == Draft()


def after_help(giving: Giving, *before: str) -> Giving:
    """The form as it is once help was shown: the message is no move, and what kept it aside makes it wait."""
    giving.say(*before)
    giving.draft = replace(giving.draft, pause=Pause.HELP, held="words of danger")
    return giving


def test_after_help_no_words_are_taken_as_the_comment_before_somebody_says_so(giving: Giving) -> None:
    after_help(giving.start(), "plan", "oppose")
    assert "Do you want to go on with your comment?" in giving.question.text
    assert giving.say("More trees would be good") is Step.COMMENT
    assert "not taken" in giving.note
    assert giving.say("go on") is Step.COMMENT
    assert (giving.draft.pause, giving.draft.held) == (None, "")
    assert giving.say(COMMENT) is Step.WHO
    assert giving.draft.comment == COMMENT


def test_after_help_what_was_written_last_is_the_comment_when_somebody_says_so(giving: Giving) -> None:
    after_help(giving.start(), "plan", "oppose")
    assert giving.say("More trees would be good", "that was my comment") is Step.WHO
    assert giving.draft.comment == "More trees would be good"


@pytest.mark.parametrize("words", ["he hates me", "my parent", "in the garden"])
def test_after_help_a_few_words_change_nothing(giving: Giving, words: str) -> None:
    after_help(giving.start(), "plan", "support")
    assert giving.say(words) is Step.COMMENT
    assert giving.draft.position is Position.SUPPORT
    assert (giving.draft.who, giving.draft.comment) == (None, "")


def test_after_help_the_same_words_again_are_no_comment(giving: Giving) -> None:
    after_help(giving.start(), "plan", "oppose")
    giving.before = "he is going to hurt me"
    heard = Heard(giving.before, Turn.SAFETY, giving.before)
    assert advance(giving.intake, giving.draft, heard) is None


def test_after_help_a_comment_that_was_being_changed_is_still_there(giving: Giving) -> None:
    after_help(giving.start(), *BEFORE_CHECK, "change my comment")
    assert "keep it" in giving.question.text
    assert giving.say("keep it") is Step.CHECK
    assert giving.draft.comment == COMMENT


def test_after_help_a_yes_is_no_consent(giving: Giving) -> None:
    after_help(giving.start(), *BEFORE_CHECK[:4])
    assert giving.say("yes") is Step.CONSENT
    assert not giving.draft.consent


@pytest.mark.parametrize("words", ["no", "stop", "leave it", "cancle"])
def test_after_help_the_form_can_be_left(giving: Giving, words: str) -> None:
    after_help(giving.start(), "plan", "oppose")
    assert giving.say(words) is None
    assert giving.draft == Draft()


@pytest.mark.parametrize(
    "words", ["change my comment", "i want to change my comment", "go back", "the comment is wrong"]
)
def test_a_comment_can_be_changed_at_the_step_after_it(giving: Giving, words: str) -> None:
    giving.start().say(*BEFORE_CHECK[:3])
    assert giving.say(words) is Step.COMMENT
    assert COMMENT in giving.question.text
    assert giving.say("Fewer trees") is Step.WHO
    assert giving.draft.comment == "Fewer trees"


@pytest.mark.parametrize("words", ["thats wrong", "i made a mistake can i change it", "edit"])
def test_who_does_not_say_what_to_change_is_asked(giving: Giving, words: str) -> None:
    giving.start().say(*BEFORE_CHECK[:4])
    assert giving.say(words) is Step.CONSENT
    assert giving.question.form is not None
    assert "Change my comment" in giving.question.form.options
    assert giving.say("position") is Step.POSITION


@pytest.mark.parametrize(
    "words", ["add to it: And benches", "add: And benches", "please add that And benches"]
)
def test_a_comment_can_be_added_to(giving: Giving, words: str) -> None:
    giving.start().say(*BEFORE_CHECK[:3])
    assert giving.say(words) is Step.WHO
    assert giving.draft.comment == f"{COMMENT}\nAnd benches"


def test_what_no_step_understands_can_be_added_to_the_comment(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK[:3])
    assert giving.say("I forgot to mention the benches") is Step.WHO
    assert "add that" in giving.note
    giving.say("add that")
    assert giving.draft.comment == f"{COMMENT}\nI forgot to mention the benches"


def test_a_comment_is_never_cut_to_make_room_for_more(giving: Giving) -> None:
    giving.start().say("plan", "oppose", "a" * COMMENT_LIMIT)
    assert giving.say("add: And benches") is Step.WHO
    assert "not added" in giving.note
    assert giving.draft.comment == "a" * COMMENT_LIMIT


def test_a_comment_is_read_back_when_it_is_taken(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK[:3])
    assert COMMENT in giving.note


def test_send_it_at_who_skips_it_and_is_no_consent(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK[:3])
    assert giving.say("send it") is Step.CONSENT
    assert giving.say("send it") is Step.CONSENT
    assert "need a yes" in giving.note
    assert giving.store.asked == []


def test_a_question_about_the_form_is_answered_and_nothing_else_changes(giving: Giving) -> None:
    giving.changes = {"topic_of": lambda text: "later" if "change it later" in text else ""}
    giving.start().say("plan", "oppose")
    before = giving.draft
    assert giving.say("can i change it later") is Step.COMMENT
    assert "receipt code" in giving.note
    assert giving.draft == before


def test_what_was_given_so_far_is_read_back_on_request(giving: Giving) -> None:
    giving.changes = {"topic_of": lambda text: "so_far" if text == "what did i put" else ""}
    giving.start().say(*BEFORE_CHECK[:3], "what did i put")
    assert COMMENT in giving.note
    assert "Oppose" in giving.note


def test_a_part_named_at_a_later_step_takes_the_place_of_the_first(giving: Giving) -> None:
    giving.start().say("plan")
    assert giving.say("sorry i meant priority 1.1") is Step.POSITION
    assert giving.draft.about == "priority 1.1"


def test_the_words_of_the_consent_are_shown_once(giving: Giving) -> None:
    giving.start().say(*BEFORE_CHECK[:4])
    assert CONSULTATION.privacy.consent in giving.question.text
    giving.draft = replace(giving.draft, told=True)
    assert CONSULTATION.privacy.consent not in giving.question.text
