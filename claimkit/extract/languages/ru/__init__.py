"""Russian: data for the shared reader, and a hook of the table of entities."""

from __future__ import annotations

from claimkit.extract.languages.ru.naming import naming

__all__ = ["naming"]
