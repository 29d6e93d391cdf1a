"""The reply that ends the form in the chat: its receipt code stands out, for it has to be written down."""

from __future__ import annotations

import re

from markupsafe import Markup

from actions.reply import Reply
from api.pages.contacts import Contact
from api.pages.prose import Prose, blocks_of, linked, paragraphs

# What a reply's form says when a response has been stored.
DONE = "done"
CODE = re.compile(r"\b[2-9A-Z]{4}(?:-[2-9A-Z]{4}){2}\b")
# Where a response is read, changed or withdrawn; the link says what that page is called.
RECEIPT_PAGE = Contact("/feedback/receipt", "/feedback/receipt", "/feedback/receipt", "Find your response")


def is_stored(reply: Reply) -> bool:
    """Whether a reply says that a response has been stored; nothing in its text was typed by anybody."""
    return reply.form is not None and reply.form.step == DONE


def prose_with_code(text: str) -> tuple[Prose, ...]:
    """The text of such a reply, the code marked and the page for receipts as a link."""
    return tuple(block for part in paragraphs(text) for block in blocks_of(part, _shown))


def _shown(line: str) -> Markup:
    html = str(linked(line, (RECEIPT_PAGE,)))
    return Markup(CODE.sub(r'<strong class="code" translate="no">\g<0></strong>', html))
