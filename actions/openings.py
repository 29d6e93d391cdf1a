"""What people say before they say what they want: "hiya", "right ok.", "new question:"."""

from __future__ import annotations

import re

# Words that open a message and add nothing to it, whatever follows.
_ALWAYS = (
    r"hi(?:ya)?|hello|hey|ok(?:ay)?|k|ta|thanks|thank you|cheers|anyway|oh|ah|hm+|mm+|lol|ha(?:ha)*|aye"
    r"|alright|thx|(?:it )?(?:don'?t|doesn'?t) matter|(?:and )?(?:one )?last (?:one|question|thing)"
)
# Words that only do so before a pause or before another opening.
_BEFORE_A_PAUSE = (
    r"right|so|well|no|nah|nope|yes|yeah|yep|good|great|fine|lovely|brilliant|sorry|sure|i see|got it"
)
_NEW_SUBJECT = (
    r"(?:(?:a )?(?:new|different|another|other) (?:question|topic|subject|thing|one)"
    r"|(?:next|one more) (?:question|topic|subject|thing)"
    r"|change of (?:subject|topic)|moving on|something else"
    r"|never ?mind(?: that)?|forget (?:it|that)"
    r"|(?:completely |totally )?different (?:thing|matter))"
)
_PAUSE = r"\s*[,.!:;–-]+\s*"
_OPENING = re.compile(
    rf"^\s*(?:(?P<new>{_NEW_SUBJECT})(?:{_PAUSE}|\s+)"
    rf"|(?:{_ALWAYS})(?:{_PAUSE}|\s+)"
    rf"|(?:{_BEFORE_A_PAUSE})(?:{_PAUSE}|\s+(?=(?:{_ALWAYS}|{_NEW_SUBJECT})\b)))(?=\S)",
    re.IGNORECASE,
)
# Who asks, before what is asked: "caller asking: ...", "Cllr on the phone asks: ...".
_ASKED_FOR = re.compile(
    r"^[^:?.!]{0,40}\b(?:asks?|asking|wants to know|query|question)(?: (?:re|this))?\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_TURN = re.compile(rf"[.!?,;]\s*(?:ok\s+)?{_NEW_SUBJECT}{_PAUSE}(?=\S)", re.IGNORECASE)
# After these words nothing is said: "hello there", "thanks all", "ta for that".
_NOTHING_SAID = re.compile(
    r"^(?:\W|\b(?:there|again|all|everyone|everybody|folks|you|very|much|so|please|pls|plz|then|now|bye|x+"
    r"|mate|love|bot|dear|darlin[g']?|duck|pal|bruv|bro|boss|sir|hun|lads?|friend|my"
    r"|a (?:lot|bunch|million|ton)|loads|ever|kindly|for (?:that|this|it|(?:your|the) help))\b)*$",
    re.IGNORECASE,
)


def opened(text: str) -> tuple[str, bool]:
    """The message without its opening words, and whether they announce a new subject."""
    turn = _TURN.search(text)
    left, new = (text[turn.end() :], True) if turn else (text, False)
    while match := _OPENING.match(left):
        rest = left[match.end() :]
        if _NOTHING_SAID.match(rest):
            break
        left, new = rest, new or match["new"] is not None
    return _ASKED_FOR.sub("", left), new
