"""Where a content ends: the maximal complement, up to the next clause that is the narrator's or another cue's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimkit.extract.engine.found import SENTENTIAL
from claimkit.extract.languages.ar.clauses import Clauses
from claimkit.extract.languages.ar.heads import DESCRIBED, Head, after_space
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, AND, ARTICLE, SHE_DID, THEY_DID
from claimkit.extract.languages.ar.page import Page, Quote
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import COORDINATES
from claimkit.extract.languages.ar.sentential import answered, before_answer
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.words import listed, printed_of, values_of, words_of
from claimkit.language.arabic import affix

# Words that join the next cue's clause to this one; they belong to neither content. Those of the second and third
# row count only before one of the row above, or behind the words they need.
_JOINTS = words_of("joint")
_AN, _THAT = words_of("that"), listed("complementiser")[0]
_BEFORE_AN = words_of("joint_of_that")
_NEEDED = values_of("joint_before")
# Where the narrator takes over without a cue.
_NARRATOR = pattern("narrator")
# Behind a verbal noun another clause begins so (أكد على دعم المبادرة ثم توالت …، فتنفس …).
_NO_NOUN = pattern("no_noun")
_LED = pattern("sentence_start")
_MARK, _DONE_SO = '"', re.compile(f", {listed('done_so')[0]} ")
_EDGE = " ,;:.–—-\n\t"
_AND_THAT, _HAD = pattern("and_that"), pattern("had_done")
# وفق ما أوردته X نقلا عن Y, لما نقلته X عن Y: whom the outlet quotes belongs to the clause beside.
_QUOTING = pattern("quoting_behind")
_PAUSES = (",", ";", "”", "»", '"', "›")
_SCARE, _RELATIVE = 3, 7
_LONGEST_JOINT, _CLOSED = 60, ',;."'
# A conjunction and a word of two letters.
_JOINED_WORD = 3
_MOST_HEADS = 40
_NONE = Clauses([], frozenset())
# A voice in what somebody describes, and in a relative clause, stands so many cues behind at most.
_NEAR = 3
_TURN, _DOUBTED = pattern("turns_to"), pattern("doubted_behind")
_DASHED, _DASH = pattern("dashed_relative"), re.compile(r"[-–—](?=[\s,.])")
_NEXT_CLAUSE = pattern("next_clause")
_PREDICATE, _RESUMED = pattern("predicate_behind"), pattern("resumed_object")
_STATING, _OFTEN = ("assert", "confirm"), 0.85
_WORDS = re.compile(r"\w+")
(_THEY_THAT,) = listed("they_that")
_THEN_URGED, _GENDER_OF = pattern("then_urged"), values_of("urging")
_TO_ME = affix("me")


def set_ends(page: Page, heads: Sequence[Head], leaning: Sequence[int], clauses: Clauses = _NONE) -> None:
    """Give every head the parts of its content; `leaning` are the participles that begin another clause.

    `clauses` are where a verb and a person begin a clause of the narrator's, which ends what is no clause itself.
    """
    starts, speaker = [head.at for head in heads], ""
    for number, head in enumerate(heads):
        if head.speaker is not None:
            speaker = page.text[slice(*head.speaker)]
        if head.parts:
            continue
        if parts := answered(head, heads[:number]):
            head.parts = parts
            continue
        if head.complement.kind == "before":
            if not _hands_on(page.text, heads, number):
                _before(page, heads, number)
            continue
        quote = head.complement.quote
        if quote is not None and _is_whole(page, heads, starts, head, quote):
            head.parts, head.mode = [(quote.inner, quote.end)], "direct"
            continue
        if (close := _bracket(page.text, head)) >= 0:
            head.end, head.mode, head.parts = close, "direct", [(head.complement.start + 1, close)]
            continue
        head.end = before_answer(heads, number, content_end(page, heads, starts, number, leaning))
        head.end = _before_predicate(
            page, heads[max(0, number - _NEAR) : number], head, _clause_behind(page, head, clauses, speaker)
        )
        head.parts = [_trimmed(page.text, head.complement.start, _before_outer(page.text, heads, number))]


def _before_outer(text: str, heads: Sequence[Head], number: int) -> int:
    """Where a content in an aside ends: before the clause of the cue it is set into (قالت X، التي أكدت أنه …، إن …)."""
    head = heads[number]
    for other in heads[max(0, number - _NEAR) : number]:
        end = other.complement.at
        if other.at < head.at and head.complement.at < end < head.end and text[end - 2 : end].rstrip().endswith(","):
            return end
    return head.end


def _bracket(text: str, head: Head) -> int:
    """Where a bracket closes that holds all that stands behind a colon (the way scripture is quoted); -1 if none."""
    start = head.complement.start
    if head.complement.kind != "colon" or text[start : start + 1] != "(":
        return -1
    line = text.find("\n", start)
    close = text.find(")", start, line if line >= 0 else len(text))
    return close if text.count(" ", start, max(close, start)) >= _SCARE else -1


def _clause_behind(page: Page, head: Head, clauses: Clauses, speaker: str) -> int:
    """The end of a content before the narrator's next clause: of what is no clause, or ends with a quotation.

    `speaker` is who is last written to speak, of whom only the narrator tells by his surname.
    """
    start, end = head.complement.start, head.end
    noun = head.complement.kind == "noun"
    if noun and (joint := _NO_NOUN.search(page.text, start, end)) is not None:
        end = joint.start()
    if head.rule == DESCRIBED:
        tails = (found.start() for found in _DONE_SO.finditer(page.text, start, end))
        end = next((tail for tail in tails if _is_beside(page, head, tail)), end)
    for clause in clauses.starts[bisect_right(clauses.starts, start) :]:
        if clause >= end:
            break
        quote = page.quote_before(clause)
        told = clause in (clauses.named if head.order == "impersonal" else clauses.told)
        his = clause in clauses.own and (not speaker or clauses.own[clause] in speaker)
        told = told or ((his or clause in clauses.joined) and _is_beside(page, head, clause))
        noun = head.complement.kind == "noun" and clause not in clauses.beside
        if noun or told or (head.quote is None and quote is not None and _closes(page, quote, start, clause)):
            return clause
    return end


def _before_predicate(page: Page, before: Sequence[Head], head: Head, end: int) -> int:
    """Where a content ends before the predicate of the sentence in which it stands.

    وصف X مزاعم بأن … بأنها كاذبة       what the claims that somebody describes are said to be
    التي أعلنت الوزارة تفكيكها لا صلة …   what is told of whom a relative clause stands for
    ذكر البيان أن … وهذا غير صحيح         what the speaker outside says of it
    عثر على أشلاء يعتقد أنها …، ولا يزال …  what the speaker outside tells next
    """
    start = head.complement.start
    if head.kind in ("noun", "passive"):
        described = any(other.rule == DESCRIBED and other.sentence == head.sentence for other in before)
        found = _PREDICATE.search(page.text, start, end) if described or head.kind == "passive" else None
    elif head.complement.kind == "noun" and page.text.endswith(RELATIVES, 0, head.at):
        found = _RESUMED.match(page.text, start, end)
    else:
        inside = any(other.parts and other.parts[-1][0] <= head.at < other.parts[-1][1] for other in before)
        behind = _NEXT_CLAUSE if head.order == "impersonal" else _DOUBTED
        found = behind.search(page.text, start, end) if inside else None
    return found.start("predicate") if found is not None else end


def _is_beside(page: Page, head: Head, at: int) -> bool:
    """Whether an offset stands in no other quotation than the cue of a head."""
    return page.quote_at(at) is head.quote


def _closes(page: Page, quote: Quote, start: int, clause: int) -> bool:
    """Whether a quotation of some words inside a content ends right before the narrator's next clause."""
    words = page.text[quote.inner : quote.end].split()
    return quote.start >= start and len(words) > _SCARE and not page.text[quote.after : clause].strip()


