"""UIMA CAS XMI, as INCEpTION, WebAnno, cTAKES and dkpro-cassis write it: a file a document, a type system beside them.

OASIS UIMA 1.0, 4.1. Where a `TypeSystem.xml` lies beside a file it says which features lead to other structures; else
the slots of INCEpTION, and its relations, are known by their form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from claimkit.errors import InputError
from claimkit.exchange.files import bytes_of, file_by_file, placed, put
from claimkit.exchange.formats._cas import ARRAY, LINK, OWN, SLOTS, TYPES, Structure, records_of, structures_of
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Marked, Record
from claimkit.exchange.reading import Reading
from claimkit.exchange.safe_xml import attribute, can_hold, json_in_xml, tree_of
from claimkit.exchange.taking_apart import taken_apart
from claimkit.records import Reject

NAME = "cas-xmi"
TITLE = "UIMA CAS XMI (INCEpTION, WebAnno, cTAKES, dkpro-cassis): a file a document, TypeSystem.xml beside them"
LOSES_IN = "annotations and features that are no part of a claim; views without a text"
LOSES_OUT = "claims of documents without a text, or with control characters, which XML cannot hold"
TYPE_SYSTEM = "TypeSystem.xml"
_XMI = "{http://www.omg.org/XMI}"
_ID = f"{_XMI}id"
_CAS = "uima.cas."
_PLACE = ("begin", "end")
# Types of annotations whose names are kept: a file has a few.
_KINDS = 1_000
_LEFT_OUT = ("uima.cas.NULL", "uima.cas.View")
_NAMES = re.compile(r"\d+(?: \d+)*")
_WHOLE = re.compile(r"-?\d{1,18}")
# Features that lead to other structures wherever they stand.
_REFERENCES = frozenset(("Governor", "Dependent", "target", "source", *SLOTS))
_NAMESPACES = {"uima.cas": "cas", "uima.tcas": "tcas", "claimkit": "claimkit"}


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents and claims of a file, or of all in a folder.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    # A folder has many files and one type system, which may be larger than each.
    declared = cache(_declared)
    return file_by_file(path, (".xmi",), lambda file: records_of(file.name, _structures(file, declared), reading))


def _structures(path: Path, declared: Callable[[Path], frozenset[str]]) -> list[Structure]:
    root = tree_of(bytes_of(path), path.name)
    if root.tag != f"{_XMI}XMI":
        raise InputError("{file} is no XMI: its root is {root}", file=path.name, root=root.tag[:100])
    known = _REFERENCES | declared(path.parent)
    named = ((_kind(element.tag), element) for element in root)
    found = [_structure(kind, element, known) for kind, element in named if kind not in _LEFT_OUT]
    links = {each.name for each in found if "target" in each.references and "begin" not in each.features}
    for structure in found:
        if links and not structure.kind.startswith(OWN):
            _find_slots(structure, links)
    return found


@lru_cache(_KINDS)
def _kind(tag: str) -> str:
    """The full name of a type: `{http:///uima/tcas.ecore}Annotation` is `uima.tcas.Annotation`."""
    space, _, name = tag.rpartition("}")
    package = space.removeprefix("{http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}".removeprefix("uima.noNamespace.").lstrip(".")


def _structure(kind: str, element: Element, references: frozenset[str]) -> Structure:
    structure = Structure(element.get(_ID, ""), kind, sofa=element.get("sofa", ""))
    features = structure.features
    for name, value in element.attrib.items():
        if name in _PLACE:
            features[name] = int(value) if _WHOLE.fullmatch(value) else value
        elif name in references and _NAMES.fullmatch(value):
            structure.references[name] = value.split(" ")
        elif name == "elements" and kind == ARRAY:
            structure.references[name] = value.split()
        elif name != "sofa" and name[:1] != "{":
            features[name] = value
    for child in element:
        features[child.tag] = child.text or ""
    return structure


def _find_slots(structure: Structure, links: set[str]) -> None:
    """Takes features whose every name is that of a link (a role and a target) for what they are: slots."""
    for name, value in list(structure.features.items()):
        if isinstance(value, str) and value[:1].isdigit() and _are_links(value, links):
            structure.references[name] = structure.features.pop(name).split(" ")


def _are_links(value: str, links: set[str]) -> bool:
    return _NAMES.fullmatch(value) is not None and links.issuperset(value.split(" "))


def _declared(folder: Path) -> frozenset[str]:
    """The features that a type system in the folder says lead to annotations."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.xml")):
        if "typesystem" in path.name.lower().replace("_", ""):
            root = tree_of(bytes_of(path), path.name)
            space = root.tag.rpartition("}")[0] + "}" if "}" in root.tag else ""
            for feature in root.iter(f"{space}featureDescription"):
                kind = feature.findtext(f"{space}rangeTypeName") or _CAS
                if kind == ARRAY:
                    kind = feature.findtext(f"{space}elementType") or _CAS
                if not kind.startswith(_CAS):
                    found.add(feature.findtext(f"{space}name") or "")
    return frozenset(found)


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A file for one document, else a folder with a file for each; the type system beside them.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    all_marked = (marked for marked in taken_apart(claims, documents, loss) if _can_hold(marked, loss))
    found = ((marked.document, marked) for marked in all_marked)
    folder = path
    for _, marked, place in placed(found, path, ".xmi"):
        folder = place.parent
        put(place, "".join(_xmi(structures_of(marked, json_in_xml))))
    put(folder / TYPE_SYSTEM, "".join(_type_system()))
    return loss


def _can_hold(marked: Marked, loss: Loss) -> bool:
    if can_hold(marked.document["text"]):
        return True
    loss.add("document", "its text has control characters, which XML cannot hold")
    loss.add(
        "claim", "the text of its document has control characters", sum(bool(mark.record) for mark in marked.marks)
    )
    return False


def _xmi(structures: list[Structure]) -> Iterator[str]:
    spaces = "".join(
        f' xmlns:{prefix}="http:///{name.replace(".", "/")}.ecore"' for name, prefix in _NAMESPACES.items()
    )
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"{spaces} xmi:version="2.0">\n'
    yield '<cas:NULL xmi:id="0"/>\n'
    for structure in structures:
        package, _, name = structure.kind.rpartition(".")
        said = "".join(attribute(feature, value) for feature, value in structure.features.items())
        leads = "".join(attribute(feature, " ".join(targets)) for feature, targets in structure.references.items())
        leads += attribute("sofa", structure.sofa) if structure.sofa else ""
        yield f'<{_NAMESPACES[package]}:{name} xmi:id="{structure.name}"{leads}{said}/>\n'
    members = " ".join(each.name for each in structures if each.sofa)
    yield f'<cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n'


def _type_system() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n'
    for name, (above, features) in TYPES.items():
        yield f"<typeDescription><name>{name}</name><description/><supertypeName>{above}</supertypeName>\n<features>\n"
        for feature, kind in features.items():
            yield f"<featureDescription><name>{feature}</name><description/>"
            yield f"<rangeTypeName>{ARRAY if kind.endswith('[]') else kind}</rangeTypeName>"
            yield f"<elementType>{LINK}</elementType>" if kind.endswith("[]") else ""
            yield "</featureDescription>\n"
        yield "</features></typeDescription>\n"
    yield "</types>\n</typeSystemDescription>\n"
