"""The noun phrase that names a speaker, cut out of the words where one must stand."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.units import Unit

# What may stand before the subject of a sentence and is none of it.
_LEADING = ("adverb", "time", "and", "comma", "negation", "as", "dash", "close")
_HEADS = ("name", "noun", "outlet", "title", "pronoun", "scare", "word", "oblique", "quantity")
# What ends a phrase.
_ENDS = tuple(
    (
        "adverb auxiliary reported negation particle infinitive time cue that CUE speech open subordinator but verb"
    ).split()
)
_BEFORE_NOUN = tuple("article name title noun outlet possessive scare number oblique word quantity".split())
_ROLES = ("title", "noun", "outlet")
_NEVER_LAST = ("comma", "and", "preposition", "genitive", "article", "dash", "mark", "oblique")
_VERBS = ("auxiliary", "cue", "reported")
_NEVER_NOUN = ("article", "pronoun", "possessive", "preposition", "adverb", "negation", "time", "dative")
_IN_DAY = ("article", "word", "number", "preposition", "genitive", "dative", "mark")
# What may stand between a whole subject and its verb.
_BEHIND_SUBJECT = ("adverb", "auxiliary", "negation", "reported", "comma", "open", "time", "preposition", "genitive")
_NAMES = ("name", "scare", "outlet", "told")
_OUTLETS = ("outlet", "told")
_GOVERNING = ("article", "preposition", "genitive", "possessive", "dative", "number", "quantity", "and")
_DETERMINERS = ("article", "possessive", "dative", "genitive", "number")
# What does not name anybody where nouns have articles.
_BARE = frozenset({"word", "adverb", "preposition", "and", "time", "mark", "close"})
_NAMING = ("name", "title", "noun", "outlet", "oblique", "scare", "mark", "article", "number", "quantity")
_IN_OFFICE = frozenset({"word", "name", "noun", "outlet", "genitive", "scare", "number", "and"})
_DESCRIBED = ("name", "title", "noun", "outlet")
# Where a subject with an article begins behind a place: en el acto | el alcalde.
_OPENING, _CLOSING = ("article", "possessive"), ("word", "noun", "name", "time", "outlet", "title")
_SHORT = 4
_FAR = 5


def noun_phrase(
    row: Sequence[Unit], start: int, end: int, settings: frozenset[str], *, before_cue: bool = False
) -> tuple[int, int] | None:
    """The range of the noun phrase among units that hold a speaker; None where no phrase can be one.

    Leading adverbs and days are left out, and whatever follows the phrase: a place, a day, whom it was told. Where the
    verb comes second (`verb_second`), all before it is one phrase: it is the subject whole, or none.
    """
    if "capital_nouns" in settings and _is_bounded(row, start, end):
        return start, end
    start = _begin(row, start, end, settings, before_cue=before_cue)
    if before_cue and start < end and _is_object(row, start, end, settings):
        return None
    whole = before_cue and "verb_second" in settings
    governed = end < len(row) and row[end].kind in (("CUE", "oblique") if not before_cue else ("citing",))
    final = "head_final" in settings and (before_cue or governed)
    stop = start
    if final:  # before "thus", "the following", which open what is said
        stop = next((at for at in range(start + 1, end) if row[at].kind == "adverb"), end)
    while not final and stop < end and not _cuts(row, start, stop, end, settings, whole=whole):
        stop += 1
    if whole and any(unit.kind not in _BEHIND_SUBJECT for unit in row[stop : min(end, stop + 1)]):
        return None
    if before_cue and "caseless" in settings:
        stop = _before_object(row, start, stop)
    while stop > start and row[stop - 1].kind in _NEVER_LAST:
        stop -= 1
    if final and not governed:
        start = _last_name(row, start, stop)
    if not _may_speak(row[start:stop], settings) and not (final and governed and start < stop):
        return None
    return start, stop


def _is_bounded(row: Sequence[Unit], start: int, end: int) -> bool:
    """Whether whom a paper cites stands right before its verb, with all that is told of them."""
    cited = 0 < start < end < len(row) and row[start - 1].kind == "citing" and row[end].kind == "CUE"
    return cited and not any(unit.kind in ("time", "adverb") for unit in row[start:end])


def _begin(row: Sequence[Unit], start: int, end: int, settings: frozenset[str], *, before_cue: bool) -> int:
    """Where a phrase begins behind what opens it and, behind its cue, behind who was told."""
    if not before_cue and start < end:
        start = behind_told(row, start, end)
        start = start if "capital_nouns" in settings else _behind_recipient(row, start, end)
    start = _without_lead(row, start, end, settings, before_cue=before_cue)
    return start if before_cue else behind_told(row, start, end)


# What a speaker begins with behind the name of an outlet in quotation marks.
_COUNTED = ("title", "quantity", "number", "article")
_COUNTING = frozenset(("quantity", "number", "comma"))
_TOLD = ("name", "outlet", "scare", "noun")
_SPEAKING = ("title", "noun", "name", "quantity", "number", "word")


def behind_told(row: Sequence[Unit], start: int, end: int) -> int:
    """Where a phrase begins behind who was told: "told (the paper) “Dawn” | Ann Lee", "said to the Dawn"."""
    if start + 1 >= end:
        return start
    kind, after = row[start].kind, row[start + 1].kind
    named = (kind == "scare" and after in _SPEAKING) or (kind == "outlet" and after in _COUNTED)
    if named or kind == "told":
        return next((at for at in range(start + 1, end) if row[at].kind not in ("told", "scare")), end)
    return start


def _behind_recipient(row: Sequence[Unit], start: int, end: int) -> int:
    """Where a phrase begins behind whom or where it was told: "said to the Dawn | a source"."""
    first = start + 1 + (start + 1 < end and row[start + 1].kind == "article")
    last = next((at for at in range(first, end) if row[at].kind not in _TOLD), end)
    counted = first < last < end and row[last].kind in ("article", "quantity", "number")
    return last if row[start].kind == "preposition" and counted else start


def _before_object(row: Sequence[Unit], start: int, stop: int) -> int:
    """Where a subject ends before the object that a mark follows; `start` where nothing tells where that begins."""
    mark = next((at for at in range(start, stop) if row[at].kind == "oblique"), None)
    if mark is None:
        return stop
    return next((at for at in range(start, mark) if row[at].kind == "article"), start)


def _is_object(row: Sequence[Unit], start: int, end: int, settings: frozenset[str]) -> bool:
    """Whether a phrase before a cue is no subject, by its case, by "and", by a cue before it (but: "said Lee, who")."""
    if row[end - 1].kind == "and" and any(unit.kind not in _LEADING for unit in row[:start]):
        return True
    governed = start > 0 and row[start - 1].kind == "cue" and "head_final" not in settings
    behind = [unit.kind for unit in row[end : end + 2]]
    goes_on = "relative" in behind or behind == ["comma", "that"]
    described = "head_final" in settings and (row[end - 1].kind in _DESCRIBED or _is_share(row[start:end]))
    return (governed and not goes_on) or (row[start].kind == "dative" and not described)


def _is_share(phrase: Sequence[Unit]) -> bool:
    """Whether a phrase tells how many of some people speak: "41 percent of those asked"."""
    return any(unit.kind == "quantity" for unit in phrase)


def _may_speak(phrase: Sequence[Unit], settings: frozenset[str]) -> bool:
    """Whether a phrase can name a speaker; where nouns have articles, a word without one names nobody."""
    kinds = [unit.kind for unit in phrase]
    if "determiners" in settings and kinds[0:1] == ["word"] and kinds[1:2] in (["article"], ["possessive"]):
        return False  # a verb and its object
    if "determiners" in settings and kinds and kinds[0] not in _DETERMINERS and _BARE.issuperset(kinds):
        return False
    return any(kind in _HEADS for kind in kinds)


def _last_name(row: Sequence[Unit], start: int, stop: int) -> int:
    """Where the name begins that ends a long phrase whose head comes last: what stands before only describes it."""
    first = stop
    while first > start and row[first - 1].kind in _NAMING:
        first -= 1
    told = start < first and row[first - 1].kind == "verb"
    if first == stop or (stop - start <= _SHORT and not told) or _is_share(row[start:stop]):
        return start
    return first


def _without_lead(row: Sequence[Unit], start: int, end: int, settings: frozenset[str], *, before_cue: bool) -> int:
    """Where the phrase begins: behind "am Montag", "however", "in 2018"; `end` where no subject can follow."""
    role_tells = before_cue or "determiners" not in settings
    partitive = "determiners" in settings and start < end and row[start].kind == "genitive"
    if partitive and {unit.kind for unit in row[start + 1 : end]} == {"word"}:
        return start  # selon des rescapés
    while start < end:
        if row[start].kind in ("article", "number") and start + 1 < end and row[start + 1].kind == "time":
            start += 2
        elif row[start].kind in _LEADING or (row[start].kind == "genitive" and not before_cue):
            start += 1
        elif row[start].kind in ("preposition", "genitive"):
            start = _day(row, start, end) or (role_tells and _subject_after(row, start, end, settings)) or end
        else:
            break
    return start


def _day(row: Sequence[Unit], start: int, end: int) -> int | None:
    """Where a day or year that a preposition introduces ends; None where it introduces something else."""
    at = start + 1
    while at < min(end, start + _FAR) and row[at].kind in _IN_DAY:
        at += 1
    if at >= end or row[at].kind != "time":
        return None
    while at < end and row[at].kind in ("time", "number"):
        at += 1
    return at


def _subject_after(row: Sequence[Unit], start: int, end: int, settings: frozenset[str]) -> int | None:
    """Where a role in the nominative begins a subject behind "after the talks": no article or preposition before it.

    Where nouns have neither articles nor their head last, a name may end such a phrase: in his letter | Lee wrote.
    """
    articled = "determiners" in settings and "verb_second" not in settings
    for at in range(start + 2, end):
        if row[at].kind == "title" and row[at - 1].kind not in _GOVERNING:
            return at
        if articled and row[at].kind in _OPENING and row[at - 1].kind in _CLOSING:
            return at
    last = end
    while last > start + 2 and row[last - 1].kind == "name":
        last -= 1
    lead = {unit.kind for unit in row[start:last]}
    bare = settings.isdisjoint(("determiners", "head_final", "caseless")) and _COUNTING.isdisjoint(lead)
    return last if bare and last < end and row[last - 1].kind in ("word", "noun", "time") else None


def _cuts(row: Sequence[Unit], start: int, at: int, end: int, settings: frozenset[str], *, whole: bool) -> bool:
    """Whether the phrase ends before this unit."""
    kind = row[at].kind
    before = row[at - 1].kind if at > start else ""
    after = row[at + 1].kind if at + 1 < end else ""
    if before == "pronoun":
        return kind != "title"  # leur chef
    if kind in _ENDS:
        return not (kind == "time" and before in ("article", "genitive", "preposition"))
    if kind == "preposition":
        # Behind an article, words of the noun: "einer am Montag gezeigten Umfrage".
        inside = "capital_nouns" in settings and before in ("article", "dative")
        leads = inside or ("determiners" not in settings and _leads_to_name(row, start, at, end))
        return not whole and not leads and (before != "quantity" or after == "time")
    if kind == "and" and "capital_nouns" in settings and not whole and before == "name" and after == "word":
        return True
    if kind in ("and", "comma"):
        named = "caseless" in settings and row[start].kind == "title" and end - at <= _SHORT
        return after not in _BEFORE_NOUN or (kind == "comma" and not named and _is_aside(row, at + 1, end))
    return _begins_another(kind, before, after, settings)


def _leads_to_name(row: Sequence[Unit], start: int, at: int, end: int) -> bool:
    """Whether a preposition behind an office goes on to the name of who holds it: a deputy of the left Ann Lee."""
    kinds = [unit.kind for unit in row[at + 1 : end]]
    titled = any(unit.kind == "title" for unit in row[start:at])
    return titled and kinds[-2:] == ["name", "name"] and _IN_OFFICE.issuperset(kinds)


def _begins_another(kind: str, before: str, after: str, settings: frozenset[str]) -> bool:
    """Whether a unit begins what is no more of the phrase: an object, an adverb, whom it was told."""
    if kind in ("article", "dative") and before == "name" and after in ("outlet", "scare"):
        return True
    if kind in ("pronoun", "dative", "told"):
        whole = before == "article" and "capital_nouns" not in settings
        return not whole and before not in ("", "preposition", "genitive", "quantity")
    return "capital_nouns" in settings and kind == "word" and before in ("name", "noun", "title", "outlet")


def _is_aside(row: Sequence[Unit], at: int, end: int) -> bool:
    """Whether what follows a comma is no apposition: an age, or an article that no noun follows, a relative pronoun."""
    follows = row[at + 1].kind if at + 1 < end else ""
    if row[at].kind == "word":
        named = [unit.kind for unit in row[at + 1 : min(at + 3, end)]] == ["name", "name"]
        return follows not in _ROLES and not named
    ends_in_verb = row[end - 1].kind in _VERBS
    return row[at].kind == "number" or (row[at].kind == "article" and (follows in _NEVER_NOUN or ends_in_verb))


def outlet_in(row: Sequence[Unit], start: int, end: int, settings: frozenset[str]) -> tuple[int, int] | None:
    """The outlet among units, with the name behind it: `Zeitung „Bild“`, `CNN`; None where there is none."""
    places = (at for at in range(start, end) if row[at].kind in _OUTLETS or _is_paper(row, start, at, settings))
    first = next(places, None)
    if first is None:
        return None
    last = first + 1
    names = set(_NAMES)
    if "caseless" in settings:
        names.add("word")
    while last < end and row[last].kind in names:
        last += 1
    return first, last


def _is_paper(row: Sequence[Unit], start: int, at: int, settings: frozenset[str]) -> bool:
    """Whether a name in quotation marks tells who was told, where an article alone does: sagte sie der „Post“."""
    if at <= start or row[at].kind != "scare" or "capital_nouns" not in settings:
        return False
    return row[at - 1].kind in ("article", "dative") and row[at - 2].kind not in ("preposition", "genitive", "cue")
