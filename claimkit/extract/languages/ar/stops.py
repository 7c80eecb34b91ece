"""Where another cue ends a content, and where it goes on within it."""

from __future__ import annotations

from bisect import bisect_right

from claimkit.extract.languages.ar.contents_before import EDGE, joint_before
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, AND, ARTICLE, SHE_DID, THEY_DID
from claimkit.extract.languages.ar.page import Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import COORDINATES
from claimkit.extract.languages.ar.words import WORD, listed, printed_of, words_of
from claimkit.language.arabic import affix

_THAT = listed("complementiser")[0]
_HAD = pattern("had_done")
# وفق ما أوردته X نقلا عن Y, لما نقلته X عن Y: whom the outlet quotes belongs to the clause beside.
_QUOTING = pattern("quoting_behind")
_PAUSES = (",", ";", "”", "»", '"', "›")
_TURN = pattern("turns_to")
_STATING = ("assert", "confirm")
_OFTEN = 0.85
(_THEY_THAT,) = listed("they_that")
_TO_ME = affix("me")


def limit_of(page: Page, head: Head) -> int:
    """The end of the sentence in which the content begins."""
    if head.quote is not None:
        return page.sentence(head.complement.start)[1]
    at = bisect_right(page.outer_ends, head.complement.start)
    return page.outer_ends[at] if at < len(page.outer_ends) else len(page.text)


def stop_at(page: Page, head: Head, other: Head, start: int) -> int | None:
    """Where the content ends because of another cue, or None where that cue stands inside the content."""
    if other.kind in ("noun", "passive"):
        return None
    own = page.text.endswith(_TO_ME, 0, other.cue[-1][1]) and not other.reading.word.endswith(_TO_ME)
    if own:
        return None  # وأبلغني أن …: who speaks tells what others said to him
    if other.order == "quotation first":
        return other.complement.start if start < other.complement.start else None
    if other.order == "subject before" and other.speaker is not None:
        joint = joint_before(page.text, start, other.speaker[0])
        far = joint < other.speaker[0] - 2
        return joint if far and _separated(page.text, joint, other.speaker[0]) else None
    joint = joint_before(page.text, start, other.at)
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
    return page.text[close : close + 1] not in (".", "\n") and bool(page.text[close : limit_of(page, head)].strip(EDGE))


def _separated(text: str, start: int, end: int) -> bool:
    """Whether the words between are a joint that ends a clause (فيما، بينما، غير أنه), not only a negation."""
    words = text[start:end].strip(EDGE).split()
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
    words = WORD.findall(page.text, start, min(start + 70, other.at))[:5]
    if not words or words[0].removeprefix(ARTICLE) not in _PERSONS:
        return False
    acts = [word for word in words[1:] if word in _MENTAL or word.removesuffix(SHE_DID) in _MENTAL]
    return bool(acts) and acts[0].endswith(SHE_DID) == (other.reading.gender == "f")


_ACTIVE = frozenset(("demand", "ask", "promise", "warn"))
_GOES_ON = frozenset(printed_of("continuing"))
_PERSONS = words_of("person_noun")
_MENTAL = words_of("mental_act")
