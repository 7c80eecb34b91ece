"""Names: who is who, what merging would do, and that it does it; in Arabic and in English."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from claimkit import Names, Warehouse, build, open_warehouse
from claimkit.board.names.model import found_person
from claimkit.errors import QueryError
from claimkit.journal import merge
from tests.board.conftest import HOSTILE
from tests.board.nicknames import ARABIC, BY_NAME, ENGLISH, NAME, nicknames
from tests.board.test_compare import Tags
from tests.warehouse.corrections import PARTS, project

LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("names"))


@pytest.fixture
def people(path: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(path, tmp_path / "journals", "lina")


def test_those_with_most_claims_come_first_and_a_state_makes_the_same_board(warehouse: Warehouse) -> None:
    board = Names(warehouse, person="joe-biden", other="white-house")
    claims = board.to_frame()["claims"].to_list()
    assert claims == sorted(claims, reverse=True)
    assert board.model.people[0].name == "Joe Biden"
    again = Names(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.html()) == (repr(board), board.html())
    assert again.face(live=True) == board.face(live=True)


def test_who_is_found_has_the_office_most_often_printed_and_no_empty_column_of_sides(tmp_path: Path) -> None:
    offices = ("Transport Minister", "Minister", "Transport Minister")
    said = [f"{office} Odile Brandt said the quay would close on day {day}." for day, office in enumerate(offices, 2)]
    record = {"outlet": "Hill Post", "published_at": "2026-05-01", "text": "\n\n".join(said)}
    (tmp_path / "in.jsonl").write_text(json.dumps(record), "utf-8")
    build([tmp_path / "in.jsonl"], tmp_path / "claims.duckdb")
    board = Names(open_warehouse(tmp_path / "claims.duckdb", tmp_path / "journals"))
    (person,) = board.model.people
    assert (person.name, person.role, person.office) == ("Odile Brandt", None, "Transport Minister")
    assert "Transport Minister" in repr(board)
    assert ">Side<" not in board.html()


def test_the_sides_of_those_who_are_listed_have_their_column(warehouse: Warehouse) -> None:
    assert ">Side<" in Names(warehouse).html()


@pytest.mark.parametrize(("text", "name"), [("بايدن", "Joe Biden"), ("النَّاتو", "NATO"), ("psaki", "Jen Psaki")])
def test_a_name_is_found_in_any_of_its_scripts(warehouse: Warehouse, text: str, name: str) -> None:
    assert name in Names(warehouse, text=text).to_frame()["name"].to_list()


@pytest.mark.parametrize(
    ("name", "person"),
    [("psaki", "jen-psaki"), ("ساكي", "jen-psaki"), ("joe-biden", "joe-biden"), ("اوشاكُوف", "yuri-ushakov")],
)
def test_somebody_is_named_by_a_part_of_a_name_however_it_is_typed(
    warehouse: Warehouse, name: str, person: str
) -> None:
    assert found_person(warehouse, name) == person


def test_two_names_are_merged_as_was_said_and_parted_again(warehouse: Warehouse) -> None:
    query = "select count(*) from speaker_record where speaker_id = $id"
    count = {each: warehouse.sql(query, id=each).fetchall()[0][0] for each in ("joe-biden", "white-house")}
    board = Names(warehouse, person="white-house")
    board._answer("beside", {"value": "بايدن"}, "r1")
    words = board.face(live=True).words()
    both = count["joe-biden"] + count["white-house"]
    assert f"{count['white-house']} claims of \u2068White House\u2069 will be of \u2068Joe Biden\u2069" in words
    assert f"who then has {both}" in words
    assert warehouse.sql("select count(*) from judgement").fetchall() == [(0,)]
    board._answer("same", {}, "r2")
    assert warehouse.sql(query, id="joe-biden").fetchall() == [(both,)]
    chains = "select count(*) from claim_card where \"chain\" like '%White House' and speaker_id is not null"
    assert warehouse.sql(chains).fetchall() == [(0,)]
    assert board.state["person"] == "joe-biden"
    board._answer("undo_names", {}, "r3")
    assert warehouse.sql(query, id="joe-biden").fetchall() == [(count["joe-biden"],)]


def test_a_merge_of_36_claims_comes_with_a_colleagues_journal_lasts_and_is_taken_back(tmp_path: Path) -> None:
    inputs, path = nicknames(tmp_path), tmp_path / "claims.duckdb"
    hers, his = tmp_path / "hers", tmp_path / "his"
    lina, omar = open_warehouse(path, hers, "lina"), open_warehouse(path, his, "omar")
    ((claim,),) = omar.sql("select min(claim_id) from speaker_record where speaker_id = $id", id=ARABIC).fetchall()
    omar.judge("claim_corrected", claim, value={"act": "warn"})
    board = Names(lina, person=ARABIC, other=ENGLISH)
    assert f"who then has {BY_NAME + NAME}" in board.face(live=True).words()
    board._answer("same", {}, "r1")
    assert (claims_of(lina, ENGLISH), claims_of(omar, ENGLISH)) == (BY_NAME + NAME, NAME)
    (journal,) = hers.glob("*.jsonl")
    assert "1 line" in str(merge(his, journal))
    assert claims_of(omar, ENGLISH) == BY_NAME + NAME
    build(inputs, path, journals=his)
    rebuilt = open_warehouse(path, his, "omar")
    chains = rebuilt.sql("select distinct \"chain\" from claim_card where language = 'ar'").fetchall()
    assert {chain.rpartition(" → ")[2] for (chain,) in chains} == {"Sami Haddad"}
    assert claims_of(rebuilt, ENGLISH) == BY_NAME + NAME
    assert rebuilt.sql("select act from claim_card where claim_id = $id", id=claim).fetchall() == [("warn",)]
    board._answer("undo_names", {}, "r2")
    merge(his, journal)
    assert (claims_of(rebuilt, ENGLISH), claims_of(rebuilt, ARABIC)) == (NAME, BY_NAME)


def claims_of(warehouse: Warehouse, person: str) -> int:
    found = warehouse.sql("select count(*) from speaker_record where speaker_id = $id", id=person).fetchall()
    return int(found[0][0])


@LANGUAGES
def test_a_name_without_an_id_becomes_somebody(people: Warehouse, language: str) -> None:
    name = PARTS[language]["inner"][3]
    people.sql("select 1")
    query = "select count(*) from speaker_record where speaker_id = 'bank'"
    assert people.sql(query).fetchall() == [(0,)]
    ((key,),) = people.sql(
        "select coalesce(speaker_id, 'printed:' || name) from person where list_contains(names, $name)", name=name
    ).fetchall()
    board = Names(people, person=key)
    board._answer("beside", {"value": "Central Bank"}, "r1")
    board._answer("same", {}, "r2")
    assert people.sql(query).fetchall() == [(1,)]
    shown = people.sql('select "chain" from claim_card where claim_id = $id', id=f"{language}-inner").fetchall()
    assert shown[0][0].endswith("→ Central Bank")
    board._answer("undo_names", {}, "r3")
    assert people.sql(query).fetchall() == [(0,)]


def test_for_whom_somebody_speaks_is_said_and_unsaid(warehouse: Warehouse) -> None:
    board = Names(warehouse, person="joe-biden")
    board._answer("tell", {"field": "side", "value": "nato"}, "r1")
    board._answer("tell", {"field": "organization", "value": "Alliance"}, "r2")
    query = "select side, organization from speaker where speaker_id = 'joe-biden'"
    assert warehouse.sql(query).fetchall() == [("nato", "Alliance")]
    assert warehouse.sql("select distinct side from claim_card where speaker_id = 'joe-biden'").fetchall() == [
        ("nato",)
    ]
    board._answer("undo_names", {}, "r3")
    assert warehouse.sql(query).fetchall() == [("nato", "White House")]


def test_a_merge_keeps_the_name_that_is_chosen_and_one_undo_takes_both_back(warehouse: Warehouse) -> None:
    board = Names(warehouse, person="white-house", other="joe-biden")
    assert board._answer("call", {"value": "البيت الأبيض"}, "r1").focus == "comparison"
    board._answer("same", {}, "r2")
    query = "select distinct speaker_name from claim_card where speaker_id = 'joe-biden'"
    assert warehouse.sql(query).fetchall() == [("البيت الأبيض",)]
    ends = "select count(*) from claim_card where ends_with(\"chain\", 'البيت الأبيض')"
    assert warehouse.sql(ends).fetchall()[0][0] > 2
    board._answer("undo_names", {}, "r3")
    assert warehouse.sql(query).fetchall() == [("Joe Biden",)]
    board.change(person="joe-biden")
    for number, (given, shown) in enumerate((("Biden", "Biden"), ("", "Joe Biden"))):
        board._answer("tell", {"field": "name", "value": given}, f"n{number}")
        assert warehouse.sql(query).fetchall() == [(shown,)]


@pytest.mark.parametrize(("interface", "name", "side"), [("en", "Joe Biden", "Russia"), ("ar", "جو بايدن", "روسيا")])
def test_names_and_sides_are_told_as_the_interface_has_them(
    warehouse: Warehouse, interface: str, name: str, side: str
) -> None:
    board = Names(warehouse, person="joe-biden", interface=interface)
    assert f"{name} (joe-biden)" in repr(board)
    assert side in repr(board)
    board._answer("tell", {"field": "side", "value": side}, "r1")
    assert warehouse.sql("select side from speaker where speaker_id = 'joe-biden'").fetchall() == [("russia",)]
    html = board.face(live=True).to_html()
    assert f">{name}</bdi>" in html
    assert 'title="Joe Biden: person"' in html or f'title="{name} · Joe Biden: ' in html
    # Somebody unnamed has no name: what one article calls them stays there.
    assert "مسؤول كبير" not in repr(board)


@pytest.mark.parametrize(
    ("person", "name"),
    [("russian-government", "الحكومة الروسية"), ("us-government", "الحكومة الأميركية")],
)
def test_a_government_goes_by_its_name_and_not_by_its_capital(warehouse: Warehouse, person: str, name: str) -> None:
    assert f"{name} ({person})" in repr(Names(warehouse, person=person, interface="ar"))


def test_who_is_not_the_same_is_written_and_nobody_is_merged(warehouse: Warehouse) -> None:
    board = Names(warehouse, person="joe-biden", other="jen-psaki")
    board._answer("not_same", {}, "r1")
    assert warehouse.sql("select kind from judgement").fetchall() == [("not_same_speaker",)]
    assert warehouse.sql("select count(*) from speaker_merged").fetchall() == [(0,)]
    assert "are not the same" in board.face(live=True).words()


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"value": "nobody at all"}, "nobody is known"),
        ({"value": "joe-biden"}, "somebody else"),
        ({"value": "official"}, "means several"),
    ],
)
def test_nobody_and_oneself_are_refused(warehouse: Warehouse, values: dict[str, str], reason: str) -> None:
    with pytest.raises(QueryError, match=reason):
        Names(warehouse, person="joe-biden")._answer("beside", values, "r1")


def test_hostile_names_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    board = Names(open_warehouse(hostile_path, tmp_path, "lina"))
    assert HOSTILE in board.to_frame()["name"].to_list()
    assert not Tags(board.html()).tags & {"img", "script", "b", "i", "a"}
