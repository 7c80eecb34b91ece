"""Who a transcript's labels mean: the full names that its title and first words give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimkit.extract.engine.grammars import Grammar
from claimkit.extract.engine.labels import Label, known, phrases
from claimkit.language.arabic import affix
from claimkit.language.folding import fold, level
from claimkit.language.identify import common_words
from claimkit.records import Span

_GIVEN = r"(?P<given>[^\W\d_][\w’'-]+)(?P<middle>(?: [^\W\d_]\.)?) "
_PHRASE = re.compile(r"[^,،.:;؛()\[\]\n\"“”«»—–?!؟]{3,80}")
_NAMES = re.compile(r"[^\W\d_][\w’'-]+\.?(?:\s+(?:[^\W\d_]\.|[^\W\d_][\w’'-]+)){1,4}")
# Actress Ann Lee.
_CAPITALS = re.compile(r"(?<![\w’'-])(?:(?!\d)[^\W_a-z][\w’'-]+ )+(?!\d)[^\W_a-z][\w’'-]+")
_FEWEST_WORDS, _MOST_WORDS = 2, 6


def full_names(labels: Sequence[Label], introduction: str, language: str) -> dict[str, tuple[str, bool]]:
    """Printed label → the name it means, and whether that is certain.

    A surname is the one full label, else the one full name of the introduction, that ends with it; of several, none:
    it stays as printed and is uncertain. Every name keeps the last word of its label.
    """
    printed = {label.printed: label for label in labels if not label.asks}
    return {words: _full_name(label, printed, introduction, language) for words, label in printed.items()}


def _full_name(label: Label, printed: dict[str, Label], introduction: str, language: str) -> tuple[str, bool]:
    if label.kind in ("answer", "speaker"):
        return label.name, True
    words = _untitled(label.name)
    if len(words) != 1:
        return " ".join(words) or label.name, True
    surname = words[0]
    longer = {
        " ".join(_untitled(other.name))
        for other in printed.values()
        if len(_untitled(other.name)) > 1 and fold(_untitled(other.name)[-1]) == fold(surname)
    }
    full = longer or _introduced(surname, introduction, language)
    if len(full) == 1:
        return full.pop(), True
    return _unofficial(label.name), not full


def _untitled(name: str) -> list[str]:
    """The words of a name without the titles before it; all of them where nothing else is left."""
    words = name.split()
    place = 0
    while place < len(words) - 1 and "title" in known(words[place]):
        place += 1
    return words[place:]


def _unofficial(name: str) -> str:
    """A name without the office before it; Mr and Ms stay with a surname that has nothing else."""
    if "courtesy" in known(name.split(maxsplit=1)[0]):
        return name
    return " ".join(_untitled(name))


def role_of(label: Label) -> str | None:
    """What a label says of its speaker beside the name: "SEN. CARL PELL (D-Millton)" → "SEN., D-Millton"."""
    if label.kind in ("answer", "speaker", "question"):
        return None
    titles = label.name.split()[: -len(_untitled(label.name))]
    printed = " ".join(word for word in titles if "courtesy" not in known(word))
    return ", ".join(part for part in (printed, label.role) if part) or None


def _introduced(surname: str, introduction: str, language: str) -> set[str]:
    """The full names that a text gives to a surname."""
    names: dict[str, str] = {}
    flags = re.NOFLAG
    if surname.isupper():
        flags = re.IGNORECASE
    for match in re.finditer(_GIVEN + re.escape(surname) + r"\b", introduction, flags):
        given = match["given"]
        if _could_be_given(given, language):
            names.setdefault(fold(given), match.group())
    return set(names.values())


def _could_be_given(word: str, language: str) -> bool:
    """Whether a word before a surname can be a first name: no title, no common word; with a capital, if it can.

    An Arabic first name before a surname does not bear the article, offices do.
    """
    if word[0].islower() or word.isupper() or known(word) or fold(word) in common_words(language):
        return False
    return word[0].isupper() or not word.startswith(affix("article"))


def interviewed(introduction: str) -> str | None:
    """Whom an interview is with, where its title or first words say so."""
    folded = fold(introduction)
    if len(folded) != len(introduction):
        folded = introduction.lower()
    for phrase in phrases("interview"):
        at = folded.find(phrase)
        if at < 0:
            continue
        match = _PHRASE.match(introduction, at + len(phrase))
        if match and (name := _name_in(match.group())):
            return name
    return None


def _name_in(words: str) -> str | None:
    """The name that a phrase is or ends with."""
    if any(letter.isupper() for letter in words):
        names = filter(_in_capitals, _NAMES.findall(words))
        return " ".join(_untitled(next(names, ""))) or None
    parts = words.split()
    while len(parts) > _FEWEST_WORDS and parts[0].startswith(affix("article")):
        del parts[0]  # الكاتبة | سامية عيد
    if not _FEWEST_WORDS <= len(parts) <= _MOST_WORDS:
        return None
    return " ".join(parts)


def _in_capitals(name: str) -> bool:
    return all(part[0].isupper() for part in name.split())


def headlined(
    labels: Sequence[Label], names: dict[str, tuple[str, bool]], introduction: str, grammar: Grammar
) -> str | None:
    """Who answers where a headline gives a person's words, or names the one person of the introduction.

    All labels but the headline's only ask or answer.
    """
    head, *others = labels
    if any(label.kind not in ("question", "answer") for label in others):
        return None
    if len(head.name.split()) > 1 and _is_person(head.name, grammar):
        return names[head.printed][0]
    headline, _, below = introduction.strip().partition("\n")
    shared = {name for run in _CAPITALS.findall(below) if (name := " ".join(run.split()[-2:])) in headline}
    people = [name for name in shared if _is_person(name, grammar)]
    if head.kind == "question" and len(people) == 1:
        return people[0]
    return None


def _is_person(name: str, grammar: Grammar) -> bool:
    """Whether a listed word tells a person, and no matter that is explained (Heat Pumps: What You Need to Know)."""
    if grammar.naming is None:
        listed = grammar.lexicon.any_of("given_name", "title", "role")
        return any(word.removeprefix(affix("article")) in listed for word in level(name).split())
    mention = grammar.naming.read(name, Span(0, len(name)), name, grammar.lexicon)
    return mention is not None and mention.sure and mention.kind == "person"
