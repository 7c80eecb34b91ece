"""Which clauses of a text are about whom: their subjects, and what lies between two places."""

from __future__ import annotations

from bisect import bisect_left

from claimkit.extract.languages.ar.morphemes import ARTICLE
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.people_read import PeopleRead
from claimkit.extract.languages.ar.person import Mention, bare

_CLAUSE = pattern("clause_word")
_VERB = 16


class PeopleClauses(PeopleRead):
    """The clauses of a text by the people they are about."""

    def is_family(self, word: str) -> bool:
        """Whether a word is the last of the name of a person of the page (المشاقبة, of سمير مشاقبة)."""
        name = bare(word)
        return any(len(one.fullest.words) > 1 and one.fullest.words[-1] == name for one in self.by_word.get(name, ()))

    def clauses(self) -> list[int]:
        """Where ", و", a verb and a person named begin a clause of their own, in the order of the text."""
        before = (_CLAUSE.search(self.text, max(0, start - _VERB), start) for start in self.starts)
        return [found.start() for found in before if found is not None]

    def own_clauses(self) -> dict[int, str]:
        """Where such a clause begins with a surname alone of somebody named (، وختم الدوخي كلمته), and the surname."""
        found: dict[int, str] = {}
        surnames = [name for name in self.by_word if self.is_family(name)]
        for number in self.names.places_of({*surnames, *(ARTICLE + name for name in surnames)}):
            start = self.names.starts[number]
            if (clause := _CLAUSE.search(self.text, max(0, start - _VERB), start)) is not None:
                found[clause.start()] = self.names.printed[number]
        return found

    def clause_subject(self, lower: int, upper: int) -> Mention | None:
        """The last person between two offsets with whom a clause of the narrator's begins."""
        at = bisect_left(self.starts, upper)
        for mention in reversed(self.mentions[max(0, at - 4) : at]):
            start = mention.phrase[0]
            if start > lower and _CLAUSE.search(self.text, max(0, start - _VERB), start):
                return mention
        return None

    def is_within(self, offset: int) -> bool:
        """Whether a word at an offset stands inside a person's office or name."""
        at = bisect_left(self.starts, offset)
        return at > 0 and offset < self.mentions[at - 1].name[1]

    def last_between(self, lower: int, upper: int) -> Mention | None:
        """The last person named between two offsets."""
        at = bisect_left(self.starts, upper)
        return self.mentions[at - 1] if at and self.starts[at - 1] >= lower else None

    def subject_at(self, start: int) -> Mention | None:
        """The mention whose phrase begins at an offset, or one word behind it."""
        at = bisect_left(self.starts, start - 1)
        if at == len(self.mentions):
            return None
        between = self.text[start : min(self.starts[at], start + _VERB)].split()
        noun = len(between) == 1 and between[0].startswith(ARTICLE) and self.starts[at] - start < _VERB
        return self.mentions[at] if self.starts[at] <= start + 1 or noun else None
