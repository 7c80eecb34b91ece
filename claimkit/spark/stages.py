"""The stages of `warehouse/queries/` run on a Spark session."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from claimkit.shipped import sql

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

_COMMENT = re.compile(r"--[^\n]*")
_PARAMETER = re.compile(r"\$(\w+)")
_TYPES = {
    pa.string(): "string",
    pa.bool_(): "boolean",
    pa.int32(): "int",
    pa.int64(): "bigint",
    pa.float64(): "double",
}


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


def columns_of(schema: pa.Schema) -> str:
    """The columns of a schema as Spark SQL declares them."""
    return ", ".join(f"{field.name} {_type(field.type)}" for field in schema)


def _type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"array<{_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{','.join(f'{field.name}:{_type(field.type)}' for field in kind.fields)}>"
    return _TYPES[kind]


class Stages:
    """Stages on their way: each kept as Parquet in a folder of its name, and a view by which the next ones find it."""

    def __init__(self, session: SparkSession, folder: str) -> None:
        self.session = session
        self._folder = folder.rstrip("/")

    def table(self, name: str) -> DataFrame:
        """The view of this name."""
        return self.session.table(name)

    def rows(self, name: str, **values: Any) -> DataFrame:
        """The rows of a stage, kept nowhere."""
        return stage(self.session, name, **values)

    def keep(self, name: str, **values: Any) -> DataFrame:
        """The rows of a stage, kept."""
        return self.keep_frame(name, self.rows(name, **values))

    def keep_frame(self, name: str, frame: DataFrame) -> DataFrame:
        """Rows made otherwise, kept as those of a stage."""
        path = f"{self._folder}/{name}"
        frame.write.mode("overwrite").parquet(path)
        kept = self.session.read.parquet(path)
        show({name: kept})
        return kept

    def listed(self, frame: DataFrame, by: str, *columns: str, name: str = "listed") -> DataFrame:
        """One row for each value of `by`, with a list of all values of a column, or of several, in no order."""
        from pyspark.sql import functions

        item = functions.col(columns[0]) if len(columns) == 1 else functions.struct(*columns)
        return frame.groupBy(by).agg(functions.collect_list(item).alias(name))

    def whole(self, frame: DataFrame, name: str) -> Column:
        """All columns of a frame as one."""
        from pyspark.sql import functions

        return functions.struct(*frame.columns).alias(name)
