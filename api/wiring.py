"""Puts the parts together from the settings and what was opened with them."""

from __future__ import annotations

import httpx2

from api.answering import AssistantOrNone
from api.conversations import Conversations
from api.dialogue import Dialogue
from api.gateway import Gateway
from api.limiter import ClientRate, Room
from api.parts import Parts
from api.readiness import Readiness
from api.settings import Settings
from corpus.consultation import read_consultation
from privacy.redaction import Redactor
from records.clearing import Clearing
from records.conversations import ConversationRecords
from records.council_replies import CouncilReplies
from records.database import Database
from records.feedback import FeedbackRecords
from records.ratings import RatingRecords
from records.retention import Periods, Retention
from records.status import StatusRecords
from records.tracker import RasaTracker


def build_parts(
    settings: Settings,
    database: Database,
    rasa: httpx2.AsyncClient,
    assistant_or_none: AssistantOrNone,
    redactor: Redactor,
) -> Parts:
    """The parts of the service; `rasa` is a client whose base address is Rasa's. Raises CorpusError."""
    feedback = FeedbackRecords(database)
    tracker = RasaTracker(settings.tracker_address)
    conversations = Conversations(ConversationRecords(database, settings.conversation_days))
    dialogue = Dialogue(rasa, settings.rasa_timeout)
    rate, room = ClientRate(settings.chat_rate), Room(settings.chat_places)
    return Parts(
        settings=settings,
        assistant_or_none=assistant_or_none,
        gateway=Gateway(conversations, dialogue, assistant_or_none, rate, room, feedback),
        conversations=conversations,
        readiness=Readiness(assistant_or_none, database, dialogue),
        statuses=StatusRecords(database),
        ratings=RatingRecords(database),
        clearing=Clearing(database, tracker),
        consultation=read_consultation(settings.corpus_dir),
        redactor=redactor,
        feedback=feedback,
        replies=CouncilReplies(database),
        tracker=tracker,
        retention=Retention(database, tracker, periods_of(settings)),
    )


def periods_of(settings: Settings) -> Periods:
    """How long things are kept."""
    return Periods(settings.conversation_days, settings.feedback_days)


def rasa_client(settings: Settings) -> httpx2.AsyncClient:
    """A client for Rasa that uses no proxy, whatever the environment says."""
    return httpx2.AsyncClient(
        base_url=str(settings.rasa_url),
        trust_env=False,
        limits=httpx2.Limits(max_connections=settings.chat_places + 1),
    )
