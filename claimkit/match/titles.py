"""A title by which a person recognises a story: the printed headline that has most of what its documents share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimkit.match.alike import Stemmer
from claimkit.match.headlines import headline

# The language of titles where a story has a document in it.
LANGUAGE = "en"
# A headline of few words has less to say than a longer one that shares as much: so many words are allowed for.
_ALLOWED = 6


def title_of(stemmer: Stemmer, members: Sequence[int], *, language: str = LANGUAGE) -> str:
    """The headline of one of the members, in `language` where one is, else in the language that most are in.

    Of several, that whose words most of the others' leads have; a long headline is cut between words.
    """
    spoken = Counter(stemmer.texts.articles[member].language for member in members)
    chosen = language if language in spoken else min(spoken, key=lambda code: (-spoken[code], code))
    among = [member for member in members if stemmer.texts.articles[member].language == chosen]
    held = Counter(stem for member in among for stem in stemmer.counted(member)[0].tolist())
    best = max(among, key=lambda member: (_telling(stemmer, member, held), -member))
    article = stemmer.texts.articles[best]
    return headline(article.title, article.text)


def _telling(stemmer: Stemmer, member: int, held: Counter[int]) -> float:
    stems = stemmer.title(member)
    return sum(held[stem] for stem in stems) / (len(stems) + _ALLOWED)
