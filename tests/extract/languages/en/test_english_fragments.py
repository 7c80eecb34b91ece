"""English quotations without a cue, denials, and the footing speakers are quoted on: cases of different make."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Claim, Document

# rule, text, speaker, cue, content
QUOTED = [
    (
        "quote-fragment",
        "The mayor embraced “any new tax on bread” in May.",
        "The mayor",
        "embraced",
        "any new tax on bread",
    ),
    (
        "quote-fragment",
        'A 2014 inquiry found "no trace of a second boat in the bay".',
        "A 2014 inquiry",
        "found",
        "no trace of a second boat in the bay",
    ),
    (
        "quote-fragment",
        "Ann Lee wants the board “to open its books to all”.",
        "Ann Lee",
        "wants",
        "the board “to open its books to all”",
    ),
    (
        "quote-colon",
        "The fall of the pound does not surprise banker Dan Shaw: “We saw the same in 1992.”",
        "banker Dan Shaw",
        ":",
        "We saw the same in 1992",
    ),
    (
        "quote-colon",
        "The growing queue did not trouble manager Bo Yu: “They will get in by noon.”",
        "manager Bo Yu",
        ":",
        "They will get in by noon",
    ),
    (
        "quote-colon",
        "The missing money was news to Eva Holm: “Nobody told me about it.”",
        "Eva Holm",
        ":",
        "Nobody told me about it",
    ),
    ("quote-after", "Said Ann Lee, “We will not go there.”", "Ann Lee", "Said", "We will not go there"),
    ("quote-after", 'Added the minister: "The road is shut."', "the minister", "Added", "The road is shut"),
    ("quote-after", "Replied Bo Yu: “It is a long way.”", "Bo Yu", "Replied", "It is a long way"),
    (
        "quote-before",
        "The sense that the race “is a dead heat right now,” as Holm said on Monday, has grown.",
        "Holm",
        "said",
        "The sense that the race “is a dead heat right now,”",
    ),
    ("quote-before", '"We have no plan at all," as Bo Yu claimed.', "Bo Yu", "claimed", "We have no plan at all"),
    ("quote-before", "“The dam will hold,” as the agency insisted.", "the agency", "insisted", "The dam will hold"),
    (
        "quote-before",
        "Members were angry (“I want my dues back,” wrote Ed Nel).",
        "Ed Nel",
        "wrote",
        "I want my dues back",
    ),
    (
        "quote-before",
        '"They would be wrong," Bo Yu said in an interview in Monterey, Calif. "It goes on."',
        "Bo Yu",
        "said",
        "They would be wrong It goes on",
    ),
    (
        "quote-before",
        "“They know words,” said Ann Lee, speaking of lawyers, “and leave room.”",
        "Ann Lee",
        "said",
        "They know words and leave room",
    ),
    (
        "according-to",
        "“The proof is thin,” according to a court paper.",
        "a court paper",
        "according to",
        "The proof is thin",
    ),
    (
        "naming",
        'Ann Lee praised the team, calling it "a great feat" - but few came.',
        None,
        "calling",
        'it "a great feat"',
    ),
    (
        "clause",
        "Insisting that the roof was safe, the council sent the men home.",
        "the council",
        "Insisting",
        "the roof was safe",
    ),
    (
        "clause",
        "Admitting that snow was near, Bo Yu shut the door.",
        "Bo Yu",
        "Admitting",
        "snow was near",
    ),
    (
        "clause",
        "Acknowledging that the work was slow, the mayor left early.",
        "the mayor",
        "Acknowledging",
        "the work was slow",
    ),
]

DENIALS = [
    ("In denying that it spilled oil, the firm cited its tests.", "the firm", "denying", "it spilled oil"),
    ("In rejecting that the vote was rigged, the court was firm.", "the court", "rejecting", "the vote was rigged"),
    ("By denying that it paid him, the club won time.", "the club", "denying", "it paid him"),
    ("The palace moved quickly to deny that the king was ill.", "The palace", "deny", "the king was ill"),
    ("The minister took to television to deny that the port closed.", "The minister", "deny", "the port closed"),
    ("The bank was quick to deny that it moved money.", "The bank", "deny", "it moved money"),
    (
        "The report that the dam was cracked was knocked down by engineers.",
        "engineers",
        "knocked down",
        "The report that the dam was cracked",
    ),
    (
        "The charge that the vote was rigged was rejected by the court.",
        "the court",
        "rejected",
        "The charge that the vote was rigged",
    ),
    ("His account of the crash was disputed by the pilot.", "the pilot", "disputed", "His account of the crash"),
    ("Mr Lane, who denies stealing the money, is in court.", "who", "denies", "stealing the money"),
    ("The firm, which has denied any wrongdoing, is based in Oslo.", "The firm which", "denied", "any wrongdoing"),
    ("Bo Yu, who disputes the figures, left early.", "who", "disputes", "the figures"),
    (
        "The group rejected as false a report that it took money.",
        "The group",
        "rejected",
        "a report that it took money",
    ),
    (
        "The fund denied as baseless the claim that it was broke.",
        "The fund",
        "denied",
        "the claim that it was broke",
    ),
    (
        "Ann Lee dismissed as untrue a story about her brother.",
        "Ann Lee",
        "dismissed",
        "a story about her brother",
    ),
    ("He repeatedly denied ever ordering the raid.", "He", "denied", "ordering the raid"),
    ("The council leader denied being told of it.", "The council leader", "denied", "being told of it"),
    ("Bo Yu denies being at the wheel.", "Bo Yu", "denies", "being at the wheel"),
    ("Ann Lee has denied ever being a member.", "Ann Lee", "denied", "being a member"),
    ("The firm denies liability.", "The firm", "denies", "liability"),
    ("Despite denials by the army that men were moved, buses left.", "the army", "denials", "men were moved"),
    ("The coach laughed off talk of a sale.", "The coach", "laughed off", "talk of a sale"),
    (
        "The general, denying that shells had been fired, went home.",
        "The general",
        "denying",
        "shells had been fired",
    ),
]

BASES = [
    ("A senior aide to the president said the plan was dead.", "background", "A senior aide to the president"),
    ("Aides to the senator said he was tired.", "background", "Aides to the senator"),
    ("People close to the governor believe he will run.", "background", "People close to the governor"),
    ("Two people briefed on the talks said a deal was near.", "background", "Two people"),
    ("Families of the victims said they wanted answers.", "background", "Families of the victims"),
    ("Members of the council said the vote was rigged.", "background", "Members of the council"),
    ("Several MPs said the bill was rushed.", "background", "Several MPs"),
    ("US officials said the ships would leave.", "background", "US officials"),
    ("Analysts at Kvam Bank said the gap was large.", "on_record", "Analysts at Kvam Bank"),
    ("Researchers from Delft said the ice will melt.", "on_record", "Researchers from Delft"),
    ("The documents said the pump was old.", "on_record", "The documents"),
    ("Court filings say he took bribes.", "on_record", "Court filings"),
    ("The ministry's website said the road was closed.", "on_record", "The ministry's website"),
    ("Media reports said the plane had crashed.", "unknown", "Media reports"),
    ("Emails obtained by the Times show that the board knew.", "leak", "Emails obtained by the Times"),
    ("The cable, obtained by the Post, warned that the fund was empty.", "leak", "The cable"),
    ("According to memos seen by Reuters, the firm expected losses.", "leak", "memos"),
    ("According to a summary of the call, the two men were calm.", "readout", "a summary of the call"),
    (
        "They spoke of grain, according to the palace's account of the talks.",
        "readout",
        "the palace's account of the talks",
    ),
    ("According to a description of their meeting, both men were calm.", "readout", "a description of their meeting"),
]


def _only(text: str, cue: str) -> Claim:
    claims = [
        claim for claim in extract_claims(Document("d", "The Herald", text, "en")).claims if claim.cue.text == cue
    ]
    assert len(claims) == 1, [claim.to_json() for claim in claims]
    return claims[0]


@pytest.mark.parametrize(("rule", "text", "speaker", "cue", "content"), QUOTED)
def test_quoted_words_have_a_speaker(rule: str, text: str, speaker: str | None, cue: str, content: str) -> None:
    claim = _only(text, cue)
    assert (claim.rule, claim.speaker.text, claim.content.text) == (rule, speaker, content)


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), DENIALS)
def test_denials(text: str, speaker: str, cue: str, content: str) -> None:
    claim = _only(text, cue)
    assert (claim.act, claim.polarity) == ("deny", "negative")
    assert (claim.speaker.text, claim.content.text) == (speaker, content)


@pytest.mark.parametrize(("text", "basis", "speaker"), BASES)
def test_basis_follows_who_speaks(text: str, basis: str, speaker: str) -> None:
    claims = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert (claims[0].basis, claims[0].speaker.text) == (basis, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "He bought a book titled “what we saw in the night”.",
        "The show was named “What We Saw in the Night”.",
        "The road, titled “a way to the sea”, is long.",
    ],
)
def test_titles_are_no_claims(text: str) -> None:
    assert not extract_claims(Document("d", "The Herald", text, "en")).claims


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Marlow said that to reporters.", []),
        ("The firm disputed this, saying nothing had leaked.", ["nothing had leaked"]),
        ("Marlow dismissed the charge, saying that his record speaks.", ["his record speaks"]),
    ],
)
def test_a_pronoun_that_points_back_is_no_claim_beside_own_words(text: str, contents: list[str]) -> None:
    claims = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [claim.content.text for claim in claims] == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marlow rejected that, too.", "that"),
        ("She denied that in a letter.", "that"),
        ("Marlow denied it on Monday.", "it"),
        ("The firm disputed this through its lawyer.", "this"),
        ("Ann Bolt, 58, denies the allegation.", "the allegation"),
        ("The mill denied the report.", "the report"),
    ],
)
def test_a_denial_that_points_back_is_a_claim(text: str, content: str) -> None:
    claim = extract_claims(Document("d", "The Herald", text, "en")).claims[0]
    assert (claim.act, claim.polarity, claim.content.text) == ("deny", "negative", content)


@pytest.mark.parametrize(
    "text",
    [
        "The bank rejected it.",
        "The court dismissed it on Monday.",
        "Marlow denied them the permit.",
        "The bank rejected it as too low.",
    ],
)
def test_what_is_turned_down_is_no_claim(text: str) -> None:
    assert not extract_claims(Document("d", "The Herald", text, "en")).claims


@pytest.mark.parametrize(
    "opening", ["Early in the race", "Angry at the board", "Born in Brell", "Weeks before the vote"]
)
def test_what_opens_a_sentence_before_a_preposition_is_nobody(opening: str) -> None:
    text = f"Ann Bolt met the board. {opening}, she told The Courier that the mill was lost."
    speakers = [claim.chain[-1].name for claim in extract_claims(Document("d", "The Herald", text, "en")).claims]
    assert speakers == ["Ann Bolt"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bolt broke the promise that won her the seat.",
        "The Mill memos that leaked in May angered the board.",
        "Here are four reasons the mill should be shut.",
        "The board won in the dozen states that held votes.",
        "The board read 44 emails that were not lost.",
        "Marlow maintained an easy pace into old age.",
        "Marlow claimed the prize for best bread.",
        "The Front claimed responsibility for the blast, and the mill was shut.",
        "The board denied the firm a licence.",
        "It was the guild's last contested vote, in May.",
        "Marlow's current pledged delegate lead is small.",
    ],
)
def test_what_only_looks_like_a_cue_is_no_claim(text: str) -> None:
    assert not extract_claims(Document("d", "The Herald", text, "en")).claims


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marlow maintained the mill was safe.", "the mill was safe"),
        ("Marlow claimed that the prize was hers.", "the prize was hers"),
        ("Article 5 states that the mill is safe.", "the mill is safe"),
        ("The board denied the charges of theft.", "the charges of theft"),
    ],
)
def test_what_is_a_cue_beside_them_is_one(text: str, content: str) -> None:
    claims = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [claim.content.text for claim in claims] == [content]


@pytest.mark.parametrize("opening", ["won over the crowd by saying", "won over the crowd while saying"])
def test_the_subject_of_its_sentence_says_what_stands_behind_a_preposition(opening: str) -> None:
    claims = extract_claims(Document("d", "The Herald", f"Ben Holt {opening} the mill was safe.", "en")).claims
    assert [(claim.chain[-1].name, claim.content.text) for claim in claims] == [("Ben Holt", "the mill was safe")]
