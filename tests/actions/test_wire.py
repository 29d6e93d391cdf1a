"""Replies and focuses as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.question import Focus
from actions.reply import Citation, FormStep, Reply, Status
from actions.wire import focus_from_dict, focus_to_dict, reply_from_dict, reply_to_dict
from tests.fakes import feedback_reply, trees_reply

TEXT = st.text(max_size=20)
SEVERAL = st.lists(TEXT, max_size=3).map(tuple)
CITATIONS = st.builds(Citation, TEXT, TEXT, SEVERAL, TEXT, st.integers(0), st.integers(0))
REPLIES = st.builds(
    Reply,
    st.sampled_from(Status),
    TEXT,
    st.lists(CITATIONS, max_size=3).map(tuple),
    SEVERAL,
    st.none() | st.builds(FormStep, TEXT, TEXT, SEVERAL),
)
FOCUSES = st.builds(Focus, SEVERAL, TEXT, TEXT, TEXT)


def sent(data: dict[str, Any]) -> Any:
    return json.loads(json.dumps(data))


@given(REPLIES)
def test_a_reply_survives_the_wire(reply: Reply) -> None:
    assert reply_from_dict(sent(reply_to_dict(reply))) == reply


@given(FOCUSES)
def test_a_focus_survives_the_wire(focus: Focus) -> None:
    assert focus_from_dict(sent(focus_to_dict(focus))) == focus


@pytest.mark.parametrize("reply", [trees_reply(), feedback_reply()])
def test_a_reply_on_the_wire_has_the_fields_of_the_contract(reply: Reply) -> None:
    data = reply_to_dict(reply)
    assert list(data) == ["status", "text", "citations", "suggestions", "form"]
    assert all(
        list(citation) == ["passage_id", "quote", "heading", "url", "start", "end"]
        for citation in data["citations"]
    )
    assert data["form"] is None or list(data["form"]) == ["name", "step", "options"]


@pytest.mark.parametrize("lost", ["status", "text", "citations", "suggestions", "form"])
def test_a_reply_that_lacks_a_field_is_an_error(lost: str) -> None:
    data = reply_to_dict(trees_reply())
    del data[lost]
    with pytest.raises(KeyError, match=lost):
        reply_from_dict(data)


def test_an_unknown_status_is_an_error() -> None:
    with pytest.raises(ValueError, match="wonderful"):
        reply_from_dict({**reply_to_dict(trees_reply()), "status": "wonderful"})


@pytest.mark.parametrize("data", [None, {}, {"shown": None}, {"shown": []}, {"other": 1}, {"subject": 7}])
def test_an_empty_or_unknown_slot_is_an_empty_focus(data: Any) -> None:
    assert focus_from_dict(data) == Focus()


def test_what_is_sound_in_a_damaged_focus_is_kept() -> None:
    data = {"shown": ["a"], "subject": None, "wanted": 3, "question": "trees?"}
    assert focus_from_dict(data) == Focus(("a",), "", "", "trees?")


@pytest.mark.parametrize(
    "data", [{"shown": 5}, {"shown": "abc"}, {"shown": [1, None]}, {"shown": {"a": 1}}, "focus", ["shown"], 7]
)
def test_a_slot_of_another_shape_is_an_empty_focus(data: Any) -> None:
    assert focus_from_dict(data) == Focus()
