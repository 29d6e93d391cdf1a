"""Homes: a house number with its street, a flat in its building, a whole postcode.

A street, a place or the first half of a postcode alone is no home: comments on a plan are full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy.kinds import Kind
from privacy.lists import words
from privacy.public import Public
from privacy.redaction import Found

# Royal Mail's postcode areas.
_AREAS = words(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH
    EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M
    ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST
    SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """
)
# The lookahead keeps `the M60 2nd exit` from being one.
_POSTCODE = re.compile(
    rf"\b(?:{'|'.join(sorted(_AREAS))})\d[A-Z\d]?[ -]?"
    r"(?!(?-i:1st|2nd|3rd|[04-9]th)\b)\d[ABD-HJLNP-UW-Z]{2}\b",
    re.IGNORECASE,
)

STREETS = words(
    """
    approach ave avenue bank bridge brow circle circus cl close clough common cottages court cres
    crescent croft dr drift drive end field fields fold gardens garth gate gdns green grove heights hey
    hill lane ln meadow meadows mews moor mount nook orchard parade park passage path place promenade
    quay rd ridge rise road row side sq square st street terrace top vale view villas walk way wharf
    wood wynd yard
    """
)
# These say nothing else, so that small letters will do.
SURE_STREETS = words(
    """
    ave avenue brow close court crescent croft drive fold gardens gdns grove hill lane mews rd road
    street terrace walk way
    """
)
# A number before these counts them: `3 cars`, `20 mph`.
_COUNTED = words(
    """
    a along am an and are at big bus buses busy by cars day days different flats for from homes hour
    hours houses in is km local m main metres miles mins minutes month months more mph near new no of
    off old on or other park parking people per percent pm potholes road small street the times to trees
    was week weeks with year years
    """
)
_LINKING = words("at by for from in near of off on to with")
_NUMBER = r"\d{1,4}(?:-\d{1,4})? ?[a-h]?"
_WORD = r"[^\W\d_][\w'’.-]*"
_PLACE = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*"
_HOME = re.compile(
    rf"(?<![\w£$.,/:-])(?P<number>{_NUMBER}),? (?P<words>{_WORD}(?: {_WORD}){{0,3}})", re.IGNORECASE
)
_FLAT = re.compile(r"\b(?:flat|apartment|apt)\.? (?:\d{1,3} ?[a-z]?|[a-z]\d?)\b", re.IGNORECASE)
# Lower-case numbers need a word before them that says where somebody lives.
_LIVING = re.compile(
    r"\b(?:live|lives|living|lived|house|home|address|number|no)\b[^.!?]{0,12}$|\bat $", re.IGNORECASE
)
# `Mill Lane at number 14`, and houses that have a name.
_NUMBER_AFTER = re.compile(
    rf"\b(?:{_PLACE} ){{1,2}}(?:{'|'.join(sorted(SURE_STREETS))}),? "
    rf"(?:at )?(?:number|no)\b\.? ?{_NUMBER}(?!\w)",
    re.IGNORECASE,
)
_HOUSE_NAME = re.compile(
    r"\b(?:[A-Z][a-z'’]+ ){1,2}(?:Cottage|Bungalow|Barn|Villa|Rectory|Vicarage), "
    r"(?:[A-Z][a-z'’]+ ){1,3}[A-Z][a-z]+"
)
_SIDE = re.compile(r" (?:north|south|east|west)\b", re.IGNORECASE)
_TOWN = re.compile(rf",? ({_PLACE}(?: {_PLACE})?)(?!\w)")
_CAPITALISED = re.compile(r"[A-Z][^\W\d_]*(?:['’.-][^\W\d_]*)*")


def find_homes(text: str, public: Public) -> Iterator[Found]:
    """Addresses with a number, and whole postcodes; those that the council has published are left."""
    for match in _POSTCODE.finditer(text):
        yield Found(Kind.POSTCODE, match[0], match.start(), match.end())
    whole = (match.span() for pattern in (_NUMBER_AFTER, _HOUSE_NAME) for match in pattern.finditer(text))
    for start, end in (*_houses(text), *_flats(text), *whole):
        side = _SIDE.match(text, end)
        end = _with_town(text, side.end() if side else end, public)
        yield Found(Kind.ADDRESS, text[start:end], start, end)


def _houses(text: str) -> Iterator[tuple[int, int]]:
    for match in _HOME.finditer(text):
        words = [(word[0], match.start("words") + word.end()) for word in re.finditer(_WORD, match["words"])]
        for count in range(len(words), 0, -1):
            if _is_street([word for word, _ in words[:count]], text[: match.start()], text):
                yield match.start(), match.start("words") + (words[count - 1][1] - match.start("words"))
                break


def _is_street(words: list[str], before: str, text: str) -> bool:
    """Whether these words name a street, the last saying what kind: `Lime Tree Avenue`, `The Crescent`."""
    last = words[-1].rstrip(".").casefold()
    if len(words) < 2 or not (last in STREETS or (last.endswith("gate") and words[-1][0].isupper())):
        return False
    if all(word[0].isupper() for word in words):
        return words[0].casefold() not in _LINKING
    if any(word.casefold() in _COUNTED for word in words[:-1]):
        return False
    plain = text == text.lower() or bool(_LIVING.search(before)) or before.strip() == ""
    return plain and last in SURE_STREETS and len(words) <= 3


def _flats(text: str) -> Iterator[tuple[int, int]]:
    """A flat with the capitalised names and the house number after it."""
    for match in _FLAT.finditer(text):
        end = match.end()
        while more := re.compile(rf",? (?:{_NUMBER} )?[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\w)").match(
            text, end
        ):
            end = more.end()
        yield match.start(), end


def _with_town(text: str, end: int, public: Public) -> int:
    """The end after the town, where one follows: after a comma, or one that the council's files name."""
    while match := _TOWN.match(text, end):
        longest = _town_end(match, text, end, public)
        if longest is None:
            break
        end = longest
    return end


def _town_end(match: re.Match[str], text: str, end: int, public: Public) -> int | None:
    words = match[1].split(" ")
    comma = text[end] == ","
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip(".")
        capital = all(_CAPITALISED.fullmatch(word) for word in words[:count])
        if (comma and capital) or (public.holds(phrase) and (capital or count > 1 or comma)):
            return match.start(1) + len(phrase)
    return None
