"""A text's fold with the way back: where in the printed text each folded letter stands."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache

from claimkit.language.folding import fold
from claimkit.language.letters import HARAKAT, TATWEEL

# White space is one space; a letter stands with the marks and tatweels behind it.
_CLUSTER = re.compile(f"\\s+|.[\u0300-\u036f{HARAKAT}{TATWEEL}]*", re.DOTALL)


class FoldedText:
    """The letters of a text as `fold` gives them, white space as single spaces, and the offsets they came from."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._starts, self._ends = array("l"), array("l")
        for cluster in _CLUSTER.finditer(text):
            folded = _folded(cluster.group())
            letters.append(folded)
            for _ in folded:
                self._starts.append(cluster.start())
                self._ends.append(cluster.end())
        self.letters = "".join(letters)

    def printed(self, start: int, end: int) -> tuple[int, int] | None:
        """Code points of the folded letters [start, end); None where that parts what one printed letter became."""
        parted = start > 0 and self._starts[start - 1] == self._starts[start]
        if parted or (end < len(self.letters) and self._ends[end - 1] == self._ends[end]):
            return None
        return self._starts[start], self._ends[end - 1]


def folded_words(text: str) -> str:
    """The letters of a `FoldedText` without the way back."""
    return "".join(_folded(cluster) for cluster in _CLUSTER.findall(text))


@lru_cache(maxsize=20_000)
def _folded(cluster: str) -> str:
    return " " if cluster.isspace() else fold(cluster)
