"""Several specialties: each is applied for by itself, with its own goals, certificates, signatures and months."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.unit.applying import FOLDER, HEAD, MAIN, TWO, Files, applied, certificate, of_two, under_2015

if TYPE_CHECKING:
    from sttool.training.application import Application

RECORD, PAPERS = f"{FOLDER}/trainee.yaml", f"{FOLDER}/certificates.yaml"
DECIDED = "months_needed: {months: 90, decided: 2020-02-01, by: vc-01}\n"


def lacking(files: Files) -> list[list[str]]:
    """What each application lacks."""
    return [[item.need for item in one.missing] for one in applied(files)]


def changed(path: str, text: str, instead: str) -> Files:
    """Everything for two specialties, but for one thing."""
    files = of_two()
    assert text in files[path]
    return {**files, path: files[path].replace(text, instead)}


def codes(one: Application) -> set[str]:
    """The goals that the certificates of an application are shown with."""
    return {goal for paper in one.papers for goal in paper.goals}


def test_each_specialty_has_an_application_of_its_own() -> None:
    first, second = applied(of_two())
    assert [one.specialties for one in (first, second)] == [(TWO[0],), (TWO[1],)]
    assert [one.others for one in (first, second)] == [(TWO[1],), (TWO[0],)]
    assert (first.complete, second.complete) == (True, True)
    for one in (first, second):
        assert {goal.file for goal in one.goals} == {"common", *one.specialties}
        assert {found.file for found in one.sets} == {"common", *one.specialties}
        assert codes(one) == {goal.goal.code for goal in one.goals}, "its own, and without the specialty before them"


def test_one_specialty_alone_is_as_it_was() -> None:
    (one,) = applied(under_2015())
    assert (one.specialties, one.others, one.together) == (("internmedicin",), (), None)


@pytest.mark.parametrize(
    ("goal", "expected"),
    [("internmedicin/c5", [["goals"], []]), ("kardiologi/c9", [[], ["goals"]]), ("a1", [["goals"], ["goals"]])],
)
def test_a_goal_that_is_not_certified_is_missing_where_it_is_asked_for(goal: str, expected: list[list[str]]) -> None:
    assert lacking(changed(PAPERS, f"{goal}, ", "")) == expected


def test_a_code_that_both_have_counts_for_both_where_nothing_stands_before_it() -> None:
    files = of_two()
    plain = files[PAPERS].replace("internmedicin/c5", "c5").replace("kardiologi/c5, ", "")
    assert lacking({**files, PAPERS: plain}) == [[], []]


def test_a_certificate_of_one_specialtys_goals_is_no_original_of_the_other() -> None:
    more = certificate("course", MAIN, goals=("kardiologi/c9",), of="kurs", day="2025-07-03")
    files = of_two()
    first, second = applied({**files, PAPERS: files[PAPERS] + more})
    assert len(second.papers) == len(first.papers) + 1


def test_the_certificate_of_the_whole_may_be_for_one_of_them() -> None:
    text = certificate("st-competence", f"{HEAD}, consulted: [sr-01]")
    own = certificate("st-competence", f"{HEAD}, consulted: [sr-01]", of="kardiologi")
    assert lacking(changed(PAPERS, text, own)) == [["signature"], []]
    both = certificate("st-competence", f"{HEAD}, consulted: [sr-01]", of="internmedicin, kardiologi")
    assert lacking(changed(PAPERS, text, both)) == [[], []]


def test_the_first_asks_for_the_regulations_months_and_the_last_for_what_was_decided() -> None:
    """66 months served: enough for one specialty, not for the 90 of both."""
    files = of_two()
    first, second = applied({**files, RECORD: files[RECORD] + DECIDED})
    assert (first.missing, first.asked, first.together) == ((), 60, Fraction(90))
    assert [item.need for item in second.missing] == ["months"]
    assert (second.asked, second.together) == (90, None)
    for one in (first, second):
        assert sum(row.months for row in one.rows) == one.done


def test_a_doctorate_takes_off_what_the_regulation_allows_for_the_first() -> None:
    """With a decision for both it is credited to the whole instead; the rows add up to the months in both."""
    credited = "credited: [{kind: doctorate, months: 6, decided: 2020-02-01}]\n"
    files = of_two()
    first, second = applied({**files, RECORD: files[RECORD] + DECIDED + credited})
    assert (first.asked, first.done) == (54, 66)
    assert (second.asked, second.done) == (90, 72)
    for one in (first, second):
        assert sum(row.months for row in one.rows) == one.done


def test_one_day_is_recorded_for_all_and_is_known_of_the_last() -> None:
    first, second = applied(of_two())
    assert (first.applied, str(second.applied)) == (None, "2025-07-15")


def test_a_specialty_without_goals_is_missing_in_its_own_application() -> None:
    assert lacking(changed(RECORD, "kardiologi", "trollkonst"))[0] == []
    assert "goals-unknown" in lacking(changed(RECORD, "kardiologi", "trollkonst"))[1]
