"""Every claim of a short text, whole: who speaks, the cue, the words; nothing more is claimed."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

WHOLE = [
    # what is no clause, no speaker, no denial
    ("The senator is poised to campaign into future states no matter what happens here.", []),
    ("Lee did not dismiss the aide after the leak. The mayor was not attacking the board.", []),
    ("The board dismissed the aide after the leak. She does not blame Holt for the fire.", []),
    ("The latest hiccup adds to the drama that has surrounded the use of private mail.", []),
    ("Lee sent an article that included the line “the board has been firing on all cylinders lately.”", []),
    (
        "In another Jan. 17, 2013 email, Holt asks her aide to print out the list.",
        [("Holt", "asks", "her aide to print out the list")],
    ),
    (
        "In the final Mass of his trip, held along the border, Moss told the story of the city.",
        [],
    ),
    # whose verb it is
    (
        "A Delta poll in January shows 68% of voters say gas policy will be key in the vote.",
        [
            ("A Delta poll", "shows", "68% of voters say gas policy will be key in the vote"),
            ("68% of voters", "say", "gas policy will be key in the vote"),
        ],
    ),
    (
        "In the hall, speakers took turns urging the crowd to stay calm.",
        [("speakers", "urging", "the crowd to stay calm")],
    ),
    (
        "Speaking at a plant in the suburb of Warren, Michigan, Brandt tried to dispel the image of Holt as a friend.",
        [("Brandt", "dispel", "the image of Holt as a friend")],
    ),
    (
        "Delta Corps published research on behalf of the institute showing that key groups were glad.",
        [("Delta Corps", "showing", "key groups were glad")],
    ),
    (
        "Ana Small complained during the meeting - parts of which the Brandt campaign emailed to reporters - "
        "that Holt had ignored her.",
        [("Ana Small", "complained", "Holt had ignored her")],
    ),
    (
        "Carl Moss, the group’s executive director, praised Brandt’s remarks on Thursday.",
        [("Carl Moss", "praised", "Brandt’s remarks on Thursday")],
    ),
    (
        "Holt “is tapping into something that is very deep,”\N{NO-BREAK SPACE}Ann Rosen, a fan, told the New Yorker.",
        [("Ann Rosen", "told", "Holt “is tapping into something that is very deep,”")],
    ),
    (
        "To a question on “the privatization of jobs,” Holt said private firms cost more.",
        [("Holt", "said", "private firms cost more")],
    ),
    # where the words end
    (
        "Mr. Brandt criticized the mayor as “a political person” and accused him of visiting the border as a favor.",
        [
            ("Brandt", "criticized", "the mayor as “a political person”"),
            ("Brandt", "accused", "him of visiting the border as a favor"),
        ],
    ),
    (
        "The paper said that given the nature of the damage, the mayor should come.",
        [("The paper", "said", "given the nature of the damage, the mayor should come")],
    ),
    (
        "The editorial noted Holt’s comment that she wanted to visit when it was safe, but did not answer it.",
        [("Holt", "comment", "she wanted to visit when it was safe")],
    ),
    (
        "Green groups urging Ann Brandt to run on a bold platform are glad.",
        [("Green groups", "urging", "Ann Brandt to run on a bold platform")],
    ),
    (
        "While Lee called the plan a “terrific piece and well worth the trip,” Holt walked on to the last line.",
        [("Lee", "called", "the plan a “terrific piece and well worth the trip,”")],
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
        "Holt and Weld stumped across New England. They were seen by voters, they said.",
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
        "“It is late,” Brandt tweeted on Wednesday, linking to a video of his remarks to the Daily News.",
        [("Brandt", "tweeted", "It is late")],
    ),
]


@pytest.mark.parametrize(("text", "claims"), WHOLE)
def test_every_claim_is_whole(text: str, claims: list[tuple[str, str, str]]) -> None:
    read = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [(claim.speaker_name, claim.cue.text, claim.content.text) for claim in read] == claims


def test_what_a_speaker_does_besides_is_no_relay() -> None:
    text = "“It is late,” Brandt tweeted on Wednesday, linking to a video of his remarks to the Daily News."
    (claim,) = extract_claims(Document("d", "The Herald", text, "en")).claims
    assert [hop.name for hop in claim.chain] == ["The Herald", "Brandt"]