def content_end(page: Page, heads: Sequence[Head], starts: Sequence[int], number: int, leaning: Sequence[int]) -> int:
    """The end of the content that begins at the complement of a head."""
    head = heads[number]
    start = head.complement.start
    end = _narrated(page, head, start, _limit(page, head))
    for at in range(bisect_right(leaning, start), len(leaning)):
        if leaning[at] >= end:
            break
        if page.quote_at(leaning[at]) is head.quote:
            end = _joint(page.text, start, leaning[at])
            break
    first = bisect_left(starts, start)
    for at in range(first, min(len(heads), first + _MOST_HEADS)):
        other = heads[at]
        if other.at >= end:
            break
        if other is not head and other.quote is head.quote:
            stop = _stop(page, head, other, start)
            if stop is not None:
                return min(stop, end)
    return end


def _narrated(page: Page, head: Head, start: int, limit: int) -> int:
    """Where the narrator takes over without a cue, or the limit."""
    if _DASHED.search(page.text, head.sentence[0], head.at) and (dash := _DASH.search(page.text, start, limit)):
        limit = dash.start()  # الموجة -التي يصفها الخبراء بأنها قوية- تزيد
    for found in _NARRATOR.finditer(page.text, start, limit):
        if page.quote_at(found.start()) is head.quote:
            return found.start()
    if head.complement.kind != "clause":
        return limit
    for found in _THEN_URGED.finditer(page.text, start, limit):
        same = head.reading.gender in _GENDER_OF[found["act"]]
        if same and page.quote_at(found.start()) is head.quote:
            return found.start()
    return limit


