"""Where marks stand in a text, in code points: the words that the file quotes decide, not its offsets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate, chain

from claimkit.exchange.marks import Mark, Marked, Record, Spans
from claimkit.exchange.offsets import UNITS, Offsets
from claimkit.exchange.reading import ATTRIBUTE, LABEL, Reading
from claimkit.language.anchoring import Place, Quote, anchored, quote_at, worst
from claimkit.records import FOUND_STATES, Reject, words_at

_SHOWN = 200
# Fields of a document that hold words.
_WORDS = frozenset(("document_id", "outlet", "language", "published_at", "url", "title", "text", "note"))
# Marks times letters up to which each is looked for in the whole text.
_SEARCHED = 2_000_000_000


def settled(marked: Marked, reading: Reading, unit: str) -> Iterator[Reject]:
    """Turns the offsets of every mark into code points; a mark whose words are not there is taken out and refused.

    `unit` is what the format counts in. Where nobody asked for another one and the quoted words do not all fit, the
    other units are tried: programs differ over characters outside the Basic Multilingual Plane. Words that no unit
    finds are looked for by what stands around them (`claimkit.language.anchoring`).
    """
    marked.document = sound(marked.document, reading)
    text = marked.document.get("text")
    if text is None:
        return
    _leave_out(marked, reading)
    offsets, faults = _settle_all(text, marked.marks, reading.offsets, unit)
    if faults:
        yield from _found_again(marked, text, reading, offsets, faults)
    yield from _moved_over(marked, text, reading)


def sound(document: Record, reading: Reading) -> Record:
    """What a file says of a document, without nothing, and without what is no words where words belong."""
    said = {name: value for name, value in document.items() if value is not None}
    unsound = [name for name, value in said.items() if name in _WORDS and not isinstance(value, str)]
    for name in unsound:
        reading.loss.add(f"document {name}", "is no text")
        del said[name]
    return said


def _found_again(
    marked: Marked, text: str, reading: Reading, offsets: Offsets, faults: dict[int, tuple[str, str]]
) -> Iterator[Reject]:
    """Looks for the marks that do not stand where their offsets say; those that are nowhere are refused."""
    lost = [mark for mark in marked.marks if id(mark) in faults]
    for mark in _with_context(lost, text):
        del faults[id(mark)]
        reading.counted["found again, exact"] += 1
    lost = [mark for mark in lost if id(mark) in faults]
    for mark, place in zip(lost, _anchored(lost, text, offsets), strict=True):
        if place is not None and place.state in FOUND_STATES:
            del faults[id(mark)]
            reading.counted[f"found again, {place.state}"] += 1
        else:
            yield _refused(marked.path, mark, faults[id(mark)], place)
    marked.marks = [mark for mark in marked.marks if id(mark) not in faults]


def _moved_over(marked: Marked, text: str, reading: Reading) -> Iterator[Reject]:
    """Moves the marks over to another printing that the project holds; those that are not there are refused."""
    name = marked.document.get("document_id")
    held = reading.held({"document_id": name}) if name else None
    if held is None or held.get("text") in (None, text):
        return
    marked.document = held
    parts = [_standing(mark, text) for mark in marked.marks]
    places = iter(anchored(list(chain.from_iterable(parts)), held["text"]))
    kept: list[Mark] = []
    for mark, quotes in zip(marked.marks, parts, strict=True):
        found = [next(places) for _ in quotes]
        state = worst(found)
        if state in FOUND_STATES:
            mark.spans = joined_spans([place.span for place in found if place.span])
            kept.append(mark)
            reading.counted[f"in the text that the project holds, {state}"] += 1
        else:
            reason = next(place.reason for place in found if place.state == state)
            words = " ".join(quote.words for quote in quotes)
            yield _refused(marked.path, mark, ("words", f"in the text that the project holds {reason}"), None, words)
    marked.marks = kept


def _standing(mark: Mark, text: str) -> list[Quote]:
    """The words of each part with what stands around them."""
    return [quote_at(text, start, end) for start, end in mark.spans]


def _with_context(marks: Sequence[Mark], text: str) -> Iterator[Mark]:
    """Gives its place to each mark whose words stand once, letter for letter, between what the file says is around."""
    if len(marks) * len(text) > _SEARCHED:
        return
    for mark in marks:
        if mark.words is None or mark.before is None or mark.after is None:
            continue
        whole = f"{mark.before}{mark.words}{mark.after}"
        place = text.find(whole)
        if mark.words.strip() and place >= 0 and text.find(whole, place + 1) < 0:
            start = place + len(mark.before)
            mark.spans = [(start, start + len(mark.words))]
            yield mark


def _refused(path: str, mark: Mark, fault: tuple[str, str], place: Place | None, words: str | None = None) -> Reject:
    field, reason = fault
    if place is not None:
        reason = f"{reason}; {place.reason}"
    return Reject(path, mark.line, f"{mark.name} {field}".strip(), reason, (words or mark.words or "")[:_SHOWN])


def _anchored(marks: Sequence[Mark], text: str, offsets: Offsets) -> list[Place | None]:
    """Gives each mark the spans at which its words are found again; of each what became of it, None without words."""
    quotes = [_quotes(mark, offsets) for mark in marks]
    flat = iter(anchored([quote for parts in quotes for quote in parts], text))
    places: list[Place | None] = []
    for mark, parts in zip(marks, quotes, strict=True):
        found = [next(flat) for _ in parts]
        worse = worst(found)
        places.append(next((place for place in found if place.state == worse), None))
        if found and worse in FOUND_STATES:
            mark.spans = joined_spans([place.span for place in found if place.span])
    return places


def _quotes(mark: Mark, offsets: Offsets) -> list[Quote]:
    """The words of each part of a mark; the whole where its parts cannot be told apart."""
    words = mark.words or ""
    if not words.strip():
        return []
    sizes = [end - start for start, end in mark.spans]
    if len(sizes) < 2 or sum(sizes) + len(sizes) - 1 != len(words):
        start = offsets.code_point(mark.spans[0][0]) if mark.spans else None
        return [Quote(words, start, mark.before, mark.after)]
    ends = list(accumulate(size + 1 for size in sizes))
    starts = [offsets.code_point(start) for start, _ in mark.spans]
    return [Quote(words[end - size - 1 : end - 1], start) for size, end, start in zip(sizes, ends, starts, strict=True)]


def _leave_out(marked: Marked, reading: Reading) -> None:
    """Takes out, and counts, the marks that are no part of a claim and beside which nobody wrote anything."""
    part = reading.labels.part
    if all(map(part, {mark.label for mark in marked.marks})):
        return
    kept: list[Mark] = []
    labels: Counter[str] = Counter()
    attributes: Counter[str] = Counter()
    for mark in marked.marks:
        if part(mark.label) is None and mark.comment is None:
            labels[mark.label] += 1
            attributes.update(mark.values.keys())
        else:
            kept.append(mark)
    marked.marks = kept
    for name, count in labels.items():
        reading.loss.add(f"label {name or '(none)'}", LABEL, count)
    for name, count in attributes.items():
        reading.loss.add(f"attribute {name}", ATTRIBUTE, count)


def _settle_all(
    text: str, marks: Sequence[Mark], asked: str | None, unit: str
) -> tuple[Offsets, dict[int, tuple[str, str]]]:
    """Turns the offsets of all marks by the unit asked for, else by the first that fits all, else by the format's.

    The unit, and of each mark that does not fit, by its `id`, the field that is wrong, and why.
    """
    usual = Offsets(text, asked or unit)
    placed, faults = _placed(text, marks, usual)
    offsets = usual
    if not asked and not text.isascii() and _is_misplaced(marks, faults):
        for other in UNITS:
            tried = Offsets(text, other)
            found, wrong = _placed(text, marks, tried)
            if not _is_misplaced(marks, wrong):
                offsets, placed, faults = tried, found, wrong
                break
    for mark, spans, standing in placed:
        mark.spans = spans
        mark.standing = (spans, standing) if standing is not None else None
    return offsets, faults


def _is_misplaced(marks: Iterable[Mark], faults: Container[int]) -> bool:
    """Whether a mark has offsets that are wrong."""
    return any(mark.spans and id(mark) in faults for mark in marks)


def _placed(
    text: str, marks: Iterable[Mark], offsets: Offsets
) -> tuple[list[tuple[Mark, Spans, str | None]], dict[int, tuple[str, str]]]:
    """The marks that stand where the unit says, with their spans, and the words there where they were looked up.

    The others with the field that is wrong, and why.
    """
    placed: list[tuple[Mark, Spans, str | None]] = []
    faults: dict[int, tuple[str, str]] = {}
    for mark in marks:
        spans = offsets.code_points(mark.spans)
        standing = words_at(text, spans) if spans and mark.words is not None else None
        if not mark.spans:
            faults[id(mark)] = ("words", "have no offsets")
        elif spans is None:
            end = offsets.offset(len(text))
            faults[id(mark)] = ("spans", f"{list(mark.spans)} do not lie in the text, which ends at {end}")
        elif standing not in (None, mark.words) and not _same(standing or "", mark.words or ""):
            reason = f"are not the text at their offsets, which is “{standing[:_SHOWN]}”: say --offsets UNIT"
            faults[id(mark)] = ("words", reason)
        else:
            joined = joined_spans(spans)
            placed.append((mark, joined, standing if joined == spans else None))
    return placed, faults


def joined_spans(spans: Spans) -> list[tuple[int, int]]:
    """Spans in the order of the text, without empty ones; those that touch or overlap are one."""
    place = -1
    for start, end in spans:
        if start <= place or end <= start:
            break
        place = end
    else:
        return list(spans)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _same(standing: str, words: str) -> bool:
    """Whether two strings are the same words: programs write line breaks as spaces."""
    return standing.split() == words.split()
