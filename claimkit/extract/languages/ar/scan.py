"""The cues of a page in one scan, and what the frames ask of the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from claimkit.extract.languages.ar import morphemes
from claimkit.extract.languages.ar.heads import REACH, Complement, Head, goes_on_to_say
from claimkit.extract.languages.ar.keys import Key, without_marks
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, AND, ARTICLE, CONJUNCTIONS, FUTURE, HIS, TO, WITH
from claimkit.extract.languages.ar.page import PAUSES, Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.people import People
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.vocabulary import Reading, Vocabulary
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed, printed_of, words_of
from claimkit.language.arabic import affix

Match = re.Match[str]
_MARKED = re.compile(r"[\s\"“«‹]")
# Verbs that tell by what a document or a statement was carried (بيان نشرته الوكالة).
CARRIES = frozenset(printed_of("carrying"))
_NOMINAL, _LACK, _ALONE, _WHEN = (WITH, TO), listed("lack")[0], "alone", tuple(f" {one} " for one in listed("therein"))
VERBAL, COORDINATES = frozenset(("perfect", "imperfect", "jussive")), frozenset(CONJUNCTIONS)
_REMINDER, _LED_IN, _MENTIONING = pattern("reminder"), pattern("led_in"), printed_of("mentioning")
_WHILE = pattern("meanwhile_behind")
_FOLLOWING, _WHO, SURELY = printed_of("following_too"), words_of("subject_relativiser"), pattern("surely_does")
# Behind these a form is a noun (عن وصف, على أمل), never a verb that reports.
_GOVERNING, _PAST_NEGATORS, _PERHAPS = words_of("governing"), words_of("past_negator"), words_of("perhaps")
_EXPRESS, (_THAT,), (_ABOUT,) = printed_of("voice_about"), listed("complementiser"), listed("about_what")
_BEFORE_PRONOUN, _IMPERFECT = affix("they before a pronoun"), "".join(morphemes.THIRD_PERSON)
_TRANSITIVE = frozenset(("clause", "object", "describe", "relay", "cause", "blame", "passive"))
_DAMMA, _SHADDA, _PRINTED_MAQSURA = "\u064f", "\u0651", (morphemes.YA, morphemes.ALEF_MAQSURA)


@dataclass(slots=True)
class Cue:
    """One reading of one printed form, where it stands."""

    number: int
    match: Match
    reading: Reading
    sentence: Extent
    start: int
    end: int
    reach: int = -1
    coordinated: bool = field(init=False)
    clitic: str | None = field(init=False)

    def __post_init__(self) -> None:
        """Tell whether و or ف joins it to what was said before, and the object pronoun joined to it."""
        self.coordinated, self.clitic = self.match[1][:1] in COORDINATES, self.match[3]

    def head(self, complement: Complement, rule: str, kind: str = "verb") -> Head:
        """A head of this cue."""
        return Head([(self.start, self.end)], self.reading, kind, complement, rule, self.sentence, self.start)


class Reader:
    """One page with its cues; `found` and `silent` grow while the frames read."""

    def __init__(self, key: Key, page: Page, vocabulary: Vocabulary) -> None:
        """Scan the page once for every cue."""
        self.key, self.page, self.text, self.vocabulary = key, page, page.text, vocabulary
        self.before = -1, ""
        self.phrases = PhraseReader(page, vocabulary)
        cues = vocabulary.cues.found(page.text, self.phrases.names.opening())
        self.matches = [match for match in cues if not self._is_name(match)]
        self.starts = [match.start(2) for match in self.matches]
        shapes = vocabulary.shapes
        self.leaning = [each.start(2) for each in self.matches if shapes[each[2]].participle and self._leans(each)]
        self.found: list[Head] = []
        self.quoted: set[int] = set()
        self.silent: list[tuple[int, int, Callable[[], Phrase], Match]] = []
        self.documents, self.places, self.outlets = map(vocabulary.of, ("a document", "government", "an outlet"))

    @cached_property
    def people(self) -> People:
        """The people named on the page; read when first asked for."""
        verbs = [match.start() for match in self.matches if self.verbal(match) and match[1][-1:] not in _NOMINAL]
        return People(self.phrases, self.vocabulary, verbs)

    def _is_name(self, match: Match) -> bool:
        """Whether a form is printed as a name (تامر, not تأمر; طالبان): no cue at all."""
        joined = self.text[match.end() : match.end() + 1]
        loose = joined.isalnum() and match[2] not in self.vocabulary.finite
        parted = loose and self.key.letter(match.end()) not in morphemes.HAMZA
        if parted or (joined == "," and self._is_surname(match)):
            return True  # ألحانه: no verb and أن, which without its space has its hamza
        token, names = match.group(), self.vocabulary.of("cue or name")
        if not (token in names or token[1:] in names):
            return False
        word = WORD.match(self.text, match.start())
        if word is None:
            return False
        printed, names = self.key.words(*word.span()), self.vocabulary.printed_names
        return printed in names or (printed[0] == AND and printed[1:] in names)

    def readings(self, match: Match) -> tuple[Reading, ...]:
        """What a match may be."""
        return self.vocabulary.readings[match.group(2)]

    def fits(self, reading: Reading, match: Match) -> bool:
        """Whether tashkeel, clitics and neighbours allow this reading of a form."""
        if _DAMMA in reading.cue.word:
            return _DAMMA in self.key.words(match.start(2), match.start(2) + 2)
        if reading.kind == "participle":
            before, named = self._before(match.start()), match.group(2)[-1] != ACCUSATIVE
            if before in _GOVERNING or (named and before in self.vocabulary.of("nasab")):
                return False  # أبو ملحة
            alone = match.group(3) is None and match.group(1)[-1:] not in (FUTURE, *_NOMINAL)
            return alone and not self.phrases.hides(match.group(2), match.end())
        if reading.kind in VERBAL:
            return self._is_verb(reading, match)
        return reading.kind != "noun" or self._before(match.start()) not in self.vocabulary.of("worth")

    def _is_verb(self, reading: Reading, match: Match) -> bool:
        """Whether what stands in and round a form allows it to be a verb that reports."""
        before = self._before(match.start())
        if before in self.vocabulary.of("no verb behind") or before[1:] == _LACK:
            return False
        governed = match[3] and len(before) > 1 and self.phrases.is_masdar(before.removeprefix(TO))
        if governed or (match[3] and match[2] in self.phrases.superlatives):
            return False  # لدعم قدرتها: a noun that another governs
        if (
            self.phrases.hides(match.group(2), match.end())
            or not self._takes_pronoun(reading, match)
            or self._printed_noun(reading, match)
        ):
            return False
        if reading.kind == "imperfect":
            return before not in _PERHAPS and self._is_said(reading, match)
        if reading.kind == "jussive":
            return before in _PAST_NEGATORS
        # قال طالب: a reporting verb right before a form shows it to be a noun.
        bare = not (match.group(1) or match.group(3))
        return not (bare and self._is_verb_form(before)) and self._is_perfect(reading, match)

    def _is_said(self, reading: Reading, match: Match) -> bool:
        """Whether an imperfect reports: not يُذكر أن, ليقول, من المتوقع أن يقول, قد يقول."""
        follows = reading.cue.word in _FOLLOWING and self._before(match.start()) in _WHO  # الذي يتابع الأحداث
        if follows or self._is_joined(match) or self._expected(match) or self._is_called(reading, match):
            return False
        return not (reading.cue.word in _MENTIONING and _REMINDER.match(self.text, match.start(2)))

    def _is_joined(self, match: Match) -> bool:
        """Whether ب or ل governs a form; that of affirming does not (والوزارة إذ تعلن ذلك لتؤكد حرصها)."""
        before = self.text[self.page.sentence(match.start())[0] : match.start()]
        return match.group(1)[-1:] in _NOMINAL and not (match.group(1) == TO and SURELY.search(before))

    def _is_called(self, reading: Reading, match: Match) -> bool:
        """Whether an imperfect whose last letter is ي is printed with the ى of its passive (يُدعى, يُروى)."""
        last = match.end(2) - 1
        ends = self.text[last], self.key.letter(last)
        if reading.gender == "n" or match.group(3) or ends != _PRINTED_MAQSURA:
            return False
        return reading.word in self.vocabulary.of("called")

    def _is_perfect(self, reading: Reading, match: Match) -> bool:
        other = morphemes.HAMZA[reading.cue.word[0] == morphemes.HAMZA[0]]
        if self.key.letter(match.start(2)) == other:
            return False  # أعتقد is the first person, اعتقد the perfect; إعلم the imperative, أعلم the perfect
        return match.group(1)[-1:] in ("", *CONJUNCTIONS) and self._doubled(reading, match)

    def _is_verb_form(self, word: str) -> bool:
        form = word[1:] if word[:1] in COORDINATES else word
        return form in self.vocabulary.finite or form in self.vocabulary.clear_verbs

    def _is_surname(self, match: Match) -> bool:
        """Whether a form stands between a given name behind a verb and a comma (قال عبدالله طلب، مدير …)."""
        if match.group(1) or match.group(3):
            return False
        given = self._before(match.start())
        return given in self.vocabulary.genders and self._is_verb_form(self._before(match.start() - len(given) - 1))

    def _expected(self, match: Match) -> bool:
        """Whether a verb stands behind أن and a word that only expects it (من المتوقع أن تقول)."""
        if self._before(match.start()) != _THAT:
            return False
        word = "".join(self.text[max(0, match.start() - 24) : match.start() - 3].split()[-1:])
        return not self.vocabulary.of("expectation").isdisjoint((word, word[1:]))

    def _printed_noun(self, reading: Reading, match: Match) -> bool:
        """نادي, رأي, نفي: printed with ي where the text prints the verb with ى; or with ة."""
        if match.group(3) == HIS and self.key.letter(match.start(3)) == morphemes.TA_MARBUTA:
            return True
        defective = reading.kind == "perfect" and reading.cue.word[-1] == morphemes.ALEF_MAQSURA
        if not defective or match.group(2)[-1] != morphemes.YA or match.group(3):
            return False
        return self.key.letter(match.end(2) - 1) == morphemes.YA

    @staticmethod
    def _takes_pronoun(reading: Reading, match: Match) -> bool:
        """Whether an object pronoun is joined where it must be (أبلغوه), and only to verbs that take one."""
        if reading.kind == "perfect" and match.group(2)[-1] == _BEFORE_PRONOUN:
            return match.group(3) is not None
        if match.group(3) is None or reading.cue.word in CARRIES or "learn" in reading.frames:
            return True
        return _ALONE not in reading.frames and not _TRANSITIVE.isdisjoint(reading.frames)

    def _doubled(self, reading: Reading, match: Match) -> bool:
        """Whether a form that is also another word (بين, دون, عقب) shows by shadda or place that it is the verb."""
        if "shadda" not in reading.frames or reading.gender != "m":
            return True
        shown = _SHADDA in self.key.words(match.start(2), match.end()) or self.text.startswith(_WHEN, match.end())
        if shown or goes_on_to_say(self.text, match, self.page.sentence(match.start())[0]):
            return True  # في الوقت الذي بين فيه X
        about = reading.cue.word in _EXPRESS and f" {_ABOUT} " in self.text[match.end() : match.end() + 80]
        led = _LED_IN.search(self.text, max(0, match.start() - 14), match.start()) is not None
        return led or ((match.group(1) == AND or about) and self.opens_sentence(match.start()))

    def _before(self, at: int) -> str:
        """The word before an offset, where only a space stands between."""
        if self.before[0] != at:
            parted = self.text[at - 1 : at] != " "
            word = "" if parted else _MARKED.split(self.text[max(0, at - 12) : at - 1])[-1]
            self.before = at, word
        return self.before[1]

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence begins at an offset."""
        return not self.text[self.page.sentence(at)[0] : at].strip()

    def reach(self, cue: Cue) -> int:
        """How far a cue reaches: to the next cue that begins a clause of its own, within the sentence."""
        if cue.reach < 0:
            cue.reach = cue.sentence[1]
            limit = min(cue.reach, cue.end + REACH)
            for other in self.matches[cue.number + 1 : cue.number + 7]:
                if other.start() >= limit:
                    break
                if self._begins_clause(other):
                    cue.reach = other.start()
                    break
        return cue.reach

    def _leans(self, match: Match) -> bool:
        """Whether a match of a participle stands behind a comma: it ends what the sentence says before."""
        return self.text[match.start() - 2 : match.start()] in PAUSES and not match.group(1)

    def _begins_clause(self, match: Match) -> bool:
        shape = self.vocabulary.shapes[match.group(2)]
        if shape.participle and (self.phrases.hides(match.group(2), match.end()) or match.group(3) is not None):
            return False
        if shape.participle:
            alone = match.group(2).endswith(ACCUSATIVE) and match.group(2) not in self.vocabulary.of("adverb")
            return alone or self.text[match.start() - 2 : match.start()] in PAUSES
        if match.group(3) and any(reading.cue.word in CARRIES for reading in self.readings(match)):
            return False  # دراسة أجراها X ونشرتها Y
        opens = shape.opens and (match.group(1)[:1] in COORDINATES or self._is_meanwhile(match))
        return opens and not any(self._is_called(reading, match) for reading in self.readings(match))

    def _is_meanwhile(self, match: Match) -> bool:
        """Whether another clause begins with a verb (، في حين ذكرت الصحيفة أن)."""
        return not match.group(1) and _WHILE.search(self.text, max(0, match.start() - 12), match.start()) is not None

    def verbal(self, match: Match) -> bool:
        """Whether a match can be a finite verb."""
        return self.vocabulary.shapes[match.group(2)].verbal

    def name(self, at: Extent) -> str:
        """The words of a span as printed, without quotation marks round the whole."""
        return without_marks(self.key.words(*at))

    def noun_like(self, word: str) -> bool:
        """Whether a word opens a noun phrase: it has the article, or names a role, an institution or a state."""
        return word.startswith(ARTICLE) or word in self.phrases.heads or word in self.places

    def verb_like(self, word: str) -> bool:
        """Whether a word inside a clause is rather its verb."""
        if word.startswith(ARTICLE):
            return False
        if word in self.vocabulary.readings or (word[:1] == FUTURE and word[1:2] in _IMPERFECT):
            return True
        return word[:1] in _IMPERFECT and len(word) > 3 and not self.phrases.is_masdar(word)

    def speaks(self, word: str) -> bool:
        """Whether a noun can name somebody who speaks."""
        return word in self.phrases.heads or word.removeprefix(ARTICLE) in self.phrases.heads or word in self.places

    def gender(self, head: Head) -> str:
        """Gender of a head's speaker as far as its cue tells: f, m or empty."""
        if head.same_as is not None:
            return self.gender(head.same_as) if head.same_as.same_as is None else ""
        agreeing = ("verb first", "subject before", "elided", "participle")
        if head.order in agreeing and head.reading.gender != "n":
            return head.reading.gender
        return ""

    def enclosing(self, at: int) -> Head | None:
        """The head between whose cue and complement an offset stands."""
        for head in reversed(self.found[-3:]):
            if head.at <= at < head.complement.at:
                return head
        return None
