"""The hook of the table of entities for languages that are data: names, offices and pronouns by classes of words.

    die Ministerin Anna Lind, Chefin der Werft → name `Anna Lind`, role `die Ministerin, Chefin der Werft`

A name is a run of capitalised words that the lexicon does not know; where every noun has a capital, an article before
a single one makes it a noun. In a script without capitals a phrase that no known noun opens is a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from claimkit.extract.engine.beside_names import is_owner, office_before, place_of, serves_another
from claimkit.extract.engine.mentions import ANYBODY, PEOPLE, SPEAKING, Agreement, Mention, Naming, joint_mention
from claimkit.extract.engine.tokens import Token, token_table
from claimkit.extract.engine.vocabulary import Vocabulary
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_KNOWN = ("title", "noun", "outlet")
_INSIDE = ("genitive", "mark")
_LIGHT = ("article", "dative", "genitive", "preposition", "possessive", "and", "comma", "mark", "adverb", "time")
# Before what is said of a noun, and not of a name.
_GOVERNING = ("article", "dative", "possessive", "word", "number", "quantity", "genitive", "preposition", "oblique")
_LONGEST = 5
# What opens the name of an outlet: the \u201cHarbour Post\u201d.
_QUOTED = '"\u00ab\u201e\u201c'
# What a role has at its edges, and an ending behind a name: Emniyet'ten.
_EDGES, _SUFFIX = " ,\u060c", re.compile(r"^['\u2019]\w*")
_AGED = re.compile(r"\d+-[^\W\d]+")
_FULL = 2  # words of a full name
# Frames of cues whose words nobody says, or whose speaker stands in their own phrase.
_UNVOICED = frozenset({"own", "passive", "by", "by_pronoun"})


class PackNaming:
    """Reads phrases as mentions by a vocabulary and by the kind of speaker that words mean."""

    def __init__(
        self, vocabulary: Vocabulary, kind_of: Callable[[str, Lexicon], str], stem: Callable[[str], str]
    ) -> None:
        self.vocabulary, self.kind_of, self.stem = vocabulary, kind_of, stem
        self.settings = vocabulary.settings
        # Where the head comes last, a noun's case is an ending; elsewhere a dative is an article.
        self.people, self.given, self.definite = (
            frozenset(map(vocabulary.key, vocabulary.lexicon.of_kind(kind)))
            for kind in ("anonymous", "given", "definite")
        )
        self.light = frozenset(_LIGHT).difference(["dative"] * ("head_final" in self.settings))

    def naming(self) -> Naming:
        """The hook made of both functions."""
        return Naming(self.mentions, self.read, self.agreement)

    def agreement(self, cue: str) -> Agreement:
        """What a cue without a written speaker asks for: a speaker, unless nobody says it ("supposedly").

        Where verbs come last, the nearest subject is mostly another verb's.
        """
        keys = [token.key for token in token_table(cue, self.vocabulary).tokens]
        forms = self.vocabulary.forms_at(keys[0], keys[1:2]) if keys else []
        if "head_final" in self.settings or not forms or not _UNVOICED.isdisjoint(forms[0].cue.frames):
            return ANYBODY
        return SPEAKING

    def mentions(self, text: str, lexicon: Lexicon) -> list[Mention]:
        """Every full name with the office before it."""
        if "caseless" in self.settings:
            return []
        tokens = token_table(text, self.vocabulary).tokens
        found, at = list[Mention](), 0
        while at < len(tokens):
            if self._is_verb(tokens, at):
                at += 1
            end = at
            while end < len(tokens) and tokens[end].kind in ("title", "name") and end - at < _LONGEST:
                end += 1
            if end - at > 1 and self._opens_name(tokens, at):
                found += self._full_name(text, tokens, at, end, lexicon)
            at = max(end, at + 1)
        return found

    def _full_name(self, text: str, tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> list[Mention]:
        """A full name, with the office that opens its sentence unless that has a name of its own."""
        name = Span(tokens[at].start, tokens[end - 1].end)
        for span in (Span(tokens[office_before(tokens, at)].start, name.end), name):
            mention = self.read(text, span, text[slice(*span)], lexicon)
            if mention is not None and mention.form == "name" and mention.words[-1] == tokens[end - 1].key:
                return [mention._replace(place=place_of(tokens, at))]
        return []

    def _is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a capital that opens a sentence is that of a verb of saying: "Dijo Ana Bo que …"."""
        opens = at == 0 or tokens[at - 1].kind in ("stop", "colon", "dash", "mark", "open")
        return opens and bool(self.vocabulary.forms_at(tokens[at].key, ()))

    def _opens_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether names may begin here: capitals of ordinary nouns follow an article."""
        if at == 0 or tokens[at].kind == "title":
            return True
        return tokens[at - 1].kind not in _GOVERNING

    def read(self, text: str, span: Span | None, printed: str, lexicon: Lexicon) -> Mention | None:
        """A speaker's phrase as a mention: a pronoun, a name with its role, or a role alone."""
        del text
        start = span.start if span is not None else 0
        whole = Span(start, start + len(printed))
        pronoun = lexicon.of_kind("pronoun").get(" ".join(printed.lower().split()))
        if pronoun is not None:
            return Mention(whole, "pronoun", agreement=_asked(pronoun))
        tokens = token_table(printed, self.vocabulary).tokens
        members = self._members(start, printed, tokens, lexicon)
        if not members:
            return self._single(whole, printed, tokens, lexicon)
        return joint_mention(whole, printed, members)

    def _members(self, start: int, printed: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Mention]:
        """The names and institutions of a list that "and" ends; none where a part is neither."""
        joints = [at for at, token in enumerate(tokens) if token.kind == "and"]
        if len(joints) != 1 or not 0 < joints[0] < len(tokens) - 1:
            return []
        commas = (at for at in range(joints[0]) if tokens[at].kind == "comma")
        edges = [-1, *commas, joints[0], len(tokens)]
        members: list[Mention] = []
        for before, after in pairwise(edges):
            if after == before + 1:
                return []
            part = Span(tokens[before + 1].start, tokens[after - 1].end)
            whole = Span(start + part.start, start + part.end)
            words = printed[slice(*part)]
            member = self._single(whole, words, token_table(words, self.vocabulary).tokens, lexicon)
            if member.form != "name" and not (any(member.roles) and _is_body(member, tokens[before + 1 : after])):
                return []
            members.append(member)
        return members

    def _single(self, whole: Span, printed: str, tokens: Sequence[Token], lexicon: Lexicon) -> Mention:
        """One phrase: a name with its role, or a role alone."""
        named = self._named(tokens)
        if named is None or (named[0] and printed[tokens[named[0]].start - 1] in _QUOTED):
            return self._role(whole, printed, tokens, lexicon)
        return self._name(whole, printed, tokens, named, lexicon)

    def _named(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """The range of the proper name: in the head of a phrase, else in what is set beside it."""
        first = 0
        for at in range(len(tokens) + 1):
            if at == len(tokens) or tokens[at].kind in ("comma", "open", "dash"):
                named = self._named_in(tokens, first, at)
                if named is not None:
                    return named
                first = at + 1
        return None

    def _named_in(self, tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
        """The range of the proper name in a part of a phrase that no comma parts: its last words."""
        if "caseless" in self.settings:
            start = next((at for at in range(start, end) if tokens[at].key in self.given), start)
            known = any(token.kind not in ("word", "name") for token in tokens[start:end])
            if known or not 0 < end - start <= _LONGEST:
                return None
            return start, end
        kinds = [token.kind for token in tokens[start:end]]
        last = max((start + at + 1 for at, kind in enumerate(kinds) if kind == "name"), default=start)
        if is_owner(tokens[last:end], self.settings):
            return None
        first = last
        while first > start and (
            tokens[first - 1].kind == "name" or (first - 1 > start and self._joins(tokens, first))
        ):
            first -= 1
        first = next((at for at in range(first, last) if tokens[at].key in self.given), first)
        held = tokens[first - 1].key in self.definite and serves_another(kinds[: first - start], self.settings)
        if held and kinds[first - start : last - start] == ["name"] * (_FULL + 1):
            first = last - _FULL  # the minister of the Interior | Ann Lee
        counted = "quantity" in kinds
        if counted or first == last:
            return None
        if self._is_noun(tokens[start:first], last - first):
            return self._named_before(tokens, start, first)
        return first, last

    def _named_before(self, tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
        """A full name before the place or body that it belongs to: Ann Lee of the Harbour Board."""
        if "head_final" in self.settings:
            return None
        named = self._named_in(tokens, start, end)
        if named is None or named[1] - named[0] < _FULL:
            return None
        return named

    @staticmethod
    def _joins(tokens: Sequence[Token], at: int) -> bool:
        """Whether a small word stands between two names: Ursula von der Leyen, J. Smith."""
        return tokens[at - 1].kind in _INSIDE and tokens[at - 2].kind == "name"

    def _is_noun(self, tokens: Sequence[Token], capitals: int) -> bool:
        """Whether capitals behind some words are no name: what an office is of, a noun behind an article."""
        before = [token.kind for token in tokens]
        initial = before[-3:] == ["genitive", "name", "stop"]  # the lawyer of M. Lee
        if initial or (before[-1:] == ["article"] and before[-2:-1] in (["genitive"], ["preposition"])):
            return True
        if before[-1:] == ["title"] and serves_another(before[:-1], self.settings):
            return True
        if before[-1:] == ["number"] and _AGED.fullmatch(tokens[-1].key):
            return False
        if before and before[-1] in _GOVERNING:
            return capitals < 2 or "capital_nouns" in self.settings or before[-1] in ("genitive", "preposition")
        person = capitals >= _FULL and bool(tokens) and tokens[-1].key in self.people
        # The secretary of the union UTE; the secretary Ann Lee of the union UTE.
        owned = before[-1:] in (["noun"], ["outlet"]) and "genitive" in before and capitals < _FULL
        full = "head_final" not in self.settings and ("name", "name") in pairwise(before)
        held = "title" in before and not full and not owned
        return any(kind in ("noun", "outlet") for kind in before) and not held and not person

    def _name(
        self, whole: Span, printed: str, tokens: Sequence[Token], named: tuple[int, int], lexicon: Lexicon
    ) -> Mention:
        first, last = tokens[named[0]].start, tokens[named[1] - 1].end
        name, before = " ".join(printed[first:last].split()), printed[:first].strip(_EDGES)
        after = _SUFFIX.sub("", printed[last:]).strip(f".{_EDGES}")
        titled = any(token.kind == "title" for token in tokens)
        words = tuple(token.key for token in tokens[named[0] : named[1]] if token.kind not in _INSIDE)
        kind = "person"
        if not titled:
            kind = self.kind_of(name, lexicon)
        return Mention(
            whole,
            "name",
            name=name,
            role=", ".join(
                part for part in (before, after) if part and part.lower() not in lexicon.of_kind("definite")
            ),
            words=words,
            roles=tuple(filter(None, (self._office(tokens[: named[0]]), self._office(tokens[named[1] :])))),
            kind=kind,
            agreement=Agreement(_held_by(tokens[: named[0]]), "s"),
            place="subject",
            sure=titled or kind not in PEOPLE or len(words) > 1,
        )

    def _office(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The folded words of an office, its head last: ministre des finances → (finances, ministre)."""
        kept = [token for token in tokens if token.kind not in self.light]
        heads = [token for token in kept if token.kind in _KNOWN] or kept[:1]
        if not heads:
            return ()
        head = heads[-("head_final" in self.settings)]
        return (*(self.stem(token.key) for token in kept if token is not head), *self._parted(head))

    def _parted(self, head: Token) -> tuple[str, ...]:
        """A compound in the parts that say what and of what: hafenministerin → (hafen, ministerin)."""
        endings = (ending for ending, kind in self.vocabulary.endings if kind == "title")
        ending = next((each for each in endings if head.kind == "title" and head.key.endswith(each)), head.key)
        rest = head.key.removesuffix(ending)
        if not rest:
            return (self.stem(ending),)
        return rest, ending

    def _role(self, whole: Span, printed: str, tokens: Sequence[Token], lexicon: Lexicon) -> Mention:
        kind = self.kind_of(printed, lexicon)
        known = any(token.kind in ("title", "quantity") for token in tokens)
        thing = kind in PEOPLE and not known and kind != "anonymous"
        several = any(token.number == "p" or token.kind == "quantity" for token in tokens[:1])
        bare = "determiners" not in self.settings and tokens[0].kind == "title"
        definite = bare or tokens[0].key in lexicon.of_kind("definite")
        return Mention(
            whole,
            "role",
            role=printed,
            roles=tuple(filter(None, (self._office(tokens),))),
            kind="organization" if thing and "determiners" in self.settings else kind,
            agreement=Agreement(_gender(tokens), "p" if several else "s"),
            place="subject",
            definite=definite and known,
        )


def _is_body(member: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a part of a list is a state or an institution of one word."""
    return member.kind not in PEOPLE and sum(token.kind != "article" for token in tokens) == 1


def _asked(gender: str) -> Agreement:
    """What a pronoun asks for: he and she a person, they several."""
    if gender == "p":
        return Agreement("", "p")
    return Agreement(gender, "s", PEOPLE if gender in ("m", "f") else frozenset())


def _held_by(tokens: Sequence[Token]) -> str:
    """The gender of who is named behind some words: that of the office beside the name, else the first one told."""
    titles = [token.gender for token in tokens if token.kind == "title" and token.gender]
    return titles[-1] if titles else _gender(tokens)


def _gender(tokens: Sequence[Token]) -> str:
    return next((token.gender for token in tokens if token.gender), "")
