"""A test of the tests: annotating, correcting, merging names and deciding in bulk are broken on purpose and found out.

Each mutant goes through the very scenario that the boards as they are pass, on a copy of the package that is broken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import boards, test_article, test_names
from tests.browser.boards import show
from tests.browser.lab import Lab, Watched
from tests.browser.test_mutants import Mutant, broken
from tests.warehouse.corrections import project

pytestmark = pytest.mark.browser

IMPATIENT, PATIENT = 4_000, 15_000


@dataclass(frozen=True)
class Broken:
    """A mutant and the scenario that must fail on it; `given` are the fixtures that the scenario takes."""

    mutant: Mutant
    module: ModuleType
    scenario: Callable[..., None]
    given: tuple[str, ...]
    more: tuple[Any, ...] = ()


BROKEN = (
    Broken(
        Mutant(
            "relay forgotten",
            "claimkit/board/article/writing.py",
            'self._keep(draft.but(relays=(*draft.relays, Relay(name, "outlet", spans))))',
            "pass",
            "",
        ),
        test_article,
        test_article.test_a_page_without_claims_is_annotated_by_keyboard_alone,
        ("path",),
        ("en",),
    ),
    Broken(
        Mutant(
            "one field of a correction lost",
            "claimkit/board/article/writing.py",
            "value = changed(self.board.model, statement, draft)",
            "value = dict(sorted(changed(self.board.model, statement, draft).items())[1:])",
            "",
        ),
        test_article,
        test_article.test_every_field_of_a_claim_is_corrected_in_place,
        ("path",),
        ("ar",),
    ),
    Broken(
        Mutant(
            "names merged the wrong way",
            "claimkit/board/names/board.py",
            'Decision("same_speaker"',
            'Decision("not_same_speaker"',
            "",
        ),
        test_names,
        test_names.test_two_names_are_merged_and_36_claims_move_for_a_colleague_too,
        ("tmp_path",),
    ),
    Broken(
        Mutant(
            "one of many taken back",
            "claimkit/board/deciding.py",
            'bulk = found[0]["bulk"]',
            "bulk = None",
            "",
        ),
        test_names,
        test_names.test_five_hundred_of_eight_thousand_are_accepted_at_once_and_taken_back,
        ("tmp_path",),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The articles in a folder of a name of its own: a kernel is kept by the name of its notebook."""
    return project(tmp_path / tmp_path.name)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a broken board never shows is not waited for long."""
    expect.set_options(timeout=IMPATIENT)
    monkeypatch.setattr(boards, "SOON", IMPATIENT / 1000)
    yield
    expect.set_options(timeout=PATIENT)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("each", BROKEN, ids=lambda each: each.mutant.name)
def test_a_broken_board_is_found_out(
    lab: Lab,
    watched: Watched,
    tmp_path: Path,
    each: Broken,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = [request.getfixturevalue(name) for name in each.given]
    package = broken(each.mutant, tmp_path / "mutant")
    monkeypatch.setattr(each.module, "show", partial(show, package=package))
    with pytest.raises(AssertionError):
        each.scenario(lab, watched, *given, *each.more)
