"""Flat lexicons: a line that nothing knows is refused with file, line, field and what may be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.language.lexicons import read_lexicon, rows_of
from claimkit.shipped import shipped

FILES = ("cues-{}.csv", "terms-{}.csv", "negation.csv", "kinds.csv")
# Language, file, the line that is added to it, the field that is wrong, what is told.
WRONG = [
    ("ar", "cues", "قال,ar,asert,verb,,,,test", "act", "'asert' is not known; did you mean 'assert'?"),
    ("en", "cues", "said,en,asert,quote,,,,test", "act", "'asert' is not known; did you mean 'assert'?"),
    ("ar", "cues", "قال,ar,assert,verb|qoute,,,,test", "frame", "'qoute' is not known; did you mean 'quote'?"),
    ("en", "cues", "said,en,assert,gerundd,,,,test", "frame", "'gerundd' is not known; did you mean 'gerund'?"),
    ("ar", "cues", "قال,ar,assert,verb,positiv,,,test", "polarity", "'positiv' is not known; did you mean 'positive'?"),
    ("en", "cues", "said,en,assert,quote,,leek,,test", "basis", "'leek' is not known; did you mean 'leak'?"),
    ("ar", "cues", "قال,ar,assert,verb,,,9,test", "confidence", "'9' is no number from 0 to 1"),
    ("en", "cues", "said,en,assert,quote,,,high,test", "confidence", "'high' is no number from 0 to 1"),
    ("ar", "cues", "قال,en,assert,verb,,,,test", "language", "'en' is not known; it must be one of ar"),
    ("en", "cues", ",en,assert,quote,,,,test", "word", "nothing is written here"),
    ("ar", "terms", "مسؤول,ar,rolle,,test", "kind", "'rolle' is not known; did you mean 'role'?"),
    ("en", "terms", "official,en,rolle,,test", "kind", "'rolle' is not known; did you mean 'role'?"),
    ("ar", "terms", ",ar,role,,test", "term", "nothing is written here"),
    ("en", "terms", "official,ar,role,,test", "language", "'ar' is not known; it must be one of en"),
    ("ar", "negation", "لم,ar,negater,test", "kind", "'negater' is not known; did you mean 'negator'?"),
    ("en", "negation", "not,en,negater,test", "kind", "'negater' is not known; did you mean 'negator'?"),
]


def copied(folder: Path, language: str) -> Path:
    for name in (name.format(language) for name in FILES):
        (folder / name).write_bytes(shipped("seeds", "lexicon", name).read_bytes())
    return folder


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_shipped_lexicon_is_read(tmp_path: Path, language: str) -> None:
    lexicon = read_lexicon(copied(tmp_path, language), language)
    assert lexicon.cues
    assert lexicon.of_kind("pronoun")
    assert lexicon.of_kind("negator")


def test_a_kind_of_terms_has_one_meaning() -> None:
    rows = [(row["word"], row["language"], row["field"]) for row in rows_of(shipped("seeds", "lexicon", "kinds.csv"))]
    assert sorted({row for row in rows if rows.count(row) > 1}) == []


@pytest.mark.parametrize(("language", "name", "added", "field", "told"), WRONG)
def test_a_wrong_line_is_told_with_its_place(
    tmp_path: Path, language: str, name: str, added: str, field: str, told: str
) -> None:
    file = copied(tmp_path, language) / (f"{name}.csv" if name == "negation" else f"{name}-{language}.csv")
    lines = [*file.read_text(encoding="utf-8").splitlines(), added]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_lexicon(tmp_path, language)
    assert f"{file.name} line {len(lines)}, {field}: {told}" in str(refused.value)