def _limit(page: Page, head: Head) -> int:
    """The end of the sentence in which the content begins."""
    if head.quote is not None:
        return page.sentence(head.complement.start)[1]
    at = bisect_right(page.outer_ends, head.complement.start)
    return page.outer_ends[at] if at < len(page.outer_ends) else len(page.text)


def _stop(page: Page, head: Head, other: Head, start: int) -> int | None:
    """Where the content ends because of another cue, or None where that cue stands inside the content."""
    if other.kind in ("noun", "passive"):
        return None
    own = page.text.endswith(_TO_ME, 0, other.cue[-1][1]) and not other.reading.word.endswith(_TO_ME)
    if own:
        return None  # وأبلغني أن …: who speaks tells what others said to him
    if other.order == "quotation first":
        return other.complement.start if start < other.complement.start else None
    if other.order == "subject before" and other.speaker is not None:
        joint = _joint(page.text, start, other.speaker[0])
        far = joint < other.speaker[0] - 2
        return joint if far and _separated(page.text, joint, other.speaker[0]) else None
    joint = _joint(page.text, start, other.at)
    if (
        other.order in ("elided", "verb first")
        and not other.proclitic
        and (led := _TURN.search(page.text, start, other.at))
    ):
        return led.start()  # …، وفيما يخص اللاعب أشار إلى أن …
    return joint if _ends_content(page, head, other, joint) else None


def _ends_content(page: Page, head: Head, other: Head, joint: int) -> bool:
    """Whether another cue behind the content begins a clause of the narrator's."""
    if _is_theirs(page, head, other):
        return False
    before = page.text[head.complement.start : other.at].rstrip()[-1:]
    if other.kind == "beside":
        return not _within(page, head, other)
    if other.kind == "participle":
        colon = head.complement.kind == "colon" and head.complement.quote is None
        clauses = (colon or head.complement.kind == "clause") and other.complement.kind in ("clause", "colon")
        return before in _PAUSES or bool(other.proclitic) or clauses or _leans_back(page, head, other)
    if other.proclitic[:1] in COORDINATES:
        return not _continues(page, head, other, head.complement.start)
    denied = other.reading.cue.act == "deny" and other.order == "verb first"
    if denied and _HAD.search(page.text, head.complement.start, other.at):
        return True  # …، وقد نفى المصرف ذلك
    return (before == "," and other.order == "verb first") or _separated(page.text, joint, other.at)


def _is_theirs(page: Page, head: Head, other: Head) -> bool:
    """أوضح المدير أنهم لم يعرفوه، غير أنهم توقعوا أن …: what several did of whom one speaker tells."""
    several = other.order == "elided" and page.text.endswith(f"{_THEY_THAT} ", 0, other.at)
    told = head.complement.kind == "clause" and page.text.startswith(_THEY_THAT, head.complement.start)
    return several and told and not page.text.endswith(THEY_DID, 0, head.cue[-1][1])


def _leans_back(page: Page, head: Head, other: Head) -> bool:
    """… تلك الأعمال مؤكدا على ضرورة …: an accusative participle of one man with a noun is the speaker's, not inside."""
    cue = other.reading.cue
    stating = cue.act in _STATING and cue.confidence >= _OFTEN
    if stating and head.kind == "verb" and head.complement.kind == "noun" and other.complement.kind == "clause":
        return other.reading.gender == head.reading.gender  # كشفت عن معنى العنوان مشيرة إلى أن …
    accusative = page.text[other.cue[0][1] - 1] == ACCUSATIVE and stating
    return accusative and head.kind == "verb" and head.complement.kind == "clause" and other.complement.kind == "noun"


def _within(page: Page, head: Head, other: Head) -> bool:
    """Whether a clause beside stands in the middle of the content, which goes on behind it."""
    if other.order != "closing":
        return False
    close = other.complement.end or other.at
    quoted = _QUOTING.match(page.text, close)
    close = quoted.end() if quoted else close
    return page.text[close : close + 1] not in (".", "\n") and bool(page.text[close : _limit(page, head)].strip(_EDGE))


