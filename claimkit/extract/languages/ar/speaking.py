"""Whether a head is a claim at all: somebody who can speak, not a thing, a verse or the narrator's own "we"."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import ARTICLE, FEMININE, FUTURE, NOMINATIVE, PEOPLE, THEY_DID, TO, WITH
from claimkit.extract.languages.ar.name_marks import OF_FAITH
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.surnames import SERVANT
from claimkit.extract.languages.ar.unsaid import is_blessing, is_unsaid
from claimkit.extract.languages.ar.vocabulary import Reading, unowned
from claimkit.extract.languages.ar.words import WORD, listed, printed_of, words_of

_JOINED, _SHORT = (WITH, TO), 4
# A cue of no more confidence is another verb where so many words part it from its clause.
_UNSURE, _NEAR, _FEW, _BESIDE = 0.7, 6, 4, 2
_MARKS = '"“«‹'
_QUOTED = re.compile(f"[{_MARKS}]")
# Who speaks in his own words is no speaker within them.
IN_STATEMENT = pattern("in_statement")
_SERVANTS = words_of("servant_of") | {SERVANT}
_GOD, _SHOWN = words_of("god"), "shown"
_SPEAKING = words_of("i_or_we")
_NO_JUSSIVE = printed_of("no_jussive")
_THAT, _JOINS_THAT, _REACH = listed("complementiser")[0], words_of("joint_of_that"), 24
_CONSIDER, _MAKE_CLEAR = printed_of("consider"), printed_of("make_clear")
_REACHING, _OF_WHAT_SIZE = printed_of("reaching"), re.compile(rf"\s(?:{listed('on')[0]}\s|\(?\s?\d)")


def is_claim(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether what a head ascribes is ascribed to somebody who can have said it."""
    if is_unsaid(reader, cue, head) or _is_far(reader, cue, head) or _says_nothing(reader, cue, head):
        return False
    at = head.speaker_name or head.speaker
    if at is None:
        # يعتبرون أن …: of several men it is no passive.
        passive = _may_be_passive(reader, cue) and not cue.match.group(2).endswith(NOMINATIVE)
        return head.refers == "nobody" or not (passive or _is_writers(reader, cue))
    words = WORD.findall(reader.text, *at)[:3]
    if not words or words[0] in _SPEAKING or words[0][1:] in _SPEAKING:
        return False
    if (
        _is_scripture(reader, words)
        or is_blessing(reader, cue, at)
        or (_SHOWN in cue.reading.frames and not _can_show(reader, words[0]))
    ):
        return False
    if _may_be_passive(reader, cue):
        # تعتبر القناة موازية لـ…: what is so, unless a person considers it.
        copula = cue.reading.cue.word in _CONSIDER and head.complement.kind == "noun" and not _points(reader, head)
        return (not copula and surely_speaks(reader, words)) or reader.people.mention_in(at) is not None
    return not is_thing(reader, at) or IN_STATEMENT.match(reader.text, at[1]) is not None


def _can_show(reader: Reader, word: str) -> bool:
    """Whether a study or a scholar proves something; what others prove they do not say (أثبت الفريق أنه الأفضل)."""
    noun = bare(word)
    proof = noun in reader.documents or noun in reader.vocabulary.of("proof")
    return proof or noun in reader.phrases.nameless or noun in reader.phrases.roles


def _is_scripture(reader: Reader, words: list[str]) -> bool:
    """Whether God or a prophet speaks; a party or a man named after God (حزب الله) is neither."""
    holy = reader.vocabulary.of("scripture")
    if (
        holy.isdisjoint(words[:2])
        or reader.phrases.names.is_title(words[0])
        or words[0] in _SERVANTS
        or OF_FAITH in words[1:2]
    ):
        return False
    return _GOD.isdisjoint(words[1:2]) or words[0] not in reader.phrases.heads


def surely_speaks(reader: Reader, words: list[str]) -> bool:
    """Whether a list tells that the first word of a phrase names who can speak."""
    word, of = words[0], reader.vocabulary.of("can speak")
    if word in of or bare(word) in reader.vocabulary.of("can speak with its article"):
        return True
    before = word in reader.phrases.counting or word in reader.vocabulary.of("same_one")
    return before and words[1:] != [] and surely_speaks(reader, words[1:])


def can_be_source(reader: Reader, at: tuple[int, int]) -> bool:
    """Whether a phrase behind وفق or بحسب names who speaks: listed, named, in quotation marks or a plural of people."""
    words = WORD.findall(reader.text, *at)[:3]
    if not words or _QUOTED.search(reader.text, *at) or surely_speaks(reader, words) or words[0].endswith(PEOPLE):
        return bool(words)
    if words[0] in reader.vocabulary.own_words:
        return True
    alone = len(words) == 1 and not words[0].startswith(ARTICLE)
    return alone or reader.people.mention_in(at) is not None or reader.people.meant(at) is not None


