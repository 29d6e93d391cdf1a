"""The locks hold what the code imports, exactly and with hashes, and name no address."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.test_layers import PACKAGES, ROOT, imports

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-node.lock", "bot/requirements.lock")
DIRECT = ("requirements.in", "requirements-torch.txt")


def named(file: str) -> set[str]:
    """The distributions that a requirements file names, as indexes spell them."""
    lines = (ROOT / file).read_text().splitlines()
    names = (re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line) for line in lines)
    return {canonical(found[0]) for found in names if found}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def sources() -> list[Path]:
    return [
        p for package in PACKAGES for p in (ROOT / package).rglob("*.py") if "node_modules" not in p.parts
    ]


def test_everything_imported_is_required_directly() -> None:
    distributions, required = packages_distributions(), named(DIRECT[0]) | named(DIRECT[1])
    known = {*PACKAGES, *sys.stdlib_module_names}
    imported = {name for path in sources() for name in imports(path)} - known
    missing = {n for n in imported if not {canonical(d) for d in distributions.get(n, [])} & required}
    assert missing == set(), "add it to requirements.in, then `make lock`"


def test_everything_required_is_locked() -> None:
    assert named("requirements.in") <= named("requirements.lock")
    assert named("requirements-dev.in") <= named("requirements-dev.lock")


def test_the_lock_brings_neither_pytorch_nor_cuda() -> None:
    cuda = {name for name in named("requirements.lock") if re.match("torch$|triton|nvidia|cuda", name)}
    assert cuda == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_an_exact_version_with_its_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text()
    entries = re.findall(r"^[a-z0-9][^\n]*(?:\n    [^\n]*)*", text, flags=re.MULTILINE)
    assert entries
    wrong = [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert wrong == []


@pytest.mark.parametrize("lock", [*LOCKS, "api/pages/package-lock.json"])
def test_a_lock_names_no_address_to_download_from(lock: str) -> None:
    addresses = re.findall(r"https?://\S+", (ROOT / lock).read_text())
    assert [a for a in addresses if "funding" not in a and "opencollective" not in a] == []


def test_the_tools_agree_with_the_service_on_every_version() -> None:
    def pins(lock: str) -> dict[str, str]:
        return dict(re.findall(r"^([a-z0-9.-]+)==([^ ;\\]+)", (ROOT / lock).read_text(), flags=re.MULTILINE))

    service, tools = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {n: v for n, v in tools.items() if service.get(n, v) != v} == {}
