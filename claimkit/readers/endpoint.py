"""Asking a model over any endpoint that speaks as OpenAI's does: a machine here, a company's, a broker's.

Any callable `complete(messages, schema) → str` does as well.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeAlias

from claimkit.errors import InputError
from claimkit.readers.choices import Choices
from claimkit.readers.patience import UnavailableError, is_for_now, seconds_of
from claimkit.readers.requests import Json, Messages

Complete: TypeAlias = Callable[[Messages, Json], str]

# More than these tokens no answer has, and none more than its question has bytes and some: a model that repeats itself
# without end is cut off there.
_LONGEST, _BESIDE = 16_000, 1_000


class Completion(str):
    """An answer, with the tokens that the endpoint counted."""

    tokens: tuple[int, int] | None = None


class Endpoint:
    """A model at an address; its library is loaded when it is first asked."""

    def __init__(self, choices: Choices) -> None:
        """Raises InputError where no address is named, the key is not there, or the extra is not installed."""
        self._choices = choices
        if not choices.address:
            raise InputError('[models] names no address: add address = "http://localhost:11434/v1"')
        try:
            import openai
        except ImportError as missing:
            raise InputError('a model at an address needs openai: pip install "claimkit[llm]"') from missing
        self._library = openai
        self._client = openai.OpenAI(
            base_url=choices.address, api_key=_key(choices), timeout=choices.patience, max_retries=0
        )

    def __call__(self, messages: Messages, schema: Json) -> str:
        """The words of the answer.

        Raises:
            UnavailableError: nothing came for now.
            InputError: the endpoint will not answer such a question at all.
        """
        library: Any = self._library
        client: Any = self._client
        try:
            told = client.chat.completions.create(
                model=self._choices.model,
                messages=messages,
                temperature=0,
                max_tokens=min(_LONGEST, _BESIDE + len(messages[1]["content"].encode("utf-8", "replace"))),
                response_format=self._format(schema),
            )
        except library.APITimeoutError as error:
            raise UnavailableError("no answer in time") from error
        except library.APIConnectionError as error:
            raise UnavailableError("no connection") from error
        except library.APIStatusError as error:
            raise self._refused(error) from error
        except ValueError as error:  # what calls itself JSON and is none
            raise self._no_endpoint() from error
        if not isinstance(getattr(told, "choices", None), list):
            raise self._no_endpoint()
        return _completion(told)

    def _no_endpoint(self) -> InputError:
        return InputError(
            "{address} answers, but not as an endpoint for models does: "
            "check [models] address, which often ends with /v1",
            address=self._choices.address,
        )

    def _format(self, schema: Json) -> Json:
        if not self._choices.with_schema:
            return {"type": "json_object"}
        return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}}

    def _refused(self, error: Any) -> Exception:
        status = error.status_code
        if is_for_now(status):
            return UnavailableError(str(status), seconds_of(error.response.headers.get("retry-after")))
        if status in (401, 403):
            return InputError(
                "{address} refuses the key ({status}): check the variable of [models] key",
                address=self._choices.address,
                status=status,
            )
        if status == 404:
            return InputError(
                "{address} has no model {model!r}: check [models]",
                address=self._choices.address,
                model=self._choices.model,
            )
        return InputError(
            "{address} refuses the question ({status}: {error}): "
            'where it knows no JSON Schema, write answers = "json" under [models]',
            address=self._choices.address,
            status=status,
            error=str(error)[:200],
        )


def _key(choices: Choices) -> str:
    if not choices.key:
        return "none"
    key = os.environ.get(choices.key)
    if not key:
        raise InputError("the variable {key} is not set: [models] key names where the key is", key=choices.key)
    return key


def _completion(told: Any) -> Completion:
    words = ""
    if told.choices:
        words = told.choices[0].message.content or ""
    completion = Completion(words)
    if told.usage:
        completion.tokens = (told.usage.prompt_tokens, told.usage.completion_tokens)
    return completion
