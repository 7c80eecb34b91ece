"""The stages of `warehouse/queries/` run on a Spark session."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claimkit.shipped import sql

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_COMMENT = re.compile(r"--[^\n]*")
_PARAMETER = re.compile(r"\$(\w+)")


def stage(session: SparkSession, name: str, **values: Any) -> DataFrame:
    """The rows of `warehouse/queries/<name>.sql` with its `$names` bound, over the session's views of its inputs.

    Of `values` it is given those that it names. Spark writes a parameter as `:name`: nothing else is changed.
    """
    text = _COMMENT.sub("", sql("queries", name))
    named = {value: values[value] for value in _PARAMETER.findall(text)}
    return session.sql(_PARAMETER.sub(r":\1", text), named or None)


def show(tables: Mapping[str, DataFrame]) -> None:
    """Makes each table a view of its session under its name, in which the stages find it."""
    for name, frame in tables.items():
        frame.createOrReplaceTempView(name)
