"""A small plan of an invented council, with headings of its own."""

from __future__ import annotations

from pathlib import Path

PLAN = """\
# Anytown's Plan

Words on the cover.

## Goal: clean rivers

Rivers matter.

### What we promise

#### A. Clear the weir

- We shall clear the *weir*, namely:
  - the north bank
  - the south bank
- We shall count fish

#### B. Plant reeds

- We shall plant reeds

### How we will know

- More fish

## Goal: warm homes

### What we promise

#### A. Insulate lofts

- We shall insulate lofts

### How we will know

- Warmer lofts

## Who does what

- The Long Plan

| Rivers | Homes |
| --- | --- |
| River Plan<br>Fish Plan | Loft Plan |

| Goal | Cabinet post | Committee |
| --- | --- | --- |
| Clean rivers | Water<br>Parks | Environment |
| Warm homes | | |
| Good offices | Water | Resources |
"""

COUNCIL = """\
name: Anytown Council
full_name: Anytown Town Council
area: Anytown
area_kind: town
plan_title: Anytown's Plan
plan_name: the Plan
plan_year: 2030-31
status_line: ""
assistant_name: Ask Anytown
links:
  website: https://anytown.example
  plan: https://anytown.example/plan
  consultation: https://anytown.example/say
  performance: https://anytown.example/figures
outline:
  ambition: '^Goal: (?P<name>.+)$'
  priorities: '^What we promise$'
  priority: '^[A-Z]\\. (?P<title>.+)$'
  commitment: '^We shall '
  measures: '^How we will know$'
  documents: '^Who does what$'
  accountability: [Goal, Cabinet post, Committee]
  sections:
    - { heading: '^Who does what$', id: duties }
"""


def write_small_corpus(folder: Path, plan: str = PLAN, council: str = COUNCIL) -> Path:
    """The folder, with the two files that every corpus needs."""
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    (folder / "council.yml").write_text(council, encoding="utf-8")
    return folder
