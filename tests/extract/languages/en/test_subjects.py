"""Who is the subject of an English cue, and who is none: cases of different make."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

SUBJECTS = [
    ("May Holt said the weir would hold.", "May Holt"),
    ("Clerk Rana Said told guests the hall was full.", "Clerk Rana Said"),
    ("Last week Ida Moe said the ferry would sail.", "Ida Moe"),
    ("In a letter Moe said the ferry would sail.", "Moe"),
    ("Within hours a board member, speaking softly, said the vote was void.", "a board member"),
    ("Ole Bay, 30, of Hull, Mass., who voted twice, said the line was short.", "Ole Bay, 30"),
    ("Her agent, Fay Moss, last night said the show was over.", "Her agent, Fay Moss"),
    ("Lena Ash, not Rolf Berg, said the dyke was safe.", "Lena Ash"),
    ("It was Ash, not Berg, who said the dyke was safe.", "who"),
    ("Lena Ash, Rolf Berg and Eva Holm said the dyke was safe.", "Lena Ash, Rolf Berg and Eva Holm"),
    ("Lena Ash, Moody's rating chief, said the dyke was safe.", "Lena Ash, Moody's rating chief"),
    ("Lena Ash, 45, a shepherd from Hull said the dyke was safe.", "Lena Ash, 45, a shepherd from Hull"),
    ("Lena Ash, 45, a nurse said the dyke was safe.", "Lena Ash, 45, a nurse"),
    ("Lena Ash, an electrician from Hull said the dyke was safe.", "Lena Ash, an electrician from Hull"),
    ("Lena Ash, of the builders Orr Dale said the dyke was safe.", "Lena Ash, of the builders Orr Dale"),
    ("Clerks trying to reopen the office say they lack keys.", "Clerks"),
    ("A profile posing as Lena Ash said the lake was sold.", "A profile posing as Lena Ash"),
    ("A profile pretending to be Lena Ash said the lake was sold.", "A profile pretending to be Lena Ash"),
    ("An account impersonating Lena Ash said the lake was sold.", "An account impersonating Lena Ash"),
    ("The caller who posed as Lena Ash said the lake was sold.", "The caller"),
    ("The council issued a permit after Governor Orr told a crowd that the levy was dead.", "Governor Orr"),
    ("He got a nod from the Harbor Court, which held that the quay was public.", "the Harbor Court which"),
    ("The memo that started it claims the levy was dead.", "The memo"),
    ("Exit polling showed the levy would pass.", "Exit polling"),
    ("My opponent believes the levy is dead.", "My opponent"),
    ("The clerks keep saying the levy is dead.", "The clerks"),
    ("Ash once bragged she had never paid a toll.", "Ash"),
    ("One email claims the clerk was warned.", "One email"),
    ("The judge fined Eva Holm on Monday, saying the levy was dead.", "The judge"),
    ("The club sacked coach Ole Bay in May, saying the levy was dead.", "The club"),
    ("A clerk named Eva Holm left in May, saying the levy was dead.", "A clerk named Eva Holm"),
    ("An inspector had written to Eva Holm in May saying the levy was dead.", "An inspector"),
    ("Ole Bay emailed the mayor saying the levy was dead.", "Ole Bay"),
    ("The firm warned staff in May, clerks say.", "clerks"),
    ("14:20 Prime Minister Eva Holm says the levy is dead.", "Prime Minister Eva Holm"),
    ("[14:20 GMT] Prime Minister Eva Holm says the levy is dead.", "Prime Minister Eva Holm"),
    ("2:05 p.m. GMT - Eva Holm says the levy is dead.", "Eva Holm"),
    ("10:00 BBC reports the levy is dead.", "BBC"),
    ("About four out of ten tenants said the rent was fair.", "four out of ten tenants"),
]


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_subjects(text: str, speaker: str) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, "en")).claims
    assert [claim.speaker.text for claim in claims] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "There were six confirmed floods in the county and 20 reported thefts.",
        "He became a feared rival in hotly contested wards.",
        "It is worth noting that the weir is old.",
        "It was not clear who said the weir was safe.",
        "Suppose Lena Ash said the weir was safe.",
        "If Lena Ash says the weir is safe, the crews will return.",
        "Neither Ash nor Berg said the weir was safe.",
        "No official has said that the weir is safe.",
        "No one at the mill said that the weir was safe.",
        "Nobody in the office said the weir was safe.",
        "Not one of the clerks said the weir was safe.",
        "Whoever said the weir was safe lied.",
        "Had she said the weir was safe, crews would have stayed.",
        "The mayor is expected to announce on Sunday that the weir is safe.",
        "The mayor plans to tell farmers that the weir is safe.",
    ],
)
def test_nobody_said_it(text: str) -> None:
    assert extract_claims(Document("d1", "The Outlet", text, "en")).claims == ()


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        (
            "The Coast Ledger, citing two clerks, said the port was sold.",
            ["The Coast Ledger", "two clerks"],
            "the port",
        ),
        (
            "Quoting an unnamed guard, the Ledger said the port was sold.",
            ["the Ledger", "an unnamed guard"],
            "the port",
        ),
        ("Lena Ash, citing the weather, said the port was shut.", ["Lena Ash"], "the port was shut"),
        ("“The audit shows that the port was sold,” Lena Ash wrote.", ["Lena Ash", "The audit"], "the port was sold"),
        (
            "Claims that the mill was burnt have spread, the clerk said.",
            ["the clerk", "UNSPECIFIED"],
            "the mill was burnt",
        ),
        ("There is speculation the bank could close.", ["UNSPECIFIED"], "the bank could close"),
        ("A review by the Larch Fund found the wall unsafe.", ["A review by the Larch Fund"], "the wall unsafe"),
        ("The Coast Ledger reports: the dam was cracked.", ["The Coast Ledger"], "the dam was cracked"),
        ("Nor are tolls likely to fall, said Lena Ash.", ["Lena Ash"], "Nor are tolls likely to fall"),
        ("Lena Ash said the toll was fair and added, “Pay it.”", ["Lena Ash"], "the toll was fair"),
        ("Lena Ash said the toll was fair and added, “Pay it.”", ["Lena Ash"], "Pay it"),
        ("The clerk said Ash told her she would pay.", ["The clerk", "Ash"], "she would pay"),
        ("The boss, the clerk added, had threatened to leave.", ["the clerk", "The boss"], "to leave"),
        ("The clerk said the firm informed Hull of its plan to leave.", ["The clerk", "the firm"], "its plan to leave"),
        ("A guard was quoted as saying that the port was shut.", ["A guard"], "the port was shut"),
        ("Lena Ash said the port was shut, two days after the vote.", ["Lena Ash"], "the port was shut"),
        ("The port office reports 17 deaths in May.", ["The port office"], "17 deaths"),
        ("“It is late,” the clerk shrugged.", ["the clerk"], "It is late"),
        ("The bishop branded the toll wicked.", ["The bishop"], "the toll wicked"),
    ],
)
def test_chains(text: str, chain: list[str], content: str) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, "en")).claims
    said = {(claim.content.text or ""): [hop.name for hop in claim.chain[1:]] for claim in claims}
    assert any(content in words and names == chain for words, names in said.items()), said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ole Bay, a baker, said the vote was the clearest sign that “bread is dear.”",
            [("Ole Bay", "the vote was the clearest sign that “bread is dear.”")],
        ),
        (
            "Fay Moss spoke at length, urging voters to wait and promising to return.",
            [("Fay Moss", "voters to wait"), ("Fay Moss", "to return")],
        ),
        ("Fay Moss released a statement saying the toll was fair.", [("Fay Moss", "the toll was fair")]),
        ("He signed an order, while Fay Moss, the mayor, said the toll was fair.", [("Fay Moss", "the toll was fair")]),
        ("The toll will rise, according to one of her aides.", [("one of her aides", "The toll will rise")]),
        ("“It rained,” Hull County Recorder Helen Moss said.", [("Helen Moss", "It rained")]),
        ("Fay Moss wrote a letter to Judge Ole Bay asking the court to wait.", [("Fay Moss", "the court to wait")]),
        ("Tenants oppose closing the baths, a new survey finds.", [("Tenants", "closing the baths")]),
        ("The union says long queues kept many at home.", [("The union", "long queues kept many at home")]),
        ("Two people died in Hull, Mass. The mayor said it rained.", [("The mayor", "it rained")]),
        ("He was near Sadiq Khan. Khan said it rained.", [("Sadiq Khan", "it rained")]),
        ("“It rained,” said a source close to the board.", [("a source close to the board", "It rained")]),
        ("It will rain, according to Helen Moss's forecast.", [("Helen Moss's forecast", "It will rain")]),
        ("It rained, according to Bay Media's rain tracker.", [("Bay Media's rain tracker", "It rained")]),
        ("Helen Moss Backs The Toll.\n\nMoss said it rained.", [("Helen Moss", "it rained")]),
        ("“It rained,” said Army Capt. Christian Moss.", [("Christian Moss", "It rained")]),
        ("Benjamin Moss came. Ben Moss left. Moss said it rained.", [("Benjamin Moss", "it rained")]),
        (
            "It was late when Moss claimed that the club, or the Reds, has lost.",
            [("Moss", "the club, or the Reds, has lost")],
        ),
        ("But, said Fay Moss, “I will not go.”", [("Fay Moss", "I will not go")]),
        ("Fay Moss told Channel 5's “Morning Hour” on Monday the toll was fair.", [("Fay Moss", "the toll was fair")]),
        ("The board has approved an increase in the sum expected to be spent.", []),
        ("Fay Moss's letters to the court were long.", []),
        ("The Hull Post came. The Swiss ATS agency said it rained.", [("The Swiss ATS agency", "it rained")]),
        ("The Agency for the Study of Weirs said it rained.", [("The Agency for the Study of Weirs", "it rained")]),
        (
            "Fay Moss said the toll was fair, called it “a gift”.",
            [("Fay Moss", "the toll was fair"), ("Fay Moss", "it “a gift”")],
        ),
    ],
)
def test_who_says_what(text: str, said: list[tuple[str, str]]) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, "en")).claims
    assert [(claim.speaker_name, claim.content.text) for claim in claims] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # whose place and party alone are told; not where another office's holder spoke last
        (
            "House Speaker Paul Rorke says it rained. The Ohio Republican says it will rain.",
            [("Paul Rorke", "it rained"), ("Paul Rorke", "it will rain")],
        ),
        (
            "Sen. Dan Moll says it rained.\n\nIn a letter, the Texas Democrat on Tuesday said it will rain.",
            [("Dan Moll", "it rained"), ("Dan Moll", "it will rain")],
        ),
        ("Baker Ida Moll said it rained. The Texas Democrat said it will rain.", None),
        # what several are together is no name of the first
        (
            "Celebrities Julia Moran, Kerry Wills and Amy Schull sang. Moran said it rained.",
            [("Julia Moran", "it rained")],
        ),
        # several women
        (
            "Ms. Pell, Mrs. Vint and other women said the hall was cold.",
            [("Ms. Pell, Mrs. Vint and other women", "the hall was cold")],
        ),
        # a verb of several behind "who", of a pronoun; an office in -s before a bare verb; a day with a name
        ("The chiefs who run bread shops in Hull say the flour is bad.", [("The chiefs", "the flour is bad")]),
        ("Moss met the clerks who city aides say stole it.", [("city aides", "who stole it")]),
        (
            "Some economists and bread reform advocates believe the mill should be split.",
            [("Some economists and bread reform advocates", "the mill should be split")],
        ),
        ("Half of the voters on Super Friday said it rained.", [("Half of the voters", "it rained")]),
        # what a study is higher than; an adjective with stops
        (
            "Rents rose, according to a study by Ovenwatch, a bread site, higher than any on record.",
            [("a study by Ovenwatch, a bread site", "Rents rose higher than any on record")],
        ),
        ("That was O.K. for Mr. Dunn, who said the mill must close.", [("Dunn", "the mill must close")]),
        ("Mr. Dunn struggled to explain why the mill must close.", []),
        # an office that nobody has, of a party that one is of
        (
            "Republican nominee Dan Moll said it rained.\n\nThe state’s Republican party leader said it is fair.",
            [("Dan Moll", "it rained"), ("The state’s Republican party leader", "it is fair")],
        ),
        # when or by whom a statement was released; what was told according to whom; what news reports do
        ("Moll said in a letter released by the Pell camp the Gazette is wrong.", [("Moll", "the Gazette is wrong")]),
        ("Moll said in a letter released Sunday the Gazette is wrong.", [("Moll", "the Gazette is wrong")]),
        (
            "The Gazette reported that, according to a study, 85 of the meetings were short.",
            [("a study", "85 of the meetings were short")],
        ),
        ("The baker appeared amid news reports that question her degree.", []),
        # one without a name gives way to whom the words describe
        (
            "The Ohio Republican said it snowed. House Speaker Paul Rorke said it rained.\n\n"
            "The Ohio Republican left, and he said it froze.",
            [("The Ohio Republican", "it snowed"), ("Paul Rorke", "it rained"), ("Paul Rorke", "it froze")],
        ),
        # who is known by "who" alone; who stands behind a dateline, a state or a participle with a comma
        ("The club paid a large sum to a booker who said the hall was cold.", [("a booker", "the hall was cold")]),
        ("Harbour Fed officials have said that it rained.", [("Harbour Fed officials", "it rained")]),
        ("The mill, an inside source said, will wait.", [("an inside source", "The mill will wait")]),
        ("HULL — Ida Moll left the hall on Friday, saying it was cold.", [("Ida Moll", "it was cold")]),
        (
            "At a fair in Hull, N.H., on Tuesday, Sen. Dan Moll of Vermont backed her, saying it was fair.",
            [("Dan Moll", "it was fair")],
        ),
        (
            "“It rained,” said Ida Moll. Asked about the vote, Kerr-Pell pointed to a poll and said it was fair.",
            [("Ida Moll", "It rained"), ("UNSPECIFIED", "the vote"), ("Kerr-Pell", "it was fair")],
        ),
        # whose claim that is told of by a noun, or asked for, does not speak on
        (
            "Mayor Dan Moll on Thursday met the papers over Ida Pell's claim that it rained, saying they were unfair.",
            [("Dan Moll", "they were unfair"), ("Ida Pell", "it rained")],
        ),
        (
            "Dan Moll, when asked what was wrong with the mill, responded that it was cold.",
            [("Dan Moll", "it was cold"), ("UNSPECIFIED", "what was wrong with the mill")],
        ),
        ("Ida Moll saw Dan Pell, who surprised the board by saying it was cold.", [("Dan Pell", "it was cold")]),
        ("Ida Moll mailed out a letter to voters stating that it rained.", [("Ida Moll", "it rained")]),
        (
            "Sen. Ida Moll (D-Hull), a backer of the mill told host Dan Pell it rained.",
            [("Ida Moll", "it rained")],
        ),
        (
            "Ms. Pell, Mrs. Vint and other young bakers in both parties said it rained.",
            [("Ms. Pell, Mrs. Vint and other young bakers in both parties", "it rained")],
        ),
        # an apposition is nobody of its own; a community is no "he"; who is told of, where no other woman is known
        (
            "“It rained,” said Sen. Patty Moll, a chief Liberal talker on the mill.\n\nHull is cold, she said.",
            [("Patty Moll", "It rained"), ("Patty Moll", "Hull is cold")],
        ),
        (
            "Benito Rossi came. Last week, Ms. Vint was shocked by the shouts, she said.",
            [("Vint", "Last week, Ms. Vint was shocked by the shouts")],
        ),
        (
            "As the paper noted, it is odd that Dan Moll is loud. Although he says he is shy, Moll sings.",
            [("the paper", "it is odd that Dan Moll is loud"), ("Dan Moll", "he is shy")],
        ),
        # an office of whom none is known: who alone is near and told of most; what such a one is called again
        (
            "Ruth Pell came. Ruth Pell sang. The Supreme Court justice said it rained.",
            [("Ruth Pell", "it rained")],
        ),
        (
            "A top Liberal contender left. Dan Moll says it rained. Dan Moll sang. The Liberal candidate says it is.",
            [("Dan Moll", "it rained"), ("Dan Moll", "it is")],
        ),
        # behind the line between two entries
        (
            "Rep. Ann Pell says it rained.\n\n___\n\n2:10 p.m.\n\nIda Moll came to the hall. She said it was cold.",
            [("Ann Pell", "it rained"), ("Ida Moll", "it was cold")],
        ),
        # behind a clause that ends in a quotation; several rather than a place; a contraction is no name
        ("Ida Moll sang. Dan Pell, who calls it a “farce,” said he would go.", [("Dan Pell", "he would go")]),
        (
            "Two bakers at Berk say it froze. Berk Street brought ruin. The mill, they argue, was cold.",
            [("Two bakers at Berk", "it froze"), ("Two bakers at Berk", "The mill was cold")],
        ),
        (
            "Two bakers say it is cold. What's more, they found that it froze.",
            [("Two bakers", "it is cold"), ("Two bakers", "it froze")],
        ),
        # who wanted to know
        (
            "Ida Moll dodged the question from host Dan Pell, who wanted to know whether it is cold.",
            [("Dan Pell", "whether it is cold")],
        ),
        # initials are no woman
        ("Mayor Ida Moll spoke. ORAN took the town. She said it was lost.", [("Ida Moll", "it was lost")]),
    ],
)
def test_whom_a_word_that_is_no_name_leaves(text: str, said: list[tuple[str, str]] | None) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, "en")).claims
    found = [(claim.speaker_name, claim.content.text) for claim in claims]
    assert found == said if said is not None else found[1][0] != found[0][0]
