"""The seeds, built and asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimkit.extract import Extraction, extract_claims
from claimkit.isolation import isolated
from claimkit.records import Claim, Document, Hop, Printed
from claimkit.track import build, open_warehouse
from claimkit.warehouse import Warehouse

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("seeds")
    build(None, folder / "claims.duckdb")
    return open_warehouse(folder / "claims.duckdb", folder / "journals", "tester")


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("select count(*) from claim", 58),
        ("select count(*) from claim join document using (document_id) where outlet_id = 'north-press'", 17),
        ("select count(*) from reject", 0),
        ("select count(*) from \"match\" where origin = 'hand'", 41),
        (
            "select chain from claim_card where content like 'الولايات المتحدة لن تضع%'",
            "North Press → Politico → leak → Joe Biden",
        ),
        (
            "select chain from claim_card where content like 'الرئيس الروسي بوتين تلقى%'",
            "North Press → Politico → leak",
        ),
        ("select hops from claim_card where content like 'الولايات المتحدة لن تضع%'", 3),
        (
            "select string_agg(s.speaker_id, ' ' order by position) from claim_speaker s "
            "join claim using (claim_id) where speaker_name = 'واشنطن وحلف الناتو'",
            "us-government nato",
        ),
        ("select count(*) from claim where known_by = 'text'", 17),
    ],
)
def test_the_seeds_are_answered(warehouse: Warehouse, query: str, answer: object) -> None:
    assert warehouse.sql(query).fetchall() == [(answer,)]


@pytest.mark.parametrize(
    ("name", "role", "members", "speakers"),
    [
        ("Washington and NATO", None, ("Washington", "NATO"), ["us-government", "nato"]),
        ("واشنطن وحلف الناتو", None, ("واشنطن", "حلف الناتو"), ["us-government", "nato"]),
        ("the two allies", None, ("NATO", "somebody else", "NATO", "Washington"), ["nato", "us-government"]),
        ("the two allies", None, ("NATO", "Rita Holt", "NATO"), ["nato", "~rita holt"]),
        ("Jen Psaki", "White House spokeswoman", (), ["jen-psaki"]),
        ("جين بساكي", "المتحدثة باسم البيت الأبيض", (), ["jen-psaki"]),
    ],
)
def test_roles_and_joint_speakers_are_kept(
    tmp_path: Path, name: str, role: str | None, members: tuple[str, ...], speakers: list[str]
) -> None:
    text = f"{name} said: yes."
    document = {"document_id": "d", "outlet": "Reuters", "language": "en", "text": text, "complete": True}
    claim = Claim(
        document_id="d",
        claim_id="one",
        content=Printed.at(text, [(text.index("yes"), len(text))]),
        speaker=Printed.at(text, [(0, len(name))]),
        speaker_name=name,
        cue=Printed(),
        mode="direct",
        act="assert",
        polarity="positive",
        basis="on_record",
        chain=(Hop("Reuters", "outlet"), Hop(name, "person")),
        speaker_role=role,
        speakers=members,
    )
    (tmp_path / "documents.jsonl").write_text(json.dumps(document), "utf-8")
    (tmp_path / "claims.jsonl").write_text(json.dumps(claim.to_json(), ensure_ascii=False), "utf-8")
    report = build([SEEDS, tmp_path], tmp_path / "w" / "claims.duckdb")
    assert report.rejects == ()
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    found = warehouse.sql(
        "select speaker_role, claim.speaker_id, list(s.speaker_id order by position), list(position order by position) "
        "from claim join claim_speaker as s using (claim_id) where claim_id = 'one' group by all"
    ).fetchall()
    assert found == [(role, speakers[0], speakers, list(range(len(speakers))))]


def test_another_order_and_another_place_give_the_same_digest(tmp_path: Path, warehouse: Warehouse) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    own = {"lexicon", "interface"}
    parts = sorted(
        path for path in seeds.rglob("*") if path.suffix in (".csv", ".jsonl") and own.isdisjoint(path.parts)
    )
    for place, order in enumerate((parts, parts[::-1])):
        build(order, tmp_path / f"{place}.duckdb")
    digests = {open_warehouse(tmp_path / f"{place}.duckdb", tmp_path / "journals").digest for place in range(2)}
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("outlet", "nearest"),
    [("Nort Press", "North Press"), ("Politiko", "Politico"), ("وكالة لم تذكر", None), ("Daily Nothing", None)],
)
def test_an_outlet_that_is_not_listed_is_added_and_named(tmp_path: Path, outlet: str, nearest: str | None) -> None:
    document = {"outlet": outlet, "text": "نص", "complete": True, "document_id": "mine"}
    (tmp_path / "mine.jsonl").write_text(json.dumps(document), "utf-8")
    report = build([SEEDS, tmp_path / "mine.jsonl"], tmp_path / "claims.duckdb")
    assert [(one.name, one.nearest) for one in report.unknown_outlets] == [(outlet, nearest)]
    assert f"not in outlets.csv, of kind unknown: 1 outlet ({isolated(outlet)})" in str(report)
    assert (f"{isolated(outlet)}; did you mean {nearest}?" in str(report)) == (nearest is not None)
    warehouse = open_warehouse(tmp_path / "claims.duckdb", tmp_path / "journals")
    query = "select name, kind from outlet join document using (outlet_id) where document_id = 'mine'"
    assert warehouse.sql(query.replace("name, kind", "outlet.name, outlet.kind")).fetchall() == [(outlet, "unknown")]


@pytest.mark.parametrize("names", [["Hill Post", "Quay Times, Evening Edition"], ["بريد التل", "مساء الرصيف"]])
def test_outlets_that_are_not_listed_are_one_line_with_the_remedy(tmp_path: Path, names: list[str]) -> None:
    documents = [{"outlet": name, "text": "نص", "complete": True} for name in names]
    (tmp_path / "mine.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    lines = str(build([tmp_path / "mine.jsonl"], tmp_path / "claims.duckdb")).splitlines()
    (place,) = [place for place, line in enumerate(lines) if "outlets.csv" in line]
    assert [line for line in lines if any(name in line for name in names)] == [lines[place]]
    assert "outlet_id,name,name_native,kind,country,language" in lines[place + 1]


def test_a_table_that_is_none_of_articles_is_left_alone_with_what_would_make_it_one(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rainfall.csv").write_text("month,rain\nmay,12\n", "utf-8")
    (tmp_path / "in" / "mine.jsonl").write_text(json.dumps({"outlet": "Hill Post", "text": "a"}), "utf-8")
    told = str(build([tmp_path / "in"], tmp_path / "claims.duckdb"))
    assert "rainfall.csv is no table of articles: its first line must name the columns text and outlet" in told


@pytest.mark.parametrize("name", ["North Press", "north-press", "نورث برس", "NORTH PRESS"])
def test_an_outlet_is_known_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.jsonl").write_text(json.dumps({"outlet": name, "text": "نص", "complete": True}), "utf-8")
    report = build([SEEDS, tmp_path / "mine.jsonl"], tmp_path / "claims.duckdb")
    assert report.unknown_outlets == ()
    assert report.counts["outlets"] == 46


@pytest.mark.parametrize(
    ("start", "end", "cue", "worse", "outranked"),
    [
        (945, 1000, (932, 940), "claimkit-rules 0.1", True),
        (945, 1000, (932, 940), "their-importer", True),
        (945, 1000, (932, 940), "hand", False),
        (945, 960, (932, 940), "claimkit-rules 0.1", False),
        (945, 1000, (18, 23), "claimkit-rules 0.1", False),
    ],
)
def test_hand_outranks_others_on_the_same_words(
    tmp_path: Path, start: int, end: int, cue: tuple[int, int], worse: str, outranked: bool
) -> None:
    text = (SEEDS / "documents" / "north-press-2021-12-31.txt").read_bytes().decode()

    def line(name: str, origin: str, span: tuple[int, int], cued: tuple[int, int]) -> str:
        said = {"document_id": "north-press-2021-12-31", "content": {"spans": [span], "text": text[slice(*span)]}}
        said |= {"cue": {"spans": [cued], "text": text[slice(*cued)]}, "speaker": {"name": name}, "origin": origin}
        said |= {"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown"}
        chain = [{"name": "North Press", "kind": "outlet"}, {"name": name, "kind": "person"}]
        return json.dumps(said | {"chain": chain}, ensure_ascii=False) + "\n"

    lines = line("بوتين", "hand", (945, 1001), (932, 940)) + line("الرئيس بوتين", worse, (start, end), cue)
    (tmp_path / "mine.jsonl").write_text(lines, "utf-8")
    documents = [SEEDS / "outlets.csv", SEEDS / "documents.csv", tmp_path / "mine.jsonl"]
    assert build(documents, tmp_path / "claims.duckdb").rejects == ()
    warehouse = open_warehouse(tmp_path / "claims.duckdb", tmp_path / "journals")
    query = "select origin, superseded_by is not null from claim where speaker_name = 'الرئيس بوتين'"
    assert warehouse.sql(query).fetchall() == [(worse, outranked)]
    assert warehouse.sql("select count(*) from claim_card").fetchall() == [(1 if outranked else 2,)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Biden said that talks with Russia go on.", "en"), ("وقال بايدن إن المحادثات مع روسيا مستمرة.", "ar")],
)
def test_an_extracted_claim_comes_from_the_file_of_its_document(tmp_path: Path, text: str, language: str) -> None:
    line = {"document_id": "mine", "outlet": "BBC", "text": text, "language": language}
    (tmp_path / "mine.jsonl").write_text(json.dumps(line, ensure_ascii=False), "utf-8")
    report = build([tmp_path / "mine.jsonl"], tmp_path / "w" / "claims.duckdb")
    assert (report.extracted, report.rejects, report.counts["claims"]) == (1, (), 1)
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb", tmp_path / "journals")
    ((claim, extracted),) = warehouse.sql(
        "select claim_id, extracted from claim join document using (document_id)"
    ).fetchall()
    why = warehouse.why(claim)
    assert extracted
    assert (why.path, why.line) == (str(tmp_path / "mine.jsonl"), 1)
    assert why.origin is not None
    assert why.origin.startswith("claimkit-")
    assert why.rule


def test_one_document_that_the_extractor_fails_on_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document) -> Extraction:
        if document.document_id == "bad":
            raise ZeroDivisionError("قسمة")
        return extract_claims(document)

    monkeypatch.setattr("claimkit.track.read.extract_claims", failing)
    lines = [{"document_id": name, "outlet": "BBC", "text": "Biden said that talks go on."} for name in ("bad", "good")]
    (tmp_path / "mine.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    report = build([tmp_path / "mine.jsonl"], tmp_path / "w" / "claims.duckdb")
    assert report.extracted == 1
    assert report.counts["documents"] == 2
    assert [warning for warning in report.warnings if warning.startswith("document bad: not extracted")]


def test_a_web_page_in_the_catalogue_is_read_for_its_text(tmp_path: Path) -> None:
    words = "قال الرئيس إن الولايات المتحدة لن تضع صواريخ في أوكرانيا بعد المكالمة الطويلة بين الزعيمين. " * 6
    page = f"<html><head><title>x</title></head><body><nav>menu</nav><article><p>{words}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    (tmp_path / "documents.csv").write_text("document_id,outlet_id,file,complete\nmine,bbc,page.html,true\n")
    report = build([tmp_path], tmp_path / "w" / "claims.duckdb")
    assert report.rejects == ()
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    ((text, characters),) = warehouse.sql("select text, characters from document").fetchall()
    assert words.strip() in text
    assert "<p>" not in text
    assert characters == len(text)


def test_files_that_nothing_reads_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "pages" / "lexicon").mkdir(parents=True)
    (folder / "pages" / "مقال.txt").write_text("قال علي إن الطريق مغلق.", "utf-8")
    catalogue = "document_id,outlet_id,file,language,complete\nd,reuters,pages/مقال.txt,ar,true\n"
    (folder / "documents.csv").write_text(catalogue, "utf-8")
    assert "left alone" not in str(build([folder], tmp_path / "w" / "claims.duckdb"))
    for name in ("notes.pptx", "pages/other.txt", ".hidden", "pages/lexicon/words.csv"):
        (folder / name).write_text("", "utf-8")
    report = build([folder, folder], tmp_path / "w" / "claims.duckdb")
    assert report.left_alone == ("notes.pptx", "pages/other.txt")
    assert "2 files left alone: notes.pptx, pages/other.txt" in str(report)


@pytest.mark.parametrize(
    "text", ["The mayor said that the bridge was safe.", "قال رئيس البلدية إن الجسر سليم ويمكن عبوره."]
)
def test_a_folder_that_holds_its_own_warehouse_is_built_again(tmp_path: Path, text: str) -> None:
    (tmp_path / "harbour.txt").write_text(text, "utf-8")
    path = tmp_path / "warehouse" / "claims.duckdb"
    first, again = build([tmp_path], path), build([tmp_path], path)
    assert first.counts["claims"] == 1
    assert again.content_digest == first.content_digest
    assert again.rejects == ()
    assert first.left_alone == again.left_alone == ()


@pytest.mark.parametrize(
    ("outlet", "language", "text"),
    [
        ("The Harbour Post", "en", "The mayor said that the bridge was safe."),
        ("صحيفة الميناء", "ar", "قال رئيس البلدية إن الجسر سليم ويمكن عبوره."),
    ],
)
def test_the_front_matter_of_an_article_is_no_part_of_its_text(
    tmp_path: Path, outlet: str, language: str, text: str
) -> None:
    front = f"title: Bridge\noutlet: {outlet}\npublished_at: 2026-05-03\nlanguage: {language}"
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.md").write_text(f"---\n{front}\n---\n{text}", "utf-8")
    build([tmp_path / "raw"], tmp_path / "claims.duckdb")
    told = "select o.name, d.title, d.published_at, d.text from document d join outlet o using (outlet_id)"
    rows = open_warehouse(tmp_path / "claims.duckdb").sql(told).fetchall()
    assert rows == [(outlet, "Bridge", "2026-05-03", text)]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Harbour Post", "The newspaper Harbour Post said that the mayor had left."),
        ("الميناء", "نقلت صحيفة الميناء عن رئيس البلدية أن الجسر سليم."),
        ("Harbour Post", "The Harbour Post news agency quoted the mayor as saying that the bridge was safe."),
        ("وكالة الميناء للأنباء", "نقلت وكالة الميناء عن رئيس البلدية أن الجسر سليم."),
        ("Портовый вестник", "Мэр заявил газете «Портовый вестник», что мост закрыт."),
    ],
)
def test_an_outlet_is_known_with_a_word_for_what_it_is(tmp_path: Path, outlet: str, text: str) -> None:
    papers = {outlet: "It rained in the port.", "The Wire": text}
    for number, (name, words) in enumerate(papers.items()):
        (tmp_path / f"{number}.md").write_text(f"---\noutlet: {name}\n---\n{words}", "utf-8")
    build([tmp_path], tmp_path / "w" / "claims.duckdb")
    told = "select outlet.name from hop_shown join outlet using (outlet_id) where hop > 0"
    assert open_warehouse(tmp_path / "w" / "claims.duckdb").sql(told).fetchall() == [(outlet,)]


@pytest.mark.parametrize(
    ("outlet", "text", "known"),
    [
        ("Corvane Wire", "ونقلت وكالة كورفان واير عن رئيس البلدية أن الجسر سليم.", True),
        ("Marsh Observer", "وقال رئيس البلدية لصحيفة مارش أوبزرفر إن الجسر سليم.", True),
        ("Corvane Press", "Мэр сообщил агентству «Корван Пресс», что мост закрыт.", True),
        ("وكالة كورفان", "The Corvane news agency quoted the mayor as saying that the bridge was safe.", True),
        ("Corvane Wire", "ونقلت وكالة كورفان برس عن رئيس البلدية أن الجسر سليم.", False),
        ("Post", "ونقلت صحيفة بوست عن رئيس البلدية أن الجسر سليم.", False),
    ],
)
def test_an_outlet_is_known_in_another_script(tmp_path: Path, outlet: str, text: str, known: bool) -> None:
    for number, (name, words) in enumerate({outlet: "It rained in the port.", "North Tide": text}.items()):
        (tmp_path / f"{number}.md").write_text(f"---\noutlet: {name}\n---\n{words}", "utf-8")
    build([tmp_path], tmp_path / "w" / "claims.duckdb")
    told = "select outlet.name, speaker_id from hop_shown join outlet using (outlet_id) where hop > 0"
    assert open_warehouse(tmp_path / "w" / "claims.duckdb").sql(told).fetchall() == [(outlet, None)] * known


@pytest.mark.parametrize(
    "texts",
    [
        ["Corvane Wire said that it stood by its report.", "Corvane Wire said that its report was true."],
        ["قالت وكالة كورفان واير إن تقريرها صحيح.", "وأكدت وكالة كورفان واير أن تقريرها صحيح."],
    ],
)
def test_an_outlet_that_speaks_has_one_name(tmp_path: Path, texts: list[str]) -> None:
    papers = [("Corvane Wire", "It rained."), *zip(("North Tide", "South Tide"), texts, strict=True)]
    for number, (name, words) in enumerate(papers):
        (tmp_path / f"{number}.md").write_text(f"---\noutlet: {name}\n---\n{words}", "utf-8")
    build([tmp_path], tmp_path / "w" / "claims.duckdb")
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    assert warehouse.sql("select distinct speaker_name from claim_card").fetchall() == [("Corvane Wire",)]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Daily Harbour", "The newspaper Harbour said that the mayor had left."),
        ("مجموعة الميناء", "نقلت صحيفة الميناء عن رئيس البلدية أن الجسر سليم."),
    ],
)
def test_a_word_by_which_outlets_are_told_apart_stays(tmp_path: Path, outlet: str, text: str) -> None:
    for number, (name, words) in enumerate({outlet: "It rained in the port.", "The Wire": text}.items()):
        (tmp_path / f"{number}.md").write_text(f"---\noutlet: {name}\n---\n{words}", "utf-8")
    build([tmp_path], tmp_path / "w" / "claims.duckdb")
    told = "select name from hop_shown where hop > 0 and outlet_id is not null"
    assert open_warehouse(tmp_path / "w" / "claims.duckdb").sql(told).fetchall() == []


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 9])
def test_chains_of_every_length_are_told_in_english_where_known(tmp_path: Path, count: int) -> None:
    printed = ["نورث برس", "بوليتيكو", "تسريبات", "صحيفة لا يعرفها أحد", "بايدن", "leak", "Тасс", "جين بساكي", "z"]
    shown = ["North Press", "Politico", "leak", "صحيفة لا يعرفها أحد", "Joe Biden", "leak", "TASS", "Jen Psaki", "z"]
    kinds = ["outlet", "outlet", "leak", "outlet", "person", "leak", "outlet", "person", "anonymous"]
    chain = [{"name": name, "kind": kind} for name, kind in zip(printed, kinds, strict=True)][:count]
    said = {"document_id": "cited", "content": {"text": "قول"}, "speaker": {"name": printed[count - 1]}, "chain": chain}
    said |= {"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown"}
    (tmp_path / "claims.jsonl").write_text(json.dumps(said), "utf-8")
    (tmp_path / "documents.jsonl").write_text(
        json.dumps({"document_id": "cited", "outlet": "north-press", "text": None}), "utf-8"
    )
    tables = [SEEDS / name for name in ("outlets.csv", "speakers.csv", "speaker_names.csv")]
    report = build([*tables, tmp_path / "claims.jsonl", tmp_path / "documents.jsonl"], tmp_path / "claims.duckdb")
    assert report.rejects == ()
    row = open_warehouse(tmp_path / "claims.duckdb").sql("select chain, hops, unnamed_hop from claim_card").fetchall()
    assert row == [(" → ".join(shown[:count]), count - 1, count >= 3)]


def test_glosses_can_be_left_out(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "claims.duckdb", glosses=False)
    warehouse = open_warehouse(tmp_path / "claims.duckdb")
    assert warehouse.sql("select count(gloss), count(*) > 50 from claim").fetchall() == [(0, True)]
    digest = warehouse.digest
    assert warehouse.load().digest == digest
