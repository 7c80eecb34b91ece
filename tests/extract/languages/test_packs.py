"""Languages that are data: what each reads in its cases (`<tag>/cases.csv`), and what a wrong line of data is told."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from claimkit.errors import InputError
from claimkit.extract import extract_claims
from claimkit.extract.engine.classes import KINDS_OF_TERMS
from claimkit.extract.engine.grammars import GRAMMARS, grammar_of
from claimkit.extract.engine.packs import GROUP, installed_languages, pack_of
from claimkit.language.lexicons import load_pack
from claimkit.records import Document

_HERE = Path(__file__).parent
_READ = ("rule", "chain", "cue", "content", "act", "polarity", "mode")


def _cases() -> Iterator[tuple[str, str, list[tuple[str, ...]]]]:
    """Language, text, and the claims that are right for it."""
    for path in sorted(_HERE.glob("*/cases.csv")):
        by_text: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                by_text[row["text"]] += [tuple(row[name] for name in _READ)] if row["rule"] else []
        for text, claims in by_text.items():
            yield path.parent.name, text, claims


@pytest.mark.parametrize(("language", "text", "right"), list(_cases()))
def test_cases(language: str, text: str, right: list[tuple[str, ...]]) -> None:
    claims = extract_claims(Document("d1", "Outlet", text, language)).claims
    read = [
        (
            claim.rule or "",
            " → ".join(hop.name for hop in claim.chain[1:]),
            claim.cue.text or "",
            claim.content.text or "",
            claim.act,
            claim.polarity,
            claim.mode,
        )
        for claim in claims
    ]
    assert read == right


_CUES = "word,act,frame,polarity,basis,confidence,source\nsuk|suka,assert,clause|quote,,,0.9,invented\n"
_TERMS = "term,kind,value,source\nke,that,,invented\nu,pronoun,m,invented\n"


def _pack(folder: Path, cues: str = _CUES, terms: str = _TERMS, constructions: str = "") -> ModuleType:
    (folder / "cues.csv").write_text(cues, encoding="utf-8")
    (folder / "terms.csv").write_text(terms, encoding="utf-8")
    if constructions:
        (folder / "constructions.csv").write_text(constructions, encoding="utf-8")
    module = ModuleType("invented")
    module.LEXICON = folder  # type: ignore[attr-defined]
    return module


def test_a_language_is_a_folder_and_a_module(tmp_path: Path) -> None:
    pack = pack_of("xx", _pack(tmp_path))
    text = "Mara Tolu suk ke nadi beru. “Beru nadi”, suka Mara."
    read = [(found.rule, text[slice(*found.speaker[0])]) for found in pack.attributions(text, pack.lexicon)]
    assert read == [("that-clause", "Mara Tolu"), ("quote-before", "Mara")]


def test_a_language_can_have_constructions_of_its_own(tmp_path: Path) -> None:
    rows = "frame,rule,pattern,confidence,speaker,source\nclause,last,start speaker:name content:(!name)+ CUE,,,\n"
    pack = pack_of("xx", _pack(tmp_path, constructions=rows))
    text = "Mara nadi beru ke suk."
    (found,) = pack.attributions(text, pack.lexicon)
    assert (found.rule, text[slice(*found.content[0])]) == ("last", "nadi beru ke")


_COLUMNS = "frame,rule,pattern,confidence,speaker,source\n"


_CIRCLE = "loop,,loop comma,,,\nclause,odd,CUE content:loop,,,\n"
# File, what is written in it, line and field, what is told.
_WRONG = [
    ("cues", _CUES.replace("clause|", "clause|qoute|"), "2, frame", "'qoute' is not known; did you mean 'quote'?"),
    ("cues", _CUES.replace("assert", "asert"), "2, act", "'asert' is not known; did you mean 'assert'?"),
    ("cues", _CUES.replace("0.9", "9"), "2, confidence", "'9' is no number from 0 to 1"),
    ("terms", _TERMS.replace("pronoun", "pronuon"), "3, kind", "'pronuon' is not known; did you mean 'pronoun'?"),
    ("constructions", "clause,odd,np CUE coma,,,\n", "2, pattern", "'coma' is no class; did you mean 'comma'?"),
    ("constructions", "clause,odd,speeker:np CUE,,,\n", "2, pattern", "'speeker' is no slot; did you mean 'speaker'?"),
    ("constructions", "clause,odd,speaker:np,,,\n", "2, pattern", "CUE must stand in it once"),
    ("constructions", "clause,odd,CUE any,,elidd,\n", "2, speaker", "'elidd' is not known; did you mean 'elided'?"),
    ("constructions", _CIRCLE, "3, pattern", "its parts name each other in a circle"),
]


@pytest.mark.parametrize(("name", "written", "place", "told"), _WRONG)
def test_a_wrong_line_is_told_with_its_place(tmp_path: Path, name: str, written: str, place: str, told: str) -> None:
    head = "frame,rule,pattern,confidence,speaker,source\n"
    module = _pack(tmp_path, **{name: head + written if name == "constructions" else written})
    with pytest.raises(InputError) as refused:
        pack_of("xx", module).attributions("Mara suk ke nadi.", pack_of("xx", module).lexicon)
    assert f"{name}.csv line {place}: {told}" in str(refused.value)


def test_a_projects_own_lexicon_is_read_on_top(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "cues.csv").write_text(_CUES.replace("suk|suka", "lalo"), encoding="utf-8")
    _pack(tmp_path)
    lexicon = load_pack("xx", (tmp_path, own), KINDS_OF_TERMS)
    assert {"suk", "lalo"} <= lexicon.cues.keys()
    assert lexicon.of_kind("that") == {"ke": ""}


def test_every_installed_language_loads() -> None:
    assert dict(GRAMMARS) == dict(installed_languages())
    assert GROUP == "claimkit.languages"
    for language in GRAMMARS:
        assert grammar_of(language).language == language
