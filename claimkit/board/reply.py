"""What the browser hears of an operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """`say` is read out, `focus` names the element (its `data-anchor`) that gets the focus."""

    say: str = ""
    focus: str | None = None
    failed: bool = False

    def to_json(self, request: str) -> dict[str, Any]:
        """The message that answers `request`."""
        return {"reply": request, "say": self.say, "focus": self.focus, "failed": self.failed}
