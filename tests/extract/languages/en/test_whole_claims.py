"""Every claim of a short text, whole: who speaks, the cue, the words; nothing more is claimed."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.languages.en.signs import leading_signs
from claimkit.records import Document

WHOLE = [
    # papers that were printed at some time, without the printing
    ("Gor lied, according to court papers unsealed this week.", [("court papers", "according to", "Gor lied")]),
    ("Gor lied, according to a study printed on Monday.", [("a study", "according to", "Gor lied")]),
    # work that somebody did is no word of theirs
    (
        "Critics slammed Tom Gor for his work defending thieves.",
        [("Critics", "slammed", "Tom Gor for his work defending thieves")],
    ),
    # a verb of saying in a relative clause is not the narrator's next one
    (
        "Polls showed that few bakers thought of it, and the number of guilds who accepted it had tumbled.",
        [("Polls", "showed", "few bakers thought of it, and the number of guilds who accepted it had tumbled")],
    ),
    # past forms with a doubled letter, British and American
    ("Tom Gor slammed the levy as a farce.", [("Tom Gor", "slammed", "the levy as a farce")]),
    ("The board signalled that it would close the mill.", [("The board", "signalled", "it would close the mill")]),
    ("The board signaled that it would close the mill.", [("The board", "signaled", "it would close the mill")]),
    ("The guild labelled the levy a farce.", [("The guild", "labelled", "the levy a farce")]),
    ("The mayor batted down reports of a split.", [("The mayor", "batted down", "reports of a split")]),
    # what somebody accepts to be so, not what he takes
    ("Under questioning Tom Gor accepted that it was late.", [("Tom Gor", "accepted", "it was late")]),
    ("The guild accepted the offer that was made.", []),
    # whom a clause with no relative pronoun tells: residents | I spoke to
    ("Residents I spoke to said the oven was cold.", [("Residents", "said", "the oven was cold")]),
    ("Owners the Courier interviewed last week said it was cold.", [("Owners", "said", "it was cold")]),
    # what others tell that somebody has said
    ("Eva Holm is supposed to have said that mills are slow.", [("Eva Holm", "said", "mills are slow")]),
    ("Eva Holm liked to say that mills are slow.", [("Eva Holm", "say", "mills are slow")]),
    # a number of what is counted or priced
    ("Police put the crowd at 4,000.", [("Police", "put", "the crowd at 4,000")]),
    ("Insurers put losses at about $90 million.", [("Insurers", "put", "losses at about $90 million")]),
    # a verb that no passive one goes on with
    (
        "Tom Gor said the works would be finished by June and ruled out a strike.",
        [("Tom Gor", "said", "the works would be finished by June"), ("Tom Gor", "ruled out", "a strike")],
    ),
    (
        "Tom Gor said the men would be freed and denied a visa.",
        [("Tom Gor", "said", "the men would be freed and denied a visa")],
    ),
    # a day before its month, when something was told
    ("The mill disclosed the delay on 12 November.", [("The mill", "disclosed", "the delay")]),
    ("The mill announced a strike by 12 November.", [("The mill", "announced", "a strike by 12 November")]),
    # a word that the content puts in quotation marks
    (
        'The indictment says Gor used a code word, "laundry," to tell that a road was clear.',
        [("The indictment", "says", 'Gor used a code word, "laundry," to tell that a road was clear')],
    ),
    # a place and its country before the first sentence
    (
        "TARNOW, Republic of Marran \u2014 The toll rose to 64, the relief agency said.",
        [("the relief agency", "said", "The toll rose to 64")],
    ),
    ("A clerk called that an insult to bakers.", [("A clerk", "called", "that an insult to bakers")]),
    # an agency of refugees is no paper, and a label of the desk is nobody
    (
        "A log seen by the Marran Courier is short. According to the UN refugee agency, 1,312 people died.",
        [("the UN refugee agency", "According to", "1,312 people died")],
    ),
    ("Quote of the day: “I would rather lose honestly,” on a defeat.", []),
    # a dash that closes what a clause stands in
    (
        "The mayor - who has tired of it, even though he had acknowledged it would be late - has chosen to stay.",
        [("The mayor", "acknowledged", "it would be late")],
    ),
    (
        "After two rows - including Lund's suggestion that bakers could revolt - the mayor began anew.",
        [("Lund", "suggestion", "bakers could revolt")],
    ),
    ("HULL - Lund said the mill was late - very late.", [("Lund", "said", "the mill was late - very late")]),
    # a medium told by a participle; what is only considered somewhere
    (
        "Jill Martin, a lawyer, said in a written statement in May that the rumours were old.",
        [("Jill Martin", "said", "the rumours were old")],
    ),
    (
        "Two lawsuits being considered in Hull have accused Lund of fraud.",
        [("Two lawsuits", "accused", "Lund of fraud")],
    ),
    # papers that no list knows are nobody else
    (
        "Lund lost in May but led in June, according to complete but unofficial returns.",
        [("UNSPECIFIED", "according to", "Lund lost in May but led in June")],
    ),
    # what the speaker would not say besides
    ("The board confirmed it had met but would not elaborate.", [("The board", "confirmed", "it had met")]),
    ("The aide said it was late but would not comment on it.", [("The aide", "said", "it was late")]),
    ("Lee said it would rain but would not snow.", [("Lee", "said", "it would rain but would not snow")]),
    # where somebody lives or works is nobody whom "he" or "she" means
    (
        "Tom Hart, 34, of Dale Road, is charged with arson. He said he was at home.",
        [("Tom Hart", "said", "he was at home")],
    ),
    (
        "Ann Price, 61, of Marsh Lane, Hull, pleaded guilty. She told the court it was late.",
        [("Ann Price", "told", "it was late")],
    ),
    # who leads the sentence before, rather than who spoke before that
    (
        "Clerk Tom Gor told the council that rents fell. James Holt took another view at a rally. He said rents rose.",
        [("Tom Gor", "told", "rents fell"), ("James Holt", "said", "rents rose")],
    ),
    (
        "Clerk Tom Gor told the council that rents fell. Aria Nolt took another view at a rally. He said rents rose.",
        [("Tom Gor", "told", "rents fell"), ("Tom Gor", "said", "rents rose")],
    ),
    # what may be a verb stands before its noun
    (
        "Gor said that Lund's illicit, insecure email server was open to thieves.",
        [("Gor", "said", "Lund's illicit, insecure email server was open to thieves")],
    ),
    # what a speaker does besides by a participle, and what another does
    (
        "Lund praised Yu, stating there was a gain in it and chiding the press for its games.",
        [("Lund", "stating", "there was a gain in it")],
    ),
    (
        "The two had played nice, with Lund calling Yu a friend, meeting with him in July.",
        [("Lund", "calling", "Yu a friend")],
    ),
    (
        "The union chose Holt, calling her “our champion” and its head Bo Yu hugging her on stage.",
        [("The union", "calling", "her “our champion”")],
    ),
    # the main verb behind a clause with one of its own, and the main clause behind "and while"
    (
        "Bakers who agree that the mill should be closed were cross about it.",
        [("Bakers", "agree", "the mill should be closed")],
    ),
    (
        "Lund is vital for it, and while he said he'd call a vote, it won't get through.",
        [("Lund", "said", "he'd call a vote")],
    ),
    (
        "It was stopped after Ohio and nine other states went to court, calling the dams unlawful.",
        [("Ohio and nine other states", "calling", "the dams unlawful")],
    ),
    (
        "A spokeswoman for the House Grain Committee wrote, “It is so.”",
        [("A spokeswoman for the House Grain Committee", "wrote", "It is so")],
    ),
    # the second verb of a relative clause is its own noun's
    (
        "“It is late,” Tom Yu told Ann Holt, who opened the door and said she would go.",
        [("Tom Yu", "told", "It is late"), ("Ann Holt", "said", "she would go")],
    ),
    (
        "“It is late,” said Eva Holm, who was there and recalled his slow reply.",
        [("Eva Holm", "said", "It is late"), ("Eva Holm", "recalled", "his slow reply")],
    ),
    # a colon parts what is told from the next sentence's words, and what a study says from what it explains
    (
        "Holt said she could not send a list since it was kept in the old hall of a town by it: “I know,” she wrote.",
        [
            (
                "Holt",
                "said",
                "she could not send a list since it was kept in the old hall of a town by it",
            ),
            ("Holt", "wrote", "I know"),
        ],
    ),
    (
        "The tax is mild: Hull was the bread capital of the world in May, according to one index.",
        [("one index", "according to", "Hull was the bread capital of the world in May")],
    ),
    # when somebody spoke, or what is remarked in brackets, is no part of the speaker
    ("The Grain Office less than two weeks ago said that it rained.", [("The Grain Office", "said", "it rained")]),
    (
        "Lund won in May, according to exit polls (a wide lead, but one that is smaller than his own).",
        [("exit polls", "according to", "Lund won in May")],
    ),
    # by whom something is called is told behind the words
    ("Lund wrote letters that were on lists recently labeled “secret” by the office.", []),
    ("Bakers joke and let them think all guests enjoy their songs.", []),
    # a long subject, and a clause of what is or is not so, before the cue
    (
        "More than half of that money came in May, new fundraising reports show.",
        [("new fundraising reports", "show", "More than half of that money came in May")],
    ),
    (
        "Whether they know it or not, the mayor is open to it, Labour minister Tim Lee insisted Thursday.",
        [("Tim Lee", "insisted", "Whether they know it or not, the mayor is open to it")],
    ),
    (
        "Lee, who spoke in May, is an “able baker” who won, the board writes. “It is late.”",
        [("the board", "writes", "Lee, who spoke in May, is an “able baker” who won It is late")],
    ),
    # a number that is only a bound
    (
        "Mayor Ann Lee says more than 900 homes are dark.",
        [("Ann Lee", "says", "more than 900 homes are dark")],
    ),
    ("Mayor Ann Lee said more about the mill.", []),
    # a pronoun with its verb contracted
    (
        "Ann Lee said it rained. She's asking people to stay home.",
        [("Ann Lee", "said", "it rained"), ("Ann Lee", "asking", "people to stay home")],
    ),
    ("Ann Lee smiled. She's expected to argue that it rained.", []),
    # a second "that" is another verb's
    (
        "Lee said he would decide by May whether to stay, and that his firm had asked for nothing.",
        [("Lee", "said", "he would decide by May whether to stay, and that his firm had asked for nothing")],
    ),
    # an aside behind the subject of what somebody tells who stands in a relative clause
    (
        "“It is full,” said Ann Lee, who added that the hall, built in May, was cold.",
        [("Ann Lee", "said", "It is full"), ("Ann Lee", "added", "the hall, built in May")],
    ),
    # a place before what is told; a heading of the paper's own
    (
        "Mayor to go. HULL — Mayor Joan Kell will leave, her office said.",
        [("her office", "said", "Mayor Joan Kell will leave")],
    ),
    ("EDITORIAL: The town is late\n\nThe mayor has gone.", []),
    # who only claims to be somebody
    (
        "A man said that a caller claiming to be from his bank had asked for money.",
        [
            ("A man", "said", "a caller claiming to be from his bank had asked for money"),
            ("a caller", "claiming", "to be from his bank"),
        ],
    ),
    (
        "A run of declining sales will end, the Grain Office said.",
        [("the Grain Office", "said", "A run of declining sales will end")],
    ),
    # what the speaker did besides, behind what is told with "that"
    (
        "Rennie has argued that such tales overstate it, and he urged caution.",
        [("Rennie", "argued", "such tales overstate it")],
    ),
    ("Readers were cross. One wrote: “Turn it off.”", [("One", "wrote", "Turn it off")]),
    # whose the words are, behind a participle, an aide's house, a place of business
    (
        "Research to be published by four bakers suggests that rye is safe.",
        [("Research", "suggests", "rye is safe")],
    ),
    (
        "It fell for many errors, including an adviser to his campaign admitting to the press that he cannot read.",
        [("an adviser to his campaign", "admitting", "he cannot read")],
    ),
    (
        "Lee would not say Tuesday how it would end, saying only that “it is late”.",
        [("Lee", "would not say", "how it would end"), ("Lee", "saying", "it is late")],
    ),
    ("Paros, Ill.-based Salt Mills ended a merger, citing the market.", [("Salt Mills", "citing", "the market")]),
    # nothing is said
    ("They closed the loophole called a “turnover,” in which a firm buys another.", []),
    ("Bakers are defending a number of seats in May.", []),
    ("Lee is persuaded of the gains that trade brings to the town.", []),
    # an object ends before a clause of its own, whatever its subject is
    (
        "Holt had proposed paying for the roads by a tax, but the farmers who control the council refused.",
        [("Holt", "proposed", "paying for the roads by a tax")],
    ),
    (
        "Holt opposes a bill widening the checks, and three of the four backers of that plan currently hold seats.",
        [("Holt", "opposes", "a bill widening the checks")],
    ),
    (
        "Holt is promising to build ports, and it hopes to gain by them.",
        [("Holt", "promising", "to build ports"), ("Holt", "hopes", "to gain by them")],
    ),
    ("Bakers did not think Lee had paid, but he had.", [("Bakers", "did not think", "Lee had paid")]),
    # a medium inside what is cited stays
    (
        "Holt cited reports that Lee said in a call from the mill that it was late.",
        [
            ("Holt", "cited", "reports that Lee said in a call from the mill that it was late"),
            ("UNSPECIFIED", "reports", "Lee said in a call from the mill that it was late"),
            ("Lee", "said", "it was late"),
        ],
    ),
    # what looks like a verb and is a noun
    ("The mayor got four percent in a survey of Monday, his worst showing in years.", []),
    ("They were asked about the personal attacks each has made on the mill.", []),
    # dashes that hold a cue
    ("Lee spoke, mocking - and even threatening to sue - the bakers.", [("Lee", "threatening", "to sue")]),
    (
        "With the firm nearly broke — new filings show it holds less than $9,000 — friends are stepping in.",
        [("new filings", "show", "it holds less than $9,000")],
    ),
    # whose participle it is
    (
        "Holt spoke after Mr. Lee held a rally in which he continued his attack, mocking her and saying it was late.",
        [("Lee", "saying", "it was late")],
    ),
    # of what somebody is reminded; whom it only reminds of something
    ("Lee reminded voters of his plan to cut the tax.", [("Lee", "reminded", "his plan to cut the tax")]),
    ("Lee reminded the people of Hull to vote.", [("Lee", "reminded", "the people of Hull to vote")]),
    ("The fair reminds us of the old days.", []),
    # no clause before it is what is disagreed on; on what terms somebody spoke
    ("Although there is wide accord that it must end, bakers disagree on how it should end.", []),
    ("Senior officials spoke about the mill only on condition of anonymity because it is secret.", []),
    # an inverted clause before its cue
    ("So are a few firms who pay for it, Gilbert said.", [("Gilbert", "said", "So are a few firms who pay for it")]),
    # what two would do
    (
        "Lee said Norway would mend the pier, while Denmark would pay.",
        [("Lee", "said", "Norway would mend the pier, while Denmark would pay")],
    ),
    # whole names
    (
        "Norway's state-owned fishing giant NORFISK runs a mill in Hull and says it has set up a fund.",
        [("NORFISK", "says", "it has set up a fund")],
    ),
    (
        "River Patrol agents cannot hear it and do not know why it is.",
        [("River Patrol agents", "do not know", "why it is")],
    ),
    ("One Guild of Bakers ad argues that it rained.", [("One Guild of Bakers ad", "argues", "it rained")]),
    (
        "In May, the Grain and Water Directorate of the Department of Mills concluded that it rained.",
        [("the Grain and Water Directorate of the Department of Mills", "concluded", "it rained")],
    ),
    ("Former judge and New York City Mayor Bo Lund said it was late.", [("Bo Lund", "said", "it was late")]),
    (
        "The report came after Hull Ledger's reporting showed that it rained.",
        [("Hull Ledger's reporting", "showed", "it rained")],
    ),
    # what stands in a relative clause behind what was said is another's
    (
        "Bakers denounced the deal, which would cut the fee, according to company leaders.",
        [("Bakers", "denounced", "the deal"), ("company leaders", "according to", "which would cut the fee")],
    ),
    # a clause that opens with while, and a verb that no list has
    (
        "While the mayor has said he opposes sending workers to far-flung places, his office carves out exceptions.",
        [("the mayor", "said", "he opposes sending workers to far-flung places")],
    ),
    # who asked does not answer; a town is none of its houses
    (
        "Mr. Holt spoke on air, when a reporter asked if he was late.\n\n“I was not,” he said.",
        [("a reporter", "asked", "if he was late"), ("Holt", "said", "I was not")],
    ),
    (
        "London has said it will pay. The London Clinic is large.",
        [("London", "said", "it will pay")],
    ),
    # whom somebody serves says nothing
    (
        "The spokesman for Defense Minister Jan Bock said it was false.",
        [("The spokesman for Defense Minister Jan Bock", "said", "it was false")],
    ),
    (
        "The chief of staff to Governor Lee Ward said it was dead.",
        [("The chief of staff to Governor Lee Ward", "said", "it was dead")],
    ),
    ("The Minister of Defense Jan Bock said it was false.", [("Jan Bock", "said", "it was false")]),
    # a quotation behind what is denied is said, and not denied
    (
        "Hugh Harms denied the report. “There was coffee, nothing else.”",
        [("Hugh Harms", "denied", "the report"), ("Hugh Harms", None, "There was coffee, nothing else")],
    ),
    # what the speaker did besides is none of the object
    ("The army confirmed two raids but did not say where.", [("The army", "confirmed", "two raids")]),
    ("The mayor promised new buses but not new roads.", [("The mayor", "promised", "new buses but not new roads")]),
    # who spoke last
    (
        "“We found petrol,” aide Ann Lee said. Nobody was hurt, according to the same source.",
        [("Ann Lee", "said", "We found petrol"), ("Ann Lee", "according to", "Nobody was hurt")],
    ),
    # who is accused, and what the narrator joins to it
    ("The firm was accused by Ann Lee of lying.", [("Ann Lee", "accused", "The firm of lying")]),
    ("The firm was accused by the mayor of Hull.", []),
    ("The mayor accused Holt of theft, and he left.", [("The mayor", "accused", "Holt of theft")]),
    # what the speaker did behind words in marks
    ("Holt wrote that he had “never run”, before leaving.", [("Holt", "wrote", "he had “never run”")]),
    ("Holt said the mill grew in May, before shrinking.", [("Holt", "said", "the mill grew in May, before shrinking")]),
    # how many there are is only estimated
    ("At least 9 boys died in the fire, aides said.", [("aides", "said", "At least 9 boys died in the fire")]),
    ("As many as 9 boys are missing, aides said.", [("aides", "said", "As many as 9 boys are missing")]),
    ("At least 9 boys said it rained.", [("9 boys", "said", "it rained")]),
    ("At 9 barns searched in May, aides said nothing.", []),
    # what one says ends where others say something, or behind a dash where the speaker goes on
    (
        "Most bakers have said they will stay and others have said they will go.",
        [("Most bakers", "said", "they will stay"), ("others", "said", "they will go")],
    ),
    (
        "Bakers complained that they had not been asked, and several threatened to leave.",
        [("Bakers", "complained", "they had not been asked"), ("several", "threatened", "to leave")],
    ),
    (
        "Yu said he thought of his aunt, but he wanted to be fair.",
        [("Yu", "said", "he thought of his aunt, but he wanted to be fair")],
    ),
    (
        "While some aides say the mill would pay with a roof - an old hope - others say it has never been better.",
        [("some aides", "say", "the mill would pay with a roof"), ("others", "say", "it has never been better")],
    ),
    (
        "Yu dismissed claims that the mill was sold — saying the firm chose to keep it.",
        [
            ("Yu", "dismissed", "claims that the mill was sold"),
            ("Yu", "saying", "the firm chose to keep it"),
            ("UNSPECIFIED", "claims", "the mill was sold"),
        ],
    ),
    ("Holt recounted his life, recited her plans, and ripped into Yu.", [("Holt", "recounted", "his life")]),
    (
        "Moss accused Hull of “water theft” and thanked allies for new wells.",
        [("Moss", "accused", "Hull of “water theft”"), ("Moss", "thanked", "allies for new wells")],
    ),
    (
        "Yu rejected the accusation and blamed bakers for the fire.",
        [("Yu", "rejected", "the accusation"), ("Yu", "blamed", "bakers for the fire")],
    ),
    # a verb with its copula waits behind the aside; a paper named by a day; how a court was split; where the polls are
    ("It is, as your paper said, an act of spite.", [("your paper", "said", "It is an act of spite")]),
    (
        "The mill will open in May, according to a report Tuesday from Moss Steel.",
        [("a report Tuesday from Moss Steel", "according to", "The mill will open in May")],
    ),
    (
        "The Supreme Court ruled 6-3 on Monday that towns may ban mills.",
        [("The Supreme Court", "ruled", "towns may ban mills")],
    ),
    ("Polls there show Holt is ahead of Yu.", [("Polls", "show", "Holt is ahead of Yu")]),
    ("Up to 40 barns burned, police said.", [("police", "said", "Up to 40 barns burned")]),
    ("Another claims the money was spent on mills.", [("Another", "claims", "the money was spent on mills")]),
    ("Each claim the mill made was read.", []),
    ("Holt called on her to resign.", [("Holt", "called on", "her to resign")]),
    ("Holt made wholly unfounded charges that a clerk had lied.", [("Holt", "charges", "a clerk had lied")]),
    ("We ran the fund just according to the way we must.", []),
    # the name of a show is what it was said on
    (
        "Monday on Hull Radio’s “Hearth,” Ann Lee said if Holt left it would be a loss.",
        [("Ann Lee", "said", "if Holt left it would be a loss")],
    ),
    # a place in capitals opens an article, and a speaker's label the words of an "I"
    (
        "Yu quits\n\nLAHORE: The chief of the guild has quit, an aide said.",
        [("an aide", "said", "The chief of the guild has quit")],
    ),
    ("What was said\n\nHOLT: We will win this, and soon.", [("HOLT", ":", "We will win this, and soon")]),
    # who is told of by what they did; nouns that are verbs too; a second verb of a relative clause
    ("Most of those who voted said it rained.", [("Most of those who voted", "said", "it rained")]),
    (
        "27 percent of those who picked bakers said they could change.",
        [("27 percent of those who picked bakers", "said", "they could change")],
    ),
    (
        "Some advocates for the mill said that it was safe.",
        [("Some advocates for the mill", "said", "it was safe")],
    ),
    (
        "Ann Lee, who enjoys her role and is saying he will not rush it, left.",
        [("Ann Lee", "saying", "he will not rush it")],
    ),
    ("A video viewed 900 times in Hull claims that Holt left.", [("A video", "claims", "Holt left")]),
    ("“She has sold it!” reads one post on the page.", [("one post on the page", "reads", "She has sold it!")]),
    ("“Is it late? He is gone!” reacted Yu.", [("Yu", "reacted", "Is it late? He is gone!")]),
    ("Yu termed the charges as baseless.", [("Yu", "termed", "the charges as baseless")]),
    ("The camp attributed its loss to the rain.", [("The camp", "attributed", "its loss to the rain")]),
    ("A clerk was seen at the mill, a court heard.", [("a court", "heard", "A clerk was seen at the mill")]),
    ("The court heard the case on Monday.", []),
    (
        "Judging them by polls, Yu said, “is like reading tea.”",
        [("Yu", "said", "Judging them by polls is like reading tea")],
    ),
    # a sum of money; by what one is asked; a second verb behind "and has"; whose voice and which people speak
    ("Moss pledged $5 million in relief.", [("Moss", "pledged", "$5 million in relief")]),
    (
        "Asked by email if flour was sold, a clerk left.",
        [("UNSPECIFIED", "Asked", "if flour was sold")],
    ),
    (
        "The guild says it stands by its count, and has called on clerks to resign.",
        [("The guild", "says", "it stands by its count"), ("The guild", "called on", "clerks to resign")],
    ),
    (
        "A Department of Milling spokesperson said it rained.",
        [("A Department of Milling spokesperson", "said", "it rained")],
    ),
    ("Patient Mary Moss said it rained.", [("Mary Moss", "said", "it rained")]),
    (
        "Kenya: Bakers end a strike\n\nKenya’s guild has ended a strike, saying it had won.",
        [("Kenya’s guild", "saying", "it had won")],
    ),
    # who signs a quotation behind a dash; whom somebody warned
    (
        "Quote of the day: “I came for the pie and the tea.” — Ruth Lang, 88.",
        [("Ruth Lang", "—", "I came for the pie and the tea")],
    ),
    (
        "Moss condemned the raid and warned bakers against travel.",
        [("Moss", "condemned", "the raid"), ("Moss", "warned", "bakers against travel")],
    ),
    # whose relative clause it is; when it was told; what only shows it; an aside in a question
    (
        "A girl asked Mrs. Holt about two nurses who said they felt ill.",
        [("two nurses", "said", "they felt ill")],
    ),
    (
        "Ann Holt left. And a couple of years later, she spoke up, recalling a tale about a mill.",
        [("Ann Holt", "recalling", "a tale about a mill")],
    ),
    (
        "“If they slept there, it only shows that the inn is good,” Holt said.",
        [("Holt", "said", "If they slept there, it only shows that the inn is good")],
    ),
    (
        "Asked whether the mill, which friends described as old, harmed his lungs, Holt said: “I hope not.”",
        [
            ("UNSPECIFIED", "Asked", "whether the mill, which friends described as old, harmed his lungs"),
            ("Holt", "said", "I hope not"),
        ],
    ),
    (
        "Omar Yu, the mayor, said it rained. “He is a fine man,” the mayor said of Omar Yu.",
        [("Omar Yu", "said", "it rained"), ("the mayor", "said", "He is a fine man")],
    ),
    # by whom it was done, who said; an outlet that reported it is no "he"
    (
        "It was released by Sen. Ann Moss of Ohio, who said it was late.",
        [("Ann Moss", "said", "it was late")],
    ),
    (
        "It was released by Ann Moss, the head of the mill, who said it was late.",
        [("Ann Moss", "said", "it was late")],
    ),
    (
        "Omar Holt mocked the choir, Left Bank Watch first reported. He later implied it was late.",
        [("Left Bank Watch", "reported", "Omar Holt mocked the choir"), ("Omar Holt", "implied", "it was late")],
    ),
    # where somebody was born; to whom somebody is pledged
    ("South Korean-born Monte Moss said it rained.", [("Monte Moss", "said", "it rained")]),
    ("Clerks now pledged to Holt may leave.", []),
    # an official who is not named is not the one who is
    (
        "Oleh Moss, the governor, said it rained. “It is late,” the official said on condition of anonymity.",
        [("Oleh Moss", "said", "it rained"), ("the official", "said", "It is late")],
    ),
    # who speaks behind "as" and "and" has another clause before him
    ("Prices fell as ministers said it rained.", [("ministers", "said", "it rained")]),
    ("A man known as the Fox said it rained.", [("A man known as the Fox", "said", "it rained")]),
    ("The mayor resigned and aides said it rained.", [("aides", "said", "it rained")]),
    ("The firm lost money and investors said it rained.", [("investors", "said", "it rained")]),
    ("Boys injured and aides said it rained.", [("Boys injured and aides", "said", "it rained")]),
    ("The jailed editor and his wife said it rained.", [("The jailed editor and his wife", "said", "it rained")]),
    # who somebody is, in an apposition
    ("His Norse counterpart, Tom Novak, said it rained.", [("Tom Novak", "said", "it rained")]),
    ("His film, Red Pond, says it rained.", [("His film, Red Pond", "says", "it rained")]),
    ("The firm, Acme Steel, said it rained.", [("The firm, Acme Steel", "said", "it rained")]),
    # a firm of two names; what nobody was told
    (
        "Holt & Moss did not reply. It said later that it rained.",
        [("Holt & Moss", "said", "it rained")],
    ),
    ("The firm was never told that it rained. They were not told that it rained.", []),
    ("The firm was not told by Ann Lee that it rained.", [("Ann Lee", "was not told", "it rained")]),
    # a pronoun that points back, or "that" before a clause
    ("Holt denied that, in May, he had left.", [("Holt", "denied", "in May, he had left")]),
    ("Holt denied that in Hull the mill closed.", [("Holt", "denied", "in Hull the mill closed")]),
    ("Holt denied that by Friday all would be well.", [("Holt", "denied", "by Friday all would be well")]),
    ("Holt denied that in a note sent on Monday.", [("Holt", "denied", "that")]),
    # what a court dismisses, or a speaker
    ("The judge dismissed the charge.", []),
    ("Holt dismissed the charge that he lied.", [("Holt", "dismissed", "the charge that he lied")]),
    ("Holt denied the charge.", [("Holt", "denied", "the charge")]),
    # between subject and verb, and behind a phrase
    ("The mill, once reported closed, was sold.", []),
    ("Its head, Ann Lee, once claimed it was his.", [("Ann Lee", "claimed", "it was his")]),
    ("The ship which the navy said Sunday had sunk was seen.", [("the navy", "said", "which had sunk was seen")]),
    (
        "According to men who searched the barn, which was empty, and two boys, he had left.",
        [("men", "According to", "he had left")],
    ),
    ("According to men who were there Yu left early, and Ida wept.", []),
    ("The council got a dozen claims that the road was unsafe.", [("UNSPECIFIED", "claims", "the road was unsafe")]),
    ("11.15 Mayor Ann Lee said the road was open.", [("Ann Lee", "said", "the road was open")]),
    # what is no clause, no speaker, no denial
    ("The senator is ready to campaign into future states whatever comes of it here.", []),
    ("Lee did not dismiss the aide after the leak. The mayor was not attacking the board.", []),
    ("The board dismissed the aide after the leak. She does not blame Holt for the fire.", []),
    ("The newest quarrel adds to the noise that has surrounded the use of private mail.", []),
    ("Lee sent an article that included the line “the board has been firing on all cylinders lately.”", []),
    (
        "In another Jan. 17, 2013 email, Holt asks her aide to print out the list.",
        [("Holt", "asks", "her aide to print out the list")],
    ),
    (
        "In the final Mass of his trip, held along the border, Moss told the story of the city.",
        [],
    ),
    ("KXYZ reported last week 40 crates were wet.", [("KXYZ", "reported", "40 crates were wet")]),
    ("The port said on May 4 crates were wet.", [("The port", "said", "crates were wet")]),
    ("Farmers wait - Ole Bay: “Nobody came.”", [("Ole Bay", ":", "Nobody came")]),
    ("She then watched the film: “The Mill.”", []),
    ("Gardaí believe the two men knew each other.", [("Gardaí", "believe", "the two men knew each other")]),
    (
        "A clerk said it rained. He and others said they could not wait.",
        [("A clerk", "said", "it rained"), ("He and others", "said", "they could not wait")],
    ),
    ("“The firm has a case,” Justice Omar ruled.", [("Omar", "ruled", "The firm has a case")]),
    ("Lee told the Today programme that he had left.", [("Lee", "told", "he had left")]),
    ("Customers complained online that it failed.", [("Customers", "complained", "it failed")]),
    ("The team reports in Zoology that mice lived longer.", [("The team", "reports", "mice lived longer")]),
    ("A civil servant, Ada Nwosu, said it rained.", [("Ada Nwosu", "said", "it rained")]),
    (
        "The chairman of the landlords' association, Alhaji Femi Bello, said it rained.",
        [("Femi Bello", "said", "it rained")],
    ),
    (
        "“We are watching,” said an official of the board on condition of anonymity.",
        [("an official of the board", "said", "We are watching")],
    ),
    (
        "Omar promised that the road would be ready, and asked drivers to be patient.",
        [
            ("Omar", "promised", "the road would be ready"),
            ("Omar", "asked", "drivers to be patient"),
        ],
    ),
    (
        "A report in The Sunday Business Post claimed that it rained.",
        [("A report in The Sunday Business Post", "claimed", "it rained")],
    ),
    (
        "ORRIN — A woman who says she was fired for refusing to work on Sundays has sued her boss.",
        [("A woman", "says", "she was fired for refusing to work on Sundays")],
    ),
    (
        "Her manager, asked whether she would sue, said “all roads are open.”",
        [
            ("Her manager", "said", "all roads are open"),
            ("UNSPECIFIED", "asked", "whether she would sue"),
        ],
    ),
    (
        "Astronomers using the Webster telescope say they saw water.",
        [("Astronomers using the Webster telescope", "say", "they saw water")],
    ),
    ("“I was scared,” Lee laughed.", [("Lee", "laughed", "I was scared")]),
    ("The vote's overseer, INEX, said it rained.", [("INEX", "said", "it rained")]),
    (
        "“It was fair,” Secretary Omar Boy told clerks. “Then why did only one firm bid?” Sen. Risa Hont shot back.",
        [
            ("Omar Boy", "told", "It was fair"),
            ("Risa Hont", "shot back", "Then why did only one firm bid?"),
        ],
    ),
    (
        "Harvester expects earnings to fall, it said on Thursday.",
        [("Harvester", "said", "Harvester expects earnings to fall")],
    ),
    (
        "The airline said it would fight the fine, which it described as “odd”.",
        [
            ("The airline", "said", "it would fight the fine"),
            ("The airline", "described", "odd"),
        ],
    ),
    (
        "The chair said it had received an offer, without naming the bidder.",
        [("The chair", "said", "it had received an offer")],
    ),
    (
        "Lee condemned the raid as “evil” and ordered army chiefs to find them.",
        [
            ("Lee", "condemned", "the raid as “evil”"),
            ("Lee", "ordered", "army chiefs to find them"),
        ],
    ),
    (
        "Lee denied knowing about the fund but accepted that he had met Yu.",
        [("Lee", "denied", "knowing about the fund"), ("Lee", "accepted", "he had met Yu")],
    ),
    (
        "If convicted, he faces up to 10 years in jail, prosecutors said.",
        [("prosecutors", "said", "If convicted, he faces up to 10 years in jail")],
    ),
    (
        "Aides said that Orrin was blocking the statement, a charge Ostia rejects.",
        [
            ("Aides", "said", "Orrin was blocking the statement"),
            ("Ostia", "rejects", "Orrin was blocking the statement"),
        ],
    ),
    (
        "The firm called the report “misleading” but would not say in what way.",
        [("The firm", "called", "the report “misleading”")],
    ),
    ("As per the complaint, the clerk was threatened.", [("the complaint", "As per", "the clerk was threatened")]),
    ("The bishop wondered aloud whether it would rain.", [("The bishop", "wondered", "whether it would rain")]),
    ("According to leaked minutes, it rained.", [("leaked minutes", "According to", "it rained")]),
    (
        "Minister Omar Kindy and police chief Jaf Kome both insisted it rained.",
        [("Minister Omar Kindy and police chief Jaf Kome", "insisted", "it rained")],
    ),
    (
        "The governor queried why builders had left the site and directed the clerk to revoke their papers.",
        [
            ("The governor", "queried", "why builders had left the site"),
            ("The governor", "directed", "the clerk to revoke their papers"),
        ],
    ),
    ("The Beacon reports that it rained.", [("The Beacon", "reports", "it rained")]),
    ("Moody's said the town's debts were high.", [("Moody's", "said", "the town's debts were high")]),
    ("The Orrin Observatory for Rights said it rained.", [("The Orrin Observatory for Rights", "said", "it rained")]),
    ("The Commission on Human Rights said it rained.", [("The Commission on Human Rights", "said", "it rained")]),
    ("Forecaster Lorna de la Ruz said it rained.", [("Lorna de la Ruz", "said", "it rained")]),
    ("Mayor Rosa dela Ruz said it rained.", [("Rosa dela Ruz", "said", "it rained")]),
    ("He added 20 crates to the load.", []),
    (
        "Holt said the account was false and demanded an inquiry.",
        [("Holt", "said", "the account was false"), ("Holt", "demanded", "an inquiry")],
    ),
    ("Holt said the board had met and demanded a rise.", [("Holt", "said", "the board had met and demanded a rise")]),
    ("Holt denied that live rounds had been used.", [("Holt", "denied", "live rounds had been used")]),
    ("The team said turnout was high but noted delays.", [("The team", "said", "turnout was high")]),
    ("Holt claimed the wall fell but gave no proof.", [("Holt", "claimed", "the wall fell")]),
    ("Holt hinted that the wall fell, but offered no proof.", [("Holt", "hinted", "the wall fell")]),
    (
        "The port said it was hit after 3 a.m. “There was no guard,” Holt said.",
        [("The port", "said", "it was hit after 3 a.m"), ("Holt", "said", "There was no guard")],
    ),
    (
        "The band left hours after clerks said six men, including a guard, were shot there.",
        [("clerks", "said", "six men, including a guard, were shot there")],
    ),
    (
        "The port put the number of missing crates at 60.",
        [("The port", "put", "the number of missing crates at 60")],
    ),
    (
        "The firm has pegged losses at about 3 million pounds.",
        [("The firm", "pegged", "losses at about 3 million pounds")],
    ),
    ("She put the figures at the top of the page. They put boats at risk.", []),
    ("The judge dismissed the suit against the board.", []),
    (
        "Former captain Omar Riaz is of the view that the team must be given a coach.",
        [("Omar Riaz", "view", "the team must be given a coach")],
    ),
    (
        "Page Seven reported that the pair had split, though a source close to the actress insists they are strong.",
        [
            ("Page Seven", "reported", "the pair had split"),
            ("a source close to the actress", "insists", "they are strong"),
        ],
    ),
    (
        "Holt says the town will plant trees, even as residents complain about the litter.",
        [("Holt", "says", "the town will plant trees")],
    ),
    (
        "The board expressed alarm over the killing of a clerk, which it described as “a blow to the town”.",
        [
            ("The board", "expressed alarm", "the killing of a clerk"),
            ("The board", "described", "a blow to the town"),
        ],
    ),
    (
        "Asked by a reporter if the talks had failed, the mayor said no. “They are going on,” he said.",
        [
            ("a reporter", "Asked", "if the talks had failed"),
            ("the mayor", "said", "They are going on"),
        ],
    ),
    ("The family said it rained.", [("The family", "said", "it rained")]),
    (
        "Mrs Holt died. “She was the light of our lives,” her family said in a statement.",
        [("her family", "said", "She was the light of our lives")],
    ),
    (
        "Her counsel, Barrister Omar Reza, left. The prosecutor said it rained.",
        [("The prosecutor", "said", "it rained")],
    ),
    (
        "ORRIN: MLA Bo Hegde on Thursday apologised, but said he had been provoked.",
        [("Bo Hegde", "said", "he had been provoked")],
    ),
    (
        "Two days later, Lee apologised, but said he had been provoked.",
        [("Lee", "said", "he had been provoked")],
    ),
    (
        "According to police, the victim, named as Bo Yu (32), was on his way home.",
        [("police", "According to", "the victim, named as Bo Yu (32), was on his way home")],
    ),
    (
        "According to the ministry, the bridge, built in 1990, was shut.",
        [("the ministry", "According to", "the bridge, built in 1990, was shut")],
    ),
    (
        "The chief, who spoke through his clerk, appealed to the youths to shun the mill.",
        [("The chief", "appealed to", "the youths to shun the mill")],
    ),
    (
        "The suspects, while being led away, confessed to the theft, the police boss disclosed.",
        [("the police boss", "disclosed", "The suspects, while being led away, confessed to the theft")],
    ),
    (
        "Holt described as untrue claims that he had left the party.",
        [
            ("Holt", "described", "untrue claims that he had left the party"),
            ("UNSPECIFIED", "claims", "he had left the party"),
        ],
    ),
    (
        "The report by the Auditor-General shows that money was lost.",
        [("The report by the Auditor-General", "shows", "money was lost")],
    ),
    (
        "Lee accused the board of spinning the figures, a charge the chair denied.",
        [
            ("Lee", "accused", "the board of spinning the figures"),
            ("the chair", "denied", "the board of spinning the figures"),
        ],
    ),
    (
        "The board clarified that no such order had been issued and urged the media to wait.",
        [
            ("The board", "clarified", "no such order had been issued"),
            ("The board", "urged", "the media to wait"),
        ],
    ),
    (
        "The tribunal found Ms Harg had been sacked and ordered the firm to pay her.",
        [
            ("The tribunal", "found", "Ms Harg had been sacked"),
            ("The tribunal", "ordered", "the firm to pay her"),
        ],
    ),
    (
        "The firm said its pill cut deaths, but independent experts cautioned against reading too much into it.",
        [
            ("The firm", "said", "its pill cut deaths"),
            ("independent experts", "cautioned", "reading too much into it"),
        ],
    ),
    (
        "The Bank of Orrin's deputy governor said it was late. The WHO's chief said it rained.",
        [
            ("The Bank of Orrin's deputy governor", "said", "it was late"),
            ("The WHO's chief", "said", "it rained"),
        ],
    ),
    (
        "State news agency TASS, quoting rescuers, reported two deaths.",
        [("rescuers", "quoting", "two deaths")],
    ),
    (
        "The aide said the group would respond “in due course”.",
        [("The aide", "said", "the group would respond “in due course”")],
    ),
    (
        "The bench asked the Orrin council to explain why the mill was shut.",
        [("The bench", "asked", "the Orrin council to explain why the mill was shut")],
    ),
    (
        "Governor Ada Nwosu has urged people of the town to vote, warning that the lists would close.",
        [
            ("Ada Nwosu", "urged", "people of the town to vote"),
            ("Ada Nwosu", "warning", "the lists would close"),
        ],
    ),
    (
        "Two sources privy to negotiations say it was late.",
        [("Two sources privy to negotiations", "say", "it was late")],
    ),
    (
        "It rained, according to a source loyal to the mayor who sought anonymity.",
        [("a source loyal to the mayor", "according to", "It rained")],
    ),
    (
        "“We are ready,” Radio Orrin quoted a spokesperson as saying.",
        [("a spokesperson", "saying", "We are ready")],
    ),
    (
        "The ferry sank within minutes, the Harbour Post quoted captain Ole Brandt as saying on Friday.",
        [("Ole Brandt", "saying", "The ferry sank within minutes")],
    ),
    (
        "The office said the hill shook on Saturday, and reminded the public that entry is barred.",
        [
            ("The office", "said", "the hill shook on Saturday"),
            ("The office", "reminded", "entry is barred"),
        ],
    ),
    (
        "His party colleague, Cllr Maeve Tully, agreed, saying the road was bad.",
        [("Maeve Tully", "saying", "the road was bad")],
    ),
    (
        "Captain Rohan Das said the pitch would help bowlers, but coach Mark Elphin disagreed.",
        [("Rohan Das", "said", "the pitch would help bowlers")],
    ),
    (
        "The study suggests that tea lowers the risk of gout, but its authors cautioned that they need more data.",
        [
            ("The study", "suggests", "tea lowers the risk of gout"),
            ("its authors", "cautioned", "they need more data"),
        ],
    ),
    (
        "54% of voters think the mayor should resign, while 31% say she should stay.",
        [
            ("54% of voters", "think", "the mayor should resign"),
            ("31%", "say", "she should stay"),
        ],
    ),
    (
        "The army said rebels had attacked the base at dawn. Lee attacked the school for its fees.",
        [
            ("The army", "said", "rebels had attacked the base at dawn"),
            ("Lee", "attacked", "the school for its fees"),
        ],
    ),
    (
        "Judge Neil Farr said in his ruling that the ban broke the law.",
        [("Neil Farr", "said", "the ban broke the law")],
    ),
    (
        "The Managing Director of the bank, Halima Bello, said it was shut.",
        [("Halima Bello", "said", "it was shut")],
    ),
    (
        "The Inspector-General of Police, Kayode Ebute, said it was shut.",
        [("Kayode Ebute", "said", "it was shut")],
    ),
    (
        "Minister for Housing Aoife Kinsel said it was shut.",
        [("Aoife Kinsel", "said", "it was shut")],
    ),
    (
        "Minister of State for Petroleum Resources Ekpe Usen said it was shut.",
        [("Ekpe Usen", "said", "it was shut")],
    ),
    (
        "The Chairman of the union, Comrade Ade Bisi, said it was shut.",
        [("Ade Bisi", "said", "it was shut")],
    ),
    ("Bo Yu walked back his claim that it rained.", [("Bo Yu", "walked back", "his claim that it rained")]),
    ("The Post corrected its report that it rained.", [("The Post", "corrected", "its report that it rained")]),
    ("Bo Yu repeated his warning that it rained.", [("Bo Yu", "repeated", "his warning that it rained")]),
    ("The palace called the account false.", [("The palace", "called", "the account false")]),
    ("Her lawyers called the article untrue.", [("Her lawyers", "called", "the article untrue")]),
    ("Bo Yu said the clerk lied.", [("Bo Yu", "said", "the clerk lied")]),
    ("It has been claimed that the mill burnt.", [("UNSPECIFIED", "claimed", "the mill burnt")]),
    (
        "Bo Yu described the vote as a farce and called on the board to resign.",
        [("Bo Yu", "described", "the vote as a farce"), ("Bo Yu", "called on", "the board to resign")],
    ),
    (
        "Bo Yu, who has called the mill “a trap,” said she would leave.",
        [("Bo Yu", "said", "she would leave")],
    ),
    (
        "Bo Yu rejected as “nonsense” a report that it rained.",
        [("Bo Yu", "rejected", "a report that it rained")],
    ),
    ("The firm has yet to say whether it will move.", [("The firm", "has yet to say", "whether it will move")]),
    ("The firm has not yet said whether it moves.", [("The firm", "has not yet said", "whether it moves")]),
    ("In 2021, a pig attacked a boy near the mill. Their best known songs are sold out.", []),
    # what the speaker, or the sentence, goes on to do; a participle of what is shown; what was filed
    (
        "The board has denied any part in the May 9, 2014, fire, and the court has never charged it.",
        [("The board", "denied", "any part in the May 9, 2014, fire")],
    ),
    ("Holt criticized the plan in a letter Saturday to her union.", [("Holt", "criticized", "the plan")]),
    (
        "Holt replied by calling Ida Pell “dopey” and accusing her of theft.",
        [("Holt", "calling", "Ida Pell “dopey”"), ("Holt", "accusing", "her of theft")],
    ),
    (
        "HULL \u2015 After bragging for a year that he was thrifty, Dan Moll is spending more.",
        [("Dan Moll", "bragging", "he was thrifty")],
    ),
    ("Holt criticized the budget and then left the hall.", [("Holt", "criticized", "the budget")]),
    (
        "Holt said no tax would rise, a day after a leaked letter sent buyers queueing at every bakery.",
        [("Holt", "said", "no tax would rise")],
    ),
    ("Holt praised the union and joined its march.", [("Holt", "praised", "the union")]),
    (
        "Holt praised the plan that Moss drew and sent the board.",
        [("Holt", "praised", "the plan that Moss drew and sent the board")],
    ),
    ("Holt said she would run again, and thanked the bakers.", [("Holt", "said", "she would run again")]),
    (
        "Holt said he would walk to the mill and feed the goats.",
        [("Holt", "said", "he would walk to the mill and feed the goats")],
    ),
    (
        "Bo Yu argued that “friends” let the mill burn, but suggested Moss knew nothing.",
        [("Bo Yu", "argued", "“friends” let the mill burn"), ("Bo Yu", "suggested", "Moss knew nothing")],
    ),
    (
        "Despite polls showing her far behind, Holt danced in every town of the valley.",
        [("polls", "showing", "her far behind")],
    ),
    (
        "The feud led to the spectacle of Mr. Moss denouncing the baker's plans at a wedding.",
        [("Moss", "denouncing", "the baker's plans at a wedding")],
    ),
    (
        "Figures reported on Monday now suggest that the mill is broke.",
        [("Figures", "suggest", "the mill is broke")],
    ),
    (
        "The mill is paying for a row of posters, letters filed on Monday revealed.",
        [("letters", "revealed", "The mill is paying for a row of posters")],
    ),
    (
        "By two to one, bakers see flour as a problem, and four-fifths say the town should help.",
        [("bakers", "see", "flour as a problem"), ("four-fifths", "say", "the town should help")],
    ),
    (
        "The ferry sank off Hull, the harbour board said on Friday, hours after it left port.",
        [("the harbour board", "said", "The ferry sank off Hull hours after it left port")],
    ),
    (
        "Moss asked Bo Yu about the wall.\n\n“It is 40 feet high,” he told Moss.",
        [("Bo Yu", "told", "It is 40 feet high")],
    ),
    # a clause before its cue: with an aside, with a long subject, with a quotation mark opened before, a finding
    (
        "The mill, whose owner lives abroad, burned down on Friday, Ada Holt said.",
        [("Ada Holt", "said", "The mill, whose owner lives abroad, burned down on Friday")],
    ),
    (
        "The number of visitors to South Quay has fallen since spring, a harbour guide has said.",
        [("a harbour guide", "said", "The number of visitors to South Quay has fallen since spring")],
    ),
    (
        'It was a cold day.\nWe will open the gate again," Ada Holt, a professor at the north gate told reporters.',
        [("Ada Holt", "told", "We will open the gate again")],
    ),
    ("Nine of ten ferries are late, survey finds", [("survey", "finds", "Nine of ten ferries are late")]),
    # whose a plural is, and who is told
    (
        "The pass was shut, but officials said snows had melted.",
        [("officials", "said", "snows had melted")],
    ),
    (
        "The warden told reporters repairs were late.",
        [("The warden", "told", "repairs were late")],
    ),
    (
        "“It is late,” a party aide who asked to be left out told the Ledger.",
        [("a party aide", "told", "It is late")],
    ),
    (
        "According to the harbour office almost 40 boats were lost.",
        [("the harbour office", "According to", "almost 40 boats were lost")],
    ),
    (
        "Holt said the dam was cracked, which the harbour office denied, calling the memo “old news”.",
        [
            ("Holt", "said", "the dam was cracked"),
            ("the harbour office", "denied", "the dam was cracked"),
            ("the harbour office", "calling", "the memo “old news”"),
        ],
    ),
    (
        "Holt said the dam, which the warden rejected, would be dear.",
        [("Holt", "said", "the dam, which the warden rejected, would be dear")],
    ),
    (
        "A survey found lead in ten wells, and its author, hydrologist Eva Holm, said in an interview that it was old.",
        [("A survey", "found", "lead in ten wells"), ("Eva Holm", "said", "it was old")],
    ),
    (
        "The mill was shut after a fire, the guild said, though the owner said it had never closed.",
        [("the guild", "said", "The mill was shut after a fire"), ("the owner", "said", "it had never closed")],
    ),
    ("Holt told a news briefing that the mill was shut.", [("Holt", "told", "the mill was shut")]),
    ("Holt said little about the mill.", []),
    ("Holt said little has changed.", [("Holt", "said", "little has changed")]),
    ("Holt repeated at today's briefing that it was shut.", [("Holt", "repeated", "it was shut")]),
    ("Holt told the meeting it was shut.", [("Holt", "told", "it was shut")]),
    ("“It is shut,” Holt told a press conference.", [("Holt", "told", "It is shut")]),
    ("The Gazette first reported the fire on Sunday, citing three people in the mill.", []),
    ("Holt rejected that account as “false”.", [("Holt", "rejected", "that account as “false”")]),
    (
        "The guild declined to comment, but Holt said it was true.",
        [("Holt", "said", "it was true")],
    ),
    (
        "The guild said the mill was safe, but Holm called that idea “nonsense,” saying it was old.",
        [
            ("The guild", "said", "the mill was safe"),
            ("Holm", "called", "that idea “nonsense,”"),
            ("Holm", "saying", "it was old"),
        ],
    ),
    ("The team counters that the mill is old.", [("The team", "counters", "the mill is old")]),
    (
        "According to two clerks, who spoke freely because the office was empty, the mill is sold.",
        [("two clerks", "According to", "the mill is sold")],
    ),
    (
        "According to the warden, whose brother owns the dam, it is weak.",
        [("the warden", "According to", "it is weak")],
    ),
    (
        "Officers described the crash, which closed the road, as an accident.",
        [("Officers", "described", "the crash, which closed the road, as an accident")],
    ),
    ("Holt said: 'We did not build the mill for show.", [("Holt", "said", "We did not build the mill for show")]),
    # whose verb it is
    (
        "A Delta poll in January shows 68% of voters say gas policy will be key in the vote.",
        [
            ("A Delta poll", "shows", "68% of voters say gas policy will be key in the vote"),
            ("68% of voters", "say", "gas policy will be key in the vote"),
        ],
    ),
    (
        "In the hall, speakers took turns urging the town to stay calm.",
        [("speakers", "urging", "the town to stay calm")],
    ),
    (
        "Speaking at a plant in the suburb of Warren, Michigan, Brandt tried to dispel the image of Holt as a friend.",
        [("Brandt", "dispel", "the image of Holt as a friend")],
    ),
    (
        "Delta Corps published research on behalf of an institute showing that key groups were glad.",
        [("Delta Corps", "showing", "key groups were glad")],
    ),
    (
        "Ana Small complained during the meeting - parts of which the Brandt campaign emailed to reporters - "
        "that Holt had ignored her.",
        [("Ana Small", "complained", "Holt had ignored her")],
    ),
    (
        "Carl Moss, the group’s executive director, praised Brandt’s remarks on Thursday.",
        [("Carl Moss", "praised", "Brandt’s remarks")],
    ),
    (
        "Holt “is reaching for something that is deep,”\N{NO-BREAK SPACE}Ann Rosen, a fan, told the New Yorker.",
        [("Ann Rosen", "told", "Holt “is reaching for something that is deep,”")],
    ),
    (
        "To a question on “the sale of jobs,” Holt said private firms cost more.",
        [("Holt", "said", "private firms cost more")],
    ),
    # where the words end
    (
        "Mr. Brandt criticized the mayor as “a party animal” and accused him of visiting the border as a favor.",
        [
            ("Brandt", "criticized", "the mayor as “a party animal”"),
            ("Brandt", "accused", "him of visiting the border as a favor"),
        ],
    ),
    (
        "The paper said that given the nature of the damage, the mayor should come.",
        [("The paper", "said", "given the nature of the damage, the mayor should come")],
    ),
    (
        "The editorial noted Holt’s comment that she wanted to come when it was safe, but did not answer it.",
        [("Holt", "comment", "she wanted to come when it was safe")],
    ),
    (
        "Green groups urging Ann Brandt to run on a bold platform are glad.",
        [("Green groups", "urging", "Ann Brandt to run on a bold platform")],
    ),
    (
        "While Lee called the plan a “fine piece and well worth the trip,” Holt walked on to the last line.",
        [("Lee", "called", "the plan a “fine piece and well worth the trip,”")],
    ),
    # who is meant
    (
        "Crane, Kibbe and other voters said some of this was late. But labor unions, green groups, and many lawmakers "
        "claim it will cost jobs.",
        [
            ("Crane, Kibbe and other voters", "said", "some of this was late"),
            ("labor unions, green groups, and many lawmakers", "claim", "it will cost jobs"),
        ],
    ),
    (
        "A spokesman for committee Democrats said it was late. A Republican committee aide sat down. “They play "
        "games,” the aide said.",
        [
            ("A spokesman for committee Democrats", "said", "it was late"),
            ("A Republican committee aide", "said", "They play games"),
        ],
    ),
    (
        "She was joined by her husband, retired astronaut Mark Kelly. “Votes matter,” Kelly said.",
        [("Mark Kelly", "said", "Votes matter")],
    ),
    (
        "Holt and Weld stumped across the islands. They were seen by voters, they said.",
        [("Holt and Weld", "said", "They were seen by voters")],
    ),
    (
        "Omar Rand, an organizer with the Mill Coalition, said the crowd was large. He charged that it was ignored.",
        [
            ("Omar Rand", "said", "the crowd was large"),
            ("Omar Rand", "charged", "it was ignored"),
        ],
    ),
    (
        "Celebrating Rita Holt And Her Plans.\n\nHolt said it rained.",
        [("Rita Holt", "said", "it rained")],
    ),
    (
        "“It is late,” Brandt tweeted on Wednesday, pointing at a film of his remarks to the Daily News.",
        [("Brandt", "tweeted", "It is late")],
    ),
    # lines and boxes of the page
    ("BOOM: The Mayor Just Lost The Vote.\n\nIt rained.", []),
    (
        "“Everybody believes in the old convention until they start to lose,” Holt said.\n\n"
        "“Everybody believes in the old convention until they start to lose.”",
        [("Holt", "said", "Everybody believes in the old convention until they start to lose")],
    ),
    ("Holt Says He Never Pledged To Leave The Town.", [("Holt", "Says", "He Never Pledged To Leave The Town")]),
    # participles and infinitives that are nobody's saying
    ("You could leave it thinking that Holt is fine.", []),
    ("The man accused of buying two of the guns will remain in jail.", []),
    ("Her friend was denied bail on Monday. The shooter’s friend denied bail.", []),
    ("It is not right for a sitting justice to openly criticize a senator.", []),
    ("Ann Lee requested an extension.", []),
    (
        "The homeless woman accused of driving onto a lawn along the Mill Road told police she was tired.",
        [("The homeless woman", "told", "she was tired")],
    ),
    (
        "It boiled over when Mr. Sands took issue with the board and assailed Mrs. Holt from many angles.",
        [("Sands", "assailed", "Mrs. Holt from many angles")],
    ),
    (
        "Holt reiterated many of the pledges he has made: building roads, asking for help and going home.",
        [("Holt", "reiterated", "many of the pledges he has made: building roads, asking for help and going home")],
    ),
    # the narrator goes on
    ("Lee blasted Mayor Holt, who had given a speech before him.", [("Lee", "blasted", "Mayor Holt")]),
    (
        "Adopting the report, the board rejected both objections, ruled Holt eligible and left.",
        [("the board", "rejected", "both objections")],
    ),
    (
        "Ann Lee pledged to make the town great again, while taking a swipe at Holt.",
        [("Ann Lee", "pledged", "to make the town great again")],
    ),
    ("Lee called the club “abhorrent” in a tweet on Sunday.", [("Lee", "called", "the club “abhorrent”")]),
    (
        "Ann Lee called Wednesday for the justice to resign.",
        [("Ann Lee", "called", "the justice to resign")],
    ),
    (
        "“There is precedent for a trial,” the two lawmakers said, citing an instance in which a sailor was jailed.",
        [
            ("the two lawmakers", "said", "There is precedent for a trial"),
            ("the two lawmakers", "citing", "an instance in which a sailor was jailed"),
        ],
    ),
    # who is meant
    (
        "Ian Tuttle’s article attacked Carl Moss. He calls Moss’s vote “a farce.”",
        [("Ian Tuttle’s article", "attacked", "Carl Moss"), ("Ian Tuttle", "calls", "Moss’s vote “a farce.”")],
    ),
    (
        "Rob Holt spoke, greeting Committee Chairman Carl Moss and his aides. “Now I am done with that,” he said.",
        [("Rob Holt", "said", "Now I am done with that")],
    ),
    (
        "Ed Holt backed the plan of his campaign. “You have to take out the poor families. They say they do not care,” "
        "he said.",
        [
            ("Ed Holt", "said", "You have to take out the poor families. They say they do not care"),
            ("UNSPECIFIED", "say", "they do not care"),
        ],
    ),
    # a name, an apposition, a list, an imperative
    (
        "Asa Rand, an organizer with the Mill Coalition for Real Peace, said they would send a note to Holt "
        "that she is late. He also charged that it rained.",
        [("Asa Rand", "said", "they would send a note to Holt that she is late"), ("Asa Rand", "charged", "it rained")],
    ),
    (
        "At a meeting, Democrats Rita Holt, Ed Sands, and Carl Moss spoke. “It is late,” Holt said.",
        [("Rita Holt", "said", "It is late")],
    ),
    (
        "Among Republicans, Don Holt and Ted Moss argued that it rained.",
        [("Don Holt and Ted Moss", "argued", "it rained")],
    ),
    (
        "Carl Moss, president of the Mill Club stated, “It is a math problem.”",
        [("Carl Moss", "stated", "It is a math problem")],
    ),
    (
        "New Moss laws passed. His critics noted his promise to resign.",
        [("UNSPECIFIED", "promise", "to resign")],
    ),
    # quotations that are names, and whose they are
    (
        "Moss said the book reminds him of the 1969 play titled “The Tragedy of a Town.”",
        [("Moss", "said", "the book reminds him of the 1969 play titled “The Tragedy of a Town.”")],
    ),
    (
        "Remarking upon her “genuine kindness,” Moss said, “Her kindness for the poor is clear.”",
        [("Moss", "said", "Her kindness for the poor is clear")],
    ),
    (
        "Moss said Holt is “a liar” who will not win here.",
        [("Moss", "said", "Holt is “a liar” who will not win here")],
    ),
    (
        "“It came to a head,” the Post reported, quoting an unnamed official.",
        [("an unnamed official", "quoting", "It came to a head")],
    ),
    (
        "New Hampshire Radio asked Moss Friday how they should see the fees.",
        [("New Hampshire Radio", "asked", "how they should see the fees")],
    ),
    (
        "While most of his rivals called for a strike, Moss kept to the plan, noting that it rained.",
        [("most of his rivals", "called for", "a strike"), ("Moss", "noting", "it rained")],
    ),
    ("The board is “learning that the vote, 50 states at once, is a complex thing.”", []),
    ("Some people in town keep hearing that message from Moss.", []),
    (
        "Ann Moss called on the party to back the wage, which seemed to be meant for Holt.",
        [("Ann Moss", "called on", "the party to back the wage")],
    ),
    (
        "Ann Moss never missed a chance to remind the crowd that she was first.",
        [("Ann Moss", "remind", "she was first")],
    ),
    # who quotes, who is far from his verb, who is many
    (
        "Carl Moss came. “It is late,” Moss said, citing the many people who left.",
        [("Carl Moss", "said", "It is late"), ("Carl Moss", "citing", "the many people who left")],
    ),
    (
        "He spoke in a March speech denouncing Mayor Ann Holt, will not come.",
        [("UNSPECIFIED", "denouncing", "Mayor Ann Holt")],
    ),
    (
        "Trump called him “a failed man.” Rob Moss fired back in March, attacking Brandt for his greed.",
        [("Trump", "called", "him “a failed man.”"), ("Rob Moss", "attacking", "Brandt for his greed")],
    ),
    ("Holt has maintained her status as the leader.", []),
    (
        "She said it was “airtight.” Two men admitted under that program later left the town.",
        [("She", "said", "it was “airtight.”")],
    ),
    (
        "In addition to the probe, the department’s inspector general, Steve Moss, indicated that it rained.",
        [("Steve Moss", "indicated", "it rained")],
    ),
    ("The club filed a public-records request for “all the notes of the last year in town.”", []),
    ("Doctors in town have admitting privileges at the clinic.", []),
    (
        "Rita Holt said spies broke into the club and she accused Moss of helping them.",
        [("Rita Holt", "said", "spies broke into the club"), ("Rita Holt", "accused", "Moss of helping them")],
    ),
    (
        "“I was there and a young woman came. She said I was late,” Moss said.",
        [("Moss", "said", "I was there and a young woman came. She said I was late")],
    ),
    ("That is one reason the new mayor who ran turned out to be a friend.", []),
    (
        "Moss, who described Holt as “a sad man who will lead us to war,” clearly wore a red hat.",
        [("Moss", "described", "Holt as “a sad man who will lead us to war,”")],
    ),
    ("He joined them to see if he could “look like the mayor of the town.”", []),
    # what is added at the end, titles, offices, counted nouns
    (
        "On her “Sunday Morning Futures,” Ed Moss said presidential honesty is in doubt.",
        [("Ed Moss", "said", "presidential honesty is in doubt")],
    ),
    (
        "Aides accused Holt of hiding the truth - something Moss hinted at.",
        [("Aides", "accused", "Holt of hiding the truth")],
    ),
    (
        "In a poll, 28 percent of voters said they liked her, compared with 33 percent last month.",
        [("28 percent of voters", "said", "they liked her")],
    ),
    ("Ed Moss echoed that promise on Monday.", []),
    (
        "All of the candidates oppose the plan of Holt, and have pledged to end it.",
        [("All of the candidates", "oppose", "the plan of Holt"), ("All of the candidates", "pledged", "to end it")],
    ),
    (
        "It will sit out, Mill Union Director of Public Affairs Phil Moss told reporters.",
        [("Phil Moss", "told", "It will sit out")],
    ),
    ("Moss has broken all the promises he ever made here.", []),
    (
        "Shortly after Moss was named the winner, Holt told a glad crowd in West Mill that it was late.",
        [("Holt", "told", "it was late")],
    ),
    (
        "PHILADELPHIA \N{HORIZONTAL BAR} Rita Holt’s campaign said it is late.",
        [("Rita Holt’s campaign", "said", "it is late")],
    ),
    # titles with a comma inside their marks, asides about works, an apposition with a verb
    (
        "“Prices may fall,” said Rodney Mabel, a professor who has studied the spread of old coins.",
        [("Rodney Mabel", "said", "Prices may fall")],
    ),
    (
        "Hartley, the author of “Slow Bread,” about mills, said the mill was shut.",
        [("Hartley", "said", "the mill was shut")],
    ),
    (
        "Anna Hartley, who wrote “Slow Bread,” about mills, said the mill was shut.",
        [("Anna Hartley", "said", "the mill was shut")],
    ),
    ("On “Meet the Mill,” Holt said it was late.", [("Holt", "said", "it was late")]),
    # what stands in brackets, a month that is no auxiliary, who hardly anybody is
    ("The mill may grind wheat (Holt said it could), but Moss doubts it.", [("Holt", "said", "it could")]),
    ("In May, critics found odd columns Ann Lee wrote in college.", []),
    ("While no baker seems willing to back the plan, few are calling for a full retreat.", []),
    # where a content ends and begins
    (
        "Moss describes himself as a builder and has said that he would open the mill.",
        [("Moss", "describes", "himself as a builder"), ("Moss", "said", "he would open the mill")],
    ),
    (
        "Holt said the length of the meeting “was chosen by the bakers, who had left.”",
        [("Holt", "said", "the length of the meeting “was chosen by the bakers, who had left.”")],
    ),
    (
        "The mill lost its last three workers, according to town records, a small number for a mill of that age.",
        [("town records", "according to", "The mill lost its last three workers")],
    ),
    (
        "Liberal bakers and their friends in the mill movement speak with one voice, arguing that the plan was late.",
        [("Liberal bakers", "arguing", "the plan was late")],
    ),
    # what something is only called, a body with a list in its name, a second verb behind an infinitive
    ("A blog, called the “Oven,” run by five writers, prints recipes.", []),
    ("Holt met resistance at the mill, known for a culture called “The Old Way.”", []),
    (
        "A report by the National Guilds of Bakers, Millers and Masons noted that more people bake.",
        [("the National Guilds", "noted", "more people bake")],
    ),
    (
        "Ed Moss, who lives in a village outside of the old capital, Hull, said he still hopes.",
        [("Ed Moss", "said", "he still hopes")],
    ),
    ("A note from Holt: “The mill will open again in May.”", [("Holt", ":", "The mill will open again in May")]),
    # whose the verb is behind another's object; who is only of the same party
    ("This is not the kind of race Holt hoped to be running.", [("Holt", "hoped", "to be running")]),
    (
        "Al Horn has not endorsed Holt and Hull’s Mark Kerr withdrew his support.",
        [("Mark Kerr", "withdrew", "his support")],
    ),
    (
        "Rita Bolt met the Liberal mayoral nominee.\n\nThe Liberal incumbent said that her position is honest.",
        [("The Liberal incumbent", "said", "her position is honest")],
    ),
    (
        "A new poll released Sunday by The Mill Post and HBC News shows that Holt leads.",
        [("A new poll", "shows", "Holt leads")],
    ),
    (
        "Lars Meyer, a former mill governor who argued with Holt at the conference, said that the mill must wait.",
        [("Lars Meyer", "said", "the mill must wait")],
    ),
    (
        "The web has helped such claims along, said Angie Bolt, MillFact’s editor.",
        [("Angie Bolt", "said", "The web has helped such claims along")],
    ),
    (
        "“Each loaf is another way to tell the mayor we like this place,” Holt said.",
        [("Holt", "said", "Each loaf is another way to tell the mayor we like this place")],
    ),
    # what is only asked about; people in an irregular plural
    ("It is not clear whether Holt knew that the mill had debts. If Moss said that it had, she was wrong.", []),
    (
        "White Mill and Guildhall spokesmen said the ban stopped the board.",
        [("White Mill and Guildhall spokesmen", "said", "the ban stopped the board")],
    ),
    ("The board led the suit against the Town Court ruling that changed the law.", []),
    ("Moss, a creative writing professor, said it was late.", [("Moss", "said", "it was late")]),
    ("Holt vowed to open the mill and showed new plans.", [("Holt", "vowed", "to open the mill")]),
    # when it was said, and what only stands before the cue
    (
        "Late last month, the mill sent a long letter to Ann Moss, calling both plans “late and unfair.”",
        [("the mill", "calling", "both plans “late and unfair.”")],
    ),
    (
        "As boos rise from the square, the mayor says, “Please be quiet now.”",
        [("the mayor", "says", "Please be quiet now")],
    ),
    (
        "An early ballot, Holt said, “would be a good way out.”",
        [("Holt", "said", "An early ballot would be a good way out")],
    ),
    (
        "As Holt attacked Moss, the millers chanted, “Close the gate!”",
        [("the millers", "chanted", "Close the gate!")],
    ),
    # who asks, and who might
    ("Holt was asked, “Which town is worst?”", [("UNSPECIFIED", "asked", "Which town is worst?")]),
    (
        "Holt was asked by host Bo Yu, who runs the hall, “Will you close it now?”",
        [("Bo Yu", "asked", "Will you close it now?")],
    ),
    ("A baker might wonder if the price of flour can go down.", []),
    # words that say nothing by themselves
    ("Holt said a lot of things at the fair.", []),
    ("Moss got tired and said the wrong thing.", []),
    ("They said things were bad.", [("They", "said", "things were bad")]),
    # who speaks behind an aside, of what was released, before a list of experts
    (
        "Speaking to members, many of them cross with Mr. Yu, the mill’s owner, Ann Lee, argued that it was late.",
        [("Ann Lee", "argued", "it was late")],
    ),
    (
        "A memo was printed as the fair closed stating that the loss was small.",
        [("A memo", "stating", "the loss was small")],
    ),
    (
        "Part of the trouble in digging tunnels, say miners like Bo Yu, is the ground.",
        [("miners like Bo Yu", "say", "Part of the trouble in digging tunnels is the ground")],
    ),
    (
        "Finding what lies under the hill is not as quick as digging a hole, Holt said.",
        [("Holt", "said", "Finding what lies under the hill is not as quick as digging a hole")],
    ),
    # where the narrator goes on
    ("She praised the plan, and her aides are now at work on it.", [("She", "praised", "the plan")]),
    (
        "Lee urged the council to wait, but the council met at once.",
        [("Lee", "urged", "the council to wait")],
    ),
    # whom somebody heard, a new voice in a crowd, who goes on behind a question, a line that quotes
    (
        "Bo Yu had met a voter in town, only to have her ask, “When does Yu leave?”",
        [("a voter", "ask", "When does Yu leave?")],
    ),
    (
        "Mayor Holt took the floor. One man rose. “They sold our mill,” the man shouted.",
        [("the man", "shouted", "They sold our mill")],
    ),
    (
        "Ann Holt was asked whether it was late and said that it was.",
        [("Ann Holt", "said", "it was"), ("UNSPECIFIED", "asked", "whether it was late")],
    ),
    ("More from Yu and Holt: “Both mills are gone now.”", [("Yu and Holt", ":", "Both mills are gone now")]),
    ("Holt said it in a loud tone.", []),
    # whom a description means: whom the text is about, never one of another office or country
    (
        "Ann Moss met Ann Holt in town. Ann Moss spoke. The businesswoman said that it was late.",
        [("Ann Moss", "said", "it was late")],
    ),
    (
        "Ann Moss, a spokeswoman, left town. The candidate said that it was late.",
        [("The candidate", "said", "it was late")],
    ),
    (
        "Ann Moss is in town. The French president said that it was late.",
        [("The French president", "said", "it was late")],
    ),
    # how much of a sentence an adverb hedges
    (
        "Moss played down the talk and reportedly argued against a new mill.",
        [("UNSPECIFIED", "reportedly", "argued against a new mill")],
    ),
    (
        "For all the talk (her team has reportedly hired two bakers) Moss is calm.",
        [("UNSPECIFIED", "reportedly", "her team has hired two bakers")],
    ),
    (
        "Piet Moss, about whom the words were allegedly said, wrote that he was hurt.",
        [("Piet Moss", "wrote", "he was hurt"), ("UNSPECIFIED", "allegedly", "the words were said")],
    ),
    (
        "The man who had allegedly robbed a bank told police that he was innocent.",
        [("The man", "told", "he was innocent"), ("UNSPECIFIED", "allegedly", "robbed a bank")],
    ),
    # what goods a firm recalls, and to whom a remark is made, is nothing said
    ("The firm recalls 40,000 lamps, it said.", [("The firm", "said", "The firm recalls 40,000 lamps")]),
    (
        "Moss said that Holt made a remark to goalkeeper Ada Reed.",
        [("Moss", "said", "Holt made a remark to goalkeeper Ada Reed")],
    ),
    # an adverb behind an apposition; an office of something; a source with a relative clause before its comma
    ("Its chairman, Piet Moss, once told the clerks that tax was late.", [("Piet Moss", "told", "tax was late")]),
    ("My head of department left. He said it was late.", [("My head of department", "said", "it was late")]),
    (
        "According to two clerks who were there, Moss shouted that it was late.",
        [("two clerks", "According to", "Moss shouted that it was late"), ("Moss", "shouted", "it was late")],
    ),
    # a relative clause that ends with a comma inside marks; a quotation behind what somebody said
    (
        "Mills are doomed, Moss said: “They cannot pay at all.”",
        [("Moss", "said", "Mills are doomed"), ("Moss", "said", "They cannot pay at all")],
    ),
    # a body by its country
    ("The British Heart Forum said its line was busy.", [("The British Heart Forum", "said", "its line was busy")]),
    # a second verb of the narrator's with an object of its own
    (
        "The guilds condemned the new tax but praised the mayor who held it up.",
        [("The guilds", "condemned", "the new tax"), ("The guilds", "praised", "the mayor who held it up")],
    ),
    # who is told of behind an adverb, in broken letters, by a number in words; a gerund and a participle name nobody
    (
        "Even Ada Holt, who has backed Moss despite a long quarrel, said Friday that it was late.",
        [("Ada Holt", "said", "it was late")],
    ),
    ("Bo Peñ\u00c2±a, the mayor, said it was late.", [("Bo Peñ\u00c2±a", "said", "it was late")]),
    (
        "Thirty-one percent of bakers said they were tired.",
        [("Thirty-one percent of bakers", "said", "they were tired")],
    ),
    ("Those over sixty said they were tired.", [("Those over sixty", "said", "they were tired")]),
    (
        "Weighing in on the talk, former Gov. Bo Yu agreed, praising his rival as a good man.",
        [("Bo Yu", "praising", "his rival as a good man")],
    ),
    ("Bo Yu has hired a painter, having rejected the need of one.", [("Bo Yu", "rejected", "the need of one")]),
    (
        "Holt vowed to visit every town and she has used that against Moss.",
        [("Holt", "vowed", "to visit every town")],
    ),
    # what only may be said; an aside between a cue and its clause; whom readers remember; what somebody has
    ("Holt can say that the mill is old.", []),
    (
        "Now, Bo Yu has pointed out, and he is right, that the mill is old.",
        [("Bo Yu", "pointed out", "the mill is old")],
    ),
    (
        "Old readers will remember the clerk, Eva Holm, swearing in May that the boss took cash.",
        [("Eva Holm", "swearing", "the boss took cash")],
    ),
    ("Bo Yu has direct ties to the mill.", []),
    # whom "all" and "both" count; a main clause behind the cue; a relative clause alone
    (
        "Ann Lee, Bo Yu and Eva Holm have all attacked the plan.",
        [("Ann Lee, Bo Yu and Eva Holm", "attacked", "the plan")],
    ),
    (
        "The guild bosses — once known for order — both said it was late.",
        [("The guild bosses", "said", "it was late")],
    ),
    (
        "While some men could get a slap, Ann Holt added, leaving them would be wrong.",
        [("Ann Holt", "added", "While some men could get a slap leaving them would be wrong")],
    ),
    (
        "Lee counts on her friends to win in Hull, which, her aides believe, would help her.",
        [("her aides", "believe", "which would help her")],
    ),
    # a number tells a plural from a verb
    (
        "Holt called the two long official reports “late and unfair.”",
        [("Holt", "called", "the two long official reports “late and unfair.”")],
    ),
    ("Bo Yu was denied by the feet of the goalkeeper.", []),
    # whom a participle with its agent tells of, and ties to others
    ("Moss, struck by her songs, told her she was late.", [("Moss", "told", "she was late")]),
    (
        "Several guild members with long ties to both mayors argued it was late.",
        [("Several guild members with long ties to both mayors", "argued", "it was late")],
    ),
    # a verb with its subject between commas; what opens a heading; what somebody is taken for
    (
        "When Holt was asked about the mill on the air, his reply dealt with how Moss's wife, Eva, said it was late.",
        [("Eva", "said", "it was late")],
    ),
    ("Hastily mending the fence, Tom Holt waited and said it must go.", [("Tom Holt", "said", "it must go")]),
    ("Cool the debate: The fuss that bore Lee up -- calling guests thieves -- has made bakers nervous.", []),
    (
        "Tom Holt, who was viewed as a better judge than Bo Yu, hopes to win. He said it was late.",
        [("Tom Holt", "said", "it was late")],
    ),
    (
        "No guild wanted any farm candidate. But the candidate spoke. “It is very late,” he said.",
        [("the candidate", "said", "It is very late")],
    ),
    ("This angered Poles, who viewed it as an insult.", [("Poles", "viewed", "it as an insult")]),
    # whom a noun behind a comma tells of, and a relative clause behind it
    (
        "Bo Yu met Eva Holm, a judge and a mother who warned that it was late.",
        [("Eva Holm", "warned", "it was late")],
    ),
    (
        "Ann Lee avoids the mill, but their neighbour Ben Hull, 83, knows what the town needs.",
        [("Ben Hull", "knows", "what the town needs")],
    ),
    (
        "As Eva Holm, professor of law at Yale and author of “Slow Bread,” put it, “it may rain all day.”",
        [("Eva Holm", "put it", "it may rain all day")],
    ),
    # titles behind a comma; decades; marks of two kinds
    ("Holt said in her memoir, “An Hour Late,” that it rained.", [("Holt", "said", "it rained")]),
    (
        "Holt was a clerk of the 1960s and '90s in Hull, where she was a ''mill rat.'' She said, ''I was late again.''",
        [("Holt", "said", "I was late again")],
    ),
    (
        'Bakers say they would “never help" her. Eva Holm comes second, with 22 percent saying no.',
        [("Bakers", "say", 'they would “never help" her')],
    ),
    # what nobody says, whom nobody believes
    ("The mill cannot be portrayed simply as “the pride of the valley.” Unless guests go, “it is hard to rest.”", []),
    ("Voters are rejecting him. Mr. Moss was rejected by voters. The board rejected Eva Holm.", []),
    ("Holt responded to a question about the news that the mill burned.", []),
    ("Moss answered in a dull voice that she was late.", [("Moss", "answered", "she was late")]),
    ("Moss's claim that the mill burned was wrong.", [("Moss", "claim", "the mill burned")]),
    # a time clause before the main one; a second verb of the main clause; a profession beside a name
    (
        "In a year in which bakers say they distrust Holt, even some allies questioned why the mill closed.",
        [("bakers", "say", "they distrust Holt"), ("some allies", "questioned", "why the mill closed")],
    ),
    (
        "Moss denounced the guild and rejected rumors that it would close.",
        [
            ("Moss", "denounced", "the guild"),
            ("Moss", "rejected", "rumors that it would close"),
            ("UNSPECIFIED", "rumors", "it would close"),
        ],
    ),
    (
        "Ann Moss spoke. She flies up in her jet, with her name on it, to tell bakers that it is late.",
        [("Ann Moss", "tell", "it is late")],
    ),
    (
        "Retired dentist Bo Yu sang. “It is very late,” the retired dentist said.",
        [("Bo Yu", "said", "It is very late")],
    ),
    # what happens says nothing
    ("The trip to Hull suggests that the mill is late. A mistake by Bo Yu shows that it rained.", []),
    ("Lee got a decision from the Hull Board, which ruled that it rained.", [("the Hull Board", "ruled", "it rained")]),
    # a place behind where somebody went; a clause behind the cue; another's subject behind a paper's name
    (
        "Joseph Moss, who was to travel to Hull, Ohio, on Wednesday to promote bread, said it was late.",
        [("Joseph Moss", "said", "it was late")],
    ),
    (
        "While Moss did not spell it out, Rep. Bo Yu, R-NY, says bakers outlined a plan to win.",
        [("Bo Yu", "says", "bakers outlined a plan to win")],
    ),
    (
        "According to a guild memo of its search, Eva Holm, a top Moss aide, sent the firm a letter.",
        [("a guild memo of its search", "According to", "Eva Holm, a top Moss aide, sent the firm a letter")],
    ),
    (
        "Holm said the mill was sold. According to a guild memo,",  # the text is cut off behind the comma
        [("Holm", "said", "the mill was sold")],
    ),
    (
        "If it is just a few sacks of flour at stake, the guild said, ",
        [("the guild", "said", "If it is just a few sacks of flour at stake")],
    ),
    (
        "In Hull, 31 percent said “quite late” and 12 percent said “not at all late.”",
        [("31 percent", "said", "quite late"), ("12 percent", "said", "not at all late")],
    ),
    # a cue set into a relative clause
    (
        "Guests came to the mill, which Holt said was built in May.",
        [("Holt", "said", "which was built in May")],
    ),
    (
        "The fire began in a barn that several bakers say went unseen for hours.",
        [("several bakers", "say", "that went unseen for hours")],
    ),
    # a clause that opens with what is done, or with how many there are; a share of those who were asked
    (
        "Eva Holm said opening the mill could feed the town.",
        [("Eva Holm", "said", "opening the mill could feed the town")],
    ),
    ("Eva Holm said being late was fine.", [("Eva Holm", "said", "being late was fine")]),
    (
        "The guild said about half of the rise reflected dear flour.",
        [("The guild", "said", "about half of the rise reflected dear flour")],
    ),
    (
        "On Sunday, 42% say they are late. Nearly half said they are poor.",
        [("42%", "say", "they are late"), ("half", "said", "they are poor")],
    ),
    ("Two-thirds of Holm voters said bread was dear.", [("Two-thirds of Holm voters", "said", "bread was dear")]),
    # a sentence that its cue closes; a quotation that closes within another
    (
        "The kind of friendship that Holt has with rich bakers has won him votes, donors said.",
        [("donors", "said", "The kind of friendship that Holt has with rich bakers has won him votes")],
    ),
    (
        "''I tell bakers, 'The mill does not care about you at all,''' said Ann Lee. ''It is late.''",
        [("Ann Lee", "said", "I tell bakers, 'The mill does not care about you at all It is late")],
    ),
    # as somebody said
    (
        "As reported by the Daily Mirror, clerks found the letters.",
        [("the Daily Mirror", "reported", "clerks found the letters")],
    ),
    (
        "Just a few weeks ago, as Holt noted, the mill was shut.",
        [("Holt", "noted", "Just a few weeks ago the mill was shut")],
    ),
    (
        "The mill burned down that day, as the Daily Mirror reported on Tuesday, and he left.",
        [("the Daily Mirror", "reported", "The mill burned down that day")],
    ),
    # what somebody is called; whose verb it is behind a participle
    (
        "Holt called him divisive. She called the taxes shameful.",
        [("Holt", "called", "him divisive"), ("Holt", "called", "the taxes shameful")],
    ),
    (
        "But bakers expecting a big deal before spring may have to wait.",
        [("bakers", "expecting", "a big deal before spring")],
    ),
    ("Bakers hoping the deal will close may sell.", [("Bakers", "hoping", "the deal will close")]),
    # who is told is no speaker; a list that opens with a group; she and hers
    (
        "Holt, who called Yu after the vote was declared, told her bakers, “I still love bread and milk.”",
        [("Holt", "told", "I still love bread and milk")],
    ),
    (
        "A group of 67 bakers, millers, farmers and clerks published a letter about “the end of bread”.",
        [
            (
                "A group of 67 bakers, millers, farmers and clerks",
                "published",
                "a letter about “the end of bread”",
            )
        ],
    ),
    ("She and her bakers have vowed to save the oven.", [("She and her bakers", "vowed", "to save the oven")]),
    # a participle that only names a thing, or tells who made it
    ("Actors gave a show called “Slow Mills,” written by a Danish troupe, that mocks the rich.", []),
    # what somebody seems to do, who is confirmed in office, what a refusal is not about
    (
        "Bakers seem to agree: flour was up. They confirmed a judge. Holt declined to comment for this column.",
        [],
    ),
    ("It is a common mistake to assume that bread is cheap. Long notes, or tweets, are dear.", []),
    # each of two cues has its own words
    (
        "Holt said Yu must choose, saying, “She has to come out.”",
        [("Holt", "said", "Yu must choose"), ("Holt", "saying", "She has to come out")],
    ),
    (
        "Ann Lee said she had met Yu twice but said neither Yu nor Moss had a part in it.",
        [("Ann Lee", "said", "she had met Yu twice"), ("Ann Lee", "said", "neither Yu nor Moss had a part in it")],
    ),
    (
        "Holt again criticized the guild, though he added that bread had become dear.",
        [("Holt", "criticized", "the guild"), ("Holt", "added", "bread had become dear")],
    ),
    (
        "Holt promised to put her in charge of the mill because, in his words, “she knows how.”",
        [("Holt", "promised", "to put her in charge of the mill because, in his words, “she knows how.”")],
    ),
    # where the narrator goes on
    (
        "Holt hinted that a strike was near, remarks that were read by all.",
        [("Holt", "hinted", "a strike was near")],
    ),
    (
        "While many bakers are expected to support her in May, she has not changed her tone.",
        [("UNSPECIFIED", "expected", "many bakers to support her in May")],
    ),
    (
        "But rumors that the guild was interested lifted the town.",
        [("UNSPECIFIED", "rumors", "the guild was interested")],
    ),
    (
        "According to Holt, “The mill is slower than the rain,” presumably meaning it is slow.",
        [("Holt", "According to", "The mill is slower than the rain")],
    ),
    # as somebody put it; a share of those asked; an initial that is a place
    ("As Ann Lee put it in a note, “Flour was never so dear.”", [("Ann Lee", "put it", "Flour was never so dear")]),
    ("The rise left 62 percent of bakers saying flour is dear.", [("62 percent of bakers", "saying", "flour is dear")]),
    (
        "The mill failed, according to U.S. lobbying records.",
        [("U.S. lobbying records", "according to", "The mill failed")],
    ),
    (
        "Carla Brune, 71, a miller in Marsh End, Ill., left the guild. “I had to,” she said.",
        [("Carla Brune", "said", "I had to")],
    ),
    # who speaks in the headline
    (
        "Moss: The mill is ‘not ready.’\n\nMayor Ann Moss said it was late.",
        [("Ann Moss", ":", "The mill is ‘not ready.’"), ("Ann Moss", "said", "it was late")],
    ),
    ("Guild Backs Eva Holm: We Will Win\n\nThe guild met Eva Holm in Hull.", []),
    ("Notes: The mill has burned\n\nClerks read Notes of the fire.", []),
    ("London: Two men are held\n\nThe men left London on Sunday.", []),
    # what a study shows; whether something is so, asked of somebody
    ("The new poll shows Holt far ahead.", [("The new poll", "shows", "Holt far ahead")]),
    ("Lee asked the clerks if they had planned it.", [("Lee", "asked", "if they had planned it")]),
    # attitudes before a dash, and with a condition
    (
        "Such a move could anger bakers, guild leaders believe — and it did.",
        [("guild leaders", "believe", "Such a move could anger bakers")],
    ),
    (
        "Holt’s bakers believe if the oven holds, the guild will follow.",
        [("Holt’s bakers", "believe", "if the oven holds, the guild will follow")],
    ),
    # a name that is an auxiliary elsewhere; an office behind an outlet; who is called by the same noun
    (
        "Anna Will left. Instead, Will called for voters to back Yu. While Will sees Yu as late, rain fell.",
        [("Anna Will", "called for", "voters to back Yu"), ("Anna Will", "sees", "Yu as late")],
    ),
    (
        "The Daily Post columnist Ruth Moss has been critical of Mr. Yu but on Tuesday wrote that bread was dear.",
        [("Ruth Moss", "wrote", "bread was dear")],
    ),
    (
        "A young woman asked Mrs. Holt about bread. “You say it is dear,” the woman said.",
        [("the woman", "said", "You say it is dear")],
    ),
    (
        "John Holt was asked about his path to becoming the guild’s nominee. The candidate said he was late.",
        [("John Holt", "said", "he was late")],
    ),
    # a crowd that only applauds; to whom somebody appeals; what stands behind who is told of
    (
        "“All should be heard,” Ann Lee said, with a smile, as the crowd applauded.",
        [("Ann Lee", "said", "All should be heard")],
    ),
    ("The guild, with its fading appeal to women, has long been at rest.", []),
    (
        "For someone who conceded that bread is “too dear,” Eva Holm had a good night.",
        [("UNSPECIFIED", "conceded", "bread is “too dear,”")],
    ),
    # a subject before a whole relative clause, or a participle and its infinitive
    (
        "Many loyal guild bakers who came to Hull to protest this week’s fair say they will stay.",
        [("Many loyal guild bakers", "say", "they will stay")],
    ),
    (
        "Danish activists clamoring to keep Bo Yu from the race say they are late.",
        [("Danish activists", "say", "they are late")],
    ),
    # who is told of behind the cue; a court case; whom somebody addressed where
    (
        "The stakes are so high that Yu left early, said an official who was briefed on the talks.",
        [("an official", "said", "The stakes are so high that Yu left early")],
    ),
    ("Holt said the judges would end Moss v. Hull.", [("Holt", "said", "the judges would end Moss v. Hull")]),
    ("Eva Holm told a guild crowd in Hull she will stay.", [("Eva Holm", "told", "she will stay")]),
    ("Trade fell because of newly announced tolls and bad rain.", []),
    (
        "Holt says that even though she is late, Moss will wait for her.",
        [("Holt", "says", "even though she is late, Moss will wait for her")],
    ),
    (
        "Her office declined to comment and guild aides later said it was late.",
        [("guild aides", "said", "it was late")],
    ),
    # what only tells when; a quotation joined on behind its cue; of what something is said
    ("As the mayor read to the town, Ann Lee responded from the heart.", []),
    (
        "“This must come with care,” Ann Lee said, and “clear terms for any theft.”",
        [("Ann Lee", "said", "This must come with care clear terms for any theft")],
    ),
    (
        "Holt agreed to a pause, but when Yu came to Hull, she was caught off guard.",
        [("Holt", "agreed", "to a pause")],
    ),
    (
        "Later in the show, Holt stated of the old mill that the roof “was not good.”",
        [("Holt", "stated", "the roof “was not good.”")],
    ),
    # who puts out a statement; what a speaker did not say besides
    ("The bakery put out a statement saying flour was safe.", [("The bakery", "saying", "flour was safe")]),
    ("The guild of Hull gave a statement arguing that it rained.", [("The guild of Hull", "arguing", "it rained")]),
    ("Ann Lee said she would open the mill but did not say when.", [("Ann Lee", "said", "she would open the mill")]),
    ("Ann Lee said Holt had come but did not see her.", [("Ann Lee", "said", "Holt had come but did not see her")]),
    # What the narrator adds in a tense of his own; what an object is followed by.
    (
        "Holt said the fair would open on Monday, but the field is under water.",
        [("Holt", "said", "the fair would open on Monday")],
    ),
    (
        "Holt said the fair would open on Monday, but it would not last.",
        [("Holt", "said", "the fair would open on Monday, but it would not last")],
    ),
    (
        "The guild denied any part in the fire, and the council has never asked about it.",
        [("The guild", "denied", "any part in the fire")],
    ),
    ("Holt has questioned the old ruling, waging a war of letters.", [("Holt", "questioned", "the old ruling")]),
    ("Holt praised the new mill at a rally in Hull.", [("Holt", "praised", "the new mill")]),
    (
        "The guild's lawyers argue that multiple parts of the law, untouched by the cut, are void.",
        [("The guild's lawyers", "argue", "multiple parts of the law, untouched by the cut, are void")],
    ),
    # One quotation is one speaker's, and its aside is the narrator's.
    (
        "Ann Moss, citing “the mood in the mill,” said the clerk could win.",
        [("Ann Moss", "citing", "the mood in the mill"), ("Ann Moss", "said", "the clerk could win")],
    ),
    (
        "“We have met them,” Ann Moss said, adding of the clerk, “He is kind.”",
        [("Ann Moss", "said", "We have met them"), ("Ann Moss", "adding", "He is kind")],
    ),
    (
        "Moss shot back: “As a friend of the mill,” she wrote, “we know you are with us.”",
        [("Moss", "wrote", "As a friend of the mill we know you are with us")],
    ),
    ("Sunday on “Harbour,” Ann Moss said the mill was shut.", [("Ann Moss", "said", "the mill was shut")]),
    (
        "According to early results of a count made for the paper by two clerks, half of the voters are angry.",
        [("early results of a count", "According to", "half of the voters are angry")],
    ),
    (
        "Ann Moss says despite being a miller, she plans to leave.",
        [("Ann Moss", "says", "despite being a miller, she plans to leave")],
    ),
    # Who is meant: the subject himself, not who is named in what is told of him.
    (
        "Holt himself seemed to see it. “You will look back one day,” he said.",
        [("Holt", "said", "You will look back one day")],
    ),
    (
        "C. Tom Gray, who worked for Mr. Holt's father, George Holt, read the rules. “They were kind,” he said.",
        [("C. Tom Gray", "said", "They were kind")],
    ),
    (
        "Of Moss, Eric Lane, who gave her money, said, “She is a kind woman.”",
        [("Eric Lane", "said", "She is a kind woman")],
    ),
    # Nouns that are spelled like verbs of saying, and verbs that say nothing.
    ("Ann Moss, the host of a local radio show, is a friend of the mill.", []),
    ("In other northern states, like the two on the coast, the mill is known.", []),
    ("The votes tell of the internal questions it must resolve.", []),
    ("The clerk told them of it in order to show it was “no place for rats.”", []),
    ("The firm claims, without proof, that it rained.", [("The firm", "claims", "it rained")]),
    ("The executive claims he was framed.", [("The executive", "claims", "he was framed")]),
    ("Moss went on to say that the mill was poor.", [("Moss", "say", "the mill was poor")]),
    (
        "Moss said it was late, going on to say that the mill was poor.",
        [("Moss", "said", "it was late"), ("Moss", "say", "the mill was poor")],
    ),
    # What the narrator adds: a noun for it, when and where it was; what goes on behind a quotation.
    ("Holt said he would open the mill, a claim not backed by it.", [("Holt", "said", "he would open the mill")]),
    ("Holt told a crowd the gate was shut — a swipe at the guild.", [("Holt", "told", "the gate was shut")]),
    ("Holt said the mill was a ruin, a place for rats.", [("Holt", "said", "the mill was a ruin, a place for rats")]),
    ("Holt defended his choice this week on his radio show.", [("Holt", "defended", "his choice")]),
    ("Holt demanded an end to the cut by Friday.", [("Holt", "demanded", "an end to the cut by Friday")]),
    ("It rained, said Ann Moss, the mayor of Hull, on Monday.", [("Ann Moss", "said", "It rained")]),
    (
        "Holt says the mill is a “ruin,” a “trap” and a “shame.”",
        [("Holt", "says", "the mill is a “ruin,” a “trap” and a “shame.”")],
    ),
    (
        "He called the report a “rush,” because clerks can change their minds.",
        [("He", "called", "the report a “rush,” because clerks can change their minds")],
    ),
    ("Holt said the mill was “shut,” and also praised Lee.", [("Holt", "said", "the mill was “shut,”")]),
    # Whom a pronoun means inside a quotation, and who is only asked about.
    (
        "Ann Moss came. “I sat down and a tall nurse met me,” said Bo Lee. “She said the old mill was kind.”",
        [
            ("Bo Lee", "said", "I sat down and a tall nurse met me She said the old mill was kind"),
            ("a tall nurse", "said", "the old mill was kind"),
        ],
    ),
    (
        "Andrew Holt took his child there on Sunday to explain who Mark Reed was. He said: “He was strong.”",
        [("Andrew Holt", "said", "He was strong")],
    ),
    # When the narrator tells it, what the speaker does besides, and verbs that only act.
    (
        'Holt defended her clerk as a "rather kind soul" Tuesday, hours after the clerk was charged with theft.',
        [("Holt", "defended", 'her clerk as a "rather kind soul"')],
    ),
    ("Six in 10 say the plan is fair, after half said so in May.", [("Six in 10", "say", "the plan is fair")]),
    (
        "Ann Holt pledged to shut two mills, after she introduced a bill that would end all grinding.",
        [("Ann Holt", "pledged", "to shut two mills")],
    ),
    (
        "Holt called him a miser who let the mill rot beside the dam, and urged him to resign.",
        [
            ("Holt", "called", "him a miser who let the mill rot beside the dam"),
            ("Holt", "urged", "him to resign"),
        ],
    ),
    (
        "Holt attacked the guild after Moss accused it of theft.",
        [("Holt", "attacked", "the guild"), ("Moss", "accused", "it of theft")],
    ),
    (
        "Tom Moss said Thursday his biggest worry about Holt is that she is late.",
        [("Tom Moss", "said", "his biggest worry about Holt is that she is late")],
    ),
    # who is told of only by where they are, or by whom they claim to be
    ("Somebody at the mill said the wheel was wet.", [("Somebody", "said", "the wheel was wet")]),
    (
        "An account claiming to be Ida Farrow said the bridge was shut.",
        [("An account claiming to be Ida Farrow", "said", "the bridge was shut")],
    ),
    ("In Hull said that the mill would say no", [("Hull", "said", "the mill would say no")]),
    ("Yet to say the mill was sold has", []),
    (
        "Judge Mary Yu said just because smoke was unseen did not mean nobody had lit a fire.",
        [("Mary Yu", "said", "just because smoke was unseen did not mean nobody had lit a fire")],
    ),
    (
        "Holt told a news conference they are “laying the bricks” to build a dam.",
        [("Holt", "told", "they are “laying the bricks” to build a dam")],
    ),
    (
        "Despite his “brash manner,” Ann Yu wrote, Brandt is a devoted father.",
        [("Ann Yu", "wrote", "Despite his “brash manner,” Brandt is a devoted father")],
    ),
    (
        "Yu told host Ann Moss on Thursday how surprised she was that the mill had been sold.",
        [("Yu", "told", "how surprised she was that the mill had been sold")],
    ),
    ("Holt is conceding the race to Brandt. Pell decided to sell the mill and is advising two guilds.", []),
    # A main clause behind the one the sentence opens with; what stands before a colon; a heading; a bare "why".
    (
        "And while Holt was glad to hear Pell pledged her help to the mill that he runs, Moss was not.",
        [("Pell", "pledged", "her help to the mill that he runs")],
    ),
    (
        "And it has not gone unnoticed: According to new polls, Holt holds only 14 percent of the vote.",
        [("new polls", "According to", "Holt holds only 14 percent of the vote")],
    ),
    (
        "“There is no plan,” Tom Pell said. “It is late.”\n\n'There's no bread.'\n\nThe hall was full.",
        [("Tom Pell", "said", "There is no plan It is late")],
    ),
    (
        "The mill shut the account; it did not explain why, but Ann Yu suspects that the men told on her.",
        [("Ann Yu", "suspects", "the men told on her")],
    ),
    (
        "Holt said the mill was not shut when the letters were sent - a point that aides have disputed.",
        [("Holt", "said", "the mill was not shut when the letters were sent")],
    ),
    (
        'Bakers were quick to chime in, with Tom Holt tweeting that it was a "mess" and asking, "How can she lead?"',
        [("Tom Holt", "tweeting", 'it was a "mess"'), ("Tom Holt", "asking", "How can she lead?")],
    ),
    (
        "Now that Holt has claimed that the real owner of the mill is Moss, the guild has some explaining to do.",
        [("Holt", "claimed", "the real owner of the mill is Moss")],
    ),
    (
        "Yu says the two met in a hall in Hull and decided to run the mill together.",
        [("Yu", "says", "the two met in a hall in Hull and decided to run the mill together")],
    ),
    # an article cut off behind a preposition; a name between commas that has a clause of its own
    ("Critics praised the warden Thursday in", [("Critics", "praised", "the warden")]),
    (
        "Moss left, mocking a warden who is loved in Hull, and singing songs that Dan Pell, for one, called “a joke”.",
        [("Dan Pell", "called", "a joke")],
    ),
    (
        "Aides deny any links to the fire, but critics point to letters that Moss wrote.",
        [("Aides", "deny", "any links to the fire")],
    ),
    # Who speaks behind what the sentence opens with, tells of the speaker or cites; an hour closes a sentence.
    (
        "Opening the case at Holm Crown Court, Rita Moss, prosecuting, told jurors that the mill burned.",
        [("Rita Moss", "told", "the mill burned")],
    ),
    (
        "Eva Holm lives in Hull. Asked by Ann Lee whether the mill burned, she replied: “Never.”",
        [("Ann Lee", "Asked", "whether the mill burned"), ("Eva Holm", "replied", "Never")],
    ),
    (
        "Moss Foods fell on Thursday after the bread maker cut its outlook and said flour would cost more.",
        [("the bread maker", "said", "flour would cost more")],
    ),
    (
        "Ives, who rates the mill “overpriced,” said the second half looked weak.",
        [("Ives", "said", "the second half looked weak")],
    ),
    (
        "A 2019 survey led by Bo Yu estimated that half of the bread is wasted.",
        [("A 2019 survey", "estimated", "half of the bread is wasted")],
    ),
    (
        "The oven was paid for by the Holm Trust, which said it bakes for nobody.",
        [("the Holm Trust", "said", "it bakes for nobody")],
    ),
    (
        "The results suggest that bread keeps, though trials are years away, said senior author Ida Pell, a baker.",
        [
            ("The results", "suggest", "bread keeps"),
            ("Ida Pell", "said", "The results suggest that bread keeps, though trials are years away"),
        ],
    ),
    (
        "Pell and two aides have bought an oven, the paper notes.",
        [("the paper", "notes", "Pell and two aides have bought an oven")],
    ),
    (
        "Moss told a clerk that guns opened fire at around 2 a.m. Holm could not confirm it.",
        [("Moss", "told", "guns opened fire at around 2 a.m")],
    ),
    ("The mill was shut at 2 a.m. Martin Holm denied that it burned.", [("Martin Holm", "denied", "it burned")]),
    (
        "Holm tweeted the poem. “Did you know it was Mussel?” Yu asked the old bread mogul.",
        [("Yu", "asked", "Did you know it was Mussel?")],
    ),
    ("Holm had known him for years, and Moss was recommended to Holm by an old friend, Bo Yu.", []),
    ("The board will meet, the latest in a series of talks intended to help the mill.", []),
    ("The agency HNA put the toll at 11, citing hospital sources.", [("hospital sources", "citing", "the toll at 11")]),
    (
        "“It is old,” said a longtime adviser to Holm, who declined to be identified.",
        [("a longtime adviser to Holm", "said", "It is old")],
    ),
    (
        "Many officials believe relief is possible only in court and have been calling on Hull to pay.",
        [
            ("Many officials", "believe", "relief is possible only in court"),
            ("Many officials", "calling on", "Hull to pay"),
        ],
    ),
    (
        "Rita Moss spoke in Hull. And she made the suggestion that Holm should hear nothing.",
        [("Rita Moss", "suggestion", "Holm should hear nothing")],
    ),
    (
        "Peter Holm KC was late. Mr. Holm said it burned. Cllr Ida Pell said it did not. The Hull MP said it did.",
        [
            ("Peter Holm", "said", "it burned"),
            ("Ida Pell", "said", "it did not"),
            ("The Hull MP", "said", "it did"),
        ],
    ),
    (
        "Ana Rivas Soto runs the bank. Ms. Rivas said the bank was late.",
        [("Ana Rivas Soto", "said", "the bank was late")],
    ),
    # An attitude in the passive; asides of quoted words; by-names; who makes studies; what a report retells.
    (
        "Coach Dieter Holm was not convinced that the drought would last.",
        [("Dieter Holm", "was not convinced", "the drought would last")],
    ),
    (
        "Ida Holm, the mayor's daughter, came on Monday. She said it was late; the 31-year-old mother replied, “No.”",
        [("Ida Holm", "said", "it was late"), ("Ida Holm", "replied", "No")],
    ),
    (
        "Striker Jo Moss was late. “You think about your feet when you should not,” the 29-year-old said.",
        [("Jo Moss", "said", "You think about your feet when you should not")],
    ),
    (
        "The audit, dated 3 May and marked “not for release,” says clerks first warned of the cracks in 2022.",
        [
            ("The audit", "says", "clerks first warned of the cracks in 2022"),
            ("clerks", "warned", "the cracks in 2022"),
        ],
    ),
    (
        "The guild denied a part in it but that three loaves were seen there was plain.",
        [("The guild", "denied", "a part in it")],
    ),
    (
        "The man told officers he “wanted to buy bread,” the report states.",
        [
            ("The man", "told", "he “wanted to buy bread,”"),
            ("the report", "states", "The man told officers he “wanted to buy bread,”"),
        ],
    ),
    (
        "Rosa “Ro” Holm ran the mill. Ms. Holm said it burned.",
        [("Rosa “Ro” Holm", "said", "it burned")],
    ),
    (
        "Half of the loaves were stale, the researchers found.",
        [("the researchers", "found", "Half of the loaves were stale")],
    ),
    (
        "“I read that,” Ida Pell joked. “Anna hasn’t said a word to me.”",
        [("Ida Pell", "joked", "I read that Anna hasn’t said a word to me")],
    ),
    (
        "Appearing for the millers, advocate S.R. Pell submitted that no letter had come.",
        [("S.R. Pell", "submitted", "no letter had come")],
    ),
    ("GDP MLA Bo Yu claimed the oven was old.", [("Bo Yu", "claimed", "the oven was old")]),
    (
        "Two of them, who asked not to be named, said the mill was sold.",
        [("Two of them", "said", "the mill was sold")],
    ),
    # Who is named in an aside, behind a number of children or an office; a poll's paper; what a clause goes on with.
    (
        "One of them, a young woman named Sanne Holm, wrote in her report that the piers had sunk.",
        [("Sanne Holm", "wrote", "the piers had sunk")],
    ),
    (
        "We met its chairman, Piet Holm, in his office. “It is late,” he said.",
        [("Piet Holm", "said", "It is late")],
    ),
    ("Dad-of-two Wayne Pell, 41, said it burned.", [("Wayne Pell", "said", "it burned")]),
    (
        "Minister for Justice Aoife Pell said it rained. Hill Bread TD Cathal Moss said it snowed.",
        [("Aoife Pell", "said", "it rained"), ("Cathal Moss", "said", "it snowed")],
    ),
    (
        "Mary Holm, the governor’s sister, bakes. Gov. Lila Holm left. Ms. Holm said she won but that “bread is late.”",
        [("Mary Holm", "said", "she won but that “bread is late.”")],
    ),
    (
        "According to the Bread Today poll, Holm leads by 4 points.",
        [("the Bread Today poll", "According to", "Holm leads by 4 points")],
    ),
    (
        "Moss’s campaign manager, Ed Tate, called that “a cheap shot.” He noted that Moss voted for it.",
        [("Ed Tate", "called", "that “a cheap shot.”"), ("Ed Tate", "noted", "Moss voted for it")],
    ),
    (
        "Police searched the mill, believing there were nine, but finding only a goat.",
        [("Police", "believing", "there were nine")],
    ),
    ("The three broadly agreed on a moral duty for bakers to confront the guild.", []),
    (
        "All three guilds issued statements condemning the tax, and none has said they want it.",
        [("All three guilds", "condemning", "the tax")],
    ),
    (
        "Moss pledged to rid the world of “this old oven” but said little about how.",
        [("Moss", "pledged", "to rid the world of “this old oven”")],
    ),
    (
        "The guild apologized to Moss for the emails, which included aides suggesting somebody should ask him.",
        [("aides", "suggesting", "somebody should ask him")],
    ),
    ("“I will step aside,” read a note posted to the mill.", [("a note", "read", "I will step aside")]),
    # A noun that is a cue by its letters; an order to the reader; what stands in brackets; a yardstick.
    ("Ann Yu left. It names old mills at rest and states that have long been poor.", []),
    ("Bakers were late. But consider the record turnout in the mill this year.", []),
    (
        "Old towns like Hull (nine of ten voters there were bakers, according to exit polls), Holm and Moss top it.",
        [("exit polls", "according to", "nine of ten voters there were bakers")],
    ),
    (
        "It rained (according to Ann Yu). Most simply pull it according to their old taste.",
        [("Ann Yu", "according to", "It rained")],
    ),
    ("As per usual, the ferry was late. The dam holds, said no one. The miller, asked to bake, said nothing.", []),
    (
        "It rained, according to a baker of her age.",
        [("a baker of her age", "according to", "It rained")],
    ),
    # A name with a letter too many; who is told by an office in an aside; what others do as well, or is told anew.
    (
        "Philipa Holm and Karl Holm baked. Phillipa Holm left. Mrs. Holm said it rained.",
        [("Philipa Holm", "said", "it rained")],
    ),
    (
        "“It is about time,” exhorted the miller’s host, actress Jamie Lee Holm.",
        [("Jamie Lee Holm", "exhorted", "It is about time")],
    ),
    (
        "Ida Ros and Carl Pell have said they will not back the tax, as has Bo Yu, the mayor of Hull.",
        [("Ida Ros and Carl Pell", "said", "they will not back the tax")],
    ),
    ("Ms. Moss has been busy, attacking the tax and visiting the mill.", [("Moss", "attacking", "the tax")]),
    (
        "Early polls show Moss and Pell ahead: A Hill poll this month found Bo Yu about even.",
        [("Early polls", "show", "Moss and Pell ahead"), ("A Hill poll", "found", "Bo Yu about even")],
    ),
    # what a crowd answers is not the speaker's
    (
        "“Do we want stale bread?” Ann Moss asked.\n\n“No!”\n\n“Or do we bake?”\n\n“Yes!”\n\nThe bakers roared.",
        [("Ann Moss", "asked", "Do we want stale bread?")],
    ),
    (
        "Breadwatch News’ editor Peter Holm’s book Bread Cash told of it. Holm notes the guild hid two gifts.",
        [("Peter Holm", "notes", "the guild hid two gifts")],
    ),
    # whose place or making stands before the verb, and what somebody does in an event
    (
        "Ida Roe of Elm Bend, North Dakota says the ferry can reopen.",
        [("Ida Roe", "says", "the ferry can reopen")],
    ),
    (
        "Door surveys taken in North Dakota found that the ferry was liked.",
        [("Door surveys", "found", "the ferry was liked")],
    ),
    (
        "Lena Moss met the crew. Moss began their third debate saying Holt had the skill to steer.",
        [("Lena Moss", "saying", "Holt had the skill to steer")],
    ),
    (
        "A March 15, 2011 memo says the quay is unsafe.",
        [("A March 15, 2011 memo", "says", "the quay is unsafe")],
    ),
    (
        "Lena Moss was tired. It was not the kind of campaign Moss hoped to be running.",
        [("Lena Moss", "hoped", "to be running")],
    ),
    # a second participle, another's finding, a second verb of the speaker's
    (
        "The pilot spoke again, saying the tug was sound but suggesting that this might not be enough.",
        [("The pilot", "saying", "the tug was sound"), ("The pilot", "suggesting", "this might not be enough")],
    ),
    (
        "Half of the crew said the pay was poor, and more than 3 in 10 said the captain would mend it.",
        [
            ("Half of the crew", "said", "the pay was poor"),
            ("3 in 10", "said", "the captain would mend it"),
        ],
    ),
    (
        "Some seek to be left off the list, fearing the fuss, and argue that their barges are small.",
        [("Some", "fearing", "the fuss"), ("Some", "argue", "their barges are small")],
    ),
    # when something was said, and on what occasion
    (
        "Quayline reported last quarter that its tugs were late. Moss has since stressed that she paid.",
        [("Quayline", "reported", "its tugs were late"), ("Moss", "stressed", "she paid")],
    ),
    (
        "Moss declined to say in an interview on Sunday whether she would sail.",
        [("Moss", "declined to say", "whether she would sail")],
    ),
    (
        "A clerk declined to comment, saying that nobody from the tug remains there.",
        [("A clerk", "saying", "nobody from the tug remains there")],
    ),
    # a charge is not its answer's words; a clause of a thing is nobody's
    (
        "Lena Moss responded on Sunday to accusations that the tug was sold.",
        [("UNSPECIFIED", "accusations", "the tug was sold")],
    ),
    ("She persuaded the board to cut the toll, a change that helped small tugs.", []),
    ("The port relies on a club known for odd ideas, such as that sailors of old have come back.", []),
    # one person of two offices, a by-name's marks, whose schedule it is
    (
        "Port council hopeful and former diver Lena Moss spoke on Sunday.\n\nThe candidate said the quay would hold.",
        [("Lena Moss", "said", "the quay would hold")],
    ),
    ("The rower, “Long Bo” Yu, said the oar was sound.", [("“Long Bo” Yu", "said", "the oar was sound")]),
    (
        "According to Ida Roe's schedule, she will sail on Friday.",
        [("Ida Roe's schedule", "According to", "she will sail on Friday")],
    ),
    # who asks is not who answers; who was asked stands behind the verb
    (
        "Peter Holm is a diver. A reporter asked Holm how he felt. He replied: “Better than ever.”",
        [("A reporter", "asked", "how he felt"), ("Peter Holm", "replied", "Better than ever")],
    ),
    ("“But why?” reporter Ida Roe asked him.", [("Ida Roe", "asked", "But why?")]),
    # a verb that waits for its noun; a quotation told twice; an article that answers
    (
        "Sailors who say the quay is safest in their view were split between the piers.",
        [("Sailors", "say", "the quay is safest in their view")],
    ),
    (
        "Pilot Bo Yu weighed in, telling Seawatch in an interview, “My goodness, they are both fit for it,” he said.",
        [("Bo Yu", "said", "My goodness, they are both fit for it")],
    ),
    (
        "The Ledger shot back in its article stating that Elm Bend was the older port.",
        [("The Ledger", "stating", "Elm Bend was the older port")],
    ),
    # what only could be said, what is shot out of the sky, what is told of remarks
    ("Lena Moss is a pilot. She could end this by telling Yu that she'll leave the port.", []),
    ("The court saw proof that Ostia had shot down the airliner that fell over the sea.", []),
    ("Moss left when Yu confronted him in the first round about rude remarks he’d aimed at sailors.", []),
    # a source set into a clause that "because" opens, or behind its bare subject
    (
        "Bo Yu went to the fair, and he will go again, because, according to Yu, the guild would mock him.",
        [("Bo Yu", "according to", "the guild would mock him")],
    ),
    (
        "Flour, according to Lena Moss, is dear.",
        [("Lena Moss", "according to", "Flour is dear")],
    ),
    # what else was done, and what whose work it is tells
    (
        "Bo Yu later called her “second-hand” and boycotted one of the fairs at which she spoke.",
        [("Bo Yu", "called", "her “second-hand”")],
    ),
    (
        "After posting some of the notes she was told to post, Moss also met the crew.",
        [("UNSPECIFIED", "told", "to post")],
    ),
    ("But hacking specialists say the note is false.", [("hacking specialists", "say", "the note is false")]),
    # where an object ends before the sentence's own verb, its main clause, or what happened before
    (
        "When Elm Bend beat Hull, Ostia and other ports in the week that rower Bo Yu announced his return to the crew,"
        " Ostia left.",
        [("Bo Yu", "announced", "his return to the crew")],
    ),
    (
        "The port issued a note, praising the crew after leaked letters showed clerks mocking it.",
        [("The port", "praising", "the crew"), ("leaked letters", "showed", "clerks mocking it")],
    ),
    (
        "Moss stayed, even as advocates in the rowing community called for a new boat.",
        [("advocates in the rowing community", "called for", "a new boat")],
    ),
    # words of an article, by the paper in brackets; all or both of them
    (
        "HOW THE WEIR FAILED “The stone of the old weir was soft from the very start.” [Harbor News.]",
        [("Harbor News", "[Harbor News.]", "The stone of the old weir was soft from the very start")],
    ),
    (
        "Both the Elm Ledger and the Hull Herald confirmed a few of the losses.",
        [("Both the Elm Ledger and the Hull Herald", "confirmed", "a few of the losses")],
    ),
    # a party and its state behind a name
    (
        "“You need to dredge the port,” Representative Lena Moss, Republican of Ohio, told Mr. Yu last year.",
        [("Lena Moss", "told", "You need to dredge the port")],
    ),
    (
        "Bo Yu, Democrat of New York, who left early, said the port was open.",
        [("Bo Yu", "said", "the port was open")],
    ),
    # a heading in single marks is nobody's word
    (
        "“If I were younger, I would sail again,” Ann Moss said.\n\n‘A really hard choice at sea.’\n\n"
        "As Ann Moss and her crew sat over tea, it rained.",
        [("Ann Moss", "said", "If I were younger, I would sail again")],
    ),
    # another's question behind what was said, what stands behind a source without a comma, whose name is told
    (
        "“It rained,” Moss said. “Was the quay safe?” Holt asked.",
        [("Moss", "said", "It rained"), ("Holt", "asked", "Was the quay safe?")],
    ),
    (
        "“The quay is shut.” he said. “We are late.” she said.",
        [("he", "said", "The quay is shut"), ("she", "said", "We are late")],
    ),
    ("According to the clerks the toll is high.", [("the clerks", "According to", "the toll is high")]),
    ("According to the office 20 people left.", [("the office", "According to", "20 people left")]),
    (
        "A tug called Sea Star left the port, the clerk named Bo Yu said.",
        [("the clerk named Bo Yu", "said", "A tug called Sea Star left the port")],
    ),
    # the narrator takes over; a headline in capitals names nobody
    (
        "Why The Gulls And Lena Marsh Tell You It Rained.\n\nLena Marsh left early. “We are here,” Marsh said.",
        [("Lena Marsh", "said", "We are here")],
    ),
    ("Marsh, who declined to comment, was born on a barge.", []),
    (
        "Marsh hasn’t said whether the mill will open, and she insisted at a dinner Friday that the goats are well.",
        [("Marsh", "hasn’t said", "whether the mill will open"), ("Marsh", "insisted", "the goats are well")],
    ),
    (
        "Marsh began by saying the bread was stale, and then pointed out that it was free.",
        [("Marsh", "saying", "the bread was stale"), ("Marsh", "pointed out", "it was free")],
    ),
    (
        "Marsh noted that she sold eels, and added: “My aunt did too.”",
        [("Marsh", "noted", "she sold eels"), ("Marsh", "added", "My aunt did too")],
    ),
    (
        "On Tuesday Ms. Marsh wrote to the bakers, telling them Valdor was “full of mice.”",
        [("Marsh", "telling", "Valdor was “full of mice.”")],
    ),
    ("Marsh told her husband it rained.", [("Marsh", "told", "it rained")]),
    # a verb that is a noun too behind a full name or "both"; who reacts with a grin says nothing
    ("Senator Bert Moss advocates new mills.", [("Bert Moss", "advocates", "new mills")]),
    ("Both advocate for new mills.", [("Both", "advocate", "new mills")]),
    ("Both claims were denied.", []),
    ("She met the cast of the “Old Mill,” as baker Ann Lee reacted with a grin.", []),
    ("“It is a shame,” Ann Lee reacted with a grin.", [("Ann Lee", "reacted", "It is a shame")]),
    # whom somebody meets is none of those who said something besides
    (
        "Most bakers say they will attend the fair and others have said they will stay.",
        [("Most bakers", "say", "they will attend the fair"), ("others", "said", "they will stay")],
    ),
    (
        "Clerks said it rained and others said it snowed.",
        [("Clerks", "said", "it rained"), ("others", "said", "it snowed")],
    ),
    (
        "Holt said the mayor and others have said it was late.",
        [
            ("Holt", "said", "the mayor and others have said it was late"),
            ("the mayor and others", "said", "it was late"),
        ],
    ),
    (
        "Yu made charges that a judge was unfair because he has praised a wall.",
        [("Yu", "charges", "a judge was unfair because he has praised a wall"), ("a judge", "praised", "a wall")],
    ),
    # by whom one is asked, be it a paper whose name is a medium
    (
        "Asked by the Washington Post whether it rained, Holt left.",
        [("the Washington Post", "Asked", "whether it rained")],
    ),
    # whose name is behind the comma: of an officer of a house, of whom a case is about
    ("A Department of Health official, Ann Lee, said it rained.", [("Ann Lee", "said", "it rained")]),
    (
        "It was a strong case, above all for the elder Mr. Moss, who said it was late.",
        [("Moss", "said", "it was late")],
    ),
    (
        "The widow, mother of Bo Lee, who said it was late, left.",
        [("The widow, mother of Bo Lee", "said", "it was late")],
    ),
    (
        "The abbot reacted coldly to the offer, “Our bells were never for sale to anybody in this valley.”",
        [("The abbot", "reacted", "Our bells were never for sale to anybody in this valley")],
    ),
    (
        "Aides say that neither oven works, and they say that would spoil the bread.",
        [("Aides", "say", "neither oven works"), ("Aides", "say", "that would spoil the bread")],
    ),
    ("The guild announced two days earlier that ovens were moving.", [("The guild", "announced", "ovens were moving")]),
    (
        "Nor are those who guard the geese getting any sleep, according to several bakers.",
        [("several bakers", "according to", "Nor are those who guard the geese getting any sleep")],
    ),
    (
        "The Hull Times reported that its licence had lapsed. Visitors buy the International Hull Times.",
        [("The Hull Times", "reported", "its licence had lapsed")],
    ),
    ("“It is fine,” the Bread Workers of Hull said.", [("the Bread Workers of Hull", "said", "It is fine")]),
    ("Everyone took a third. He said it was late.", [("He", "said", "it was late")]),
    (
        "The abbot suggested that the goats were ill.\n\n“None of them eats,” Reed told Hull’s "
        "radio station in a long interview.",
        [("The abbot", "suggested", "the goats were ill"), ("Reed", "told", "None of them eats")],
    ),
    (
        "“Is anybody eating, or not?” Reed told Hull’s radio station in a talk aired on Monday.",
        [("Reed", "told", "Is anybody eating, or not?")],
    ),
    ("“Is it late?” Reed told the crowd.", [("Reed", "told", "Is it late?")]),
    ("“It is late,” said Piet French of the National Bread Guild.", [("Piet French", "said", "It is late")]),
    # whom the paragraph tells of
    (
        "“It is good,” said Warren Gull, Mr. Reed’s adviser.\n\nMr. Reed has run the mill "
        "for a year. But he has found that it is loud.",
        [("Warren Gull", "said", "It is good"), ("Reed", "found", "it is loud")],
    ),
    (
        "“It has been good,” said Warren Gull, the town’s clerk.\n\nDan Reed runs the mill. He thinks that it is loud.",
        [("Warren Gull", "said", "It has been good"), ("Dan Reed", "thinks", "it is loud")],
    ),
    # words that are no cues, and one that is; who goes on
    ("Asked which goat was his, Reed demurred: “Whichever one eats.”", [("Reed", "demurred", "Whichever one eats")]),
    ("Reed trails in pledged votes by far.", []),
    (
        "Marsh accused Reed of an “artful fib” regarding her goats.",
        [("Marsh", "accused", "Reed of an “artful fib” regarding her goats")],
    ),
    (
        "“Those are small towns,” Woolf said. They also lie far away from Hull. “That’s a tough road.”",
        [("Woolf", "said", "Those are small towns That’s a tough road")],
    ),
    (
        "His campaign sued the guild on Friday, seeking an order, claiming the gate would cost a lot of flour.",
        [("His campaign", "claiming", "the gate would cost a lot of flour")],
    ),
    ("The scorn directed at him stems from the fact that he bakes.", []),
    (
        "The guild repeated its claim that Reed hides bread - an argument that did not ring true.",
        [("The guild", "repeated", "its claim that Reed hides bread")],
    ),
    # verbs behind asides, and what only should be
    (
        "Since May, Mr. Xu and other bakers have said cutting that hedge must wait.",
        [("Mr. Xu and other bakers", "said", "cutting that hedge must wait")],
    ),
    (
        "Abu Media uses the same picture of an old goat again, said Rita Kane, a clerk.",
        [("Rita Kane", "said", "Abu Media uses the same picture of an old goat again")],
    ),
    ("“This war shows that bread is dear,” Will wrote.", [("Will", "wrote", "This war shows that bread is dear")]),
    ("Goat rights advocates said the ruling was late.", [("Goat rights advocates", "said", "the ruling was late")]),
    (
        "Dan Reed, while being shaved on Monday, called again for the mayor to resign.",
        [("Dan Reed", "called", "the mayor to resign")],
    ),
    ("The old baker, who backs Moss, warned of a “fierce” winter.", [("The old baker", "warned", "a “fierce” winter")]),
    ("Lia Moss, who hates mills, praised the new bridge.", [("Lia Moss", "praised", "the new bridge")]),
    (
        "Marsh also warned Hull against new ovens in the south.",
        [("Marsh", "warned", "Hull against new ovens in the south")],
    ),
    (
        "Piet Holm, a clerk, noted in a column in the Hull Times that anger over bread, coupled with rain, is rising.",
        [("Piet Holm", "noted", "anger over bread, coupled with rain, is rising")],
    ),
    ("The rule made it simpler for bakers to dismiss talk of mould.", []),
    ("The council should remember that the mill is old.", []),
    (
        "Lee Epps, a judge, said it was late. “It snows,” Ms. Epps said.",
        [("Lee Epps", "said", "it was late"), ("Lee Epps", "said", "It snows")],
    ),
    (
        "“I am not ready,” Piet Holm told a host. It was new for the clerk, who had promised "
        "to back the nominee. He said that Trull was late.",
        [("Piet Holm", "told", "I am not ready"), ("Piet Holm", "said", "Trull was late")],
    ),
    # where a saying begins and ends
    (
        "“Bring your spoons, there is soup for all of us!” Reed told the cheering crowd.",
        [("Reed", "told", "Bring your spoons, there is soup for all of us!")],
    ),
    (
        "Still bakers, and even millers to an extent, could use the lane as a way to the fair, "
        "which is loud, Doggett said.",
        [
            (
                "Doggett",
                "said",
                "Still bakers, and even millers to an extent, could use the lane as a way to the fair, which is loud",
            )
        ],
    ),
    ("That, the guild said, “would be helpful in winter.”", [("the guild", "said", "That would be helpful in winter")]),
    (
        "These and other ovens, the bakers said, “all bake the same bread.”",
        [("the bakers", "said", "These and other ovens all bake the same bread")],
    ),
    ("(“I don’t want a row,” said one baker.)", [("one baker", "said", "I don’t want a row")]),
    (
        "(The bakers, it seems, are fond of “Prison Bread,” Mr. Moss said.)",
        [("Moss", "said", "The bakers, it seems, are fond of “Prison Bread,”")],
    ),
    # a name that only the headline has in full
    (
        "Salma Hayes Says The Bread Is Late And She Will Not Eat It.\n\nIn May she spoke in "
        "Hull. “It is late,” Hayes said.",
        [("Salma Hayes", "Says", "The Bread Is Late And She Will Not Eat It"), ("Salma Hayes", "said", "It is late")],
    ),
    (
        "What Will Hull Do And Why Is Marsh Doing It So Late Now?\n\nHull is old. Hull said it was cold.",
        [("Hull", "said", "it was cold")],
    ),
    # what others are to say; a state is nobody
    ("Reed is pushing fellow bakers to reject the deal.", []),
    ("The guild asked the court to dismiss the case.", [("The guild", "asked", "the court to dismiss the case")]),
    (
        "The woman who sang named herself to Radio Hull as a Dover, N.H., resident.\n\n“I sleep,” she said of it.",
        [("The woman", "said", "I sleep")],
    ),
    # what a demand asks for ends before another tells of it, and behind a time that opens the sentence
    (
        "A court had ordered the ministry to publish the letters by June, but lawyers for the "
        "ministry said that they would miss the date.",
        [
            ("A court", "ordered", "the ministry to publish the letters by June"),
            ("lawyers for the ministry", "said", "they would miss the date"),
        ],
    ),
    (
        "Since July 4, when Yu asked readers to send in photographs, at least 200 people said they would.",
        [("Yu", "asked", "readers to send in photographs"), ("200 people", "said", "they would")],
    ),
    # the month is no auxiliary, and the main clause may open with when
    (
        "Although in May Eva Weber said that her vote was a mistake, at the fair this week she "
        "said she did not regret it.",
        [("Eva Weber", "said", "her vote was a mistake"), ("Eva Weber", "said", "she did not regret it")],
    ),
    (
        "If we hear Holt well when he says he means to “bake more bread,” it would seem as if his plan is to stay.",
        [("Holt", "says", "he means to “bake more bread,”")],
    ),
    # what the speaker goes on to do besides, in the plural or by a participle
    (
        "Some bakers fear that the guild has lost the north and warn that the south may follow.",
        [("Some bakers", "fear", "the guild has lost the north"), ("Some bakers", "warn", "the south may follow")],
    ),
    (
        "Keller has promised to build a bridge and repair the roads, while also suggesting that "
        "tolls should be abolished.",
        [
            ("Keller", "promised", "to build a bridge and repair the roads"),
            ("Keller", "suggesting", "tolls should be abolished"),
        ],
    ),
    (
        "Yu asked the bakers to leave the guild and has repeatedly described it as a sham.",
        [("Yu", "asked", "the bakers to leave the guild"), ("Yu", "described", "it as a sham")],
    ),
    (
        "Eva Weber had said she would visit Hull in some other year, and to date has sent nothing but a letter.",
        [("Eva Weber", "said", "she would visit Hull in some other year")],
    ),
    (
        "Weber said she wanted to write about bread in a way that bakers could understand and also "
        "show them that they were fooled.",
        [
            (
                "Weber",
                "said",
                "she wanted to write about bread in a way that bakers could understand and also show them "
                "that they were fooled",
            )
        ],
    ),
    # several who speak, with a home, an age, an office
    (
        "Sens. Laura Finch of Maine and Peter Holt of Utah, both new to the chamber, said they would back the bill.",
        [
            (
                "Sens. Laura Finch of Maine and Peter Holt of Utah, both new to the chamber",
                "said",
                "they would back the bill",
            )
        ],
    ),
    (
        "Anna Weber and 24-year-old Tom Miller, a fellow baker, explained how loaves would be ranked.",
        [("Anna Weber and 24-year-old Tom Miller, a fellow baker", "explained", "how loaves would be ranked")],
    ),
    (
        "Sen. Paul Brandt (Vt.) and former Ohio governor Martin Keller suggested that the plan would be too costly.",
        [
            (
                "Sen. Paul Brandt (Vt.) and former Ohio governor Martin Keller",
                "suggested",
                "the plan would be too costly",
            )
        ],
    ),
    # whose relative clause it is, or whose speech; who stands before a list of places
    (
        "Weber's plan was backed on Friday by Sen. Laura Finch of Maine, the ranking Democrat on "
        "the Senate Water Committee, who said none of the dams leaked.",
        [("Laura Finch", "said", "none of the dams leaked")],
    ),
    (
        "Director James Marsh's talk in May, in which he told of many years of waste but "
        "then announced that he would not charge her, was the latest of its kind.",
        [("James Marsh", "announced", "he would not charge her")],
    ),
    (
        "Keller, who will leave next year after years in Chad, Malta and Spain, praised Brandt’s term.",
        [("Keller", "praised", "Brandt’s term")],
    ),
    ("Holt answered Ann Weber's Sunday speech denouncing the plan.", [("Ann Weber", "denouncing", "the plan")]),
    (
        "Holt built the tool to help in a crisis, a spokeswoman, Anna Weber, said on Saturday, and "
        "it has used it five times since.",
        [("Anna Weber", "said", "Holt built the tool to help in a crisis and it has used it five times since")],
    ),
    ("The bridge will close, the governor of Ossel, Ann Webb, said.", [("Ann Webb", "said", "The bridge will close")]),
    ("The crew was asleep, the chief constable, Ann Webb, said.", [("Ann Webb", "said", "The crew was asleep")]),
    # who is called that person; whom a remark is of; who was asked
    (
        "The dam, a source close to Brandt said, will be rebuilt. That person said the money had been found.",
        [
            ("a source close to Brandt", "said", "The dam will be rebuilt"),
            ("a source close to Brandt", "said", "the money had been found"),
        ],
    ),
    (
        "Paul Brandt said the vote was close. Dana Keller wasted no time.\n\n“He has not answered "
        "you,” he said of Brandt.",
        [("Paul Brandt", "said", "the vote was close"), ("Dana Keller", "said", "He has not answered you")],
    ),
    (
        "Eric Lund then asked Paul Holt which towns he could win.\n\n“We feel great in all of them,” he said.",
        [("Eric Lund", "asked", "which towns he could win"), ("Paul Holt", "said", "We feel great in all of them")],
    ),
    # words in which a quotation only goes on
    (
        "Brandt said he rarely asks others for help, “except for people I am very close to.”",
        [("Brandt", "said", "he rarely asks others for help, “except for people I am very close to.”")],
    ),
    (
        "Brandt said Keller was a baker in the spirit of the town: “He is full of ideas.”",
        [("Brandt", "said", "Keller was a baker in the spirit of the town: “He is full of ideas.”")],
    ),
    (
        "“I will vote on Sunday,” Keller said, according to Harbor News. “And I have made up my mind.”",
        [
            ("Harbor News", "according to", "“I will vote on Sunday,” Keller said And I have made up my mind"),
            ("Keller", "said", "I will vote on Sunday And I have made up my mind"),
        ],
    ),
    (
        "Keller said that Brandt shows “great charm” and a fondness for Ohio.",
        [("Keller", "said", "Brandt shows “great charm” and a fondness for Ohio")],
    ),
    (
        "The board sent a letter about clerks suggesting it was late.\n\n“On behalf of everyone at "
        "the board, we want to offer an apology.”",
        [
            ("a letter about clerks", "suggesting", "it was late"),
            ("The board", None, "On behalf of everyone at the board, we want to offer an apology"),
        ],
    ),
    # what nobody says: it is not that; might have been
    ("It is not that Holt feels he has any cause to be sorry.", []),
    ("Holt might have been expected to make peace in Hull.", []),
    # what another says meanwhile, and what the speaker did or said besides
    (
        "Lund accuses Yu of subjecting her to a smear regarding her links while Yu suggests the "
        "former clerk is a captive of Hull.",
        [
            ("Lund", "accuses", "Yu of subjecting her to a smear regarding her links"),
            ("Yu", "suggests", "the former clerk is a captive of Hull"),
        ],
    ),
    (
        "Yu says he would sit Lund down and tells the bakers he had asked before all others.",
        [("Yu", "says", "he would sit Lund down"), ("Yu", "tells", "he had asked before all others")],
    ),
    (
        "Bakers overwhelmingly rejected the tall democratic socialist and handed Weber her lead in the south.",
        [("Bakers", "rejected", "the tall democratic socialist")],
    ),
    (
        "Brandt had hoped to win over bakers, but his ability to hold them seemed weak in Hull.",
        [("Brandt", "hoped", "to win over bakers")],
    ),
    # a given name that is an office too, an office behind a name, and how many speak
    (
        "Dean Johnson, a 48-year-old cooper in Hull, says Yu will leave.",
        [("Dean Johnson", "says", "Yu will leave")],
    ),
    (
        "Brett H. McGill, President Olson's special envoy to the great league fighting the Red "
        "Mill, tweeted that he welcomed the action.",
        [("Brett H. McGill", "tweeted", "he welcomed the action")],
    ),
    (
        "About four in 10 South Marsh Republican primary voters say that the mill is late.",
        [("four in 10 South Marsh Republican primary voters", "say", "the mill is late")],
    ),
    # no programme is anybody, nor a word that is small elsewhere
    (
        "Paul Brandt gave a long speech. It ranged to bread and Social Security. He told cheering "
        "supporters that he would win.",
        [("Paul Brandt", "told", "he would win")],
    ),
    (
        "Paul Brandt spoke of immigration. Immigration is an issue of dignity; gone are the days "
        "when he said that only bakers wanted it.",
        [("Paul Brandt", "said", "only bakers wanted it")],
    ),
    # how somebody would not speak, how often they were asked, and what a quotation only describes
    ("One clerk declined to speak on the record.", []),
    ("The guild refused to answer on many occasions.", []),
    ("Brandt earned “is it over yet?” headlines when clerks were fired.", []),
    (
        "Before Brandt rose to speak, his guild sent a short text message to all bakers saying: "
        "“With your help, we won in Hull!”",
        [("his guild", "saying", "With your help, we won in Hull!")],
    ),
    # what is done as the subject of what is said
    ("Brandt argued that being a baker “is an idea.”", [("Brandt", "argued", "being a baker “is an idea.”")]),
    # in a relative clause, behind one word and an apposition, of what is asked for
    (
        "The bill, which the Senate is expected to pass next week, will help bakers.",
        [("UNSPECIFIED", "expected", "the Senate to pass next week")],
    ),
    (
        "Even Weber, a stalwart friend of Yu, said it would be easier to raise the tax.",
        [("Weber", "said", "it would be easier to raise the tax")],
    ),
    (
        "Boreing said it was late, promising the Friends of Hull will bake rye once more.",
        [("Boreing", "said", "it was late"), ("Boreing", "promising", "the Friends of Hull will bake rye once more")],
    ),
]


@pytest.mark.parametrize(("text", "claims"), WHOLE)
def test_every_claim_is_whole(text: str, claims: list[tuple[str, str, str]]) -> None:
    read = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [(claim.speaker_name, claim.cue.text, claim.content.text) for claim in read] == claims


@pytest.mark.parametrize("text", ["After the vote Holt told sailors it rained.", "Holt told sailors it rained."])
def test_who_speaks_is_no_time_before(text: str) -> None:
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert claim.speaker.text == "Holt"


SIGNS = (
    "Moss agreed that it rained.",
    "Moss agreed, on Monday, that it rained.",
    "Moss reports: the quay is shut and the crew has left.",
    "Moss wrote on Monday:\nThe quay is shut and the crew has left.",
    "Moss promised to open a school.",
    "Moss promised in a talk on Monday to open a school.",
    "Moss wants to know why it rained.",
    "Moss urged the board to resign.",
    "Moss urged the board not to resign.",
    "Moss asked whether it rained.",
    "Moss asked if it rained.",
    "Moss asked again why it rained.",
    "Moss did not say where it rained.",
)


@pytest.mark.parametrize("text", [*SIGNS, *(text for text, _ in WHOLE)])
def test_no_construction_fits_without_its_sign(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = [extract_claims(Document("d", "The Herald", text, "en")).claims]
    monkeypatch.setattr("claimkit.extract.languages.en.verbs.NEEDED", {})
    read.append(extract_claims(Document("d", "The Herald", text, "en")).claims)
    assert read[0] == read[1]


def test_every_construction_with_a_sign_is_tried() -> None:
    rules = {claim.rule for text in SIGNS for claim in extract_claims(Document("d", "The Herald", text, "en")).claims}
    assert {"that-clause", "colon", "infinitive", "directive", "question"} <= rules


@pytest.mark.parametrize("pattern", ["(?<=N)V", "V|A", "V?N", "VN|A(?=x)", ""])
def test_a_homograph_pattern_begins_with_its_tag(pattern: str) -> None:
    with pytest.raises(ValueError, match="put its tag"):
        leading_signs(pattern)


def test_what_a_speaker_does_besides_is_no_relay() -> None:
    text = "“It is late,” Brandt tweeted on Wednesday, pointing at a film of his remarks to the Daily News."
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", "Brandt"]


def test_a_reporter_who_is_told_is_no_outlet() -> None:
    (claim,) = extract_claims(Document("d", "The Herald", "Brandt told a reporter that it was late.", "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", "Brandt"]


RELAYED = [
    (
        "Newsnet reported last week, citing two aides to Moss, that the mill was for sale.",
        "Newsnet",
        "two aides to Moss",
    ),
    ("“It is late,” Bo Yu told Ann Roe of Reuters on May 14.", "Reuters", "Bo Yu"),
    ("“It is late,” Bo Yu told CNN's Ann Roe.", "CNN", "Bo Yu"),
    ("Bo Yu told the Hull News’ “Morning Show” that it was late.", "the Hull News", "Bo Yu"),
    ("Bo Yu, the envoy, was quoted by INTERNEWS Daily as saying that Hull was late.", "INTERNEWS Daily", "Bo Yu"),
]


@pytest.mark.parametrize(("text", "relay", "speaker"), RELAYED)
def test_an_outlet_between_is_a_relay(text: str, relay: str, speaker: str) -> None:
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", relay, speaker]


def test_the_newspaper_of_a_text_that_names_none_is_its_own() -> None:
    text = (
        "Aides may not speak to the media. In a statement to the newspaper, Minister Ines Pell denied that it rained."
    )
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", "Ines Pell"]


def test_a_party_s_word_is_not_said_of_a_foreign_president_who_is_silent() -> None:
    text = (
        "Ann Holt came to the talk show to defend her praise of the Belgian president, Piet V. Dorn, and her ban.\n\n"
        "Ms. Holt met Clara Yu on Sunday after the Labour front-runner said that she was “a danger to the town.”\n\n"
        "The senator was pressed by the station’s host, Karl Ohm, about the killings under Mr. Dorn."
    )
    speakers = [claim.speaker_name for claim in extract_claims(Document("d", "The Herald", text, "en")).claims]
    assert speakers == ["the Labour front-runner"]


def test_an_outlet_cites_for_the_whole_and_not_for_what_is_said_in_it() -> None:
    text = "The Herald reported that the mayor had threatened to quit, citing two aides; the palace called it false."
    chains = [[hop.name for hop in claim.chain] for claim in extract_claims(Document("d", "Wire", text, "en")).claims]
    assert chains == [
        ["Wire", "The Herald", "two aides"],
        ["Wire", "The Herald", "two aides", "the mayor"],
        ["Wire", "the palace"],
    ]


@pytest.mark.parametrize(
    ("told", "hops"),
    [
        ("this newspaper", []),
        ("our newspaper", []),
        ("state TV", ["state TV"]),
        ("KHUL-TV", ["KHUL-TV"]),
        ("the Sunday Times", ["the Sunday Times"]),
    ],
)
def test_whom_words_were_told_is_a_hop_but_the_paper_itself(told: str, hops: list[str]) -> None:
    text = f"“We will not sell the pier,” Ann Lee, the mayor, told {told}."
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", *hops, "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    ["Of crude remarks", "Moss spoke of internal reports", "Bo Yu, Republican", "Learning that the vote, 50 states"],
)
def test_a_text_that_is_cut_off_is_read(text: str) -> None:
    assert extract_claims(Document("d", "The Herald", text, "en")).read_whole


@pytest.mark.parametrize("text", [text for text, _ in WHOLE[::9]])
def test_a_text_is_read_wherever_it_is_cut_off(text: str) -> None:
    ends = [at for at, sign in enumerate(text) if sign == " "]
    cut = [extract_claims(Document("d", "The Herald", text[:end], "en")) for end in ends]
    assert all(extraction.read_whole for extraction in cut)


@pytest.mark.parametrize("text", ["She’s seen as “half of the trouble.”", "He’s called “a liar” in Hull."])
def test_what_somebody_is_called_is_not_said_by_them(text: str) -> None:
    assert not extract_claims(Document("d", "The Herald", text, "en")).claims
