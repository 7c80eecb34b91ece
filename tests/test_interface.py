"""The words of the interface: every one the code says is there in Arabic, and the researcher's choice holds."""

from __future__ import annotations

import ast
import csv
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimkit.board.live import BROWSER_SAYS
from claimkit.cli import main
from claimkit.errors import ClaimkitError, InputError, Message, QueryError
from claimkit.interface import chain_said, chosen_language, counted, glossary, languages, meaning, said, speaking, told
from claimkit.project import FILE

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "seeds" / "interface"
PATHS = sorted((ROOT / "claimkit").rglob("*.py"))
TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in PATHS]
NODES = [node for tree in TREES for node in ast.walk(tree)]
TELLING = {"QueryError", "InputError", "WarehouseError", "JournalError", "Message"}
# What an operating system says of a file.
OF_SYSTEM = {os.strerror(number) for number in errno.errorcode}
LITERALS = {node.value for node in NODES if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said_in_code() -> Iterator[str]:
    """The words that calls of `said` name."""
    for node in NODES:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
            (words, *_) = node.args
            if isinstance(words, ast.Constant):
                yield str(words.value)


def told_in_code() -> Iterator[str]:
    """The words of all errors and messages, in their calls or as constants of their modules."""
    for path, tree in zip(PATHS, TREES, strict=True):
        constants = dict(constants_of(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING and node.args:
                words = node.args[0]
                assert not isinstance(words, ast.JoinedStr), f"{path.name}:{node.lineno}: values by name"
                if isinstance(words, ast.Constant):
                    yield str(words.value)
                elif isinstance(words, ast.Name) and words.id in constants:
                    yield constants[words.id]


def constants_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The strings that a module gives names to."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield ast.unparse(node.targets[0]), node.value.value


def titles() -> Iterator[str]:
    """What the boards are called."""
    named = [node for node in NODES if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "title"]
    for node in named:
        if ast.unparse(node.annotation) == "ClassVar[str]" and node.value:
            yield str(ast.literal_eval(node.value))


def test_every_word_that_the_code_says_is_there_in_arabic() -> None:
    arabic = {row["key"] for row in rows("words") if row["language"] == "ar"}
    wanted = {*said_in_code(), *titles(), *told_in_code()}
    assert len(wanted) > 600
    assert wanted - arabic == set()


def test_what_is_shown_is_parted_by_the_semicolon_of_the_interface() -> None:
    shown = [
        (path.name, node)
        for path, tree in zip(PATHS, TREES, strict=True)
        # The frame of a page has the semicolons of its security policy.
        if path.relative_to(ROOT / "claimkit").parts[0] in ("board", "cli") and path.name != "page.py"
        for node in ast.walk(tree)
    ]
    attributes = [(name, node) for name, node in shown if isinstance(node, ast.Attribute)]
    joined = [(name, node.lineno) for name, node in attributes if ast.unparse(node) == "'; '.join"]
    pieced = [
        (name, part.lineno)
        for name, node in shown
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant) and "; " in str(part.value)
    ]
    assert joined + pieced == []


def printed_words(call: ast.Call) -> Iterator[str]:
    """What a call prints as it stands."""
    for argument in call.args:
        parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        yield from (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def test_a_command_prints_no_words_that_are_not_said() -> None:
    printed = [
        (path.name, words)
        for path, tree in zip(PATHS, TREES, strict=True)
        if path.parent.name == "cli"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
        for words in printed_words(node)
    ]
    assert ("__init__.py", "claimkit: ") in printed
    assert [
        each for each in printed if re.search("[a-z]{2}", each[1].replace("claimkit: ", "").replace("--format ", ""))
    ] == []


def test_the_browser_says_nothing_that_is_not_there_in_arabic() -> None:
    script = (ROOT / "claimkit" / "board" / "static" / "surface.js").read_text(encoding="utf-8")
    sentences = set(re.findall(r'"([A-Z][^"]* [^"]*\.|Copied\.)"', script))
    assert sentences == set(BROWSER_SAYS)
    assert sentences <= {row["key"] for row in rows("words") if row["language"] == "ar"}


def test_every_row_is_said_somewhere_and_once() -> None:
    keys = [(row["language"], row["key"]) for row in rows("words")]
    assert len(keys) == len(set(keys))
    vocabulary = {*OF_SYSTEM, *glossary(), *(literal.replace("_", " ").strip() for literal in LITERALS)}
    assert {key for _, key in keys} - LITERALS - vocabulary == set()


def test_a_translation_fills_in_what_the_english_fills_in() -> None:
    names = re.compile(r"{(\w*)(?:!r|:[^{}' ]+)?}")
    for row in rows("words"):
        assert sorted(names.findall(row["text"])) == sorted(names.findall(row["key"])), row["key"]
        assert row["text"].strip()


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (0, "0 outlets", "لا جهات"),
        (1, "1 outlet", "جهة واحدة"),
        (2, "2 outlets", "جهتان"),
        (3, "3 outlets", "3 جهات"),
        (11, "11 outlets", "11 جهة"),
        (102, "102 outlets", "102 جهة"),
        (1103, "1,103 outlets", "1,103 جهات"),
    ],
)
def test_things_are_counted_as_grammar_has_it(count: int, english: str, arabic: str) -> None:
    assert counted("outlet", count) == english
    with speaking("ar"):
        assert counted("outlet", count) == arabic


@pytest.mark.parametrize(
    ("forms", "told"),
    [
        ({"one": "{count} sortie", "other": "{count} sorties"}, ["1 sortie", "2 sorties", "5 sorties", "21 sorties"]),
        ({"other": "{count} x"}, ["1 x", "2 x", "5 x", "21 x"]),
        ({}, ["1 outlet", "2 outlets", "5 outlets", "21 outlets"]),
    ],
)
@pytest.mark.parametrize("tag", ["fr", "ru"])
def test_a_third_language_counts_with_the_forms_it_has(
    monkeypatch: pytest.MonkeyPatch, tag: str, forms: dict[str, str], told: list[str]
) -> None:
    english = {"outlet one": "{count} outlet", "outlet other": "{count} outlets"}
    own = {f"outlet {number}": text for number, text in forms.items()}
    monkeypatch.setattr("claimkit.interface._table", lambda _name, asked: english if asked == "en" else own)
    with speaking(tag):
        said_of = [counted("outlet", count) for count in (1, 2, 5, 21)]
    if tag == "ru" and "one" in forms:
        told = [*told[:-1], "21 sortie"]
    assert said_of == told


def test_every_thing_that_is_counted_has_all_its_forms() -> None:
    forms = {"en": ["one", "other"], "ar": ["zero", "one", "two", "few", "many", "other"]}
    nouns = {row["key"] for row in rows("counted")}
    told = [(row["key"], row["language"], row["number"]) for row in rows("counted")]
    assert told == [(noun, tag, form) for noun in sorted(nouns) for tag in forms for form in forms[tag]]


def test_every_term_is_explained_in_every_language() -> None:
    explained = {(row["key"], row["language"]) for row in rows("glossary")}
    assert explained == {(term, tag) for term in glossary() for tag in languages()}
    assert len(explained) == len(rows("glossary"))


@pytest.mark.parametrize(
    ("language", "words", "values", "shown"),
    [
        ("en", "Take it up", {}, "Take it up"),
        ("ar", "Take it up", {}, "اعتماده"),
        ("ar", "Decisions are written as {name}.", {"name": "أمينة"}, "تُكتب القرارات باسم أمينة."),
        ("en", "Decisions are written as {name}.", {"name": "{x}"}, "Decisions are written as {x}."),
        ("ar", "no such words", {}, "no such words"),
    ],
)
def test_said(language: str, words: str, values: dict[str, str], shown: str) -> None:
    with speaking(language):
        assert said(words, **values) == shown
    assert said("Take it up") == "Take it up"


@pytest.mark.parametrize(
    ("error", "english", "arabic"),
    [
        (QueryError("open a quotation first"), "open a quotation first", "افتح اقتباسًا أولًا"),
        (
            QueryError("a verdict is one of {known}", known=("repeats", "contradicts")),
            "a verdict is one of repeats, contradicts",
            "الحكم واحد من: يكرّر، يناقض",
        ),
        (
            QueryError("no {kind} is called {given!r}: {advice}", kind="outlet", given="said", advice=Message("no")),
            "no outlet is called 'said': no",
            "لا شيء من نوع «الجهة الناشرة» باسم «\u2068said\u2069»: no",
        ),
        (InputError("{path} holds {count:,}", path=Path("a\x1bb"), count=1200), "a\x1bb holds 1,200", None),
        (InputError("a brace {is} kept"), "a brace {is} kept", "a brace {is} kept"),
    ],
)
def test_an_error_is_told_in_the_language_of_the_interface(
    error: ClaimkitError, english: str, arabic: str | None
) -> None:
    assert str(error) == told(error) == english
    with speaking("ar"):
        assert told(error) == (arabic or "\u2068a␛b\u2069 holds 1,200")


@pytest.mark.parametrize(
    ("language", "chain", "shown"),
    [
        (
            "en",
            "البريد → وكالة الأنباء → Central Bank",
            "\u2068البريد\u2069 → \u2068وكالة الأنباء\u2069 → Central Bank",
        ),
        ("en", "البريد → UNSPECIFIED", "\u2068البريد\u2069 → nobody named"),
        ("ar", "The Post → UNSPECIFIED → Salem", "The Post → \u2068لم يُسمَّ أحد\u2069 → Salem"),
    ],
)
def test_every_name_of_a_chain_is_set_apart_by_itself(language: str, chain: str, shown: str) -> None:
    with speaking(language):
        assert chain_said(chain) == shown


def test_a_term_is_explained_in_the_language_of_the_interface() -> None:
    assert (meaning("silent") or "").startswith("a text of the outlet")
    with speaking("ar"):
        assert (meaning("silent") or "").startswith("لدينا نص")
    assert meaning("no such term") is None


@pytest.mark.parametrize(
    ("asked", "variable", "project", "chosen"),
    [
        (None, None, None, "en"),
        (None, None, "ar", "ar"),
        (None, "en", "ar", "en"),
        ("ar", "en", None, "ar"),
        (None, "LANG=ar_LB.UTF-8", None, "ar"),
        (None, "LANG=ar_LB.UTF-8", "en", "en"),
        (None, "LC_ALL=tlh@x", None, "en"),
    ],
)
def test_the_choice_is_asked_for_then_the_variable_then_the_project(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    asked: str | None,
    variable: str | None,
    project: str | None,
    chosen: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CLAIMKIT_INTERFACE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        name, _, value = variable.rpartition("=")
        monkeypatch.setenv(name or "CLAIMKIT_INTERFACE", value)
    if project:
        (tmp_path / FILE).write_text(f'interface = "{project}"\n', encoding="utf-8")
    assert chosen_language(asked) == chosen


def test_a_language_that_the_interface_lacks_is_refused_with_those_it_has() -> None:
    with pytest.raises(InputError, match="en, ar"):
        chosen_language("tlh")


@pytest.mark.parametrize(("language", "head"), [("en", "story_id"), ("ar", "معرّف القصة")])
def test_heads_of_what_a_command_lists_are_in_the_interface(
    seeds_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, head: str
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    assert main(["stories", "--warehouse", str(seeds_path)]) == 0
    assert head in capsys.readouterr().out
    assert main(["stories", "--warehouse", str(seeds_path), "--format", "csv"]) == 0
    assert "story_id" in capsys.readouterr().out
