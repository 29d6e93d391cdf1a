"""Which parts of the plan a message names: "P1.3", "ambition two", a portfolio, a strategy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.model import Kind, Passage, Plan

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINALS |= {"fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8}
ORDINALS |= {"ninth": 9, "9th": 9, "tenth": 10, "10th": 10}
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
NUMBERS = {word: n for n, word in enumerate(_WORDS.split(), 1)} | {str(n): n for n in range(100)}

_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_ORDINAL = "|".join(ORDINALS)
_DOTTED = re.compile(
    r"(?<![\w.£])(?:(?P<word>commitment|measure|priority|priorities|prio|pri|p|c|m|no)\.?\s?)?"
    r"(?P<number>\d\.\d{1,2}(?:\.\d{1,2}){0,2})(?![\d%°]|\.\d"
    r"|\s?(?:m|k|bn|am|pm|million|billion|degrees?|miles?|km|metres?|acres?|hectares?|per ?cent|years?)\b)",
    re.IGNORECASE,
)
_PART = r"(?P<part>ambitions?|themes?|values?|outcomes?|aims?|goals?)"
_NAMED = re.compile(rf"\b{_PART}\s+(?:no\.?\s*|number\s+)?(?P<number>{_NUMBER})\b", re.IGNORECASE)
_AND_NUMBER = re.compile(rf"^\s*(?:,|and|or|&|vs|versus)\s*(?P<number>{_NUMBER})\b", re.IGNORECASE)
_TO_NUMBER = re.compile(rf"^\s*(?:-|–|to)\s*(?P<number>{_NUMBER})\b", re.IGNORECASE)
_TO_DOTTED = re.compile(
    r"^\s*(?:-|–|to|until|through)\s*(?:priority |commitment |measure )?"
    r"(?P<above>\d\.\d{1,2}|\d)\.(?P<last>\d{1,2})(?![\d%]|\.\d)",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<number>{_ORDINAL}|last|final(?!\s+outcome))\s+(?P<part>ambition|theme|value|outcome|aim|goal)s?\b",
    re.IGNORECASE,
)
_WHAT = r"priority|commitment|measure|document|bullet(?: point)?|point|item"
_WHERE = (
    rf"(?:(?:ambition|A)\s*(?P<ambition>{_NUMBER})\b|(?P<nth_ambition>{_ORDINAL})\s+ambition\b"
    rf"|theme\s*(?P<theme>{_NUMBER})\b|(?P<each>each|every)\s+(?:of\s+(?:the|your)\s+)?ambitions?\b"
    r"|(?:(?:priority|P)\s*)?(?<![\d.])(?P<priority>\d\.\d{1,2})\b(?!\.\d))"
)
_SHORT = re.compile(r"(?<!\bthe )\bA(?P<number>[1-9])\b")
_NTH_OF = re.compile(
    rf"(?:\b(?P<nth>{_ORDINAL}|last)\s+(?P<what>{_WHAT})|\b(?P<what2>{_WHAT}|P)\s*(?:no\.?\s*|number\s+)?(?P<number>{_NUMBER}))"
    rf"(?:\s+(?:of|in|under|for|from|on)\s+(?:the\s+)?|\s*,?\s+){_WHERE}",
    re.IGNORECASE,
)
_OF_NTH = re.compile(
    rf"{_WHERE}(?:'s)?[\s,:;/-]*(?:the\s+)?"
    rf"(?:\b(?P<nth>{_ORDINAL}|last)\s+(?P<what>{_WHAT})|\b(?P<what2>{_WHAT}|P|prio)\s*(?:no\.?\s*|number\s+)?(?P<number>{_NUMBER})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts named, each once and in the order named.

    `missing` are references to parts the plan has not got; `names` are the names found, in lower case.
    """

    ids: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def of(self, *kinds: Kind) -> tuple[str, ...]:
        """The ids of parts of these kinds."""
        starts = tuple(f"{kind.value.replace(' ', '-')} " for kind in kinds)
        return tuple(i for i in self.ids if i.startswith(starts))


