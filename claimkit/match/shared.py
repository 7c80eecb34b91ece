"""What two texts share, in sentences a journalist understands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from claimkit.language import plain_post, stems, words
from claimkit.match.senses import load_terms

NAMED = 6
# A shared word is named where it is at least this rare beside the rarest shared word.
TELLING = 0.35
# Two words of at least so many letters and so much alike (0–100, by characters, not bytes) are one name spelled twice.
SPELLED_LETTERS, SPELLED_ALIKE = 5, 80


def shared_reasons(left: str, right: str, *, rarity: Callable[[str], float], language: str | None = None) -> list[str]:
    """Sentences naming the words, numbers and spellings two texts share, the rarest words first.

    `rarity` gives the weight of a stem in the collection; words are shown as folded in `right`.
    """
    left_words, right_words = _by_stem(left, language), _by_stem(right, language)
    both = sorted(left_words.keys() & right_words.keys(), key=lambda stem: (-rarity(stem), stem))
    numbers = [stem for stem in both if stem[0].isdigit()]
    telling = [stem for stem in both if rarity(stem) >= TELLING * rarity(both[0])]
    named = [right_words[stem] for stem in telling if stem not in numbers and not _is_common(right_words[stem])]
    alike = _spelled_alike(
        [word for stem, word in left_words.items() if stem not in both],
        [word for stem, word in right_words.items() if stem not in both],
    )
    return [
        *([f"both say {_listed(named[:NAMED])}"] if named else []),
        *([f"both give the number {_listed(numbers)}"] if numbers else []),
        *(f"{_quoted(one)} is spelled much like {_quoted(other)}" for one, other in alike[:NAMED]),
    ] or ["only common words or runs of letters in common"]


def _is_common(word: str) -> bool:
    return any("stop" in load_terms(language).by_words.get((word,), ()) for language in ("ar", "en"))


def _by_stem(text: str, language: str | None) -> dict[str, str]:
    plain = plain_post(text)
    return dict(zip(stems(plain, language), words(plain, language), strict=True))


def _spelled_alike(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one in left
        for other in right
        if min(len(one), len(other)) >= SPELLED_LETTERS and fuzz.ratio(one, other) >= SPELLED_ALIKE
    ]


def _listed(found: Sequence[str]) -> str:
    quoted = [_quoted(word) for word in found]
    return " and ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


def _quoted(word: str) -> str:
    return f"“{word}”"
