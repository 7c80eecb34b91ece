"""The files of a REFI-QDA project: its XML, and the texts packed with it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from claimkit.errors import InputError
from claimkit.exchange.files import bytes_of
from claimkit.exchange.safe_xml import by_name, local_name, tree_of
from claimkit.limits import EXCHANGE_BYTES, MEGABYTE, PACKED_BYTES, PACKED_FILES, TEXT_BYTES

_PROJECT = "project.qde"
_INTERNAL = "internal://"


class Project(AbstractContextManager["Project"]):
    """A project that is read; closed at the end of a `with`."""

    def __init__(self, name: str, root: Element, archive: ZipFile | None) -> None:
        self.name = name
        self.elements = by_name(root)
        self.archive = archive
        self.notes: dict[str | None, str] = {}
        for note in self.elements["Note"]:
            self.notes[note.get("guid")] = self._noted(note)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.archive is not None:
            self.archive.close()

    def text_of(self, source: Element) -> str:
        """The text of a source, which stands in the XML or is packed beside it; empty where it has none.

        Raises:
            InputError: the file is not there, is too large, or is not UTF-8.
        """
        for child in source:
            if local_name(child) == "PlainTextContent":
                return child.text or ""
        path = source.get("plainTextPath")
        if path is None:
            return ""
        try:
            return self._packed(path.removeprefix(_INTERNAL)).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InputError("{path} is not UTF-8 at byte {start}", path=path[:200], start=error.start) from error

    def _noted(self, note: Element) -> str:
        try:
            return self.text_of(note)
        except InputError as error:
            return f"({error})"

    def _packed(self, name: str) -> bytes:
        if self.archive is None:
            raise InputError("{name} is not packed with the XML: bring the .qdpx", name=name[:200])
        names = self.archive.namelist()
        found = next((each for each in (f"sources/{name}", f"Sources/{name}", name) if each in names), None)
        if found is None:
            raise InputError("there is no file {name!r} in it", name=name[:200])
        return member(self.archive, found, TEXT_BYTES)


def member(archive: ZipFile, name: str, most: int) -> bytes:
    """The bytes of a member.

    Raises:
        InputError: it is too large, or broken.
    """
    if archive.getinfo(name).file_size > most:
        raise InputError(
            "{name} has more than {size} MB, the most that may be unpacked of it",
            name=name[:200],
            size=most // MEGABYTE,
        )
    try:
        return archive.read(name)
    except Exception as error:
        # A forged archive makes zlib, lzma and zipfile raise errors of every kind.
        raise InputError("{name} cannot be unpacked ({error})", name=name[:200], error=error) from error


def project_of(path: Path) -> Project:
    """The project of a `.qdpx`, or of a `.qde` without its texts.

    Raises:
        InputError: it cannot be read, or unpacks to too much.
    """
    if path.suffix.lower() == ".qde":
        return Project(path.name, tree_of(bytes_of(path), path.name), None)
    try:
        archive = ZipFile(path)
    except (OSError, BadZipFile, ValueError, NotImplementedError) as error:
        raise InputError("{file} is no .qdpx that can be read ({error})", file=path.name, error=error) from error
    members = archive.infolist()
    if len(members) > PACKED_FILES or sum(each.file_size for each in members) > PACKED_BYTES:
        archive.close()
        raise InputError(
            "{file} unpacks to more than {files} files or {size} MB",
            file=path.name,
            files=PACKED_FILES,
            size=PACKED_BYTES // MEGABYTE,
        )
    name = next((each.filename for each in members if each.filename.lower().endswith(".qde")), None)
    if name is None:
        archive.close()
        raise InputError("{file} has no {project}", file=path.name, project=_PROJECT)
    return Project(path.name, tree_of(member(archive, name, EXCHANGE_BYTES), f"{path.name}/{name}"), archive)
