"""Which contact a request for a service is sent to."""

from __future__ import annotations

from actions.services import Services
from corpus.signposts import Signpost
from tests.encoders import HashingEncoder

SITE = "https://council.test"
BINS = Signpost("bins", "Bins", "", f"{SITE}/bins", SITE, ("my rubbish was left behind",))
TAX = Signpost("council tax: arrears letter", "Tax", "", f"{SITE}/tax", SITE)
ARREARS = Signpost("council tax: arrears", "Arrears", "", f"{SITE}/arrears", SITE)
RUMOUR = Signpost("dogs", "Dogs", "", f"{SITE}/dogs", "")
PHONE_ONLY = Signpost("drains", "Drains", "105", "", SITE)
FRONT_PAGE = Signpost("anything else", "Website", "", f"{SITE}/", SITE)
ALL = (BINS, TAX, ARREARS, RUMOUR, PHONE_ONLY, FRONT_PAGE)


def near(text: str) -> tuple[Signpost, ...]:
    encoder = HashingEncoder()
    return Services(encoder, ALL, [SITE]).near(encoder.encode([text])[0])


def test_a_request_is_sent_where_others_who_said_the_same_are_sent() -> None:
    assert near("bins") == near("my rubbish was left behind") == (BINS,)


def test_two_contacts_that_fit_nearly_alike_are_both_given_the_better_first() -> None:
    assert near("council tax: arrears") == (ARREARS, TAX)


def test_a_request_like_no_contact_is_sent_nowhere() -> None:
    assert near("xylophone zzz") == ()


def test_contacts_unconfirmed_without_a_page_or_for_everything_are_not_given() -> None:
    assert near("dogs") == near("drains") == near("anything else") == ()


def test_without_contacts_nothing_is_near() -> None:
    encoder = HashingEncoder()
    assert Services(encoder, [FRONT_PAGE, BINS], [SITE]).near(encoder.encode(["zzz"])[0]) == ()
