"""Russian attributions: for every rule, cases of different make."""

from __future__ import annotations

from collections import Counter

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

# rule, text, speaker (name where none is written), cue, content
CASES = [
    ("that-clause", "Мэр заявил, что дорога закрыта.", "Мэр", "заявил", "дорога закрыта"),
    ("that-clause", "Жители опасаются, что зима будет долгой.", "Жители", "опасаются", "зима будет долгой"),
    ("colon", "Завод настаивает: труба исправна.", "Завод", "настаивает", "труба исправна"),
    ("colon", "Врач предупреждает: вода опасна.", "Врач", "предупреждает", "вода опасна"),
    ("colon", "Анна Ли уточнила: рейс отменён.", "Анна Ли", "уточнила", "рейс отменён"),
    ("that-clause", "Ранее Анна Ли сообщила журналистам, что поезд ушёл.", "Анна Ли", "сообщила", "поезд ушёл"),
    ("quote-before", "«Мы победили», — сказал тренер Иван Бунин.", "тренер Иван Бунин", "сказал", "Мы победили"),
    ("quote-before", '"Воды нет", - пожаловалась Анна Ли.', "Анна Ли", "пожаловалась", "Воды нет"),
    ("said-after", "Мост откроют в мае, сообщает мэрия.", "мэрия", "сообщает", "Мост откроют в мае"),
    ("quote-before", "— Моста больше нет, — вздохнула Анна Ли.", "Анна Ли", "вздохнула", "Моста больше нет"),
    ("said-after", "Воды хватит до осени, заверил мэр Бунин.", "мэр Бунин", "заверил", "Воды хватит до осени"),
    ("said-after", "Поезд ушёл раньше, рассказала водитель.", "водитель", "рассказала", "Поезд ушёл раньше"),
    ("infinitive", "Прокуратура пообещала проверить завод.", "Прокуратура", "пообещала", "проверить завод"),
    ("infinitive", "Союз потребовал от властей открыть дорогу.", "Союз", "потребовал", "открыть дорогу"),
    ("infinitive", "Анна Ли предложила подождать до весны.", "Анна Ли", "предложила", "подождать до весны"),
    ("nominal", "Завод отрицает свою вину.", "Завод", "отрицает", "свою вину"),
    ("nominal", "Кремль опроверг эти сообщения.", "Кремль", "опроверг", "эти сообщения"),
    ("nominal", "Анна Ли назвала закон «ловушкой».", "Анна Ли", "назвала", "закон «ловушкой»"),
    ("about", "Мэрия объявила о ремонте моста.", "Мэрия", "объявила", "ремонте моста"),
    ("about", "Клуб объявил о продаже стадиона.", "Клуб", "объявил", "продаже стадиона"),
    ("about", "Власти объявили об отмене праздника.", "Власти", "объявили", "отмене праздника"),
    ("according-to", "По словам мэра, воды хватит всем.", "мэра", "По словам", "воды хватит всем"),
    ("according-to", "Согласно докладу, цены выросли вдвое.", "докладу", "Согласно", "цены выросли вдвое"),
    ("according-to", "Пострадавших нет, по данным полиции.", "полиции", "по данным", "Пострадавших нет"),
    ("as-said", "Как рассказал водитель, тормоза отказали.", "водитель", "рассказал", "тормоза отказали"),
    ("as-said", "Как сообщила Анна Ли, поезд ушёл в пять.", "Анна Ли", "сообщила", "поезд ушёл в пять"),
    ("as-said", "Как отмечают аналитики, спрос упал.", "аналитики", "отмечают", "спрос упал"),
]


@pytest.mark.parametrize(("rule", "text", "said"), [(rule, text, tuple(said)) for rule, text, *said in CASES])
def test_rules(rule: str, text: str, said: tuple[str, str, str]) -> None:
    found = {claim.rule: claim for claim in extract_claims(Document("d1", "Издание", text, "ru")).claims}
    assert rule in found, sorted(map(str, found))
    claim = found[rule]
    assert (claim.speaker.text or claim.speaker_name, claim.cue.text, claim.content.text) == said


def test_every_rule_has_three_cases() -> None:
    assert all(number >= 3 for number in Counter(rule for rule, *_ in CASES).values())


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("ТАСС со ссылкой на двух дипломатов сообщает, что встреча отменена.", ["ТАСС", "двух дипломатов"]),
        ("Посол заявил, что встреча отменена, передаёт ТАСС.", ["ТАСС", "Посол"]),
        ("Мэр сказал, что завод пообещал закрыть трубу.", ["Мэр", "завод"]),
    ],
)
def test_chains(text: str, chain: list[str]) -> None:
    claims = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert chain in [[hop.name for hop in claim.chain[1:]] for claim in claims]


