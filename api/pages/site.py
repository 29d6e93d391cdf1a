"""What every page says about whose assistant this is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from corpus.council import Council, read_council
from corpus.signposts import read_signposts

# The topic of the contacts for danger to life in signposts.csv.
EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Site:
    """The council, every contact (telephone number, web address) that a page may make a link of, and the
    number to call in an emergency (empty when the contacts hold none)."""

    council: Council
    contacts: tuple[str, ...]
    emergency: str


@lru_cache(maxsize=4)
def read_site(corpus_dir: Path) -> Site:
    """The site of a corpus folder; read once."""
    council = read_council(corpus_dir)
    signposts = read_signposts(corpus_dir)
    links = council.links
    found = {links.website, links.plan, links.consultation, links.performance}
    found |= {signpost.phone for signpost in signposts} | {signpost.url for signpost in signposts}
    numbers = (s.phone for s in signposts if s.topic == EMERGENCY and s.phone.isdigit())
    return Site(council, tuple(sorted(contact for contact in found if contact)), next(numbers, ""))
