from __future__ import annotations

import pytest

from actions.reply import Citation, Reply, Status
from api.cli.ask import as_text

CITATION = Citation(
    passage_id="commitment 3.2.7",
    quote="We will improve air quality together with our partners and neighbours in all the borough",
    heading=("Our priorities", "Taking action on climate change"),
    url="/plan#commitment-3.2.7",
    start=10,
    end=20,
)


@pytest.fixture(autouse=True)
def narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


def test_a_reply_is_its_text_and_each_quote_with_its_place() -> None:
    reply = Reply(Status.ANSWERED, "The plan says this:\n- air quality", (CITATION,))
    assert as_text(reply) == (
        "The plan says this:\n"
        "- air quality\n"
        "\n"
        "[1] “We will improve air quality together with our partners\n"
        "    and neighbours in all the borough”\n"
        "    Our priorities > Taking action on climate change\n"
        "    (commitment 3.2.7)"
    )


def test_a_reply_without_citations_is_its_text_alone() -> None:
    assert as_text(Reply(Status.SMALLTALK, "Hello.")) == "Hello."
