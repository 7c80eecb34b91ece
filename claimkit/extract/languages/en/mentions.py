"""Every noun phrase of an English text that names: names with titles and appositions, offices, people, pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from operator import attrgetter

from claimkit.extract.engine.mentions import PEOPLE, Mention, Naming, Phrases, Place, joint_mention
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.spoken import read
from claimkit.extract.languages.en.tagged import Tagged, tagged
from claimkit.extract.languages.en.wordlists import Words, words_of
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_PHRASE, _APPOSITION, _VERB = pattern("phrase"), pattern("apposition_of_subject"), pattern("verb_of_subject")
_HEADING, _HOLDER, _OWNED_NOUN = pattern("heading_line"), pattern("holder"), pattern("owned_noun_before")
_OWNED_SUBJECT, _HOME = pattern("owned_subject"), pattern("home_of_subject")

# What stands behind a word that opens its sentence and is no name (Cool the debate), and behind an imperative.
_NOUNS, _OBJECTS = frozenset("nekgmpD"), frozenset("tP")


def mentions(text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of a text in its order; of those inside quotation marks the subjects alone."""
    whole = tagged(text, lexicon)
    found = _mentions_in(whole, lexicon)
    for match in _QUOTATION.finditer(whole.tags):
        piece, start = whole.pieces[match.start()], whole.starts[match.start()] + 1
        if len(piece) > _FEWEST:
            for one in _mentions_in(whole.inside(match.start()), lexicon, True):
                if one.place == "subject" and one.form != "pronoun" and not one.members:
                    found.append(_placed(one, start, "quoted"))
    return sorted(found, key=_SPAN)


# The chief | of staff, and the verb or a pause.
_OF_WHAT = tuple(f"on{sign}" for sign in "ABVv.,")
# What may tell more of a name before it.
_GOES_ON = frozenset(",(&")
_QUOTATION, _FEWEST = re.compile(r"[QZ]"), 30


def _mentions_in(tagged_text: Tagged, lexicon: Lexicon, quoted: bool = False) -> list[Mention]:
    """The mentions of what is no quotation; of one all names, and beside them the subjects alone."""
    text, words, somebody = tagged_text.printed, words_of(lexicon), _reader(lexicon)
    tags, starts = tagged_text.tags, tagged_text.starts
    headings = _pieces_of_headings(tagged_text)
    found: list[Mention] = []
    told = 0  # where the appositions of the name before end
    for match in _PHRASE.finditer(tags):
        first, last = match.span()
        if first in headings:
            found += _in_heading(tagged_text, first, last, lexicon, words, mostly_names=headings[first])
            continue
        owned = tags.find("K", first, last) >= 0
        nameless = match.lastgroup is not None
        last += 2 * (nameless and tags.startswith(_OF_WHAT, last) and "k" not in tags[first:last])
        if (
            tags.startswith(",N", last)
            and (holder := _HOLDER.match(tags, last))
            and tagged_text.word(last - 1) in words.offices
        ):
            last, nameless = holder.end(), False
        if nameless:
            if starts[first] < told or _names_nothing(tagged_text, last, words):
                continue
            if tags.startswith(",D", first - 1) and told == tagged_text.span(0, first - 1).end:
                continue
        owners = [at + 1 for at in range(first, last - 1) if tags[at] == "K"] if owned else []
        for end in (*owners, last):
            only = quoted and (nameless or tags[end : end + 1] not in _GOES_ON)
            mention = _read(tagged_text, first, end, somebody, words, only)
            if mention is not None and (mention.form != "role" or mention.span.start >= told):
                found.append(mention)
        if tags[first - 1] == "&" and len(found) > 1 and text[found[-2].span.end : found[-1].span.start] == " and ":
            _join(found, tagged_text, last, words)
        told = found[-1].span.end if found and found[-1].form == "name" and found[-1].kind in PEOPLE else told
    return found


def _in_heading(
    text: Tagged, first: int, last: int, lexicon: Lexicon, words: Words, *, mostly_names: bool
) -> Iterator[Mention]:
    """The given and family name in a run of a heading, whose every word has a capital; Will Hull is none."""
    for at in range(first, last - 1):
        other = not mostly_names and (text.is_common(at) or text.is_common(at + 1))
        if text.word(at) in words.given and text.tags[at] == "N" and text.tags[at + 1] in "NK" and not other:
            span = text.span(at, at + 2)
            mention = read_phrase(text.printed[span.start : span.end], lexicon)
            if mention is not None and len(mention.words) > 1 and not mention.name.isupper():
                yield mention._replace(span=span, place="heading")
            return


