"""Who really speaks: names, offices and pronouns by one table of entities, in three languages."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Claim, Document

# What was wrong, language, text, the speakers in the order of the text.
NAMED = [
    ("title before", "en", "Holt campaign manager Ben Cole said it rained.", ["Ben Cole"]),
    ("title before", "ru", "Министр обороны Иван Бунин заявил, что дорога закрыта.", ["Иван Бунин"]),
    ("title before", "ar", "قال رئيس البلدية سامر عابد إن الجسر آمن.", ["سامر عابد"]),
    ("apposition behind", "ar", "قالت ليان الخطيب، مديرة المرفأ، إن المرفأ مغلق.", ["ليان الخطيب"]),
    ("rank before", "en", "Retired Lt. Gen. Norman Ham said it rained.", ["Norman Ham"]),
    ("apposition behind", "en", "Ham, a top aide, said it rained.", ["Ham"]),
    ("apposition before", "en", "The head of the village, Aigul Mamytova, said it rained.", ["Aigul Mamytova"]),
    ("party in brackets", "en", "Rep. T.R. Hallow (D-N.C.) said it rained.", ["T.R. Hallow"]),
    ("house of an office", "en", "Secretary of State John Kerry said it rained.", ["John Kerry"]),
    ("day before", "en", "Last month Lena Abel said taxes would fall.", ["Lena Abel"]),
    ("full name later", "en", "Abel said it rained. Tom Abel said it was cold.", ["Tom Abel", "Tom Abel"]),
    ("oblique case", "ru", "Дмитрий Орлов заявил, что идёт дождь. По словам Орлова, холодно.", ["Дмитрий Орлов"] * 2),
    (
        "initials of a house",
        "en",
        "The Gulf News Service said it rained. GNS said it was cold.",
        ["The Gulf News Service"] * 2,
    ),
    (
        "near",
        "en",
        "Christina Holt said it rained. Christine Holt said it was cold.",
        ["Christina Holt", "Christine Holt"],
    ),
    ("misprint", "en", "Leslie Wimes said it rained. Wines said it was cold.", ["Leslie Wimes"] * 2),
    ("verb of a headline", "en", "Using Ted Lee. It rained, Lee said.", ["Ted Lee"]),
    ("house with an office", "en", "Former secretary of state Ann Lee said it rained.", ["Ann Lee"]),
    ("demonym in a name", "en", "Western Journalism reported it rained.", ["Western Journalism"]),
    ("man's name as a family's", "en", "Ida Clinton left. Clinton said it rained.", ["Ida Clinton"]),
    ("part of a share", "en", "A majority of Ohio voters said it rained.", ["A majority of Ohio voters"]),
    (
        "another post",
        "en",
        "Kabwe mayor Ira Holt said it rained. Health Minister Holt said it was cold.",
        ["Ira Holt", "Holt"],
    ),
    (
        "another post",
        "ar",
        "قال محافظ الوادي سامر حمدان إن الجسر آمن. وقال وزير الدفاع حمدان إن السد آمن.",
        ["سامر حمدان", "حمدان"],
    ),
    (
        "another post with its article",
        "ar",
        "قال المحافظ سامر حمدان إن الجسر آمن. وقال وزير الدفاع حمدان إن السد آمن.",
        ["سامر حمدان", "حمدان"],
    ),
    (
        "another post of two words",
        "ar",
        "قال وزير الدفاع سامر حمدان إن الجسر آمن. وقال رئيس البلدية حمدان إن السد آمن.",
        ["سامر حمدان", "حمدان"],
    ),
    (
        "past post behind",
        "ar",
        "قال وزير الدفاع سامر حمدان إن الجسر آمن. وقال المحافظ السابق حمدان إن السد آمن.",
        ["سامر حمدان", "سامر حمدان"],
    ),
    (
        "past post",
        "ar",
        "قال المحافظ السابق سامر حمدان إن الجسر آمن. وقال وزير الدفاع حمدان إن السد آمن.",
        ["سامر حمدان", "سامر حمدان"],
    ),
    ("past post", "en", "Former mayor Ira Holt left. Health Minister Holt said it rained.", ["Ira Holt"]),
    ("house in front", "en", "Ann Lee’s campaign manager Bo Yu said it rained.", ["Bo Yu"]),
]
MEANT = [
    ("she", "en", "Ann Lee said it rained. Tom Abel left. “It was cold,” she said.", ["Ann Lee", "Ann Lee"]),
    ("she", "ru", "Анна Ли заявила, что идёт дождь. «Холодно», — сказала она.", ["Анна Ли", "Анна Ли"]),
    ("unwritten", "ar", "قالت ليان الخطيب إن المرفأ مغلق. وأضافت أن الطواقم متعبة.", ["ليان الخطيب"] * 2),
    ("namesakes by gender", "ar",
     "قالت النائبة ليان الخطيب إن القانون مات. وقال سامر الخطيب إن القانون سيمر. وأكدت الخطيب أنها عدّت الأصوات.",
     ["ليان الخطيب", "سامر الخطيب", "ليان الخطيب"]),
    ("office of another", "ar", "قال سكان إن المياه بنية. وقال الوزير إنها آمنة.", ["سكان", "الوزير"]),
    ("he after a group", "en", "Tom Abel said it rained. Residents said it was cold. He said it was late.",
     ["Tom Abel", "Residents", "Tom Abel"]),
    ("it after a person", "en", "The council said it rained. Tom Abel left. It said the road was shut.",
     ["The council", "The council"]),
    ("office said of him", "en", "Maren Holt, the mayor, said it rained. The mayor said it was cold.",
     ["Maren Holt"] * 2),
    ("office said of him", "ru", "Мэр Пётр Ким заявил, что идёт дождь. Мэр заявил, что холодно.", ["Пётр Ким"] * 2),
    ("party said of him", "en", "Republican nominee Tom Abel said it rained. The Republican said it was cold.",
     ["Tom Abel"] * 2),
    ("office of another", "en", "Ida Brandt, a lawyer, said it rained. The governor said it was cold.",
     ["Ida Brandt", "The governor"]),
    ("former office", "en", "Former mayor Bo Yu said it rained. The mayor said it was cold.", ["Bo Yu", "The mayor"]),
    ("principal, not spokesman", "en",
     "A spokesman for Prime Minister Ada Weir said it rained. The prime minister said it was cold.",
     ["A spokesman for Prime Minister Ada Weir", "Ada Weir"]),
    ("courtesy title", "en", "Bill Brandt said it rained. Ida Brandt left. Mrs. Brandt said it was cold.",
     ["Bill Brandt", "Ida Brandt"]),
    ("own words inside", "en", "Ann Lee told Tom Abel that she believes it rained.", ["Ann Lee"]),
    ("X, not Y", "en", "Maren Holt, not Tom Abel, said the bridge was unsafe.", ["Maren Holt"]),
    ("who", "en", "Critics of the mayor who said it rained left.", ["Critics of the mayor"]),
]  # fmt: skip


def claims_of(language: str, text: str) -> tuple[Claim, ...]:
    return extract_claims(Document("d1", "The Outlet", text, language)).claims


@pytest.mark.parametrize(("kind", "language", "text", "names"), NAMED)
def test_the_plain_name_as_full_as_the_document_has_it(kind: str, language: str, text: str, names: list[str]) -> None:
    assert [claim.speaker_name for claim in claims_of(language, text)] == names, kind


@pytest.mark.parametrize(("kind", "language", "text", "names"), MEANT)
def test_whom_a_pronoun_or_an_office_means(kind: str, language: str, text: str, names: list[str]) -> None:
    assert [claim.speaker_name for claim in claims_of(language, text)] == names, kind


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "Finance Minister Lena Abel, a lawyer, said it rained.", "Finance Minister, a lawyer"),
        ("en", "Mr. Abel said it rained.", None),
        ("ru", "Министр обороны Иван Бунин заявил, что дорога закрыта.", "Министр обороны"),
    ],
)
def test_the_role_is_the_rest(language: str, text: str, role: str | None) -> None:
    assert [claim.speaker_role for claim in claims_of(language, text)] == [role]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("ar", "قالت واشنطن والناتو إن الطريق مغلق.", ("واشنطن", "الناتو")),
        ("en", "Washington and NATO said the road was shut.", ("Washington", "NATO")),
        ("ru", "Вашингтон и НАТО заявили, что дорога закрыта.", ("Вашингтон", "НАТО")),
        ("ru", "Анна Ли и Борис Ю заявили, что дорога закрыта.", ("Анна Ли", "Борис Ю")),
        ("fr", "Anne Legrand et Moscou ont dit que la route était fermée.", ("Anne Legrand", "Moscou")),
        ("de", "Washington und die Nato erklärten, dass sie warten.", ("Washington", "die Nato")),
        ("ar", "وقال رئيس الحكومة والبرلمان أحمد سالم إن الجسر آمن.", ()),
        ("ru", "Министр финансов и обороны Анна Ли заявила, что дорога закрыта.", ()),
    ],
)
def test_bodies_and_people_speak_together(language: str, text: str, speakers: tuple[str, ...]) -> None:
    (claim,) = extract_claims(Document("d", "Wire", text, language)).claims
    assert claim.speakers == speakers


def test_several_speakers_are_several() -> None:
    (claim,) = claims_of("en", "Tom Abel, Maren Holt and Ida Brandt said the road was open.")
    assert claim.speaker_name == "Tom Abel, Maren Holt and Ida Brandt"
    assert claim.speakers == ("Tom Abel", "Maren Holt", "Ida Brandt")


def test_a_name_of_two_stays_as_printed_and_is_not_certain() -> None:
    text = "Ida Brandt said it rained. Paul Brandt said it was cold. Brandt said the road was shut."
    claim = claims_of("en", text)[-1]
    assert claim.speaker_name == "Brandt"
    assert claim.chain[-1].certain is False


@pytest.mark.parametrize(
    "text",
    [
        "Tom Abel left. It said that it rained.",
        "Neither Abel nor Holt said the road was open.",
        'The room was silent. "Nobody told us."',
    ],
)
def test_nobody_is_named_where_nobody_agrees(text: str) -> None:
    assert {claim.speaker_name for claim in claims_of("en", text)} <= {"UNSPECIFIED"}


@pytest.mark.parametrize(("language", "text"), [("en", "He said it rained."), ("ru", "Он сказал, что идёт дождь.")])
def test_a_pronoun_before_anybody_is_named_stays_as_printed(language: str, text: str) -> None:
    (claim,) = claims_of(language, text)
    assert claim.speaker_name == claim.speaker.text
    assert claim.chain[-1].kind == "unspecified"