class PartFinder:
    """Finds parts by number and by name (the plan's own names and those of names.yml)."""

    def __init__(self, plan: Plan, names: Mapping[str, Iterable[str]]) -> None:
        self._plan = plan
        self._known = {passage.id for passage in plan.passages}
        self._names = sorted(_named_parts(plan, names), key=lambda pair: -len(pair[0]))

    def knows(self, part: str) -> bool:
        """Whether the plan has this part."""
        return part in self._known

    def find(self, text: str) -> Parts:
        """Every part that the text names."""
        named = self._by_name(text)
        wanted = [*_numbered(text, self._plan), *(i for _, ids in named for i in ids)]
        ids = tuple(dict.fromkeys(i for i in wanted if i in self._known))
        missing = tuple(dict.fromkeys(i for i in wanted if i not in self._known))
        return Parts(ids, missing, tuple(name for name, _ in named))

    def _by_name(self, text: str) -> list[tuple[str, tuple[str, ...]]]:
        """(name, ids) in the order of the text; what a longer name has covered no shorter one takes again."""
        left = fold(text)
        found: list[tuple[int, str, tuple[str, ...]]] = []
        for name, ids in self._names:
            at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", left)
            if at:
                found.append((at.start(), name, ids))
                left = left[: at.start()] + "\x00" * len(name) + left[at.end() :]
        return [(name, ids) for _, name, ids in sorted(found)]


def fold(text: str) -> str:
    """Lower case, plain quotation marks and dashes, "and" for "&", single spaces."""
    plain = text.lower().replace(" & ", " and ").translate(str.maketrans("’‘“”–—", "''\"\"--"))
    return re.sub(r"\s+", " ", plain).strip()


def _numbered(text: str, plan: Plan) -> list[str]:
    found: list[tuple[int, str]] = []
    exact = [*_NTH_OF.finditer(text), *_OF_NTH.finditer(text)]
    if nth := [part for match in exact for part in _nth(match, plan)]:
        return nth
    for match in _DOTTED.finditer(text):
        found.append((match.start(), _dotted(match)))
        found += [(match.end(), part) for part in _up_to(match, text[match.end() :])]
    for match in _NTH.finditer(text):
        kind = _kind(match["part"])
        number = ORDINALS.get(match["number"].lower()) or _count(plan, kind)
        found.append((match.start(), f"{kind} {number}"))
    for match in _SHORT.finditer(text):
        found.append((match.start(), f"ambition {match['number']}"))
    for match in _NAMED.finditer(text):
        kind = _kind(match["part"])
        found.append((match.start(), f"{kind} {NUMBERS[match['number'].lower()]}"))
        end = match.end()
        if last := _TO_NUMBER.match(text[end:]):
            first = NUMBERS[match["number"].lower()]
            found += [(end, f"{kind} {n}") for n in range(first + 1, NUMBERS[last["number"].lower()] + 1)]
        while also := _AND_NUMBER.match(text[end:]):
            found.append((end, f"{kind} {NUMBERS[also['number'].lower()]}"))
            end += also.end()
    return [i for _, i in sorted(found)]


def _nth(match: re.Match[str], plan: Plan) -> list[str]:
    """The ids that "third priority of ambition 2", "A4 P1" or "last measure of each ambition" mean."""
    what = (match["what"] or match["what2"]).lower()
    what = {"p": "priority", "prio": "priority"}.get(what, what)
    if match["priority"]:
        below = ["measure", "document", "priority"]
        return [] if what in below else [_one_under(match, "commitment", match["priority"], plan)]
    if match["theme"]:
        return [_one_under(match, "theme-priority", str(NUMBERS[match["theme"].lower()]), plan)]
    what = what if what in {"priority", "measure", "document"} else "commitment"
    if match["each"]:
        return [_one_under(match, what, str(ambition.number), plan) for ambition in plan.ambitions]
    return [_one_under(match, what, _ambition_number(match), plan)]


