"""Relations and their reasons, and what matching a whole warehouse keeps to; both languages throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from claimkit.match.candidates import readings
from claimkit.match.claims import found, pair_of
from claimkit.match.embedding import Vectors
from claimkit.match.evidence import compare
from claimkit.match.parsing import read
from claimkit.match.statements import Statement, Voice
from tests.match.test_documents import built
from tests.warehouse.stories import Page, tell

DAY = (datetime(2023, 5, 2), datetime(2023, 5, 3))


def statement(text: str, claim_id: str = "c1", **changes: object) -> Statement:
    language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in text) else "en"
    said = Statement(
        claim_id=claim_id,
        document_id=claim_id,
        outlet=claim_id,
        act="assert",
        polarity="positive",
        topic="topic",
        speakers=(Voice(claim_id, f"Speaker {claim_id}", "person"),),
        relays=(),
        said=DAY,
        readings={language: read(text, language)},
    )
    return replace(said, **changes)  # type: ignore[arg-type]


def match(left: Statement, right: Statement) -> tuple[str | None, str | None, str]:
    """Relation, what differs, and the deciding reason."""
    made = found(pair_of(left, right))
    return made.relation, made.differs_in, made.reasons[-1]


REASONS = [
    ("The bank did not close", "The bank closed", "only left negates “close” (“not”)"),
    ("لم يغلق البنك", "أغلق البنك", "only left negates “يغلق” (“لم”)"),
    ("Oil prices rose in Iraq", "Oil prices fell in Iraq", "left says “rose” where right says “fell”"),
    ("ارتفع سعر النفط في العراق", "انخفض سعر النفط في العراق", "left says “ارتفع” where right says “انخفض”"),
    ("The quake killed 12 people", "The quake killed 30 people", "left counts 12, right 30"),
    ("قتل الزلزال 12 شخصا", "قتل الزلزال 30 شخصا", "left counts 12, right 30"),
    (
        "The company exported 3 billion barrels of oil",
        "The company exported 5 billion barrels of oil",
        "left counts 3,000,000,000, right 5,000,000,000",
    ),
    (
        "صدرت الشركة 3 مليارات برميل من النفط",
        "صدرت الشركة 5 مليارات برميل من النفط",
        "left counts 3,000,000,000, right 5,000,000,000",
    ),
    ("The port in Aden may close", "The port in Aden will close", "only left hedges (“may”)"),
    ("قد يغلق ميناء عدن", "سيغلق ميناء عدن", "only left hedges (“قد”)"),
]


@pytest.mark.parametrize(("left", "right", "reason"), REASONS)
def test_the_last_reason_quotes_what_decides(left: str, right: str, reason: str) -> None:
    assert match(statement(left, "c1"), statement(right, "c2"))[2] == reason


@pytest.mark.parametrize(
    ("plain", "supposed"),
    [
        ("We do not intend to place missiles in Aden", "Egypt would act if missiles were placed in Aden"),
        ("لا ننوي نشر صواريخ في عدن", "ستتحرك مصر إذا نُشرت صواريخ في عدن"),
        ("Missiles will be placed in Iraq", "Egypt would act if missiles were placed in Syria"),
        ("ستنشر صواريخ في العراق", "ستتحرك مصر إذا نُشرت صواريخ في سوريا"),
    ],
)
def test_what_would_follow_if_it_were_so_is_no_other_word_on_it(plain: str, supposed: str) -> None:
    assert match(statement(plain, "c1"), statement(supposed, "c2"))[:2] == (None, None)


@pytest.mark.parametrize(
    ("promise", "denial"),
    [
        ("Wages will not be cut", "Nothing was agreed on wages and no promise was given"),
        ("لن تُخفض الأجور", "لم يُتفق على الأجور ولم يُعط أي وعد"),
    ],
)
def test_a_promise_against_the_denial_of_any(promise: str, denial: str) -> None:
    promised, denied = statement(promise, "c1", act="promise"), statement(denial, "c2", act="deny")
    relation, _, reason = match(promised, denied)
    assert relation == "contradicts"
    assert reason.startswith("left promises, right denies any declaration")
    assert match(promised, replace(denied, act="assert"))[0] != "contradicts"
    assert match(promised, replace(denied, said=(datetime(2023, 9, 2), datetime(2023, 9, 3))))[0] is None


@pytest.mark.parametrize("text", ["The mine at Kabwe is closed to visitors", "المنجم في كابوي مغلق أمام الزوار"])
def test_who_says_it_through_whom_and_when_makes_it_repeat_or_corroborate(text: str) -> None:
    one = statement(text, "c1")
    same_speaker = statement(text, "c2", speakers=one.speakers)
    assert match(one, same_speaker)[0] == "repeats"
    assert match(one, statement(text, "c2"))[0] == "corroborates"
    later = replace(same_speaker, said=(datetime(2023, 6, 2), datetime(2023, 6, 3)))
    assert match(one, later)[0] == "corroborates"
    aide, guard = Voice("aide", "Aide", "person"), Voice("guard", "Guard", "person")
    told = [replace(one, relays=(aide,)), replace(same_speaker, relays=(guard,))]
    assert match(*told)[0] == "corroborates"


@pytest.mark.parametrize(
    "text", ["Our thoughts and prayers are with the families of the miners", "نسأل الله أن يشفي عمال المنجم جميعا"]
)
def test_two_who_pray_alike_say_nothing_of_the_event(text: str) -> None:
    assert match(statement(text, "c1"), statement(text, "c2"))[0] is None


@pytest.mark.parametrize("text", ["The new border tax is unacceptable", "ضريبة الحدود الجديدة غير مقبولة"])
def test_one_man_s_words_told_by_opposite_sides(text: str) -> None:
    one = statement(text, "c1")
    other = statement(text, "c2", speakers=one.speakers)
    us, iran, media = (Voice(side, side, "person", side) for side in ("us", "iran", "media"))
    relation, differs, reason = match(replace(one, relays=(us,)), replace(other, relays=(iran,)))
    assert (relation, differs) == ("differs", "speaker")
    assert reason == "the same words of Speaker c1, told by us on the left and by iran on the right"
    assert match(replace(one, relays=(us,)), replace(other, relays=(media,)))[0] != "differs"


@pytest.mark.parametrize("text", ["The new border tax is unacceptable", "ضريبة الحدود الجديدة غير مقبولة"])
def test_a_ministry_and_its_spokesman_are_no_misattribution(text: str) -> None:
    ministry = Voice("ministry", "Ministry", "government", organization="Ministry")
    spokesman = Voice("spokesman", "Spokesman", "person", organization="Ministry")
    pair = [statement(text, "c1", speakers=(ministry,)), statement(text, "c2", speakers=(spokesman,))]
    assert match(*pair)[0] == "corroborates"
    confirmed = statement(text, "c2", act="confirm")
    assert match(statement(text, "c1"), confirmed)[0] == "corroborates"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bank did not close", "The bank closed"),
        ("قتل الزلزال 12 شخصا في إزمير", "The quake killed 30 people in Izmir"),
        ("France will send ships", "ستبيع ألمانيا الغاز"),
        ("", "The bank closed"),
    ],
)
def test_evidence_is_the_same_seen_from_the_other_side(left: str, right: str) -> None:
    one, other = (read(text, "ar" if text[:1] > "z" else "en") for text in (left, right))
    there, back = compare(one, other), compare(other, one)
    assert there.likeness == pytest.approx(back.likeness)
    assert (there.left_held, there.right_held) == (back.right_held, back.left_held)
    assert set(there.shared) == set(back.shared)
    assert 0 <= there.likeness <= 1
    assert there.numbers_differ == back.numbers_differ


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Zahran punished two firms", "A third firm in Zahran is looked at", False),
        ("عاقبت زهران شركتين", "شركة ثالثة في زهران تخضع للتحقيق", False),
        ("The quake killed 12 people", "The quake killed another 30 people", False),
        ("The quake killed 12 people", "The quake killed 30 people", True),
        ("قتل الزلزال 12 شخصا", "قتل الزلزال 30 شخصا", True),
    ],
)
def test_what_comes_to_what_there_is_is_no_other_count(left: str, right: str, differ: bool) -> None:
    one, other = (read(text, "ar" if text[:1] > "z" else "en") for text in (left, right))
    assert compare(one, other).numbers_differ is differ


def test_a_statement_is_wholly_like_itself() -> None:
    for text in ("The bank closed in May", "أغلق البنك في مايو"):
        reading = read(text, "ar" if text[0] > "z" else "en")
        assert compare(reading, reading).likeness == pytest.approx(1.0)


# -- a whole warehouse ----------------------------------------------------------------------------------------------


def test_matches_are_ordered_pairs_with_reasons_of_one_origin(tmp_path: Path) -> None:
    pages = [
        Page("one", "The government approved the new budget", "A"),
        Page("two", "وافقت الحكومة على الموازنة الجديدة", "B"),
        Page("three", "The government did not approve the new budget", "C"),
        Page("four", "Locusts were seen near Sabha", "D", topic="another"),
    ]
    warehouse = tell(tmp_path, pages)
    rows = warehouse.sql(
        """select l.document_id, r.document_id, relation, len(reasons) > 0, left_id < right_id, m.origin, score
        from "match" as m join claim as l on l.claim_id = left_id join claim as r on r.claim_id = right_id"""
    ).fetchall()
    found = {tuple(sorted(row[:2])): row[2] for row in rows}
    assert found == {("d0", "d1"): "corroborates", ("d0", "d2"): "contradicts", ("d1", "d2"): "contradicts"}
    assert {row[3:6] for row in rows} == {(True, True, "claimkit-match 0.1")}
    assert all(0 <= row[6] <= 1 for row in rows)


@pytest.mark.parametrize("content", ["The two sides signed the gas contract", "وقع الطرفان عقد الغاز"])
def test_a_gloss_bridges_languages(content: str) -> None:
    row = {"content": "Стороны подписали контракт", "language": "ru", "gloss": content, "gloss_language": "en"}
    row["gloss_language"] = "ar" if content[0] > "z" else "en"
    assert set(readings(row, read)) == {"ru", row["gloss_language"]}


def test_the_same_inputs_in_any_order_give_the_same_matches(tmp_path: Path) -> None:
    pages = [
        Page(f"o{place}", text, f"S{place}")
        for place, text in enumerate(("The dam is safe", "السد آمن", "The dam is not safe", "السد غير آمن"))
    ]
    found = []
    for name, order in (("a", 1), ("b", -1)):
        (tmp_path / name).mkdir()
        warehouse = tell(tmp_path / name, pages)
        lines = (tmp_path / name / "inputs" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        (tmp_path / name / "inputs" / "claims.jsonl").write_text("\n".join(lines[::order]) + "\n", encoding="utf-8")
        warehouse = warehouse.load()
        found.append(warehouse.sql('from "match" order by all').pl().drop("load_id", "line").to_dicts())
    assert found[0] == found[1] != []


def one_meaning(texts: Sequence[str]) -> Vectors:
    """An embedder that knows one thing: whether a text is about locusts, in either language."""
    return np.array([[1.0, 0.0] if "ocust" in text or "جراد" in text else [0.0, 1.0] for text in texts], np.float32)


@pytest.mark.parametrize(("speaker", "decided"), [("سمير قباني", "repeats"), ("جورج فارس", None)])
def test_an_embedder_proposes_pairs_of_one_story_and_the_speaker_decides(
    tmp_path: Path, speaker: str, decided: str | None
) -> None:
    pages = [
        ("a", "One", "2025-05-20", "Samir Qabbani said that locusts were seen near Sabratha on 17 May."),
        ("b", "Two", "2025-05-20", f"وقال {speaker} إن أسراب الجراد شوهدت قرب صبراتة في 17 مايو."),
    ]
    without = built(tmp_path, *pages)
    reasons = without.sql('select reasons from "match"').fetchall()
    assert not any("in meaning" in reason for (row,) in reasons for reason in row)
    warehouse = built(tmp_path, *pages, embedder=one_meaning)
    ((score, relation, reasons),) = warehouse.sql('select score, relation, reasons from "match"').fetchall()
    assert score >= 0.8
    assert relation == decided
    assert "the embedder finds them close in meaning (1.00)" in reasons
