"""What follows from matches and judgements: clusters, roots, order, silence, misattribution; in both languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimkit.warehouse import Warehouse
from tests.warehouse.stories import Page, claim_of, clusters, tell

# One proposition and its denial, and something else on the topic, in each language.
SAID = {"en": "The two sides signed the gas contract", "ar": "وقع الطرفان عقد الغاز"}
DENIED = {"en": "No gas contract was signed by the two sides", "ar": "لم يوقع الطرفان أي عقد للغاز"}
OTHER = {"en": "Wheat imports will start again in autumn", "ar": "واردات القمح ستعود في الخريف"}
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def status(warehouse: Warehouse, day: str) -> list[str]:
    rows = warehouse.sql("select status, order_known from status_as_of($day::date) order by all", day=day).fetchall()
    return [found + ("" if order_known else "*") for found, order_known in rows]


def value(warehouse: Warehouse, outlet: str) -> str:
    """What an outlet makes of the cluster of page 0."""
    query = """select "value" from outlet_coverage join claim_cluster using (cluster_id)
        where claim_id = $claim and outlet_id = $outlet"""
    ((found,),) = warehouse.sql(query, claim=claim_of(warehouse, 0), outlet=outlet).fetchall()
    return str(found)


def roots(warehouse: Warehouse) -> tuple[int, int, int]:
    """Outlets, documents and roots of the cluster of page 0."""
    query = """select outlets, documents, roots from independent_root join claim_cluster using (cluster_id)
        where claim_id = $claim"""
    (row,) = warehouse.sql(query, claim=claim_of(warehouse, 0)).fetchall()
    return row


# -- who is named ---------------------------------------------------------------------------------------------------


def test_whom_only_an_office_tells_is_not_named(tmp_path: Path) -> None:
    speakers = ("Ada Holt", "The mayor", "the mayor of Hull", "Haddad", "سامي الحداد", "الوزير", "متحدثة المستشفى")
    warehouse = tell(tmp_path, [Page("herald", SAID["en"], speaker) for speaker in speakers])
    ((named, role_only),) = warehouse.sql("select named, role_only from sourcing").fetchall()
    assert (named, role_only) == (3, 4)


# -- order and status -----------------------------------------------------------------------------------------------

ORDERS = [
    # said, denied, and what is known at the end of the last of these days; a star: the order is not known
    ("2021-12-30-05:00", "2021-12-31+03:00", "contested*"),  # one night: 30 December in Washington, 31 in Moscow
    ("2021-12-30", "2021-12-30", "contested*"),
    ("2021-12-30T20:35:00Z", "2021-12-30T23:30:00Z", "denied"),
    ("2021-12-30T23:35:00+03:00", "2021-12-30T15:00:00-05:00", "contested"),  # 20:35 and 20:00 UTC
    ("2021-12-30", "2022-01-02", "denied"),
    ("2022-01-02", "2021-12-30", "contested"),
    ("2021-12-30", "2021-12-31?", "contested*"),
    (None, "2022-01-02", "contested*"),
]


@LANGUAGES
@pytest.mark.parametrize(("said", "denied", "known"), ORDERS)
def test_status_knows_only_a_sure_order(
    tmp_path: Path, language: str, said: str | None, denied: str, known: str
) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A", said, "2022-01-03"),
        Page("two", DENIED[language], "Speaker B", denied, "2022-01-04", act="deny"),
    ]
    warehouse = tell(tmp_path, pages, [(0, 1, "contradicts", "")])
    assert status(warehouse, "2022-01-02") == []
    assert status(warehouse, "2022-01-03") == ["asserted"]
    assert status(warehouse, "2022-01-04") == [known]
    order_known = warehouse.sql("select bool_and(order_known) from claim_timeline").fetchall()
    assert order_known == [(not known.endswith("*"),)]


@LANGUAGES
def test_a_denial_between_two_statements_and_a_confirmation_after_it(tmp_path: Path, language: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A", "2023-05-01", "2023-05-01"),
        Page("two", DENIED[language], "Speaker B", "2023-05-03", "2023-05-03", act="deny"),
        Page("three", SAID[language], "Speaker C", "2023-05-05", "2023-05-05", act="confirm"),
        Page("four", DENIED[language], "Speaker B", "2023-05-07", "2023-05-07", act="deny"),
    ]
    matches = [(0, 1, "contradicts", ""), (0, 2, "corroborates", ""), (0, 3, "contradicts", "")]
    warehouse = tell(tmp_path, pages, matches)
    known = [status(warehouse, f"2023-05-0{day}") for day in range(1, 8)]
    assert known == [["asserted"]] * 2 + [["denied"]] * 2 + [["confirmed"]] * 2 + [["denied"]]


@LANGUAGES
def test_a_page_counts_once_its_day_has_surely_ended_in_utc(tmp_path: Path, language: str) -> None:
    warehouse = tell(tmp_path, [Page("one", SAID[language], "A", "2023-05-01", "2023-05-01-05:00")])
    assert status(warehouse, "2023-05-01") == []
    assert status(warehouse, "2023-05-02") == ["asserted"]


# -- clusters -------------------------------------------------------------------------------------------------------


@LANGUAGES
@pytest.mark.parametrize("verdict", ["unrelated", "differs"])
def test_a_judgement_cuts_a_cluster_and_taking_it_back_joins_it(tmp_path: Path, language: str, verdict: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A"),
        Page("two", SAID[language], "Speaker B"),
        Page("three", SAID[language], "Speaker C"),
    ]
    warehouse = tell(tmp_path, pages)
    assert clusters(warehouse) == [[0, 1, 2]]
    cut = [
        warehouse.judge("relation", claim_of(warehouse, 2), claim_of(warehouse, other), verdict=verdict)
        for other in (0, 1)
    ]
    assert clusters(warehouse) == [[0, 1], [2]]
    warehouse.load()
    assert clusters(warehouse) == [[0, 1], [2]]
    for judged in cut:
        warehouse.undo(judged.judgement_id)
    assert clusters(warehouse) == [[0, 1, 2]]


@LANGUAGES
@pytest.mark.parametrize("verdict", ["unrelated", "differs"])
def test_two_claims_judged_apart_are_not_joined_by_a_third(tmp_path: Path, language: str, verdict: str) -> None:
    pages = [Page(f"outlet {place}", SAID[language], f"Speaker {place}") for place in range(4)]
    warehouse = tell(tmp_path, pages)
    assert clusters(warehouse) == [[0, 1, 2, 3]]
    warehouse.judge("relation", claim_of(warehouse, 0), claim_of(warehouse, 3), verdict=verdict)
    live = clusters(warehouse)
    assert len(live) == 2
    assert not any({0, 3} <= set(cluster) for cluster in live)
    warehouse.load()
    assert clusters(warehouse) == live
    # What was judged to belong together does.
    for other in (1, 2):
        warehouse.judge("relation", claim_of(warehouse, other), claim_of(warehouse, 3), verdict="repeats")
    assert clusters(warehouse) == [[0], [1, 2, 3]]


@LANGUAGES
def test_a_judgement_joins_what_matching_left_apart(tmp_path: Path, language: str) -> None:
    warehouse = tell(tmp_path, [Page("one", SAID[language], "A"), Page("two", OTHER[language], "B")])
    assert clusters(warehouse) == [[0], [1]]
    warehouse.judge("relation", claim_of(warehouse, 0), claim_of(warehouse, 1), verdict="contradicts")
    assert clusters(warehouse) == [[0, 1]]
    stances = warehouse.sql("select stance, decided_by from claim_cluster order by stance").fetchall()
    assert stances == [("denies", "judgement"), ("says", "judgement")]


@LANGUAGES
def test_a_cluster_keeps_its_name_over_rebuilds(tmp_path: Path, language: str) -> None:
    pages = [Page("one", SAID[language], "Speaker A"), Page("two", SAID[language], "Speaker B")]
    warehouse = tell(tmp_path, pages)
    name = {"en": "The gas contract", "ar": "عقد الغاز"}[language]
    warehouse.judge("note", claim_of(warehouse, 0), value={"cluster_name": "?"})
    warehouse.judge("cluster_named", claim_of(warehouse, 1), value=name)
    warehouse.judge("note", claim_of(warehouse, 1), value={"flag": True}, note="to be checked")
    named = "select name from cluster_name join claim_cluster using (cluster_id) join claim using (claim_id)"
    assert warehouse.sql(named).fetchall() == [(name,), (name,)]
    # Enough new claims that the smallest, after which the cluster is called, is another one.
    more = [Page(f"outlet {place}", SAID[language], f"Speaker {place}") for place in range(8)]
    before = warehouse.sql("select distinct cluster_id from claim_cluster").fetchall()
    warehouse = tell(tmp_path, [*pages, *more])
    assert warehouse.sql("select distinct cluster_id from claim_cluster").fetchall() != before
    assert warehouse.sql(named).fetchall() == [(name,)] * 10


# -- roots ----------------------------------------------------------------------------------------------------------


@LANGUAGES
def test_agency_text_in_five_outlets_is_one_root(tmp_path: Path, language: str) -> None:
    pages = [
        Page("Agency", SAID[language], "Speaker A"),
        *(Page(f"Outlet {place}", SAID[language], "Speaker A", derived_from="d0") for place in range(5)),
    ]
    assert roots(tell(tmp_path, pages)) == (6, 6, 1)


@LANGUAGES
def test_an_agency_named_in_the_chain_is_its_own_page_s_root(tmp_path: Path, language: str) -> None:
    relayed = (("Agency", "outlet"),)
    pages = [
        Page("Agency", SAID[language], "Speaker A"),
        *(Page(f"Outlet {place}", SAID[language], "Speaker A", chain=relayed) for place in range(3)),
        Page("Far outlet", SAID[language], "Speaker A", chain=(("Outlet 1", "outlet"), *relayed)),
    ]
    assert roots(tell(tmp_path, pages)) == (5, 5, 1)
    own = [*pages, Page("Own reporter", SAID[language], "Speaker A")]
    assert roots(tell(tmp_path, own)) == (6, 6, 2)


@LANGUAGES
def test_two_leaks_are_not_one_root(tmp_path: Path, language: str) -> None:
    pages = [Page(outlet, SAID[language], "Speaker A", chain=(("leak", "leak"),)) for outlet in ("one", "two")]
    assert roots(tell(tmp_path, pages)) == (2, 2, 2)


@LANGUAGES
def test_one_man_s_briefing_is_one_root_in_any_outlet(tmp_path: Path, language: str) -> None:
    chains = [(("Aide", "person"),), (("Agency", "outlet"), ("Aide", "person"))]
    pages = [Page(f"o{place}", SAID[language], "Speaker A", chain=chain) for place, chain in enumerate(chains)]
    assert roots(tell(tmp_path, pages)) == (2, 2, 1)


# -- silence --------------------------------------------------------------------------------------------------------

SILENT = [
    # what the third outlet has, and what is said of it
    ({"held": True}, "silent"),
    ({"held": False}, "not_held"),  # known from a citation alone
    ({"held": True, "topic": "another"}, "not_held"),
    ({"held": True, "published_at": "2023-06-02"}, "not_held"),  # long after
    ({"held": True, "published_at": "2023-04-02"}, "not_held"),  # before anybody said it
]


@LANGUAGES
@pytest.mark.parametrize(("has", "known"), SILENT)
def test_silence_is_said_only_of_a_text_read_whole(
    tmp_path: Path, language: str, has: dict[str, object], known: str
) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A"),
        Page("two", DENIED[language], "Speaker B", act="deny"),
        replace(Page("three", OTHER[language], "Speaker C"), **has),  # type: ignore[arg-type]
    ]
    warehouse = tell(tmp_path, pages, [(0, 1, "contradicts", "")])
    assert [value(warehouse, outlet) for outlet in ("one", "two", "three")] == ["says", "denies", known]


# -- misattribution -------------------------------------------------------------------------------------------------

OPINION = {"en": "The new border tax is unacceptable", "ar": "ضريبة الحدود الجديدة غير مقبولة"}


@LANGUAGES
def test_one_sentence_in_two_mouths_is_shown_until_somebody_judges_otherwise(tmp_path: Path, language: str) -> None:
    pages = [Page("one", OPINION[language], "Amina Haddad"), Page("two", OPINION[language], "Boris Klein")]
    warehouse = tell(tmp_path, pages)
    chains = "select left_chain, right_chain from misattribution"
    ((left, right),) = warehouse.sql(chains).fetchall()
    assert {left, right} == {"one → Amina Haddad", "two → Boris Klein"}
    judged = warehouse.judge("relation", claim_of(warehouse, 0), claim_of(warehouse, 1), verdict="corroborates")
    assert warehouse.sql(chains).fetchall() == []
    warehouse.undo(judged.judgement_id)
    assert len(warehouse.sql(chains).fetchall()) == 1


@LANGUAGES
@pytest.mark.parametrize(
    ("left", "right"),
    [("Amina Haddad", "Mr Haddad"), ("Amina Haddad", "أمينة حداد"), ("an official", "a source close to him")],
)
def test_a_name_that_may_be_the_same_man_s_is_no_misattribution(
    tmp_path: Path, language: str, left: str, right: str
) -> None:
    kind = "anonymous" if left == "an official" else "person"
    pages = [Page(outlet, OPINION[language], name, kind=kind) for outlet, name in (("one", left), ("two", right))]
    assert tell(tmp_path, pages).sql("from misattribution").fetchall() == []


@LANGUAGES
def test_a_pair_that_differs_in_the_outlet_alone_is_no_misattribution(tmp_path: Path, language: str) -> None:
    pages = [Page("one", OPINION[language], "Speaker A"), Page("two", OPINION[language], "Speaker A")]
    warehouse = tell(tmp_path, pages, [(0, 1, "differs", "speaker")])
    assert warehouse.sql("from misattribution").fetchall() == []
