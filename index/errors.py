"""What can go wrong with the index."""


class EvidenceError(Exception):
    """Base of the index's errors."""


class ModelNotFoundError(EvidenceError):
    """The named embedding model is not on this machine."""


class StaleIndexError(EvidenceError):
    """The saved index was made from something else than what is here now."""
