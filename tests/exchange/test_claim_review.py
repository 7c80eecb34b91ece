"""ClaimReview in its shapes: the claim by citation, the checker and the rating as they stand; and out again."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from claimkit import build, open_warehouse
from claimkit.cli import main
from claimkit.exchange import Reading, exchange_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.records import Reject

EN = {
    "@type": "ClaimReview",
    "claimReviewed": "The old harbour was sold for one crown",
    "url": "https://lens.example/harbour",
    "headline": "No, the harbour was not sold",
    "datePublished": "2025-4-7",
    "author": {"@type": "Organization", "name": "Lens Desk", "url": "https://lens.example/"},
    "itemReviewed": {
        "@type": "Claim",
        "datePublished": "2025-04-01",
        "author": {"@type": "Person", "name": "Ona Brill", "jobTitle": "Mayor"},
        "appearance": [{"@type": "CreativeWork", "url": "https://social.example/1"}],
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "alternateName": "Mostly false"},
}
AR = {
    "@type": ["ClaimReview"],
    "claimReviewed": "أُغلقت مدارس كاروبا كلها",
    "url": "https://marsad.example/مدارس",
    "name": "المدارس لم تُغلق",
    "datePublished": "2025-04-08T10:00:00+03:00",
    "author": {"@type": "Organization", "name": "مرصد الخبر"},
    "itemReviewed": {"@type": "Claim", "author": [{"name": "عنان برهوم"}, {"name": "تامر عكاش"}]},
    "inLanguage": "ar",
    "reviewRating": {"ratingValue": 2, "worstRating": 1, "bestRating": 5},
}
SEARCH = {
    "claims": [
        {
            "text": EN["claimReviewed"],
            "claimant": "Ona Brill",
            "claimDate": "2025-04-01T00:00:00Z",
            "claimReview": [{"publisher": {"site": "lens.example"}, "url": EN["url"], "textualRating": "Mostly false"}],
        }
    ]
}
TABLE = (
    "claimReview_claimReviewed,claimReview_author_name,claimReview_author_url,claimReview_url,rating_alternateName,"
    "creativeWork_author_name,extra_body,author\n"
    "The bridge fell,Lens Desk,https://lens.example/staff/lev-oke/,https://lens.example/b,False,Lev Oke,words,L. Oke\n"
)


def feed(*reviews: object) -> dict[str, Any]:
    return {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [each]} for each in reviews]}


def page(*scripts: str) -> str:
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<!doctype html><script>var a = '<b>'</script>{tags}<p>ClaimReview</p>"


def microdata(said: object, name: str = "") -> str:
    """The same review as microdata of a page: items, dates in attributes, words in marks."""
    if isinstance(said, list):
        return "".join(microdata(each, name) for each in said)
    if isinstance(said, dict):
        inner = "".join(microdata(value, key) for key, value in said.items() if key[0] != "@")
        kind = next(iter(listed(said.get("@type"))), "Thing")
        return f'<DIV itemscope itemprop="{name}" itemtype="https://schema.org/{kind}">{inner}</DIV>'
    if name.startswith("date"):
        return f"<time itemprop={name} datetime='{said}'>a day</time>"
    return f'<p itemprop="{name}"><b>{escape(str(said))}</b><br>'


def taken(path: Path) -> tuple[list[Any], Reading]:
    reading = Reading()
    return list(exchange_of("claim-review").read(path, reading)), reading


def told(records: list[Any]) -> list[tuple[str, str, str | None]]:
    """Speaker, words and rating of each review."""
    claims = [record for record in records if "content" in record]
    ratings = {record["claim_id"]: record["rating"] for record in records if "rating" in record}
    return [(each["speaker"]["name"], each["content"]["text"], ratings.get(each["claim_id"])) for each in claims]


ENGLISH = ("Ona Brill", str(EN["claimReviewed"]), "Mostly false")
ARABIC = ("عنان برهوم, تامر عكاش", str(AR["claimReviewed"]), "2 (1–5)")


def cut_off(review: dict[str, Any]) -> str:
    """The review as microdata of a page that ends within its words."""
    rest = {name: value for name, value in review.items() if name != "claimReviewed"}
    whole = microdata(rest).removesuffix("</DIV>")
    return f'{whole}<p itemprop="claimReviewed">{review["claimReviewed"]}'


@pytest.mark.parametrize(
    ("name", "content", "reviews"),
    [
        ("feed.json", json.dumps(feed(EN, AR)), [ENGLISH, ARABIC]),
        ("graph.json", json.dumps({"@graph": [EN, {"@type": "WebPage", "about": AR}]}), [ENGLISH, ARABIC]),
        ("lines.jsonl", f"{json.dumps(EN)}\n\n{json.dumps(AR)}\n", [ENGLISH, ARABIC]),
        ("page.html", page(json.dumps([AR]), json.dumps(EN)), [ARABIC, ENGLISH]),
        ("items.html", microdata(EN) + microdata(AR), [ENGLISH, ARABIC]),
        ("cut.html", cut_off(EN), [ENGLISH]),
        ("large.html", "<SCRIPT>if (a < b) {}</Script>" + microdata(EN), [ENGLISH]),
        ("both.html", page(json.dumps(AR)) + microdata(AR), [ARABIC]),
        ("kept.json", json.dumps({"url": "x", "page": page(json.dumps(EN))}), [ENGLISH]),
        ("search.json", json.dumps(SEARCH), [ENGLISH]),
        ("table.csv", TABLE, [("UNSPECIFIED", "The bridge fell", "False")]),
        ("odd.json", json.dumps({**EN, "url": "http://[", "author": [{"url": "http://["}]}), [ENGLISH]),
        ("bare.json", json.dumps({**EN, "reviewRating": None}), [(*ENGLISH[:2], None)]),
    ],
)
def test_each_shape_gives_its_claims_and_ratings(
    tmp_path: Path, name: str, content: str, reviews: list[tuple[str, str, str | None]]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    records, _ = taken(tmp_path / name)
    assert told(records) == reviews


def test_what_is_not_taken_is_said(tmp_path: Path) -> None:
    broken = page('{"@type": "ClaimReview", ', json.dumps({**EN, "claimReviewed": " "}), json.dumps(EN), json.dumps(EN))
    (tmp_path / "page.html").write_text(broken, encoding="utf-8")
    records, reading = taken(tmp_path / "page.html")
    refused = [(each.field, each.reason) for each in records if isinstance(each, Reject)]
    assert refused == [
        ("JSON-LD", "names a ClaimReview and is no JSON"),
        ("claimReviewed", "is missing: no words of a claim"),
    ]
    lost = {row.field: row.count for row in reading.loss}
    assert lost["ClaimReview"] == 1
    assert lost["itemReviewed.appearance"] == lost["reviewRating.ratingValue"] == 1


def test_in_built_out_and_in_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "feed.json").write_text(json.dumps(feed(EN, AR)), encoding="utf-8")
    folder, out, path = tmp_path / "in", tmp_path / "out.json", tmp_path / "w.duckdb"
    assert main(["import", str(tmp_path / "feed.json"), "--format", "claim-review", "--to", str(folder)]) == 0
    assert "verdicts of checkers, as they are written: 2" in capsys.readouterr().out
    build([folder], path, embedder=None)
    warehouse = open_warehouse(path)
    rows = warehouse.sql("select checker, rating, rated_at, origin from verdict order by rated_at").fetchall()
    assert rows == [
        ("Lens Desk", "Mostly false", "2025-04-07", "file"),
        ("مرصد الخبر", "2 (1–5)", "2025-04-08T10:00:00+03:00", "file"),
    ]
    assert warehouse.sql("select distinct known_by from claim").fetchall() == [("citation",)]
    assert main(["export", "--warehouse", str(path), "--format", "claim-review", str(out)]) == 0
    again, _ = taken(out)
    assert sorted(told(again)) == sorted([ENGLISH, ARABIC])
    before, _ = taken(tmp_path / "feed.json")
    kept = ("checker", "rating", "rated_at", "url", "title")
    verdicts = [[tuple(row[name] for name in kept) for row in rows if "rating" in row] for rows in (before, again)]
    assert sorted(verdicts[0]) == sorted(verdicts[1])
    none = "select claim_id from claim where false"
    assert main(["export", none, str(tmp_path / "no.json"), "--warehouse", str(path), "--format", "claim-review"]) == 0
    assert json.loads((tmp_path / "no.json").read_text())["dataFeedElement"] == []


def test_hostile_pages_are_read_in_linear_time(tmp_path: Path) -> None:
    hostile = "<script" * 40_000 + "ClaimReview" + "<script type='application/ld+json'>" * 20_000
    (tmp_path / "page.html").write_text(hostile, encoding="utf-8")
    unclosed = "<script</script" * 100_000 + ">ClaimReview"
    (tmp_path / "unclosed.html").write_text(unclosed, encoding="utf-8")
    items = "<a itemscope itemprop=b itemtype=https://schema.org/ClaimReview>" * 40_000
    (tmp_path / "items.html").write_text(items, encoding="utf-8")
    begun = "<p itemscope itemtype=https://schema.org/ClaimReview>" + "<i itemprop=b>" * 499
    words = begun + "word " * 400_000 + "</p>"
    (tmp_path / "words.html").write_text(words, encoding="utf-8")
    deep = "[" * 900 + json.dumps(EN) + "]" * 900
    (tmp_path / "deep.json").write_text(deep, encoding="utf-8")
    records, _ = taken(tmp_path)
    assert not any(isinstance(record, dict) and "rating" in record for record in records)


@pytest.mark.parametrize(("folder", "least"), [("meedan+fetch", 47), ("claimskg+claimskg-extractor", 288)])
def test_fact_checks_that_nobody_here_wrote(outside: Path, folder: str, least: int) -> None:
    records, reading = taken(outside / folder)
    claims = sum("content" in record for record in records if isinstance(record, dict))
    refused = sum(isinstance(record, Reject) for record in records)
    twice = sum(row.count for row in reading.loss if row.field == "ClaimReview")
    assert reading.counted["reviews"] >= least
    assert claims + refused + twice == reading.counted["reviews"]
    assert claims > 0.9 * (reading.counted["reviews"] - twice)
