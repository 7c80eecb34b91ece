"""Lines read by Arrow's reader: a line is its record, or it is left to be read by itself."""

from __future__ import annotations

import pyarrow as pa
import pytest

from claimkit.shape import CLAIM
from claimkit.warehouse.typed import read_typed, record_of

_GOOD = '{"claim_id":"قول","content":{"spans":[[0,3]],"text":"قال \\\\u0000"},"confidence":0.5}\n'


def _taken(*lines: str) -> list[bool]:
    found = read_typed(pa.array(lines, pa.large_string()), record_of(CLAIM))
    assert len(found) == len(lines)
    return [one.is_valid for one in found]


@pytest.mark.parametrize(
    "line",
    [
        '{"claim_id":"a"}{"claim_id":"b"}\n',
        '{"claim_id":"a"}{"claim_id":\n',
        '"b"}\n',
        '{"claim_id":"a"} x\n',
        '{"claim_id":"a","claim_id":"b"}\n',
        '{"content":{"text":"a","text":"b"}}\n',
        '{"content":{"txet":"a"}}\n',
        '{"x":null}\n',
        '{"claim_id":1}\n',
        '{"content":{"spans":[[1.0,2]]}}\n',
        '{"content":{"text":"a\\u0000"}}\n',
        '{"content":{"text":"a\\ud800"}}\n',
        '{"confidence":NaN}\n',
        '{"confidence":-0}\n',
        '{"confidence":1e400}\n',
        '{"chain":[{"name":"a"},]}\n',
        "[]\n",
        "{\n",
        "}\n",
    ],
)
def test_a_line_that_may_say_something_else_is_left(line: str) -> None:
    assert _taken(line) == [False]
    many = [_GOOD] * 200
    taken = _taken(*many[:120], line, *many[120:])
    assert not taken[120]
    assert taken.count(True) > len(many) // 2


def test_records_broken_over_lines_are_never_counted_as_lines() -> None:
    assert not any(_taken('{"claim_id":"a"}{"claim_id":\n', '"b"}\n'))
    assert not any(_taken('{"claim_id":"a"}{"content":{}\n', "}\n"))


def test_a_null_in_a_list_is_taken_beside_a_line_that_is_left_too() -> None:
    held = '{"speaker":{"members":["a",null]}}\n'
    assert _taken(held, '{"x":1}\n', held) == [True, False, True]
