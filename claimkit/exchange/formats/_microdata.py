"""ClaimReview as microdata of a page: elements with `itemscope`, `itemtype` and `itemprop`.

https://html.spec.whatwg.org/multipage/microdata.html. One walk over the tags, in time that grows with the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from claimkit.exchange.marks import Record

_ATTRIBUTE = re.compile(r"""[\s/]*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_NAME = re.compile(r"/?[A-Za-z][^\s/>]*")
# Elements without an end, and those whose words nobody reads.
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNREAD = {tag: re.compile(f"</{tag}", re.IGNORECASE) for tag in ("script", "style", "template")}
# Which attribute has the value of an element that is no item.
_VALUES = {"meta": "content", "time": "datetime", "data": "value", "meter": "value", "object": "data"}
_VALUES |= dict.fromkeys(("a", "area", "link"), "href")
_VALUES |= dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src")
# Elements that end where one of these begins (HTML, 13.1.2.4).
_BLOCKS = frozenset(
    "article aside blockquote div dl footer form h1 h2 h3 h4 h5 h6 header ol p section table ul".split()
)
_ENDED_BY = {"p": _BLOCKS, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th", "tr"}, "tr": {"tr"}}
# Elements that are open at one time; what stands deeper belongs to the last of them.
_DEEPEST = 500
# Properties that are open within each other and have words: each has those of all within it.
_MOST_WORDS = 10


@dataclass(slots=True)
class _Open:
    """An element that is open."""

    tag: str
    item: Record | None = None
    """The item that it is."""
    properties: tuple[str, ...] = ()
    """The properties of the item around it whose value its words are."""
    begun: int = 0
    """How many pieces of text stood before it."""


@dataclass(slots=True)
class _Walk:
    """A page on the way."""

    open: list[_Open] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    items: list[Record] = field(default_factory=list)
    """Items that are no property of another."""

    def begin(self, tag: str, said: dict[str, str]) -> None:
        if self.open and tag in _ENDED_BY.get(self.open[-1].tag, ()):
            self._close(self.open.pop())
        properties = tuple(name for name in said.get("itemprop", "").split() if name[0] != "@")
        item: Record | None = None
        if "itemscope" in said:
            item = {"@type": said.get("itemtype", "").strip().rsplit("/", 1)[-1]}
            if properties:
                self._tell(properties, item)
            else:
                self.items.append(item)
        elif value := said.get("content") or said.get(_VALUES.get(tag, "")):
            self._tell(properties, value)
            properties = ()
        if properties and sum(bool(each.properties) for each in self.open) >= _MOST_WORDS:
            properties = ()
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(_Open(tag, item, () if item is not None else properties, len(self.pieces)))

    def end(self, tag: str) -> None:
        """Ends the last element of a name, and what was left open in it."""
        places = (place for place in reversed(range(len(self.open))) if self.open[place].tag == tag)
        place = next(places, len(self.open))
        while len(self.open) > place:
            self._close(self.open.pop())

    def _close(self, element: _Open) -> None:
        if element.properties:
            self._tell(element.properties, " ".join("".join(self.pieces[element.begun :]).split()))

    def _tell(self, properties: tuple[str, ...], value: Record | str) -> None:
        """Says a value of the item around."""
        around = next((each.item for each in reversed(self.open) if each.item is not None), {})
        for name in properties:
            around.setdefault(name, []).append(value)


def items_of(page: str) -> list[Record]:
    """The items of a page, `{"@type": …, property: [value, …]}`, those that are a property of another within it."""
    walk = _Walk()
    place = 0
    while (begins := page.find("<", place)) >= 0:
        walk.pieces.append(unescape(page[place:begins]))
        place = _tag(page, begins + 1, walk)
    walk.pieces.append(unescape(page[place:]))
    while walk.open:
        walk.end(walk.open[0].tag)
    return walk.items


def _tag(page: str, start: int, walk: _Walk) -> int:
    """Takes the tag that begins at a place; where what follows it begins."""
    if page.startswith("!--", start):
        return _behind(page, "-->", start)
    found = _NAME.match(page, start)
    if found is None:
        return start
    tag, place = found[0].lower(), found.end()
    if tag[0] == "/":
        walk.end(tag[1:])
        return _behind(page, ">", place)
    said: dict[str, str] = {}
    while found := _ATTRIBUTE.match(page, place):
        said.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
        place = found.end()
    place = _behind(page, ">", place)
    walk.begin(tag, said)
    if tag not in _UNREAD:
        return place
    ended = _UNREAD[tag].search(page, place)
    return ended.end() if ended else len(page)


def _behind(page: str, sign: str, start: int) -> int:
    found = page.find(sign, start)
    return len(page) if found < 0 else found + len(sign)
