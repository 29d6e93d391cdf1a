"""The words around a name that say one is coming: `my name is`, `Mrs`, `my neighbour`, `kind regards`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from privacy.words import Word


class Cue(Enum):
    """How surely a name follows."""

    NONE = auto()
    LIKELY = auto()
    CERTAIN = auto()


# Within this many characters before a name.
REACH = 48
_TITLE = r"\b(?:mr|mrs|ms|mx|dr|prof|professor|rev|reverend|cllr|councillor)\b\.?"
# These are words as well, unless they have their capital.
_TITLE_WRITTEN = r"\b(?:Miss|MISS|Sir|Dame|Lord|Lady|PC|Sgt|Sergeant|Father|Sister|Rabbi|Imam)\b\.?"
_CERTAIN = re.compile(
    rf"(?i:{_TITLE})\s$|{_TITLE_WRITTEN}\s$"
    r"|(?i:\bmy (?:full )?name(?:['’]?s| is)\s$)"
    rf"|(?i:{_TITLE}|{_TITLE_WRITTEN}) (?:and|&|or) (?i:{_TITLE}|{_TITLE_WRITTEN})\s$"
    r"|(?i:(?:^|[\n,;] ?)(?:full )?name ?[:=-] ?$)"
)
# Nearly every word after one of these is a name; the others could begin something else.
_PERSONAL_TITLE = re.compile(r"\b(?:mr|mrs|ms|mx|cllr)\b\.?\s$", re.IGNORECASE)
_RELATIVES = (
    "son|daughter|mum|mother|mam|dad|father|wife|husband|partner|fiancee?|boyfriend|girlfriend|neighbou?r|friend|mate|"
    "sister|brother|nan|nana|gran|grandma|granny|grandad|granddad|grandfather|grandmother|grandson|granddaughter|"
    "aunt|auntie|aunty|uncle|cousin|niece|nephew|kid|lad|lass|in law|in-law|baby|twin"
)
_ROLES = (
    "carer|boss|manager|landlord|landlady|postman|postie|lollipop lady|lollipop man|head|headteacher|teacher|"
    "nurse|doctor|gp|social worker|support worker|key worker|case worker|officer|chair|chairman|chairwoman|"
    "secretary|treasurer|chair of governors|governor|warden|caretaker|cleaner|driver|vicar|imam|rabbi|"
    "councillor|mp|foster carer|childminder|midwife|health visitor|volunteer|tenant|owner|coach|colleague"
)
_PEOPLE = rf"(?:{_RELATIVES}|{_ROLES})"
_LIKELY = re.compile(
    rf"\b(?:my|our|his|her|their|the|a|your)(?: \w+){{0,2}} {_PEOPLE}(?:,? ?\(?| is| was)\s?$"
    rf"|\b{_PEOPLE}[,:]? \(?$"
    r"|\b(?:called|named)\s$"
    r"|\b(?:i am|i['’]?m|this is|it['’]?s|its|i, )\s?$"
    r"|\b(?:hi|hello|dear|hey)[ ,]+$"
    r"|\b(?:ask|asked|know|knew|tell|told|rung|ring|call|phone|text|email|contact|meet|met|thank)"
    r"(?: for| by)?\s$"
    r"|\b(?:spoke|speak|spoken|talk|talked|talking|listen|pass(?:ed)? (?:this|it|that)(?: on)?|shout out|due)"
    r" (?:to|with)\s$"
    r"|\b(?:told|helped|seen|visited|written|signed|sent) by\s$"
    r"|\b(?:on behalf of|behalf of|thanks to|agree with|me and|him and|her and)\s$"
    r"|(?:^|\n)(?:from|signed|name) ?[:-]? ?$"
    r"|\bsigned[:,]? $",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\b(?:(?:kind |best |warm )?regards|(?:yours )?(?:sincerely|faithfully|truly)|yours"
    r"|(?:many |with )?thanks"
    r"|thank you|cheers|ta|best wishes|all the best"
    r"|love(?: from)?|signed|sincerely|"
    r"best)(?:[,.!;:\-–—\n ]+(?:from )?)$",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\s*(?:[.,!]|\(|,|$|\n| - )")
_AFTER_DASH = re.compile(r"(?:[-–—] ?)$")


def cue_before(words: Sequence[Word], i: int, text: str) -> Cue:
    """What the words before this one say about it."""
    before = text[max(0, words[i].start - REACH) : words[i].start]
    if _CERTAIN.search(before):
        return Cue.CERTAIN
    return Cue.LIKELY if _LIKELY.search(before) or _here_follows(words, i) else Cue.NONE


def is_titled(words: Sequence[Word], i: int, text: str) -> bool:
    """Whether a title such as Mrs stands before this word."""
    return bool(_PERSONAL_TITLE.search(text[max(0, words[i].start - REACH) : words[i].start]))


def signs_off(words: Sequence[Word], i: int, text: str) -> bool:
    """Whether the word stands where a letter is signed, nothing or at most two words after it."""
    before = text[max(0, words[i].start - REACH) : words[i].start]
    if not _SIGN_OFF.search(before):
        return False
    return any(_LINE_END.match(text, word.end) for word in words[i : i + 3])


def _here_follows(words: Sequence[Word], i: int) -> bool:
    """`Hope here, a nurse`."""
    return words[i].named and i + 1 < len(words) and words[i + 1].key == "here" and words[i + 1].gap == " "