def _separated(text: str, start: int, end: int) -> bool:
    """Whether the words between are a joint that ends a clause (فيما، بينما، غير أنه), not only a negation."""
    words = text[start:end].strip(_EDGE).split()
    return bool(words) and words[0].lstrip(AND) in _SEPARATORS


_SEPARATORS = words_of("separator")


def _continues(page: Page, head: Head, other: Head, start: int) -> bool:
    """Whether a coordinated cue goes on with the content's own subject (إن الرئيس أبدى … وشدد على أن …)."""
    if head.complement.kind != "clause" or other.reading.cue.word in _GOES_ON or other.refers != "elided":
        return False
    if (
        other.reading.cue.act in _ACTIVE
        and "," not in page.text[start : other.at]
        and page.text[start : start + 2] != _THAT
    ):
        return True
    words = _WORDS.findall(page.text, start, min(start + 70, other.at))[:5]
    if not words or words[0].removeprefix(ARTICLE) not in _PERSONS:
        return False
    acts = [word for word in words[1:] if word in _MENTAL or word.removesuffix(SHE_DID) in _MENTAL]
    return bool(acts) and acts[0].endswith(SHE_DID) == (other.reading.gender == "f")


_ACTIVE = frozenset(("demand", "ask", "promise", "warn"))
_GOES_ON = frozenset(printed_of("continuing"))
_PERSONS = words_of("person_noun")
_MENTAL = words_of("mental_act")


def _joint(text: str, start: int, at: int) -> int:
    """The end of the content before a cue at `at`: without the words that join the two.

    Where a pause parts them from the cue and none stands before them, they belong to the content (من قبل، مشيرا).
    """
    last = start + len(text[start:at].rstrip(_EDGE))
    stop = _behind_joints(text, start, at)
    parted = "," in text[last:at] and stop < last and text[stop] not in _CLOSED
    return last if parted else stop


def _behind_joints(text: str, start: int, at: int) -> int:
    stop, behind = at, ""
    while True:
        while stop > start and text[stop - 1] in _EDGE:
            stop -= 1
        begin = max(text.rfind(" ", start, stop), text.rfind(",", start, stop)) + 1 or start
        word = text[begin:stop]
        if word in _AN:
            before = text[start : begin - 1].rpartition(" ")[2] if begin - start > 1 else ""
            joins = before in _BEFORE_AN
        else:
            joins = word in _JOINTS or behind in _NEEDED.get(word, ())
        if not joins or begin <= start or at - begin > _LONGEST_JOINT:
            return stop
        stop, behind = begin, word


def _is_whole(page: Page, heads: Sequence[Head], starts: Sequence[int], head: Head, quote: Quote) -> bool:
    """Whether what is said is the quotation and nothing more."""
    text = page.text
    after = text[quote.after : quote.after + 2]
    if _AND_THAT.match(text, quote.after):
        return False
    if head.complement.kind in ("quote", "colon"):
        return True
    if not after.strip() or after[0] in ".,;!?\n)" or quote.after == quote.end:
        return True
    at = bisect_right(starts, quote.after - 1)
    return at < len(heads) and heads[at].at - quote.after <= 14


def _before(page: Page, heads: Sequence[Head], number: int) -> None:
    """The content that stands before a closing clause of attribution; around it, where the clause stands inside."""
    head = heads[number]
    text, first = page.text, head.complement.at
    near = heads[max(0, number - _FAR_BACK) : number]
    before = [other for other in near if _governs(other, head) and not _hangs(text, other)]
    governing = before[-1] if before and _may_be_told(before, text, head) else None
    around = _content_around(near, head)
    if around is not None:
        head.outer = around
        return
    if governing is not None:
        between = text[governing.parts[-1][1] : head.at].strip(_EDGE)
        if len(between) <= 3 or between in _AND_THAT_IS:
            head.outer = governing
            return
        first = governing.parts[-1][1]
        joint = _JOINED.match(text, first, head.at)
        first = joint.end() if joint else first
    close = head.complement.end or head.at
    quote = page.quote_before(head.at)
    if (
        quote is not None
        and not text[quote.after : head.at].strip(_EDGE)
        and not text[first : quote.start].strip(_EDGE)
    ):
        head.parts, head.mode = [(quote.inner, quote.end)], "direct"
        return
    if len(text[first : head.at].split()) < 2:
        return
    led = _LED.match(text, first, head.at)  # من جهة أخرى، وصل السفير، بحسب …
    first = led.start("verb") if led is not None and "," in led.group()[:-1] else _behind_and(text, first)
    head.parts = [_trimmed(text, first, _joint(text, first, head.at))]
    follows = after_space(text, close)
    goes_on = head.rule != SENTENTIAL and text[follows : follows + 1] in (",", "–", "-")
    if goes_on and not _cue_follows(heads, number, close):
        start, end = _trimmed(text, follows + 1, head.sentence[1])
        if end - start > 3 and text[start:end].split(" ", 1)[0] not in _CONTRASTING:
            head.parts.append((start, end))


