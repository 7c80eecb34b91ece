"""Feeds and web archives: an entry or page a document, what is broken named and the rest read."""

from __future__ import annotations

import gzip
import json
from base64 import b32encode
from collections.abc import Callable
from hashlib import sha1, sha256
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZipFile

import pytest

from claimkit.ingest import Read, find_inputs, read_documents
from tests.ingest.test_pages import BODY, page

FEED = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{outlet}</title><link>https://hill.example/</link><language>{language}</language>
<item><title>{title}</title><link>https://hill.example/1</link><pubDate>Fri, 01 May 2026 10:00:00 +0300</pubDate>
<description>Short.</description><content:encoded><![CDATA[{body}<script>x</script>]]></content:encoded></item>
<item><title>{title}</title><link>javascript:alert(1)</link><description>Short.</description></item>
<item><guid>3</guid></item><item><description>A whole post.</description></item>
</channel></rss>"""
SAID = {"ar": ("بريد التلال", "الجسر يفتح"), "en": ("Hill Post", "Bridge opens")}
PACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.compress}


def read(path: Path) -> list[Read]:
    return list(read_documents(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_entries_of_a_feed_are_documents(tmp_path: Path, language: str, encoding: str) -> None:
    outlet, title = SAID[language]
    words = FEED.format(outlet=outlet, title=title, language=language, body=BODY[language], encoding=encoding)
    path = tmp_path / "news.xml"
    path.write_bytes(words.encode(encoding))
    assert [found.format for found in find_inputs(tmp_path)] == ["documents"]
    whole, cited, refused, post = read(path)
    assert whole.record.pop("text").count("\n") == 2
    assert whole.record == {
        "title": title,
        "outlet": outlet,
        "url": "https://hill.example/1",
        "published_at": "2026-05-01T10:00:00+03:00",
        "language": language,
    }
    assert cited.record == {"text": None, "title": title, "outlet": outlet, "language": language}
    assert cited.reject is not None
    assert "citation alone" in cited.reject.reason
    assert refused.reject is not None
    assert (refused.reject.line, refused.reject.field) == (3, "text")
    assert post.record["text"] == "A whole post."


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{10 * f"&{before};"}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "raw",
    [
        b"<rss><channel>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><published>"
        + b"9" * 30
        + b"-01-01</published></entry></feed>",
        f"{BOMB}]><rss><channel><title>&i;</title><item><title>&i;</title></item></channel></rss>".encode(),
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><link>&a;</link></item></channel></rss>',
    ],
    ids=["torn", "year", "bomb", "entity"],
)
def test_a_hostile_feed_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "news.rss"
    path.write_bytes(raw)
    assert [found.document for found in read(path)] == [None]
    assert all("root:" not in json.dumps(found.record) for found in read(path))


def test_other_xml_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.xml").write_text("<settings/>")
    assert find_inputs(tmp_path) == []


def warc(pages: dict[str, str], packing: str = "", status: str = "200 OK") -> bytes:
    """A web archive of pages by their addresses, each record packed by itself."""
    return b"".join(gzip.compress(record(address, words, packing, status), mtime=0) for address, words in pages.items())


def record(address: str, words: str, packing: str, status: str) -> bytes:
    said = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: {packing}\r\n\r\n"
    block = said.encode() + PACKED[packing](words.encode())
    digest = b32encode(sha1(block, usedforsecurity=False).digest()).decode()
    head = f"""WARC/1.1
WARC-Type: response
WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, address)}>
WARC-Target-URI: {address}
WARC-Date: 2026-05-02T08:00:00Z
WARC-Block-Digest: sha1:{digest}
Content-Type: application/http; msgtype=response
Content-Length: {len(block)}

