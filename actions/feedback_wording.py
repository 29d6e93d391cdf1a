"""What the feedback form says."""

from __future__ import annotations

STOP = "Stop"
SKIP = "Skip"
YES = "Yes, I agree"
NO = "No, do not keep it"
SEND = "Send it"
REMOVE = "Remove them"
KEEP = "Keep my comment as it is"
USE_OPENING = "Use what I wrote"
WAS_COMMENT = "That was my comment"
COMMENT_ON_THIS = "Comment on this"
CHANGE_COMMENT = "Change my comment"
CHANGE_POSITION = "Change my position"
CHANGE_ABOUT = "Change what it is about"
CHANGE_WHO = "Change who I am"
GO_ON = "Go on"

BEGIN = "This goes to: {title}. Nothing is kept until you say “send it”, and you can say “stop” at any time."
ASK_ABOUT = "What is your response about? Choose one, or say it in your own words, for example “{example}”."
ABOUT_FOUND = "I found these parts of the plan. If it is none of them, say it in other words."
ABOUT_UNKNOWN = "I could not find that in the plan."
ASK_POSITION = "What is your position on this?\n\n{label}"
ASK_COMMENT = (
    "What would you like to say about it? Type your comment as one message of up to {limit} characters. "
    "Please leave out names, addresses and other personal details."
)
ASK_COMMENT_AGAIN = (
    "Your comment so far: “{comment}”\n\nType your new comment as one message. Say “keep it” to leave it as "
    "it is, or “add:” and what you want to add."
)
# What somebody means who asks what "it" says.
ASKS_PART = "What does {about} say?"
NOTHING_YET = "You have not told me anything yet."
NOTED = "Your comment: “{comment}”"
TOO_LONG = "That would be more than {limit} characters, so I have not added it."
MAY_ADD = "To add what you just wrote to your comment, say “add that”."
# After help was shown.
WAITS = (
    "Your response waits. Take your time. Say “go on” when you want to go on with it, or “stop” to leave it."
)
WAITS_FOR_COMMENT = (
    "Your response waits. Do you want to go on with your comment? Say “go on” or “stop”. What you write is "
    "not taken as your comment until you say so. If what you wrote last is your comment, say “that was my "
    "comment”."
)
KEEPS_EARLIER = "The comment that you gave before is still there: say “keep it” to leave it as it is."
NOT_TAKEN = "I have not taken that as your comment."
ASK_CHANGE = "Nothing has been sent. What would you like to change?"
OFFER_OPENING = "You already wrote: “{opening}”. Say “use what I wrote” to make that your comment."
IF_COMMENT = "If what you just wrote was your comment, say “that was my comment”."
ASK_WHO = "Who are you answering as? You can skip this."
ASK_QUESTION = "{question} You can skip this."
ASK_PERSONAL = (
    "Your comment seems to hold personal details: {found}. Without them it says:\n\n“{redacted}”\n\n"
    "Should I remove them before it is kept?"
)
FOUND = "“{text}” ({kind})"
ASK_CONSENT = (
    "Do you agree to this?\n\n“{consent}”\n\nSay “yes” or “no”. You can also ask, for example “is this "
    "anonymous?”"
)
ASK_CONSENT_AGAIN = "Do you agree to the council keeping your response? Say “yes” or “no”."
ASK_CHECK = "Please check your response.\n\n{lines}\n\nSay “send it”, or say what to change."
LINE_ABOUT = "About: {label}"
LINE_POSITION = "Position: {position}"
LINE_COMMENT = "Comment: “{comment}”"
LINE_WHO = "Answering as: {who}"
LINE_ANSWER = "{question} {answer}"
SKIPPED = "skipped"

DONE = (
    "Thank you. Your response is kept. Your receipt code is {code}. Make a note of it: with this code you "
    "can read, change or withdraw your response at {receipt_page}."
)
DONE_BEFORE = "Your response is kept, once. Your receipt code is {code}. You can use it at {receipt_page}."
CONTACT = "To ask the consultation team: {contact}"
WITHDRAWN = "This response was withdrawn earlier, so it was not kept again. You can give a new one."
NOT_KEPT = (
    "Nothing has been kept. The council may only keep a response with your agreement, and you said no. You "
    "can still ask about the plan."
)
CANCELLED = (
    "You have left the form and nothing has been kept. Say “give feedback” to start again, or ask about "
    "the plan."
)
FAILED = "Sorry, that did not work."
NOT_UNDERSTOOD = {
    "about": "I need to know what your response is about first. You can say for example “the first one”.",
    "position": "I did not get your position from that. Please choose one of these.",
    "comment": "I need your comment in your own words.",
    "who": "I did not understand that. You can also say “skip”.",
    "question": "I did not understand that. You can also say “skip”.",
    "personal": "Please say “remove them” or “keep my comment as it is”.",
    "consent": "I can only go by a clear yes or no.",
    "check": "Nothing has been sent yet.",
}
# Where a step cannot be passed over.
NO_SKIPPING = {
    "position": "I need a position. If you have no view, say “unsure”.",
    "comment": "I need a few words of comment. If you do not want to give any, say “stop”.",
}
SEND_NEEDS_YES = "Before I can send it, I need a yes from you."
NOT_WHOLE = "Your response is not complete yet, so I cannot send it."
VIEW_HELD = "I will come to your comment in a moment; what you just wrote can be used for it."
CHANGED = "Changed. {what}"
SEND_SURE = "Nothing has been sent yet. Say “send it” to hand it in, so that I can be sure."
RESTARTED = "We start again. Nothing from before has been kept."
BEFORE_OPENING = (
    "The consultation is not open yet: responses are taken from {opens}. I have not kept anything. "
    "You can ask me about the plan now. The outcome will be published here: {outcome}"
)
CLOSED = (
    "The consultation closed on {closes}, so I cannot take your response, and I have not kept anything. "
    "The outcome will be published here: {outcome}\n\nTo contact the consultation team: {contact}"
)
# To somebody who asks until when responses are taken.
NOT_YET = "Responses are taken from {opens}."
OVER = "Responses were taken until {closes}."
# After the answer to a question about giving a response, where the form has not begun.
BEGINS = "Give feedback"
TO_BEGIN = "To give your response, say “give feedback”, or use the page {page}."
# While the dialogue engine is away.
AWAY = "I cannot take that part of your response this minute, because part of this service is restarting."
AWAY_AFTER_ANSWER = "Your response waits: I cannot go on with it this minute."
AWAY_KEPT_SO_FAR = (
    "What you gave before is not lost. Send your last message again in a minute, or give your response "
    "on the page {page} now."
)
AWAY_LEFT = (
    "Nothing has been kept. Part of this service is restarting: if the form asks you again, say “stop” "
    "once more."
)
AWAY_STORED = (
    "Your response is kept. I cannot show its receipt code this minute: say “send it” again shortly and you "
    "will get it. It will be kept only once."
)
AWAY_NOT_STORED = (
    "Your response is not kept yet, because part of this service is restarting. Say “send it” again in a "
    "minute: it will be kept only once."
)
