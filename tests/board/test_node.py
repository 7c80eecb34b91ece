"""Words become text and nothing else, in the one tree that all drawn faces come from."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimkit.board import node as tree
from claimkit.board.node import is_web_address, link, node
from claimkit.isolation import seen

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>document.title='gone'</script>",
    "</p></section><h1>قال",
    '"\' onmouseover="alert(1)',
    "&lt;b&gt; & &amp;",
    "<!-- -->]]><style>*{display:none}</style>",
    "\u202eقال الرئيس\u202c <svg onload=alert(1)>",
]


class Reader(HTMLParser):
    """What a browser would make of HTML: tags and text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    drawn = node("p", words, node("span", words, title=words), dir="rtl")
    read = Reader(drawn.to_html())
    assert [tag for tag in read.tags if tag != "bdi"] == ["p", "span"]
    assert read.text == words * 2
    assert ("title", seen(words)) in read.attributes
    assert {name for name, _ in read.attributes} == {"dir", "title"}


def test_json_is_the_same_tree() -> None:
    drawn = node("ol", [node("li", "نعم", lang="ar"), None, "x"], class_="ck-chain", hidden=True)
    assert json.loads(json.dumps(drawn.to_json())) == [
        "ol",
        {"class": "ck-chain", "hidden": ""},
        ["li", {"lang": "ar"}, "نعم"],
        "x",
    ]
    assert drawn.words() == "نعمx"


def test_what_is_false_is_left_out() -> None:
    drawn = node("p", "كلمة", False, [None, False], class_=["ck-line", False, None, "ck-lone"])
    assert drawn.to_html() == '<p class="ck-line ck-lone">كلمة</p>'


@pytest.mark.parametrize("tag", ["script", "iframe", "img", "style", "object", "template"])
def test_tags_outside_the_list_are_refused(tag: str) -> None:
    with pytest.raises(ValueError, match=tag):
        node(tag)


@pytest.mark.parametrize("name", ["onclick", "onerror", "src", "style", "srcdoc", "formaction"])
def test_attributes_outside_the_list_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        node("p", **{name: "x"})


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a?b=1", True),
        ("http://مثال.إختبار/أ", True),
        ("javascript:alert(1)", False),
        (" https://example.org", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//example.org", False),
        ("https://", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, linked: bool) -> None:
    assert is_web_address(address) is linked
    assert link(address, "words").tag == ("a" if linked else "span")


def test_the_browser_knows_the_same_tags() -> None:
    script = (Path(tree.__file__).parent / "static" / "surface.js").read_text(encoding="utf-8")
    listed = re.search(r"const TAGS = new Set\((.*?)\);", script, re.DOTALL)
    assert listed
    words = " ".join(re.findall(r'"([^"]+)"', listed[1])).split()
    assert set(words) == tree.HTML_TAGS | tree.SVG_TAGS


@pytest.mark.parametrize(
    ("drawn", "html"),
    [
        (node("p", "a\x1b[2J"), "<p>a\u241b[2J</p>"),
        (node("p", "قال \u202eبايدن"), "<p><bdi>قال \u202eبايدن</bdi></p>"),
        (node("bdi", "a\u2067b"), "<bdi>a\u2067b</bdi>"),
        (node("option", "a\u202eb", value="a\u202eb"), '<option value="a&#x202e;b">a\ufffdb</option>'),
        (node("span", title="a\x9b\u202eb"), '<span title="a\ufffd\ufffdb"></span>'),
        (node("textarea", "a\x1bb"), "<textarea>a\x1bb</textarea>"),
    ],
)
def test_signs_that_turn_or_command_are_shown_and_not_obeyed(drawn: tree.Node, html: str) -> None:
    assert drawn.to_html() == html
