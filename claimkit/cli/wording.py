"""The help and the errors of the command line in the language of the interface."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NoReturn

from claimkit.interface import ENGLISH, language, said

# What argparse says by itself.
OWN_WORDS = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "show program's version number and exit",
)
ERRORS = (
    "unrecognized arguments: {words}",
    "the following arguments are required: {words}",
    "argument {name}: invalid choice: {choice} (choose from {known})",
    "argument {name}: expected one argument",
    "argument {name}: expected at least one argument",
    "argument {name}: invalid {kind} value: {value}",
    "argument {name}: {reason}",
)
_FIELD = re.compile(r"\\{(\w+)\\}")
_CHOICE = re.compile(r"argument .*: invalid choice: (?P<written>.*) \(choose from (?P<known>.*)\)", re.DOTALL)
_UNKNOWN = re.compile(r"unrecognized arguments: (?P<written>.*)", re.DOTALL)


class Help(argparse.HelpFormatter):
    """Help whose first word is in the language of the interface."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        """As argparse has it."""
        super().add_usage(usage, actions, groups, said("usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong, and what may be meant, in the language of the interface."""

    def error(self, message: str) -> NoReturn:
        """One sentence after the usage, and the exit code 2."""
        near = self._nearest(message)
        if language() == ENGLISH:
            super().error(message + near)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {error_said(message)}{near}\n")

    def _nearest(self, message: str) -> str:
        """The word that one written here is nearest to: of the choices, or of this command's options."""
        if choice := _CHOICE.fullmatch(message):
            return did_you_mean(choice["written"].strip("'"), choice["known"].replace("'", "").split(", "))
        unknown = _UNKNOWN.fullmatch(message)
        if unknown is None:
            return ""
        options = (word for word in unknown["written"].split() if word.startswith("-"))
        return did_you_mean(next(options, "").partition("=")[0], self._option_string_actions)


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """What ends a sentence on a word that is none of those known; empty where none is near."""
    near = get_close_matches(written.casefold(), known, 1)
    return "".join(said("; did you mean {name}?", name=name) for name in near)


def error_said(message: str) -> str:
    """What argparse says is wrong, in the language of the interface where it is a sentence that is known here."""
    for words in ERRORS:
        found = re.fullmatch(_FIELD.sub(r"(?P<\1>.*)", re.escape(words)), message, re.DOTALL)
        if found:
            return said(words, **found.groupdict())
    return message


def in_language(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser with its help, and that of its commands, in the language of the interface."""
    if language() == ENGLISH:
        return parser
    parser.formatter_class = Help
    parser.description = parser.description and said(parser.description)
    parser.epilog = parser.epilog and said(parser.epilog)
    for group in parser._action_groups:
        group.title = group.title and said(group.title)
    for action in parser._actions:
        action.help = action.help and said(action.help)
        if isinstance(action, argparse._SubParsersAction):
            _in_language(action)
    return parser


def _in_language(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    for listed in commands._choices_actions:
        command = commands.choices[listed.dest]
        listed.help = listed.help and said(listed.help)
        command.description = listed.help and f"{listed.help}."
        in_language(command)
