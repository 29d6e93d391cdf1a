"""What can go wrong while answering."""


class AnswerError(Exception):
    """Base of the answer flow's errors."""


class UnverifiedQuoteError(AnswerError):
    """A quotation is not the plan's words at its place; such a reply is never sent."""
