"""UIMA CAS JSON 0.4, as INCEpTION and dkpro-cassis write it: a file a document.

https://github.com/apache/uima-uimaj-io-jsoncas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.exchange.files import bytes_of, file_by_file, json_in, placed, put, written_json
from claimkit.exchange.formats._cas import ARRAY, SLOTS, TYPES, VIEW, Structure, records_of, structures_of
from claimkit.exchange.formats._cas_own import own_records
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.exchange.taking_apart import taken_apart
from claimkit.records import Reject

NAME = "cas-json"
TITLE = "UIMA CAS JSON 0.4 (INCEpTION, dkpro-cassis): a file a document"
LOSES_IN = "annotations and features that are no part of a claim; views without a text"
LOSES_OUT = "claims of documents without a text"
# Forms of structures that are kept: a file has a few.
_FORMS = 1_000


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents and claims of a file, or of all in a folder.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".json",), lambda file: _records(file, reading))


def _records(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    raw = bytes_of(path)
    own = own_records(path.name, raw, reading)
    return own if own is not None else records_of(path.name, _structures(json_in(raw, path), path.name), reading)


def _structures(whole: Any, name: str) -> Iterator[Structure]:
    found = whole.get("%FEATURE_STRUCTURES") if isinstance(whole, dict) else None
    if isinstance(found, dict):
        found = [said | {"%ID": number} for number, said in found.items() if isinstance(said, dict)]
    if not isinstance(found, list):
        raise InputError("{name} is no CAS JSON: it has no %FEATURE_STRUCTURES", name=name)
    for said in found:
        if isinstance(said, dict) and "%ID" in said:
            yield _structure(said)


def _structure(said: Record) -> Structure:
    """The structure that an object is; what does not lead to others or name it stays in the object."""
    leading, marked = _form(tuple(said))
    name, kind, sofa = str(said.pop("%ID")), str(said.pop("%TYPE", None)), str(said.pop("@sofa", ""))
    references: dict[str, list[str]] = {}
    for key, reference in leading:
        references[reference] = _names(said.pop(key))
    if "%ELEMENTS" in said and (kind == ARRAY or kind.endswith("[]")):
        references["elements"] = _names(said["%ELEMENTS"])
    for key, feature in marked:
        value = said.pop(key)
        if feature is not None:
            said[feature] = value
    return Structure(name, kind, said, references, sofa)


@lru_cache(_FORMS)
def _form(keys: tuple[str, ...]) -> tuple[list[tuple[str, str]], list[tuple[str, str | None]]]:
    """Which keys lead to others, and which are marked: few forms, and many structures of each.

    Each key with what it is called: nothing where it says nothing.
    """
    leading = [(key, key[1:]) for key in keys if key[:1] == "@" and key != "@sofa"]
    features = [(key, key.lstrip("^#")) for key in keys if key[:1] in "^#"]
    unsaid = [(key, None) for key in keys if key[:1] == "%" and key not in ("%ID", "%TYPE")]
    return leading, [*features, *unsaid]


def _names(value: Any) -> list[str]:
    return list(map(str, value)) if isinstance(value, list) else [str(value)]


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A file for one document, else a folder with a file for each.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    found = ((marked.document, marked) for marked in taken_apart(claims, documents, loss))
    for _, marked, place in placed(found, path, ".json"):
        put(place, written_json(_whole(structures_of(marked))) + "\n")
    return loss


def _whole(structures: list[Structure]) -> Record:
    said: list[Record] = []
    members: list[int] = []
    arrays = len(structures)
    for number, structure in enumerate(structures, 1):
        line: Record = {"%ID": number, "%TYPE": structure.kind} | structure.features
        if structure.sofa:
            line["@sofa"] = int(structure.sofa)
            members.append(number)
        for name, targets in structure.references.items():
            ids = list(map(int, targets))
            if name in SLOTS:
                arrays += 1
                said.append({"%ID": arrays, "%TYPE": TYPES[structure.kind][1][name], "%ELEMENTS": ids})
                line[f"@{name}"] = arrays
            else:
                line[f"@{name}"] = ids[0]
        said.append(line)
    views = {VIEW: {"%SOFA": 1, "%MEMBERS": members}}
    return {"%TYPES": _types(), "%FEATURE_STRUCTURES": said, "%VIEWS": views}


@cache
def _types() -> Record:
    types: Record = {}
    for name, (above, features) in TYPES.items():
        types[name] = {"%NAME": name, "%SUPER_TYPE": above}
        types[name] |= {feature: {"%NAME": feature, "%RANGE": kind} for feature, kind in features.items()}
    return types
