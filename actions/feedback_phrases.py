"""The words by which the feedback form understands short replies. All small letters, no marks.

What stands here whole must be the whole message; nothing but these gives or refuses consent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from records.feedback_values import Position, Who


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list with commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


AGREES = phrases(
    "yes, y, yes please, yeah, yep, yup, aye, ok, okay, yes ok, sure, of course, fine, thats fine, "
    "yes thats fine, thats ok, yes thats ok, i agree, agree, agreed, yes i agree, i do, yes i do, "
    "i consent, yes i consent, keep it, yes keep it, yes keep my comment, you can keep it, yes you can"
)
DISAGREES = phrases(
    "no, n, no thanks, no thank you, nope, nah, i disagree, disagree, i do not agree, i dont agree, "
    "no i do not, no i dont, no i do not agree, no i dont agree, i do not consent, i dont consent, "
    "do not keep it, dont keep it, no do not keep it, no dont keep it, delete it, no delete it, "
    "id rather not"
)
SENDS = phrases(
    "send it, send, yes send it, yes send, send it now, send it please, please send it, "
    "send my response, submit, submit it, yes submit, yes submit it, submit my response, yes, y, yeah, "
    "yep, yup, aye, yes please, ok, okay, ok send it, go ahead, go on, yes go ahead, correct, "
    "thats correct, yes thats correct, thats right, yes thats right, thats all correct, looks good, "
    "looks good send it, all good, fine, thats fine, yes thats fine, confirm, i confirm, hand it in"
)
CHANGES_SOMETHING = phrases(
    "no, nope, nah, n, no thanks, not yet, change something, change it, change, edit, edit it, "
    "something is wrong, thats wrong, thats not right, no thats wrong, wrong, not quite, "
    "i want to change something, can i change something, can i change it, let me change something, "
    "i need to change something"
)
REMOVES = phrases(
    "remove them, remove it, remove, take them out, take it out, take out, yes, y, yeah, yep, yup, aye, "
    "yes please, yes remove them, yes remove it, yes take them out, yes take it out, ok, okay, sure, "
    "fine, delete them, hide them, please remove them, please take them out, please do"
)
KEEPS = phrases(
    "keep my comment as it is, keep it, keep them, keep, keep them in, keep it in, leave it, leave them, "
    "leave them in, leave it in, leave it as it is, leave my comment as it is, keep it as it is, no, n, "
    "nope, nah, no thanks, no keep it, no keep them, no leave it, no leave them in, dont remove them, "
    "do not remove them, dont take them out, do not take them out, i want to keep it, i want to keep them"
)
SKIPS = phrases(
    "skip, skip this, skip it, skip that, pass, next, rather not say, id rather not say, "
    "prefer not to say, i prefer not to say, id prefer not to say, would rather not say, "
    "none of your business, not saying, no comment, not telling you, i dont want to say, "
    "dont want to say, leave blank, leave it blank, no, nope"
)
BACK = phrases(
    "back, go back, one back, one step back, previous, previous question, previous step, go back one, "
    "go back a step, back please, can i go back, can we go back, take me back, undo"
)
RESTARTS = phrases(
    "start again, start over, restart, begin again, from the beginning, start from the beginning, "
    "back to the beginning, go back to the beginning, start from scratch, lets start again, reset, "
    "can i start again, can we start again, i want to start again, can i start over, i want to start over"
)
LEAVES = phrases(
    "stop, stop please, please stop, stop it, stop this, stop now, cancel, cancel it, cancel this, "
    "cancel that, cancel please, please cancel, quit, exit, abort, never mind, nevermind, forget it, "
    "forget about it, leave, stop the form, cancel the form, leave the form, exit the form, "
    "stop and keep nothing, end, end this, i want to stop, i want to cancel, can we stop, can i stop, "
    "scrap it, bin it, stop cancel, leave it out"
)
WAS_COMMENT = phrases(
    "that was my comment, thats my comment, that is my comment, it was my comment, "
    "no that was my comment, that was the comment, i meant that as my comment, "
    "that was my comment not a question, use that, use that as my comment, put that down as my comment, "
    "put that as my comment"
)
USES_OPENING = phrases(
    "use what i wrote, use what i said, use my first message, use that, use it, yes use that"
)
# What somebody types who asks for the receipt that they may not have seen.
ASKS_RECEIPT = phrases(
    "receipt, my receipt, receipt code, my receipt code, whats my receipt, what is my receipt, "
    "whats my receipt code, what is my receipt code, did you get it, did you get that, did it work, "
    "did that work, was it sent, has it been sent, is it sent, did it send, has it gone, "
    "have you got it, did it go through, show me my receipt"
)

POSITION_PHRASES: Mapping[Position, frozenset[str]] = {
    Position.SUPPORT: phrases(
        "support, i support it, i support this, i support that, supportive, for, for it, im for it, "
        "in favour, im in favour, in favor, i agree, agree, i agree with it, agree with it, all for it, "
        "fully support, strongly support, i strongly support it, i fully support it, like it, i like it, "
        "love it, good, a good idea, good idea, pro, positive, completely support, support it, "
        "i back it, approve, i approve"
    ),
    Position.IN_PART: phrases(
        "support in part, in part, partly, partially, part, some of it, mixed, mixed feelings, "
        "bits of it, half and half, 50 50, partly support, partially support, i partly support it, "
        "somewhat, to some extent, support some of it, i support some of it, support with changes, "
        "yes and no, a bit of both, both, kind of"
    ),
    Position.OPPOSE: phrases(
        "oppose, opposed, i oppose it, i oppose this, im opposed, against, against it, im against it, "
        "im against, dead against, dead against it, i object, object, i disagree, disagree, "
        "i dont agree, i do not agree, i dont support it, i do not support it, dont support it, "
        "not support, do not support, dont support, strongly oppose, i strongly oppose it, "
        "totally against, reject, i reject it, con, negative, hate it, dont like it, i dont like it, "
        "i do not like it, bad idea, a bad idea, disapprove, i disapprove, oppose it"
    ),
    Position.UNSURE: phrases(
        "unsure, im unsure, not sure, im not sure, dont know, i dont know, do not know, i do not know, "
        "dunno, undecided, im undecided, neither, neutral, no opinion, i have no opinion, no view, "
        "hard to say, cant say, cant decide, i cant decide, maybe, idk, not certain, on the fence, "
        "im on the fence"
    ),
}
_NEGATED = re.compile(r"\b(?:not|dont|cannot|cant|never|no|wont|doesnt|isnt|hardly)\b")
_SIGNS_OF: tuple[tuple[Position, re.Pattern[str]], ...] = (
    (Position.SUPPORT, re.compile(r"\b(?:support|favour|favor|agree|approve|back)\b")),
    (Position.IN_PART, re.compile(r"\b(?:in part|partly|partially|some of (?:it|this|that))\b")),
    (Position.OPPOSE, re.compile(r"\b(?:oppose[ds]?|against|object(?:ion)?|disagree|disapprove)\b")),
    (Position.UNSURE, re.compile(r"\b(?:unsure|undecided|not (?:really )?sure)\b")),
)
_LEAD = re.compile(
    r"^(?:(?:well|um|er|oh|probably|mostly|so|just|i think|i guess|id say|i would say|im|i am|its"
    r"|my position is|my view is|id be|i would be|we|we are|were|as) )+"
)
PLAIN_SENTENCE = 8

WHO_PHRASES: Mapping[Who, frozenset[str]] = {
    Who.RESIDENT: phrases(
        "resident, a resident, im a resident, local resident, a local resident, i live here, "
        "i live in the borough, live here, local, im local, a local, householder, tenant, "
        "council tenant, homeowner, neighbour, i live round here, i live locally, as a resident, "
        "citizen, pensioner, student, parent, carer, im a parent"
    ),
    Who.WORKS_HERE: phrases(
        "works here, work here, i work here, worker, i work in the borough, work in the borough, "
        "works in the borough, employee, i just work here, i only work here, i work in town, "
        "i commute in, as a worker, teacher, nurse, council employee, i work for the council, "
        "i work locally"
    ),
    Who.BUSINESS: phrases(
        "business, a business, local business, a local business, company, a company, business owner, "
        "im a business owner, a business owner, i run a business, i own a business, i have a business, "
        "shop, i run a shop, i own a shop, i have a shop, trader, shopkeeper, employer, "
        "on behalf of a business, for my business, for a business, as a business, landlord, firm, "
        "self employed, im self employed, im a business"
    ),
    Who.GROUP: phrases(
        "voluntary or community group, group, a group, community group, a community group, "
        "voluntary group, a voluntary group, charity, a charity, residents association, "
        "tenants association, club, church, mosque, voluntary organisation, community organisation, "
        "social enterprise, for a group, for a charity, on behalf of a group, on behalf of a charity, "
        "volunteers, friends group, volunteer group, for our group"
    ),
    Who.OTHER: phrases(
        "other, something else, none of these, none of those, someone else, visitor, a visitor, neither"
    ),
}
_WHO_SIGNS: tuple[tuple[Who, re.Pattern[str]], ...] = (
    (
        Who.GROUP,
        re.compile(r"\b(?:charity|association|community group|voluntary|volunteers?|society|our group)\b"),
    ),
    (Who.BUSINESS, re.compile(r"\b(?:business|company|shop|firm|traders?|ltd)\b")),
    (Who.WORKS_HERE, re.compile(r"\bi (?:\w+ )?work\b(?! (?:from|at) home)")),
    (Who.RESIDENT, re.compile(r"\b(?:resident|i live|lived here|live in|live round)\b")),
)

EVERY_PHRASE = frozenset().union(
    *(AGREES, DISAGREES, SENDS, CHANGES_SOMETHING, REMOVES, KEEPS, SKIPS, BACK, RESTARTS, LEAVES),
    *(WAS_COMMENT, USES_OPENING, *POSITION_PHRASES.values(), *WHO_PHRASES.values()),
)

# A message of nothing but these steers the form; any other word makes it a comment
# ("stop closing our libraries" is a comment, "please stop this now" is not).
STEERING = words(
    """
    a abort about again all and any anymore asking back beginning bin button can cancel change
    changed clear comment commenting comments consultation continue do don't done dont draft drop
    end enough everything exit feedback finish for forget form get give giving go halt have here
    hold i i'd i'm i've id im in it ive just leave let's lets like longer make many me mind mine
    more my never nevermind no not now of off on opinion or out over pack plan please put questions
    quit record reset respond response restart say scrap send share skip some something sorry start
    stop submit take tell thank thanks that that's thats the them there think this thoughts to too
    up view views want we what wish would wrong you your
    """
)
# Words around the matter when somebody asks to be heard: who speaks, what they feel, that it be written down.
FRAME = STEERING | words(
    """
    absolutely add adviser against agree all am an anyone are as at awful bad be been behalf bit brilliant by
    call caller can't cannot complain complaint completely council councillor councillors could councils crap
    customer date deadline decent did didn't disagree disgrace disgraceful disgusting does doesn't dreadful
    em enter everybody far feel file firmly forgot forgotten formal formally forward from gent gentleman good
    got great group half happy has hate having he hear heard help her his how if insult into is isn't its
    joke know lady leader least left lodge log logged look love made man me member missed must need needs
    nobody nonsense not note noted nothing nowt object objection oppose our owt page part pass past pathetic
    people phone point poor pretty propose put quite rather read really reckon reckons recorded
    register remark remarks resident residents rubbish said says section see sent she should shut
    shocking sir so somebody someone somewhere sorted speak still stuff submit suggest suggestion support
    taken team tell telling terrible than that'll their these they this those told too took total totally
    upset us useless very vote wants was waste way weak well were what's when where which who whoever why will
    wishes with woolly would write writing written wrong wrote yet
    """
)
QUESTION_OPENERS = words(
    """
    what who whom whose when where which why how is are was were do does did can could will would has have
    should tell show explain list
    """
)
QUESTIONS = frozenset({"ask_plan", "ask_status", "ask_follow_up", "ask_bot", "ask_capabilities", "handover"})
# Intents of which a message of at most so many words is no comment.
SMALL_TALK = {"greet": 3, "thank": 3, "goodbye": 3, "handover": 8}


def position_in(plain: str) -> Position | None:
    """The position that the words take; None when they take none, or more than one."""
    bare = _LEAD.sub("", plain)
    for position, known in POSITION_PHRASES.items():
        if plain in known or bare in known:
            return position
    if len(plain.split()) > PLAIN_SENTENCE:
        return None
    found = [position for position, pattern in _SIGNS_OF if pattern.search(plain)]
    if Position.IN_PART in found and Position.OPPOSE not in found:
        return Position.IN_PART
    if found == [Position.SUPPORT]:
        return Position.OPPOSE if _NEGATED.search(plain) else Position.SUPPORT
    if found == [Position.OPPOSE]:
        return None if _NEGATED.search(plain) else Position.OPPOSE
    return found[0] if found == [Position.UNSURE] else None


def who_in(plain: str) -> Who | None:
    """As whom somebody answers; None when the words do not say."""
    bare = _LEAD.sub("", plain)
    for who, known in WHO_PHRASES.items():
        if plain in known or bare in known:
            return who
    return next((who for who, pattern in _WHO_SIGNS if pattern.search(plain)), None)
