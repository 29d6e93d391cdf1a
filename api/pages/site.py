"""What every page says about whose assistant this is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from api.pages.contacts import Contact, contacts_of, web_contact
from corpus.council import Council, read_council
from corpus.signposts import read_signposts

# The topic of the contacts for danger to life in signposts.csv.
EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Site:
    """The council, every contact (telephone number, web address) that a page may make a link of, and the
    number to call in an emergency (empty when the contacts hold none)."""

    council: Council
    contacts: tuple[Contact, ...]
    emergency: str


@lru_cache(maxsize=4)
def read_site(corpus_dir: Path) -> Site:
    """The site of a corpus folder; read once."""
    council = read_council(corpus_dir)
    signposts = read_signposts(corpus_dir)
    links = council.links
    own = map(web_contact, (links.website, links.plan, links.consultation, links.performance))
    contacts = {contact.text: contact for contact in (*own, *contacts_of(signposts))}
    numbers = (s.phone for s in signposts if s.topic == EMERGENCY and s.phone.isdigit())
    return Site(council, tuple(contacts.values()), next(numbers, ""))
