"""What the house style avoids is counted, and the counts may only fall (`house.toml`)."""

from __future__ import annotations

import ast
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "claimkit"
CEILINGS = tomllib.loads((Path(__file__).parent / "house.toml").read_text(encoding="utf-8"))
TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
NODES = [node for tree in TREES.values() for node in ast.walk(tree)]
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Names of coefficients, not words of a language: Cohen's and Krippendorff's.
SYMBOLS = frozenset("κα")
# A function may be so long, a module too, and a call may have so many arguments.
LINES_OF_FUNCTION, LINES_OF_MODULE, ARGUMENTS = 40, 300, 6


def docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings that stand alone as a statement: they are prose."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def foreign_literals(tree: ast.AST) -> list[str]:
    prose = {id(node) for node in docstrings(tree)}
    literals = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    ]
    return [literal for literal in literals if any(map(is_foreign, literal))]


def is_foreign(letter: str) -> bool:
    return not letter.isascii() and unicodedata.category(letter)[0] == "L" and letter not in SYMBOLS


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def lines_of_module(name: str) -> int:
    return len((PACKAGE / name).read_text(encoding="utf-8").splitlines())


def holds_another(node: ast.AST) -> bool:
    inner = (each for each in ast.walk(node) if each is not node)
    return any(isinstance(each, COMPREHENSIONS) for each in inner)


def one_letter_arguments(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return [argument.arg for argument in arguments if len(argument.arg) == 1]


def counted() -> dict[str, float]:
    functions = [node for node in NODES if isinstance(node, FUNCTIONS)]
    calls = [node for node in NODES if isinstance(node, ast.Call)]
    lines = {name: lines_of_module(name) for name in TREES}
    ternaries = sum(isinstance(node, ast.IfExp) for node in NODES)
    return {
        "ternaries_per_1000_lines": 1000 * ternaries / sum(lines.values()),
        "nested_comprehensions": sum(isinstance(node, COMPREHENSIONS) and holds_another(node) for node in NODES),
        "one_letter_arguments": sum(len(one_letter_arguments(node)) for node in functions),
        "functions_over_40_lines": sum(lines_of(node) > LINES_OF_FUNCTION for node in functions),
        "modules_over_300_lines": sum(length > LINES_OF_MODULE for length in lines.values()),
        "calls_over_6_arguments": sum(len(node.args) + len(node.keywords) > ARGUMENTS for node in calls),
    }


COUNTED = counted()


def test_every_ceiling_is_of_something_counted() -> None:
    assert CEILINGS["code"].keys() == COUNTED.keys()


@pytest.mark.parametrize("what", COUNTED)
def test_no_count_is_over_its_ceiling(what: str) -> None:
    assert COUNTED[what] <= CEILINGS["code"][what], f"{what}: write it otherwise, or see house.toml"


def test_words_of_languages_are_data() -> None:
    """Letters outside ASCII belong into `seeds/lexicon/`; classes of characters are written by code point."""
    found = {name: foreign_literals(tree) for name, tree in TREES.items()}
    assert not {name: words for name, words in found.items() if words}


def test_no_group_is_possessive() -> None:
    """Before Python 3.11.4 a possessive group that fails half-way keeps what it read ("ab- cd" of ab(?:-\\w++)*+)."""
    sources = {str(path): path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}
    tables = (PACKAGE.parent / "seeds" / "lexicon").glob("patterns-*.csv")
    sources |= {path.name: path.read_text("utf-8") for path in tables}
    assert not [name for name, text in sources.items() if re.search(r"(?<!\\)\)(?:[?*+]|\{\d+(?:,\d*)?\})\+", text)]


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ('WORDS = ("قال", "said")', ["قال"]),
        ('"""قال"""\nWORD = "said"', []),
        (r'CLASS = r"[\u0621-\u064a]"', []),
        (r'LETTER = "\u0621"', ["ء"]),
        ('MARKS = "«»“”…،؟κ"', []),
        ('WORD = f"{word}ого"', ["ого"]),
    ],
)
def test_what_counts_as_a_word(source: str, literals: list[str]) -> None:
    assert foreign_literals(ast.parse(source)) == literals
