"""Transcripts, briefings and interviews: whose turn it is says whose words they are."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.turns import turns_of
from claimkit.language.identify import language_of
from claimkit.records import Document

BRIEFING = """Press Briefing by Press Secretary Maren Holt and Harbour Master Tom Abel

3:03 P.M. EST

MS. HOLT:  Hello, everybody.  I have the harbour master, Tom Abel, with me.

He will take your questions.

MR. ABEL:  Thanks.  The harbour opens on Sunday.

(Laughter.)

Q    Thank you.  The mayor said the pumps had failed.  When will the ferries run?

MR. ABEL:  On Monday.  The mayor told me that the pumps were new.

Q    And the bridge?

MS. HOLT:  Shut.

4:01 P.M. EST
"""
HEARING = """SEN. CARL PELL (D-Millton): The bridge was never paid for by this town.

THE CHAIR: The senator will come to order.

SEN. PELL: I will not yield the floor today.

THE CHAIR: The senator is out of order.
"""
BACKGROUND = """MODERATOR: Welcome to the background call of the harbour board.

SENIOR ADMINISTRATION OFFICIAL: The talks will go on next week.

QUESTION: Will the minister attend?

SENIOR ADMINISTRATION OFFICIAL: We do not expect her there.
"""
ARABIC = """مؤتمر صحفي للناطقة رنا نجار

المتحدث: لا نستبعد جولة ثانية من المحادثات.
سؤال: هل ستحضر الوزيرة؟
السيدة نجار: ستحضر الوزيرة يوم الجمعة.

وستعود مساء السبت.
س: وماذا عن الجسر؟
السيدة نجار: الجسر مغلق."""
INTERVIEW = """حوار مع الطبيبة نادين شكر

س: متى يفتح المشفى؟
ج: يفتح المشفى يوم الأحد.
س: وهل يكفي الدواء؟
ج: لا يكفي الدواء."""
RUSSIAN = """Интервью с Ириной Соколовой

— Вопрос: Когда откроют мост?

— Ответ: Мост откроют в субботу.

— Вопрос: А порт?

— Ответ: Порт закрыт."""


KREMLIN = """Встреча с губернатором

В.Путин: Добрый день. Как дела в области?

И.Соколова: Урожай собран, порт работает.

В.Путин: А мост?

И.Соколова: Мост откроем в субботу, деньги есть."""
NAMES = """# Maren Holt on the harbour

**North Herald:** Why did the pumps fail?

**Maren Holt:** They were old.

**North Herald:** Who pays?

**Maren Holt:** The town pays."""
RECORD = """Senator PELL. The bridge was never paid for.

The CHAIRMAN. The Senator will suspend.

Senator PELL. I will not.

Mr. ORR. I object to that."""
ALONE = """MS. HOLT:
(As interpreted.) The harbour opens on Sunday. We are ready.

Q1:
When will the ferries run?

MS. HOLT:
On Monday morning at six."""
NUMBERED = """مقابلة مع سامي حداد

السؤال الأول: متى يفتح المرفأ؟

الجواب: يفتح يوم الأحد.

السؤال الثاني: ومن يدفع؟

الجواب: البلدية تدفع."""
RUSSIAN_NAMES = """Корреспондент: Когда закроют порт?

Анна Ли: В субботу. Решение принято.

Корреспондент: А мост?

