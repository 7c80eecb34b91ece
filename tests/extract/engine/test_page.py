"""What a page puts around an article, told from the article."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.blocks import blocks_of
from claimkit.extract.engine.credits import credits_in, only_credits
from claimkit.extract.engine.datelines import dateline_end
from claimkit.extract.engine.page import page_of
from claimkit.language.identify import language_of
from claimkit.records import Document

READABLE = ("ar", "en", "ru")


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("Related: Minister denies plan to sell port", "related"),
        ("READ MORE: Why the ferry stopped", "related"),
        ("اقرأ أيضاً: رئيس البلدية: المدارس ستغلق", "related"),
        ("اقرأ أيضا الوزير ينفي بيع الميناء", "related"),
        ("Читайте также: министр отверг план", "related"),
        ("Photo: Ann Lee speaks in Portville", "caption"),
        ("Ann Lee speaks to reporters in Portville. (Photo by Sam Abel)", "caption"),
        ("صورة: ليان الخطيب تتحدث إلى الصحافيين (تصوير: سامي عابد)", "caption"),
        ("Фото: мэр на встрече", "caption"),
        ("(تصوير: سامي عابد)", "photo credit"),
        ("Getty Images", "photo credit"),
        ("By Tom Abel and Ida Brandt", "byline"),
        ("(Reporting by Ann Lee in Paris; Editing by Tom Abel)", "byline"),
        ("كتب: كريم والي", "byline"),
        ("كريم والي – القامشلي", "byline"),
        ("Автор: Иван Петров", "byline"),
        ("Follow us on Twitter", "share"),
        ("Follow Ann Lee on Twitter @annlee.", "share"),
        ("تابعونا على فيسبوك", "share"),
        ("Подписывайтесь на наш канал", "share"),
        ("ann.lee@example.org", "share"),
        ("* * *", "share"),
        ("//انتهى//", "share"),
        ("إقرأ أيضًا: الوزير ينفي", "related"),
        ("Written by Ann Lee", "byline"),
        ("بقلم كريم والي", "byline"),
        ("تصوير سامي عابد", "photo credit"),
        ("Ann Lee at the port. AFP PHOTO / SAM ABEL", "caption"),
        ("Source: Reuters", "byline"),
        ("المصدر: وكالات", "byline"),
        ("## The road", "heading"),
        # the article's own words
        ("By Friday the road had been shut for a week.", "body"),
        ("By winning, Ann Lee took Portville.", "body"),
        ("Read by millions, the paper said it would close.", "body"),
        ("More: she said it would never open again, and that nobody had asked her about the bridge that fell last "
         "year, about the port, about the ferry, or about the road that leads over the hills to the town where all "
         "of this began, forty years ago, with the plan of one man.", "body"),
        ("كتب الوزير رسالة قال فيها إن الطريق مغلق.", "body"),
        ("صورة الوضع قاتمة، قال المحافظ.", "body"),
        ("شارك الوزير في الاجتماع وقال إن الطريق مغلق.", "body"),
        ("Фотографии показал министр, сообщил мэр.", "body"),
        ("«Мы ждали», — сказал мэр.", "body"),
        ("Source: the ministry said it was shut.", "body"),
        ("بقلم الوزير وقعت الاتفاقية، وقال إنها ممتازة.", "body"),
    ],
)  # fmt: skip
def test_roles(paragraph: str, role: str) -> None:
    blocks = blocks_of(f"Ann Lee said so.\n\n{paragraph}\n\nTom Abel did not.")
    assert [block.role for block in blocks] == ["body", role, "body"]


def test_front_matter_gives_its_title() -> None:
    text = '---\ntags: x\ntitle: "Statement by Ann\\_Lee\\u2019\\\n  \\ s Office"\n---\n\nAnn Lee said so.'
    page = page_of(text, "en", READABLE)
    assert page.title == "Statement by Ann Lee’ s Office"
    assert page.readings["en"].text == "Ann Lee said so."


@pytest.mark.parametrize(
    ("text", "is_wrapped"),
    [
        ("Maren Holt, the director of the\nharbour, said that the\nport was shut.", True),
        ("Ann Lee said that Tom\nAbel had left the\ntown of Portville.", True),
        ("قالت ليان الخطيب، مديرة\nالمرفأ، يوم الاثنين إن المرفأ\nسيغلق أسبوعين لأن المضخات\nتعطلت.", True),
        ("Министр заявил вчера, что\nдорога закрыта и что она\nне откроется.", True),
        ("One paragraph here.\nAnother paragraph there.", False),
        ("A heading\nMaren Holt, the director of the harbour, said that the port was shut.", False),
        ("عنوان قصير\nوقالت الوزارة في بيان طويل لها يوم الاثنين إن المرفأ سيغلق.", False),
        ("MS. HOLT: The port is shut and\nMR. ABEL: It is not.", False),
        ("Ann Lee said the port is shut and\n(Laughter): it is not.", False),
        ("قالت ليان الخطيب إن المرفأ\n(ضحك): سيغلق.", False),
    ],
)
def test_wrapped_lines(text: str, is_wrapped: bool) -> None:
    language = language_of(text)
    read = page_of(text, language, READABLE).readings[language].text
    assert read == (text.replace("\n", " ") if is_wrapped else text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**Maren Holt** said it. _“We waited,”_ said *Tom Abel*.", "Maren Holt said it. “We waited,” said Tom Abel."),
        ("قالت **ليان الخطيب** إن المرفأ مغلق.", "قالت ليان الخطيب إن المرفأ مغلق."),
        ("See [the plan](https://example.org/a_b_c) he said.", "See the plan he said."),
        (r"our speaker is \[a senior official\].", "our speaker is [a senior official]."),
        ("It cost 3 * 4 * 5 and snake_case_name stays.", "It cost 3 * 4 * 5 and snake_case_name stays."),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
        ("It opened in May.[12] Holt[a] said so.[3][4]", "It opened in May. Holt said so."),
        ("It [1] stays, and so does \u201cthe [mayor]\u201d.", "It [1] stays, and so does \u201cthe [mayor]\u201d."),
        ("فتح الجسر في أيار.[12] وقالت هند ذلك.", "فتح الجسر في أيار. وقالت هند ذلك."),
        ("ﻗﺎل اﻟﻮزﻳﺮ إن اﻟﻄﺮﻳﻖ ﻣﻐﻠﻖ", "قال الوزير إن الطريق مغلق"),
    ],
)
def test_reading(text: str, read: str) -> None:
    language = language_of(text)
    assert page_of(text, language, READABLE).readings[language].text == read


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Two die in mill\n\nKARDA, Oct 5, 2026 - Two men died, medics said.", "en", "Two men died"),
        ("Two die in mill\n\nBy Ann Lee\n\nKARDA, Oct 5 (Wire) - Two men died, medics said.", "en", "Two men died"),
        ("مصرع رجلين\n\nالضفة – لقي رجلان مصرعهما، وفق ما قال المسعفون.", "ar", "لقي رجلان مصرعهما"),
    ],
)
def test_a_dateline_below_a_headline_is_no_part_of_what_is_said(text: str, language: str, content: str) -> None:
    claims = extract_claims(Document("d", "The Herald", text, language)).claims
    assert [claim.content.text for claim in claims] == [content]


@pytest.mark.parametrize(
    ("words", "dateline", "credits"),
    [
        ("LONDON (Reuters) - The road is shut.", "LONDON (Reuters) - ", ("Reuters",)),
        ("COLUMBIA, S.C. (AP) — The road is shut.", "COLUMBIA, S.C. (AP) — ", ("AP",)),
        ("PARIS, Aug 31 (Reuters) - The road is shut.", "PARIS, Aug 31 (Reuters) - ", ("Reuters",)),
        ("PARIS, Aug 31 (Meridian Wire) - The road is shut.", "PARIS, Aug 31 (Meridian Wire) - ", ()),
        ("PARIS (the mayor) - said so.", "", ()),
        ("Nordhafen, 3. November (dpa) - Die Straße ist gesperrt.", "Nordhafen, 3. November (dpa) - ", ("dpa",)),
        ("Nordhafen, 3.11.2026 (nz) – Die Straße ist gesperrt.", "Nordhafen, 3.11.2026 (nz) – ", ()),
        ("NORDHAFEN (nz) - Die Straße ist gesperrt.", "NORDHAFEN (nz) - ", ()),
        ("PORT ESSAM (mw) - The road is shut.", "PORT ESSAM (mw) - ", ()),
        ("Ann Lee (left) - said so.", "", ()),
        ("PORT ESSAM - Minister Ann Lee said so.", "PORT ESSAM - ", ()),
        ("WASHINGTON --  A trend will end.", "WASHINGTON --  ", ()),
        ("The White House (which is white) - said so.", "", ()),
        ("Ann Lee (Labour) - said so.", "", ()),
        ("دمشق - سانا: قال الوزير إن الطريق مغلق", "دمشق - سانا: ", ("SANA",)),
        ("واس- الرياض: أدانت الهيئة", "واس- الرياض: ", ("SPA",)),
        ("باريس - أ.ف.ب: توصل الرئيس", "باريس - أ.ف.ب: ", ("AFP",)),
        ("بشكيك، 16 يوليو - أعلن الممثل", "بشكيك، 16 يوليو - ", ()),
        ("بورت عصام - قالت الوزيرة", "بورت عصام - ", ()),
        ("وزير الصحة - حفظه الله - قال إن الطريق مغلق", "", ()),
        ("قال الوزير: الطريق مغلق", "", ()),
        ("[14:20] العمدة يقول إن الطريق مغلق", "[14:20] ", ()),
        ("(2:05 p.m.) The road is shut.", "(2:05 p.m.) ", ()),
        pytest.param("14:20" + " " * 100_000 + "1", "", (), id="an hour before many blanks"),
        ("БИШКЕК, 16 июля. Дорога закрыта", "БИШКЕК, 16 июля. ", ()),
        ("МОСКВА, 3 мая. /ТАСС/. Дорога закрыта", "МОСКВА, 3 мая. /ТАСС/. ", ("TASS",)),
        ("МОСКВА, 3 мая – РИА Новости. Дорога закрыта", "МОСКВА, 3 мая – РИА Новости. ", ("RIA Novosti",)),
        ("ООН призвала стороны к миру", "", ()),
    ],
)
def test_datelines(words: str, dateline: str, credits: tuple[str, ...]) -> None:
    end = dateline_end(words, first=True)
    assert words[:end] == dateline
    assert credits_in(words[:end]) == credits


@pytest.mark.parametrize(
    ("words", "credits"),
    [
        ("(رويترز، أ ف ب)", ("Reuters", "AFP")),
        ("(AFP)", ("AFP",)),
        ("وكالات", ("agencies",)),
        ("AP/Reuters", ("AP", "Reuters")),
        ("(ТАСС)", ("TASS",)),
        ("(the ministry)", ()),
        ("(حزب العمال)", ()),
        ("map", ()),
    ],
)
def test_a_line_of_credits(words: str, credits: tuple[str, ...]) -> None:
    assert only_credits(words) == credits


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("LONDON (Reuters) - Ann Lee said the road was shut.", ("Reuters",)),
        ("Ann Lee said the road was shut. (AFP, dpa)", ("AFP", "dpa")),
        ("Ann Lee said the road was shut.\n\nAgencies", ("agencies",)),
        ("قالت الوزارة إن الطريق مغلق. (رويترز، أ ف ب)", ("Reuters", "AFP")),
        ("قالت الوزارة إن الطريق مغلق.\n\nوكالات", ("agencies",)),
        ("МОСКВА, 3 мая. /ТАСС/. Министр заявил, что дорога закрыта.", ("TASS",)),
        ("Ann Lee said the road was shut.\n\n(With inputs from AFP)", ("AFP",)),
        ("قالت الوزارة إن الطريق مغلق.\n\nالمصدر: رويترز ووكالات", ("Reuters", "agencies")),
        ("By Reuters\n\nAnn Lee said the road was shut.", ("Reuters",)),
        ("By Reuters Staff\n\nAnn Lee said the road was shut.", ("Reuters",)),
        ("By AFP - Agence France Presse\n\nAnn Lee said the road was shut.", ("AFP",)),
        ("بقلم: رويترز\n\nقالت الوزارة إن الطريق مغلق.", ("Reuters",)),
        ("Ann Lee told AFP that the road was shut.", ()),
    ],
)
def test_a_document_has_credits_and_its_chains_have_none(text: str, credits: tuple[str, ...]) -> None:
    extraction = extract_claims(Document("d", "The Day", text))
    assert extraction.credits == credits
    assert extraction.claims
    if credits:
        assert [len(claim.chain) for claim in extraction.claims] == [2]


def test_the_outlet_is_no_credit_of_its_own() -> None:
    assert extract_claims(Document("d", "Reuters", "LONDON (Reuters) - Ann Lee said so.")).credits == ()


ENGLISH = "Ann Lee said that the road to the town was shut and would stay so for a week."
ARABIC = "قالت ليان الرفاعي إن الطريق إلى المدينة مغلق منذ أمس وإن العمل على فتحه مستمر."
URDU = "وزارت نے کہا ہے کہ سڑک کل سے بند ہے اور اگلے ہفتے تک نہیں کھلے گی۔"
DUTCH = "De minister heeft gezegd dat de weg niet voor het einde van de week wordt geopend."


@pytest.mark.parametrize(
    ("text", "language", "speakers", "read_whole"),
    [
        (f"{ENGLISH}\n\n{ARABIC}", "en", ["Ann Lee", "ليان الرفاعي"], True),
        (f"{ARABIC}\n\n{ENGLISH}", "ar-EG", ["ليان الرفاعي", "Ann Lee"], True),
        (f"{ARABIC}\n\n{URDU}", "ar", ["ليان الرفاعي"], False),
        (f"{ENGLISH}\n\n{URDU}", "eng", ["Ann Lee"], False),
        (ENGLISH, "EN", ["Ann Lee"], True),
        (ARABIC, "arb", ["ليان الرفاعي"], True),
        (ARABIC, "en", ["ليان الرفاعي"], True),
        (URDU, "ar", [], False),
        (DUTCH, None, [], False),
        (ENGLISH, "xx", [], False),
    ],
)
def test_a_paragraph_is_read_by_the_grammar_of_its_language(
    text: str, language: str | None, speakers: list[str], read_whole: bool
) -> None:
    extraction = extract_claims(Document("d", "Wire", text, language))
    assert [claim.chain[-1].name for claim in extraction.claims] == speakers
    assert extraction.read_whole is read_whole
    assert read_whole or any("no grammar reads the language" in one.reason for one in extraction.set_aside)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee said the road to\nthe old town was shut.\n", "the road to\nthe old town was shut"),
        ("**Ann Lee** said the *road* was shut.", "the *road* was shut"),
        ("قالت ليان الخطيب إن اﻟﻄﺮﻳﻖ ﻣﻐﻠﻖ.", "اﻟﻄﺮﻳﻖ ﻣﻐﻠﻖ"),
    ],
)
def test_spans_are_those_of_the_stored_text(text: str, words: str) -> None:
    (claim,) = extract_claims(Document("d", "Wire", text)).claims
    assert claim.content.text == words
    for printed in (claim.content, claim.speaker, claim.cue):
        assert printed.text == " ".join(text[start:end] for start, end in printed.spans)


@pytest.mark.grammar_fails
def test_a_grammar_that_fails_sets_one_document_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise IndexError("no such word")

    monkeypatch.setattr("claimkit.extract.engine.claims._read_page", failing)
    extraction = extract_claims(Document("d", "Wire", ENGLISH))
    assert extraction.claims == ()
    assert not extraction.read_whole
    assert "IndexError: no such word" in extraction.set_aside[0].reason


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "Ann Lee issued the following statement:\n\n“It rained all day.\n\nIt thundered all night.”\n\nHolt left.",
            2,
        ),
        ("en", "Ann Lee said: “It rained.\n\nHolt said it was over. “We agree,” he said.", 1),
        ("en", 'Ann Lee said: “It rained."\n\nHolt left. He was “late.”', 1),
        ("en", 'Ann Lee said: "It rained all day.\n\nIt thundered all night."\n\nHolt left.', 2),
        ("en", 'Ann Lee said: "It rained."\n\n"It thundered all night," Holt said.', 1),
        ("en", "Ann Lee said: “It rained.\n\nQ: Where?\n\nA: Here, all day.”\n\nQ: Really?\n\nA: Yes.", 1),
        ("de", "Die Ministerin sagte: „Es hat geregnet.\n\nEs hat gedonnert.“ Er ging.", 2),
        ("de", "Die Ministerin sagte: „Es hat geregnet.“\n\nEr ging „nach Hause“.", 1),
        ("de", "Die Ministerin erklärte:\n\n„Es hat geregnet.“", 1),
        ("ru", "Министр сказал:\n\n«Шёл дождь».", 1),
        ("fr", "Le ministre a déclaré :\n\n«Il a plu.»", 1),
        ("ar", "وأصدرت الوزيرة ليلى حداد البيان التالي:\n\n«هطل المطر أمس».", 1),
    ],
)
def test_a_quotation_stands_below_its_colon_and_goes_on_below(language: str, text: str, said: int) -> None:
    claim = extract_claims(Document("d", "North Press", text, language)).claims[0]
    assert (claim.mode, len(claim.content.spans)) == ("direct", said)
    assert {mark for start, end in claim.content.spans for mark in text[start:end]}.isdisjoint('"“”„«»:')
