"""A project in which one man speaks under two names: 36 articles have his by-name, four his name in English."""

from __future__ import annotations

import json
from pathlib import Path

from claimkit import build

BY_NAME, NAME = 36, 4
ARABIC, ENGLISH = "~ابو ليلي", "~sami haddad"


def nicknames(folder: Path) -> list[Path]:
    """The inputs, written; built into `claims.duckdb` beside them."""
    told = [
        (f"n{n}", f"الصباح {n % 3}", "ar", f"قال أبو ليلى إن الجسر رقم {n} مغلق أمام الشاحنات.") for n in range(BY_NAME)
    ]
    told += [(f"e{n}", "The Day", "en", f"Sami Haddad said that tunnel {n} would open in spring.") for n in range(NAME)]
    names = ("document_id", "outlet", "language", "text")
    lines = [json.dumps(dict(zip(names, each, strict=True)), ensure_ascii=False) for each in told]
    (folder / "documents.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    build([folder / "documents.jsonl"], folder / "claims.duckdb")
    return [folder / "documents.jsonl"]
