"""What stands around a name: the office that opens its sentence, whose office it is, the noun that it owns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimkit.extract.engine.mentions import Place
from claimkit.extract.engine.tokens import Token

_BEFORE_SUBJECT = ("comma", "adverb", "time")
# How many words may stand before a name that is said of the subject.
_OPENING = 8
_NOUNS = ("word", "title", "noun", "outlet")


def place_of(tokens: Sequence[Token], at: int) -> Place:
    """Subject where a name opens its sentence, or its first words are beside it ("The mayor of the port, Ann Lee")."""
    near = tokens[max(0, at - _OPENING) : at]
    opens = at == len(near) or any(token.kind == "stop" and after.kind != "comma" for token, after in pairwise(near))
    if at == 0 or tokens[at - 1].kind == "stop" or (opens and tokens[at - 1].kind in _BEFORE_SUBJECT):
        return "subject"
    return "other"


def office_before(tokens: Sequence[Token], at: int) -> int:
    """Where an office begins that opens a sentence and has its name behind a comma: "The mayor of Pell, Ann Lee"."""
    first = at
    while first > max(0, at - _OPENING) and tokens[first - 1].kind != "stop":
        first -= 1
    kinds = [token.kind for token in tokens[first:at]]
    office = kinds[-1:] == ["comma"] and kinds[0] in ("article", "title") and "title" in kinds[:2]
    return first if office and kinds.count("comma") == 1 else at


def is_owner(tokens: Sequence[Token], settings: frozenset[str]) -> bool:
    """Whether nouns behind a name head its phrase ("Lee's friends"), and no converb follows ("Lee, laughing")."""
    kinds = [token.kind for token in tokens if token.kind != "mark"]
    if "capital_nouns" in settings:
        return kinds[:1] == ["title"]
    head = "head_final" in settings and any(kind in _NOUNS for kind in kinds)
    return head and "verb" not in kinds[-1:]


def serves_another(kinds: Sequence[str], settings: frozenset[str]) -> bool:
    """Whether words before an office are another's, that serves its holder: the lawyer of the | minister Lee."""
    articled = kinds[-1:] == ["article"]
    governing = kinds[:-1] if articled else kinds
    by_article = articled and "capital_nouns" in settings and governing[-1:] == ["title"]
    return by_article or (governing[-1:] == ["genitive"] and "title" in kinds)
