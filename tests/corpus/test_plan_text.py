"""`plan.md` says what the plan as received says: the same words in the same order."""

from __future__ import annotations

import re
from pathlib import Path

from corpus.model import Plan

# What a printed page needs and the text does not: removed from the text as received, in this order.
FURNITURE = (
    "Stockport team ambition respect",  # the cover's motto; the values say it again
    "STOCKPORT METROPOLITAN BOROUGH COUNCIL",  # the cover's logo
    "Contents Introduction Delivering for Stockport through the Covid-19 pandemic"
    " Our ambitions, values and how we will deliver our ambition Our priorities"
    " Our family of plans Delivery plans and accountability",
    "CONSULTATION DRAFT",  # the stamp inside the plan; the cover keeps its own
)


def words(text: str) -> list[str]:
    """The words of a text without its mark-up (HTML, Markdown, bullets, table rules)."""
    text = re.sub(r"</?sup>", "", text)
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"\[([^]]*)\]\(#\)", r"\1", text)
    text = re.sub(r"(?m)^(\d)\. ", r"\1 ", text)  # a numbered list's marker
    text = re.sub(r"(?m)^ *(#+|-+) ", " ", text)
    text = re.sub(r"(?m)^(---|(\| --- )+\|)$", " ", text)
    return re.sub(r"[*|•]", " ", text).split()


def without_furniture(found: list[str]) -> list[str]:
    """The words without each piece of furniture, looked for after the cover's own stamp."""
    start = found.index("DRAFT") + 1
    for piece in FURNITURE:
        gone = piece.split()
        start = next(at for at in range(start, len(found)) if found[at : at + len(gone)] == gone)
        found = found[:start] + found[start + len(gone) :]
    return found


def test_plan_has_the_words_of_the_text_as_received_in_their_order(corpus_dir: Path, plan: Plan) -> None:
    received = (corpus_dir / "received" / "council-plan-2021-22.txt").read_text(encoding="utf-8")
    assert words(plan.text) == without_furniture(words(received))


def test_a_changed_word_would_be_noticed(corpus_dir: Path, plan: Plan) -> None:
    received = (corpus_dir / "received" / "council-plan-2021-22.txt").read_text(encoding="utf-8")
    corrected = plan.text.replace("We will implementing", "We will implement")
    assert words(corrected) != without_furniture(words(received))


def test_oddities_of_the_plan_are_kept(plan: Plan) -> None:
    oddities = ("We will implementing", "VCSFE assembly", "everyone of us", "communities\n", "Covid 19")
    assert [odd for odd in oddities if odd not in plan.text] == []


def test_page_breaks_inside_sentences_are_mended(plan: Plan) -> None:
    assert "active and public transport and introducing a GM Clean Air Zone in 2022" in plan.text
    assert "support offer creating a clear and holistic route" in plan.text


def test_every_word_outside_headings_and_column_titles_is_in_a_passage(plan: Plan) -> None:
    held = set().union(*(range(p.start, p.end) for p in plan.passages))
    lines = re.finditer(r"(?m)^(?!#|\| ---|\| Ambition ).+$", plan.text)
    places = [match.start() + word.start() for match in lines for word in re.finditer(r"\w+", match[0])]
    loose = {plan.text[at : at + 20] for at in places if at not in held}
    assert {piece for piece in loose if not re.match(r"\d\. |br>", piece)} == set()
