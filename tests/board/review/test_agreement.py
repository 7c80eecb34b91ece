"""Agreement beyond chance: published worked examples, and what has no value."""

from __future__ import annotations

import pytest

from claimkit.board.review.agreement import Coefficient, Told, coefficients

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), C: nominal data, four observers, missing values.
KRIPPENDORFF = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
# Cohen's own form of table: 20 both yes, 5 and 10 apart, 15 both no; κ = (.70 − .50) / (1 − .50) = .40.
COHEN = [("repeats", "repeats")] * 20 + [("repeats", "differs")] * 5 + [("differs", "repeats")] * 10
COHEN += [("differs", "differs")] * 15


def told(rows: dict[str, list[str]]) -> list[Told]:
    return [
        Told(name, (str(place), ""), verdict)
        for name, verdicts in rows.items()
        for place, verdict in enumerate(verdicts)
        if verdict != "."
    ]


def one(found: list[Coefficient], measure: str, verdict: str | None = None) -> Coefficient:
    return next(each for each in found if each.measure == measure and each.verdict == verdict)


def test_alpha_is_that_of_krippendorffs_worked_example() -> None:
    found = list(coefficients("pair", told({name: row.split() for name, row in KRIPPENDORFF.items()})))
    alpha = one(found, "α")
    assert alpha.value == pytest.approx(0.743, abs=0.0005)
    assert (alpha.things, alpha.researchers) == (11, ("A", "B", "C", "D"))


@pytest.mark.parametrize("names", [("Amina", "Boris"), ("أمينة", "بوريس")])
def test_kappa_is_that_of_cohens_table(names: tuple[str, str]) -> None:
    rows = {name: [pair[place] for pair in COHEN] for place, name in enumerate(names)}
    kappa = one(list(coefficients("pair", told(rows))), "κ")
    assert kappa.value == pytest.approx(0.4)
    assert (kappa.things, kappa.agreed, kappa.researchers) == (50, 35, names)


def test_each_relation_is_measured_against_all_others() -> None:
    first = ["repeats"] * 4 + ["differs"] * 3 + ["contradicts"] * 3
    second = ["repeats"] * 4 + ["differs"] * 2 + ["contradicts"] * 4
    found = list(coefficients("pair", told({"Amina": first, "Boris": second})))
    assert one(found, "κ", "repeats").value == pytest.approx(1.0)
    # 7 not-differs and 2 differs alike of 10; expected .3 × .2 + .7 × .8.
    assert one(found, "κ", "differs").value == pytest.approx((0.9 - 0.62) / (1 - 0.62))
    assert {each.verdict for each in found} == {None, "repeats", "differs", "contradicts"}


@pytest.mark.parametrize(
    "rows",
    [{"Amina": ["repeats", "repeats"], "Boris": ["repeats", "repeats"]}, {"أمينة": ["repeats"], "بوريس": ["repeats"]}],
)
def test_one_value_only_has_no_agreement_beyond_chance(rows: dict[str, list[str]]) -> None:
    assert all(each.value is None for each in coefficients("pair", told(rows)))


@pytest.mark.parametrize("rows", [{}, {"Amina": ["repeats"]}, {"Amina": ["repeats", "."], "Boris": [".", "differs"]}])
def test_nothing_in_common_has_no_coefficient(rows: dict[str, list[str]]) -> None:
    assert list(coefficients("pair", told(rows))) == []
