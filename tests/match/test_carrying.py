"""Words that documents share, found again over what was found among fewer documents: as if all were looked at anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from random import Random

import pytest

from claimkit.ids import text_sha256
from claimkit.match import kin
from claimkit.match.bridges import Bridge, Order
from claimkit.match.carrying import Carried
from claimkit.match.kin import Shared, shared_words
from claimkit.match.texts import Article, Texts
from claimkit.warehouse.connection import Connection, connect, fill
from tests.match.memory import Memory

WORDS = {
    "en": "the old bridge over this river was shut again on monday because water rose".split(),
    "ar": "أغلق الجسر القديم فوق النهر مجددا يوم الاثنين لأن منسوب المياه ارتفع كثيرا".split(),
}
# So few documents may have the same six words here that a new one often makes them too many.
MOST = 4


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("seed", range(6))
def test_words_found_before_and_now_are_those_of_one_look(
    monkeypatch: pytest.MonkeyPatch, language: str, seed: int
) -> None:
    monkeypatch.setattr(kin, "MOST", MOST)
    random, memory = Random(seed), Memory()
    before: dict[str, str] = {}
    pages: dict[str, str] = {}
    for day in range(5):
        pages |= {f"{random.randrange(10_000)}": page(random, WORDS[language]) for _ in range(6)}
        if day == 3:
            pages[min(pages)] = page(random, WORDS[language])
        assert carried(pages, language, memory, before) == whole(pages, language)
        before = hashes(pages, language)
    # What nothing came to is as it was.
    kept = memory.kept
    assert carried(pages, language, memory, before) == whole(pages, language)
    assert memory.kept == kept


def test_where_a_document_is_gone_all_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kin, "MOST", MOST)
    random, memory = Random(1), Memory()
    pages = {f"d{place}": page(random, WORDS["en"]) for place in range(12)}
    carried(pages, "en", memory, {})
    before = hashes(pages, "en")
    del pages["d3"]
    assert carried(pages, "en", memory, before) == whole(pages, "en")


def test_the_order_of_two_texts_is_known_as_long_as_both_stay() -> None:
    memory, order = Memory(), Order(3, 2, 0.125)
    pages = {"d2": "one", "d4": "two"}
    with held(pages, "en") as connection:
        here = Carried(connection, texts(pages, "en"), memory, {})
        here.keep_orders([Bridge(0, 1, 0.5, 1, 2, *order)])
    assert orders(pages, memory, hashes(pages, "en")) == {(0, 1): order}
    assert orders(pages | {"d3": "three", "d5": "four"}, memory, hashes(pages, "en")) == {(0, 2): order}
    assert orders(pages | {"d4": "other"}, memory, hashes(pages, "en")) == {}
    assert orders({"d2": "one", "d3": "two"}, memory, hashes(pages, "en")) == {}
    assert orders(pages, memory, {"d2": "", "d4": ""}) == {}


def orders(pages: Mapping[str, str], memory: Memory, before: Mapping[str, str]) -> dict[tuple[int, int], Order]:
    with held(pages, "en") as connection:
        return Carried(connection, texts(pages, "en"), memory, before).orders()


def page(random: Random, words: list[str]) -> str:
    """Some sentences of a few words, of which pages share many."""
    lines = [words[start : start + 9] for start in random.sample(range(len(words) - 6), k=3)]
    return "\n".join(" ".join([*line, str(random.randrange(50))]) for line in lines)


def carried(pages: Mapping[str, str], language: str, memory: Memory, before: Mapping[str, str]) -> list[Shared]:
    with held(pages, language) as connection:
        return Carried(connection, texts(pages, language), memory, before).shared_words()


@contextmanager
def held(pages: Mapping[str, str], language: str) -> Iterator[Connection]:
    """A connection to the documents of a build."""
    with connect() as connection:
        rows = [(name, text, text_sha256(text), language) for name, text in pages.items()]
        fill(connection, "document", ("document_id", "text", "text_sha256", "language"), rows)
        yield connection


def hashes(pages: Mapping[str, str], language: str) -> dict[str, str]:
    return {name: f"{text_sha256(text)} {language}" for name, text in pages.items()}


def whole(pages: Mapping[str, str], language: str) -> list[Shared]:
    with connect() as connection:
        return shared_words(connection, texts(pages, language))


def texts(pages: Mapping[str, str], language: str) -> Texts:
    return Texts([Article(name, "one", language, "", text, None) for name, text in sorted(pages.items())])