def is_thing(reader: Reader, at: tuple[int, int]) -> bool:
    """Whether a phrase names a thing or an act rather than somebody; what stands in quotation marks is a name."""
    words = WORD.findall(reader.text, *at)[:2]
    if words and words[0] in reader.phrases.pointers:
        return words[1:] == [] or not surely_speaks(reader, words[1:])
    if not words or reader.text[at[0]] in _MARKS:
        return False
    if words[0] in reader.vocabulary.of("count") and words[-1].startswith(ARTICLE):
        return True  # عدد المباريات
    named = surely_speaks(reader, words) or (len(words) == 1 and reader.people.is_family(words[0]))
    return not (named or reader.people.body(at)) and _names_thing(reader, words[0], at[0])


def _names_thing(reader: Reader, word: str, at: int) -> bool:
    """Whether the first word of a phrase, which stands from an offset on, is a noun of things or acts."""
    noun = bare(word)
    if _owned(reader, word, at) or _governed(reader, word):
        return True
    if word in reader.phrases.superlatives:
        return True
    things = reader.vocabulary.of("thing")
    if word in things or noun in things or word in reader.vocabulary.of("feeling"):
        return True
    return reader.phrases.is_masdar(noun)


def _owned(reader: Reader, word: str, at: int) -> bool:
    """Whether a noun of no list belongs to somebody (أمورها, زائره): with ه printed as such, not with ة."""
    start = reader.text.find(word, at)
    noun = unowned(word)
    if (
        noun == word
        or word.startswith(ARTICLE)
        or noun in reader.phrases.heads
        or noun in reader.vocabulary.of("relation")
    ):
        return False
    if word[-1] != FEMININE:
        return True
    printed = len(word) > _SHORT and reader.key.letter(start + len(word) - 1) == FEMININE
    return printed and reader.phrases.names.can_be_his(word[:-1])


def _governed(reader: Reader, word: str) -> bool:
    """Whether ب or ل is joined to a noun of how or what for (بطريقة, لإطالة), so that nobody is named."""
    phrases, noun = reader.phrases, word[1:]
    if word[0] not in _JOINED or len(noun) < _SHORT - 1:
        return False
    listed = noun in phrases.names.manners or noun in phrases.quantifiers or noun in phrases.things
    return listed or noun in phrases.media


def _is_writers(reader: Reader, cue: Cue) -> bool:
    """قدر لي أن أزور المدرسة، وتوقعت أن …: a perfect in ت, whose writer speaks of himself before it."""
    if cue.reading.kind != "perfect" or cue.reading.gender != "f" or reader.page.quote_at(cue.start) is not None:
        return False
    said = WORD.findall(reader.text, cue.sentence[0], cue.end)
    return not reader.vocabulary.of("writer").isdisjoint(said)


