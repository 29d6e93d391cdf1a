from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import DataError
from corpus.signposts import Signpost, read_signposts

HEADER = "topic,name,phone,url,source_url,asked\n"
GOOD = "gas,Gas line,0800 111 999,,https://example.org/gas\n"


def write(folder: Path, text: str) -> Path:
    (folder / "signposts.csv").write_text(text, encoding="utf-8")
    return folder


def test_committed_signposts_cover_danger_and_services(corpus_dir: Path) -> None:
    topics = {signpost.topic for signpost in read_signposts(corpus_dir)}
    assert {"emergency", "emotional distress", "domestic abuse", "council plan page"} <= topics


def test_a_contact_without_a_source_is_unconfirmed(corpus_dir: Path) -> None:
    unconfirmed = [signpost.name for signpost in read_signposts(corpus_dir) if not signpost.confirmed]
    assert unconfirmed == ["Shelter emergency helpline"]


def test_row_is_read_as_it_stands(tmp_path: Path) -> None:
    assert read_signposts(write(tmp_path, HEADER + GOOD)) == (
        Signpost("gas", "Gas line", "0800 111 999", "", "https://example.org/gas"),
    )


def test_what_people_ask_who_need_a_contact_goes_with_it(tmp_path: Path) -> None:
    bins = "bins,Bins,,https://example.org/bins,https://example.org/bins,bin day; my bin is full ;\n"
    assert read_signposts(write(tmp_path, HEADER + bins))[0].asked == ("bin day", "my bin is full")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "the columns must be topic, name, phone, url, source_url, asked"),
        ("topic,name\n", 1, "the columns must be"),
        (HEADER + GOOD + "gas,Other\n", 3, "2 values for 6 columns"),
        (HEADER + "gas,Gas line,105,,,gas; smell,more\n", 2, "7 values for 6 columns"),
        (HEADER + GOOD + "\n", 3, "0 values for 6 columns"),
        (HEADER + ",Gas line,105,,\n", 2, "a topic and a name are needed"),
        (HEADER + "gas,Gas line,,,\n", 2, "'Gas line' has neither a phone nor a url"),
        (HEADER + "gas,Gas line,call us,,\n", 2, "the phone 'call us' has no digits"),
        (HEADER + "gas,Gas line,,www.example.org,\n", 2, "'www.example.org' is not a web address"),
        (HEADER + "gas,Gas line,105,,seen in a leaflet\n", 2, "'seen in a leaflet' is not a web address"),
        (HEADER + GOOD + GOOD, 3, "'Gas line' stands twice for 'gas'"),
    ],
)
def test_wrong_signposts_are_refused_with_their_line(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    with pytest.raises(DataError) as caught:
        read_signposts(write(tmp_path, text))
    assert str(caught.value).startswith(f"signposts.csv:{line}: ")
    assert problem in str(caught.value)
