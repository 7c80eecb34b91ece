"""Names of both directions in one line: each set apart where it is displayed, the stored chain as it is."""

from __future__ import annotations

import pytest

from claimkit.board.publish.page import Edition, page
from claimkit.isolation import isolated, seen
from claimkit.warehouse.explaining import Why


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("بايدن", "\u2068بايدن\u2069"),
        ("تاس TASS", "\u2068تاس TASS\u2069"),
        ("דובר", "\u2068דובר\u2069"),
        ("Joe Biden", "Joe Biden"),
        ("Байден", "Байден"),
        ("", ""),
    ],
)
def test_only_words_written_from_right_to_left_are_set_apart(words: str, shown: str) -> None:
    assert isolated(words) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("red\x1b[31m", "red\u241b[31m"),
        ("a\x7fb\x9bc", "a\u2421b\ufffdc"),
        ("line\r\nline\tend\rx", "line\r\nline\tend\u240dx"),
        ("Moscow \u202egnihtemos\u202c", "Moscow \ufffdgnihtemos\ufffd"),
        ("قال \u2067بايدن", "قال \ufffdبايدن"),
        ("\u2068بايدن\u2069 → \u2068تاس\u2069", "\u2068بايدن\u2069 → \u2068تاس\u2069"),
        ("\u2068با\u202eيدن\u2069", "\ufffdبا\ufffdيدن\ufffd"),
    ],
)
def test_what_a_terminal_obeys_or_turns_a_line_is_shown_sign_for_sign(words: str, shown: str) -> None:
    assert seen(words) == shown
    assert len(shown) == len(words)


def test_what_is_told_of_a_row_turns_no_line_and_commands_no_terminal() -> None:
    told = Why("claim", "c1", "in/a.jsonl", 3, "hand", "r\u202e", "Mina\x1b[2J\u2067")
    assert (
        str(told) == "claim c1\n  says: Mina\u241b[2J\ufffd\n  from: in/a.jsonl line 3\n  made by: hand, rule r\ufffd"
    )


def test_the_title_of_a_page_turns_no_line() -> None:
    assert "<title>T\ufffd\u241b</title>" in page("T\u202e\x1b", Edition("1 May", "p", "a", "b", "0.1"))
