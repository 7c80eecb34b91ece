"""What the browser hears of an operation."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from claimkit.errors import QueryError


class Sent(dict[str, Any]):
    """The values that came with an operation; one that is needed and did not come is an error that names it."""

    def __missing__(self, name: str) -> Any:
        raise QueryError("Nothing was done: what was sent names no {name}.", name=name.replace("_", " "))


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the browser keeps as a download."""

    name: str
    type: str
    content: bytes
    drawn: bool = False
    """Whether the browser draws the SVG that this is, and keeps the picture."""

    def to_json(self) -> dict[str, Any]:
        """`{"name": …, "type": …, "base64": …, "drawn": …}`."""
        told = {"name": self.name, "type": self.type, "drawn": self.drawn}
        return told | {"base64": b64encode(self.content).decode("ascii")}


@dataclass(frozen=True, slots=True)
class Reply:
    """`say` is read out, `focus` names the element (its `data-anchor`) that gets the focus, `file` is downloaded."""

    say: str = ""
    focus: str | None = None
    failed: bool = False
    file: KeptFile | None = None
    beside: KeptFile | None = None
    """What goes with the file, as one of its own."""

    def to_json(self, request: str) -> dict[str, Any]:
        """The message that answers `request`."""
        told = {"reply": request, "say": self.say, "focus": self.focus, "failed": self.failed}
        files = {"file": self.file, "beside": self.beside}
        return told | {name: file.to_json() for name, file in files.items() if file}