@pytest.mark.parametrize(
    ("text", "act", "polarity"),
    [
        ("Завод отрицает свою вину.", "deny", "negative"),
        ("Мэр не исключил, что мост закроют.", "assert", "hedged"),
        ("Врач предупредил, что вода опасна.", "warn", "positive"),
        ("Аналитики считают, что спрос упал.", "express", "positive"),
    ],
)
def test_acts(text: str, act: str, polarity: str) -> None:
    (claim,) = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert (claim.act, claim.polarity) == (act, polarity)


def test_pronouns_and_short_names_are_resolved() -> None:
    text = (
        "Посол Иван Бунин заявил, что визит отложен. Он добавил, что дата не названа. Бунин отметил, что ждёт ответа."
    )
    claims = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert [claim.speaker_name for claim in claims] == ["Иван Бунин"] * 3


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("В компании сообщили, что рейсы отменены.", "компании", "рейсы отменены"),
        ("2 мая мэр заявил, что мост закрыт.", "мэр", "мост закрыт"),
        ("После встречи в порту министр заявил, что спор улажен.", "министр", "спор улажен"),
        ("«Моста нет, — сказала Анна Ли. — И не будет».", "Анна Ли", "Моста нет И не будет"),
    ],
)
def test_what_stands_round_a_speaker(text: str, speaker: str, content: str) -> None:
    (claim,) = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert (claim.speaker.text, claim.content.text) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Пак Ён Су заявил, что дорога закрыта.", "Пак Ён Су", "person"),
        ("Орри Батт, глава завода, сказал, что дорога закрыта.", "Орри Батт", "person"),
        ("Г-н Батт сказал, что дорога закрыта.", "Батт", "person"),
        ("Миссис Батта-Лаперуза сказала, что дорога закрыта.", "Батта-Лаперуза", "person"),
        ("Министр Южной Кореи Пак Ён Су заявил, что дорога закрыта.", "Пак Ён Су", "person"),
        ("Тренер «Вымпел Сити», Орест Котов, заявил, что дорога закрыта.", "Орест Котов", "person"),
        ("Северная Корея заявила, что дорога закрыта.", "Северная Корея", "organization"),
        ("Белый дом заявил, что дорога закрыта.", "Белый дом", "organization"),
    ],
)
def test_names_that_no_list_has(text: str, name: str, kind: str) -> None:
    (claim,) = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert (claim.speaker_name, claim.chain[-1].kind) == (name, kind)


def test_somebody_in_another_case_is_no_subject() -> None:
    text = "Анна Орлова высоко оценила работу мэра Ивана Котова. Она добавила, что дорога закрыта."
    (claim,) = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert claim.speaker_name == "Анна Орлова"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Бунин встретился с послом в кулуарах форума и сообщил, что приедет снова.", ["Бунин"]),
        ("Хозяева порта готовятся закрыть склад и утверждают, что он пуст.", ["Хозяева порта"]),
        ("Правительство Заречья давно настаивало на том, что порт закрыт.", ["Правительство Заречья"]),
        ("«Дом сгорел», — рассказал газете Harbour Evening Post Иван Бунин.", ["Иван Бунин"]),
        ("«Дом сгорел», — рассказала Анна Орлова The Harbour.", ["Анна Орлова"]),
        ("Жителям посёлка сообщили, что воды нет.", []),
        ("«Порт закрыт», — объявил мэр толпе сторонников.", ["мэр"]),
        ("«Порт закрыт», — сказал Орест Котов уходя.", ["Орест Котов"]),
        ("Адвокаты Бунина утверждают, что порт закрыт.", ["Адвокаты Бунина"]),
        ("Министр финансов Северной Фарландии заявил, что порт пуст.", ["Министр финансов Северной Фарландии"]),
    ],
)
def test_a_speaker_ends_before_its_verb_adverb_and_whom_it_told(text: str, names: list[str]) -> None:
    claims = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert [claim.speaker_name for claim in claims] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Жители встретили Дмитрия Котова на причале. Котов заявил, что порт закрыт.", "Дмитрий Котов"),
        ("Зал хлопал рядом с Флорсом. Г-н Флорс заявил, что порт закрыт.", "Флорс"),
        ("По словам Флорса, порт пуст. Флорс заявил, что порт закрыт.", "Флорс"),
        ("Вместо этого министр заострил внимание на порте. Он добавил, что порт закрыт.", "министр"),
        ("Выступая против НАТО, он сказал, что порт закрыт.", "он"),
        ("О пожаре пишет The Harbour. Он добавил, что порт закрыт.", "Он"),
    ],
)
def test_a_name_is_a_subject_and_a_pronoun_means_a_person(text: str, name: str) -> None:
    *_, claim = extract_claims(Document("d1", "Издание", text, "ru")).claims
    assert claim.speaker_name == name
