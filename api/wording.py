"""Messages as people send them, made safe to keep and to pass on."""

from __future__ import annotations

import re
import unicodedata

from api.errors import InvalidMessage

MESSAGE_LIMIT = 2_000
LIMIT_SENTENCE = f"A message has 1 to {MESSAGE_LIMIT:,} characters after trimming"
LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
COMMAND_LEAD = re.compile(r"^[\s/]+")
# What the bot gets for a message of slashes alone: no word, and no command.
NO_WORDS = "?"


def clean_message(text: str) -> str:
    """The message as NFC without what only machines send; InvalidMessage when empty or over-long.

    Lone surrogates, NUL and other control characters go; line breaks become newlines, tabs spaces.
    """
    lines = LINE_BREAKS.sub("\n", text).replace("\t", " ")
    kept = "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"})
    message = unicodedata.normalize("NFC", kept).strip()
    if not any(_shows(sign) for sign in message):
        raise InvalidMessage(f"{LIMIT_SENTENCE}; this one is empty.")
    if len(message) > MESSAGE_LIMIT:
        raise InvalidMessage(f"{LIMIT_SENTENCE}; this one has {len(message):,}.")
    return message


def words_for_bot(message: str) -> str:
    """The same words, never a command: Rasa obeys what begins with a slash."""
    return COMMAND_LEAD.sub("", message) or NO_WORDS


def _shows(sign: str) -> bool:
    # Spaces (Z*) and invisible format characters (Cf) alone are an empty message.
    return sign != "\n" and unicodedata.category(sign)[0] != "Z" and unicodedata.category(sign) != "Cf"
