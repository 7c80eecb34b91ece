"""English attributions: for every rule, cases of different make."""

from __future__ import annotations

from collections import Counter

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Claim, Document

# rule, text, speaker (name where none is written), cue, content
CASES = [
    ("quote-before", "“We won,” said Ann Lee, a nurse from Hull.", "Ann Lee, a nurse from Hull", "said", "We won"),
    ("quote-before", '"It is over," the minister told reporters.', "the minister", "told", "It is over"),
    ("quote-before", "''They lost,'' Mr. Hall added on Monday.", "Mr. Hall", "added", "They lost"),
    ("quote-before", "“Why now?” asked Bo Yu.", "Bo Yu", "asked", "Why now?"),
    ("quote-before", "“A,” he wrote. “B is true.”", "he", "wrote", "A B is true"),
    ("quote-after", "Ann Lee said: “The road is shut.”", "Ann Lee", "said", "The road is shut"),
    ("quote-after", 'The mayor told a crowd on Friday, "We will build it."', "The mayor", "told", "We will build it"),
    ("quote-after", "They insisted that “nothing was hidden”.", "They", "insisted", "nothing was hidden"),
    ("quote-after", "The ministry stated:\n“No one was hurt.”", "The ministry", "stated", "No one was hurt"),
    (
        "clause-before",
        "The bridge will open in May, the council said.",
        "the council",
        "said",
        "The bridge will open in May",
    ),
    ("clause-before", "The dam has failed, said Bo Yu.", "Bo Yu", "said", "The dam has failed"),
    ("clause-before", "The talks, officials said, have stalled.", "officials", "said", "The talks have stalled"),
    ("clause", "The council said the bridge would open in May.", "The council", "said", "the bridge would open in May"),
    ("clause", "Ann Lee, 40, a nurse, says she was paid.", "Ann Lee, 40, a nurse", "says", "she was paid"),
    ("clause", "Many believe the price has doubled.", "Many", "believe", "the price has doubled"),
    ("that-clause", "The envoy agreed that the map was wrong.", "The envoy", "agreed", "the map was wrong"),
    ("that-clause", "A study found that cats sleep more.", "A study", "found", "cats sleep more"),
    ("that-clause", "Bo Yu complained that nobody came.", "Bo Yu", "complained", "nobody came"),
    ("question", "Bo Yu asked whether the train had left.", "Bo Yu", "asked", "whether the train had left"),
    ("question", "She explained how the valve broke.", "She", "explained", "how the valve broke"),
    ("question", "The judge wondered why nobody had called.", "The judge", "wondered", "why nobody had called"),
    ("addressee", "Ann Lee told investors that sales fell.", "Ann Lee", "told", "sales fell"),
    ("addressee", "He assured them that the water was safe.", "He", "assured", "the water was safe"),
    ("addressee", "The clerk warned Bo Yu the office was closed.", "The clerk", "warned", "the office was closed"),
    ("infinitive", "The firm promised to pay the fine.", "The firm", "promised", "to pay the fine"),
    ("infinitive", "Ann Lee vowed to appeal the ruling.", "Ann Lee", "vowed", "to appeal the ruling"),
    ("infinitive", "The union has threatened to strike again.", "The union", "threatened", "to strike again"),
    (
        "directive",
        "The ministry urged residents to stay indoors.",
        "The ministry",
        "urged",
        "residents to stay indoors",
    ),
    ("directive", "He asked the court to wait.", "He", "asked", "the court to wait"),
    ("directive", "Parents want the school to reopen.", "Parents", "want", "the school to reopen"),
    ("gerund", "Bo Yu denied taking money.", "Bo Yu", "denied", "taking money"),
    ("gerund", "The pilot reported seeing smoke.", "The pilot", "reported", "seeing smoke"),
    ("gerund", "She admitted hiding the letters.", "She", "admitted", "hiding the letters"),
    ("warn-of", "The agency warned of a cold winter.", "The agency", "warned", "a cold winter"),
    ("warn-of", "Doctors caution against early travel.", "Doctors", "caution", "early travel"),
    ("warn-of", "Ann Lee had warned about the roof.", "Ann Lee", "warned", "the roof"),
    ("nominal", "The ministry announced a new ceasefire.", "The ministry", "announced", "a new ceasefire"),
    ("nominal", "Tehran rejected the proposal on Monday.", "Tehran", "rejected", "the proposal"),
    ("nominal", "The club confirmed the sale of its ground.", "The club", "confirmed", "the sale of its ground"),
    ("describe", "He described the talks as useful.", "He", "described", "the talks as useful"),
    ("describe", "The firm dismissed the report as baseless.", "The firm", "dismissed", "the report as baseless"),
    ("describe", "Critics portray the law as a trap.", "Critics", "portray", "the law as a trap"),
    ("accuse", "She accused the firm of hiding debts.", "She", "accused", "the firm of hiding debts"),
    ("accuse", "Kyiv accused Moscow of shelling a school.", "Kyiv", "accused", "Moscow of shelling a school"),
    ("accuse", "The union has accused the board of lying.", "The union", "accused", "the board of lying"),
    ("blame", "They blamed the operator for the delay.", "They", "blamed", "the operator for the delay"),
    ("blame", "The mayor blamed the flood on old pipes.", "The mayor", "blamed", "the flood on old pipes"),
    ("blame", "Ann Lee faulted the council for its silence.", "Ann Lee", "faulted", "the council for its silence"),
    ("liken", "He compared the plan to a gamble.", "He", "compared", "the plan to a gamble"),
    ("liken", "Bo Yu likened the hall to a barn.", "Bo Yu", "likened", "the hall to a barn"),
    ("liken", "Critics compare the tax with a fine.", "Critics", "compare", "the tax with a fine"),
    ("naming", "He called it “a disaster for us all”.", "He", "called", "it “a disaster for us all”"),
    ("naming", "He called it “a disaster”. Lee called the", "He", "called", "it “a disaster”"),
    ("naming", "Ann Lee called the vote a farce.", "Ann Lee", "called", "the vote a farce"),
    ("naming", "The paper labeled him the “Baron”.", "The paper", "labeled", "him the “Baron”"),
    ("call-for", "The union called for new talks.", "The union", "called for", "new talks"),
    ("call-for", "Ann Lee pleaded for more time.", "Ann Lee", "pleaded", "more time"),
    ("call-for", "Villagers hope for a dry spring.", "Villagers", "hope", "a dry spring"),
    ("call-on", "He called on the agency to wait.", "He", "called on", "the agency to wait"),
    ("call-on", "Paris called upon both sides to talk.", "Paris", "called upon", "both sides to talk"),
    ("call-on", "The bishop has called on voters to be calm.", "The bishop", "called on", "voters to be calm"),
    ("about", "They worry about the price of bread.", "They", "worry", "the price of bread"),
    ("about", "Ann Lee spoke about the winter of 1947.", "Ann Lee", "spoke", "the winter of 1947"),
    ("about", "He joked about his own hat.", "He", "joked", "his own hat"),
    ("declining", "She declined to say whether it rained.", "She", "declined to say", "whether it rained"),
    ("declining", "The bank refused to comment on the merger.", "The bank", "refused to comment", "the merger"),
    ("declining", "Officials declined to confirm the number.", "Officials", "declined to confirm", "the number"),
    ("expressing", "He expressed hope that the road would open.", "He", "expressed hope", "the road would open"),
    ("expressing", "Ann Lee voiced concern about the dam.", "Ann Lee", "voiced concern", "the dam"),
    ("expressing", "Doctors expressed doubt that it works.", "Doctors", "expressed doubt", "it works"),
    ("quoted-as-saying", "Reuters quoted Bo Yu as saying the port was shut.", "Bo Yu", "saying", "the port was shut"),
    ("quoted-as-saying", 'The daily quoted a guard as saying: "Run."', "a guard", "saying", "Run"),
    ("quoted-as-saying", "Tass cited the envoy as saying that talks went on.", "the envoy", "saying", "talks went on"),
    (
        "citing",
        "Citing two aides, the Post reported that the deal was dead.",
        "two aides",
        "Citing",
        "the deal was dead",
    ),
    ("citing", "Citing police, Reuters said three men were held.", "police", "Citing", "three men were held"),
    ("citing", "Citing a memo, the paper said the bank had lied.", "a memo", "Citing", "the bank had lied"),
    ("according-to", "According to the army, the road is clear.", "the army", "According to", "the road is clear"),
    ("according-to", "Nobody was hurt, according to Bo Yu.", "Bo Yu", "according to", "Nobody was hurt"),
    (
        "according-to",
        "The tax, according to a study, hurts the poor.",
        "a study",
        "according to",
        "The tax hurts the poor",
    ),
    ("per", "The valve was 41 years old, per the inventory.", "the inventory", "per", "The valve was 41 years old"),
    ("per", "Sales fell by a third, per company filings.", "company filings", "per", "Sales fell by a third"),
    ("per", "The talks will resume in June, per Bo Yu.", "Bo Yu", "per", "The talks will resume in June"),
    ("noun", "Nobody believed the minister's claim that he slept.", "the minister's", "claim", "he slept"),
    ("noun", "They recalled his promise to leave.", "his", "promise", "to leave"),
    ("noun", "They recalled his promise to leave. He said quietly", "his", "promise", "to leave"),
    ("noun", "They recalled his promise to leave. He made the claim that", "his", "promise", "to leave"),
    ("noun", "It drew a warning by the agency that dams may fail.", "the agency", "warning", "dams may fail"),
    ("adverb", "The firm reportedly sold its ships.", "UNSPECIFIED", "reportedly", "The firm sold its ships"),
    ("adverb", "He took the money, allegedly", "UNSPECIFIED", "allegedly", "He took the money"),
    ("adverb", "He allegedly took the money.", "UNSPECIFIED", "allegedly", "He took the money"),
    ("adverb", "Two men were reportedly held.", "UNSPECIFIED", "reportedly", "Two men were held"),
    ("asked", "Asked whether he would resign, the mayor smiled.", "UNSPECIFIED", "Asked", "whether he would resign"),
    ("asked", "When asked why the dam broke, nobody spoke.", "UNSPECIFIED", "asked", "why the dam broke"),
    ("asked", "Asked by Bo Yu if the war was over, she left.", "Bo Yu", "Asked", "if the war was over"),
    ("passive", "He is believed to live abroad.", "UNSPECIFIED", "believed", "He to live abroad"),
    ("passive", "The minister is expected to resign.", "UNSPECIFIED", "expected", "The minister to resign"),
    ("passive", "Drivers were told that the pass was shut.", "UNSPECIFIED", "told", "the pass was shut"),
    ("passive", "It was reported that the king had died.", "UNSPECIFIED", "reported", "the king had died"),
]


def read(text: str) -> tuple[Claim, ...]:
    """The claims of a text of an outlet."""
    return extract_claims(Document("d1", "The Outlet", text, "en")).claims


@pytest.mark.parametrize(("rule", "text", "said"), [(rule, text, tuple(said)) for rule, text, *said in CASES])
def test_rules(rule: str, text: str, said: tuple[str, str, str]) -> None:
    found = {claim.rule: claim for claim in read(text)}
    assert rule in found, sorted(map(str, found))
    claim = found[rule]
    speaker = claim.speaker.text.removesuffix("'s") if claim.speaker.text else claim.speaker_name
    assert (speaker, claim.cue.text, claim.content.text) == (said[0].removesuffix("'s"), *said[1:])


def test_every_rule_has_three_cases() -> None:
    assert all(number >= 3 for number in Counter(rule for rule, *_ in CASES).values())


def test_a_cue_that_a_frame_gave_up_stands_where_it_stood() -> None:
    text = "The study cited a note by the harbour office, a local watchdog, as pointing to Norway."
    for claim in extract_claims(Document("d", "Wire", text, "en")).claims:
        assert all(start < end for start, end in claim.cue.spans)
        assert claim.cue.text == "cited"