# …، بحسب المرصد، إلا أن الوزارة نفت الأمر: the narrator goes on.
_CONTRASTING = words_of("between_clauses") | words_of("contrast_before_that")


def _hands_on(text: str, heads: Sequence[Head], number: int) -> bool:
    """ذكرت صحيفة X أن …، نقلاً عن Y: what an outlet has told becomes what Y says, and the outlet relays."""
    head = heads[number]
    if head.reading.cue.word not in _QUOTES or head.speaker is None:
        return False
    near = heads[max(0, number - _FAR_BACK) : number]
    told = [one for one in near if one.sentence == head.sentence and one.quote is head.quote and one.parts]
    outlet = told[0].speaker if told and told[0].order != "closing" and not told[0].relays else None
    if outlet is None or _OUTLETS.isdisjoint(text[slice(*outlet)].split()):
        return False
    told[0].cite(outlet, head.speaker, head.cue)
    head.outer = told[0]
    for one in told:
        start, end = one.parts[-1]
        one.parts[-1] = _trimmed(text, start, max(start, min(end, head.at)))
    return True


_OUTLETS, _QUOTES = words_of("medium_head") | words_of("medium_name"), printed_of("quoting_from")


def _governs(one: Head, head: Head) -> bool:
    """Whether a cue before in the sentence already ascribes what a closing clause follows."""
    return (
        one.sentence == head.sentence
        and one.quote is head.quote
        and one.kind in _GOVERNING
        and bool(one.parts)
        and one.parts[-1][1] <= head.at
        and one.order != "closing"
    )


def _may_be_told(before: Sequence[Head], text: str, head: Head) -> bool:
    """Whether cues before a closing clause govern: a verb among them, or a participle whose clause it closes."""
    if any(other.kind != "participle" for other in before):
        return True
    last = before[-1]
    return last.complement.kind == "clause" and not text[last.parts[-1][1] : head.at].strip(_EDGE)


def _content_around(near: Sequence[Head], head: Head) -> Head | None:
    """The last cue in whose content a closing clause stands (قال X إن الأسعار تحدد وفق Y، …)."""
    holding = None
    for other in near:
        governs = other.kind in _GOVERNING and other.order != "closing" and other.sentence == head.sentence
        if governs and other.quote is head.quote:
            start, end = other.parts[-1]
            holding = other if start < head.at < end else holding
    return holding


def _hangs(text: str, one: Head) -> bool:
    """Whether a cue without a subject stands in a relative clause (الذي أعلن نيته), which governs nothing else."""
    return one.order == "elided" and text[max(0, one.at - _RELATIVE) : one.at].endswith(RELATIVES)


_GOVERNING = frozenset(("verb", "relay", "passive", "participle", "beside"))
_FAR_BACK = 8
_AND_THAT_IS = words_of("and_that_is")
_JOINED, _AS_FOR = pattern("joined_clause"), pattern("as_for_opening")
# Kinds of words that may begin with the letter of "and" (وزارة, واشنطن, وصل).
_OWN_AND = ("own_and", "role", "institution", "given_name", "government", "city", "document", "thing", "masdar")


def _behind_and(text: str, at: int) -> int:
    """Where a sentence begins behind its conjunction (وشهدت), which is no letter of its first word (وصلت)."""
    lead = _AS_FOR.match(text, at)
    at = lead.end() if lead else at
    word = _WORDS.match(text, at)
    if word is None or text[at] != AND or len(word[0]) < _JOINED_WORD:
        return at
    return at if any(word[0] in words_of(kind) for kind in _OWN_AND) else at + 1


def _cue_follows(heads: Sequence[Head], number: int, close: int) -> bool:
    """Whether the next cue of the sentence begins at once behind a clause beside."""
    following = heads[number + 1] if number + 1 < len(heads) else None
    return following is not None and following.sentence == heads[number].sentence and 0 <= following.at - close < 30


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE + "!?":
        end -= 1
    if end - start > 2 and text[end - 1] in COORDINATES and text[end - 2] in _EDGE:
        return _trimmed(text, start, end - 1)
    if end - start > 1 and text[end - 1] == _MARK and text.count(_MARK, start, end) == 1:
        end -= 1
    return start, max(start, end)
