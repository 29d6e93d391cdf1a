"""The requests and responses of the chat, as `/openapi.json` describes them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from actions.reply import Status
from api.wording import MESSAGE_LIMIT


class ChatRequest(BaseModel):
    """A message, and the conversation that it goes on with."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"message": "What will you do about air quality?"}]}
    )

    message: str = Field(min_length=1, max_length=MESSAGE_LIMIT, description="What the person says.")
    conversation_id: str | None = Field(
        None, description="As the last reply gave it; absent or unknown: a new conversation starts."
    )


class CitationBody(BaseModel):
    """Words of the plan, verbatim, with their place in it."""

    passage_id: str = Field(description="Stable id.", examples=["commitment 3.2.7"])
    quote: str = Field(description="The plan's own words, at most 90 words.")
    heading: list[str] = Field(description="The headings above, outermost first.")
    url: str = Field(description="Where the plan's page shows it.", examples=["/plan#commitment-3.2.7"])
    start: int = Field(ge=0, description="Where the words begin in the plan's text, in characters.")
    end: int = Field(ge=0, description="Where they end.")


class FormBody(BaseModel):
    """The step of a form that the reply asks for."""

    name: str = Field(examples=["feedback"])
    step: str = Field(examples=["comment"])
    options: list[str] = Field(description="Answers to choose from; may be empty.")


EXAMPLE_REPLY: dict[str, Any] = {
    "conversation_id": "5nDvCkH3c0bS1mYyZr8eUQ7tJwXf2aLo",
    "message_id": "pY3vK9sLq0ZtR1uW",
    "status": "answered",
    "text": "The plan says: \u201cWe will plant two hundred trees.\u201d",
    "citations": [
        {
            "passage_id": "commitment 1.1.1",
            "quote": "We will plant two hundred trees.",
            "heading": ["Our priorities", "1.1 Cleaner streets"],
            "url": "/plan#commitment-1.1.1",
            "start": 194,
            "end": 226,
        }
    ],
    "suggestions": ["Who is responsible for this?"],
    "form": None,
}


class ChatResponse(BaseModel):
    """A reply."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE_REPLY]})

    conversation_id: str = Field(description="Opaque; whoever knows it can go on with the conversation.")
    message_id: str = Field(description="Opaque.")
    status: Status = Field(description="What kind of reply it is.")
    text: str = Field(description="Plain text that reads well with and without the citations.")
    citations: list[CitationBody] = Field(max_length=12, description="Most relevant first.")
    suggestions: list[str] = Field(max_length=3, description="What may be asked next.")
    form: FormBody | None = Field(description="Only while a form goes on.")


class ProblemBody(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["The message cannot be taken"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["A message has 1 to 2,000 characters after trimming; this one is empty."])


def problem_responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The error responses of a route for `/openapi.json`."""
    schema = ProblemBody.model_json_schema()
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {"application/problem+json": {"schema": schema}},
            **({"headers": RETRY_AFTER} if status in (429, 503) else {}),
        }
        for status in statuses
    }


RETRY_AFTER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}
