"""Where a proper name begins: behind a title, at a given name, at a nasab."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, FEMININE, TO
from claimkit.extract.languages.ar.name_marks import GOD, ROW, SERVANT_OF, SHORT, SON
from claimkit.extract.languages.ar.name_parts import NameParts
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.words import WORD, listed, words_of

_TEAM = words_of("team")
_OF_STAFF = tuple(listed("of_staff"))
(_CHILD,) = listed("child")
_BEGIN_NAMES = words_of("begins_name")


class NameStarts(NameParts):
    """Where in a phrase a proper name begins."""

    def _begins(self, words: Row, at: int, listed: bool) -> int | None:
        """Number of the word at which a name begins, as word `at` tells."""
        word = words.printed[at]
        if at and words.printed[at - 1] in SON:
            return None  # the father's, whose name is that of a thing (جامعة رامي بن سعد)
        if self.is_given(words, at):
            return self._first_of_row(words, at)
        if word in self.nasab:
            return self._nasab(words, at)
        titled = word in self.titles or (not listed and word in self.before_names)
        return self._titled(words, at) if titled and self._stands_as_title(words, at) else None

    def _first_of_row(self, words: Row, at: int) -> int:
        """Number of the first of the unlisted names right before a given name (ريبوار طه, رجب طيب إردوغان)."""
        first = at
        called = at > 1 and words.printed[at - 1] in self.name_too and self._joined(words, at)
        if called and self._joined(words, at - 1) and self._is_plain(words, at - 2):
            return at - 2  # رجب طيب إردوغان
        if at > 1 and words.printed[at - 1] == GOD and self._joined(words, at) and self._is_plain(words, at - 2):
            first = at - 2
        while first > 0 and at - first < ROW and self._joined(words, first) and self._is_plain(words, first - 1):
            first -= 1
        if first and words.printed[first - 1].startswith(ARTICLE):
            return first
        alone = first == 0 and at == 1 and (len(words.printed[0]) > SHORT or words.printed[0] in self.particles)
        return first if alone else at

    def _titled(self, words: Row, at: int) -> int | None:
        """A name behind a title and the ranks that go with it."""
        word, follows = words.printed[at], at + 1
        if word in self.honorifics:
            return None
        while follows < len(words) and self._joined(words, follows) and (more := self._rank(words, follows)):
            follows += more
        behind = self._behind_adjectives(words, follows)
        if behind > follows:
            return behind if self._is_pair(words, behind) else None
        return follows if self._is_name_behind(words, follows, word, ranked=follows > at + 1) else None

    def _rank(self, words: Row, at: int) -> int:
        """How many words the rank has that begins at a word (ركن, أركان حرب); 0 where none does."""
        if words.printed[at] in self.ranks:
            return 1
        return 2 * (tuple(words.printed[at : at + 2]) == _OF_STAFF)

    def _is_name_behind(self, words: Row, follows: int, word: str, ranked: bool = False) -> bool:
        """Whether the word behind a title or a definite role, and what ranks stand between, is the holder's name."""
        if follows >= len(words) or not self._joined(words, follows) or self._names_a_thing(words, follows):
            return False
        name = words.printed[follows]
        if name in self.places:
            return False  # دولة الكويت
        # الرئيس التنفيذي, الوزير السابق: behind a role an adjective; behind a title a surname.
        loose = word not in self.titles or (not ranked and (word[2:] in self.institutions or word in _TEAM))
        other = name in self.others and name not in self.named_times
        if name.startswith(ARTICLE) and (loose or other):
            return False
        behind = WORD.match(self.text, words.ends[follows] + 1)
        if name.startswith(ARTICLE) and behind is not None and self._tells_office(behind.group(), word):
            return False  # الفريق الكروي الأول, المستشار القانوني لمشروع …
        if name.startswith(ARTICLE) and follows + 1 < len(words) and self._begins_name(words, follows + 1, word):
            return False  # المستشار القانوني عامر عثمان: the name begins behind the adjective
        return self._can_be(words, follows) and (word in self.titles or not self._is_state(words, follows))

    def _tells_office(self, behind: str, title: str) -> bool:
        """Whether the word behind a title and an adjective shows that to tell what office it is."""
        of_what = behind[0] == TO and title[2:] in self.roles and behind[1:] in self.things
        other = behind[1:] if behind[0] == AND and behind[1:3] == ARTICLE else title
        another = other != title and other in self.before_names  # المستشار القانوني والمحامي …
        return behind in self.ordinals or of_what or another

    def _begins_name(self, words: Row, at: int, role: str) -> bool:
        """Whether a name begins at a word: a given one, or a title behind a role (المستشار الأسري الدكتور …)."""
        titled = words.printed[at] in self.titles and at + 1 < len(words) and self._joined(words, at)
        return (titled and role.removeprefix(ARTICLE) in self.roles) or self.is_given(words, at)

    def _behind_adjectives(self, words: Row, at: int) -> int:
        """Number of the first word that tells nothing of the office before it (الرئيس السابق, السفير التركي)."""
        while at < len(words) and self._joined(words, at):
            word = words.printed[at]
            if not (word in self.adjectives or (word.startswith(ARTICLE) and word[2:] in self.nationalities)):
                break
            at += 1
        return at

    def _is_pair(self, words: Row, at: int) -> bool:
        """Whether two words that can be a name stand from a word on, or a listed one."""
        if at >= len(words) or not self._joined(words, at) or not self._can_be(words, at):
            return False
        return self.is_given(words, at) or (
            at + 1 < len(words) and self._joined(words, at + 1) and self._can_be(words, at + 1)
        )

    def _is_state(self, words: Row, at: int) -> bool:
        """Whether a word tells the state somebody is in (النائبة غاضبة) rather than the name."""
        word = words.printed[at]
        alone = at + 1 >= len(words) or not self._joined(words, at + 1) or not self._can_be(words, at + 1)
        return alone and word[-1] == FEMININE and word not in self.given

    def _stands_as_title(self, words: Row, at: int) -> bool:
        """Whether a definite role stands for its holder, rather than as an adjective (مكتبه الإعلامي)."""
        if at == 0 or words.printed[at] in self.titles or not self._joined(words, at):
            return True
        before = words.printed[at - 1]
        return before.removeprefix(ARTICLE) in self.heads or before in self.given

    def _nasab(self, words: Row, at: int) -> int | None:
        """A name at its nasab: the word before بن; أبو and آل begin one themselves."""
        if at + 1 >= len(words) or not self._joined(words, at + 1) or self._names_a_thing(words, at):
            return None
        word = words.printed[at]
        if word in SON:
            joins = at > 0 and self._joined(words, at) and self._can_be(words, at - 1)
            return at - 1 if joins else None
        titled = (word == _CHILD or word in SERVANT_OF) and words.printed[at + 1] in self.titles  # عبد الرقيب
        return at if word in _BEGIN_NAMES and (titled or self._can_be(words, at + 1)) else None
