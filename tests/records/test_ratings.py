from __future__ import annotations

import pytest

from records.conversations import ConversationRecords
from records.database import Database
from records.ratings import WRONG_LIMIT, Rating, RatingRecords
from tests.records.conftest import Clock


@pytest.fixture
def conversations(database: Database, clock: Clock) -> ConversationRecords:
    return ConversationRecords(database, 30, clock)


@pytest.fixture
def ratings(database: Database, clock: Clock) -> RatingRecords:
    return RatingRecords(database, clock)


def test_a_rating_is_kept_for_its_message(conversations: ConversationRecords, ratings: RatingRecords) -> None:
    talk = conversations.resume_or_start(None)
    message = conversations.ask(talk.id, "trees?")

    assert ratings.rate(talk.id, message, Rating(False, "too short"))

    assert ratings.of_conversation(talk.id) == {message: Rating(False, "too short")}


def test_a_second_rating_takes_the_place_of_the_first(
    conversations: ConversationRecords, ratings: RatingRecords
) -> None:
    talk = conversations.resume_or_start(None)
    message = conversations.ask(talk.id, "trees?")
    ratings.rate(talk.id, message, Rating(False, "too short"))

    ratings.rate(talk.id, message, Rating(True))

    assert ratings.of_conversation(talk.id) == {message: Rating(True)}


def test_only_who_has_the_conversation_rates_its_messages(
    conversations: ConversationRecords, ratings: RatingRecords
) -> None:
    talk, other = (conversations.resume_or_start(None) for _ in range(2))
    message = conversations.ask(talk.id, "trees?")

    assert not ratings.rate(other.id, message, Rating(True))
    assert not ratings.rate(talk.id, "no such message", Rating(True))
    assert ratings.of_conversation(talk.id) == ratings.of_conversation(other.id) == {}


def test_what_was_wrong_is_cut_at_its_limit(
    conversations: ConversationRecords, ratings: RatingRecords
) -> None:
    talk = conversations.resume_or_start(None)
    message = conversations.ask(talk.id, "trees?")

    ratings.rate(talk.id, message, Rating(False, "x" * 5_000))

    assert len(ratings.of_conversation(talk.id)[message].wrong) == WRONG_LIMIT


def test_a_rating_goes_with_its_conversation(
    conversations: ConversationRecords, ratings: RatingRecords, clock: Clock
) -> None:
    talk = conversations.resume_or_start(None)
    ratings.rate(talk.id, conversations.ask(talk.id, "trees?"), Rating(True))
    clock.pass_days(31)

    conversations.forget_expired()

    assert ratings.of_conversation(talk.id) == {}
