"""The assistant's own words: every text is used, every text used is there, and no blank stays empty."""

from __future__ import annotations

import ast
import string
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from actions import feedback_wording
from actions.turns import Turn
from actions.wording import FILE, Wording, count, join, read_wording
from corpus.council import Council
from index.sought import Sought

ACTIONS = Path(feedback_wording.__file__).parent
TEXTS: dict[str, dict[str, str | list[str]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
# Texts whose names are not written out in the code: the kind of thing that the plan does not give,
# and the turns that have the same reply whatever is said.
NAMED_BY_VALUE = {("not_in_plan", "general")}
NAMED_BY_VALUE |= {("not_in_plan", kind.value) for kind in Sought} | {
    ("replies", turn.value) for turn in Turn
}

Key = tuple[str, str]


def said_in(tree: ast.Module) -> Iterator[tuple[Key, set[str]]]:
    """Every (section, name) that a module says, with the blanks that it fills."""
    section = _own_section(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            texts = [text for argument in node.args for text in _strings(argument)]
            blanks = {str(keyword.arg) for keyword in node.keywords}
            if node.func.attr == "_say":
                yield from (((section, text), blanks) for text in texts)
            if node.func.attr in {"say", "several"}:
                yield from (((texts[0], text), blanks) for text in texts[1:])


def _own_section(tree: ast.Module) -> str:
    """The section that a class's own `_say` says from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_say":
            return next(text for call in ast.walk(node) for text in _strings(call))
    return ""


def _strings(node: ast.AST) -> list[str]:
    """The string, or both strings of a choice between two."""
    if isinstance(node, ast.IfExp):
        return [*_strings(node.body), *_strings(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


@pytest.fixture(scope="module")
def said() -> dict[Key, list[set[str]]]:
    found: dict[Key, list[set[str]]] = defaultdict(list)
    for path in (*ACTIONS.glob("*.py"), *ACTIONS.glob("answers/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        literals = {text for node in ast.walk(tree) for text in _strings(node)}
        for key, blanks in said_in(tree):
            if key[0] in TEXTS:
                found[key].append(blanks)
        # `_whole` takes the name of its list from a table in the same module.
        for name in literals & set(TEXTS["leads"]):
            if path.stem == "lists":
                found.setdefault(("leads", name), [])
    return found


def blanks_of(text: str | list[str]) -> set[str]:
    lines = text if isinstance(text, list) else [text]
    return {field for line in lines for _, field, _, _ in string.Formatter().parse(line) if field}


def test_every_text_that_is_said_is_there(said: dict[Key, list[set[str]]]) -> None:
    by_kind = [("not_in_plan", kind.value) for kind in Sought]
    assert len(said) > 40
    assert [key for key in (*said, *by_kind) if key[1] not in TEXTS[key[0]]] == []


def test_every_text_is_said_somewhere(said: dict[Key, list[set[str]]]) -> None:
    texts = {(section, name) for section, names in TEXTS.items() for name in names}
    assert texts - set(said) - NAMED_BY_VALUE == set()


def test_every_blank_is_filled_wherever_a_text_is_said(
    said: dict[Key, list[set[str]]], wording: Wording
) -> None:
    for (section, name), fillings in said.items():
        for filled in fillings:
            assert blanks_of(TEXTS[section][name]) - set(wording.names) <= filled, f"{section}: {name}"


def test_every_text_fills_with_no_blank_left(wording: Wording) -> None:
    for section, texts in TEXTS.items():
        for name, text in texts.items():
            if isinstance(text, list):
                found = " ".join(wording.several(section, name))
            else:
                found = wording.say(section, name, **dict.fromkeys(blanks_of(text) - set(wording.names), "x"))
            assert "{" not in found and "}" not in found
            assert found[:1].isupper()


def test_a_text_that_is_not_there_and_a_blank_without_a_value_are_errors(wording: Wording) -> None:
    with pytest.raises(KeyError, match="nothing"):
        wording.say("leads", "nothing")
    with pytest.raises(KeyError, match="title"):
        wording.say("leads", "commitments", number="1.1", count="two commitments")


def test_braces_in_a_value_stay_as_they_are(wording: Wording) -> None:
    said = wording.say("leads", "owns", owner="{area}", ambitions="{0}")
    assert "{area}" in said and "{0}" in said


def test_another_councils_names_are_filled_in(council: Council) -> None:
    elsewhere = replace(council, name="Marlow Council", plan_name="the Marlow Plan", plan_title="Our Marlow")
    wording = read_wording(elsewhere)
    assert wording.say("leads", "one") == "Here is what the Marlow Plan says."
    assert "Our Marlow" in wording.say("replies", "greet")


def test_no_text_names_the_council_itself(council: Council) -> None:
    assert council.area.lower() not in FILE.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no trees"), (1, "one tree"), (2, "two trees"), (10, "ten trees"), (11, "11 trees")],
)
def test_counts_are_words_up_to_ten(number: int, words: str) -> None:
    assert count(number, "tree") == words


def test_an_odd_plural_can_be_given() -> None:
    assert count(2, "priority", "priorities") == "two priorities"
    assert count(1, "priority", "priorities") == "one priority"


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_items_are_joined_as_in_a_sentence(items: list[str], words: str) -> None:
    assert join(items) == words
    assert join(tuple(items)) == words
