"""Until when responses are taken, for somebody who asks before they give one: the plan does not say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from actions import feedback_wording
from actions.draft import Draft
from actions.feedback_asked import DATE, ENDS, NO_END, TopicOf
from actions.feedback_text import only_asks, sentences
from actions.feedback_turn import holds_a_view
from actions.reading import Reading
from actions.reply import Status
from actions.status_wording import Today
from actions.turn_words import asks_for_the_last_day
from actions.wants import Want
from actions.wording import Wording
from corpus.consultation import Consultation, State

# The topic of the form's questions that is about its last day.
CLOSES = "closes"

# Somebody says what they think of the time that is given.
_JUDGES = re.compile(
    r"\b(?:i|we) (?:think|feel|believe|reckon|object|disagree)\b|\btoo (?:short|soon|early|tight|long)\b",
    re.IGNORECASE,
)
# A question without its mark has no more words.
SHORT = 12

LastDayReply = Callable[[Reading], Draft | None]


def no_last_day(_: Reading) -> Draft | None:
    """For those who have no consultation."""
    return None


@dataclass(frozen=True, slots=True)
class LastDay:
    """Tells until when responses are taken, and how one is given."""

    wording: Wording
    consultation: Consultation
    topic_of: TopicOf
    today: Today

    def reply(self, reading: Reading) -> Draft | None:
        """What to say to a message about giving a response that asks for the last day; None for another."""
        if not self._is_asked(reading):
            return None
        is_open = self.consultation.state(self.today()) is State.OPEN
        how = (self.wording.say("replies", "feedback_too"),) if is_open else ()
        page = self.wording.say("replies", "handover_consultation")
        begins = (feedback_wording.BEGINS,) if is_open else ()
        return Draft(Status.NOT_IN_PLAN, self._text(), notes=(*how, page), suggestions=begins)

    def _is_asked(self, reading: Reading) -> bool:
        """By its words, or as a question about the form; who says what they think of the date has a view."""
        text = reading.text
        if _JUDGES.search(text):
            return False
        if asks_for_the_last_day(reading) or (Want.CLOSING in reading.wants and not holds_a_view(text)):
            return True
        said = [_as_question(sentence) for sentence in sentences(text)]
        return all(map(only_asks, said)) and CLOSES in map(self.topic_of, said)

    def _text(self) -> str:
        opens, closes = self.consultation.opens, self.consultation.closes
        not_said = self.wording.say("not_in_plan", "last_day")
        state = self.consultation.state(self.today())
        if state is State.BEFORE and opens:
            return f"{not_said} {feedback_wording.NOT_YET.format(opens=opens.strftime(DATE))}"
        if not closes:
            return f"{not_said} {NO_END}"
        day = closes.strftime(DATE)
        told = ENDS.format(closes=day) if state is State.OPEN else feedback_wording.OVER.format(closes=day)
        return f"{not_said} {told}"


def _as_question(text: str) -> str:
    """A short sentence with the mark that was left out: "by when must I send it"."""
    bare = len(text.split()) <= SHORT and text.rstrip()[-1:] not in {"?", ".", "!"}
    return f"{text.rstrip()}?" if bare else text
