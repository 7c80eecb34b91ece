"""The constructions of Arabic attribution: from a cue to what it ascribes and to whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from claimkit.extract.arabic.heads import Complement, Head, after_space, clause_at, find_complement
from claimkit.extract.arabic.keys import Key
from claimkit.extract.arabic.page import Page
from claimkit.extract.arabic.phrases import Phrase, PhraseReader
from claimkit.extract.arabic.vocabulary import Reading, Vocabulary

Match = re.Match[str]
VERBAL = frozenset(("perfect", "imperfect", "jussive"))
_OPENERS = VERBAL | {"comein"}
_NEGATION = re.compile(r"(?:^|\W|[وف])(لم|لا|لن)\s$")
_AS = re.compile(r"\b((?:[وف]?(?:ب?حسب|وفق|وفقا\sل|طبقا\sل|علي|نحو)\s?ما|[وف]?(?:كما|مثلما))\s(?:كان(?:ت)?\s|قد\s)?)$")
_BOUNDARY = re.compile(
    r"[.?!:;\n\"“”«»]|\b(?:(?P<an>[ولفبك]?ان(?:ه|ها|هم|هما)?|لان(?:ه|ها|هم)?)|(?P<relative>الذي|التي|الذين|اللذين|اللذان)"
    r"|(?P<was>[وف]?كان(?:ت|وا)?)|[وف]?(?:فيما|بينما|حيث|اذ|عندما|حين|بعدما|لكن(?:ه|ها|هم)?|اما|بيد|غير|الا|كما|بدوره|بدورها|قد)"
    r"|(?:من\s)?(?:جانبه|جانبها|جهته|جهتها|جهتهم|ناحيته|ناحيتها),?)(?!\w)"
)
_LEADING = re.compile(r"[\s,–—-]*(?:[وف](?=ال|\w{4}))?")
_SIDE = re.compile(r"\s*(?:,[^.;\n]*,\s*|(?:\s|,|قد|ايضا|بدوره|بدورها|كذلك|سابقا|\d)*)$")
_REMINDER = re.compile(r"ي(?:ذكر|شار)\s(?:الي\s)?ان\b")
_AS_NOUNS = frozenset(("طلب", "رفض", "فضّل", "اشترط"))
_ABOUT = re.compile(r"\b(?:عن|بشان|حول|من)\s(?:ان\s)?")
_BEFORE_CUE = re.compile(r"[\s,–—-]*$")
_PREDICATE = re.compile(r"\bب(?:ان(?:ه|ها|هم)?\b|ال|\w{3}|(?=[\"“«‹]))")
LEAD = re.compile(
    r"[\s,–—-]*[وف]?(?:علي|في|من|خلال|بعد|قبل|عقب|منذ|وسط|مع|رغم|ردا|امس|اليوم|بدوره|بدورها)\s[^,.;\n]{0,60},"
)
_MARKS = frozenset("\"“”«»")
_ASIDE = re.compile(
    r"\s?,?\s(?:الذي|التي|الذين|وهو|وهي|وهم|المنشور\w*|الصادر\w*)\s[^,.;\n]{0,120}(?:,|(?=\sفان|\sان\s))"
)
_NOUNS = re.compile(r"[\w\"“«»”]+")
_MAIN_VERB = re.compile(r"[\s,–—-]*[وف]?(\w+)\s")
_TOWARDS = re.compile(r"(?<!\w)(?:الي|من|ب\w{4,})\s")
_JOINED = re.compile(r"ان(?:ه|ها|هم)?(?!\w)")
_BEFORE_NOUN = re.compile(r",\s(\w+(?:ا|ه|ين))\s$")
_MEDIUM = re.compile(
    r"(?<!\w)(?:ل(?:ل)?|مع\s(?:ال)?|عبر\s(?:ال)?|علي\sشاشه\s|من\sخلال\s)(?=(?:وكاله|صحيفه|قناه|شبكه|موقع|اذاعه|راديو|تلفزيون|مجله|يوميه|فضاييه|جريده)\b)"
)
_WORDS = re.compile(r"\w+")
_PREPOSITION = re.compile(r"\b(عن|علي|الي|من|في)\s+(?!ان|لسان\b|هامش\b)|\bب(?=\w{3})")
_LEARNED = re.compile(r"\bمن\s((?:ال)?(?:مصدر|مصادر)\w*)")
_VOICE = re.compile(r"\b(?:علي\sلسان|بلسان)\s")
_QUOTED_FROM = re.compile(r"\b(?:نقلا\sعن)\s")


class FrameReader:
    """Reads the cues of one page into heads."""

    def __init__(self, key: Key, page: Page, vocabulary: Vocabulary) -> None:
        """Scan the page once for every cue."""
        self.key, self.page, self.text, self.vocabulary = key, page, page.text, vocabulary
        self.phrases = PhraseReader(page, vocabulary)
        self.matches = list(vocabulary.cues.finditer(page.text))
        self.starts = [match.start(2) for match in self.matches]
        self.found: list[Head] = []
        self.taken: dict[int, Head] = {}
        self.leaning = [match.start(2) for match in self.matches if self._leans(match)]
        self.silent: list[tuple[int, int, Phrase, Match]] = []
        self.documents = vocabulary.of("medium") | vocabulary.of("leak") | vocabulary.of("post")

    def heads(self) -> list[Head]:
        """Every head of the page, in the order of their cues."""
        found = self.found
        for number, match in enumerate(self.matches):
            head = self._head(number, match)
            if head is not None:
                other = self.taken.get(head.complement.start)
                if other is not None:
                    if not _replaces(head, other):
                        continue
                    if other in found:
                        found.remove(other)
                self.taken[head.complement.start] = head
                for start, _ in head.parts:
                    self.taken.setdefault(start, head)
                    self.taken.setdefault(start - 1, head)
                found.append(head)
        return found

    # ------------------------------------------------------------ words

    def name(self, at: tuple[int, int]) -> str:
        """The words of a span as printed, without quotation marks round the whole."""
        name = self.key.printed[slice(*self.key.span(*at))]
        if len(name) > 2 and name[0] in "\"“«‹" and name[-1] in "\"”»›" and not any(c in name[1:-1] for c in "\"“”«»"):
            return name[1:-1].strip()
        return name

    def noun_like(self, word: str) -> bool:
        """Whether a word opens a noun phrase: it has the article, or names a role or an institution."""
        return word.startswith("ال") or word in self.phrases.heads or word in self.vocabulary.of("government")

    def verb_like(self, word: str) -> bool:
        """Whether a word inside a clause is rather its verb."""
        if word.startswith("ال") or word in self.phrases.heads:
            return False
        return (
            word in self.vocabulary.readings
            or word[:1] == "س" and word[1:2] in "يت"
            or word[:1] in "يت" and len(word) > 3 and not self.phrases.is_masdar(word)
        )

    def speaks(self, word: str) -> bool:
        """Whether a noun can name somebody who speaks."""
        bare = word.removeprefix("ال")
        return word in self.phrases.heads or bare in self.phrases.heads or word in self.vocabulary.of("government")

    def says(self, word: str) -> bool:
        """Whether a lone quoted word is a saying rather than a name."""
        return not word.startswith("ال") and word.endswith("ا")

    def gender(self, head: Head) -> str:
        """Gender of a head's speaker as far as its cue tells: f, m or empty."""
        if head.same_as is not None:
            return self.gender(head.same_as) if head.same_as.same_as is None else ""
        if head.order == "verb first" and head.kind == "verb":
            return head.reading.gender if head.reading.gender in ("m", "f") else ""
        return ""

    # ------------------------------------------------------------ one cue

    def _head(self, number: int, match: Match) -> Head | None:
        sentence = self.page.sentence(match.start(2))
        for reading in self.vocabulary.readings[match.group(2)]:
            frame = _FRAMES.get(reading.cue.frames[0])
            if frame is None or not self._fits(reading, match):
                continue
            head = frame(self, number, match, reading, sentence)
            if head is not None:
                head.quote = self.page.quote_at(head.at)
                head.proclitic = match.group(1)
                return head
        return None

    def _fits(self, reading: Reading, match: Match) -> bool:
        """Whether tashkeel and neighbours allow this reading of a form."""
        proclitic, clitic = match.group(1), match.group(3)
        start = match.start(2)
        if "\u064f" in reading.cue.word:
            return "\u064f" in self.key.printed[slice(*self.key.span(start, start + 2))]
        if reading.kind == "jussive":
            return self.text[max(0, start - 3) : start] == "لم "
        if reading.kind in ("perfect", "participle") and proclitic[-1:] in ("س", "ب", "ل") and proclitic:
            return False
        if reading.kind == "participle":
            return clitic is None and not self._anonymity(reading, match)
        if clitic == "ه" and reading.kind in VERBAL and self.key.letter(match.start(3)) == "ة":
            return False
        if reading.kind in VERBAL and not self._is_verb(match, reading):
            return False
        if "shadda" in reading.frames and reading.kind == "perfect" and reading.gender == "m":
            return "\u0651" in self.key.printed[slice(*self.key.span(start, match.end()))] or (
                proclitic == "و" and self._at_start(match.start())
            )
        return True

    def _is_verb(self, match: Match, reading: Reading) -> bool:
        """Whether what stands round a form allows it to be a verb that reports."""
        text, start = self.text, match.start()
        if text[max(0, start - 4) : start] == "عدم ":
            return False
        if self._anonymity(reading, match):
            return False
        return not (
            reading.kind == "imperfect" and reading.cue.word in ("ذكر", "أشار") and _REMINDER.match(text, match.start(2))
        )

    def _anonymity(self, reading: Reading, match: Match) -> bool:
        """طلب عدم الكشف عن اسمه, مشترطاً عدم ذكر اسمه: nothing is said."""
        return reading.cue.word in _AS_NOUNS and self.text.startswith(" عدم", match.end())

    def _at_start(self, at: int) -> bool:
        start, _ = self.page.sentence(at)
        return not self.text[start:at].strip()

    def _bound(self, number: int, match: Match, limit: int) -> int:
        """How far a cue reaches: to the next cue that begins a clause of its own, within the sentence."""
        for other in self.matches[number + 1 : number + 7]:
            if other.start() >= limit:
                break
            if self._begins_clause(other):
                return other.start()
        del match
        return limit

    def _leans(self, match: Match) -> bool:
        """Whether a match is a participle behind a comma: it ends what the sentence says before."""
        return self.text[match.start() - 2 : match.start()] == ", " and not match.group(1) and any(
            reading.kind == "participle" for reading in self.vocabulary.readings[match.group(2)]
        )

    def _begins_clause(self, match: Match) -> bool:
        proclitic, form, clitic = match.group(1, 2, 3)
        kinds = {reading.kind for reading in self.vocabulary.readings[form]}
        if "participle" in kinds:
            if any(self._anonymity(reading, match) for reading in self.vocabulary.readings[form]):
                return False
            return clitic is None and (form.endswith("ا") or self.text[match.start() - 2 : match.start()] == ", ")
        return bool(kinds & _OPENERS) and proclitic[:1] in ("و", "ف") and proclitic != ""

    # ------------------------------------------------------------ frames

    def verb(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """قال X إن …, X قال …, أعلن X عن …, نفى X صحة …, «…» قال X, and a participle (قائلاً) of these."""
        start, end, limit = match.start(2), match.end(), sentence[1]
        frames = reading.frames
        participle = reading.kind == "participle"
        if not participle and self.text[start - 1 : start] == " ":
            as_said = _AS.search(self.text, max(sentence[0], start - 18), start)
            if as_said:
                return self._as_said(match, as_said, reading, sentence)
        if "relay" in frames:
            return self._relay(number, match, reading, sentence)
        bound = self._bound(number, match, limit)
        if not participle:
            if inverted := self._inverted(match, reading, sentence):
                return inverted
        if "learn" in frames:
            return self._learned(match, reading, sentence, bound)
        if "refuse" in frames and (refused := self._refused(match, reading, sentence, bound)):
            return refused
        if "feeling" in frames and (felt := self._felt(match, reading, sentence, bound)):
            return felt
        if "describe" in frames or "cause" in frames or "blame" in frames:
            special = self._described(match, reading, sentence, bound)
            if special is not None or "clause" not in frames:
                return special
        joined = _JOINED.match(self.text, end)
        if joined is not None and reading.kind == "perfect" and "clause" in frames:
            complement: Complement | None = clause_at(self.page, end, joined.end())
        else:
            complement = find_complement(self.page, end, bound, frames)
        if complement and "towards" in frames and not self.text.startswith("الي", complement.at):
            complement = None
        stops = self.phrases.denied if "any" in frames else frozenset()
        reach = complement.at if complement else bound
        phrase = self.phrases.read(end, reach, "noun" in frames, stops)
        if "object" in frames and phrase:
            phrase = self._without_object(match, phrase)
        complement = self._object(reading, phrase, reach, participle, end) or complement
        if complement is None:
            if participle and reading.cue.word == "قال":
                complement = Complement("bare", end, after_space(self.text, end))
            else:
                if not participle:
                    self.silent.append((start, end, phrase, match))
                return None
        if complement.kind == "quote" and _TOWARDS.search(self.text, end, complement.at):
            return None
        if phrase.end > complement.at:
            phrase = self.phrases.read(end, complement.at)
        head = Head(
            [(start, end)], reading, "participle" if participle else "verb", complement, "", sentence, start
        )
        if participle:
            return self._leaning(head, complement)
        self._subject(head, match, phrase)
        self._negated(head)
        self._gap(head, end, complement.at)
        if reading.cue.word == "كشف" and complement.kind == "clause":
            head.act = "assert"
        head.rule = f"{head.order or head.refers} {complement.kind}"
        return head

    def _object(
        self, reading: Reading, phrase: Phrase, reach: int, participle: bool, end: int
    ) -> Complement | None:
        """A complement without a clause that begins before the one found: a preposition's, or a verbal noun."""
        text, rest = self.text, end if participle else phrase.rest
        bare = "noun" in reading.frames
        previous = ","
        if bare or "any" in reading.frames:
            for word in _WORDS.finditer(text, rest, min(reach, rest + 60)):
                free = previous == "," or previous.startswith("ال") or previous.endswith(("ه", "ها", "هم"))
                if free and (
                    (bare and self.phrases.is_masdar(word.group()))
                    or ("any" in reading.frames and word.group() in self.phrases.denied)
                ):
                    return Complement("noun", word.start(), word.start())
                previous = word.group()
        if not reading.prepositions:
            return None
        for place in _PREPOSITION.finditer(text, rest, reach):
            preposition = place.group(1) or "ب"
            if preposition in reading.prepositions and (
                preposition != "ب" or self._masdar_after(place.end())
            ):
                return Complement("noun", place.start(), place.end())
        return None

    def _without_object(self, match: Match, phrase: Phrase) -> Phrase:
        """The subject alone where a verb of telling has both behind it (أخبر الشاهد الشرطة أن)."""
        words = self.text[phrase.start : phrase.end].split()
        if words[0].removeprefix("ال") in self.phrases.audience or (
            len(words) == 1 and words[0].endswith(("ه", "ها", "هم", "ين")) and match.group(1)[:1] in ("و", "ف")
        ):
            return Phrase(phrase.start, phrase.start, phrase.rest)
        last = words[-1].removesuffix("ه")
        if len(words) > 2 and last != words[-1] and not last.startswith("ال") and words[-2] not in self.phrases.heads:
            return Phrase(phrase.start, self.text.rfind(words[-1], phrase.start, phrase.end) - 1, phrase.rest)
        marks = self.text.find("«", phrase.start + 1, phrase.end)
        if marks > 0 and self.text[marks - 1] == " " and words[-1].endswith(("»", "”", '"')):
            return Phrase(phrase.start, marks - 1, phrase.rest)
        split = self.split(phrase, phrase.end)
        return Phrase(phrase.start, split[0], phrase.rest) if split else phrase

    def _learned(self, match: Match, reading: Reading, sentence: tuple[int, int], bound: int) -> Head | None:
        """علمت X من Y أن …: Y speaks, X (an outlet) relays."""
        found = _LEARNED.search(self.text, match.end(), min(bound, match.end() + 90))
        if found is None:
            return None
        complement = find_complement(self.page, found.end(), bound, frozenset(("clause",)))
        if complement is None:
            return None
        speaker = self.phrases.read(found.start(1), complement.at)
        relay = self.phrases.read(match.end(), found.start())
        head = Head([(match.start(2), match.end())], reading, "relay", complement, "relay learned", sentence, match.start(2))
        head.order = "relay"
        if speaker:
            head.speaker, head.refers = (speaker.start, speaker.end), "written"
        if relay:
            head.relays.append(((relay.start, relay.end), None))
        return head

    def _refused(self, match: Match, reading: Reading, sentence: tuple[int, int], bound: int) -> Head | None:
        """رفض X تأكيد ما إذا …, امتنع X عن الإفصاح عما إذا …."""
        complement = find_complement(self.page, match.end(), bound, frozenset(("clause", "whether")))
        if complement is None:
            return None
        for word in _WORDS.finditer(self.text, match.end(), complement.at):
            if word.group().removesuffix("ه") in self.vocabulary.of("refusal"):
                break
        else:
            return None
        gap = self.text[match.end() : word.start()].strip()
        cue = [(match.start(2), match.end()), word.span()] if gap not in ("", "عن") else [(match.start(2), word.end())]
        head = Head(cue, reading, "verb", complement, "refusal", sentence, match.start(2))
        self._subject(head, match, self.phrases.read(match.end(), self._before_preposition(match.end(), word.start())))
        head.act, head.polarity = "decline", "hedged"
        return head

    def _before_preposition(self, start: int, end: int) -> int:
        found = self.text.rfind(" عن ", start, end)
        return end if found < 0 else found

    def _felt(self, match: Match, reading: Reading, sentence: tuple[int, int], bound: int) -> Head | None:
        """أعرب X عن أمله في أن …: verb and feeling are the cue."""
        complement = find_complement(self.page, match.end(), bound, frozenset(("clause",)))
        if complement is None or complement.at - match.end() > 160:
            return None
        for word in _WORDS.finditer(self.text, match.end(), complement.at):
            bare = word.group()
            for ending in ("هما", "ها", "هم", "ه"):
                if bare.endswith(ending) and bare.removesuffix(ending) in self.vocabulary.of("feeling"):
                    break
            else:
                continue
            break
        else:
            return None
        gap = self.text[match.end() : word.start()].strip()
        cue = [(match.start(2), match.end()), word.span()] if gap not in ("", "عن") else [(match.start(2), word.end())]
        participle = reading.kind == "participle"
        head = Head(cue, reading, "participle" if participle else "verb", complement, "feeling", sentence, match.start(2))
        if not participle:
            self._subject(head, match, self.phrases.read(match.end(), self._before_preposition(match.end(), word.start())))
        return head

    def _masdar_after(self, at: int) -> bool:
        word = re.compile(r"(?:ال)?(\w+)").match(self.text, at)
        return word is not None and (self.phrases.is_masdar(word.group(1)) or word.group(1) == "عدم")

    def _leaning(self, head: Head, complement: Complement) -> Head | None:
        """A participle; where a silent verb before it governs it (غرّد … قائلاً), the verb is the cue."""
        if complement.at - head.at > 160:
            return None
        head.rule = f"participle {complement.kind}"
        self._gap(head, head.cue[0][1], complement.at)
        head.order = "participle"
        for start, end, phrase, match in reversed(self.silent[-3:]):
            if head.reading.cue.word == "قال" and head.sentence[0] <= start and head.at - end < 160:
                head.cue, head.at, head.kind = [(start, end)], start, "verb"
                head.reading = self.vocabulary.readings[match.group(2)][0]
                self._subject(head, match, phrase)
                self._gap(head, end, complement.at)
                head.rule = "verb with قائلا"
                break
        return head

    def _subject(self, head: Head, match: Match, phrase: Phrase) -> None:
        """The speaker: behind the cue, else before it, else unwritten."""
        before = None
        if match.group(1)[:1] not in ("و", "ف") or self._after_as_for(match, head.sentence[0]):
            before = self._before(match.start(), head.sentence[0])
        if before is not None and (
            not phrase or before[1] or match.group(3) or "object" in head.reading.frames
        ):
            head.speaker, head.order, head.refers = before[0], "subject before", "written"
        elif phrase and match.group(3) is None:
            head.speaker, head.order, head.refers = (phrase.start, phrase.end), "verb first", "written"
        elif phrase:
            head.speaker, head.order, head.refers = (phrase.start, phrase.end), "verb first", "written"
        else:
            head.order = "elided"
            reading = head.reading
            if (
                reading.kind == "imperfect"
                and reading.gender == "m"
                and reading.cue.word in _IMPERSONAL
                and match.group(2)[0] == "ي"
            ):
                head.refers, head.order = "nobody", "impersonal"

    def _after_as_for(self, match: Match, sentence: int) -> bool:
        return match.group(1) == "ف" and self.text[sentence : match.start()].lstrip().startswith(("اما ", "واما "))

    def _before(self, at: int, lower: int) -> tuple[tuple[int, int], bool] | None:
        """The subject before a verb, and whether the clause's form makes it sure (كان X قد قال, إن X قال)."""
        text = self.text
        start = max(lower, at - 260)
        stop = at
        trimmed = text[start:stop].rstrip()
        for tail in ("قد", "ايضا", "بدوره", "بدورها"):
            if trimmed.endswith(" " + tail):
                stop = start + len(trimmed) - len(tail)
                trimmed = text[start:stop].rstrip()
        boundary, sure = start, False
        for found in _BOUNDARY.finditer(text, start, stop):
            quote = self.page.quote_at(found.start()) or self.page.quote_at(found.start() - 1)
            if found.group() in _MARKS and quote and quote.end - quote.inner < 30 and quote.after <= stop:
                continue
            boundary, sure = found.end(), bool(found.group("an") or found.group("was"))
            if found.group("relative") and not text[found.end() : stop].strip():
                return self._antecedent(found.start(), lower)
        lead = _LEADING.match(text, boundary, stop)
        begin = lead.end() if lead else boundary
        if begin >= stop or (boundary == start and start > lower):
            return None
        begin = self._document_before(begin, stop)
        phrase = self.phrases.read(begin, stop)
        if not phrase or phrase.start > begin + 1 or not _SIDE.match(text, phrase.end, stop):
            return None
        if not self._nominal(phrase, sure):
            return None
        return (phrase.start, phrase.end), sure

    def _document_before(self, begin: int, stop: int) -> int:
        """Where a document's name begins that a verb without الذي says more of (تسلمت تقريراً يشير إلى)."""
        for word in _WORDS.finditer(self.text, begin + 1, stop):
            if word.group().endswith("ا") and word.group()[:-1] in self.documents and word.start() > begin:
                return word.start()
        return begin

    def _nominal(self, phrase: Phrase, sure: bool) -> bool:
        """Whether a phrase before a verb can be its subject, rather than a verb and its own."""
        words = self.text[phrase.start : phrase.end].split()
        first = words[0].strip("\"“«")
        bare = first.removeprefix("ال")
        if first in self.phrases.breaks or first in self.vocabulary.readings or (first[0] in "يت" and first[1:] and not sure and bare not in self.phrases.heads):
            return False
        return sure or first.startswith("ال") or bare in self.phrases.heads or len(words) <= 4

    def _antecedent(self, at: int, lower: int) -> tuple[tuple[int, int], bool] | None:
        """The noun a relative clause hangs on."""
        start = max(lower, at - 120)
        boundary = start
        for found in _BOUNDARY.finditer(self.text, start, at):
            boundary = found.end()
        chunk = self.text.rfind(",", boundary, self.text.rfind(" ", boundary, at))
        begin = after_space(self.text, max(boundary, chunk + 1))
        words = self.text[begin:at].rstrip(" ,")
        if not words:
            return None
        return (begin, begin + len(words)), True

    def _negated(self, head: Head) -> None:
        """لم يؤكد، لا يستبعد، لم ينف: the act and polarity of the opposite."""
        negation = _NEGATION.search(self.text, max(head.sentence[0], head.at - 6), head.at)
        if negation is None:
            return
        act, polarity = head.reading.cue.act, head.reading.cue.polarity
        head.cue[0] = (negation.start(1), head.cue[0][1])
        if polarity == "negative":
            head.act, head.polarity = "assert", "hedged"
        elif act == "express":
            head.polarity = "negative"
        else:
            head.act, head.polarity = "decline", "hedged"

    def _gap(self, head: Head, start: int, end: int) -> None:
        """What stands between cue and complement: a voice of the speaker, a medium, whom it was told."""
        voice = _VOICE.search(self.text, start, end)
        if voice is not None and head.speaker is not None:
            name = self.phrases.read(voice.end(), end)
            if name:
                head.relays.append((head.speaker, None))
                head.speaker_name = (name.start, name.end)
        medium = _MEDIUM.search(self.text, start, end)
        if medium is not None:
            name = self.phrases.read(medium.end(), end)
            if name:
                head.relays.append(((name.start, name.end), None))
        quoted = _QUOTED_FROM.search(self.text, start, end)
        if quoted is not None and head.speaker is not None:
            name = self.phrases.read(quoted.end(), end)
            if name:
                head.relays.append((head.speaker, tuple(head.cue[0])))
                head.speaker = (name.start, name.end)
                head.cue = [(quoted.start(), quoted.end() - 1)]

    def _inverted(self, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """«…»، يقول X، «…»: a quotation before its cue, and what goes on behind it."""
        if match.group(1)[:1] in ("و", "ف") or "quote" not in reading.frames:
            return None
        quote = self.page.quote_before(match.start())
        if quote is None or match.start() - quote.after > 4 or not _BEFORE_CUE.fullmatch(self.text, quote.after, match.start()):
            return None
        if self.page.text.count(" ", quote.inner, quote.end) < 2:
            return None
        limit = sentence[1]
        own = find_complement(self.page, match.end(), limit, frozenset(("clause",)))
        if own is not None and own.at - match.end() < 100:
            return None
        after = self.page.next_quote(match.end())
        reach = after.start if after and after.start < limit else limit
        phrase = self.phrases.read(match.end(), reach)
        if not phrase and (after is None or after.start >= limit):
            return None
        head = Head(
            [(match.start(2), match.end())],
            reading,
            "verb",
            Complement("quote", quote.start, quote.start, quote, quote.end),
            "quotation first",
            sentence,
            match.start(2),
        )
        head.order = "quotation first"
        head.parts = [(quote.inner, quote.end)]
        head.mode = "direct"
        if phrase:
            head.speaker, head.refers = (phrase.start, phrase.end), "written"
        if after is not None and after.start < limit and ":" not in self.text[match.end() : after.start]:
            head.parts.append((after.inner, after.end))
        return head

    def _described(
        self, match: Match, reading: Reading, sentence: tuple[int, int], bound: int
    ) -> Head | None:
        """اتهم X Y بـ…, وصف X Y بأنه …, عزا X … إلى …: the content is the target and what is said of it."""
        text, end = self.text, match.end()
        if "cause" in reading.frames:
            predicate = re.compile(r"\bالي\s").search(text, end, bound)
        elif "blame" in reading.frames:
            predicate = re.compile(r"\b(?:ال)?مسووليه\b").search(text, end, bound)
        else:
            predicate = next(
                (found for found in _PREDICATE.finditer(text, end, bound) if not text.startswith(("باسم", "بعد", "بين", "بشان"), found.start())),
                None,
            )
        if predicate is None:
            return None
        head = Head(
            [(match.start(2), end)],
            reading,
            "verb",
            Complement("noun", end, after_space(text, end)),
            "target and predicate",
            sentence,
            match.start(2),
        )
        if reading.kind == "participle":
            head.kind = head.order = "participle"
            return head
        phrase = self.phrases.read(end, predicate.start())
        before = None
        if match.group(1)[:1] not in ("و", "ف"):
            before = self._before(match.start(), sentence[0])
        if match.group(3):
            head.complement.at = head.complement.start = predicate.start() + (text[predicate.start()] == "ب")
            if before:
                head.speaker, head.refers = before[0], "written"
            elif phrase:
                head.speaker, head.refers = (phrase.start, phrase.end), "written"
        elif before is not None:
            head.speaker, head.refers = before[0], "written"
        else:
            split = None
            if not ("blame" in reading.frames and match.group(1)[:1] in ("و", "ف")):
                split = self.split(phrase, predicate.start())
            if split is not None:
                head.speaker, head.refers = (phrase.start, split[0]), "written"
                head.complement.at = head.complement.start = split[1]
        head.order = "verb first"
        self._gap(head, end, head.complement.at)
        return head

    def split(self, phrase: Phrase, limit: int) -> tuple[int, int] | None:
        """Where the subject ends and the object begins in a row of nouns, if that can be told."""
        text = self.text
        if not phrase:
            return None
        if phrase.rest > phrase.end or phrase.end < limit:
            begin = phrase.end
            while begin < limit and text[begin] in " ,":
                begin += 1
            comma = text.rfind(",", phrase.end, limit)
            if comma >= 0:
                begin = after_space(text, comma + 1)
            if begin < limit - 2:
                return phrase.end, begin
        words = list(_NOUNS.finditer(text, phrase.start, phrase.end))
        for one, word in zip(words, words[1:], strict=False):
            if self._begins_object(one.group(), word.group()):
                return one.end(), word.start()
        if len(words) == 2 and not words[1].group().endswith(("يه", "ي")):
            return words[0].end(), words[1].start()
        return None

    def _begins_object(self, before: str, word: str) -> bool:
        """Whether a noun behind another cannot belong to the same phrase."""
        if word.startswith("و") or before in self.phrases.heads or before in ("في", "باسم", "من", "و", "لدي"):
            return False
        bare = word.removeprefix("ال")
        if bare in self.phrases.institutions or word in self.vocabulary.of("government"):
            return True
        if word in self.documents or word in self.phrases.denied or self.phrases.is_masdar(word):
            return True
        return word.startswith("ال") and (bare in self.phrases.roles or word.endswith("ين"))

    def _as_said(
        self, match: Match, lead: Match, reading: Reading, sentence: tuple[int, int]
    ) -> Head | None:
        """…، وفق ما أعلن X; كما قال X، …: a clause of attribution beside its content."""
        start = lead.start(1)
        if self.text[start] in "وف" and self.text[start + 1 : start + 2] in "كحبعمطوث" and not self.text.startswith(("وفق", "فيما"), start):
            start += 1
        word = self.text[start : match.start(2)].strip()
        if word in ("كما", "مثلما") and find_complement(
            self.page, match.end(), sentence[1], frozenset(("clause", "quote"))
        ):
            return None if reading.kind == "participle" else self._plain_verb(match, reading, sentence)
        if word in ("بما", "ما"):
            return None
        return self._beside(start, match.end(), reading, sentence, "clause beside")

    def _plain_verb(self, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """كما أعلن X أن …: كما joins two sentences and the verb governs its own clause."""
        complement = find_complement(self.page, match.end(), sentence[1], reading.frames)
        if complement is None or complement.at - match.end() > 200:
            return None
        phrase = self.phrases.read(match.end(), complement.at)
        head = Head([(match.start(2), match.end())], reading, "verb", complement, "", sentence, match.start(2))
        self._subject(head, match, phrase)
        self._gap(head, match.end(), complement.at)
        head.rule = f"{head.order or head.refers} {complement.kind}"
        return head

    def after(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """بحسب X، …; …، وفق X; …، نقلاً عن X."""
        del number
        start, end = match.start(2), match.end()
        if match.group(1)[-1:] in ("ل", "س", "ب") and match.group(1):
            return None
        if re.compile(r"\s?ما\s").match(self.text, end) or re.compile(r"ما\b").match(self.text, end):
            return None
        if reading.cue.word in ("حسب", "وفق") and match.group(3):
            return None
        begin = end
        if "lam" in reading.frames:
            lam = re.compile(r"\s?ل(?:ل(?=\w))?(?!\w{0,1}\s)").match(self.text, end)
            if lam is None or re.compile(r"\s?لما\b").match(self.text, end):
                return None
            begin = lam.end()
        if reading.cue.word == "على لسان" and self._gap_of(start) is None:
            return None
        inside = self._gap_of(start)
        if inside is not None:
            phrase = self.phrases.read(begin, inside.complement.at)
            if phrase and inside.speaker is not None and reading.cue.word not in ("على لسان", "نقلا عن"):
                inside.relays.insert(0, ((phrase.start, phrase.end), (start, end)))
            return None
        return self._beside(start, end, reading, sentence, "beside", begin, own=match.group(3) is not None)

    def _gap_of(self, at: int) -> Head | None:
        """The head between whose cue and complement an offset stands."""
        for head in reversed(self.found[-3:]):
            if head.cue[0][1] <= at < head.complement.at or (head.at <= at < head.cue[0][1]):
                return head
        return None

    def _beside(
        self, start: int, end: int, reading: Reading, sentence: tuple[int, int], rule: str, begin: int = 0, own: bool = False
    ) -> Head | None:
        text = self.text
        pronoun = re.compile(r"\s(?:به|بها|عنه|فيه|فيها)\b").match(text, end)
        begin = pronoun.end() if pronoun and rule != "beside" else begin or end
        phrase = self.phrases.read(begin, min(sentence[1], end + 200))
        written = bool(phrase) and phrase.start - end <= 40 and not own
        if written:
            words = text[phrase.start : phrase.end].split()
            if rule == "beside" and (
                (words[0] in self.vocabulary.of("not_source") and words[1:2] != ["من"]) or words[0].isdigit()
            ):
                return None
        elif reading.cue.frames[0] == "after" and reading.cue.word in ("بحسب", "حسب", "وفق", "وفقاً", "طبقاً", "نقلا عن", "برأي"):
            return None
        close = phrase.end if written else end
        head = Head([(start, end)], reading, "beside", Complement("beside", start, start), rule, sentence, start)
        if written:
            head.speaker, head.refers = (phrase.start, phrase.end), "written"
        elif not own and not written and rule == "beside":
            return None
        return self._place_beside(head, close)

    def _place_beside(self, head: Head, close: int) -> Head | None:
        """Content of a clause beside: what follows where it opens the sentence, else what stands before."""
        text, (first, last) = self.text, head.sentence
        before = text[first : head.at].strip(" ,–—-وف\"“«")
        aside = _ASIDE.match(text, close, last)
        close = aside.end() if aside else close
        tail = re.compile(r"[\s,:–—-]*(?:فقد\s|فان(?=\s)|ان(?=\s))?[\s:]*").match(text, close, last)
        follow = tail.end() if tail else close
        opens = not before or (len(before.split()) <= 4 and before.split()[0] in self.phrases.breaks | self.phrases.times)
        ahead = find_complement(self.page, close, min(last, close + 60), frozenset(("clause",)))
        if head.reading.cue.word == "نقلا عن" and ahead is not None and "," not in text[close : ahead.at]:
            head.complement, head.order = ahead, "verb first"
            head.rule = "opening " + head.rule
            return head
        if text[close:last].lstrip().startswith(("ان ", "انه", "انها", "انهم", "فان")) or opens:
            if last - follow < 3:
                return None
            complement = find_complement(self.page, close, min(last, follow + 8), frozenset(("clause", "quote")))
            quote = self.page.quote_at(follow)
            if complement and complement.start >= follow:
                follow, quote = complement.start, complement.quote
            head.complement = Complement("clause", close, follow, quote if quote and quote.start == follow else None)
            head.rule, head.order = "opening " + head.rule, "verb first"
            return head
        head.order = "closing"
        head.rule = "closing " + head.rule
        head.complement = Complement("before", first, -head.at, None, close)
        return head

    def noun(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """وعداً من X بأن …, قوله إن …, تأكيد X أن …."""
        start, end = match.start(2), match.end(2)
        if match.group(3):
            return None
        bound = self._bound(number, match, sentence[1])
        complement = find_complement(self.page, end, min(bound, end + 140), reading.frames)
        if complement is None or (complement.kind == "clause" and "," in self.text[end : complement.at]):
            return None
        own = "own" in reading.frames or reading.gender != ""
        head = Head([(start, end)], reading, "noun", complement, f"noun {complement.kind}", sentence, start)
        phrase = self.phrases.read(end, complement.at)
        by = re.compile(r"\s(?:من|ل|عن)(?:\s(?:قبل\s)?|(?=ال|\w{3}))").match(self.text, end, complement.at)
        if by is not None:
            phrase = self.phrases.read(by.end(), complement.at)
            if phrase:
                head.speaker, head.refers = (phrase.start, phrase.end), "written"
        elif phrase and not own and phrase.start - end <= 1:
            head.speaker, head.refers = (phrase.start, phrase.end), "written"
        previous = self.matches[number - 1] if number else None
        if head.speaker is None and previous is not None and 0 < match.start() - previous.end() <= 2 and self._verbal(previous):
            return self._doubled(head, number - 1, previous, match)
        if head.refers != "written" and not own and reading.cue.word != "القول":
            return None
        if head.refers == "elided" and match.group(1) == "ب":
            leaning = _BEFORE_NOUN.search(self.text, max(sentence[0], match.start() - 20), match.start())
            if leaning is not None:
                head.cue, head.at, head.kind = [leaning.span(1)], leaning.start(1), "participle"
            else:
                self._governor(head, match)
        head.order = "participle" if head.refers == "elided" else "noun"
        return head

    def _governor(self, head: Head, match: Match) -> None:
        """ردّ X بالقول إن …: the subject of the main verb is printed, and the speaker."""
        begin = max(head.sentence[0], self.found[-1].complement.start if self.found else 0, match.start() - 160)
        lead = LEAD.match(self.text, begin, match.start())
        first = _MAIN_VERB.match(self.text, lead.end() if lead else begin, match.start())
        if first is None or self.noun_like(first.group(1)):
            return
        phrase = self.phrases.read(first.end(), match.start())
        if phrase and phrase.start - first.end() <= 1:
            head.speaker, head.refers = (phrase.start, phrase.end), "written"

    def _verbal(self, match: Match) -> bool:
        return any(reading.kind in VERBAL for reading in self.vocabulary.readings[match.group(2)])

    def _doubled(self, head: Head, number: int, verb: Match, noun: Match) -> Head:
        """كرر القول إن …, جدد تأكيده أن …: verb and noun are one cue."""
        del number
        head.cue, head.at, head.kind = [(verb.start(2), noun.end(2))], verb.start(2), "verb"
        head.speaker, head.refers = None, "elided"
        self._subject(head, verb, Phrase(noun.end(), noun.end(), noun.end()))
        head.rule = "verb and noun"
        return head

    def comein(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """جاء في X أن …, ورد على لسان X أن …."""
        complement = find_complement(
            self.page, match.end(), self._bound(number, match, sentence[1]), frozenset(("clause", "quote"))
        )
        if complement is None:
            return None
        phrase = self.phrases.read(match.end(), complement.at)
        if not phrase:
            token = re.compile(r"\s*(\w[^,:]*?)\s*(?=[,:]|$)").match(self.text, match.end(), complement.at)
            if token is None:
                return None
            phrase = Phrase(token.start(1), token.end(1), token.end())
        head = Head([(match.start(2), match.end(2))], reading, "verb", complement, "", sentence, match.start(2))
        head.speaker, head.refers, head.order = (phrase.start, phrase.end), "written", "verb first"
        head.rule = f"document {complement.kind}"
        return head

    def therein(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """نشرت X تسريبات، جاء فيها أن …: the document speaks, its publisher relays."""
        complement = find_complement(self.page, match.end(), sentence[1], frozenset(("clause", "quote")))
        if complement is None or complement.at - match.end() > 60:
            return None
        head = Head([(match.start(2), match.end(2))], reading, "verb", complement, "", sentence, match.start(2))
        head.rule, head.order = f"document {complement.kind}", "verb first"
        document = None
        for word in re.compile(r"\w+").finditer(self.text, max(sentence[0], match.start() - 160), match.start()):
            if word.group().removeprefix("ال") in self.documents and word.group().removeprefix("ال") not in ("اول", "اخر", "احدث"):
                document = word
        if document is not None:
            phrase = self.phrases.read(document.start(), match.start())
            head.speaker, head.refers = (phrase.start, phrase.end), "written"
            publisher = self._publisher(number, document.start(), sentence)
            if publisher is not None:
                head.relays.append(publisher)
        return head

    def _publisher(
        self, number: int, before: int, sentence: tuple[int, int]
    ) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
        for match in reversed(self.matches[max(0, number - 3) : number]):
            if match.start() >= sentence[0] and self._verbal(match):
                phrase = self.phrases.read(match.end(), before)
                if phrase:
                    return (phrase.start, phrase.end), (match.start(2), match.end(2))
        return None

    def passive(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """يُقال إن …, ما تردد عن …: nobody is named."""
        end = match.end()
        complement = find_complement(
            self.page, end, self._bound(number, match, sentence[1]), frozenset(("clause",))
        )
        if complement is not None and complement.at - end > 40:
            complement = None
        if complement is None and re.compile(r"ما\s$").search(self.text, max(0, match.start() - 4), match.start()):
            about = _ABOUT.search(self.text, end, min(sentence[1], end + 70))
            complement = Complement("noun", about.start(), about.end()) if about else None
        if complement is None:
            return None
        head = Head([(match.start(2), end)], reading, "passive", complement, "impersonal", sentence, match.start(2))
        head.refers = "nobody"
        return head

    def _relay(self, number: int, match: Match, reading: Reading, sentence: tuple[int, int]) -> Head | None:
        """نقلت X عن Y قوله إن …, نسبت X إلى Y القول إن …: Y speaks, X relays."""
        text, end, limit = self.text, match.end(), sentence[1]
        marker = "عن" if reading.cue.word != "نسب" else "الي"
        found = re.compile(rf"\b{marker}(?:\s|(?P<own>ه|ها|هم|هما)\b)").search(text, end, min(limit, end + 160))
        if found is None:
            return None
        complement = find_complement(self.page, found.end(), limit, frozenset(("clause", "quote")))
        if complement is None:
            return None
        word = self._noun_cue(number, found.end(), complement.at)
        reach = word[0] if word else complement.at
        relay = self.phrases.read(end, found.start())
        speaker = self.phrases.read(found.end(), reach)
        cue = word or (match.start(2), end)
        head = Head([cue], reading, "relay", complement, f"relay {complement.kind}", sentence, match.start(2))
        head.order = "relay"
        if speaker and not found.group("own"):
            head.speaker, head.refers = (speaker.start, speaker.end), "written"
        own_cue = (match.start(2), end) if word else None
        if relay:
            head.relays.append(((relay.start, relay.end), own_cue))
        elif match.group(1)[:1] not in ("و", "ف"):
            before = self._before(match.start(), sentence[0])
            if before is not None:
                head.relays.append((before[0], own_cue))
        return head

    def _noun_cue(self, number: int, start: int, end: int) -> tuple[int, int] | None:
        at = bisect_left(self.starts, start)
        for match in self.matches[at : at + 6]:
            if match.start(2) >= end:
                break
            if any(reading.kind == "noun" for reading in self.vocabulary.readings[match.group(2)]):
                return match.start(2), match.end(2)
        del number
        return None


_IMPERSONAL = frozenset(("اعتقد", "توقع", "رجّح", "ظن", "زعم", "خشي"))

_FRAMES: dict[str, Callable[[FrameReader, int, Match, Reading, tuple[int, int]], Head | None]] = {
    "verb": FrameReader.verb,
    "after": FrameReader.after,
    "noun": FrameReader.noun,
    "comein": FrameReader.comein,
    "therein": FrameReader.therein,
    "passive": FrameReader.passive,
}


def _replaces(head: Head, other: Head) -> bool:
    """Whether of two cues for one content the later one holds: not a noun's that its verb governs."""
    if other.kind == "relay" or head.kind in ("beside", "noun"):
        return False
    if any(start <= head.at < end for start, end in other.cue):
        return False
    return not (head.kind == "participle" and other.rule == "verb with قائلا")