def _ambition_number(match: re.Match[str]) -> str:
    word = match["ambition"]
    return str(NUMBERS[word.lower()] if word else ORDINALS[match["nth_ambition"].lower()])


def _one_under(match: re.Match[str], what: str, above: str, plan: Plan) -> str:
    """The id of the part of a kind with this number under another, the last of them for "last"."""
    below = _under(plan, what, above)
    if match["nth"] and match["nth"].lower() == "last":
        return below[-1] if below else f"{what} {above}.1"
    number = NUMBERS.get((match["number"] or "").lower()) or ORDINALS[match["nth"].lower()]
    return below[number - 1] if 0 < number <= len(below) else f"{what} {above}.{number}"


def _under(plan: Plan, what: str, above: str) -> list[str]:
    """The ids of the parts of a kind under another, in order; commitments without their sub-items."""
    start, deep = f"{what} {above}.", 2 if what == "commitment" else 1
    return [p.id for p in plan.passages if p.id.startswith(start) and p.id.count(".") == deep]


def _count(plan: Plan, kind: str) -> int:
    return sum(passage.id.startswith(f"{kind} ") for passage in plan.passages)


def _up_to(match: re.Match[str], rest: str) -> list[str]:
    """The ids between a number and the last one of a range ("1.1 to 1.3")."""
    last = _TO_DOTTED.match(rest)
    above, _, first = match["number"].rpartition(".")
    if not last or last["above"] != above:
        return []
    kind = _dotted(match).split()[0]
    return [f"{kind} {above}.{n}" for n in range(int(first) + 1, int(last["last"]))]


def _dotted(match: re.Match[str]) -> str:
    number, word = match["number"], (match["word"] or "").lower()
    if number.count(".") > 1:
        return f"commitment {number}"
    return f"measure {number}" if word.startswith("m") else f"priority {number}"


def _kind(word: str) -> str:
    singular = word.lower().rstrip("s")
    return "ambition" if singular in {"aim", "goal"} else singular


def _named_parts(plan: Plan, names: Mapping[str, Iterable[str]]) -> list[tuple[str, tuple[str, ...]]]:
    """(folded name, ids); a document that stands twice has one name and two ids."""
    owned: dict[str, list[str]] = {}
    for part, others in names.items():
        for other in others:
            owned.setdefault(fold(other), []).append(part)
    for passage in plan.passages:
        for name in (*_own_names(passage), *_posts(passage)):
            owned.setdefault(fold(name), []).append(passage.id)
    for ambition in plan.ambitions:
        owned.setdefault(fold(ambition.name), []).append(ambition.passage.id)
    return [(name, tuple(dict.fromkeys(ids))) for name, ids in owned.items() if name]


def _own_names(passage: Passage) -> list[str]:
    if passage.kind in {
        Kind.PORTFOLIO,
        Kind.COMMITTEE,
        Kind.DOCUMENT,
        Kind.ACCOUNTABILITY,
        Kind.THEME,
        Kind.OUTCOME,
    }:
        plain = re.sub(r"\s*\(to be [^)]*\)", "", passage.text)
        return list({passage.text.rstrip("."), plain.rstrip(".")})
    if passage.kind is Kind.PRIORITY:
        return [re.sub(r"^\d+(?:\.\d+)?\.?\s+", "", passage.text).rstrip(".")]
    return []


def _posts(passage: Passage) -> list[str]:
    """A portfolio or committee by the first words of its name: "Citizen Focus portfolio"."""
    post = {Kind.PORTFOLIO: "portfolio", Kind.COMMITTEE: "committee"}.get(passage.kind)
    first = re.split(r",| and ", passage.text)[0]
    return [f"{first} {post}"] if post and first != passage.text else []
