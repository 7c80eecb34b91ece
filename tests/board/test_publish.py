"""The pages of a project: whole, harmless, bounded, in both languages."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.board.node import HTML_TAGS, SVG_TAGS
from claimkit.board.publish import publish
from claimkit.cli import main
from claimkit.errors import InputError
from claimkit.interface import speaking
from claimkit.version import VERSION
from tests.board.conftest import HOSTILE

FRAME = {"html", "head", "meta", "title", "style", "body", "h1", "script"}


class Seen(HTMLParser):
    """The tags, links, anchors and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data

    def of(self, name: str) -> list[str]:
        return [value or "" for attribute, value in self.attributes if attribute == name]


@pytest.fixture(scope="module")
def pages(seeds_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    publish(open_warehouse(seeds_path, folder / "none"), folder / "pages")
    return folder / "pages"


def seen(folder: Path) -> dict[str, Seen]:
    return {path.name: Seen(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.html"))}


def test_every_page_says_its_day_digest_and_version(pages: Path, seeds_path: Path) -> None:
    digest = open_warehouse(seeds_path).digest
    found = seen(pages)
    assert len(found) >= 2
    for page in found.values():
        assert digest in page.words
        assert f"claimkit {VERSION}" in page.words
        assert re.search(r"Published \d{4}-\d\d-\d\d", page.words)
        assert "not whether it is true" in page.words


def test_every_link_within_the_pages_leads_somewhere(pages: Path) -> None:
    found = seen(pages)
    followed = 0
    for name, page in found.items():
        for address in page.of("href"):
            if address.startswith(("http://", "https://")):
                continue
            file, _, anchor = address.partition("#")
            assert file in {"", *found}
            assert not anchor or anchor in found[file or name].of("id")
            followed += 1
    assert followed > 20


def test_a_page_needs_nothing_from_anywhere(pages: Path) -> None:
    for path in pages.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        page = Seen(text)
        assert page.of("src") == []
        assert "link" not in page.tags
        assert "url(" not in text
        (policy,) = (each for each in page.of("content") if "default-src" in each)
        assert policy.startswith("default-src 'none'")
        for tag in ("style", "script"):
            (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
            digest = b64encode(sha256(content.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_comparison_counts_and_the_claims_have_their_passages(pages: Path) -> None:
    words = " ".join(page.words for page in seen(pages).values())
    assert "الولايات المتحدة لن تضع صواريخ في أوكرانيا" in words
    assert "denies 1" in words
    assert "not held" in words
    assert ": None" not in words
    text = "".join(path.read_text(encoding="utf-8") for path in pages.glob("*.html"))
    assert re.search(r'<div class="passage" lang="ar" dir="rtl">[^<]+<mark>[^<]+</mark>[^<]+</div>', text)
    chain = re.compile(r"<bdi>North Press</bdi> → <bdi>Politico</bdi> → <bdi>leak</bdi> → <bdi>Joe Biden</bdi>")
    assert chain.search(text)


def test_a_cluster_has_its_paths_and_a_story_its_times(pages: Path) -> None:
    page = max(seen(pages).values(), key=lambda page: len(page.words))
    assert page.of("class").count("chart") > 3
    assert page.tags.count("svg") == page.of("class").count("chart")
    lit = [each for each in page.of("data-lit") if " " in each]
    assert lit, "a name that several paths run through lights them all"


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    publish(open_warehouse(hostile_path, tmp_path / "none"), tmp_path / "pages")
    told = 0
    for page in seen(tmp_path / "pages").values():
        assert set(page.tags) <= HTML_TAGS | SVG_TAGS | FRAME
        assert page.tags.count("script") == 1
        assert not [name for name, _ in page.attributes if name.startswith("on")]
        told += page.words.count(HOSTILE)
    assert told > 3


def test_pages_speak_arabic_from_right_to_left(seeds_path: Path, tmp_path: Path) -> None:
    with speaking("ar"):
        publish(open_warehouse(seeds_path, tmp_path / "none"), tmp_path / "pages")
    text = (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in text
    words = " ".join(page.words for page in seen(tmp_path / "pages").values())
    assert "المقارنة" in words
    assert "Comparison" not in words
    every = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "pages").glob("*.html"))
    assert "<bdi>نورث برس</bdi> ← <bdi>بوليتيكو</bdi> ← <bdi>تسريبات</bdi> ← <bdi>جو بايدن</bdi>" in every


def test_a_file_holds_so_many_clusters_and_no_more(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimkit.board.publish.model.CLUSTERS", 7)
    publish(warehouse, tmp_path / "pages")
    found = seen(tmp_path / "pages")
    counts = [page.of("class").count("proposition") for page in found.values()]
    assert max(counts) == 7
    clusters = warehouse.sql("select count(distinct cluster_id) from claim_cluster").fetchall()[0][0]
    assert sum(counts) == clusters
    assert any(name.endswith("-2.html") for name in found)


def test_pages_are_written_anew_and_old_ones_go(warehouse: Warehouse, tmp_path: Path) -> None:
    done = publish(warehouse, tmp_path / "pages")
    (tmp_path / "pages" / "claimkit-pages.json").write_text('{"files": ["old.html", "../kept.html"]}', encoding="utf-8")
    (tmp_path / "pages" / "old.html").write_text("old", encoding="utf-8")
    (tmp_path / "kept.html").write_text("kept", encoding="utf-8")
    publish(warehouse, tmp_path / "pages", force=True)
    assert {path.name for path in (tmp_path / "pages").iterdir()} == {*done.files, "claimkit-pages.json"}
    assert (tmp_path / "kept.html").exists()


def test_a_folder_with_other_files_is_left_alone(
    seeds_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"mine\.txt"):
        publish(open_warehouse(seeds_path), tmp_path)
    assert main(["publish", str(tmp_path / "new"), "--warehouse", str(seeds_path)]) == 0
    assert "index.html" in capsys.readouterr().out
