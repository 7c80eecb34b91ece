"""Claims as a REFI-QDA project or codebook."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from claimkit.exchange.files import put
from claimkit.exchange.labels import VALUES
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Mark, Marked, Record
from claimkit.exchange.parts import PART
from claimkit.exchange.safe_xml import attribute, escaped, json_in_xml
from claimkit.exchange.taking_apart import CONTENT, CUE, SPEAKER, taken_apart

_PROJECT_SPACE, _CODEBOOK_SPACE = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LABELS = (CONTENT, SPEAKER, CUE)


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A project, or, where the path ends with `.qdc`, its codebook alone.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    found = list(taken_apart(claims, documents, loss))
    values = sorted({value for marked in found for mark in marked.marks for value in _codes_of(mark)[1:]})
    codes = "".join(_codes(values))
    if path.suffix.lower() == ".qdc":
        marks = sum(len(marked.marks) for marked in found)
        loss.add(
            "claim", "a codebook has codes alone", sum(mark.label == CONTENT for each in found for mark in each.marks)
        )
        loss.add("selection", "a codebook has codes alone", marks)
        put(path, f'{_HEAD}<CodeBook xmlns="{_CODEBOOK_SPACE}" origin="claimkit">\n{codes}</CodeBook>\n')
        return loss
    put(path, _packed(found, codes))
    return loss


def _packed(found: list[Marked], codes: str) -> bytes:
    page = io.BytesIO()
    with ZipFile(page, "w", ZIP_DEFLATED) as archive:
        _add(archive, "project.qde", "".join(_project(found, codes)))
        for marked in found:
            _add(archive, f"sources/{_guid(marked)}.txt", marked.document["text"])
    return page.getvalue()


def _add(archive: ZipFile, name: str, text: str) -> None:
    """A member without the time of its writing: the same claims are the same bytes."""
    archive.writestr(ZipInfo(name), text.encode("utf-8", "surrogatepass"), ZIP_DEFLATED)


def _guid(marked: Marked, *parts: str) -> str:
    return _uuid(marked.document["document_id"], *parts)


def _uuid(*parts: str) -> str:
    return str(uuid5(NAMESPACE_URL, "\x1f".join(("claimkit", *parts))))


def _codes(values: Iterable[str]) -> Iterator[str]:
    """The parts of a claim, then what is said of one, each below its name."""
    yield "<Codes>\n"
    for label in _LABELS:
        yield _code(label, "true") + "/>\n"
    by_name: dict[str, list[str]] = {}
    for value in values:
        by_name.setdefault(value.partition("=")[0], []).append(value)
    for name, own in by_name.items():
        yield _code(name, "false") + ">\n" + "".join(f"{_code(value, 'true')}/>\n" for value in own) + "</Code>\n"
    yield "</Codes>\n"


def _code(name: str, codable: str) -> str:
    return f'<Code{attribute("guid", _uuid("code", name))}{attribute("name", name)} isCodable="{codable}"'


def _codes_of(mark: Mark) -> list[str]:
    record = mark.record or {}
    return [mark.label, *(f"{name}={record[name]}" for name in VALUES if record.get(name))]


def _project(found: list[Marked], codes: str) -> Iterator[str]:
    yield f'{_HEAD}<Project xmlns="{_PROJECT_SPACE}" name="claimkit" origin="claimkit">\n'
    yield f"<CodeBook>\n{codes}</CodeBook>\n"
    if found:
        yield "<Sources>\n"
        for marked in found:
            yield from _source(marked)
        yield "</Sources>\n"
    links = "".join(link for marked in found for link in _links(marked))
    yield f"<Links>\n{links}</Links>\n" if links else ""
    yield "</Project>\n"


def _source(marked: Marked) -> Iterator[str]:
    document = {name: value for name, value in marked.document.items() if name != "text"}
    guid, name = _guid(marked), document.get("title") or document["document_id"]
    yield f"<TextSource{attribute('guid', guid)}{attribute('name', name)}"
    yield f"{attribute('plainTextPath', f'internal://{guid}.txt')}>\n{_described(document)}"
    for mark in marked.marks:
        for place, (start, end) in enumerate(mark.spans):
            yield f"<PlainTextSelection{attribute('guid', _part(marked, mark.name, place))}"
            yield f'{attribute("name", mark.label)} startPosition="{start}" endPosition="{end}">\n'
            yield _described(mark.record) if mark.record is not None and not place else ""
            for code in _codes_of(mark):
                yield f"<Coding{attribute('guid', _guid(marked, mark.name, str(place), code))}>"
                yield f"<CodeRef{attribute('targetGUID', _uuid('code', code))}/></Coding>\n"
            yield "</PlainTextSelection>\n"
    yield "</TextSource>\n"


def _described(record: Record) -> str:
    return f"<Description>{escaped(json_in_xml(record))}</Description>\n"


def _part(marked: Marked, name: str, place: int) -> str:
    return _guid(marked, name, str(place))


def _links(marked: Marked) -> Iterator[str]:
    for link in marked.links:
        ends = (_part(marked, link.source, 0), _part(marked, link.target, 0))
        yield _link(link.label, *ends)
    for mark in marked.marks:
        for place in range(1, len(mark.spans)):
            yield _link(PART, _part(marked, mark.name, 0), _part(marked, mark.name, place))


def _link(name: str, origin: str, target: str) -> str:
    head = attribute("guid", _uuid("link", name, origin, target)) + attribute("name", name)
    ends = attribute("originGUID", origin) + attribute("targetGUID", target)
    return f'<Link{head} direction="OneWay"{ends}/>\n'
