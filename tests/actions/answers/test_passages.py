"""Answers from the best passages, and what the plan does not say."""

from __future__ import annotations

import pytest

from actions.answers.passages import PassageAnswers, Thresholds
from actions.question import Focus
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wording import Wording
from index.sought import Sought
from tests.actions.asking import Desk, ids

TREES, AIR, GRANTS = "commitment 3.4.3", "commitment 3.2.7", "figure 1"
THRESHOLDS = Thresholds(general=0.4, unseen=0.7, nearest=0.1)


@pytest.fixture
def answers(tree: Tree, wording: Wording, subjects: SubjectNamer) -> PassageAnswers:
    return PassageAnswers(tree, wording, subjects, THRESHOLDS, share=0.3)


def test_the_best_passage_answers(desk: Desk, answers: PassageAnswers, wording: Wording) -> None:
    draft = answers(desk.asked("what about trees"), desk.found(TREES, AIR))
    assert draft.status is Status.ANSWERED
    assert draft.lead == wording.say("leads", "one")
    assert ids(draft.passages) == [TREES]
    assert draft.subject == TREES


def test_passages_nearly_as_good_come_too_three_at_the_most(desk: Desk, answers: PassageAnswers) -> None:
    scores = (9.0, 8.9, 8.8, 8.7)
    draft = answers(
        desk.asked("what about trees"), desk.found(TREES, AIR, "measure 3.8", "value 1", scores=scores)
    )
    assert ids(draft.passages) == [TREES, AIR, "measure 3.8"]
    assert "three places" in draft.lead


def test_the_accountability_table_is_no_answer_where_there_is_another(
    desk: Desk, answers: PassageAnswers
) -> None:
    draft = answers(desk.asked("what about trees"), desk.found("accountability 3", TREES))
    assert ids(draft.passages) == [TREES]
    assert ids(answers(desk.asked("trees"), desk.found("accountability 3")).passages) == ["accountability 3"]


def test_among_equals_the_one_that_holds_what_is_asked_for_comes_first(
    desk: Desk, answers: PassageAnswers
) -> None:
    evidence = desk.found(TREES, GRANTS, scores=(9.0, 8.0))
    assert ids(answers(desk.asked("how much money"), evidence).passages)[0] == GRANTS
    assert ids(answers(desk.asked("which grants"), evidence).passages)[0] == TREES


@pytest.mark.parametrize(("chance", "status"), [(0.41, Status.ANSWERED), (0.39, Status.NOT_IN_PLAN)])
def test_the_chance_decides_whether_the_plan_answers(
    desk: Desk, answers: PassageAnswers, chance: float, status: Status
) -> None:
    assert answers(desk.asked("what about trees"), desk.found(TREES, chance=chance)).status is status


@pytest.mark.parametrize(("chance", "status"), [(0.71, Status.ANSWERED), (0.69, Status.NOT_IN_PLAN)])
def test_it_must_be_surer_where_the_passage_lacks_what_is_asked_for(
    desk: Desk, answers: PassageAnswers, chance: float, status: Status
) -> None:
    assert answers(desk.asked("how much do trees cost"), desk.found(TREES, chance=chance)).status is status


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("how much do the trees cost", Sought.SUM, "“trees”"),
        ("when was this signed off", Sought.DATE, "that"),
        ("which company plants the trees", Sought.PERSON, "“trees”"),
        ("which streets get a museum", Sought.PLACE, "“museum”"),
        ("is there an email for trees", Sought.CONTACT, "“trees”"),
        ("why trees", Sought.REASON, "“trees”"),
        ("can I apply for a tree", Sought.APPLYING, "“tree”"),
    ],
)
def test_it_says_exactly_what_the_plan_does_not_say(
    desk: Desk, answers: PassageAnswers, wording: Wording, text: str, kind: Sought, what: str
) -> None:
    draft = answers(desk.asked(text), desk.found("measure 3.3", chance=0.3))
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith(wording.say("not_in_plan", kind.value, what=what))
    assert len(draft.passages) == 1
    assert draft.notes == (wording.say("notes", "ask"),)


