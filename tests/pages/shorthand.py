"""A fake assistant that knows the council's shorthand."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.glossary import Glossary, read_glossary
from index.evidence import SearchResult
from tests.fakes import FakeAssistant
from tests.pages.service import CORPUS


@dataclass
class ShorthandAssistant(FakeAssistant):
    """Searches for the words that the glossary gives for shorthand, else for those given."""

    glossary: Glossary = field(default_factory=lambda: read_glossary(CORPUS))

    def search(self, text: str) -> SearchResult:
        """Every passage, the more of the words it holds the better."""
        return super().search(" ".join(self.glossary.meanings(text)) or text)
