"""Values of JSON-LD and its like: one or several, words or objects, dates as they are written."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from claimkit.dates import date_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record

_SHORT_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


def object_of(value: Any) -> Record:
    """A value that may be an object, or a list of them: the first; else an empty one."""
    found = value if isinstance(value, dict) else next(iter(listed(value)), None)
    return found if isinstance(found, dict) else {}


def name_of(value: Any) -> str | None:
    """The name of a person or body, or of the first of several."""
    found = value if isinstance(value, dict) else next(iter(listed(value)), None)
    return text_of_value(found.get("name")) if isinstance(found, dict) else text_of_value(found)


def text_of_value(value: Any) -> str | None:
    """Words or a number as words; None where there are none."""
    if value is None:
        return None
    found = value if isinstance(value, str) else next(iter(listed(value)), None)
    if isinstance(found, str):
        return " ".join(found.split()) or None
    if isinstance(found, int | float) and not isinstance(found, bool):
        return str(found)
    return None


def address_of(value: Any) -> SplitResult:
    """The parts of an address; empty ones where it is none."""
    try:
        return urlsplit(text_of_value(value) or "")
    except ValueError:
        return urlsplit("")


def day_of(value: Any, name: str, loss: Loss) -> str | None:
    """An EDTF string; None, and counted, where it is no date."""
    said = text_of_value(value)
    if said is None:
        return None
    edtf = date_of(_SHORT_DAY.sub(lambda day: f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", said))
    loss.add(name, "is no date", edtf is None)
    return edtf


def without_none(said: Record) -> Record:
    """An object without what it does not say."""
    return {name: value for name, value in said.items() if value is not None}
