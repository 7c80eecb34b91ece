"""Files that nobody here wrote: none raises, every refusal is named, and what can be read is.

They are for measuring only and no part of the project: `CLAIMKIT_OUTSIDE` names the folder with `outside.tar.xz`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.ingest import read_documents

# By what is measured: which files, one in how many of them, and the least share of those that give a document.
SETS = {
    "pages": ("*/**/source.html", 5, 0.98),
    "feeds": ("kurtmckee+feedparser/**/*.xml", 1, 0.2),
    "archives": ("webrecorder+*/**/*.*arc*", 1, 0.8),
    "zipped archives": ("webrecorder+*/**/*.wacz", 1, 0.75),
}


def told(path: Path) -> Iterator[str]:
    """For each document of a file that it is one, for each refusal its reason."""
    try:
        for read in read_documents(path):
            yield "document" if read.reject is None or read.record else read.reject.reason
    except InputError as error:
        yield str(error)


@pytest.mark.parametrize("name", SETS)
def test_files_of_others_are_read_or_refused_by_name(outside: Path, name: str) -> None:
    pattern, step, floor = SETS[name]
    files = [path for path in sorted(outside.glob(pattern)) if path.is_file()][::step]
    found = {path: Counter(told(path)) for path in files}
    assert files
    assert all(reason for reasons in found.values() for reason in reasons)
    assert sum(reasons["document"] > 0 for reasons in found.values()) >= floor * len(files)
