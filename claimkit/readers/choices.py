"""Which model is asked, and how far: what `[models]` of a `claimkit.toml` says.

[models]
address = "http://localhost:11434/v1"   # any endpoint that speaks as OpenAI's does
model = "qwen3:8b"
key = "OPENROUTER_API_KEY"              # the variable of the environment that holds the key, never the key
parallel = 8                            # calls under way at a time
budget = "5 USD"                        # or "2000000 tokens": nothing is asked beyond
prices = [0.15, 0.60]                   # USD for a million tokens asked and answered, for estimates and budget
patience = 120                          # seconds that an answer may take
answers = "schema"                      # or "json" where the endpoint knows no JSON Schema
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.errors import InputError

_BUDGET = re.compile(r"(\d{1,12}(?:\.\d{1,4})?) ?(USD|tokens)")
_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]{0,63}")
_MILLION = 1_000_000
_MOST_PARALLEL = 64


@dataclass(frozen=True, slots=True)
class Choices:
    """What a project says of its model."""

    folder: Path
    """Where its answers are kept."""
    model: str
    """As the endpoint calls it."""
    address: str = ""
    """The endpoint; nothing where another way of asking is given."""
    key: str = ""
    """The variable of the environment that holds the key."""
    parallel: int = 4
    """Calls under way at a time."""
    most_cost: float | None = None
    """USD that may be spent, what is spent already included."""
    most_tokens: int | None = None
    """Tokens that may be used, as `most_cost`."""
    prices: tuple[float, float] = (0.0, 0.0)
    """USD for a million tokens asked, and answered."""
    patience: float = 120.0
    """Seconds that an answer may take."""
    with_schema: bool = True
    """Whether the endpoint is given the JSON Schema of answers."""

    def cost(self, asked: int, answered: int) -> float:
        """What so many tokens cost, in USD."""
        return (asked * self.prices[0] + answered * self.prices[1]) / _MILLION


def answers_folder(project: Path, model: str) -> Path:
    """Where a project keeps what a model answered."""
    return project / "models" / (re.sub(r"[^\w.-]+", "-", model).strip("-.") or "model")


def choices_of(folder: Path, said: Mapping[str, Any]) -> Choices | None:
    """The model that a project names; None where it names none.

    Raises:
        InputError: a value is not what it can be; names the key and shows how it is written.
    """
    if "model" not in said:
        if wanted := sorted(set(said) - {"meaning", "trained", "key"}):
            raise InputError(
                '[models] says {wanted} but no model: add model = "NAME" as the endpoint calls it', wanted=wanted[0]
            )
        return None
    model = _text(said, "model", "qwen3:8b")
    budget = _budget(said)
    return Choices(
        answers_folder(folder, model),
        model,
        **_words(said),
        **_numbers(said),
        **budget,
    )


def _words(said: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "address" in said:
        found["address"] = _text(said, "address", "http://localhost:11434/v1")
        if not found["address"].startswith(("http://", "https://")):
            raise InputError('[models] address begins with http:// or https://, as "http://localhost:11434/v1"')
    if "key" in said:
        found["key"] = _text(said, "key", "OPENAI_API_KEY")
        if not _VARIABLE.fullmatch(found["key"]):
            raise InputError(
                "[models] key names the variable of the environment that holds the key, as OPENAI_API_KEY: "
                "never write the key itself into a file"
            )
    if "answers" in said:
        if said["answers"] not in ("schema", "json"):
            raise InputError('[models] answers is "schema" or "json"')
        found["with_schema"] = said["answers"] == "schema"
    return found


def _numbers(said: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "parallel" in said:
        found["parallel"] = int(_number(said["parallel"], "parallel = 8", 1, _MOST_PARALLEL))
    if "patience" in said:
        found["patience"] = _number(said["patience"], "patience = 120", 0.1, 3600)
    if "prices" in said:
        prices = said["prices"]
        if not isinstance(prices, list) or len(prices) != 2:
            raise InputError("[models] prices are two numbers, USD for a million tokens: prices = [0.15, 0.60]")
        found["prices"] = tuple(_number(price, "prices = [0.15, 0.60]", 0, 10_000) for price in prices)
    return found


def _budget(said: Mapping[str, Any]) -> dict[str, Any]:
    if "budget" not in said:
        return {}
    found = _BUDGET.fullmatch(str(said["budget"]))
    if found is None:
        raise InputError('[models] budget is written as "5 USD" or "2000000 tokens"')
    if found[2] == "tokens":
        return {"most_tokens": int(float(found[1]))}
    if "prices" not in said:
        raise InputError("[models] a budget in USD needs prices = [0.15, 0.60], USD for a million tokens")
    return {"most_cost": float(found[1])}


def _text(said: Mapping[str, Any], key: str, example: str) -> str:
    value = said[key]
    if not isinstance(value, str) or not value.strip():
        raise InputError('[models] {key} is words in quotation marks, as {key} = "{example}"', key=key, example=example)
    return value.strip()


def _number(value: Any, example: str, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise InputError(
            "[models] is written as {example}, from {least} to {most}", example=example, least=least, most=most
        )
    return float(value)
