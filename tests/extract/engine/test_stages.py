"""The shared stages, each on its own, with attributions written by hand."""

from __future__ import annotations

import pytest

from claimkit.extract.engine.antecedents import Discourse, Event, breaks_in
from claimkit.extract.engine.chains import chain_claims
from claimkit.extract.engine.entities import Entity
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import Grammar, kind_by_terms
from claimkit.extract.engine.mentions import PEOPLE, Agreement
from claimkit.extract.engine.quotations import quotations, trim_contents
from claimkit.extract.engine.reconcile import nest, set_doubles_aside
from claimkit.extract.engine.speakers import resolve_speakers
from claimkit.language.lexicons import Lexicon
from claimkit.records import Hop, Span


def at(text: str, words: str, after: int = 0) -> tuple[Span, ...]:
    """Where `words` stand in `text`; nowhere for no words."""
    start = text.index(words, after)
    return (Span(start, start + len(words)),) if words else ()


def grammar(language: str) -> Grammar:
    """A grammar that finds nothing, with a few terms."""
    terms = {
        "pronoun": {"he": "m", "she": "f", "they": "p", "هو": "m"},
        "government": {"ministry": "", "وزارة": ""},
        "anonymous": {"official": "", "مسؤول": ""},
    }
    return Grammar(
        language=language,
        lexicon=Lexicon(language, {}, terms),
        attributions=lambda *_: [],
        key=lambda name: tuple(name.lower().split()),
        kind_of=kind_by_terms(lambda name: tuple(name.lower().split())),
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we won” and left.", ["“we won”"]),
        ("قال “سنعود” ثم مضى.", ["“سنعود”"]),
        ('It is "never closed\nand "shut" here.', ['"never closed', '"shut"']),
        ("قال «لم نغلق\nثم «عدنا» اليوم.", ["«لم نغلق", "«عدنا»"]),
        ("the ‘don’t know’ answer", ["‘don’t know’"]),
        ("the 'don't know' answer, the boys' club", ["'don't know'"]),
        ("‹نعم› و„لا“", ["‹نعم›", "„لا“"]),
        ("no marks, don't ask", []),
        ('a 5\'10" man said "we won" today', ['"we won"']),
        ("he said ”we won” today", ["”we won”"]),
        ("''We won,'' he said", ["''We won,''"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


@pytest.mark.parametrize(
    ("text", "content", "kept", "mode"),
    [
        ("“We won,” he said.", "“We won,”", "We won", "direct"),
        ("قال “سنعود غداً”.", "“سنعود غداً”", "سنعود غداً", "direct"),
        ("He said they “never lost” it.", "they “never lost” it.", "they “never lost” it", "mixed"),
        ("قال إنهم “لم يخسروا” شيئاً.", "إنهم “لم يخسروا” شيئاً.", "إنهم “لم يخسروا” شيئاً", "mixed"),
        ("He said “Iran” agreed.", "“Iran” agreed.", "“Iran” agreed", "indirect"),
        ("He said, it rained ...", ", it rained ...", "it rained", "indirect"),
        ("قال ، إنه ممطر .", "، إنه ممطر .", "إنه ممطر", "indirect"),
    ],
)
def test_trim_contents(text: str, content: str, kept: str, mode: str) -> None:
    one = Found(content=at(text, content), cue=())
    trim_contents(text, [one], quotations(text))
    assert [text[start:end] for start, end in one.content] == [kept]
    assert one.mode == mode


def test_an_empty_content_is_set_aside() -> None:
    one = Found(content=(Span(2, 4),), cue=(Span(0, 2),))
    trim_contents("ab, ", [one], [])
    assert one.set_aside


NESTED = [
    ("en", "Ann Lee said the ministry promised that he left.", ("Ann Lee", "said", "the ministry", "promised")),
    ("ar", "قال علي حسن إن وزارة الدفاع أكدت أن الطريق آمن.", ("علي حسن", "قال", "وزارة الدفاع", "أكدت")),
]


@pytest.mark.parametrize(("language", "text", "parts"), NESTED)
def test_nested_claims_share_the_chain(language: str, text: str, parts: tuple[str, str, str, str]) -> None:
    outer, cue, inner, inner_cue = parts
    start = text.index(inner)
    last = text.index(inner_cue) + len(inner_cue)
    whole = Found((Span(start, len(text)),), at(text, cue), at(text, outer))
    part = Found((Span(last, len(text)),), at(text, inner_cue), at(text, inner))
    found = [part, whole]
    trim_contents(text, found, [])
    set_doubles_aside(found)
    nest(found)
    resolve_speakers(text, found, grammar(language))
    chain_claims(found, "The Outlet")
    assert part.parent is whole
    assert whole.parent is None
    assert [hop.name for hop in part.chain] == ["The Outlet", outer, inner]
    assert [hop.kind for hop in part.chain] == ["outlet", "person", "government"]


@pytest.mark.parametrize(
    ("text", "speakers", "names"),
    [
        ("Ann Lee x. Lee y. she z.", ["Ann Lee", "Lee", "she"], ["Ann Lee"] * 3),
        ("علي حسن س. حسن ص. هو ع.", ["علي حسن", "حسن", "هو"], ["علي حسن"] * 3),
        ("Ann Lee x. Bo Yu y.  z.", ["Ann Lee", "Bo Yu", ""], ["Ann Lee", "Bo Yu", "Bo Yu"]),
        ("علي حسن س. سعد جبر ص.  ع.", ["علي حسن", "سعد جبر", ""], ["علي حسن", "سعد جبر", "سعد جبر"]),
        (" z.", [""], ["UNSPECIFIED"]),
    ],
)
def test_resolve_speakers(text: str, speakers: list[str], names: list[str]) -> None:
    found, reached = [], 0
    for number, words in enumerate(speakers):
        spans = at(text, words, reached)
        reached = text.index(".", spans[0].end if spans else reached)
        cue = (Span(reached - 1, reached),)
        found.append(Found((Span(reached, reached + 1),), cue, spans, refers="written" if spans else "elided"))
        reached += number >= 0
    resolve_speakers(text, found, grammar("en"))
    assert [one.speaker_name for one in found] == names


@pytest.mark.parametrize(
    ("relay", "outlet", "kept"),
    [
        ("عكاظ", "okaz", False),
        ("صحيفة الوطن", "alwatan", False),
        ("الشرق الأوسط", "aawsat", False),
        ("الوطن", "okaz", True),
        ("the Herald", "The Herald", False),
        ("the Daily Wire", "Daily Wire", False),
        ("the Herald", "عكاظ", True),
        ("the newspaper Dawn", "Dawn", False),
        ("صحيفة الميدان", "جريدة الميدان", False),
        ("агентству «Север»", "агентство Север", False),
        ("المتحدث الميدان", "جريدة الميدان", True),
    ],
)
def test_the_outlet_is_no_relay_of_its_own(relay: str, outlet: str, kept: bool) -> None:
    one = Found((Span(5, 9),), (Span(0, 4),), speaker_name="Ann Lee", relays=(Hop(relay, "outlet"),))
    chain_claims([one], outlet)
    assert (Hop(relay, "outlet") in one.chain) == kept


def test_the_surer_reading_stays() -> None:
    sure = Found((Span(5, 9),), (Span(0, 4),), confidence=0.9)
    less = Found((Span(5, 9),), (Span(0, 4),), confidence=0.4)
    set_doubles_aside([less, sure])
    assert less.set_aside
    assert sure.set_aside is None


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("It rained.\n\n___\n\n2:10 p.m.\n\nIt snowed.", [17]),
        ("هطل المطر.\n\n14:30\n\nتساقط الثلج.", [12]),
        ("It cost 2.10 dollars.\n\n\n", []),
    ],
)
def test_a_live_report_begins_anew_at_its_lines_of_time(text: str, starts: list[int]) -> None:
    """Where such a line begins, not where the blank lines before it do."""
    assert breaks_in(text) == starts


@pytest.mark.parametrize(
    ("told", "then", "pronoun"),
    [("Gull spoke.", "Reed left.", "He slept."), ("تحدث غالب.", "غادر رشيد.", "وهو نائم.")],
)
@pytest.mark.parametrize(("between", "meant"), [(" ", "first"), ("\n\n", "second")])
def test_a_paragraph_parts_as_a_sentence_does(told: str, then: str, pronoun: str, between: str, meant: str) -> None:
    text = f"{told}{between}{then} {pronoun}"
    discourse = Discourse(text)
    discourse.add(Event(0, Entity("first", kind="person"), "subject", introduces=True))
    discourse.add(Event(text.index(then), Entity("second", kind="person"), "subject"))
    entity = discourse.antecedent(text.index(pronoun), Agreement("m", "s", PEOPLE), None)
    assert entity is not None
    assert entity.name == meant
