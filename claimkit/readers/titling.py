"""A language model as a namer: a title for a list, of names and numbers that the headlines or claims named have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimkit.language.aligned import key_of
from claimkit.language.scripts import script
from claimkit.readers.requests import Json, Request, prompt_of

TASK = "name"
_MOST_HEADLINES, _LONGEST = 12, 160
# What begins with a capital, or is a number.
_NAMED = re.compile(r"\d[\d.,]*\d|\d|(?<=\s)[^\W\d_a-z]\w*[a-z\u0430-\u044f]\w*")


def request_of(headlines: Sequence[str], language: str) -> Request:
    """What a namer is asked of the headlines of a story, or the claims of a cluster."""
    subject = {"to": language, "headlines": list(dict.fromkeys(headlines))[:_MOST_HEADLINES]}
    return Request(prompt_of(TASK), subject, words=_LONGEST)


def fault(answer: Json) -> str | None:
    """What is wrong with the form of an answer."""
    title = answer.get("title")
    if not isinstance(title, str) or not title.strip() or len(title) > _LONGEST or "\n" in title:
        return f"title is one line of at most {_LONGEST} letters"
    return None


def refused(request: Request, answer: Json) -> str | None:
    """Why a title is not listed: it is none, a number is in no headline, or a name in none of those in its script."""
    wrong = fault(answer)
    if wrong is not None:
        return wrong
    headlines = [str(headline) for headline in request.subject["headlines"]]
    for words in _NAMED.findall(answer["title"]):
        told = [headline for headline in headlines if words[0].isdigit() or script(headline) == script(words)]
        if (told or words[0].isdigit()) and key_of(words) not in key_of(" ".join(told)):
            return "a name or number of the title is in no headline"
    return None
