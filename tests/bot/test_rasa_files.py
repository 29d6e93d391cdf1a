"""Rasa's files agree with each other and with the code."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.adapters import build_actions
from actions.feedback_after import LAST_RECEIPT
from actions.feedback_draft import FORM, SLOT_OF, SLOTS, Step
from actions.feedback_form import TRY_AGAIN
from tests.actions.feedback_store import fake_intake
from tests.bot.live import ROOT
from tests.fakes import FakeAssistant

BUILT_IN_ACTIONS = {"action_deactivate_loop", "action_default_fallback"}
ENVIRONMENT = {"ACTION_URL", "ACTION_TOKEN", "TRACKER_URL"}


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def examples() -> dict[str, list[str]]:
    """The written examples by intent; each file holds the intent it is named after."""
    found = {}
    for path in sorted((ROOT / "nlu").glob("*.yml")):
        (block,) = read(f"nlu/{path.name}")["nlu"]
        assert block["intent"] == path.stem
        found[path.stem] = [line.removeprefix("- ") for line in block["examples"].splitlines()]
    return found


def rules() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read("bot/rules.yml")["rules"]
    return found


def first_steps(outside: bool) -> dict[str, str]:
    """The first action of each intent, outside the form or by a rule that holds only inside it."""
    wanted = [rule for rule in rules() if ("condition" not in rule) == outside]
    return {
        rule["steps"][0]["intent"]: rule["steps"][1]["action"]
        for rule in wanted
        if "intent" in rule["steps"][0]
    }


def test_each_intent_of_the_domain_has_a_file_of_examples() -> None:
    assert set(examples()) | {"nlu_fallback"} == set(read("domain.yml")["intents"])


@pytest.mark.parametrize("intent", sorted(examples()))
def test_each_intent_has_forty_examples_that_rasa_reads_as_plain_text(intent: str) -> None:
    lines = examples()[intent]
    assert len(set(lines)) >= 40
    assert not [line for line in lines if "[" in line]


def test_each_action_of_the_domain_is_an_action_of_the_service() -> None:
    built = {action.name() for action in build_actions(FakeAssistant(), fake_intake())}
    assert built == set(read("domain.yml")["actions"])


def test_outside_the_form_every_intent_is_responded_to() -> None:
    intents = set(read("domain.yml")["intents"])
    assert first_steps(outside=True) == dict.fromkeys(intents, "action_respond")


def test_no_rule_of_an_intent_holds_inside_the_form_alone_because_the_form_reads_every_message() -> None:
    assert first_steps(outside=False) == {}


def test_the_rules_name_only_actions_that_exist() -> None:
    named = {step["action"] for rule in rules() for step in rule["steps"] if "action" in step}
    assert named <= set(read("domain.yml")["actions"]) | {FORM} | BUILT_IN_ACTIONS


def test_no_slot_is_ever_filled_from_an_unchecked_message() -> None:
    slots = read("domain.yml")["slots"]
    assert set(slots) == {"focus", *SLOTS, LAST_RECEIPT}
    for slot in slots.values():
        assert slot["mappings"] == [{"type": "custom"}]
        assert slot["influence_conversation"] is False


def test_the_form_asks_for_the_slots_that_the_code_reads_and_each_has_its_question() -> None:
    domain = read("domain.yml")
    assert domain["forms"] == {FORM: {"required_slots": [SLOT_OF[step] for step in Step]}}
    assert {f"action_ask_{slot}" for slot in SLOT_OF.values()} <= set(domain["actions"])


def test_the_fallback_is_the_built_in_one_and_is_told_as_a_problem() -> None:
    (policy,) = read("config.yml")["policies"]
    assert policy["core_fallback_action_name"] == "action_default_fallback"
    assert read("domain.yml")["responses"] == {"utter_default": [{"custom": TRY_AGAIN}]}


def test_a_component_of_our_own_exists_with_its_tokenizer() -> None:
    ours = [part["name"] for part in read("config.yml")["pipeline"] if "." in part["name"]]
    assert ours
    for name in ours:
        module, _, component = name.rpartition(".")
        path = ROOT / f"{module.replace('.', '/')}.py"
        classes = [node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)]
        assert component in classes
    assert (ROOT / "nlu" / "tokenizer.json").stat().st_size > 100_000


def test_the_settings_for_fallback_stand_between_nothing_and_everything() -> None:
    (fallback,) = [part for part in read("config.yml")["pipeline"] if part["name"] == "FallbackClassifier"]
    assert 0 < fallback["ambiguity_threshold"] < fallback["threshold"] < 1


def test_no_variable_in_the_endpoints_is_quoted_because_rasa_would_leave_it_as_it_is() -> None:
    tokens = list(yaml.scan((ROOT / "bot" / "endpoints.yml").read_text()))
    scalars = [token for token in tokens if isinstance(token, yaml.ScalarToken) and "${" in token.value]
    assert {name for token in scalars for name in re.findall(r"\$\{(\w+)\}", token.value)} == ENVIRONMENT
    assert all(token.plain for token in scalars)


def test_the_rest_channel_is_the_only_way_in() -> None:
    assert read("bot/credentials.yml") == {"rest": None}


def test_the_lock_pins_every_package_by_hash_and_names_no_registry() -> None:
    lock = (ROOT / "bot" / "requirements.lock").read_text()
    pins = re.findall(r"^\S+==\S+.*(?:\n +--hash=sha256:[0-9a-f]{64}.*)*", lock, flags=re.M)
    assert len(pins) > 100
    assert all("--hash=sha256:" in pin for pin in pins)
    assert "://" not in lock
    assert "index-url" not in lock


def test_pyenv_offers_uv_beside_the_python_that_rasa_needs() -> None:
    assert (ROOT / "bot" / ".python-version").read_text().split() == ["3.10", "3.11"]


def test_the_names_of_the_environment_are_those_that_the_start_checks() -> None:
    tree = ast.parse(Path(ROOT / "bot" / "run.py").read_text())
    (needed,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NEEDED"
    ]
    assert set(needed) == ENVIRONMENT