def test_a_passage_that_is_far_off_is_not_shown_as_the_nearest(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    draft = answers(desk.asked("what about zebras"), desk.found(TREES, chance=0.05))
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.passages == draft.also == ()
    assert draft.lead == wording.say("not_in_plan", "general")


@pytest.mark.parametrize(
    ("passage", "suggested"),
    [
        (TREES, ["this?", "priority 3.4", "ambition 3"]),
        ("commitment 2.2.1.4", ["this?", "ambition 2"]),
        ("measure 1.1", ["this?", "ambition 1"]),
        ("figure 1", []),
        ("theme 2", []),
    ],
)
def test_suggestions_lead_on_from_the_passage(
    desk: Desk, answers: PassageAnswers, passage: str, suggested: list[str]
) -> None:
    found = answers(desk.asked("what about it"), desk.found(passage)).suggestions
    assert len(found) == len(suggested)
    assert all(end in suggestion for end, suggestion in zip(suggested, found, strict=True))


@pytest.mark.parametrize(
    "wrong", [Thresholds(general=0.1, unseen=0.05), Thresholds(nearest=0.9)], ids=["unseen", "nearest"]
)
def test_the_thresholds_as_set_are_in_order(wrong: Thresholds) -> None:
    def ordered(thresholds: Thresholds) -> bool:
        return 0 < thresholds.nearest < thresholds.general < thresholds.unseen < 1

    assert ordered(Thresholds())
    assert not ordered(wrong)


def test_another_year_than_the_passages_is_doubted(desk: Desk, answers: PassageAnswers) -> None:
    likely = desk.found(AIR, chance=0.6)
    assert answers(desk.asked("Is the Clean Air Zone coming in 2022?"), likely).status is Status.ANSWERED
    assert answers(desk.asked("Is the Clean Air Zone coming in 2026?"), likely).status is Status.NOT_IN_PLAN


def test_no_name_is_given_for_a_person_whom_the_plan_does_not_name(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    draft = answers(desk.asked("who chairs the tree group"), desk.found(TREES, chance=0.99))
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith(wording.say("not_in_plan", "person"))


def test_a_priority_that_is_found_comes_with_the_first_of_its_commitments(
    desk: Desk, answers: PassageAnswers
) -> None:
    draft = answers(desk.asked("what about carbon"), desk.found("priority 3.2", TREES))
    assert ids(draft.passages) == ["priority 3.2", *(f"commitment 3.2.{number}" for number in (1, 2, 3))]
    assert "four places" in draft.lead


def test_more_of_a_subject_is_what_was_not_yet_shown(desk: Desk, answers: PassageAnswers) -> None:
    evidence = desk.found(TREES, AIR, "measure 3.8")
    shown = Focus((TREES, AIR), TREES, "commitments", "what about trees?")
    assert ids(answers(desk.asked("tell me more", shown), evidence).passages) == ["measure 3.8"]
    assert ids(answers(desk.asked("and will they grow?", shown), evidence).passages) == [TREES]


def test_where_all_has_been_shown_it_is_shown_again(desk: Desk, answers: PassageAnswers) -> None:
    shown = Focus((TREES, AIR), TREES, "commitments", "what about trees?")
    assert ids(answers(desk.asked("what else?", shown), desk.found(TREES, AIR)).passages) == [TREES]


def test_of_what_was_shown_only_the_kind_of_thing_that_is_asked_for_is_an_answer(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    sure = desk.found(TREES, AIR, chance=0.99)
    shown = Focus((TREES,), TREES, "commitments", "what about trees?")
    dated = answers(desk.asked("and by when?", shown), sure)
    assert (dated.status, ids(dated.passages)) == (Status.ANSWERED, [TREES])
    priced = answers(desk.asked("and how much is it?", shown), sure)
    assert priced.status is Status.NOT_IN_PLAN
    assert priced.lead.startswith(wording.say("not_in_plan", "sum", what="that"))


def test_a_question_with_a_subject_of_its_own_is_not_held_so_strictly(
    desk: Desk, answers: PassageAnswers
) -> None:
    asked = desk.asked("how much do trees cost")
    assert answers(asked, desk.found(TREES, chance=0.99)).status is Status.ANSWERED


def test_among_what_was_shown_the_passage_that_holds_what_is_asked_for_is_quoted(
    desk: Desk, answers: PassageAnswers
) -> None:
    evidence = desk.found("measure 3.8", "measure 3.3", TREES)
    shown = Focus(("measure 3.3", TREES), "measure 3.3", "commitments", "what about trees?")
    assert ids(answers(desk.asked("and by when?", shown), evidence).passages)[0] == TREES


def test_a_number_of_something_else_is_not_the_number_asked_for(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    likely = desk.found(TREES, chance=0.6)
    assert answers(desk.asked("how many trees will there be"), likely).status is Status.ANSWERED
    draft = answers(desk.asked("how many gardeners look after the trees"), likely)
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith(wording.say("not_in_plan", "count", what="“trees”"))


def test_whether_something_will_close_is_said_not_to_be_in_the_plan(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    draft = answers(desk.asked("is the library shutting"), desk.found(AIR, chance=0.6))
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith(wording.say("not_in_plan", "fate", what="“library”"))


def test_everything_on_a_subject_is_gathered_from_all_over_the_plan(
    desk: Desk, answers: PassageAnswers
) -> None:
    scores = (9.0, 8.0, 7.0, 6.0, 4.0)
    evidence = desk.found(TREES, AIR, "measure 3.8", "value 1", "measure 3.3", scores=scores)
    asked = desk.asked("tell me everything about trees")
    assert ids(answers(asked, evidence).passages) == [TREES, AIR, "measure 3.8"]


def test_what_is_gathered_holds_the_commitments_of_a_priority_once_and_twelve_in_all(
    desk: Desk, answers: PassageAnswers
) -> None:
    asked = desk.asked("tell me everything about carbon")
    seven = [f"commitment 3.2.{number}" for number in range(1, 8)]
    one = answers(asked, desk.found("priority 3.2", AIR))
    assert ids(one.passages) == ["priority 3.2", *seven]
    two = answers(asked, desk.found("priority 3.2", "priority 3.4", "priority 1.1"))
    assert len(two.passages) == 12


def test_a_date_that_belongs_to_the_subject_is_an_answer_however_it_is_asked_for(
    desk: Desk, answers: PassageAnswers
) -> None:
    doubtful = desk.found("figure 1", chance=0.1)
    draft = answers(desk.asked("when does the clean air zone kick off"), doubtful)
    assert (draft.status, ids(draft.passages)) == (Status.ANSWERED, [AIR])


@pytest.mark.parametrize("text", ["when will the orchards be there", "did the clean air zone begin in 2024"])
def test_a_date_is_not_denied_where_the_plan_gives_one(
    desk: Desk, answers: PassageAnswers, text: str
) -> None:
    assert "does not give a date" not in answers(desk.asked(text), desk.found("figure 1", chance=0.0)).lead


def test_the_date_of_something_else_in_the_same_sentence_is_no_answer(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    draft = answers(desk.asked("when does the Cheadle station open"), desk.found("figure 1", chance=0.1))
    assert draft.status is Status.NOT_IN_PLAN
    assert ids(draft.passages) == ["commitment 3.2.6"]
    assert draft.lead.startswith(wording.say("not_in_plan", "general_of", what="“Cheadle station”"))


def test_the_second_one_is_shown_alone(desk: Desk, answers: PassageAnswers) -> None:
    shown = ("statement theme-2.1", "commitment 3.4.3", "commitment 3.2.7")
    asked = desk.asked("the second one", Focus(shown, "", "commitments", "what is planned?", shown))
    draft = answers(asked, desk.found("commitment 3.2.7", "commitment 3.4.3"))
    assert ids(draft.passages) == ["commitment 3.4.3"]


def test_what_is_talked_about_is_the_nearest_to_a_question_that_names_nothing(
    desk: Desk, answers: PassageAnswers
) -> None:
    asked = desk.asked(
        "will they be sold off", Focus(("commitment 3.5.2",), "commitment 3.5.2", "", "pools?")
    )
    draft = answers(asked, desk.found("commitment 2.4.3", chance=0.1))
    assert (draft.status, ids(draft.passages)) == (Status.NOT_IN_PLAN, ["commitment 3.5.2"])


def test_a_word_of_many_passages_is_not_said_to_have_been_looked_for(
    desk: Desk, answers: PassageAnswers, wording: Wording
) -> None:
    draft = answers(
        desk.asked("will Stockport be carbon neutral"), desk.found("figure 1", "commitment 3.2.4", chance=0.0)
    )
    assert draft.lead.startswith(wording.say("not_in_plan", "general"))
    assert ids(draft.passages) == ["commitment 3.2.4"]
