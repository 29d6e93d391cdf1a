"""Whose plan it is: the council's own names, links and wording, and the outline of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from corpus.outline import STRICT, Outline
from corpus.yaml_file import read_yaml

FILE = "council.yml"


@dataclass(frozen=True, slots=True)
class Links:
    """The council's own web pages; every one is a full https address."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    website: str
    plan: str
    consultation: str
    performance: str

    def __post_init__(self) -> None:
        """Refuse an address that is not https."""
        for address in (self.website, self.plan, self.consultation, self.performance):
            if not address.startswith("https://"):
                raise ValueError(f"{address!r} is not an https address")


@dataclass(frozen=True, slots=True)
class Council:
    """A council and its plan.

    `name` is what the council calls itself, `area` the short name of the borough or county, `plan_name` how
    a sentence names the plan ("the Council Plan"), `status_line` what a page says about the plan being a
    draft (empty when it is final), `assistant_name` what the assistant is called.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: str
    full_name: str
    area: str
    area_kind: str
    plan_title: str
    plan_name: str
    plan_year: str
    status_line: str
    assistant_name: str
    links: Links
    outline: Outline
    example_questions: tuple[str, ...] = ()
    other_councils: tuple[str, ...] = ()


def read_council(corpus_dir: Path) -> Council:
    """The council of `council.yml`; raises DataError naming the line."""
    return read_yaml(corpus_dir / FILE, Council)