"""
    return head.replace("\n", "\r\n").encode() + block + b"\r\n\r\n"


PAGES = {f"https://hill.example/{language}": page(language, BODY[language]) for language in BODY}


@pytest.mark.parametrize("packing", PACKED)
def test_pages_of_an_archive_say_when_and_whence_they_came(tmp_path: Path, packing: str) -> None:
    path = tmp_path / "saved.warc.gz"
    path.write_bytes(warc(PAGES, packing))
    found = read(path)
    assert [each.record["url"] for each in found] == list(PAGES)
    for each, (address, words) in zip(found, PAGES.items(), strict=True):
        assert each.record["language"] == address[-2:]
        assert each.record["archived_url"].startswith("urn:uuid:")
        assert each.record["retrieved_at"] == "2026-05-02T08:00:00Z"
        assert each.record["capture_sha256"] == sha256(words.encode()).hexdigest()


def test_a_broken_record_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    plain = gzip.decompress(warc(PAGES))
    words = PAGES["https://hill.example/en"].encode()
    path = tmp_path / "saved.warc"
    path.write_bytes(plain.replace(words, words.replace(b"Selma", b"Salma")) + b"torn")
    arabic, english, *_ = read(path)
    assert arabic.document is not None
    assert english.reject is not None
    assert english.reject.line == 2
    assert "is not what its digest was made of" in english.reject.reason


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_record_that_is_cut_off_is_refused(tmp_path: Path, pack: Callable[[bytes], bytes], address: str) -> None:
    """A record without a digest too, as many programs write them."""
    plain = gzip.decompress(warc({address: PAGES[address]}))
    whole = b"\r\n".join(line for line in plain.split(b"\r\n") if not line.startswith(b"WARC-Block-Digest"))
    path = tmp_path / f"saved{'.warc' if pack is bytes else '.warc.gz'}"
    path.write_bytes(pack(whole))
    assert [each.reject for each in read(path)] == [None]
    path.write_bytes(pack(whole)[:-40])
    (cut,) = read(path)
    assert cut.reject is not None
    assert "is cut off" in cut.reject.reason


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_is_whole_is_read_whatever_length_its_record_says(tmp_path: Path, address: str) -> None:
    body = PAGES[address].encode()
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    kept = f"{address} 192.0.2.1 20240216050221 text/html {len(page + body) + 12}\n".encode() + page + body
    head = b"filedesc://saved.arc 192.0.2.1 20240216050221 text/plain 75\n"
    version = b"1 0 LiveWeb Capture\nURL IP-address Archive-date Content-type Archive-length\n\n"
    path = tmp_path / "saved.arc"
    path.write_bytes(head + version + kept)
    assert [each.reject for each in read(path)] == [None]
    path.write_bytes((head + version + kept)[:-40])
    assert [each.reject is None for each in read(path)] == [False]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(b"", "is empty"), (b"no archive", "no web archive"), (warc(PAGES, status="404 Not Found"), "no page")],
)
def test_an_archive_without_pages_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "saved.warc"
    path.write_bytes(raw)
    (refused,) = read(path)
    assert refused.reject is not None
    assert reason in refused.reject.reason


LIST = "pages/pages.jsonl"


def wacz(
    path: Path, held: bytes, hashed: bytes, listed: str = "", digest: str | None = None, more: str = "", **signed: str
) -> Path:
    """A zipped archive that says its archive has the hash of `hashed`, and is signed where `signed` says something."""
    name = "archive/data.warc.gz"
    pages = json.dumps({"format": "x"}) + "\n" + json.dumps({"url": listed})
    hashes = {name: sha256(hashed).hexdigest(), LIST: sha256(pages.encode()).hexdigest()}
    package = json.dumps({"resources": [{"path": path, "hash": f"sha256:{said}"} for path, said in hashes.items()]})
    with ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", package)
        archive.writestr(name, held)
        if listed:
            archive.writestr(LIST, pages + more)
        if signed:
            signed = {"hash": f"sha256:{sha256(package.encode()).hexdigest()}"} | signed
            archive.writestr("datapackage-digest.json", json.dumps({"hash": signed["hash"], "signedData": signed}))
        elif digest is not None:
            archive.writestr("datapackage-digest.json", json.dumps({"hash": digest}))
    return path


def test_a_zipped_archive_gives_the_pages_that_it_lists(tmp_path: Path) -> None:
    held = warc(PAGES)
    (found,) = read(wacz(tmp_path / "a.wacz", held, held, "https://hill.example/ar"))
    assert found.record["url"] == "https://hill.example/ar"
    assert len(read(wacz(tmp_path / "b.wacz", held, held))) == 2


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"hashed": b"other"}, "it was changed after the archive was made"),
        ({"digest": "sha256:00"}, "datapackage.json is not what"),
    ],
)
def test_a_zipped_archive_that_was_changed_is_refused(tmp_path: Path, said: dict[str, Any], reason: str) -> None:
    held = warc(PAGES)
    (refused,) = read(wacz(tmp_path / "a.wacz", held, **{"hashed": held, **said}))
    assert refused.reject is not None
    assert reason in refused.reject.reason


def test_a_list_of_pages_that_was_changed_is_refused_and_hides_no_page(tmp_path: Path) -> None:
    held = warc(PAGES)
    refused, *found = read(wacz(tmp_path / "a.wacz", held, held, "https://hill.example/ar", more='\n{"url": "x"}'))
    assert refused.reject is not None
    assert (
        refused.reject.reason == f"{LIST} is not what datapackage.json says: it was changed after the archive was made"
    )
    assert len(found) == 2


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimkit.ingest.zips.unzipped.__wrapped__.__defaults__", (1000,))
    held = warc(PAGES)
    (refused,) = read(wacz(tmp_path / "a.wacz", held, held))
    assert refused.reject is not None
    assert "unpacks to more than" in refused.reject.reason
