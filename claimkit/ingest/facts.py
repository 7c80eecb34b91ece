"""What a web page says of itself: who published it, when, under which title and address, in which language."""

from __future__ import annotations

from pathlib import Path

from claimkit.dates import interval, plain_date
from claimkit.errors import InputError
from claimkit.limits import PAGE_BYTES

# By the names of a catalogue, what the reader of pages calls them.
_NAMES = {"outlet": "sitename", "title": "title", "url": "url", "published_at": "date", "language": "language"}


def date_of(said: str | None) -> str | None:
    """A date that a page or the name of a file gives, where it is one."""
    if not said:
        return None
    try:
        interval(said)
    except InputError:
        return None
    return plain_date(said)


def page_facts(path: Path) -> dict[str, str]:
    """outlet, title, url, published_at and language, as far as the page gives them; words of a page, to be checked.

    Raises:
        InputError: the reader of web pages is not installed, or the file cannot be read.
    """
    try:
        from trafilatura import extract_metadata
    except ImportError as error:
        raise InputError(f'reading .html needs more libraries ({error}): pip install "claimkit[html]"') from error
    try:
        raw = path.read_bytes()[:PAGE_BYTES]
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error})") from error
    found = extract_metadata(raw)
    if found is None:
        return {}
    facts = {name: getattr(found, called, None) for name, called in _NAMES.items()}
    return {name: " ".join(str(said).split()) for name, said in facts.items() if said}
