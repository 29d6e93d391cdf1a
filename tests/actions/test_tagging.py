"""Which words name things."""

from __future__ import annotations

from actions.tagging import spacy_tagger


def test_runs_of_nouns_with_their_adjectives_are_told_from_verbs() -> None:
    runs = spacy_tagger().things("Will they build a new station and does the Clean Air Zone begin in 2024?")
    assert [[word for word, _ in run] for run in runs] == [["new", "station"], ["Clean", "Air", "Zone"]]
    assert runs[0] == [("new", False), ("station", True)]


def test_a_process_shares_one_tagger() -> None:
    assert spacy_tagger() is spacy_tagger()
