"""Patterns of Arabic and English: words stand in kinds, and a wrong line is told with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.extract.engine.expressions import Expressions
from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.patterns import EXPRESSIONS, pattern
from claimkit.extract.languages.ar.words import printed_of
from claimkit.extract.languages.en import patterns as english
from claimkit.shipped import shipped

# The line, the field that is wrong, what is told.
WRONG = [
    (r"joined,ar,{conjunctoin}\w+,test,test", "pattern", "'conjunctoin' is not known; did you mean 'conjunction'?"),
    (r"joined,ar,[{^conjunctoin}],test,test", "pattern", "'conjunctoin' is not known; did you mean 'conjunction'?"),
    ("joined,ar,({conjunction},test,test", "pattern", "this is no regular expression"),
    ("joined,ar,a{joined},test,test", "pattern", "'joined' is a part of itself"),
    ("conjunction,ar,a,test,test", "name", "'conjunction' is taken"),
    ("first,ar,a,test,test", "name", "'first' is taken"),
    ("joined,en,a,test,test", "language", "'en' is not known"),
    ("joined,ar,a,,test", "meaning", "nothing is written here"),
    ("joined,ar,,test,test", "pattern", "nothing is written here"),
    (",ar,a,test,test", "name", "nothing is written here"),
]
# The pattern as written, and with its words.
WRITTEN = [
    (r"{conjunction}?\w+", r"(?:و|ف)?\w+"),
    (r"(?:{conjunction})?\w+", r"(?:و|ف)?\w+"),
    (r"(?:{conjunction}|ب)\w{2}", r"(?:و|ف|ب)\w{2}"),
    (r"\b(?!{conjunction})\w", r"\b(?!و|ف)\w"),
    (r"[{^conjunct pronoun}{^conjunction}]\w", r"[هوف]\w"),
    (r"{conjunct pronoun}\b", r"(?:هما|ها|هم|ه)\b"),
    (r"{first}b", r"(?:a)b"),
]


def written(folder: Path, line: str) -> Path:
    path = folder / "patterns-ar.csv"
    path.write_text(f"name,language,pattern,meaning,source\nfirst,ar,a,test,test\n{line}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("line", "field", "told"), WRONG)
def test_a_wrong_line_is_told_with_its_place(tmp_path: Path, line: str, field: str, told: str) -> None:
    path = written(tmp_path, line)
    with pytest.raises(InputError) as refused:
        EXPRESSIONS.read(path)
    assert f"{path.name} line 3, {field}: {told}" in str(refused.value)


@pytest.mark.parametrize(("regex", "expanded"), WRITTEN)
def test_words_stand_where_their_kind_is_named(tmp_path: Path, regex: str, expanded: str) -> None:
    assert EXPRESSIONS.read(written(tmp_path, f'second,ar,"{regex}",test,test'))["second"] == expanded


def test_tags_stand_where_they_are_named(tmp_path: Path) -> None:
    path = tmp_path / "patterns-en.csv"
    table = "name,language,pattern,meaning,source\n{name},en,{pattern},the mill,test\n"
    path.write_text(table.format(name="mill", pattern='"[{DET}{PROPN_S}]{WORD}{1,2}"'), "utf-8")
    assert english.EXPRESSIONS.read(path)["mill"] == "[DK]n{1,2}"
    path.write_text(table.format(name="mill", pattern="{DETT}{WORD}"), "utf-8")
    with pytest.raises(InputError, match="'DETT' is not known; did you mean 'DET'"):
        english.EXPRESSIONS.read(path)


@pytest.mark.parametrize("lead", ["", "بدوره ", "بدورها ", "، من جانبها، ", "من جهته "])
def test_a_word_is_not_taken_for_the_beginning_of_a_longer_one(lead: str) -> None:
    found = pattern("sentence_start").match(folded(f"{lead}قالت الوزيرة"))
    assert found is not None
    assert found["verb"] == "قالت"


@pytest.mark.parametrize("patterns", [EXPRESSIONS, english.EXPRESSIONS], ids=["ar", "en"])
def test_every_shipped_pattern_is_compiled_and_asked_for(patterns: Expressions) -> None:
    """In Python by its name in quotation marks, or by another pattern."""
    table = shipped("seeds", "lexicon", f"patterns-{patterns.language}.csv")
    grammar = Path(english.__file__).parents[1] / patterns.language
    texts = [table.read_text(encoding="utf-8"), *(path.read_text(encoding="utf-8") for path in grammar.glob("*.py"))]
    asked = set(re.findall(r'"(\w+)"|\{(\w+)\}', "\n".join(texts)))
    read = patterns.read(table)
    assert all(patterns.pattern(name).pattern == text for name, text in read.items())
    assert read.keys() <= {name for names in asked for name in names}


def test_what_nothing_is_called_is_refused() -> None:
    with pytest.raises(InputError, match="did you mean 'reminder'"):
        pattern("remindr")
    with pytest.raises(InputError, match="did you mean 'carrying'"):
        printed_of("caryring")