def _join(found: list[Mention], text: Tagged, last: int, words: Words) -> None:
    """Add two names with "and" between them as a mention of both, whom "they" can mean; make two offices of one one.

    Council hopeful and former baker Ann Lee is one person: no article stands before either office.
    """
    one, other = found[-2:]
    bare = one.form == "role" and one.role.partition(" ")[0].lower() not in words.determiners
    span = Span(one.span.start, other.span.end)
    if other.form == "name" and one.form == "name":
        place: Place = "subject" if _VERB.match(text.tags, last) else "other"
        joint = joint_mention(span, text.printed[slice(*span)], [one, other])
        found.append(joint._replace(place=place))
    elif other.form == "name" and other.role and bare and one.agreement.number == "s":
        found[-2:] = [other._replace(span=span, roles=(*other.roles, *one.roles))]


def _names_nothing(text: Tagged, last: int, words: Words) -> bool:
    """Whether a run without a capital ends with a noun of which nothing can be said to speak."""
    noun = text.word(last - 1)
    return noun not in words.nouns and noun.removesuffix("s") not in words.nouns and noun not in words.times


def _read(text: Tagged, first: int, last: int, somebody: Phrases, words: Words, only: bool) -> Mention | None:
    """The mention of a run of pieces with its appositions; `only` where it is a subject."""
    tags = text.tags
    while last > first + 1 and (
        tags[last - 1] in "0k" or (tags[last - 1] in "nD" and text.is_of(last - 1, "floating"))
    ):
        last -= 1
    if last > first + 1 and tags[first] in "ge":
        first = _without_verb(text, first, last)
    if first > 1 and tags[first - 1] in "op":
        first = _before_house(text, first, words)
    end = last
    if tags[last - 1] == "N" and tags.startswith((",", "("), last) and (aside := _APPOSITION.match(tags, last)):
        end = aside.end()
    place = _place(text, first, end)
    if only and place != "subject":
        return None
    span = text.span(first, end)
    printed = text.printed[span.start : span.end]
    if tags[first] == "C":
        printed = re.split("['’]", printed)[0]
    mention = somebody(printed)
    contracted = tags[first] == "C" and mention is not None and mention.form != "pronoun"  # Let's, What's
    if mention is None or contracted or _is_no_name(mention, text, first, words):
        return None
    if mention.form == "role" and _is_told(text, mention, place, first):
        return None
    return _placed(mention, span.start, place)


def _before_house(text: Tagged, first: int, words: Words) -> int:
    """Where the office stands whose house a run begins with: | Minister of State for Housing Ann Lee."""
    at = first
    while at > 1 and text.word(at - 1) in ("of", "for") and text.word(at) in words.of("office_of"):
        at -= 2
    return at if text.word(at) in words.offices else first


def _without_verb(text: Tagged, first: int, last: int) -> int:
    """Where a run begins behind a verb: thanking | Ann Lee, have slammed | the hopeful Ann Lee."""
    first += text.tags[first] == "g" and not text.is_of(first, "attributive")
    governed = last > first + 1 and text.tags[first] == "e" and text.tags[first - 1 : first] in ("A", "B")
    return first + governed


def _placed(mention: Mention, by: int, place: Place) -> Mention:
    """A mention that was read by itself, at its place in the text."""
    (begins, ends), form, name, role, words, roles, kind, agreement, _, definite, sure, members = mention
    span = _new(Span, (by + begins, by + ends))
    return _new(Mention, (span, form, name, role, words, roles, kind, agreement, place, definite, sure, members))


_SPAN, _new = attrgetter("span"), tuple.__new__


def _is_told(text: Tagged, mention: Mention, place: Place, first: int) -> bool:
    """Whether a phrase only tells what somebody is: Lee is seen as a leader who …, Hull backs her as a candidate."""
    if first and text.is_of(first - 1, "becoming"):  # on the way to becoming | the party's nominee
        return True
    seen = first > 1 and text.word(first - 1) == "as" and not mention.definite
    return seen and (place != "subject" or text.tags[first - 2] in "Vev")


# No one, any candidate: nobody whom a pronoun means.
_NOBODYS = listed("nobodys")


@lru_cache(maxsize=8)
def _reader(lexicon: Lexicon) -> Phrases:
    """What `_somebody` gives, kept for every phrase: one that is asked for by its words alone is found at once."""
    return lru_cache(maxsize=20_000)(partial(_somebody, lexicon=lexicon))


