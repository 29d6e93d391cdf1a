from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import DataError
from corpus.glossary import Entry, Glossary, read_glossary
from corpus.markup import strip_markup
from corpus.model import Plan


def write(folder: Path, text: str) -> Path:
    (folder / "glossary.yml").write_text(text, encoding="utf-8")
    return folder


def test_every_meaning_is_in_the_plans_own_words(corpus_dir: Path, plan: Plan) -> None:
    said = strip_markup(plan.text).lower()
    strange = [e.means for e in read_glossary(corpus_dir).entries if e.means.lower() not in said]
    assert strange == []


@pytest.mark.parametrize(
    ("question", "meaning"),
    [
        ("whats the plan for trams", "Metrolink"),
        ("when does the CAZ start?", "Clean Air Zone"),
        ("ASC portfolio?", "Adult Social Care"),
        ("mdc progress", "Mayoral Development Corporation"),
        ("what is the CAN plan", "Stockport Climate Action Now (CAN)"),
        ("SEND strategy", "Special Educational Needs and Disabilities (SEND)"),
        ("are the swimming baths open", "leisure"),
        ("who runs the tip", "waste being recycled and less residual waste"),
    ],
)
def test_glossary_knows_what_people_mean(corpus_dir: Path, question: str, meaning: str) -> None:
    assert meaning in read_glossary(corpus_dir).meanings(question)


@pytest.mark.parametrize("question", ["can you send me the plan", "a tip for you", "scan the tramway", ""])
def test_ordinary_words_are_not_taken_for_abbreviations(corpus_dir: Path, question: str) -> None:
    assert read_glossary(corpus_dir).meanings(question) == ()


def test_meanings_come_once_and_in_the_glossarys_order() -> None:
    glossary = Glossary((Entry(("a", "b"), "first"), Entry(("c",), "second"), Entry(("d",), "first")))
    assert glossary.meanings("d c b a") == ("first", "second")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (
            "- { say: [tram], means: Metrolink }\n- { say: [bus, Tram], means: Bus }\n",
            2,
            "'Tram' stands twice",
        ),
        ("- { say: [tram] }\n", 1, "0.means: Field required"),
        (
            "- say: [tram]\n  means: Metrolink\n  because: local\n",
            3,
            "0.because: Unexpected keyword argument",
        ),
        ("- { say: [], means: Metrolink }\n", 1, "an entry needs words"),
        ("- { say: [tram], means: ' ' }\n", 1, "an entry needs words"),
        ("say: tram\n", 1, "the file: Input should be a valid tuple"),
        ("- { say: [tram\n", 2, "not YAML"),
    ],
)
def test_wrong_glossary_is_refused_with_its_line(tmp_path: Path, text: str, line: int, problem: str) -> None:
    with pytest.raises(DataError) as caught:
        read_glossary(write(tmp_path, text))
    assert str(caught.value).startswith(f"glossary.yml:{line}: ")
    assert problem in str(caught.value)