def _says_nothing(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether a form of a cue says nothing here.

    سيعلن الموعد غدا        what is yet to be said
    يبلغ عددهم ألفا          reaching a number, rather than telling somebody
    قدرتها على العمل، وقدرها (20) ألفا  a noun with its pronoun
    أبرز الشروط أن …        the foremost of some things
    لم يلتزم بالعقد         what is not kept to
    أن رفض الخطة يهدد …    a verbal noun
    يشير هذا القرار إلى …   what a thing shows
    كما تبين أن …           what turned out
    """
    reading, noun = cue.reading, head.complement.kind == "noun"
    if noun and head.act == "decline" and reading.cue.act in ("promise", "confirm"):
        return not _is_done(reader, head.complement.start)
    if (
        _points_to_thing(reader, cue, head)
        or _is_another_form(cue, noun)
        or _is_told_of(reader, cue)
        or _is_subject(reader, cue)
        or _turned_out(reading, head)
    ):
        return True
    if cue.clitic and "describe" in reading.frames and _OF_WHAT_SIZE.match(reader.text, cue.end):
        return True
    if (
        reading.kind == "imperfect"
        and head.order == "elided"
        and (_is_what(reader, cue) or _goes_on(reader, cue, head))
    ):
        return True
    at = head.speaker if head.order == "verb first" and not cue.clitic else None
    if at is None or cue.match.group(2) not in reader.phrases.superlatives:
        return False
    return not surely_speaks(reader, WORD.findall(reader.text, *at)[:3])


def _points_to_thing(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether this or that, of which a verb without a speaker tells, stands between it and what is said."""
    if head.order not in ("elided", "impersonal") or cue.clitic or head.complement.kind == "quote":
        return False
    word = WORD.match(reader.text, cue.end + 1)
    if word is None or word.end() >= head.complement.at or word.group() not in reader.phrases.pointers:
        return False
    behind = WORD.match(reader.text, word.end() + 1)
    return behind is not None and behind.group().startswith(ARTICLE) and behind.group() not in reader.phrases.breaks


def _is_another_form(cue: Cue, noun: bool) -> bool:
    """Whether a form is of what is to come or shall be (سيعلن, أن يحذروا), of another verb or of a number."""
    reading = cue.reading
    if reading.kind == "jussive":
        return reading.cue.word in _NO_JUSSIVE
    if reading.kind != "imperfect":
        return False
    shall = cue.match.group(2).endswith(THEY_DID) or FUTURE in cue.match.group(1)
    return shall or (noun and reading.cue.word in _REACHING)


def _is_subject(reader: Reader, cue: Cue) -> bool:
    """Whether a form is a noun behind أن, where أن joins no clauses (بعد أن رفض)."""
    before = reader.text[max(0, cue.match.start() - _REACH) : cue.match.start()].split()[-2:]
    also = cue.match.group(2) in reader.vocabulary.of("also_noun") and not cue.match.group(1)
    return also and before[1:] == [_THAT] and before[0] not in _JOINS_THAT


def _turned_out(reading: Reading, head: Head) -> bool:
    """Whether nobody made clear what a feminine without a speaker tells (تبين أن …)."""
    hers = reading.kind == "imperfect" and reading.gender == "f"
    return hers and reading.cue.word in _MAKE_CLEAR and head.speaker is None


def _is_told_of(reader: Reader, cue: Cue) -> bool:
    """Whether behind a form stands what somebody is taken for (يعتبر من أبرز …), or whom it calls (اعلم أيها …)."""
    word = WORD.match(reader.text, cue.end + 1)
    if word is None or cue.clitic:
        return False
    if word.group() in reader.vocabulary.of("vocative"):
        return True
    one = word.group() in reader.vocabulary.of("taken_for") or word.group() in reader.phrases.superlatives
    return one and _may_be_passive(reader, cue)


def _is_what(reader: Reader, cue: Cue) -> bool:
    """Whether what confirms or shows something is told, and nobody (وما يؤكد صحة الدراسة هو …)."""
    start = cue.match.start()
    word = reader.text[max(0, start - _SHORT - 1) : start].split()[-1:]
    return bool(word) and word[0] in reader.vocabulary.of("what_does")


def _goes_on(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether inside a sentence "and" joins what somebody does to what he does else (المؤمن يصدق ويكشف عن الكذب)."""
    if head.complement.kind != "noun" or not cue.coordinated or reader.opens_sentence(cue.match.start()):
        return False
    near = (other for other in reader.found[-3:] if other.sentence == head.sentence)
    return not any(other.reading.kind == "imperfect" for other in near)


def _points(reader: Reader, head: Head) -> bool:
    """Whether a content begins with this or that, of which something is said."""
    word = WORD.match(reader.text, head.complement.start)
    return word is not None and word.group() in reader.phrases.pointers


def _is_done(reader: Reader, at: int) -> bool:
    """Whether a verbal noun stands at an offset."""
    word = WORD.match(reader.text, at)
    return word is not None and reader.phrases.is_act(word.group())


def _is_far(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether a cue that is as often another verb (أراد, تمسك) has its clause far behind it and its speaker.

    So has one that is denied more than a word behind it (لا يشترط ذلك، إضافة إلى أن …).
    So has any cue a word or two in marks (عبرت عن حبها للناس وأهدتهم أغنية “على البركة”).
    """
    quote = head.complement.quote if head.complement.kind == "quote" else None
    named = quote is not None and len(reader.text[quote.inner : quote.end].split()) < _FEW
    declined = head.act == "decline"
    sure = cue.reading.cue.confidence > _UNSURE or bool(cue.reading.prepositions)
    if (sure and not (named or declined)) or head.complement.kind not in ("clause", "quote"):
        return False
    end = max(cue.end, head.cue[-1][1])
    if head.speaker is not None and head.speaker[0] >= end:
        end = head.speaker[1]
    between = reader.text[end : head.complement.at]
    return len(WORD.findall(between)) > _NEAR or (declined and ("," in between or between.count(" ") > _BESIDE))


def _may_be_passive(reader: Reader, cue: Cue) -> bool:
    """يُعتبر, يُقدَّر, يرجع: forms that without tashkeel are as often passive or another verb."""
    return cue.reading.kind == "imperfect" and cue.reading.cue.word in reader.vocabulary.maybe_passive