Анна Ли: Мост останется."""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BRIEFING, [("Maren Holt", "assert"), ("Maren Holt", "assert"), ("Tom Abel", "assert"), ("UNSPECIFIED", "ask"),
                    ("Tom Abel", "assert"), ("UNSPECIFIED", "ask"), ("Maren Holt", "assert")]),
        (HEARING, [("CARL PELL", "assert"), ("THE CHAIR", "assert"), ("CARL PELL", "assert"), ("THE CHAIR", "assert")]),
        (BACKGROUND, [("MODERATOR", "assert"), ("SENIOR ADMINISTRATION OFFICIAL", "assert"), ("UNSPECIFIED", "ask"),
                      ("SENIOR ADMINISTRATION OFFICIAL", "assert")]),
        (ARABIC, [("المتحدث", "assert"), ("UNSPECIFIED", "ask"), ("رنا نجار", "assert"), ("رنا نجار", "assert"),
                  ("UNSPECIFIED", "ask"), ("رنا نجار", "assert")]),
        (INTERVIEW, [("UNSPECIFIED", "ask"), ("نادين شكر", "assert"), ("UNSPECIFIED", "ask"),
                     ("نادين شكر", "assert")]),
        (RUSSIAN, [("UNSPECIFIED", "ask"), ("Ириной Соколовой", "assert"), ("UNSPECIFIED", "ask"),
                   ("Ириной Соколовой", "assert")]),
        (KREMLIN, [("В.Путин", "assert"), ("И.Соколова", "assert"), ("В.Путин", "ask"), ("И.Соколова", "assert")]),
        (NAMES, [("North Herald", "ask"), ("Maren Holt", "assert"), ("North Herald", "ask"), ("Maren Holt", "assert")]),
        (RECORD, [("PELL", "assert"), ("The CHAIRMAN", "assert"), ("PELL", "assert"), ("Mr. ORR", "assert")]),
        (ALONE, [("MS. HOLT", "assert"), ("UNSPECIFIED", "ask"), ("MS. HOLT", "assert")]),
        (NUMBERED, [("UNSPECIFIED", "ask"), ("سامي حداد", "assert"), ("UNSPECIFIED", "ask"), ("سامي حداد", "assert")]),
        (RUSSIAN_NAMES, [("UNSPECIFIED", "ask"), ("Анна Ли", "assert"), ("UNSPECIFIED", "ask"),
                         ("Анна Ли", "assert")]),
    ],
    ids=["briefing", "hearing", "background", "arabic", "interview", "russian", "initials", "names", "record", "alone",
         "numbered", "russian names"],
)  # fmt: skip
def test_turns(text: str, said: list[tuple[str, str]]) -> None:
    outer = [claim for claim in extract_claims(Document("d", "The House", text)).claims if claim.parent_id is None]
    assert [(claim.chain[-1].name, claim.act) for claim in outer] == said
    assert {claim.mode for claim in outer} == {"direct"}


def test_an_official_on_background_is_anonymous() -> None:
    claims = extract_claims(Document("d", "The House", BACKGROUND)).claims
    assert [claim.basis for claim in claims if claim.chain[-1].name.startswith("SENIOR")] == ["background"] * 2


def test_what_a_turn_reports_is_nested_and_a_question_reports_nothing() -> None:
    nested = [claim for claim in extract_claims(Document("d", "The House", BRIEFING)).claims if claim.parent_id]
    assert [claim.content.text for claim in nested] == ["the pumps were new"]
    assert [hop.name for hop in nested[0].chain][:2] == ["The House", "Tom Abel"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "LANTERN: Whom did you tell?\n\nENGINEER: My boss.\n\nLANTERN: And then?\n\nENGINEER: Nothing.\n\n"
            "Brell Works told the Lantern that it had found no such letter.",
            "en",
            "Brell Works",
        ),
        (
            "المحرر: من أبلغت؟\n\nالمهندس: مديري.\n\nالمحرر: وماذا بعد؟\n\nالمهندس: لا شيء.\n\n"
            "وقالت شركة المياه إنها لم تجد رسالة كهذه.",
            "ar",
            "شركة المياه",
        ),
    ],
)
def test_behind_the_last_turn_an_article_goes_on(text: str, language: str, speaker: str) -> None:
    claims = extract_claims(Document("d", "The Herald", text, language)).claims
    assert speaker in [claim.chain[-1].name for claim in claims]


def test_a_surname_that_two_bear_stays_as_printed() -> None:
    text = "IDA BRANDT, SENATOR: The bill is dead.\n\nPAUL BRANDT, LOBBYIST: It will pass.\n\nBRANDT: We counted twice."
    claims = extract_claims(Document("d", "Wire", text)).claims
    assert [claim.chain[-1].name for claim in claims] == ["IDA BRANDT", "PAUL BRANDT", "BRANDT"]
    assert [claim.chain[-1].certain for claim in claims] == [True, True, False]


def test_nobody_named_answers_for_nobody() -> None:
    text = "Q. Who votes?\n\nA. Whoever is eighteen.\n\nQ. Where?\n\nA. At the town hall."
    assert {claim.act for claim in extract_claims(Document("d", "Wire", text)).claims} == {"ask"}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said: the road is shut.\n\nUPDATE: The road is open.\n\nAnn Lee said she was glad.",
        "KEY FIGURES: 17 deaths.\n\nGAPS: Tents, tablets, food.\n\nNEXT STEPS: Another report.",
        "Clinton: 1,500\n\nSanders: 1,300\n\nDelegates: 2,800",
        "Ann Lee spoke. The crowd cheered.\n\nTom Abel: “We won.”\n\nIda Brandt: “We lost.”\n\nThe end.",
        "قال الوزير: الطريق مغلق.\n\nوقالت الوزارة: لا نعلم.\n\nتحديث: فتح الطريق.",
        "الأهلي: 3\n\nالنصر: 2\n\nالهلال: 1",
        "Погода: дождь.\n\nКурс: 90 рублей.\n\nДороги: закрыты.",
        "Harbour Cup: first leg, noon on Canal Two\n\nIsland Cup: first leg, three on Canal Four\n\n"
        "Harbour Cup: second leg, noon on Canal Two\n\nIsland Cup: second leg, three on Canal Four",
        "Hafenpokal: Hinspiel, 12 Uhr im Zweiten\n\nInselpokal: Hinspiel, 15 Uhr im Vierten\n\n"
        "Hafenpokal: Rückspiel, 12 Uhr im Zweiten\n\nInselpokal: Rückspiel, 15 Uhr im Vierten",
    ],
)
def test_an_article_with_colons_is_no_transcript(text: str) -> None:
    assert turns_of(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ann Lee: The quay is shut.\nTom Abel: We deny that.\nNote: it rained.",
            [("Ann Lee", "The quay is shut"), ("Tom Abel", "We deny that"), ("Tom Abel", "Note: it rained")],
        ),
        (
            "ليلى نصر: الرصيف مغلق.\nسامي حداد: ننفي ذلك.\nملاحظة: هطل المطر.",
            [("ليلى نصر", "الرصيف مغلق"), ("سامي حداد", "ننفي ذلك"), ("سامي حداد", "ملاحظة: هطل المطر")],
        ),
    ],
)
def test_two_turns_of_what_is_said_to_be_a_transcript_are_read(text: str, said: list[tuple[str, str]]) -> None:
    """Two lines with a colon may be anything; captions say who speaks."""
    claims = extract_claims(Document("d", "Wire", text, kind="transcript")).claims
    assert [(claim.chain[-1].name, claim.content.text) for claim in claims if claim.parent_id is None] == said
    assert turns_of(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SEN. ANN LEE (D-Hull): Read the bill.\n\nTHE CHAIR: The clerk will read it.", ["ANN LEE", "THE CHAIR"]),
        ("النائبة ليلى نصر: القانون مات.\n\nالنائب سامي حداد: سيمر القانون.", ["ليلى نصر", "سامي حداد"]),
    ],
)
def test_two_turns_with_titles_are_a_transcript(text: str, names: list[str]) -> None:
    assert turns_of("HULL: The quay is shut.\n\nOSLO: The quay is open.") == []
    assert [claim.chain[-1].name for claim in extract_claims(Document("d", "Wire", text)).claims] == names


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("SEN. CARL PELL (D-Millton)", "CARL PELL", "SEN., D-Millton"),
        ("IDA BRANDT, SENATOR", "IDA BRANDT", "SENATOR"),
        ("VICE PRESIDENT HALE", "HALE", "VICE PRESIDENT"),
        ("MS. HOLT", "MS. HOLT", None),
        ("THE CHAIR", "THE CHAIR", None),
        ("النائبة رنا نجار", "رنا نجار", "النائبة"),
        ("السيدة رنا نجار", "رنا نجار", None),
    ],
)
def test_a_label_is_a_name_and_a_role(label: str, name: str, role: str | None) -> None:
    text = f"{label}: We open on Sunday.\n\nQ: When?\n\n{label}: At six in the morning."
    claims = extract_claims(Document("d", "Wire", text, "en")).claims
    assert [(claim.chain[-1].name, claim.speaker_role) for claim in claims if claim.act != "ask"] == [(name, role)] * 2


def test_a_transcript_that_gives_its_day_is_said_on_it() -> None:
    text = "December 30, 2021\n\nMS. HOLT: We open on Sunday.\n\nQ    When?\n\nMS. HOLT: At six in the morning."
    claims = extract_claims(Document("d", "Wire", text, "en")).claims
    assert {claim.said_at for claim in claims} == {"2021-12-30"}


def test_he_whom_a_turn_tells_of_is_nobody_else_who_talks() -> None:
    text = (
        "HOST: Welcome to the show, Dan Reed.\nREED: Thanks.\nHOST: What about Governor Paul Voss?\n"
        "REED: I met him. He told me that taxes would rise."
    )
    told = [claim for claim in extract_claims(Document("d", "Wire", text, "en")).claims if claim.cue.text == "told"]
    assert [[hop.name for hop in claim.chain] for claim in told] == [["Wire", "Dan Reed", "Paul Voss"]]


def test_a_list_whose_labels_come_again_is_no_transcript() -> None:
    text = "السعر: أربعون ليرة\nالمكان: القاعة القديمة\nالسعر: خمسون ليرة\nالمكان: القاعة الجديدة"
    assert turns_of(text) == []


def test_a_sentence_before_a_dash_is_no_dateline() -> None:
    text = "أكد وزير الصحة في المؤتمر - إن المستشفى جاهز لاستقبال المرضى."
    (claim,) = extract_claims(Document("d", "Wire", text, "ar")).claims
    assert (claim.speaker_name, claim.content.text) == ("وزير الصحة", "المستشفى جاهز لاستقبال المرضى")


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        ("Mayor Ann Lee: I will not run\n\nQ: Will you run?\nA: No, not again.\n\nQ: Why?\nA: I am tired.", "Ann Lee"),
        ("وزير الري: السد آمن\n\nس: هل السد آمن؟\nج: نعم، هو آمن.\n\nس: لماذا؟\nج: بنيناه جيدا.", "وزير الري"),
        (
            "Иван Петров: мы не уйдём\n\nВопрос: Вы уйдёте?\nОтвет: Нет, никогда.\n\nВопрос: Почему?\nОтвет: Работаем.",
            "Иван Петров",
        ),
        ("Oat Milk: All About It\n\nQ: Is it cheap?\nA: No, not yet.\n\nQ: Why?\nA: Few make it.", None),
        ("حليب الشوفان: كل شيء عنه\n\nس: هل هو رخيص؟\nج: لا، ليس بعد.\n\nس: لماذا؟\nج: قليلون ينتجونه.", None),
        ("Exclusive: at home\n\nQ: Will you run?\nA: No, not again.\n\nQ: Why?\nA: I am tired.", None),
    ],
)
def test_who_is_named_in_the_headline_of_questions_answers_them(text: str, guest: str | None) -> None:
    claims = extract_claims(Document("d", "North Press", text, language_of(text))).claims
    answers = [claim.speaker_name for claim in claims[1:] if claim.act == "assert"]
    assert answers == ([guest, guest] if guest else [])


@pytest.mark.parametrize(
    ("head", "below", "guest"),
    [
        ("A quiet talk with Rosa Moss", "Baker Rosa Moss runs a mill. Her aunt, Eva Holt, ran it.", "Rosa Moss"),
        ("White House opens a mill", "The White House has opened a mill.", None),
        ("Rosa Moss meets Eva Holt", "Rosa Moss met Eva Holt.", None),
    ],
)
def test_the_one_person_of_headline_and_introduction_answers(head: str, below: str, guest: str | None) -> None:
    text = f"{head}\n\n{below}\n\nQ: Will you run?\n\nA: No, not again.\n\nQ: Why?\n\nA: I am tired."
    claims = extract_claims(Document("d", "North Press", text, "en")).claims
    assert [claim.speaker_name for claim in claims if claim.act == "assert"] == ([guest, guest] if guest else [])


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Interview with Rosa Moss\n\nQ: Will you run?\n\nA: No, not again.\n\nQ: Why?\n\nA: I am tired.\n\n"
            "This interview has been edited for length. Later the firm said it would sue.",
            "the firm",
            "it would sue",
        ),
        (
            "حوار مع روزا موس\n\nس: هل تترشحين؟\n\nج: لا، ليس مجددا.\n\nس: لماذا؟\n\nج: تعبت من ذلك.\n\n"
            "أجرى المقابلة كريم سالم. وقالت الشركة في بيان إنها ستقاضي البلدية.",
            "الشركة",
            "إنها ستقاضي البلدية",
        ),
    ],
)
def test_a_note_on_an_interview_is_none_of_its_answers(text: str, speaker: str, words: str) -> None:
    last = extract_claims(Document("d", "North Press", text, language_of(text))).claims[-1]
    assert (last.speaker_name, last.content.text, len(last.chain)) == (speaker, words, 2)
