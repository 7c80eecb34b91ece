"""The documentation says all there is, and nothing that is not."""

from __future__ import annotations

import re
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import claimkit
from claimkit import records
from claimkit.shipped import sql_files

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


def written() -> dict[str, str]:
    """The reference pages as they would be written now."""
    spec = spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


def links_of(page: Path) -> list[Path]:
    return [(page.parent / link).resolve() for link in re.findall(r"\]\(([\w./-]+\.md)\)", page.read_text("utf-8"))]


def test_every_picture_is_one_of_a_board() -> None:
    texts = "".join(page.read_text("utf-8") for page in PAGES)
    shown = set(re.findall(r"\]\((?:\.\./)*pictures/([\w.]+)\)", texts))
    assert shown
    assert shown <= {picture.name for picture in (ROOT / "notebooks" / "pictures").iterdir()}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return written()


@pytest.mark.parametrize("name", ["tables", "commands", "python"])
def test_reference_is_as_written(name: str, pages: dict[str, str]) -> None:
    page = (DOCS / "reference" / f"{name}.md").read_text("utf-8")
    assert page == pages[name], "run make docs and commit what it writes"


def test_every_object_has_a_grain(pages: dict[str, str]) -> None:
    for folder in ("schema", "views", "macros"):
        for name, text in sql_files(folder):
            assert text.startswith("--"), f"{folder}/{name}.sql says nothing of its rows"
            assert f"### {name}\n" in pages["tables"]


def test_every_public_name_is_documented(pages: dict[str, str]) -> None:
    assert all(f"::: claimkit.{name}\n" in pages["python"] for name in claimkit.__all__)


def test_every_page_can_be_reached_and_every_link_leads_somewhere() -> None:
    listed = set(re.findall(r"[\w/-]+\.md", (ROOT / "zensical.toml").read_text("utf-8")))
    linked = {target for page in PAGES for target in links_of(page)}
    assert all(path.exists() for path in linked)
    reached = {(DOCS / name).resolve() for name in listed} | linked
    assert {path.resolve() for path in PAGES} <= reached
    assert tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]["site_name"] == "claimkit"


@pytest.mark.parametrize("words", [records.ACTS, records.RELATIONS, records.POLARITIES, records.MODES])
def test_the_glossary_knows_the_vocabulary(words: tuple[str, ...]) -> None:
    glossary = (DOCS / "glossary.md").read_text("utf-8")
    assert [word for word in words if word not in glossary] == []