def _somebody(printed: str, lexicon: Lexicon) -> Mention | None:
    """A phrase as a mention; None where it names nobody, whatever stands around it: a day, no one, a noun alone."""
    mention, words = read_phrase(printed, lexicon), words_of(lexicon)
    if mention is None or mention.form == "pronoun":
        return mention
    if mention.form == "name":
        dated = not words.of("not_name").keys().isdisjoint(mention.words) or mention.name.lower() in _NOBODYS
        return None if dated else mention
    told = (mention.sure or mention.members) and (mention.roles or mention.definite)
    return mention if told and mention.role.split(None, 1)[0].lower() not in _NOBODYS else None


def _is_no_name(mention: Mention, text: Tagged, first: int, words: Words) -> bool:
    """Whether a capitalised word is a common noun at the head of its sentence, or a number parted by a comma."""
    if mention.form == "role":
        return text.tags[first] == "0" and text.tags[first - 1 : first] == ","
    if mention.form != "name":
        return False
    alone = len(mention.words) == 1 and not mention.sure
    if not alone or (first and text.tags[first - 1] not in ".\nZ") or text.is_of(first + 1, "floating"):
        return False
    after, word, small = text.tags[first + 1 : first + 2], mention.words[0], text.small[first].strip()
    compound = after == "X" and not word.endswith("s") and not text.word(first + 1).endswith("s")  # Tough talk
    # Early in the campaign, he: an unknown name would be an unlikely subject there.
    return (
        compound
        or after in _NOUNS
        or (after in _OBJECTS and (word in words.cues or word in words.of("verb")))  # Talk to them
        or ((len(text.printed) > _LONG or small in text.printed) and small in _common_words(text.printed))
    )


# Of a longer text the words are looked up at once: to look for one costs the length of the text.
_LONG = 20_000
_INSIDE, _WORD = re.compile(r"(?<=[a-z,] )\w+"), re.compile(r"\w+")


@lru_cache(maxsize=2)
def _common_words(printed: str) -> frozenset[str]:
    """The words that have a small letter somewhere in a text, and no capital inside a sentence."""
    return frozenset(_WORD.findall(printed)).difference(map(str.lower, filter(str.istitle, _INSIDE.findall(printed))))


# The tags of himself, all and each.
_MAYBE_FLOATING = ("n", "0", "D")


def _place(text: Tagged, first: int, last: int) -> Place:
    """Where a phrase stands in its clause: a subject before a finite verb, not where a preposition governs it."""
    tags = text.tags
    before = tags[first - 1] if first else "."
    if tags[last - 1] == "K" and _OWNED_SUBJECT.match(tags, last) and _opens(text, first):
        return "object"
    near = max(0, first - _NEAR)
    if tags[last - 1] in "Kk" or before in "pot" or (before in "hW" and text.is_of(first - 1, "asked_of")):
        return "other"
    if before == "," and (_HOME.search(tags, near, first) or _OWNED_NOUN.search(tags, near, first)):
        return "other"  # a name behind a comma tells where somebody is, or who somebody's relative or friend is
    told = tags.startswith(",h", last) and _opens(text, first)
    himself = last + (tags.startswith(_MAYBE_FLOATING, last) and text.is_of(last, "floating"))
    if told or tags[first] in "PC" or _VERB.match(tags, himself):
        return "subject"
    return "object" if before in "VveXIGg" else "other"


# To tell her who | Mark Reed was.
# Who worked for Holt's father, | George Holt, left.
_NEAR = 12


def _opens(text: Tagged, first: int) -> bool:
    """Whether a phrase opens its sentence, behind an adverb at most."""
    before = text.tags[max(0, first - 2) : first]
    return before[-1:] in ("", ".", "\n", "Z") or before == "R," or (before[-1:] in "&bR" and before[:1] in ".\nZ")


def _pieces_of_headings(text: Tagged) -> dict[int, bool]:
    """The pieces of short lines with capitals, and whether most are names: of others no name is read."""
    pieces: dict[int, bool] = {}
    end = -1
    for words in text.tags.split("\n"):
        start, end = end + 1, end + 1 + len(words)
        named = words.count("N") + words.count("K")
        mostly = named > len(words) / 2
        if named > len(words) / 4 and _HEADING.fullmatch(words) and (mostly or _is_in_capitals(text, start, end)):
            pieces.update(dict.fromkeys(range(start, end), mostly))
    return pieces


def _is_in_capitals(text: Tagged, first: int, last: int) -> bool:
    """Whether every word of a line has a capital but small ones: Let The Papers Tell You She Won."""
    return all(not text.pieces[at][0].islower() or len(text.word(at)) <= _SMALL for at in range(first, last))


# Letters of the words that have no capital in a heading.
_SMALL = 4


naming = Naming(mentions, read)
